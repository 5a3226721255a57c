/** Edges of single rules. */
import { mendCell, TEXT_MENDINGS } from '../../src/checks/mendings/text';
import { runChecks } from '../../src/checks/run';
import type { Finding } from '../../src/checks/types';
import { cellFromValue } from '../../src/plan/cell';
import {
  addressOf,
  book,
  findingsIn,
  indicatorSheet,
  inputOf,
  MEASURE_ROWS,
  MEASURES,
  MEASURES_HEADER,
  says,
  SCORE_ROWS,
  SCORES_TOP,
  short,
  withMeasures,
  withScores,
  type Row,
} from './builders';

const paramsOf = (findings: readonly Finding[], rule: string) => findings.filter((one) => one.rule === rule).map(({ params }) => params);

describe('formula-error', () => {
  test.each(['A', 'B', 'C', 'D', 'E', 'F'])('in column %s of a measure', (column) => {
    const rows = MEASURE_ROWS.map((row, index): Row => [index + 1, ...row.map((cell) => String(cell).replace(/^\d\. /, ''))]);
    const numbered = withMeasures(rows, ['ที่', ...MEASURES_HEADER]);
    const shifted = String.fromCharCode(column.charCodeAt(0) + 1);
    expect(findingsIn(numbered, { [`${MEASURES}!${shifted}8`]: '#REF!' }).map(({ rule }) => rule)).toContain('formula-error');
  });

  test.each(['ตัวชี้วัด', 'ประเด็นการวิเคราะห์', 'ข้อ OIT', 'ที่'])('in the column “%s”', (heading) => {
    const source = withMeasures(
      MEASURE_ROWS.map((row, index): Row => [index === 2 ? '#REF!' : index + 1, ...row]),
      [heading, ...MEASURES_HEADER],
    );
    expect(paramsOf(findingsIn(source), 'formula-error')).toEqual([{ text: '#REF!' }]);
  });
});

describe('text-too-long', () => {
  const LONG = 'ก'.repeat(32_768);
  const withField = (field: 'title' | 'period' | 'steps', text: string, items: readonly string[]) => {
    const input = inputOf(book());
    const table = input.workbook.measures!;
    const [first, ...rest] = table.measures;
    const changed = {
      ...first!,
      fields: { ...first!.fields, [field]: { ...first!.fields[field], text, items: items.map((value) => ({ value, at: first!.at })) } },
    };
    return paramsOf(
      runChecks({ ...input, workbook: { ...input.workbook, measures: { ...table, measures: [changed, ...rest] } } }),
      'text-too-long',
    );
  };

  test('titles and periods are one paragraph, whatever their items', () => {
    const told = (field: string) => [{ number: 1, length: 32_768, limit: 32_767, field }];
    expect(withField('title', LONG, ['ก', 'ข'])).toEqual(told('title'));
    expect(withField('period', LONG, ['ก', 'ข'])).toEqual(told('period'));
    expect(withField('title', LONG.slice(1), ['ก'])).toEqual([]);
  });

  test('steps are paragraphs one by one', () => {
    expect(withField('steps', LONG, ['ก', LONG.slice(1)])).toEqual([]);
    expect(withField('steps', LONG, ['ก', LONG])).toEqual([{ number: 1, length: 32_768, limit: 32_767, field: 'steps' }]);
  });

  test('the name of the agency as the sheet has it points to its cell', () => {
    const input = inputOf(book());
    const agency = input.workbook.agency!;
    const longName = { ...agency, name: { ...agency.name, value: 'ก'.repeat(201) } };
    const found = runChecks({ ...input, workbook: { ...input.workbook, agency: longName } }).filter(({ rule }) => rule === 'text-too-long');
    expect(found.map((one) => [addressOf(one), one.params])).toEqual([[`${MEASURES}!A3`, { length: 201, limit: 200 }]]);
  });
});

describe('measure-number-gap', () => {
  const numbered = (...numbers: readonly (number | '')[]): readonly Row[] =>
    numbers.map((number, index): Row => {
      const [title = '', ...rest] = MEASURE_ROWS[index] as Row;
      return [`${number === '' ? '' : `${number}. `}${String(title).replace(/^\d+\. /, '')}`, ...rest];
    });
  const gaps = (rows: readonly Row[]) => paramsOf(findingsIn(withMeasures(rows)), 'measure-number-gap');

  test('which numbers are left out', () => {
    expect(gaps(numbered(1, 2, 4))).toEqual([{ number: 4, expected: 3, last: 3 }]);
    expect(gaps(numbered(1, 2, 6))).toEqual([{ number: 6, expected: 3, last: 5 }]);
    expect(gaps(numbered(1, 3, 2, 4))).toEqual([
      { number: 3, expected: 2, last: 2 },
      { number: 2, expected: 4 },
    ]);
  });

  test('an unnumbered measure takes the place of one number', () => {
    expect(gaps(numbered(1, '', 3))).toEqual([]);
    expect(gaps(numbered(1, '', 4))).toEqual([{ number: 4, expected: 3, last: 3 }]);
    expect(gaps(numbered('', 2, 3))).toEqual([]);
  });

  test('a later section may begin anywhere, also with a measure that has no number', () => {
    const [a, b, c, d] = numbered(1, 2, '', 9) as [Row, Row, Row, Row];
    expect(gaps([['มิติที่ 1 การสร้างสังคมสุจริต'], a, b, ['มิติที่ 2 การป้องกัน'], c, d])).toEqual([]);
    const [e, f, g, h] = numbered(1, 2, 7, 9) as [Row, Row, Row, Row];
    expect(gaps([['มิติที่ 1 การสร้างสังคมสุจริต'], e, f, ['มิติที่ 2 การป้องกัน'], g, h])).toEqual([{ number: 9, expected: 8, last: 8 }]);
  });
});

