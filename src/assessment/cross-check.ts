/** Scores given twice: an instrument beside its indicators, EIT beside its parts. One must follow from the other. */
import { atLeast, exact, figure, sumOf, type Exact } from './exact';
import { rolledUpScore } from './assess';
import type { Framework, InstrumentId, Scorecard } from './types';

export interface CrossCheck {
  readonly code: InstrumentId;
  /** What the second figure was computed from. */
  readonly from: 'indicators' | 'parts';
  readonly given: Exact;
  readonly computed: Exact;
  /** Given less computed. */
  readonly difference: Exact;
  /** Within what two-place rounding of all figures can explain. */
  readonly agrees: boolean;
}

/** A score rounded to two places is off by at most 0.005; so is the mean of rounded scores: 0.01 together. */
const ROUNDING = exact('0.01');

function entry(code: InstrumentId, from: CrossCheck['from'], given: Exact, computed: Exact): CrossCheck {
  const difference = given.sub(computed);
  return { code, from, given, computed, difference, agrees: atLeast(ROUNDING, difference.abs()) };
}

/** The given score of an instrument: as one number, or from its parts by their weights. */
function givenScores(
  scorecard: Scorecard,
  framework: Framework,
): readonly { code: InstrumentId; whole: Exact | null; ofParts: Exact | null }[] {
  return framework.instruments.map(({ code, parts }) => {
    const given = parts.flatMap((part) => {
      const score = scorecard.instruments[part.code];
      return score ? [{ weight: figure(part.weight), score }] : [];
    });
    const complete = parts.length > 0 && given.length === parts.length;
    const ofParts = complete
      ? sumOf(given.map(({ weight, score }) => weight.mul(score))).div(sumOf(given.map(({ weight }) => weight)))
      : null;
    return { code, whole: scorecard.instruments[code] ?? null, ofParts };
  });
}

/** Every pair of figures that say the same thing, with what separates them. Instruments win in `assess`; the checks tell the difference. */
export function crossCheck(scorecard: Scorecard, framework: Framework): readonly CrossCheck[] {
  return givenScores(scorecard, framework).flatMap(({ code, whole, ofParts }) => {
    const given = ofParts ?? whole;
    const rolledUp = rolledUpScore(code, scorecard, framework);
    return [
      ...(whole && ofParts ? [entry(code, 'parts', whole, ofParts)] : []),
      ...(given && rolledUp ? [entry(code, 'indicators', given, rolledUp)] : []),
    ];
  });
}
