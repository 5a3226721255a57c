/** What the scores say: strongest and weakest, change against last year, distances, what the next level takes, what became of it. */
import { SCORE_PLACES, type FloorsApplyTo } from './assess';
import { coverageOf, measuresFor, type Coverage, type MeasureCoverage, type MeasureText } from './coverage/match';
import { exact, figure, roundHalfUp, type Exact } from './exact';
import { margins, nextLevel, type Margin, type NextLevel } from './gaps';
import type { IndicatorResult, InstrumentPartId, InstrumentResult, Summary } from './types';

/** Highest and lowest of a kind; several if they tie. Both empty if there is nothing to compare: fewer than two, or all equal. */
export interface Extremes<T> {
  readonly strongest: readonly T[];
  readonly weakest: readonly T[];
}

export interface InstrumentStanding {
  readonly code: InstrumentPartId;
  /** Score less floor: negative below it. */
  readonly toFloor: Exact;
  /** Score less last year's; `null` if last year's is not known. */
  readonly change: Exact | null;
}

export interface IndicatorStanding {
  readonly number: number;
  readonly toFloor: Exact;
  readonly change: Exact | null;
}

/** An indicator that was low last year, and what became of it. */
export interface FollowUp {
  readonly indicator: IndicatorResult;
  readonly previous: Exact;
  readonly change: Exact;
  /** Last year it was below the floor (`below-floor`), or none was and it was the lowest (`lowest`). */
  readonly why: 'below-floor' | 'lowest';
  /** This year: `reached` the floor from below, else by its change. */
  readonly outcome: 'reached' | 'risen' | 'unchanged' | 'fallen';
  /** The measures that address it; empty if none does. */
  readonly measures: readonly MeasureCoverage[];
}

export interface Analysis {
  readonly instruments: Extremes<InstrumentResult>;
  readonly indicators: Extremes<IndicatorResult>;
  readonly instrumentStandings: readonly InstrumentStanding[];
  readonly indicatorStandings: readonly IndicatorStanding[];
  /** Published total less target: negative if it is missed. */
  readonly toTarget: Exact;
  /** Published total less last year's published total; `null` if that is not known. */
  readonly totalChange: Exact | null;
  readonly next: NextLevel | null;
  /** Tightest first. */
  readonly margins: readonly Margin[];
  readonly floorsApplyTo: FloorsApplyTo;
  /** `null` if no measures were given. */
  readonly coverage: Coverage | null;
  /** Lowest of last year first. */
  readonly followUps: readonly FollowUp[];
}

export interface AnalysisOptions {
  readonly floorsApplyTo: FloorsApplyTo;
  readonly measures?: readonly MeasureText[];
  /** What is known of the measures already; else it is computed from `measures`. */
  readonly coverage?: Coverage | null;
}

function extremes<T extends { readonly score: Exact }>(entries: readonly T[]): Extremes<T> {
  const sorted = [...entries].sort((left, right) => right.score.compare(left.score));
  const [first] = sorted;
  const last = sorted[sorted.length - 1];
  if (!first || !last || first.score.equals(last.score)) return { strongest: [], weakest: [] };
  return {
    strongest: entries.filter(({ score }) => score.equals(first.score)),
    weakest: entries.filter(({ score }) => score.equals(last.score)),
  };
}

function standing({ score, previous }: InstrumentResult | IndicatorResult, floor: Exact) {
  return { toFloor: score.sub(floor), change: previous && score.sub(previous) };
}

function outcomeOf(indicator: IndicatorResult, why: FollowUp['why'], change: Exact): FollowUp['outcome'] {
  if (why === 'below-floor' && indicator.meetsFloor) return 'reached';
  if (change.equals(0n)) return 'unchanged';
  return change.gt(0n) ? 'risen' : 'fallen';
}

/** The indicators that were below the floor last year or, if none was, the lowest; with the measures that address them. */
export function followUps(summary: Summary, coverage: Coverage | null): readonly FollowUp[] {
  const floor = figure(summary.framework.floor);
  const known = summary.indicators.flatMap((indicator) => (indicator.previous ? [{ indicator, previous: indicator.previous }] : []));
  const below = known.filter(({ previous }) => previous.lt(floor));
  const why = below.length > 0 ? 'below-floor' : 'lowest';
  const low = below.length > 0 ? below : lowest(known);
  return [...low]
    .sort((left, right) => left.previous.compare(right.previous))
    .map(({ indicator, previous }) => {
      const change = indicator.score.sub(previous);
      const measures = coverage ? measuresFor(indicator.number, coverage) : [];
      return { indicator, previous, change, why, outcome: outcomeOf(indicator, why, change), measures };
    });
}

function lowest<T extends { readonly previous: Exact }>(known: readonly T[]): readonly T[] {
  return extremes(known.map((entry) => ({ entry, score: entry.previous }))).weakest.map(({ entry }) => entry);
}

/** Everything the drafts, the pane and the JSON tell beyond the summary itself. */
export function analyse(summary: Summary, options: AnalysisOptions): Analysis {
  const floor = figure(summary.framework.floor);
  const total = roundHalfUp(summary.exact, SCORE_PLACES);
  const coverage = options.coverage ?? (options.measures ? coverageOf(options.measures, summary.framework) : null);
  return {
    instruments: extremes(summary.instruments),
    indicators: extremes(summary.indicators),
    instrumentStandings: summary.instruments.map((result) => ({ code: result.code, ...standing(result, floor) })),
    indicatorStandings: summary.indicators.map((result) => ({ number: result.number, ...standing(result, floor) })),
    toTarget: total.sub(figure(summary.framework.target)),
    totalChange: summary.previous && total.sub(exact(summary.previous.total)),
    next: nextLevel(summary, options.floorsApplyTo),
    margins: margins(summary, options.floorsApplyTo),
    floorsApplyTo: options.floorsApplyTo,
    coverage,
    followUps: followUps(summary, coverage),
  };
}
