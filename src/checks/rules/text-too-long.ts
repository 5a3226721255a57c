import { MEASURE_FIELDS, spokenNumber } from '../support/measures';
import { finding } from '../support/finding';
import type { Finding, Rule } from '../types';

/** Characters that one Excel cell holds; a paragraph of the report is one cell. */
const CELL_LIMIT = 32_767;

/** Characters of an agency's name that fit the page footer beside the page numbers (Excel allows 255 in all). */
const AGENCY_LIMIT = 200;

/** A paragraph is longer than one cell of the report can hold, or the agency's name longer than the page footer. */
export const textTooLong: Rule = {
  id: 'text-too-long',
  severities: ['error'],
  optional: false,
  variants: ['measure', 'paragraph', 'agency'],
  check: ({ workbook: { measures, agency, introduction, scores }, settings }) => {
    const found: Finding[] = [];
    const tooLong = (length: number): boolean => length > CELL_LIMIT;
    measures?.measures.forEach((measure, position) => {
      for (const field of MEASURE_FIELDS) {
        const items = [...measure.fields[field].items, { value: measure.fields[field].text, at: measure.fields[field].at }];
        const paragraphs = field === 'period' || field === 'title' ? items : items.slice(0, -1);
        const longest = paragraphs.find(({ value }) => tooLong(value.length));
        if (!longest) continue;
        const params = { number: spokenNumber(measure, position), length: longest.value.length, limit: CELL_LIMIT, field };
        found.push(finding('text-too-long', 'error', longest.at, { variant: 'measure', params }));
      }
    });
    for (const { value, at } of [...introduction, ...(scores?.remarks ?? [])]) {
      if (!tooLong(value.length)) continue;
      const params = { length: value.length, limit: CELL_LIMIT };
      found.push(finding('text-too-long', 'error', at, { variant: 'paragraph', params }));
    }
    const name = settings.agency ?? agency?.name.value ?? '';
    if (name.length > AGENCY_LIMIT) {
      const params = { length: name.length, limit: AGENCY_LIMIT };
      found.push(
        finding('text-too-long', 'error', settings.agency === null ? (agency?.name.at ?? null) : null, { variant: 'agency', params }),
      );
    }
    return found;
  },
};
