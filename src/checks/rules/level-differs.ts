import { exact } from '../../assessment/exact';
import { finding } from '../support/finding';
import type { Rule } from '../types';

const plain = (level: string): string => level.replace(/ระดับ|[\s"'“”‘’]/g, '').toUpperCase();

/** The stated level is not the one that the scores give, or not a level of that year at all. */
export const levelDiffers: Rule = {
  id: 'level-differs',
  severities: ['error'],
  optional: false,
  variants: ['default', 'floor', 'not-a-level'],
  check: ({ workbook, summary }) => {
    const stated = workbook.scores?.stated.level;
    if (!stated || !summary || plain(stated.value) === '' || plain(stated.value) === plain(summary.level)) return [];
    const { levels, fiscalYear } = summary.framework;
    const named = levels.find(({ name }) => plain(name) === plain(stated.value));
    const params = { stated: stated.value.trim(), computed: summary.level, total: summary.total, year: fiscalYear };
    if (!named) return [finding('level-differs', 'error', stated.at, { variant: 'not-a-level', params })];
    // The total alone would do: what lacks is an instrument above the floor of that level. Said, since the total alone misleads.
    const floor = named.instrumentMin;
    const byTotalAlone = levels.find(({ totalMin }) => exact(summary.total).compare(exact(totalMin)) >= 0);
    return floor !== null && byTotalAlone?.name === named.name
      ? [finding('level-differs', 'error', stated.at, { variant: 'floor', params: { ...params, floor } })]
      : [finding('level-differs', 'error', stated.at, { params })];
  },
};
