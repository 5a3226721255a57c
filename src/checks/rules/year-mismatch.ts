import type { YearMention } from '../../plan/types';
import { cellFinder } from '../support/cells';
import { finding, placeKey } from '../support/finding';
import { namesOwnYear } from '../support/year-context';
import type { Rule } from '../types';

/**
 * Which years each part of a report for fiscal year Y may name (docs/ita-sources.md): titles and scores Y; the analysis that the
 * measures come from, ITA Y−1; publication as evidence, ITA Y+1.
 */
const ALLOWED: Readonly<Record<YearMention['role'], readonly number[]>> = {
  'report-title': [0],
  'scores-title': [0],
  analysis: [-1],
  introduction: [-1, 0, 1],
  other: [-1, 0, 1],
};

/** Roles in which a text may rightly speak of other years as well. */
const RUNNING: readonly YearMention['role'][] = ['introduction', 'other'];

/**
 * A title, paragraph or sheet names a year that does not fit the report's fiscal year; years of laws, plans and dates are left
 * alone. One finding a cell and year.
 */
export const yearMismatch: Rule = {
  id: 'year-mismatch',
  severities: ['warning'],
  optional: false,
  variants: ['report-title', 'scores-title', 'analysis', 'introduction', 'other'],
  check: ({ workbook, framework }) => {
    if (!framework) return [];
    const year = framework.fiscalYear;
    // The title of last year's scores names last year, as it should.
    const lastYears = [workbook.previousScores?.fiscalYear, workbook.scores?.previousFiscalYear].flatMap((named) =>
      named ? [`${placeKey(named.at)} ${named.value}`] : [],
    );
    const seen = new Set<string>(lastYears);
    const find = cellFinder(workbook.grids);
    return workbook.years
      .filter((mention) => {
        const key = `${placeKey(mention.at)} ${mention.year}`;
        if (seen.has(key) || ALLOWED[mention.role].includes(mention.year - year)) return false;
        const text = find(mention.at)?.text ?? '';
        if (!namesOwnYear(text, mention.year, RUNNING.includes(mention.role))) return false;
        seen.add(key);
        return true;
      })
      .map((mention) =>
        finding('year-mismatch', 'warning', mention.at, {
          variant: mention.role,
          params: { year: mention.year, expected: mention.role === 'analysis' ? year - 1 : year },
        }),
      );
  },
};
