import { toExactText } from '../../src/assessment/exact';
import type { Summary } from '../../src/assessment/types';
import { watchOf } from '../../src/taskpane/state/outlook';
import { readTried, tryScores } from '../../src/taskpane/state/what-if';
import { CLEAN, preparedOf, scoresSheet } from './support/workbook';

function summaryOf(iit: number, eit1: number, eit2: number, oit: number): Summary {
  const { summary } = preparedOf({ ...CLEAN, 'คะแนน ITA': scoresSheet([iit, eit1, eit2, oit]) });
  if (summary === null) throw new Error('no summary');
  return summary;
}

describe('the one thing to watch', () => {
  test('an instrument so little above the floor that a small loss costs the level', () => {
    const watch = watchOf(summaryOf(89.73, 99.25, 87.94, 85.75), 'whole');
    expect(watch).toMatchObject({ kind: 'near', code: 'OIT', falls: 'ผ่าน' });
    expect(watch?.kind === 'near' && toExactText(watch.margin)).toBe('0.75');
  });

  test('an instrument below the floor comes first, the deepest of several', () => {
    const watch = watchOf(summaryOf(80.1, 99.25, 97.94, 74.5), 'whole');
    expect(watch).toMatchObject({ kind: 'below', code: 'OIT' });
    expect(watch?.kind === 'below' && toExactText(watch.gap)).toBe('10.5');
  });

  test('nothing where all stand firmly', () => {
    expect(watchOf(summaryOf(90, 92, 91, 93), 'whole')).toBeNull();
  });
});

describe('what if', () => {
  test('moves total and level by the arithmetic of the report', () => {
    const trial = tryScores(summaryOf(89.73, 99.25, 87.94, 85.75), { OIT: '92.00' }, 'whole');
    expect([trial.total, trial.level, toExactText(trial.change)]).toEqual(['91.80', 'ผ่านดี', '2.5']);
  });

  test('a fall below the floor costs the level', () => {
    expect(tryScores(summaryOf(89.73, 99.25, 87.94, 85.75), { OIT: '84.99' }, 'whole').level).toBe('ผ่าน');
  });

  test('what cannot be read counts as unchanged', () => {
    const summary = summaryOf(89.73, 99.25, 87.94, 85.75);
    expect(tryScores(summary, { OIT: '' }, 'whole').total).toBe(summary.total);
  });

  test.each([
    ['92', '92'],
    ['92,5', '92.5'],
    [' 100 ', '100'],
    ['0.01', '0.01'],
  ])('reads “%s”', (text, value) => {
    expect(toExactText(readTried(text) ?? summaryOf(1, 1, 1, 1).exact)).toBe(value);
  });

  test.each(['', 'abc', '100.01', '-1', '1e2', '.5'])('does not read “%s”', (text) => {
    expect(readTried(text)).toBeNull();
  });
});
