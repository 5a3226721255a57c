import fc from 'fast-check';
import { exact, toExactText } from '../../src/assessment/exact';
import { EIT, IIT, OIT, read, scoreRows, scoresOf, sheet, type Row, type SheetOptions } from './sheets';
import type { Settings } from '../../src/settings/types';
import type { ScoresTable } from '../../src/plan/types';

function table(rows: readonly Row[], options: SheetOptions = {}, settings: Partial<Settings> = {}): ScoresTable {
  const found = read([sheet('คะแนน', rows, options)], settings).scores;
  if (found === null) throw new Error('no score table found');
  return found;
}

const scores = (rows: readonly Row[], options: SheetOptions = {}): string[] => scoresOf(read([sheet('คะแนน', rows, options)]));
const FOUR = ['IIT 89.73', 'EIT1 99.25', 'EIT2 87.94', 'OIT 85.75'];
const conversions = (found: ScoresTable): string[] =>
  found.instruments.map(({ score }) => `${score.conversion}${score.ambiguous ? ' ?' : ''}`);

describe('instruments in the spellings of real sheets', () => {
  test.each([
    ['official names', scoreRows('๘๙.๗๓', '๙๙.๒๕', '๘๗.๙๔', '๘๕.๗๕')],
    [
      'codes',
      [
        ['เครื่องมือ', 'คะแนน'],
        ['IIT', 89.73],
        ['EIT-1', 99.25],
        ['EIT 2', 87.94],
        ['oit', 85.75],
      ],
    ],
    [
      'roman parts',
      [
        ['แบบวัด', 'ผลคะแนน'],
        [IIT, 89.73],
        ['EIT Part I', 99.25],
        ['EIT ส่วนที่ II', 87.94],
        [OIT, 85.75],
      ],
    ],
    [
      'public and survey',
      [
        ['แบบวัด', 'ร้อยละ'],
        [IIT, 89.73],
        ['EIT (Public)', 99.25],
        ['EIT (Survey)', 87.94],
        [OIT, 85.75],
      ],
    ],
    [
      'parts below a heading',
      [
        ['แบบวัด', 'คะแนน'],
        ['IIT', 89.73],
        ['EIT', ''],
        ['- ส่วนที่ ๑', 99.25],
        ['- ส่วนที่ ๒', 87.94],
        ['OIT', 85.75],
      ],
    ],
    [
      'parts beside a merged cell',
      [
        ['แบบวัด', '', 'คะแนน'],
        ['IIT', '', 89.73],
        ['EIT', 'ส่วนที่ ๑', 99.25],
        ['', 'ส่วนที่ ๒', 87.94],
        ['OIT', '', 85.75],
      ],
    ],
    [
      'no header',
      [
        [IIT, 89.73],
        ['EIT ส่วนที่ 1', 99.25],
        ['EIT ส่วนที่ 2', 87.94],
        [OIT, 85.75],
      ],
    ],
    [
      'weights beside, no header',
      [
        [IIT, 30, 89.73],
        ['EIT1', 15, 99.25],
        ['EIT2', 15, 87.94],
        [OIT, 40, 85.75],
      ],
    ],
    ['a title right above labels', [['ผลคะแนน ITA ปี ๒๕๖๘'], ['IIT', 89.73], ['EIT1', 99.25], ['EIT2', 87.94], ['OIT', 85.75]]],
  ] as [string, Row[]][])('%s', (_, rows) => {
    expect(scores(rows)).toEqual(FOUR);
  });

  test('EIT as one row, and its mean beside its parts', () => {
    expect(
      scores([
        ['แบบวัด', 'คะแนน'],
        [IIT, 90],
        [EIT, 91],
        [OIT, 92],
      ]),
    ).toEqual(['IIT 90', 'EIT 91', 'OIT 92']);
    expect(
      scores([
        ['แบบวัด', 'คะแนน'],
        [IIT, 90],
        [EIT, 91.5],
        ['EIT1', 91],
        ['EIT2', 92],
        [OIT, 92],
      ]),
    ).toContain('EIT 91.5');
  });

  test('a table elsewhere, with weights, weighted points and a total beside', () => {
    const found = table(
      [
        ['ที่', 'เครื่องมือ', 'น้ำหนัก (ร้อยละ)', 'คะแนนที่ได้', 'คะแนนถ่วงน้ำหนัก'],
        [1, IIT, 30, 89.73, 26.92],
        [2, 'EIT ส่วนที่ 1', 15, 99.25, 14.89],
        [3, 'EIT ส่วนที่ 2', 15, 87.94, 13.19],
        [4, OIT, 40, 85.75, 34.3],
        ['', 'คะแนนรวม', 100, '', 89.3],
      ],
      { firstRow: 5, firstColumn: 2 },
    );
    expect(found.instruments.map(({ score }) => score.value)).toEqual(['89.73', '99.25', '87.94', '85.75']);
    expect(found.scoreColumn).toMatchObject({ column: 5, header: 'คะแนนที่ได้', at: { row: 5, column: 5 } });
    expect(found.stated.total).toEqual({ value: '89.3', at: { sheet: 'คะแนน', row: 10, column: 6 } });
    expect(found.range).toEqual({ sheet: 'คะแนน', firstRow: 5, lastRow: 10, firstColumn: 2, lastColumn: 6 });
  });

  test('duplicates, blanks and what is no score are kept for the rules', () => {
    const found = table([...scoreRows('ไม่มีข้อมูล', '', '#N/A', '101'), [IIT, '-3']]);
    expect(found.instruments.map(({ code, score }) => `${code} ${score.value}`)).toEqual([
      'IIT null',
      'EIT1 null',
      'EIT2 null',
      'OIT 101',
      'IIT -3',
    ]);
    expect(found.instruments[1]?.score).toMatchObject({ at: { row: 2, column: 1 }, cell: { kind: 'empty' } });
  });

  test('a date is no score', () => {
    expect(table(scoreRows(45566, 45567, 45568, 45569), { numberFormat: 'd/m/yyyy' }).instruments.map(({ score }) => score.value)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('a sheet that counts answers is no score table', () => {
    expect(
      read([
        sheet('ผู้ตอบ', [
          ['แบบวัด', 'จำนวนผู้ตอบ'],
          ['IIT', 45],
          ['EIT', 120],
        ]),
      ]).scores,
    ).toBeNull();
  });
});

describe('scores in other shapes', () => {
  test('percent signs and decimal commas', () => {
    const found = table(scoreRows('89.73%', '๙๙.๒๕ %', '87,94', '85.75'));
    expect(found.instruments.map(({ score }) => score.value)).toEqual(['89.73', '99.25', '87.94', '85.75']);
    expect(conversions(found)).toEqual(['percent-sign', 'percent-sign', 'decimal-comma', 'none']);
  });

  test('percent-formatted numbers', () => {
    const found = table(scoreRows(0.8973, 0.9925, 0.8794, 0.8575), { numberFormat: '0.00%' });
    expect(found.instruments.map(({ score }) => score.value)).toEqual(['89.73', '99.25', '87.94', '85.75']);
    expect(conversions(found)).toEqual(Array(4).fill('percent-format'));
  });

  test('shares without a percent format are asked about', () => {
    expect(conversions(table(scoreRows(0.8973, 0.9925, 0.8794, 0.8575)))).toEqual(Array(4).fill('none ?'));
  });

  test.each([
    ['a header that says weighted', scoreRows(26.919, 14.8875, 13.191, 34.3, ['แบบวัด', 'คะแนนถ่วงน้ำหนัก'])],
    [
      'labels that name full marks',
      [
        ['แบบวัด', 'คะแนน'],
        ['IIT (เต็ม ๓๐)', 26.919],
        ['EIT ส่วนที่ 1 (เต็ม 15)', 14.8875],
        ['EIT ส่วนที่ 2 (เต็ม 15)', 13.191],
        ['OIT (เต็ม ๔๐ คะแนน)', 34.3],
      ],
    ],
    [
      'a column of full marks',
      [
        ['แบบวัด', 'คะแนนเต็ม', 'คะแนนที่ได้'],
        ['IIT', 30, 26.919],
        ['EIT1', 15, 14.8875],
        ['EIT2', 15, 13.191],
        ['OIT', 40, 34.3],
      ],
    ],
    [
      'full marks in each cell',
      [
        ['แบบวัด', 'คะแนน'],
        ['IIT', '26.919/30'],
        ['EIT1', '14.8875/15'],
        ['EIT2', '13.191 เต็ม 15'],
        ['OIT', '34.3/40'],
      ],
    ],
  ] as [string, Row[]][])('weighted points: %s', (_, rows) => {
    const found = table(rows);
    expect(found.instruments.map(({ score }) => score.value)).toEqual(['89.73', '99.25', '87.94', '85.75']);
    expect(conversions(found)).toEqual(Array(4).fill('weighted-points'));
  });

  test('weighted points that nobody calls so are asked about', () => {
    expect(conversions(table(scoreRows(26.92, 14.89, 13.19, 34.3)))).toEqual(Array(4).fill('none ?'));
  });

  test('one low score among others is just low, and so are scores out of a hundred', () => {
    expect(conversions(table(scoreRows(25, 99.25, 87.94, 85.75)))).toEqual(Array(4).fill('none'));
    const outOfHundred = [
      ['แบบวัด', 'คะแนนเต็ม', 'คะแนนที่ได้'],
      ['IIT', 100, 26.9],
      ['EIT', 100, 28],
      ['OIT', 100, 34.3],
    ];
    expect(conversions(table(outOfHundred))).toEqual(Array(3).fill('none'));
  });

  test('more points than full marks are asked about', () => {
    expect(conversions(table(scoreRows(89.73, 14.9, 13.2, 34.3, ['แบบวัด', 'คะแนนถ่วงน้ำหนัก'])))[0]).toBe('none ?');
  });

  test('points come back exactly when they are weighted again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), (units) => {
        const points = toExactText(exact(String(units)).div(1000n));
        const [iit] = table(scoreRows(points, '1', '1', '1', ['แบบวัด', 'คะแนนถ่วงน้ำหนัก'])).instruments;
        const { value, fraction } = iit!.score;
        const whole = fraction === undefined ? exact(value!) : exact(fraction.numerator).div(exact(fraction.denominator));
        expect(toExactText(whole.mul(30n).div(100n))).toBe(points);
        // What was cut stands a hair above, so that no total falls below a border of rounding.
        expect(exact(value!).compare(whole)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test.each([
    [
      'labels across',
      [
        ['เครื่องมือ', IIT, `${EIT} ส่วนที่ ๑`, `${EIT} ส่วนที่ ๒`, OIT],
        ['คะแนน', '๘๙.๗๓', '๙๙.๒๕', '๘๗.๙๔', '๘๕.๗๕'],
      ],
    ],
    [
      'labels across in two rows',
      [
        ['', 'IIT', 'EIT', '', 'OIT'],
        ['', '', 'ส่วนที่ ๑', 'ส่วนที่ ๒', ''],
        ['คะแนน', 89.73, 99.25, 87.94, 85.75],
      ],
    ],
    [
      'no row header',
      [
        ['IIT', 'EIT1', 'EIT2', 'OIT'],
        [89.73, 99.25, 87.94, 85.75],
      ],
    ],
  ] as [string, Row[]][])('transposed: %s', (_, rows) => {
    expect(table(rows).transposed).toBe(true);
    expect(scores(rows)).toEqual(FOUR);
  });

  test('transposed with two years and a total', () => {
    const found = table([
      ['ปี', 'IIT', 'EIT1', 'EIT2', 'OIT', 'คะแนนรวม'],
      ['2567', 80, 81, 82, 83, 81.5],
      ['2568', 89.73, 99.25, 87.94, 85.75, 89.3],
    ]);
    expect(found.instruments.map(({ score, previous }) => [score.value, previous?.value])).toEqual([
      ['89.73', '80'],
      ['99.25', '81'],
      ['87.94', '82'],
      ['85.75', '83'],
    ]);
    expect(found.stated.total?.value).toBe('89.3');
    expect([found.fiscalYear?.value, found.previousFiscalYear?.value]).toEqual([2568, 2567]);
  });
});

describe('indicators', () => {
  const names = [
    'การปฏิบัติหน้าที่',
    'การใช้งบประมาณ',
    'การใช้อํานาจ',
    'การใช้ทรัพย์สินของทางราชการ',
    'การแก้ไขปัญหาการทุจริต',
    'คุณภาพการดำเนินงาน',
    'ประสิทธิภาพการสื่อสาร',
    'การปรับปรุงระบบการทำงาน',
    'การเปิดเผยข้อมูล',
    'การป้องกันการทุจริต',
  ];
  const expected = names.map((_, index) => `${index + 1} ${index + 90}`);
  const indicators = (found: ScoresTable): string[] => found.indicators.map(({ number, score }) => `${number} ${score.value}`);

  test.each([
    ['names alone', names.map((name, index) => [name, index + 90])],
    ['number column', names.map((name, index) => [index + 1, name, index + 90])],
    ['number before the name', names.map((name, index) => [`${index + 1}. ${name}`, index + 90])],
    ['ตัวชี้วัดที่', names.map((name, index) => [`ตัวชี้วัดที่ ${index + 1} ${name} (${index < 5 ? 'IIT' : index < 8 ? 'EIT' : 'OIT'})`, index + 90])],
    ['instrument beside', names.map((name, index) => [['IIT', '', '', '', '', 'EIT', '', '', 'OIT', ''][index]!, name, index + 90])],
    [
      'sub-indicators between',
      names.flatMap((name, index): Row[] => [[`${index + 1}. ${name}`, index + 90], ...(index === 8 ? [['9.1 ข้อมูลพื้นฐาน', 50]] : [])]),
    ],
  ] as [string, Row[]][])('%s', (_, rows) => {
    const header = rows[0]!.map((value, index) => (index === rows[0]!.length - 1 ? 'คะแนน' : typeof value === 'number' ? 'ที่' : 'ตัวชี้วัด'));
    expect(indicators(table([header, ...rows]))).toEqual(expected);
  });

  test('instruments and indicators in two tables of one sheet', () => {
    const found = table([
      ['สรุปผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2568'],
      ...scoreRows(89.73, 99.25, 87.94, 85.75),
      [],
      ['คะแนนรายตัวชี้วัด'],
      ['ตัวชี้วัด', 'คะแนน'],
      ['1. การปฏิบัติหน้าที่', 90],
      ['2. การใช้งบประมาณ', 91],
    ]);
    expect(found.instruments).toHaveLength(4);
    expect(indicators(found)).toEqual(['1 90', '2 91']);
    expect(found.remarks).toEqual([]);
  });

  test('indicators on a sheet of their own', () => {
    const found = read([
      sheet('คะแนน', scoreRows(90, 91, 92, 93)),
      sheet('ตัวชี้วัด', [
        ['ตัวชี้วัด', 'คะแนน'],
        ['การใช้อำนาจ', 98.44],
        ['การใช้งบประมาณ', 91],
      ]),
    ]);
    expect(scoresOf(found)).toHaveLength(4);
    expect(found.scores?.indicators.map(({ number, score }) => [number, score.value, score.at.sheet])).toEqual([
      [3, '98.44', 'ตัวชี้วัด'],
      [2, '91', 'ตัวชี้วัด'],
    ]);
  });
});

test('columns chosen by hand win over headers', () => {
  const rows = [
    ['แบบวัด', 'คะแนน', 'ข'],
    ['IIT', 90, 80],
    ['EIT', 91, 81],
    ['OIT', 92, 82],
  ];
  const found = table(rows, {}, { scoresTable: { sheet: 'คะแนน', columns: { score: 'C' } } });
  expect(found.instruments.map(({ score }) => score.value)).toEqual(['80', '81', '82']);
  expect(found.scoreColumn?.chosen).toBe(true);
});

describe('a year in the header of a column', () => {
  const title = ['สรุปผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'];
  const under = (header: Row, before: readonly (string | number)[], now: readonly (string | number)[]): Row[] => [
    header,
    ...['IIT', 'EIT', 'OIT'].map((code, index): Row => [code, before[index] ?? '', now[index] ?? '']),
  ];
  const both = (found: ScoresTable) => found.instruments.map(({ score, previous }) => [score.value, previous?.value ?? null]);
  const pairs = [
    ['90', '80'],
    ['91', '81'],
    ['92', '82'],
  ];

  test.each([
    ['beside a column without a year', ['แบบวัด', 'คะแนนปี ๒๕๖๗', 'คะแนนที่ได้รับ']],
    ['beside this year', ['แบบวัด', 'คะแนนปี ๒๕๖๗', 'คะแนนปี ๒๕๖๘']],
    ['called the year before', ['แบบวัด', 'คะแนนปีก่อน (พ.ศ. ๒๕๖๗)', 'คะแนน']],
  ])('of last year %s', (_, header) => {
    const rows = under(header, [80, 81, 82], [90, 91, 92]);
    for (const found of [table([title, ...rows]), table(rows)]) {
      expect(both(found)).toEqual(pairs);
      expect(found.scoreColumn?.header).toBe(header[2]);
    }
    expect(table([title, ...rows]).previousFiscalYear?.value).toBe(2567);
  });

  test('of last year is not taken for an empty column of this year', () => {
    const found = table([title, ...under(['แบบวัด', 'คะแนนปี ๒๕๖๗', 'คะแนนที่ได้รับ'], [80, 81, 82], [])]);
    expect(both(found)).toEqual([
      [null, '80'],
      [null, '81'],
      [null, '82'],
    ]);
  });

  test('the year of the report chooses between columns', () => {
    const rows = under(['แบบวัด', 'คะแนนปี ๒๕๖๗', 'คะแนนปี ๒๕๖๘'], [80, 81, 82], [90, 91, 92]);
    expect(both(table(rows, {}, { fiscalYear: 2567 }))).toEqual([
      ['80', null],
      ['81', null],
      ['82', null],
    ]);
  });
});

describe('remarks that speak of indicators are no rows of them', () => {
  const rows: Row[] = [
    ['ตัวชี้วัด', 'คะแนน'],
    ['ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่', 90],
    ['ตัวชี้วัดที่ ๒ การใช้งบประมาณ', 91],
    ['ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ (เต็ม ๑๐๐.๐๐ คะแนน)', 92],
  ];
  const numbers = (found: ScoresTable) => found.indicators.map(({ number }) => number);

  test.each([
    ['below their heading', [['ข้อเสนอแนะ'], ['ตัวชี้วัดที่ ๓ การใช้อำนาจ ควรรักษามาตรฐานต่อไป']]],
    ['with a score of their own', [['ตัวชี้วัดที่ ๓ การใช้อำนาจ (๙๗.๔๔ คะแนน) ควรรักษามาตรฐานต่อไป']]],
    ['with nothing but a score of their own', [['ตัวชี้วัดที่ ๓ การใช้อำนาจ (๙๗.๔๔ คะแนน)']]],
    ['in the same cell as their heading', [['ข้อเสนอแนะ: ตัวชี้วัดที่ ๓ การใช้อำนาจ (๙๗.๔๔ คะแนน) ควรรักษาไว้']]],
  ])('%s', (_, below) => {
    const found = table([...rows, ...below]);
    expect(numbers(found)).toEqual([1, 2, 4]);
    expect(found.remarks.map(({ value }) => value.includes('การใช้อำนาจ'))).toEqual([true]);
  });
});
