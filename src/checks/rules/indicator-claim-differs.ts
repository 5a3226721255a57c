import { exact, toFixedHalfUp, type Exact } from '../../assessment/exact';
import type { Summary } from '../../assessment/types';
import type { Sourced } from '../../plan/types';
import { indicatorClaims, type IndicatorClaim } from '../support/claims';
import { finding } from '../support/finding';
import type { Finding, Rule } from '../types';

type Scores = ReadonlyMap<number, Exact>;

function scoresBy({ indicators }: Summary, which: 'score' | 'previous'): Scores {
  const scores = new Map<number, Exact>();
  for (const indicator of indicators) {
    const value = indicator[which];
    if (value) scores.set(indicator.number, value);
  }
  return scores;
}

/** The indicator with the best or worst of these scores, of equals the first. There must be one. */
function extreme(scores: Scores, rank: 'highest' | 'lowest'): readonly [indicator: number, score: Exact] {
  const sign = rank === 'highest' ? 1 : -1;
  return [...scores].reduce((best, one) => (sign * one[1].compare(best[1]) > 0 ? one : best));
}

function contradiction(claim: IndicatorClaim, scores: Scores, at: Sourced<string>['at']): Finding | null {
  const own = scores.get(claim.indicator);
  if (!own) return null;
  if (claim.rank !== null) {
    const [real, score] = extreme(scores, claim.rank);
    const params = { named: claim.indicator, real, score: toFixedHalfUp(score, 2) };
    if (!score.equals(own)) return finding('indicator-claim-differs', 'warning', at, { variant: claim.rank, params });
  }
  if (claim.score === null) return null;
  const places = claim.score.split('.')[1]?.length ?? 0;
  if (exact(toFixedHalfUp(own, places)).equals(exact(claim.score))) return null;
  const params = { named: claim.indicator, stated: claim.score, score: toFixedHalfUp(own, 2) };
  return finding('indicator-claim-differs', 'warning', at, { variant: 'score', params });
}

/**
 * Running text names a highest or lowest indicator, or an indicator's score, that the sheet's own indicators contradict. Silent
 * where the sheet gives no indicators. A sentence may speak of last year: it is wrong only if neither year bears it out.
 */
export const indicatorClaimDiffers: Rule = {
  id: 'indicator-claim-differs',
  severities: ['warning'],
  optional: false,
  variants: ['highest', 'lowest', 'score'],
  check: ({ workbook, summary }) => {
    if (!summary) return [];
    const year = summary.framework.fiscalYear;
    const current = scoresBy(summary, 'score');
    const previous = scoresBy(summary, 'previous');
    const texts = [...workbook.introduction, ...(workbook.scores?.remarks ?? [])];
    const found: Finding[] = [];
    for (const { value, at } of texts) {
      for (const claim of indicatorClaims(value, summary.framework)) {
        const ofThisYear = contradiction(claim, current, at);
        if (!ofThisYear) continue;
        const spokenOfLastYear = claim.years.includes(year - 1);
        if (spokenOfLastYear && previous.size === 0) continue;
        if (previous.has(claim.indicator) && contradiction(claim, previous, at) === null) continue;
        found.push(ofThisYear);
      }
    }
    return found;
  },
};
