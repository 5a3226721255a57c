import type { FieldText, Measure, MeasureField, MeasuresTable } from '../../plan/types';

/** The six fields in the order of the official form. */
export const MEASURE_FIELDS: readonly MeasureField[] = ['title', 'steps', 'responsible', 'period', 'done', 'outcomes'];

/** What a sentence calls a measure: its own number, or its position where it has none. */
export function spokenNumber(measure: Measure, position: number): number {
  return measure.number ?? position + 1;
}

/** Whether a field says nothing: empty, or only dashes, dots and the like. */
export function saysNothing(field: FieldText): boolean {
  return !/[\p{L}\p{N}]/u.test(field.text);
}

/** Measures in groups that are numbered on their own: a section row (`มิติที่ ๑`) may begin a new count. */
export function bySection(table: MeasuresTable): readonly (readonly Measure[])[] {
  const groups = new Map<number, Measure[]>();
  let section = 0;
  for (const measure of table.measures) {
    while ((table.sections[section]?.at.row ?? Infinity) < measure.at.row) section += 1;
    const group = groups.get(section);
    if (group) group.push(measure);
    else groups.set(section, [measure]);
  }
  return [...groups.values()];
}

/** Whether the period runs backwards as written. */
export function isReversed({ period, periodReversed }: Measure): boolean {
  return period !== null && (periodReversed ?? period.from > period.to);
}
