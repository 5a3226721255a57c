import { runChecks } from '../../src/checks/run';
import {
  book,
  MEASURES,
  findingsIn,
  inputOf,
  MEASURE_ROWS,
  MEASURES_HEADER,
  says,
  saysOf,
  short,
  withMeasures,
  type Book,
  type Row,
} from './builders';

const numbered = (...numbers: readonly (number | string)[]): readonly Row[] =>
  numbers.map((number, index): Row => {
    const [title = '', ...rest] = MEASURE_ROWS[index % MEASURE_ROWS.length] as Row;
    const suffix = index < MEASURE_ROWS.length ? '' : ` ชุดที่ ${'กขคง'[index % 4] ?? ''}`;
    return [`${number === '' ? '' : `${number}. `}${String(title).replace(/^\d+\. /, '')}${suffix}`, ...rest];
  });

describe('column-missing', () => {
  test('a missing column is one finding at the header, not one for each measure', () => {
    const source = withMeasures(
      MEASURE_ROWS.map((row) => row.slice(0, 5)),
      MEASURES_HEADER.slice(0, 5),
    );
    const found = findingsIn(source);
    expect(short(found)).toEqual(['error column-missing/measures มาตรการ!A5']);
    expect(found[0]?.params).toEqual({ field: 'outcomes' });
  });

  test('columns in another order are all there', () => {
    const turn = (row: Row): Row => [...row].reverse();
    expect(saysOf('column-missing', withMeasures(MEASURE_ROWS.map(turn), turn(MEASURES_HEADER)))).toEqual([]);
  });
});

describe('measures-empty', () => {
  test('headings without a measure: the first empty row is pointed to, and no issue is called uncovered', () => {
    expect(short(findingsIn(withMeasures([])))).toEqual(['error measures-empty มาตรการ!A6']);
  });

  test('one measure is enough', () => {
    expect(saysOf('measures-empty', withMeasures(MEASURE_ROWS.slice(0, 1)))).toEqual([]);
  });
});

describe('measure-field-missing', () => {
  test.each([
    ['steps', 'B'],
    ['responsible', 'C'],
    ['period', 'D'],
    ['done', 'E'],
    ['outcomes', 'F'],
  ])('%s: the empty cell itself', (field, column) => {
    const found = findingsIn(book(), { [`มาตรการ!${column}8`]: '' });
    expect(short(found)).toEqual([`error measure-field-missing/${field} มาตรการ!${column}8`]);
    expect(found[0]?.params.number).toBe(3);
  });

  test('a measure whose title is missing', () => {
    const rows = MEASURE_ROWS.map(([title = '', ...rest], index): Row => [index + 1, index === 2 ? '' : String(title).slice(3), ...rest]);
    expect(saysOf('measure-field-missing', withMeasures(rows, ['ที่', ...MEASURES_HEADER]))).toEqual([
      'error measure-field-missing/title มาตรการ!B8',
    ]);
  });

  test.each(['-', '–', '...', ' - '])('“%s” says nothing', (text) => {
    expect(says('measure-field-missing', { 'มาตรการ!F8': text })).toEqual(['error measure-field-missing/outcomes มาตรการ!F8']);
  });

  test('a short answer is an answer', () => {
    expect(says('measure-field-missing', { 'มาตรการ!C8': 'ปลัด', 'มาตรการ!F8': 'ร้อยละ 92' })).toEqual([]);
  });

  test('a measure over several rows has its steps in the second', () => {
    const [first, ...others] = MEASURE_ROWS as [Row, ...Row[]];
    const rows: Row[] = [['1. มาตรการปรับปรุงคู่มือการปฏิบัติงาน', '', ...first.slice(2)], ['', '1. ทบทวนคู่มือทุกกอง'], ...others];
    expect(saysOf('measure-field-missing', withMeasures(rows))).toEqual([]);
  });
});