describe('agency-name-differs', () => {
  const differs = (text: string, agency?: string) =>
    says('agency-name-differs', { [`${MEASURES}!A4`]: text }, agency === undefined ? {} : { settings: { agency } }).length;

  test.each([
    ['ทต.หนองบัวแดง', 'เทศบาลตำบลหนองบัวทอง'],
    ['ทม.หนองบัวแดง', 'เทศบาลเมืองหนองบัวทอง'],
    ['ทน.หนองบัวแดง', 'เทศบาลนครหนองบัวทอง'],
    ['อบต.หนองบัวแดง', 'องค์การบริหารส่วนตำบลหนองบัวทอง'],
    ['อบจ.หนองบัวแดง', 'องค์การบริหารส่วนจังหวัดหนองบัวทอง'],
    ['เทศบาลตำบลหนองบัวแดง', 'ทต.หนองบัวทอง'],
  ])('%s is not %s', (mention, own) => {
    expect(differs(`รายงานของ ${mention} ครบถ้วน`, own)).toBe(1);
  });

  test.each([
    ['the same in short', 'ทต.หนองบัวทอง', 'เทศบาลตำบลหนองบัวทอง'],
    ['the same with blanks', 'เทศบาลตำบล หนองบัวทอง', 'เทศบาลตำบลหนองบัวทอง '],
    ['read too far', 'เทศบาลตำบลหนองบัวทองสะอาด', 'เทศบาลตำบลหนองบัวทอง'],
    ['broken off', 'เทศบาลตำบลหนองบัว', 'เทศบาลตำบลหนองบัวทอง'],
    ['of another kind', 'อบต.หนองบัวแดง', 'เทศบาลตำบลหนองบัวทอง'],
    ['beside an agency of no such kind', 'เทศบาลตำบลหนองบัวแดง', 'โรงเรียนหนองบัวทอง'],
    ['beside a kind without a name', 'เทศบาลตำบลหนองบัวแดง', 'เทศบาลตำบล'],
  ])('not told: %s', (_, mention, own) => {
    expect(differs(`รายงานของ ${mention} ครบถ้วน`, own)).toBe(0);
  });

  test('told once a cell and name', () => {
    expect(differs('เทศบาลตำบลหนองบัวแดง และ ทต.หนองบัวแดง')).toBe(1);
    expect(differs('เทศบาลตำบลหนองบัวแดง และ เทศบาลตำบลนาสมมติ')).toBe(2);
  });
});

