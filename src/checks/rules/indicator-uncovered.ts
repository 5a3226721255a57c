import { toFixedHalfUp } from '../../assessment/exact';
import { coverageOfTable } from '../support/coverage';
import { finding } from '../support/finding';
import type { Rule } from '../types';

/** An indicator of this year is below the floor and no measure addresses it. Points to the indicator's score. */
export const indicatorUncovered: Rule = {
  id: 'indicator-uncovered',
  severities: ['warning'],
  optional: true,
  variants: ['default'],
  check: ({ workbook: { measures, scores }, summary }) => {
    if (!measures || !scores || !summary) return [];
    const low = summary.indicators.filter(({ meetsFloor }) => !meetsFloor);
    if (low.length === 0) return [];
    const left = coverageOfTable(measures, summary.framework).uncoveredIndicators;
    return low
      .filter(({ number }) => left.includes(number))
      .map(({ number, name, score }) => {
        const at = scores.indicators.find((row) => row.number === number)?.score.at ?? null;
        const params = { indicator: number, name, score: toFixedHalfUp(score, 2), floor: summary.framework.floor };
        return finding('indicator-uncovered', 'warning', at, { params });
      });
  },
};
