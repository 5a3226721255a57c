import { coverageOf, type Coverage } from '../../assessment/coverage/match';
import type { Framework } from '../../assessment/types';
import type { Measure, MeasuresTable } from '../../plan/types';

/** Measures looked at in one go: long plans cover everything early, and then the rest need not be read. */
const AT_ONCE = 40;

const asText = ({ number, fields, extra, oitReferences }: Measure): Parameters<typeof coverageOf>[0][number] => ({
  number,
  title: fields.title.text,
  texts: [fields.steps.text, fields.done.text, fields.outcomes.text],
  oitCodes: oitReferences.map(({ code }) => code),
  explicitIndicator: extra.indicator?.text ?? null,
  explicitIssue: extra.issue?.text ?? null,
});

function uncovered(
  wanted: readonly number[],
  table: MeasuresTable,
  framework: Framework,
  of: (coverage: Coverage) => readonly number[],
): readonly number[] {
  let left = wanted;
  for (let start = 0; start < table.measures.length && left.length > 0; start += AT_ONCE) {
    const still = of(coverageOf(table.measures.slice(start, start + AT_ONCE).map(asText), framework));
    left = left.filter((number) => still.includes(number));
  }
  return left;
}

/** Which of the wanted indicators no measure of the table addresses. */
export function uncoveredIndicators(wanted: readonly number[], table: MeasuresTable, framework: Framework): readonly number[] {
  return uncovered(wanted, table, framework, (coverage) => coverage.uncoveredIndicators);
}

/** Which issues, numbered from 1, no measure of the table addresses. */
export function uncoveredIssues(table: MeasuresTable, framework: Framework): readonly number[] {
  const all = framework.issues.map((_issue, index) => index + 1);
  return uncovered(all, table, framework, (coverage) => coverage.uncoveredIssues);
}
