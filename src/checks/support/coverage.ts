import { coverageOf, type Coverage } from '../../assessment/coverage/match';
import type { Framework } from '../../assessment/types';
import type { MeasuresTable } from '../../plan/types';

/** Which measures address which indicator and issue, from a table of measures. */
export function coverageOfTable(table: MeasuresTable, framework: Framework): Coverage {
  const measures = table.measures.map(({ number, fields, extra, oitReferences }) => ({
    number,
    title: fields.title.text,
    texts: [fields.steps.text, fields.done.text, fields.outcomes.text],
    oitCodes: oitReferences.map(({ code }) => code),
    explicitIndicator: extra.indicator?.text ?? null,
    explicitIssue: extra.issue?.text ?? null,
  }));
  return coverageOf(measures, framework);
}
