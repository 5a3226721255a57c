import { finding } from '../support/finding';
import { isReversed, spokenNumber } from '../support/measures';
import type { Finding, Rule } from '../types';

/** The period ends before it begins. */
export const periodReversed: Rule = {
  id: 'period-reversed',
  severities: ['error'],
  optional: false,
  variants: ['default', 'days'],
  check: ({ workbook: { measures } }) => {
    const found: Finding[] = [];
    measures?.measures.forEach((measure, position) => {
      const { period } = measure;
      if (!period || !isReversed(measure)) return;
      const params = { number: spokenNumber(measure, position), fromMonth: period.from, toMonth: period.to };
      found.push(
        finding('period-reversed', 'error', measure.fields.period.at, {
          variant: period.from === period.to ? 'days' : 'default',
          params,
        }),
      );
    });
    return found;
  },
};
