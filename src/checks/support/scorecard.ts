import type { Exact } from '../../assessment/exact';
import type { InstrumentPartId, Scorecard } from '../../assessment/types';
import type { ScoresTable } from '../../plan/types';
import { scoreOf } from './scores';

/** The scores of a table as the arithmetic takes them; of a row given twice, the first. */
export function scorecardOf(table: ScoresTable): Scorecard {
  const instruments: Partial<Record<InstrumentPartId, Exact>> = {};
  for (const { code, score } of table.instruments) {
    const value = scoreOf(score);
    if (value) instruments[code] ??= value;
  }
  const indicators = new Map<number, Exact>();
  for (const { number, score } of table.indicators) {
    const value = scoreOf(score);
    if (value && !indicators.has(number)) indicators.set(number, value);
  }
  return { instruments, indicators };
}
