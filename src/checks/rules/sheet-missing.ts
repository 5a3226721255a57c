import type { Rule } from '../types';
import { finding } from '../support/finding';

/** No measures table or no scores table was found on any sheet. Nothing can be pointed at. */
export const sheetMissing: Rule = {
  id: 'sheet-missing',
  severities: ['error'],
  optional: false,
  variants: ['measures', 'scores'],
  check: ({ workbook }) => [
    ...(workbook.measures ? [] : [finding('sheet-missing', 'error', null, { variant: 'measures' })]),
    ...(workbook.scores ? [] : [finding('sheet-missing', 'error', null, { variant: 'scores' })]),
  ],
};
