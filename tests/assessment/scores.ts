/** Scorecards as a test writes them. */
import { exact } from '../../src/assessment/exact';
import { frameworkFor } from '../../src/assessment/frameworks';
import type { Framework, InstrumentPartId, Scorecard } from '../../src/assessment/types';

export function year(fiscalYear: number): Framework {
  const framework = frameworkFor(fiscalYear);
  if (!framework) throw new Error(`no framework for ${fiscalYear}`);
  return framework;
}

/** Scores by instrument, and indicators by number or as a list from 1. */
export function scores(
  instruments: Partial<Record<InstrumentPartId, string>>,
  indicators: readonly string[] | Record<number, string> = {},
): Scorecard {
  const numbered = Array.isArray(indicators) ? indicators.map((score, index) => [index + 1, score] as const) : Object.entries(indicators);
  return {
    instruments: Object.fromEntries(Object.entries(instruments).map(([code, score]) => [code, exact(score)])),
    indicators: new Map(numbered.map(([number, score]) => [Number(number), exact(score as string)])),
  };
}
