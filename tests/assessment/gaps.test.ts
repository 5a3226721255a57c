import fc from 'fast-check';
import { assess, type FloorsApplyTo } from '../../src/assessment/assess';
import { exact, toExactText } from '../../src/assessment/exact';
import { levelScores, margins, nextLevel } from '../../src/assessment/gaps';
import type { InstrumentPartId, Scorecard, Summary } from '../../src/assessment/types';
import { whatIf } from '../../src/assessment/what-if';
import { scores, year } from './scores';

function summary(scorecard: Scorecard, fiscalYear = 2568, floorsApplyTo: FloorsApplyTo = 'whole'): Summary {
  const result = assess(scorecard, year(fiscalYear), { floorsApplyTo });
  if (!result) throw new Error('not computable');
  return result;
}

const four = (IIT: string, EIT1: string, EIT2: string, OIT: string) => scores({ IIT, EIT1, EIT2, OIT });

function takes(scorecard: Scorecard, fiscalYear = 2568, floorsApplyTo: FloorsApplyTo = 'whole') {
  const next = nextLevel(summary(scorecard, fiscalYear, floorsApplyTo), floorsApplyTo);
  return (
    next && {
      level: next.level.name,
      total: toExactText(next.totalGap),
      floors: next.floorGaps.map(({ code, gap }) => `${code} +${toExactText(gap)}`),
      alone: next.alone.map(({ code, gap, to }) => `${code} +${toExactText(gap)} to ${toExactText(to)}`),
      all: next.allMustRise,
    }
  );
}

describe('what the next level takes', () => {
  test('89.2975 is far from 95: all three must rise, gaps exact', () => {
    expect(takes(four('89.73', '99.25', '87.94', '85.75'))).toEqual({
      level: 'ผ่านดีเยี่ยม',
      total: '5.7025',
      floors: ['OIT +9.25', 'IIT +5.27', 'EIT +1.405'],
      alone: [],
      all: true,
    });
  });

  test('one instrument below the floor: only that one, to the floor', () => {
    expect(takes(four('90', '90', '90', '82.40'))).toEqual({
      level: 'ผ่านดี',
      total: '0',
      floors: ['OIT +2.6'],
      alone: ['OIT +2.6 to 85'],
      all: false,
    });
  });

  test('only the total is short: any instrument can do it, the heaviest with the least; half up helps by 0.005', () => {
    expect(takes(four('84', '84', '84', '84'))).toEqual({
      level: 'ผ่าน',
      total: '1',
      floors: [],
      alone: ['OIT +2.4875 to 86.4875', 'IIT +3.3166666666… to 87.3166666666…', 'EIT +3.3166666666… to 87.3166666666…'],
      all: false,
    });
  });

  test('an instrument without room up to 100 cannot do it alone', () => {
    expect(takes(four('48', '100', '100', '99'))?.alone).toEqual(['IIT +3.3166666666… to 51.3166666666…']);
    expect(takes(four('20', '20', '20', '20'))?.alone).toEqual([]);
  });

  test('at the top there is nothing to reach', () => {
    expect(takes(four('99', '99', '99', '99'))).toBeNull();
  });

  test('where floors apply to parts, each part has its own way to go', () => {
    expect(takes(four('90', '99', '80', '90'), 2568, 'parts')).toMatchObject({ level: 'ผ่านดี', alone: ['EIT2 +5 to 85'] });
  });

  test('letters ask only for the total', () => {
    expect(takes(scores({ IIT: '84', EIT: '84', OIT: '84' }), 2564)).toMatchObject({ level: 'A', floors: [], total: '1' });
  });

  test('indicators: each alone, by its share of the mean, if all of its instrument are known', () => {
    const known = summary(scores({ EIT: '90' }, { 1: '90', 2: '90', 3: '90', 4: '80', 9: '84', 10: '82', 5: '90' }));
    const next = nextLevel(known, 'whole');
    expect(next?.level.name).toBe('ผ่านดี');
    expect(next?.indicatorsAlone.map(({ number, gap, to }) => `${number} +${toExactText(gap)} to ${toExactText(to)}`)).toEqual([
      '9 +4 to 88',
      '10 +4 to 86',
    ]);
    const unknown = summary(scores({ IIT: '90', EIT: '90', OIT: '83' }, { 9: '84' }));
    expect(nextLevel(unknown, 'whole')?.indicatorsAlone).toEqual([]);
  });
});

