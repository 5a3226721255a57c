import { meanOfLooseParts } from '../../assessment/assess';
import { toShownText } from '../../assessment/exact';
import { finding } from '../support/finding';
import { scorecardOf } from '../support/scorecard';
import type { Rule } from '../types';

/**
 * EIT is given in two parts though the year's criteria know only one EIT (to FY 2564, or by the agency's own criteria). The
 * report uses their mean (`averaged`), or the row of EIT as a whole where there is one (`whole`); either way it says so, as
 * these may be the scores of another year. Points to the first part.
 */
export const eitPartsAveraged: Rule = {
  id: 'eit-parts-averaged',
  severities: ['warning'],
  optional: false,
  variants: ['averaged', 'whole'],
  check: ({ workbook: { scores }, framework }) => {
    const eit = framework?.instruments.find(({ code }) => code === 'EIT');
    if (!scores || !framework || !eit) return [];
    const scorecard = scorecardOf(scores);
    const mean = meanOfLooseParts(eit, scorecard);
    const first = scores.instruments.find(({ code }) => code === 'EIT1');
    if (mean === null || !first) return [];
    const variant = scorecard.instruments.EIT ? 'whole' : 'averaged';
    const params = { year: framework.fiscalYear, computed: toShownText(mean, 2) };
    return [finding('eit-parts-averaged', 'warning', first.score.at, { variant, params })];
  },
};
