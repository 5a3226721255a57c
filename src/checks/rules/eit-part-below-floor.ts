import { exact } from '../../assessment/exact';
import { finding } from '../support/finding';
import { scoreOf } from '../support/scores';
import type { Rule } from '../types';

/**
 * One part of EIT is under the floor while EIT as one number is not. Whether the level's condition means each part is not
 * settled by any public source (docs/ita-sources.md, Levels), so it is said; a setting applies the floor to each part, and
 * then the level itself says it.
 */
export const eitPartBelowFloor: Rule = {
  id: 'eit-part-below-floor',
  severities: ['warning'],
  optional: false,
  variants: ['default'],
  check: ({ workbook: { scores }, framework, settings }) => {
    if (!scores || !framework || settings.floorsApplyTo === 'parts' || framework.levelScheme !== 'named') return [];
    const parts = scores.instruments.filter(({ code }) => code === 'EIT1' || code === 'EIT2');
    const values = parts.map(({ score }) => scoreOf(score));
    const [first, second] = values;
    if (parts.length !== 2 || !first || !second) return [];
    const floor = exact(framework.floor);
    if (first.add(second).div(exact('2')).compare(floor) < 0) return [];
    return parts
      .filter((_part, index) => (values[index] ?? floor).compare(floor) < 0)
      .map(({ code, score }) =>
        finding('eit-part-below-floor', 'warning', score.at, {
          params: { row: code, score: score.value ?? '', floor: framework.floor },
        }),
      );
  },
};