describe('what may be lost before the level is', () => {
  const mayLose = (scorecard: Scorecard, fiscalYear = 2568) =>
    margins(summary(scorecard, fiscalYear), 'whole').map(({ code, drop, fallsTo }) => `${code} -${toExactText(drop)}: ${fallsTo}`);

  test('the tightest first, with the level that it falls to', () => {
    expect(mayLose(four('89.73', '99.25', '87.94', '85.75'))).toEqual(['OIT -0.75: ผ่าน', 'IIT -4.73: ผ่าน', 'EIT -8.595: ผ่าน']);
  });

  test('where the total gives way first, the fall is deeper', () => {
    expect(mayLose(four('85.01', '85.01', '85.01', '99'))).toEqual(['IIT -0.01: ผ่าน', 'EIT -0.01: ผ่าน', 'OIT -14: ผ่าน']);
    expect(mayLose(four('100', '84', '84', '75'))).toEqual([
      'OIT -0.5125: ต้องปรับปรุง',
      'IIT -0.6833333333…: ต้องปรับปรุง',
      'EIT -0.6833333333…: ต้องปรับปรุง',
    ]);
  });

  test('the lowest level cannot be lost', () => {
    expect(mayLose(four('20', '20', '20', '20'))).toEqual([]);
  });

  test('a loss that would need more than the whole score is no danger', () => {
    expect(mayLose(four('10', '100', '100', '100'))).not.toContainEqual(expect.stringContaining('IIT'));
  });
});