describe('eit-parts-averaged', () => {
  const in2564 = (more: readonly Row[] = []) =>
    withScores([['สรุปผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564'], ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ'], ...SCORE_ROWS, ...more]);
  const averaged = (more: readonly Row[] = []) =>
    findingsIn(in2564(more), {}, { settings: { fiscalYear: 2564 } })
      .filter(({ rule }) => rule === 'eit-parts-averaged')
      .map((one) => [one.variant, addressOf(one), one.params]);

  test('two parts in a year that knew one EIT', () => {
    expect(averaged()).toEqual([['averaged', 'คะแนน ITA!B4', { year: 2564, computed: '90' }]]);
  });

  test('beside EIT as a whole', () => {
    expect(averaged([['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', '91.00']])).toEqual([
      ['whole', 'คะแนน ITA!B4', { year: 2564, computed: '90' }],
    ]);
  });
});

describe('duplicates', () => {
  const [title = '', steps = '', , , done = ''] = MEASURE_ROWS[0] as Row;
  const again = (row: Row) => paramsOf(findingsIn(withMeasures([...MEASURE_ROWS, row])), 'duplicate-measure');
  const told = [{ number: 8, first: 1, cell: 'A6' }];

  test('the same title with the same steps, or with the same results, is the same measure', () => {
    const name = String(title).replace('1', '8');
    expect(again([name, steps, 'กองช่าง', 'ปีงบประมาณ พ.ศ. 2568', 'ตรวจครบ', 'ร้อยละ 80'])).toEqual(told);
    expect(again([name, '1. ตรวจ', 'กองช่าง', 'ปีงบประมาณ พ.ศ. 2568', done, 'ร้อยละ 80'])).toEqual(told);
    expect(again([name, '1. ตรวจ', 'กองช่าง', 'ปีงบประมาณ พ.ศ. 2568', 'ตรวจครบ', 'ร้อยละ 80'])).toEqual([]);
    expect(again([name, '', 'กองช่าง', 'ปีงบประมาณ พ.ศ. 2568', '', 'ร้อยละ 80'])).toEqual([]);
  });

  test('an instrument given twice: which row, and where it stood first', () => {
    const rows: Row[] = [
      ['สรุปผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568'],
      ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ'],
      ...SCORE_ROWS,
      SCORE_ROWS[3] as Row,
    ];
    const found = findingsIn(withScores(rows)).filter(({ rule }) => rule === 'instrument-duplicate');
    expect(found.map((one) => [one.variant, addressOf(one), one.params])).toEqual([
      ['default', 'คะแนน ITA!A7', { row: 'OIT', first: 'A6' }],
    ]);
  });
});

describe('mending leaves a doubtful case to the officer', () => {
  test.each([
    ['a reference that would become a step number’s text', '- ๐๒.'],
    ['a reference that would run into another', '1.๐OIT2'],
  ])('%s: %s', (_, text) => {
    expect(TEXT_MENDINGS['oit-reference-spelling'](text)).toBe(text);
    expect(TEXT_MENDINGS['mixed-digits'](text)).toBe(text);
  });

  test('settling one number may make the next one stand out: it goes on until nothing changes', () => {
    const settled = TEXT_MENDINGS['mixed-digits']('กO27 340๗๙.๑๑ดำเนินการ');
    expect(settled).toBe('กO27 ๓๔๐๗๙.๑๑ดำเนินการ');
    expect(TEXT_MENDINGS['mixed-digits'](settled)).toBe(settled);
  });

  test('and has nothing to say of a clean text or a number', () => {
    const at = { sheet: MEASURES, row: 0, column: 0 };
    expect(mendCell('html-markup', cellFromValue(at, 'ประกาศ', 'General'))).toBeNull();
    expect(mendCell('html-markup', cellFromValue(at, 45, 'General'))).toBeNull();
    expect(mendCell('html-markup', cellFromValue(at, '<b>ประกาศ</b>', 'General'))).toEqual({
      at,
      before: '<b>ประกาศ</b>',
      after: 'ประกาศ',
    });
  });
});

describe('score-missing', () => {
  const HEADER: Row = ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ'];
  const [IIT, EIT1, EIT2, OIT] = SCORE_ROWS as [Row, Row, Row, Row];
  const missing = (rows: readonly Row[], fiscalYear = 2568) =>
    short(findingsIn(withScores(rows), {}, { settings: { fiscalYear } }).filter(({ rule }) => rule === 'score-missing'));
  const namesOf = (rows: readonly Row[], fiscalYear = 2568) =>
    paramsOf(findingsIn(withScores(rows), {}, { settings: { fiscalYear } }), 'score-missing').map(({ row }) => row);

  test('an instrument of which the sheet has no row at all: its parts, where the year has parts', () => {
    expect(namesOf([...SCORES_TOP, HEADER, IIT, OIT])).toEqual(['EIT1', 'EIT2']);
    expect(namesOf([...SCORES_TOP, HEADER, IIT, OIT], 2564)).toEqual(['EIT']);
    expect(namesOf(indicatorSheet([90, 90, 90, 90, 90, 90, 90, 90]))).toEqual(['OIT']);
  });

  test('indicators whose rows are there and empty', () => {
    expect(missing(indicatorSheet([90, 90, 90, 90, 90, 90, 90, 90, '', '']))).toEqual([
      'error score-missing/empty คะแนน ITA!B11',
      'error score-missing/empty คะแนน ITA!B12',
    ]);
  });

  test('where instruments stand side by side, the next one stands beside the last', () => {
    const across: Row[] = [
      ['', ...[IIT, EIT1, EIT2].map(([name]) => name ?? '')],
      ['คะแนนที่ได้รับ', '90.00', '92.00', '88.00'],
    ];
    expect(missing([...SCORES_TOP, ...across])).toEqual(['error score-missing/row คะแนน ITA!E3']);
  });

  test('of a row given twice and empty, the first is to be filled in', () => {
    const [name = ''] = IIT;
    expect(missing([...SCORES_TOP, HEADER, [name, ''], [name, ''], EIT1, EIT2, OIT])).toEqual(['error score-missing/empty คะแนน ITA!B4']);
  });

  test('a blank is no score and no other text either', () => {
    expect(short(findingsIn(book(), { 'คะแนน ITA!B6': ' ' }))).toEqual(['error score-missing/empty คะแนน ITA!B6']);
  });
});
