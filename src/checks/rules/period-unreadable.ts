import { finding } from '../support/finding';
import { saysNothing, spokenNumber } from '../support/measures';
import type { Finding, Rule } from '../types';

/** The period is written in a way that names no months. It is printed as it stands, but cannot be checked. */
export const periodUnreadable: Rule = {
  id: 'period-unreadable',
  severities: ['warning'],
  optional: false,
  variants: ['default'],
  check: ({ workbook: { measures } }) => {
    const found: Finding[] = [];
    measures?.measures.forEach((measure, position) => {
      const field = measure.fields.period;
      if (measure.period !== null || saysNothing(field)) return;
      const text = field.text.replace(/\s+/g, ' ').slice(0, 60);
      found.push(finding('period-unreadable', 'warning', field.at, { params: { number: spokenNumber(measure, position), text } }));
    });
    return found;
  },
};
