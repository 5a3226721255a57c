import { analyse } from '../../src/assessment/analysis';
import { assess, type PreviousYear } from '../../src/assessment/assess';
import type { MeasureText } from '../../src/assessment/coverage/match';
import { toExactText } from '../../src/assessment/exact';
import type { Scorecard } from '../../src/assessment/types';
import { scores, year } from './scores';

const TEN = ['92.40', '88.26', '91.05', '84.12', '89.77', '93.18', '90.64', '90.23', '96.25', '93.75'];
const TEN_BEFORE = ['90.15', '84.90', '91.62', '79.40', '88.03', '92.00', '88.71', '91.10', '91.50', '87.50'];

const measure = (number: number, title: string): MeasureText => ({ number, title, texts: [], oitCodes: [] });

function analysisOf(scorecard: Scorecard, previous: PreviousYear | null = null, measures?: readonly MeasureText[]) {
  const summary = assess(scorecard, year(2568), { floorsApplyTo: 'whole', previous });
  if (!summary) throw new Error('not computable');
  return analyse(summary, { floorsApplyTo: 'whole', ...(measures && { measures }) });
}

const before = (indicators: readonly string[]): PreviousYear => ({
  fiscalYear: 2567,
  scorecard: scores({}, indicators),
  framework: year(2567),
});

test('strongest and weakest, of indicators and of instruments', () => {
  const { indicators, instruments } = analysisOf(scores({}, TEN));
  expect([indicators.strongest.map(({ number }) => number), indicators.weakest.map(({ number }) => number)]).toEqual([[9], [4]]);
  expect([instruments.strongest.map(({ code }) => code), instruments.weakest.map(({ code }) => code)]).toEqual([['OIT'], ['IIT']]);
});

test('those who tie are all named; if all are equal, none is', () => {
  const tied = analysisOf(scores({ IIT: '90', EIT1: '95', EIT2: '95.00', OIT: '90' })).instruments;
  expect([tied.strongest.map(({ code }) => code), tied.weakest.map(({ code }) => code)]).toEqual([
    ['EIT1', 'EIT2'],
    ['IIT', 'OIT'],
  ]);
  expect(analysisOf(scores({ IIT: '90', EIT: '90', OIT: '90' })).instruments).toEqual({ strongest: [], weakest: [] });
});

test('one known indicator is neither strongest nor weakest', () => {
  expect(analysisOf(scores({ IIT: '90', EIT: '90', OIT: '90' }, { 4: '79.11' })).indicators).toEqual({ strongest: [], weakest: [] });
});

test('change against last year is that of the published totals', () => {
  const { totalChange, indicatorStandings } = analysisOf(scores({}, TEN), before(TEN_BEFORE));
  expect(toExactText(totalChange!)).toBe('3.11');
  expect(toExactText(indicatorStandings[2]!.change!)).toBe('-0.57');
});

test('distances to floor and target', () => {
  const { toTarget, instrumentStandings, indicatorStandings } = analysisOf(
    scores({ IIT: '89.73', EIT1: '99.25', EIT2: '87.94', OIT: '85.75' }, { 4: '79.11' }),
  );
  expect(toExactText(toTarget)).toBe('4.3');
  expect(instrumentStandings.map(({ code, toFloor, change }) => [code, toExactText(toFloor), change])).toEqual([
    ['IIT', '4.73', null],
    ['EIT1', '14.25', null],
    ['EIT2', '2.94', null],
    ['OIT', '0.75', null],
  ]);
  expect(toExactText(indicatorStandings[0]!.toFloor)).toBe('-5.89');
});

describe('what became of the indicators that were low last year', () => {
  const measures = [measure(1, 'มาตรการด้านการใช้งบประมาณ'), measure(3, 'มาตรการยืมทรัพย์สินของราชการ')];
  const followed = (now: readonly string[], last: readonly string[]) =>
    analysisOf(scores({}, now), before(last), measures).followUps.map(
      ({ indicator, change, why, outcome, measures: by }) =>
        `${indicator.number} ${why} ${toExactText(change)} ${outcome} by ${by.map(({ number }) => number).join(',')}`,
    );

  test('below the floor: reached it or not, by which measures', () => {
    expect(followed(TEN, TEN_BEFORE)).toEqual(['4 below-floor 4.72 risen by 3', '2 below-floor 3.36 reached by 1']);
  });

  test('none below the floor: the lowest is followed', () => {
    expect(followed(TEN, ['90', '90', '90', '90', '90', '90', '90', '90', '90', '86'])).toEqual(['10 lowest 7.75 risen by ']);
  });

  test('unchanged and fallen are said as such', () => {
    const same = ['80', '84', ...TEN.slice(2)];
    expect(followed(['80', '83', ...TEN.slice(2)], same)).toEqual([
      '1 below-floor 0 unchanged by ',
      '2 below-floor -1 fallen by 1',
      '4 below-floor 0 unchanged by 3',
    ]);
  });

  test('without last year there is nothing to follow', () => {
    expect(analysisOf(scores({}, TEN), null, measures).followUps).toEqual([]);
  });
});

test('without measures nothing is said about coverage', () => {
  expect(analysisOf(scores({}, TEN)).coverage).toBeNull();
});

test('without measures what was low is followed all the same, by none', () => {
  expect(analysisOf(scores({}, TEN), before(TEN_BEFORE)).followUps.map(({ measures }) => measures)).toEqual([[], []]);
});
