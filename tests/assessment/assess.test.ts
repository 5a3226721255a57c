import { assess, levelOf, meanOfLooseParts, rolledUpScore, type AssessOptions } from '../../src/assessment/assess';
import { crossCheck } from '../../src/assessment/cross-check';
import { exact, toExactText } from '../../src/assessment/exact';
import type { Scorecard, Summary } from '../../src/assessment/types';
import { scores, year } from './scores';

function summary(scorecard: Scorecard, fiscalYear = 2568, options: AssessOptions = { floorsApplyTo: 'whole' }): Summary {
  const result = assess(scorecard, year(fiscalYear), options);
  if (!result) throw new Error('not computable');
  return result;
}

/** Four scores as a report of FY 2568 gives them. */
const four = (IIT: string, EIT1: string, EIT2: string, OIT: string) => scores({ IIT, EIT1, EIT2, OIT });

describe('published results come out to the hundredth', () => {
  test('a municipality of FY 2568: 89.2975, shown 89.30, ผ่านดี', () => {
    const result = summary(four('89.73', '99.25', '87.94', '85.75'));
    expect(toExactText(result.exact)).toBe('89.2975');
    expect(result).toMatchObject({ total: '89.30', level: 'ผ่านดี', meetsTarget: true });
    expect(result.instruments.map(({ code, weighted }) => [code, toExactText(weighted)])).toEqual([
      ['IIT', '26.919'],
      ['EIT1', '14.8875'],
      ['EIT2', '13.191'],
      ['OIT', '34.3'],
    ]);
  });

  test.each([
    [2564, ['93.55', '87.72', '91.01', '87.93', '89.52', '90.55', '88.68', '88.58', '72.89', '65.56'], '81.45', 'B'],
    [2563, ['92.57', '86.13', '90.08', '85.98', '88.04', '83.67', '82.11', '79.29', '69.94', '52.78'], '75.62', 'B'],
  ])('the province of Trat in FY %i, from ten indicators', (fiscalYear, indicators, total, level) => {
    expect(summary(scores({}, indicators), fiscalYear)).toMatchObject({ total, level, meetsTarget: false });
  });

  test('rounding the means first would give 81.46 for Trat: the exact total is 81.4548', () => {
    const trat = ['93.55', '87.72', '91.01', '87.93', '89.52', '90.55', '88.68', '88.58', '72.89', '65.56'];
    expect(toExactText(summary(scores({}, trat), 2564).exact)).toBe('81.4548');
  });

  test('FY 2568: 94.64 with EIT below 85 is only ผ่าน', () => {
    const result = summary(scores({ IIT: '98.40', EIT: '84.00', OIT: '99.80' }));
    expect(result).toMatchObject({ total: '94.64', level: 'ผ่าน', meetsTarget: true });
  });

  test.each([
    ['93.79', 2562, 'A'],
    ['88.37', 2564, 'A'],
    ['96.08', 2564, 'AA'],
    ['94.73', 2564, 'A'],
  ])('%s in FY %i is %s', (score, fiscalYear, level) => {
    expect(summary(scores({ IIT: score, EIT: score, OIT: score }), fiscalYear).level).toBe(level);
  });
});

describe('rounding', () => {
  test('84.995 is 85.00 and ผ่าน: binary floats would say 84.99 and ต้องปรับปรุง', () => {
    const result = summary(four('96.77', '86.85', '90.59', '73.37'));
    expect(toExactText(result.exact)).toBe('84.995');
    expect(result).toMatchObject({ total: '85.00', level: 'ผ่าน', meetsTarget: true });
  });

  test('a hair less stays below', () => {
    const result = summary(four('96.77', '86.85', '90.589', '73.37'));
    expect(result).toMatchObject({ total: '84.99', level: 'ต้องปรับปรุง', meetsTarget: false });
  });

  test('a mean that does not end is carried on exactly', () => {
    const result = summary(scores({ IIT: '90', OIT: '90' }, { 6: '88.90', 7: '89.00', 8: '89.10' }));
    expect(toExactText(result.exact)).toBe('89.7');
    const endless = summary(scores({ IIT: '90', OIT: '90' }, { 6: '88.90', 7: '89.00', 8: '89.01' }));
    expect(toExactText(endless.exact)).toBe('89.691');
    const score = endless.instruments[1]!.score;
    expect(toExactText(score)).toBe('88.97');
    expect(toExactText(summary(scores({ IIT: '90', OIT: '90' }, { 6: '88', 7: '89', 8: '89' })).instruments[1]!.score)).toBe(
      '88.6666666666…',
    );
  });
});

