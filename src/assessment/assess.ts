/**
 * From scores to the summary: roll-up, weighted total, level. Exact on the whole way; the total is rounded once, at the end,
 * half up to two places, and the level is taken from the rounded total, as the published tables are.
 */
import { atLeast, figure, meanOf, percent, roundHalfUp, sumOf, toFixedHalfUp, type Exact } from './exact';
import type {
  Framework,
  FrameworkInstrument,
  FrameworkLevel,
  IndicatorResult,
  InstrumentId,
  InstrumentPartId,
  InstrumentResult,
  Scorecard,
  Summary,
} from './types';

/** Published scores have two places. */
export const SCORE_PLACES = 2;

/** Whose score a level's instrument floor is compared with: EIT as one number, or each of its parts where given. */
export type FloorsApplyTo = 'whole' | 'parts';

export interface PreviousYear {
  readonly fiscalYear: number;
  readonly scorecard: Scorecard;
  /** `null` if that year has none: then scores are compared but no total or level is given. */
  readonly framework: Framework | null;
}

export interface AssessOptions {
  readonly floorsApplyTo: FloorsApplyTo;
  readonly previous?: PreviousYear | null;
}

/** One score that carries a weight of its own and is compared with the floors: an instrument, or a part of one. */
export interface WeightedScore {
  readonly code: InstrumentPartId;
  readonly name: string;
  /** Percent points of the total. */
  readonly weight: Exact;
  readonly score: Exact;
  readonly rolledUp: boolean;
}

/** How an instrument's score came about. */
interface InstrumentScore {
  readonly instrument: FrameworkInstrument;
  readonly score: Exact;
  readonly rolledUp: boolean;
  /** Its parts, if the score is theirs. */
  readonly parts: readonly WeightedScore[];
}

function partScores(instrument: FrameworkInstrument, scorecard: Scorecard): readonly WeightedScore[] {
  const parts = instrument.parts.flatMap((part) => {
    const score = scorecard.instruments[part.code];
    return score ? [{ code: part.code, name: part.name, weight: figure(part.weight), score, rolledUp: false }] : [];
  });
  return parts.length === instrument.parts.length ? parts : [];
}

/** Mean of scores, each counted by its weight. */
function weightedMean(parts: readonly WeightedScore[]): Exact {
  const weights = sumOf(parts.map((part) => part.weight));
  return sumOf(parts.map((part) => part.weight.mul(part.score))).div(weights);
}

/** Simple mean of the instrument's indicators; `null` unless every one of them is given. */
export function rolledUpScore(code: InstrumentId, scorecard: Scorecard, framework: Framework): Exact | null {
  const indicators = framework.indicators.filter((indicator) => indicator.instrument === code);
  const scores = indicators.flatMap((indicator) => scorecard.indicators.get(indicator.number) ?? []);
  return scores.length === 0 || scores.length < indicators.length ? null : meanOf(scores);
}

/** Two scores of EIT in a year that did not part it: nothing weighs them, so they count alike. `null` unless both are given. */
export function meanOfLooseParts(instrument: FrameworkInstrument, { instruments: { EIT1, EIT2 } }: Scorecard): Exact | null {
  return instrument.code === 'EIT' && instrument.parts.length === 0 && EIT1 && EIT2 ? meanOf([EIT1, EIT2]) : null;
}

/** Parts before the whole, the whole before its indicators: the nearer to the published score wins. */
function instrumentScore(instrument: FrameworkInstrument, scorecard: Scorecard, framework: Framework): InstrumentScore | null {
  const parts = partScores(instrument, scorecard);
  if (parts.length > 0) return { instrument, score: weightedMean(parts), rolledUp: false, parts };
  const given = scorecard.instruments[instrument.code] ?? meanOfLooseParts(instrument, scorecard);
  if (given) return { instrument, score: given, rolledUp: false, parts: [] };
  const rolledUp = rolledUpScore(instrument.code, scorecard, framework);
  return rolledUp && { instrument, score: rolledUp, rolledUp: true, parts: [] };
}

function asWhole({ instrument, score, rolledUp }: InstrumentScore): WeightedScore {
  return { code: instrument.code, name: instrument.name, weight: figure(instrument.weight), score, rolledUp };
}