describe('measure numbers', () => {
  test('used twice', () => {
    const found = findingsIn(withMeasures(numbered(1, 2, 2, 4)));
    // 1, 2, 2, 4 is one slip, not a duplicate and a gap.
    expect(short(found).filter((line) => line.includes('number'))).toEqual(['warning measure-number-duplicate มาตรการ!A8']);
    expect(found.find(({ rule }) => rule === 'measure-number-duplicate')?.params).toEqual({ number: 2, first: 'A7' });
  });

  test.each([
    [[1, 2, 4], 'one'],
    [[1, 2, 5], 'several'],
    [[2, 3], 'one'],
  ])('%j leaves numbers out', (numbers, variant) => {
    const row = numbers.length === 2 ? 6 : 8;
    expect(saysOf('measure-number-gap', withMeasures(numbered(...numbers)))).toEqual([
      `warning measure-number-gap/${variant} มาตรการ!A${row}`,
    ]);
  });

  test('out of order', () => {
    expect(saysOf('measure-number-gap', withMeasures(numbered(1, 3, 2, 4)))).toEqual([
      'warning measure-number-gap/one มาตรการ!A7',
      'warning measure-number-gap/order มาตรการ!A8',
    ]);
  });

  test.each([[[1, 2, 3]], [['๑', '๒', '๓']], [['', '', '']], [[1, '', 3]]])('%j are in order', (numbers) => {
    const lines = short(findingsIn(withMeasures(numbered(...numbers))));
    expect(lines.filter((line) => line.includes('measure-number'))).toEqual([]);
  });

  test('each section may count from 1, or go on', () => {
    const [a, b, c] = numbered(1, 2, 1) as [Row, Row, Row];
    const [, , d] = numbered(1, 2, 3) as [Row, Row, Row];
    for (const third of [c, d]) {
      const rows: Row[] = [['มิติที่ 1 การสร้างสังคมสุจริต'], a, b, ['มิติที่ 2 การป้องกันการทุจริต'], third];
      expect(short(findingsIn(withMeasures(rows))).filter((line) => line.includes('measure-number'))).toEqual([]);
    }
  });
});

describe('duplicate-measure', () => {
  test('the same measure pasted twice is one finding, though its number stands twice, too', () => {
    const rows = [...MEASURE_ROWS, MEASURE_ROWS[6] as Row];
    const found = findingsIn(withMeasures(rows));
    expect(short(found)).toEqual(['warning duplicate-measure มาตรการ!A13']);
    expect(found[0]?.params).toEqual({ number: 7, first: 7, cell: 'A12' });
  });

  test('the same with other blanks and digits is still the same', () => {
    const [, ...rest] = MEASURE_ROWS[6] as Row;
    const rows: Row[] = [...MEASURE_ROWS, ['๘.มาตรการป้องกันการทุจริต  และนโยบาย No Gift  Policy', ...rest]];
    expect(saysOf('duplicate-measure', withMeasures(rows))).toEqual(['warning duplicate-measure มาตรการ!A13']);
  });

  test('two stages of one programme are two measures', () => {
    const [, ...rest] = MEASURE_ROWS[6] as Row;
    const stages = [1, 2].map((stage): Row => [`${stage + 7}. มาตรการป้องกันการทุจริต ระยะที่ ${stage}`, ...rest]);
    expect(saysOf('duplicate-measure', withMeasures([...MEASURE_ROWS, ...stages]))).toEqual([]);
  });

  test('the same title with other steps and results is one policy in two divisions', () => {
    const [title = '', , , period = '', , outcome = ''] = MEASURE_ROWS[6] as Row;
    const other: Row = [String(title).replace('7', '8'), '1. ติดประกาศทุกสาขา', 'กองช่าง', period, 'ติดประกาศครบ 3 สาขา', outcome];
    expect(saysOf('duplicate-measure', withMeasures([...MEASURE_ROWS, other]))).toEqual([]);
  });
});

