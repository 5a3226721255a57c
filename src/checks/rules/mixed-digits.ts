import { hasMixedDigits } from '../../thai/digits';
import { spellOitReferences } from '../../thai/oit-reference';
import { mendCell } from '../mendings/text';
import { cellsRead } from '../support/cells';
import { finding } from '../support/finding';
import type { Rule } from '../types';

/**
 * Thai and Arabic digits in one cell, beyond what official usage accepts (foreign words, addresses, sums of money). `reference`:
 * only because a zero was typed for the letter O of an item (`0๒๗`).
 */
export const mixedDigits: Rule = {
  id: 'mixed-digits',
  severities: ['warning'],
  optional: false,
  variants: ['default', 'reference'],
  check: ({ workbook }) =>
    cellsRead(workbook)
      .filter(({ dirt }) => dirt.includes('mixed-digits'))
      .map((cell) => {
        const variant = hasMixedDigits(spellOitReferences(cell.text)) ? 'default' : 'reference';
        return finding('mixed-digits', 'warning', cell.at, { variant, mending: mendCell('mixed-digits', cell) });
      }),
};