const inParts = (score: InstrumentScore): readonly WeightedScore[] => (score.parts.length > 0 ? score.parts : [asWhole(score)]);

/** Every instrument's score, in the framework's order; `null` if one is missing. */
function allScores(scorecard: Scorecard, framework: Framework): readonly InstrumentScore[] | null {
  const scores = framework.instruments.flatMap((instrument) => instrumentScore(instrument, scorecard, framework) ?? []);
  return scores.length < framework.instruments.length ? null : scores;
}

/**
 * The level of a total and of the scores that the floors apply to. The total is rounded half up first (published bands leave
 * gaps between 84.99 and 85.00); floors are compared with the exact scores. Levels are tried top down; the last one catches all.
 */
export function levelOf(levels: readonly FrameworkLevel[], total: Exact, scores: readonly Exact[]): FrameworkLevel {
  const rounded = roundHalfUp(total, SCORE_PLACES);
  const fits = levels.find(
    ({ totalMin, instrumentMin }) =>
      atLeast(rounded, figure(totalMin)) && (instrumentMin === null || scores.every((score) => atLeast(score, figure(instrumentMin)))),
  );
  const level = fits ?? levels[levels.length - 1];
  if (!level) throw new RangeError('a framework needs at least one level');
  return level;
}

/** Weighted total of scores whose weights are percent points. */
export function weightedTotal(scores: readonly Pick<WeightedScore, 'weight' | 'score'>[]): Exact {
  return percent(sumOf(scores.map(({ weight, score }) => weight.mul(score))));
}

function previousSummary(previous: PreviousYear, floorsApplyTo: FloorsApplyTo): Summary['previous'] {
  const summary = previous.framework && assess(previous.scorecard, previous.framework, { floorsApplyTo });
  return summary && { fiscalYear: previous.fiscalYear, exact: summary.exact, total: summary.total, level: summary.level };
}

function previousInstrumentScore(code: InstrumentPartId, framework: Framework, previous: PreviousYear): Exact | null {
  const given = previous.scorecard.instruments[code];
  if (given) return given;
  const past = previous.framework ?? framework;
  const instrument = past.instruments.find((candidate) => candidate.code === code);
  return instrument ? (instrumentScore(instrument, previous.scorecard, past)?.score ?? null) : null;
}

function indicatorResults(scorecard: Scorecard, framework: Framework, previous: PreviousYear | null): readonly IndicatorResult[] {
  return framework.indicators.flatMap(({ number, name, instrument }) => {
    const score = scorecard.indicators.get(number);
    if (!score) return [];
    const meetsFloor = atLeast(score, figure(framework.floor));
    return [{ number, name, instrument, score, meetsFloor, previous: previous?.scorecard.indicators.get(number) ?? null }];
  });
}

/**
 * The summary of a scorecard under a framework; `null` if an instrument is neither given nor can be rolled up from all of its
 * indicators. Scores are taken as they are: whether they lie between 0 and 100 is for the checks to say.
 */
export function assess(scorecard: Scorecard, framework: Framework, options: AssessOptions): Summary | null {
  const scores = allScores(scorecard, framework);
  if (!scores) return null;
  const previous = options.previous ?? null;
  const shown = scores.flatMap(inParts);
  const total = weightedTotal(scores.map(asWhole));
  const floorScores = options.floorsApplyTo === 'parts' ? shown : scores;
  const instruments: readonly InstrumentResult[] = shown.map((entry) => ({
    ...entry,
    weighted: percent(entry.weight.mul(entry.score)),
    meetsFloor: atLeast(entry.score, figure(framework.floor)),
    previous: previous && previousInstrumentScore(entry.code, framework, previous),
  }));
  return {
    framework,
    exact: total,
    total: toFixedHalfUp(total, SCORE_PLACES),
    level: levelOf(
      framework.levels,
      total,
      floorScores.map(({ score }) => score),
    ).name,
    meetsTarget: atLeast(roundHalfUp(total, SCORE_PLACES), figure(framework.target)),
    instruments,
    indicators: indicatorResults(scorecard, framework, previous),
    previous: previous && previousSummary(previous, options.floorsApplyTo),
  };
}
