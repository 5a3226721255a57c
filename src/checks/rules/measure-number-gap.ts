import type { Measure } from '../../plan/types';
import { finding } from '../support/finding';
import { bySection } from '../support/measures';
import type { Finding, Rule } from '../types';

/** Breaks in the numbers of measures that are counted on their own. `first`: the number that the count may begin with. */
function gapsIn(group: readonly Measure[], first: number | null): readonly Finding[] {
  const found: Finding[] = [];
  const seen = new Set<number>();
  let expected = first;
  for (const { number, at } of group) {
    if (number === null) {
      // An unnumbered measure takes the place of one number, whatever it was meant to be.
      expected = expected === null ? null : expected + 1;
      continue;
    }
    const skipped = expected === null ? 0 : number - expected;
    const duplicate = seen.has(number);
    if (!duplicate && skipped > 0) {
      const params = { number, expected: expected ?? number, last: number - 1 };
      found.push(finding('measure-number-gap', 'warning', at, { variant: skipped === 1 ? 'one' : 'several', params }));
    } else if (!duplicate && skipped < 0) {
      found.push(finding('measure-number-gap', 'warning', at, { variant: 'order', params: { number, expected: expected ?? number } }));
    }
    seen.add(number);
    // A number used twice most often took the place of the next one: 1, 2, 2, 4 is one slip, told by the rule on duplicates.
    expected = duplicate && expected !== null ? expected + 1 : Math.max(number, ...seen) + 1;
  }
  return found;
}

/** A number is left out or stands out of order. With sections, each may begin at 1 or go on from the one before. */
export const measureNumberGap: Rule = {
  id: 'measure-number-gap',
  severities: ['warning'],
  optional: false,
  variants: ['one', 'several', 'order'],
  check: ({ workbook: { measures } }) => {
    const groups = measures ? bySection(measures) : [];
    return groups.flatMap((group, index) => gapsIn(group, index === 0 ? 1 : null));
  },
};
