/** Trying other scores: the same arithmetic on a scorecard that differs in a few places. Nothing is written anywhere. */
import { assess, type AssessOptions } from './assess';
import type { Exact } from './exact';
import type { InstrumentPartId, Scorecard, Summary } from './types';

export interface ScoreChanges {
  readonly instruments?: Readonly<Partial<Record<InstrumentPartId, Exact>>>;
  readonly indicators?: ReadonlyMap<number, Exact>;
}

/** The scores that a summary rests on: what was given or rolled up, and the indicators. */
export function scorecardOf(summary: Summary): Scorecard {
  return {
    instruments: Object.fromEntries(summary.instruments.filter(({ rolledUp }) => !rolledUp).map(({ code, score }) => [code, score])),
    indicators: new Map(summary.indicators.map(({ number, score }) => [number, score])),
  };
}

/** A scorecard with some scores replaced. An instrument set here no longer follows its indicators. */
export function withScores(scorecard: Scorecard, changes: ScoreChanges): Scorecard {
  return {
    instruments: { ...scorecard.instruments, ...changes.instruments },
    indicators: new Map([...scorecard.indicators, ...(changes.indicators ?? [])]),
  };
}

/** The summary that a summary's scores would give with some of them changed; `null` only if the summary itself was not computable. */
export function whatIf(summary: Summary, changes: ScoreChanges, options: Pick<AssessOptions, 'floorsApplyTo'>): Summary | null {
  return assess(withScores(scorecardOf(summary), changes), summary.framework, options);
}
