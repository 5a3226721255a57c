import { exact, type Exact } from '../../assessment/exact';
import type { InstrumentPartId, Scorecard } from '../../assessment/types';
import type { ScoreReading, ScoresTable } from '../../plan/types';
import { scoreOf } from './scores';

const LEAST = exact('0');
const MOST = exact('100');

/** A figure outside 0 to 100 is no score: a total made of it would be wrong, and its cell is an error already. */
function possibleScore(reading: ScoreReading): Exact | null {
  const value = scoreOf(reading);
  return value === null || value.compare(LEAST) < 0 || value.compare(MOST) > 0 ? null : value;
}

/** An instrument's own cell holds something that is no score: reckoning the score from its indicators would hide that. */
export function hasUnusableInstrument({ instruments }: ScoresTable): boolean {
  return instruments.some(({ score }) => !score.ambiguous && score.cell.text !== '' && possibleScore(score) === null);
}

/** The scores of a table as the arithmetic takes them; of a row given twice, the first. */
export function scorecardOf(table: ScoresTable): Scorecard {
  const instruments: Partial<Record<InstrumentPartId, Exact>> = {};
  for (const { code, score } of table.instruments) {
    const value = possibleScore(score);
    if (value) instruments[code] ??= value;
  }
  const indicators = new Map<number, Exact>();
  for (const { number, score } of table.indicators) {
    const value = possibleScore(score);
    if (value && !indicators.has(number)) indicators.set(number, value);
  }
  return { instruments, indicators };
}
