import { readPeriod } from '../../plan/periods';
import { finding } from '../support/finding';
import { saysNothing, spokenNumber } from '../support/measures';
import type { Finding, Rule } from '../types';

/** A year that a period may be read with while the report's is not known. */
const ANY_YEAR = 2568;

/**
 * The period is written in a way that names no months. It is printed as it stands, but cannot be checked. One that lacks only
 * the fiscal year, which nothing names, is none of these: the missing year is told by itself.
 */
export const periodUnreadable: Rule = {
  id: 'period-unreadable',
  severities: ['warning'],
  optional: false,
  variants: ['default'],
  check: ({ workbook: { measures, fiscalYear }, settings }) => {
    const yearKnown = (settings.fiscalYear ?? fiscalYear) !== null;
    const found: Finding[] = [];
    measures?.measures.forEach((measure, position) => {
      const field = measure.fields.period;
      if (measure.period !== null || saysNothing(field)) return;
      if (!yearKnown && readPeriod(field.text, ANY_YEAR) !== null) return;
      const text = field.text.replace(/\s+/g, ' ').slice(0, 60);
      found.push(finding('period-unreadable', 'warning', field.at, { params: { number: spokenNumber(measure, position), text } }));
    });
    return found;
  },
};
