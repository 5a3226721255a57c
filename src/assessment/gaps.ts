/**
 * How far the scores stand from the levels above and below: what the next level takes, and what may be lost before the present
 * one is. All exact: a rise of the size told here reaches the level, any smaller one does not.
 */
import { exact, figure, sumOf, toFixedUp, type Exact } from './exact';
import { SCORE_PLACES, levelOf, weightedTotal, type FloorsApplyTo } from './assess';
import type { Framework, FrameworkLevel, InstrumentPartId, Summary } from './types';

/** A score that levels look at: an instrument, or a part of EIT where floors apply to parts. */
export interface LevelScore {
  readonly code: InstrumentPartId;
  /** Percent points of the total. */
  readonly weight: Exact;
  readonly score: Exact;
}

/** From where to where one score must rise. */
export interface Rise {
  readonly code: InstrumentPartId;
  readonly from: Exact;
  readonly to: Exact;
  readonly gap: Exact;
}

export interface IndicatorRise {
  readonly number: number;
  readonly name: string;
  readonly from: Exact;
  readonly to: Exact;
  readonly gap: Exact;
}

/** What the level above takes. */
export interface NextLevel {
  readonly level: FrameworkLevel;
  /** What the exact total lacks to the level's printed least total; zero if the rounded total is there already. */
  readonly totalGap: Exact;
  /** Scores below the level's floor, widest gap first. Each of them must rise, whatever else happens. */
  readonly floorGaps: readonly Rise[];
  /** Every score that levels look at is below the floor. */
  readonly allMustRise: boolean;
  /** Each single score that would reach the level by rising alone, nearest first; empty if none can. */
  readonly alone: readonly Rise[];
  /** Each single indicator that would, nearest first; only of instruments all of whose indicators are known. */
  readonly indicatorsAlone: readonly IndicatorRise[];
}

/** What one score may lose, all else equal, before the present level is lost. */
export interface Margin {
  readonly code: InstrumentPartId;
  readonly score: Exact;
  /** A loss of exactly this much still keeps the level. */
  readonly drop: Exact;
  /** The level that any greater loss gives. */
  readonly fallsTo: string;
}

const BEST = exact('100');
/** Smaller than any difference that two-place scores and whole weights can make. */
const HAIR = exact('0.000000000001');

const greater = (left: Exact, right: Exact): Exact => (left.gt(right) ? left : right);
const lesser = (left: Exact, right: Exact): Exact => (left.lt(right) ? left : right);

/** The scores that levels look at, in the framework's order. `whole`: parts joined by their weights. */
export function levelScores(summary: Summary, floorsApplyTo: FloorsApplyTo): readonly LevelScore[] {
  if (floorsApplyTo === 'parts') return summary.instruments;
  return summary.framework.instruments.map(({ code, parts }) => {
    const own = summary.instruments.filter((result) => result.code === code || parts.some((part) => part.code === result.code));
    const weight = sumOf(own.map((part) => part.weight));
    // A score of weight 0 has no mean, and one alone needs none.
    const score = own.length === 1 ? own[0]?.score : undefined;
    return { code, weight, score: score ?? sumOf(own.map((part) => part.weight.mul(part.score))).div(weight) };
  });
}

/** The least exact total that half-up rounding lifts to a level's least total: 85.00 → 84.995. */
function roundingEdge(level: FrameworkLevel): Exact {
  return exact(toFixedUp(figure(level.totalMin), SCORE_PLACES)).sub(figure('0.005'));
}

const atPlace = (levels: readonly FrameworkLevel[], name: string): number => levels.findIndex((level) => level.name === name);

/** What the total must gain, and each score to the floor. */
function shortfall(
  level: FrameworkLevel,
  total: Exact,
  scores: readonly LevelScore[],
): { readonly total: Exact; readonly floors: readonly Rise[] } {
  const missing = roundingEdge(level).sub(total);
  const floor = level.instrumentMin === null ? null : figure(level.instrumentMin);
  const floors = floor
    ? scores.filter(({ score }) => score.lt(floor)).map(({ code, score }) => ({ code, from: score, to: floor, gap: floor.sub(score) }))
    : [];
  return { total: greater(missing, figure('0')), floors: [...floors].sort((left, right) => right.gap.compare(left.gap)) };
}

