import { finding } from '../support/finding';
import type { Rule } from '../types';

/** No sheet names the agency and none is set: titles and footer of the report would lack it. Points to the form's line for it, else the first title. */
export const agencyMissing: Rule = {
  id: 'agency-missing',
  severities: ['warning'],
  optional: false,
  variants: ['default'],
  check: ({ workbook, settings }) => {
    if (workbook.agency !== null || (settings.agency ?? '').trim() !== '') return [];
    const forIt = workbook.titles.find(({ value }) => value.includes('ชื่อหน่วยงาน'));
    const at = forIt?.at ?? workbook.titles[0]?.at ?? workbook.measures?.columns[0]?.at ?? null;
    return [finding('agency-missing', 'warning', at)];
  },
};
