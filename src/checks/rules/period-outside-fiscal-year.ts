import { finding } from '../support/finding';
import { isReversed, spokenNumber } from '../support/measures';
import type { Finding, Rule } from '../types';

/** Months of the period lie outside the fiscal year, 1 October Y−1 to 30 September Y. */
export const periodOutsideFiscalYear: Rule = {
  id: 'period-outside-fiscal-year',
  severities: ['warning'],
  optional: false,
  variants: ['begins-before', 'ends-after', 'both', 'other-year'],
  check: ({ workbook: { measures }, framework }) => {
    if (!framework || !measures) return [];
    const year = framework.fiscalYear;
    const first = `${year - 1}-10`;
    const last = `${year}-09`;
    const found: Finding[] = [];
    measures.measures.forEach((measure, position) => {
      const { period } = measure;
      if (!period || isReversed(measure)) return;
      const early = period.from < first;
      const late = period.to > last;
      if (!early && !late) return;
      const outside = period.to < first || period.from > last;
      const variant = outside ? 'other-year' : early && late ? 'both' : early ? 'begins-before' : 'ends-after';
      const params = {
        number: spokenNumber(measure, position),
        fromMonth: period.from,
        toMonth: period.to,
        year,
        before: year - 1,
      };
      found.push(finding('period-outside-fiscal-year', 'warning', measure.fields.period.at, { variant, params }));
    });
    return found;
  },
};
