import { crossCheck } from '../../assessment/cross-check';
import { toFixedHalfUp } from '../../assessment/exact';
import { finding } from '../support/finding';
import { scorecardOf } from '../support/scorecard';
import type { Rule } from '../types';

/**
 * The sheet gives the same thing twice and the two disagree by more than rounding: an instrument beside its indicators, whose
 * mean it is (docs/ita-sources.md), or EIT whole beside its two parts. Points to the instrument's score, which is the one used.
 */
export const scoreRollupDiffers: Rule = {
  id: 'score-rollup-differs',
  severities: ['warning'],
  optional: false,
  variants: ['indicators', 'parts'],
  check: ({ workbook: { scores }, framework }) => {
    if (!scores || !framework) return [];
    return crossCheck(scorecardOf(scores), framework)
      .filter(({ agrees }) => !agrees)
      .map(({ code, from, given, computed }) => {
        const row =
          scores.instruments.find((candidate) => candidate.code === code) ??
          scores.instruments.find((candidate) => candidate.code.startsWith(code));
        const params = { row: code, stated: toFixedHalfUp(given, 2), computed: toFixedHalfUp(computed, 2) };
        return finding('score-rollup-differs', 'warning', row?.score.at ?? null, { variant: from, params });
      });
  },
};
