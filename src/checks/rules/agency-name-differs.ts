import { finding, placeKey } from '../support/finding';
import type { Finding, Rule } from '../types';

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/^ทต\.?/, 'เทศบาลตำบล'],
  [/^ทม\.?/, 'เทศบาลเมือง'],
  [/^ทน\.?/, 'เทศบาลนคร'],
  [/^อบต\.?/, 'องค์การบริหารส่วนตำบล'],
  [/^อบจ\.?/, 'องค์การบริหารส่วนจังหวัด'],
];

const KINDS = /^(?:เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด)/;

/** Blanks aside and abbreviations written out. */
function fullName(name: string): string {
  let full = name.replace(/\s/g, '');
  for (const [short, long] of ABBREVIATIONS) full = full.replace(short, long);
  return full;
}

/**
 * A sheet names another agency of the same kind: a slip of typing, or a text taken over from a neighbour. Other bodies that a
 * text may rightly name (the province's organisation in a municipality's report) are left alone.
 */
export const agencyNameDiffers: Rule = {
  id: 'agency-name-differs',
  severities: ['info'],
  optional: false,
  variants: ['default'],
  check: ({ workbook, settings }) => {
    const own = settings.agency ?? workbook.agency?.name.value ?? null;
    if (own === null) return [];
    const name = fullName(own);
    const kind = KINDS.exec(name)?.[0];
    if (kind === undefined) return [];
    const seen = new Set<string>();
    const found: Finding[] = [];
    for (const { value, at } of workbook.agencyMentions) {
      const mention = fullName(value);
      const key = `${placeKey(at)} ${mention}`;
      // A mention that goes on after the name, or breaks off inside it, is the same name read too far or not far enough.
      const same = mention.startsWith(name) || name.startsWith(mention);
      if (same || KINDS.exec(mention)?.[0] !== kind || seen.has(key)) continue;
      seen.add(key);
      found.push(finding('agency-name-differs', 'info', at, { params: { other: value.trim(), own: own.trim() } }));
    }
    return found;
  },
};
