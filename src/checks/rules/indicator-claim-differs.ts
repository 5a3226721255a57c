import { exact, toFixedHalfUp, type Exact } from '../../assessment/exact';
import type { Sourced } from '../../plan/types';
import { indicatorClaims, type IndicatorClaim } from '../support/claims';
import { finding } from '../support/finding';
import type { CheckInput, Finding, Rule } from '../types';

type Scores = ReadonlyMap<number, Exact>;

function scoresBy(input: CheckInput, which: 'score' | 'previous'): Scores {
  const scores = new Map<number, Exact>();
  for (const indicator of input.summary?.indicators ?? []) {
    const value = indicator[which];
    if (value) scores.set(indicator.number, value);
  }
  return scores;
}

/** Best or worst score; `null` unless at least two indicators are given, as a single one is no comparison. */
function extreme(scores: Scores, rank: 'highest' | 'lowest'): { readonly indicator: number; readonly score: Exact } | null {
  if (scores.size < 2) return null;
  const sign = rank === 'highest' ? 1 : -1;
  const [best] = [...scores].sort(([, a], [, b]) => sign * b.compare(a));
  return best ? { indicator: best[0], score: best[1] } : null;
}

function contradiction(claim: IndicatorClaim, scores: Scores, at: Sourced<string>['at']): Finding | null {
  const own = scores.get(claim.indicator);
  if (!own) return null;
  const ranked = claim.rank === null ? null : extreme(scores, claim.rank);
  if (claim.rank !== null && ranked && !ranked.score.equals(own)) {
    const params = { named: claim.indicator, real: ranked.indicator, score: toFixedHalfUp(ranked.score, 2) };
    return finding('indicator-claim-differs', 'warning', at, { variant: claim.rank, params });
  }
  if (claim.score === null) return null;
  const places = claim.score.split('.')[1]?.length ?? 0;
  if (exact(claim.score).equals(own) || toFixedHalfUp(own, places) === claim.score) return null;
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
  check: (input) => {
    const { workbook, summary } = input;
    if (!summary || summary.indicators.length === 0) return [];
    const year = summary.framework.fiscalYear;
    const current = scoresBy(input, 'score');
    const previous = scoresBy(input, 'previous');
    const texts = [...workbook.introduction, ...(workbook.scores?.remarks ?? [])];
    const found: Finding[] = [];
    for (const { value, at } of texts) {
      for (const claim of indicatorClaims(value, summary.framework)) {
        const ofThisYear = contradiction(claim, current, at);
        if (!ofThisYear) continue;
        const spokenOfLastYear = claim.years.includes(year - 1);
        if (spokenOfLastYear && previous.size === 0) continue;
        if (previous.size > 0 && previous.has(claim.indicator) && contradiction(claim, previous, at) === null) continue;
        found.push(ofThisYear);
      }
    }
    return found;
  },
};
