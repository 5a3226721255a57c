import { finding } from '../support/finding';
import { spokenNumber } from '../support/measures';
import type { Finding, Rule } from '../types';

/**
 * The measure refers to an OIT item that the year does not have. Item numbers change every year, so a text carried over from an
 * older report is the usual cause. Silent for years whose list of items is not complete.
 */
export const oitReferenceUnknown: Rule = {
  id: 'oit-reference-unknown',
  severities: ['warning'],
  optional: false,
  variants: ['default'],
  check: ({ workbook: { measures }, framework }) => {
    if (!measures || !framework?.oitItemsComplete) return [];
    const known = new Set(framework.oitItems.map(({ code }) => code));
    const last = framework.oitItems[framework.oitItems.length - 1]?.code ?? '';
    const found: Finding[] = [];
    measures.measures.forEach((measure, position) => {
      for (const { code, at } of measure.oitReferences) {
        if (known.has(code)) continue;
        const params = { number: spokenNumber(measure, position), code, year: framework.fiscalYear, last };
        found.push(finding('oit-reference-unknown', 'warning', at, { params }));
      }
    });
    return found;
  },
};
