import { finding } from '../support/finding';
import type { Rule } from '../types';

/** The text says that the national target is met, or not met, and the total says the contrary. */
export const targetClaimDiffers: Rule = {
  id: 'target-claim-differs',
  severities: ['warning'],
  optional: false,
  variants: ['claimed', 'denied'],
  check: ({ workbook, summary }) => {
    const claim = workbook.scores?.stated.targetMet;
    if (!claim || !summary || claim.value === summary.meetsTarget) return [];
    const params = { total: summary.total, target: summary.framework.target };
    return [finding('target-claim-differs', 'warning', claim.at, { variant: claim.value ? 'claimed' : 'denied', params })];
  },
};
