/** Trying other scores: total and level follow at once, by the same arithmetic as the report. Nothing is written anywhere. */
import { levelOf, weightedTotal, type FloorsApplyTo } from '../../assessment/assess';
import { exact, toFixedHalfUp, type Exact } from '../../assessment/exact';
import type { InstrumentPartId, Summary } from '../../assessment/types';
import { wholeInstruments } from './outlook';

/** Scores tried, as the officer typed or moved them; an instrument not in it keeps its real score. */
export type Tried = Readonly<Partial<Record<InstrumentPartId, string>>>;

export interface WhatIf {
  /** Rounded half up, two places. */
  readonly total: string;
  readonly level: string;
  /** Against the real total. */
  readonly change: Exact;
}

const LEAST = exact('0');
const MOST = exact('100');

/** A typed score: plain decimal of 0 to 100 with a point or a comma; `null` if it is none. */
export function readTried(text: string): Exact | null {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d+)?$/.test(plain)) return null;
  const score = exact(plain);
  return score.lt(LEAST) || score.gt(MOST) ? null : score;
}

/** Total and level if the tried scores were real. What cannot be read counts as unchanged. */
export function whatIf(summary: Summary, tried: Tried, floorsApplyTo: FloorsApplyTo): WhatIf {
  const instruments = summary.instruments.map((instrument) => {
    const text = tried[instrument.code];
    return { ...instrument, score: (text === undefined ? null : readTried(text)) ?? instrument.score };
  });
  const total = weightedTotal(instruments);
  const floors = floorsApplyTo === 'parts' ? instruments : wholeInstruments({ ...summary, instruments });
  return {
    total: toFixedHalfUp(total, 2),
    level: levelOf(
      summary.framework.levels,
      total,
      floors.map(({ score }) => score),
    ).name,
    change: total.sub(summary.exact),
  };
}
