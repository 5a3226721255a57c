import { MEASURE_FIELDS, saysNothing, spokenNumber } from '../support/measures';
import { finding } from '../support/finding';
import type { Finding, Rule } from '../types';

/** One of the six fields of a measure is empty, or holds nothing but a dash. Points to the empty cell. */
export const measureFieldMissing: Rule = {
  id: 'measure-field-missing',
  severities: ['error'],
  optional: false,
  variants: MEASURE_FIELDS,
  check: ({ workbook: { measures } }) => {
    const found: Finding[] = [];
    measures?.measures.forEach((measure, position) => {
      for (const field of MEASURE_FIELDS) {
        if (measures.missing.includes(field) || !saysNothing(measure.fields[field])) continue;
        const params = { number: spokenNumber(measure, position), field };
        found.push(finding('measure-field-missing', 'error', measure.fields[field].at, { variant: field, params }));
      }
    });
    return found;
  },
};
