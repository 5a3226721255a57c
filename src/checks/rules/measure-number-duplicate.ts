import { cellAddress } from '../../plan/grid';
import { finding } from '../support/finding';
import { bySection } from '../support/measures';
import type { Finding, Rule } from '../types';

/** Two measures carry the same number; a new section may count from 1 again. Points to the second and later ones. */
export const measureNumberDuplicate: Rule = {
  id: 'measure-number-duplicate',
  severities: ['warning'],
  optional: false,
  variants: ['default'],
  check: ({ workbook: { measures } }) => {
    const found: Finding[] = [];
    for (const group of measures ? bySection(measures) : []) {
      const first = new Map<number, string>();
      for (const { number, at } of group) {
        if (number === null) continue;
        const before = first.get(number);
        if (before === undefined) first.set(number, cellAddress(at));
        else found.push(finding('measure-number-duplicate', 'warning', at, { params: { number, first: before } }));
      }
    }
    return found;
  },
};