describe('for any scores', () => {
  const hundredths = fc.oneof(
    fc.integer({ min: 0, max: 10_000 }),
    fc.integer({ min: 8_400, max: 9_600 }),
    fc.constantFrom(8_499, 8_500, 8_501, 9_499, 9_500),
  );
  const score = hundredths.map((value) => exact(BigInt(value)).div(100n));
  const card = fc.record({ IIT: score, EIT1: score, EIT2: score, OIT: score });
  const floors = fc.constantFrom<FloorsApplyTo>('whole', 'parts');
  const hair = exact('0.0000001');

  /** Raising EIT as a whole raises both parts by as much. */
  const moved = (code: InstrumentPartId, by: ReturnType<typeof exact>, instruments: Scorecard['instruments']): Scorecard['instruments'] => {
    const codes = code === 'EIT' ? (['EIT1', 'EIT2'] as const) : [code];
    return Object.fromEntries(
      Object.entries(instruments).map(([key, value]) => [key, codes.includes(key as never) ? value.add(by) : value]),
    );
  };
  const place = (name: string) => year(2568).levels.findIndex((level) => level.name === name);

  test('a rise of the told size reaches the level, and any smaller one does not', () => {
    fc.assert(
      fc.property(card, floors, (instruments, floorsApplyTo) => {
        const now = summary({ instruments, indicators: new Map() }, 2568, floorsApplyTo);
        const next = nextLevel(now, floorsApplyTo);
        for (const { code, gap } of next?.alone ?? []) {
          const reached = whatIf(now, { instruments: moved(code, gap, instruments) }, { floorsApplyTo })!;
          const missed = whatIf(now, { instruments: moved(code, gap.sub(hair), instruments) }, { floorsApplyTo })!;
          expect(place(reached.level)).toBeLessThanOrEqual(place(next!.level.name));
          expect(place(missed.level)).toBeGreaterThan(place(next!.level.name));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a loss of the told size keeps the level, and any greater one gives the level told', () => {
    fc.assert(
      fc.property(card, floors, (instruments, floorsApplyTo) => {
        const now = summary({ instruments, indicators: new Map() }, 2568, floorsApplyTo);
        for (const { code, drop, fallsTo } of margins(now, floorsApplyTo)) {
          expect(whatIf(now, { instruments: moved(code, drop.neg(), instruments) }, { floorsApplyTo })!.level).toBe(now.level);
          expect(whatIf(now, { instruments: moved(code, drop.add(hair).neg(), instruments) }, { floorsApplyTo })!.level).toBe(fallsTo);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the scores that levels look at weigh to the total', () => {
    fc.assert(
      fc.property(card, floors, (instruments, floorsApplyTo) => {
        const now = summary({ instruments, indicators: new Map() });
        const total = levelScores(now, floorsApplyTo).reduce((sum, entry) => sum.add(entry.weight.mul(entry.score)), exact('0'));
        expect(total.div(100n).equals(now.exact)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what if', () => {
  test('OIT at 92.00 gives 91.80, still ผ่านดี; the real scores stay', () => {
    const real = summary(four('89.73', '99.25', '87.94', '85.75'));
    expect(whatIf(real, { instruments: { OIT: exact('92.00') } }, { floorsApplyTo: 'whole' })).toMatchObject({
      total: '91.80',
      level: 'ผ่านดี',
    });
    expect(real.total).toBe('89.30');
  });

  test('an indicator moves an instrument that was rolled up from it', () => {
    const real = summary(scores({ IIT: '90', EIT: '90' }, { 9: '80', 10: '90' }));
    expect(real.level).toBe('ผ่านดี');
    const lower = whatIf(real, { indicators: new Map([[9, exact('70')]]) }, { floorsApplyTo: 'whole' });
    expect(lower).toMatchObject({ total: '86.00', level: 'ผ่าน' });
  });
});

describe('single indicators', () => {
  const rises = (scorecard: Scorecard) =>
    nextLevel(summary(scorecard), 'whole')?.indicatorsAlone.map(
      ({ number, gap, to }) => `${number} +${toExactText(gap)} to ${toExactText(to)}`,
    );

  test('nearest first, and only where there is room up to 100', () => {
    // 84.80 in all: OIT is the heaviest and has two indicators, so each must gain 0.975; one of IIT 3.25, one of EIT 1.95.
    const card = scores({}, ['84.8', '84.8', '84.8', '84.8', '84.8', '84.8', '84.8', '84.8', '70', '99.6']);
    expect(rises(card)).toEqual([
      '9 +0.975 to 70.975',
      ...[6, 7, 8].map((number) => `${number} +1.95 to 86.75`),
      ...[1, 2, 3, 4, 5].map((number) => `${number} +3.25 to 88.05`),
    ]);
  });

  test('none can where two instruments are below the floor', () => {
    expect(rises(scores({}, ['84', '84', '84', '84', '84', '90', '90', '90', '84', '84']))).toEqual([]);
  });
});

describe('an agency’s own criteria', () => {
  const own = (levels: Summary['framework']['levels'], card: Scorecard): Summary => {
    const result = assess(card, { ...year(2568), levels }, { floorsApplyTo: 'whole' });
    if (!result) throw new Error('not computable');
    return result;
  };
  const two = [
    { name: 'ผ่าน', totalMin: '85.00', instrumentMin: null },
    { name: 'ไม่ผ่าน', totalMin: '50.00', instrumentMin: null },
  ];

  test('the lowest level cannot be lost, even if it names a least total', () => {
    expect(margins(own(two, four('60', '60', '60', '60')), 'whole')).toEqual([]);
    expect(margins(own(two, four('90', '90', '90', '90')), 'whole').map(({ fallsTo }) => fallsTo)).toEqual(['ไม่ผ่าน', 'ไม่ผ่าน', 'ไม่ผ่าน']);
  });

  test('an instrument that weighs nothing can neither win nor lose a level by itself', () => {
    const weights: Record<string, string> = { IIT: '0', EIT: '50', OIT: '50' };
    const instruments = year(2564).instruments.map((instrument) => ({ ...instrument, weight: weights[instrument.code]! }));
    const result = assess(scores({ IIT: '84', EIT: '84', OIT: '84' }), { ...year(2564), instruments }, { floorsApplyTo: 'whole' })!;
    expect(margins(result, 'whole').map(({ code }) => code)).toEqual(['EIT', 'OIT']);
    expect(nextLevel(result, 'whole')?.alone.map(({ code }) => code)).toEqual(['EIT', 'OIT']);
  });
});