describe('levels by name', () => {
  test.each([
    ['100', '100', '100', '100', 'ผ่านดีเยี่ยม'],
    ['95', '95', '95', '95', 'ผ่านดีเยี่ยม'],
    ['94.99', '100', '100', '100', 'ผ่านดี'],
    ['94.99', '94.99', '94.99', '94.99', 'ผ่านดี'],
    ['85', '85', '85', '85', 'ผ่านดี'],
    ['84.99', '100', '100', '100', 'ผ่าน'],
    ['84.99', '85', '85', '85', 'ผ่าน'],
    ['84.98', '85', '85', '85', 'ต้องปรับปรุง'],
    ['100', '100', '100', '84.99', 'ผ่าน'],
    ['84.99', '84.99', '84.99', '84.99', 'ต้องปรับปรุง'],
    ['70', '70', '70', '70', 'ต้องปรับปรุง'],
    ['69.99', '69.99', '69.99', '69.99', 'ต้องปรับปรุงโดยด่วน'],
    ['0', '0', '0', '0', 'ต้องปรับปรุงโดยด่วน'],
  ])('IIT %s, EIT %s and %s, OIT %s: %s', (IIT, EIT1, EIT2, OIT, level) => {
    expect(summary(four(IIT, EIT1, EIT2, OIT)).level).toBe(level);
  });

  test('floors look at EIT as one number, unless the agency wants each part looked at', () => {
    const uneven = four('90', '99', '80', '90');
    expect(summary(uneven).level).toBe('ผ่านดี');
    expect(summary(uneven, 2568, { floorsApplyTo: 'parts' }).level).toBe('ผ่าน');
    expect(summary(uneven).instruments.map(({ meetsFloor }) => meetsFloor)).toEqual([true, true, false, true]);
  });

  test('a floor is compared with the exact score: 84.996 does not become 85.00', () => {
    const indicators = { 1: '84.99', 2: '85.00', 3: '84.99', 4: '85.00', 5: '85.00' };
    expect(summary(scores({ EIT: '90', OIT: '90' }, indicators)).level).toBe('ผ่าน');
  });
});

describe('levels by letter', () => {
  test.each([
    ['95', 'AA'],
    ['94.99', 'A'],
    ['85', 'A'],
    ['84.995', 'A'],
    ['84.99', 'B'],
    ['75', 'B'],
    ['74.99', 'C'],
    ['65', 'C'],
    ['64.99', 'D'],
    ['55', 'D'],
    ['54.99', 'E'],
    ['50', 'E'],
    ['49.99', 'F'],
    ['0', 'F'],
  ])('%s is %s', (score, level) => {
    expect(summary(scores({ IIT: score, EIT: score, OIT: score }), 2565).level).toBe(level);
  });

  test('letters ask nothing of a single instrument', () => {
    expect(summary(scores({ IIT: '100', EIT: '100', OIT: '88' }), 2564).level).toBe('AA');
  });
});

describe('what is given', () => {
  test('EIT as one row has weight 30', () => {
    const result = summary(scores({ IIT: '90', EIT: '90', OIT: '90' }));
    expect(result.instruments.map(({ code, weight }) => `${code} ${weight.toString()}`)).toEqual(['IIT 30', 'EIT 30', 'OIT 40']);
  });

  test('only indicators: instruments are rolled up, EIT as one', () => {
    const result = summary(scores({}, ['80', '81', '82', '83', '84', '90', '91', '92', '95', '96']));
    expect(result.instruments.map(({ code, score, rolledUp }) => [code, toExactText(score), rolledUp])).toEqual([
      ['IIT', '82', true],
      ['EIT', '91', true],
      ['OIT', '95.5', true],
    ]);
    expect(result.indicators).toHaveLength(10);
  });

  test('instruments and indicators: the instruments decide, the indicators are kept', () => {
    const result = summary(scores({ IIT: '90', EIT1: '90', EIT2: '90', OIT: '90' }, ['80', '80', '80', '80', '80']));
    expect(result.total).toBe('90.00');
    expect(result.indicators.map(({ meetsFloor }) => meetsFloor)).toEqual([false, false, false, false, false]);
  });

  test.each([
    ['OIT is missing', scores({ IIT: '90', EIT1: '90', EIT2: '90' })],
    ['one part of EIT is missing', scores({ IIT: '90', EIT1: '90', OIT: '90' })],
    ['one indicator of OIT is missing', scores({ IIT: '90', EIT: '90' }, { 9: '90' })],
    ['nothing is given', scores({})],
  ])('no summary if %s', (_why, scorecard) => {
    expect(assess(scorecard, year(2568), { floorsApplyTo: 'whole' })).toBeNull();
  });

  test('two scores of EIT in a year that had no parts: their mean is EIT', () => {
    const result = summary(four('90', '92', '89', '90'), 2563);
    expect(result.instruments.map(({ code, score }) => `${code} ${toExactText(score)}`)).toEqual(['IIT 90', 'EIT 90.5', 'OIT 90']);
    expect(result.total).toBe('90.15');
  });

  test('EIT as a whole beside its two scores: the whole wins in a year that had no parts, the parts in one that has', () => {
    const all = scores({ IIT: '90', EIT: '80', EIT1: '92', EIT2: '89', OIT: '90' });
    expect(summary(all, 2564).total).toBe('87.00');
    expect(summary(all, 2568).total).toBe('90.15');
  });

  test('one of the two is no EIT, in no year', () => {
    expect(assess(scores({ IIT: '90', EIT1: '90', OIT: '90' }), year(2564), { floorsApplyTo: 'whole' })).toBeNull();
  });
});

