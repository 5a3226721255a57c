import { exact, type Exact } from '../../assessment/exact';
import type { Cell } from '../../plan/grid';
import type { ScoreReading, ScoresTable, Sourced } from '../../plan/types';

/** A row of the scores table with the name that sentences use: `IIT`, `EIT1`, … or `#3` for indicator 3. */
export interface ScoreRow {
  readonly row: string;
  readonly label: Sourced<string>;
  readonly score: ScoreReading;
  readonly previous: ScoreReading | null;
}

/** Instrument rows, then indicator rows, each in sheet order. */
export function scoreRows(table: ScoresTable): readonly ScoreRow[] {
  return [
    ...table.instruments.map(({ code, ...row }) => ({ ...row, row: code })),
    ...table.indicators.map(({ number, ...row }) => ({ ...row, row: `#${number}` })),
  ];
}

/** The score as an exact number, or `null` where the cell holds none. */
export function scoreOf(reading: ScoreReading): Exact | null {
  const { value, fraction } = reading;
  if (fraction) return exact(BigInt(fraction.numerator)).div(BigInt(fraction.denominator));
  return value === null ? null : exact(value);
}

/** What a cell shows, short enough for a sentence. */
export function quoted(cell: Cell): string {
  const text = cell.text.replace(/\s+/g, ' ');
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
