import { emptyRow } from '../mendings/header-row';
import { finding } from '../support/finding';
import type { Rule } from '../types';

/** The table's heading is typed again inside the table, as printed pages had it. The report prints its own on every page. */
export const headerRepeated: Rule = {
  id: 'header-repeated',
  severities: ['warning'],
  optional: false,
  variants: ['default'],
  check: ({ workbook }) =>
    (workbook.measures?.repeatedHeaders ?? []).map((at) => finding('header-repeated', 'warning', at, { mending: emptyRow(workbook, at) })),
};
