import { toShownText } from '../../assessment/exact';
import type { ScoreConversion, ScoreReading } from '../../plan/types';
import { finding } from '../support/finding';
import { quoted, scoreOf, scoreRows } from '../support/scores';
import type { Rule } from '../types';

/** Thai digits are how Thai is written: nothing worth saying. */
const TOLD: readonly ScoreConversion[] = ['percent-sign', 'percent-format', 'decimal-comma', 'weighted-points'];

/** A percentage that does not end is said to four places; the arithmetic goes on with all of it. */
function shown(score: ScoreReading): string {
  const value = scoreOf(score);
  return value === null ? '' : toShownText(value, 4);
}

/** The score stood in another shape and was certain to mean this one; says what was read. */
export const scoreConverted: Rule = {
  id: 'score-converted',
  severities: ['info'],
  optional: false,
  variants: ['percent-sign', 'percent-format', 'decimal-comma', 'weighted-points'],
  check: ({ workbook }) =>
    (workbook.scores ? scoreRows(workbook.scores) : [])
      .filter(({ score }) => score.value !== null && TOLD.includes(score.conversion))
      .map(({ row, score }) =>
        finding('score-converted', 'info', score.at, {
          variant: score.conversion,
          params: { row, text: quoted(score.cell), value: shown(score) },
        }),
      ),
};