describe('last year', () => {
  const last = { fiscalYear: 2567, scorecard: four('87.15', '92.60', '86.30', '82.40'), framework: year(2567) };

  test('its total and level are computed under its own framework', () => {
    const result = summary(four('89.73', '99.25', '87.94', '85.75'), 2568, { floorsApplyTo: 'whole', previous: last });
    expect(result.previous).toMatchObject({ fiscalYear: 2567, total: '85.94', level: 'ผ่าน' });
    expect(result.instruments.map(({ previous }) => previous && toExactText(previous))).toEqual(['87.15', '92.6', '86.3', '82.4']);
  });

  test('EIT as one row this year is compared with the mean of last year’s parts', () => {
    const result = summary(scores({ IIT: '90', EIT: '90', OIT: '90' }), 2568, { floorsApplyTo: 'whole', previous: last });
    expect(toExactText(result.instruments[1]!.previous!)).toBe('89.45');
  });

  test('parts this year are not compared with a whole of last year', () => {
    const whole = { ...last, scorecard: scores({ IIT: '80', EIT: '81', OIT: '82' }) };
    const result = summary(four('90', '90', '90', '90'), 2568, { floorsApplyTo: 'whole', previous: whole });
    expect(result.instruments.map(({ previous }) => previous && toExactText(previous))).toEqual(['80', null, null, '82']);
  });

  test('only some scores, or no framework for that year: they are compared, no total is made up', () => {
    const some = { fiscalYear: 2561, scorecard: scores({ IIT: '80' }, { 4: '79.11' }), framework: null };
    const result = summary(scores({ IIT: '90', EIT: '90', OIT: '90' }, { 4: '84' }), 2568, { floorsApplyTo: 'whole', previous: some });
    expect(result.previous).toBeNull();
    expect(toExactText(result.instruments[0]!.previous!)).toBe('80');
    expect(toExactText(result.indicators[0]!.previous!)).toBe('79.11');
  });
});

describe('cross-check', () => {
  const differences = (scorecard: Scorecard) =>
    crossCheck(scorecard, year(2568)).map(({ code, from, difference, agrees }) => `${code} ${from} ${toExactText(difference)} ${agrees}`);

  test('an instrument beside its indicators', () => {
    expect(differences(scores({ OIT: '90.00' }, { 9: '91', 10: '89.01' }))).toEqual(['OIT indicators -0.005 true']);
    expect(differences(scores({ OIT: '90.00' }, { 9: '91', 10: '89.03' }))).toEqual(['OIT indicators -0.015 false']);
  });

  test('EIT beside its parts, and its parts beside the indicators', () => {
    expect(differences(scores({ EIT: '93.60', EIT1: '99.25', EIT2: '87.94' }, { 6: '93.5', 7: '93.6', 8: '93.7' }))).toEqual([
      'EIT parts 0.005 true',
      'EIT indicators -0.005 true',
    ]);
  });

  test('nothing is given twice: nothing to check', () => {
    expect(differences(scores({ IIT: '90' }, { 9: '91', 10: '89' }))).toEqual([]);
  });
});

test('an instrument without indicators is rolled up from nothing, so it is not', () => {
  const framework = { ...year(2568), indicators: year(2568).indicators.filter(({ instrument }) => instrument !== 'EIT') };
  expect(rolledUpScore('EIT', scores({}, ['90', '90', '90', '90', '90']), framework)).toBeNull();
});

test('two scores of EIT are averaged only in a year that did not part it', () => {
  const eit = (fiscalYear: number) => year(fiscalYear).instruments.find(({ code }) => code === 'EIT')!;
  const both = scores({ EIT1: '90', EIT2: '80' });
  expect(meanOfLooseParts(eit(2568), both)).toBeNull();
  expect(toExactText(meanOfLooseParts(eit(2564), both)!)).toBe('85');
  expect(
    meanOfLooseParts(
      year(2564).instruments.find(({ code }) => code === 'OIT')!,
      both,
    ),
  ).toBeNull();
});

test('the last level catches all, whatever its least total says; no level at all is an error', () => {
  const levels = [
    { name: 'ผ่าน', totalMin: '85.00', instrumentMin: null },
    { name: 'ไม่ผ่าน', totalMin: '50.00', instrumentMin: null },
  ];
  expect(levelOf(levels, exact('10'), []).name).toBe('ไม่ผ่าน');
  expect(() => levelOf([], exact('10'), [])).toThrow(new RangeError('a framework needs at least one level'));
});

test('floors apply to the parts of last year, too, where the agency wants it', () => {
  const previous = { fiscalYear: 2567, scorecard: four('90', '99', '80', '90'), framework: year(2567) };
  const levels = (['whole', 'parts'] as const).map(
    (floorsApplyTo) => summary(four('90', '90', '90', '90'), 2568, { floorsApplyTo, previous }).previous?.level,
  );
  expect(levels).toEqual(['ผ่านดี', 'ผ่าน']);
});