describe('periods', () => {
  test.each(['ตามความเหมาะสม', 'ต่อเนื่อง', 'เมื่อได้รับงบ'])('“%s” names no months', (text) => {
    expect(says('period-unreadable', { 'มาตรการ!D8': text })).toEqual(['warning period-unreadable มาตรการ!D8']);
  });

  test.each(['ต.ค. 67 - ก.ย. 68', 'ไตรมาส ๑ - ๔', 'ตลอดปีงบประมาณ', 'มกราคม 2568', 'ปีงบประมาณ พ.ศ. ๒๕๖๘'])('“%s” does', (text) => {
    expect(short(findingsIn(book(), { 'มาตรการ!D8': text }))).toEqual([]);
  });

  test.each([
    ['กันยายน 2567 - กันยายน 2568', 'begins-before'],
    ['ตุลาคม 2567 - ตุลาคม 2568', 'ends-after'],
    ['สิงหาคม 2567 - ธันวาคม 2568', 'both'],
    ['ปีงบประมาณ พ.ศ. 2567', 'other-year'],
    ['ตุลาคม 2568 - กันยายน 2569', 'other-year'],
  ])('%s: %s', (text, variant) => {
    expect(says('period-outside-fiscal-year', { 'มาตรการ!D8': text })).toEqual([
      `warning period-outside-fiscal-year/${variant} มาตรการ!D8`,
    ]);
  });

  test.each(['ตุลาคม 2567', 'กันยายน 2568', 'ตุลาคม 2567 - กันยายน 2568'])('%s lies inside, edges included', (text) => {
    expect(says('period-outside-fiscal-year', { 'มาตรการ!D8': text })).toEqual([]);
  });

  test('reversed: the only finding, though it also lies outside', () => {
    expect(short(findingsIn(book(), { 'มาตรการ!D8': 'กันยายน 2569 - ตุลาคม 2567' }))).toEqual(['error period-reversed มาตรการ!D8']);
  });

  test('reversed within one month', () => {
    expect(says('period-reversed', { 'มาตรการ!D8': '20 มกราคม 2568 - 5 มกราคม 2568' })).toEqual(['error period-reversed/days มาตรการ!D8']);
  });

  test('one month to the same month is not reversed', () => {
    expect(says('period-reversed', { 'มาตรการ!D8': 'มกราคม 2568 - มกราคม 2568' })).toEqual([]);
  });
});

describe('outcome-repeats-summary', () => {
  test.each([
    ['done', 'ลงทะเบียนครุภัณฑ์ครบ 214 รายการ'],
    ['done', 'ได้มีการลงทะเบียนครุภัณฑ์เรียบร้อยแล้ว'],
    ['steps', 'จัดทำทะเบียนยืมคืน'],
    ['nothing', 'ดำเนินการแล้วเสร็จ'],
  ])('%s: “%s” tells no result', (variant, text) => {
    expect(says('outcome-repeats-summary', { 'มาตรการ!F9': text })).toEqual([`warning outcome-repeats-summary/${variant} มาตรการ!F9`]);
  });

  test.each(['ลงทะเบียนครุภัณฑ์ครบ ทำให้ค้นหาผู้ยืมได้ภายใน 5 นาที', 'ครุภัณฑ์ไม่สูญหาย', 'ร้อยละ 100'])('“%s” tells one', (text) => {
    expect(says('outcome-repeats-summary', { 'มาตรการ!F9': text })).toEqual([]);
  });
});

describe('formula-error', () => {
  test.each(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?'])('%s in a field is an error, and not also a missing field', (error) => {
    expect(short(findingsIn(book(), { 'มาตรการ!E8': error }))).toEqual(['error formula-error มาตรการ!E8']);
  });

  test('in a period it is not also unreadable', () => {
    expect(short(findingsIn(book(), { 'มาตรการ!D8': '#REF!' }))).toEqual(['error formula-error มาตรการ!D8']);
  });

  test('beside the tables it harms nothing', () => {
    expect(short(findingsIn(book(), { 'มาตรการ!J3': '#REF!', 'คะแนน ITA!H20': '#N/A' }))).toEqual([]);
  });

  test('in a column of notes it harms nothing either', () => {
    const rows = MEASURE_ROWS.map((row, index): Row => [...row, index === 1 ? '#REF!' : 'ไม่มี']);
    expect(saysOf('formula-error', withMeasures(rows, [...MEASURES_HEADER, 'หมายเหตุ']))).toEqual([]);
  });
});

