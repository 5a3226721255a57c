import { cellAddress } from '../../plan/grid';
import type { Measure } from '../../plan/types';
import { matchKey } from '../../thai/normalise';
import { finding } from '../support/finding';
import { spokenNumber } from '../support/measures';
import type { Finding, Rule } from '../types';

/** Same title and same steps or results, blanks and punctuation aside; the same title alone may be one policy in two divisions. */
const fingerprints = ({ fields }: Measure): readonly string[] => {
  const title = matchKey(fields.title.text);
  if (title === '') return [];
  return (['steps', 'done'] as const)
    .map((field) => [field, matchKey(fields[field].text)] as const)
    .filter(([, text]) => text !== '')
    .map(([field, text]) => `${field}|${title}|${text}`);
};

/** The same measure stands in the table twice. Points to the second and later ones. */
export const duplicateMeasure: Rule = {
  id: 'duplicate-measure',
  severities: ['warning'],
  optional: false,
  variants: ['default'],
  check: ({ workbook: { measures } }) => {
    const first = new Map<string, { readonly number: number; readonly cell: string }>();
    const found: Finding[] = [];
    measures?.measures.forEach((measure, position) => {
      const prints = fingerprints(measure);
      const before = prints.map((print) => first.get(print)).find((known) => known !== undefined);
      const number = spokenNumber(measure, position);
      if (before) {
        const params = { number, first: before.number, cell: before.cell };
        found.push(finding('duplicate-measure', 'warning', measure.at, { params }));
        return;
      }
      for (const print of prints) first.set(print, { number, cell: cellAddress(measure.at) });
    });
    return found;
  },
};
