import { exact, toFixedHalfUp } from '../../assessment/exact';
import { finding } from '../support/finding';
import type { Rule } from '../types';

const hundredth = exact('0.01');

/**
 * The stated total is not what the scores give. A hundredth is a matter of rounding on the way and only noted; fewer decimals
 * than two are taken as rounding if they fit (89.3 for 89.30), and so are more decimals of the exact total.
 */
export const totalDiffers: Rule = {
  id: 'total-differs',
  severities: ['warning', 'info'],
  optional: false,
  variants: ['default', 'rounding'],
  check: ({ workbook, summary }) => {
    const stated = workbook.scores?.stated.total;
    if (!stated || !summary || !/^\d+(\.\d+)?$/.test(stated.value)) return [];
    const difference = exact(stated.value).sub(exact(summary.total)).abs();
    const places = stated.value.split('.')[1]?.length ?? 0;
    if (difference.compare(hundredth) < 0) return [];
    if (places > 0 && toFixedHalfUp(summary.exact, places) === stated.value) return [];
    const params = { stated: stated.value, computed: summary.total, difference: toFixedHalfUp(difference, 2) };
    return difference.equals(hundredth)
      ? [finding('total-differs', 'info', stated.at, { variant: 'rounding', params })]
      : [finding('total-differs', 'warning', stated.at, { params })];
  },
};