/** A score suffices alone if no other is below the floor and it has room up to 100. */
function risesAlone(scores: readonly LevelScore[], missing: ReturnType<typeof shortfall>): readonly Rise[] {
  return scores
    .filter(({ code, weight }) => weight.gt(0n) && missing.floors.every((rise) => rise.code === code))
    .map(({ code, weight, score }) => {
      const own = missing.floors[0]?.gap ?? figure('0');
      const gap = greater(own, missing.total.mul(100n).div(weight));
      return { code, from: score, to: score.add(gap), gap };
    })
    .filter(({ to }) => to.lte(BEST))
    .sort((left, right) => left.gap.compare(right.gap));
}

/** An indicator moves its instrument by its share of the mean. Parts of EIT are not means of indicators, so they have none. */
function indicatorRisesAlone(
  summary: Summary,
  scores: readonly LevelScore[],
  missing: ReturnType<typeof shortfall>,
): readonly IndicatorRise[] {
  const unlimited = scores.flatMap(({ code, weight, score }) => {
    if (weight.lte(0n) || missing.floors.some((rise) => rise.code !== code)) return [];
    return [{ code, score, gap: greater(missing.floors[0]?.gap ?? figure('0'), missing.total.mul(100n).div(weight)) }];
  });
  const rises = unlimited.flatMap(({ code, gap }) => {
    const expected = summary.framework.indicators.filter(({ instrument }) => instrument === code);
    const known = summary.indicators.filter(({ instrument }) => instrument === code);
    if (known.length < expected.length) return [];
    const rise = gap.mul(BigInt(known.length));
    return known.map(({ number, name, score }) => ({ number, name, from: score, to: score.add(rise), gap: rise }));
  });
  return rises.filter(({ to }) => to.lte(BEST)).sort((left, right) => left.gap.compare(right.gap));
}

/** What the level above takes; `null` at the highest. */
export function nextLevel(summary: Summary, floorsApplyTo: FloorsApplyTo): NextLevel | null {
  const { levels } = summary.framework;
  const level = levels[atPlace(levels, summary.level) - 1];
  if (!level) return null;
  const scores = levelScores(summary, floorsApplyTo);
  const missing = shortfall(level, summary.exact, scores);
  return {
    level,
    totalGap: missing.total.gt(0n) ? figure(level.totalMin).sub(summary.exact) : figure('0'),
    floorGaps: missing.floors,
    allMustRise: missing.floors.length === scores.length,
    alone: risesAlone(scores, missing),
    indicatorsAlone: indicatorRisesAlone(summary, scores, missing),
  };
}

function levelAfter(framework: Framework, scores: readonly LevelScore[], code: InstrumentPartId, score: Exact): string {
  const changed = scores.map((entry) => (entry.code === code ? { ...entry, score } : entry));
  return levelOf(
    framework.levels,
    weightedTotal(changed),
    changed.map((entry) => entry.score),
  ).name;
}

/** What each score may lose before the level is lost, tightest first; scores whose loss alone cannot cost the level are left out. */
export function margins(summary: Summary, floorsApplyTo: FloorsApplyTo): readonly Margin[] {
  const { framework } = summary;
  const place = atPlace(framework.levels, summary.level);
  const level = framework.levels[place];
  if (!level || place === framework.levels.length - 1) return [];
  const scores = levelScores(summary, floorsApplyTo);
  const spare = summary.exact.sub(roundingEdge(level));
  return scores
    .filter(({ weight }) => weight.gt(0n))
    .map(({ code, weight, score }) => {
      const byTotal = spare.mul(100n).div(weight);
      const drop = level.instrumentMin === null ? byTotal : lesser(byTotal, score.sub(figure(level.instrumentMin)));
      return { code, score, drop, fallsTo: levelAfter(framework, scores, code, score.sub(drop).sub(HAIR)) };
    })
    .filter(({ drop, score }) => drop.lt(score))
    .sort((left, right) => left.drop.compare(right.drop));
}
