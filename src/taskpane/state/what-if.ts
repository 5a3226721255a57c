/** Trying other scores: what the officer typed or moved, read for the arithmetic of `assessment/`. */
import type { FloorsApplyTo } from '../../assessment/assess';
import { exact, type Exact } from '../../assessment/exact';
import { whatIf } from '../../assessment/what-if';
import type { InstrumentPartId, Summary } from '../../assessment/types';

/** Scores tried, as text; an instrument not in it keeps its real score. */
export type Tried = Readonly<Partial<Record<InstrumentPartId, string>>>;

export interface Trial {
  /** Rounded half up, two places. */
  readonly total: string;
  readonly level: string;
  /** Against the real total, both as published. */
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
export function tryScores(summary: Summary, tried: Tried, floorsApplyTo: FloorsApplyTo): Trial {
  const instruments = Object.fromEntries(
    summary.instruments.flatMap(({ code }) => {
      const score = readTried(tried[code] ?? '');
      return score === null ? [] : [[code, score] as const];
    }),
  );
  const { total, level } = whatIf(summary, { instruments }, { floorsApplyTo }) ?? summary;
  return { total, level, change: exact(total).sub(exact(summary.total)) };
}
