import { mendCell } from '../mendings/text';
import { cellFinder } from '../support/cells';
import { finding, placeKey } from '../support/finding';
import type { Finding, Rule } from '../types';

/** The letter O, or the bare number that follows the word OIT, is how items are written; a zero or another letter is not. */
const ACCEPTED = /^(?:[Oo][ .-]?)?[1-9๑-๙][0-9๐-๙]?$/;

/** An OIT item is written with a zero for the letter O (`๐๘` for O8): understood here, but not found by searching. One a cell. */
export const oitReferenceSpelling: Rule = {
  id: 'oit-reference-spelling',
  severities: ['info'],
  optional: false,
  variants: ['default'],
  check: ({ workbook }) => {
    const find = cellFinder(workbook.grids);
    const found = new Map<string, Finding>();
    for (const measure of workbook.measures?.measures ?? []) {
      for (const { spelling, code, at } of measure.oitReferences) {
        const cell = find(at);
        if (!cell || ACCEPTED.test(spelling) || found.has(placeKey(at))) continue;
        const mending = mendCell('oit-reference-spelling', cell);
        found.set(placeKey(at), finding('oit-reference-spelling', 'info', at, { params: { spelling, code }, mending }));
      }
    }
    return [...found.values()];
  },
};
