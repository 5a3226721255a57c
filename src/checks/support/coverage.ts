import { coverageOf, type Coverage, type MeasureText } from '../../assessment/coverage/match';
import type { Framework } from '../../assessment/types';
import type { Measure, MeasuresTable } from '../../plan/types';

/** A measure that the plan does not number goes by the number that the report prints: its place in the table. */
const asText = ({ number, fields, extra, oitReferences }: Measure, index: number): MeasureText => ({
  number: number ?? index + 1,
  title: fields.title.text,
  texts: [fields.steps.text, fields.done.text, fields.outcomes.text],
  oitCodes: oitReferences.map(({ code }) => code),
  explicitIndicator: extra.indicator?.text ?? null,
  explicitIssue: extra.issue?.text ?? null,
});

/** The measures as the matching of measures with indicators and issues reads them. */
export function measureTexts(table: MeasuresTable | null): readonly MeasureText[] {
  return (table?.measures ?? []).map(asText);
}

const remembered = new WeakMap<MeasuresTable, { readonly framework: Framework; readonly coverage: Coverage }>();

/** Which measures of the table address which indicator and issue. Computed once a table and framework. */
export function coverageOfTable(table: MeasuresTable, framework: Framework): Coverage {
  const known = remembered.get(table);
  if (known?.framework === framework) return known.coverage;
  const coverage = coverageOf(measureTexts(table), framework);
  remembered.set(table, { framework, coverage });
  return coverage;
}