describe('text-too-long', () => {
  test('a paragraph longer than a cell holds', () => {
    const long = 'ก'.repeat(20_000);
    const [first, ...others] = MEASURE_ROWS as [Row, ...Row[]];
    const source = withMeasures([first, ['', '', '', '', '', long], ...others]);
    expect(saysOf('text-too-long', source)).toEqual([]);
    const input = inputOf(source);
    const measures = input.workbook.measures?.measures ?? [];
    const longer = measures.map((measure, index) =>
      index > 0
        ? measure
        : {
            ...measure,
            fields: { ...measure.fields, outcomes: { ...measure.fields.outcomes, items: [{ value: long + long, at: measure.at }] } },
          },
    );
    const table = input.workbook.measures && { ...input.workbook.measures, measures: longer };
    const found = runChecks({ ...input, workbook: { ...input.workbook, measures: table } });
    expect(short(found)).toContain('error text-too-long/measure มาตรการ!A6');
  });

  test('a whole cell of text is no longer than a cell', () => {
    expect(says('text-too-long', { 'มาตรการ!F8': `ผลลัพธ์${'ก'.repeat(32_760)}` })).toEqual([]);
  });

  test('a name that no footer holds', () => {
    expect(saysOf('text-too-long', book(), {}, { settings: { agency: 'ก'.repeat(201) } })).toEqual(['error text-too-long/agency -']);
    expect(saysOf('text-too-long', book(), {}, { settings: { agency: 'ก'.repeat(200) } })).toEqual([]);
  });

  test('an introduction longer than a cell', () => {
    const input = inputOf(book());
    const introduction = [{ value: 'ก'.repeat(32_768), at: { sheet: 'มาตรการ', row: 3, column: 0 } }];
    expect(short(runChecks({ ...input, workbook: { ...input.workbook, introduction } }))).toContain(
      'error text-too-long/paragraph มาตรการ!A4',
    );
  });
});

describe('header-repeated', () => {
  const rows: readonly Row[] = [...MEASURE_ROWS.slice(0, 2), MEASURES_HEADER.map((title) => `${String(title)} `), ...MEASURE_ROWS.slice(2)];

  test('a second heading inside the table, in the first cell of its row', () => {
    expect(short(findingsIn(withMeasures(rows)))).toEqual(['warning header-repeated มาตรการ!A8']);
  });

  test('a measure that speaks of a heading is no heading', () => {
    expect(says('header-repeated', { 'มาตรการ!C8': 'ผู้รับผิดชอบ' })).toEqual([]);
  });
});

describe('measures-left-out', () => {
  const again = (name: string, edit: (rows: readonly Row[]) => readonly Row[] = (rows) => rows): Book => ({
    ...book(),
    [name]: edit(book()[MEASURES] ?? []),
  });

  test('a second table of the same measures is told, and which one is used', () => {
    const found = findingsIn(again('มาตรการ (สำเนา)')).filter(({ rule }) => rule === 'measures-left-out');
    expect(short(found)).toEqual(['warning measures-left-out มาตรการ (สำเนา)!A5']);
    expect(found[0]?.params).toEqual({ sheet: MEASURES });
  });

  test('last year’s measures, kept in the file, are no more than told', () => {
    const lastYear = again('ปีก่อน', (rows) =>
      rows.map((row, index) => (index < 4 ? row.map((cell) => String(cell).replace('2568', '2567')) : row)),
    );
    const found = findingsIn(lastYear).filter(({ rule }) => rule === 'measures-left-out');
    expect(short(found)).toEqual(['info measures-left-out/other-year ปีก่อน!A5']);
    expect(found[0]?.params).toEqual({ sheet: MEASURES, year: 2567 });
  });

  test('nothing is told where the staff chose the table', () => {
    const chosen = { sheet: MEASURES, columns: {} };
    expect(saysOf('measures-left-out', again('มาตรการ (สำเนา)'), {}, { settings: { measuresTable: chosen } })).toEqual([]);
  });
});
