import {
  book,
  findingsIn,
  indicatorSheet,
  inputOf,
  MEASURES,
  SCORES,
  SCORE_ROWS,
  SCORES_TOP,
  says,
  saysOf,
  short,
  withScores,
  type Row,
} from './builders';
import { toExactText } from '../../src/assessment/exact';
import { runChecks } from '../../src/checks/run';
import type { RawValue } from '../../src/plan/grid';

const HEADER: Row = ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ'];
const [IIT, EIT1, EIT2, OIT] = SCORE_ROWS as [Row, Row, Row, Row];
const TEN = [90, 88, 92, 86, 89, 91, 90, 89, 88, 92];

describe('sheet-missing', () => {
  test('no scores anywhere', () => {
    expect(short(findingsIn({ [MEASURES]: book()[MEASURES] ?? [] }))).toEqual(['error sheet-missing/scores -']);
  });

  test('no measures anywhere', () => {
    expect(short(findingsIn({ [SCORES]: book()[SCORES] ?? [] }))).toEqual(['error sheet-missing/measures -']);
  });

  test('an empty workbook is told once a table and not once more for its year', () => {
    expect(short(findingsIn({ แผ่น1: [] }))).toEqual(['error sheet-missing/measures -', 'error sheet-missing/scores -']);
  });

  test('both tables on one sheet are two tables', () => {
    const one = { ทั้งหมด: [...(book()[MEASURES] ?? []), [], ...(book()[SCORES] ?? [])] };
    expect(saysOf('sheet-missing', one)).toEqual([]);
  });
});

describe('score-missing', () => {
  test('an empty cell is pointed to', () => {
    expect(short(findingsIn(book(), { 'คะแนน ITA!B6': '' }))).toEqual(['error score-missing/empty คะแนน ITA!B6']);
  });

  test('a row that is not there is wanted below the last one', () => {
    const found = findingsIn(withScores([...SCORES_TOP, HEADER, IIT, EIT1, EIT2]));
    expect(short(found)).toEqual(['error score-missing/row คะแนน ITA!A7']);
    expect(found[0]?.params).toEqual({ row: 'OIT' });
  });

  test('a remark right below the table is not where a score belongs: the header is pointed to', () => {
    const remark = ['ข้อเสนอแนะเพิ่มเติม'];
    expect(
      saysOf('score-missing', withScores([...SCORES_TOP, HEADER, IIT, EIT1, EIT2, remark, ['ควรรักษามาตรฐานการให้บริการไว้ให้ต่อเนื่อง']])),
    ).toEqual(['error score-missing/row คะแนน ITA!A3']);
  });

  test('one part of EIT alone is not EIT', () => {
    const found = findingsIn(withScores([...SCORES_TOP, HEADER, IIT, EIT1, OIT]));
    expect(found.map(({ params }) => params)).toEqual([{ row: 'EIT2' }]);
  });

  test('EIT as one row needs no parts', () => {
    const whole: Row = ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', '90.00'];
    expect(short(findingsIn(withScores([...SCORES_TOP, HEADER, IIT, whole, OIT])))).toEqual([]);
  });

  test('ten indicators need no instruments', () => {
    expect(saysOf('score-missing', withScores(indicatorSheet(TEN)))).toEqual([]);
  });

  test('the ninth indicator is missing, not OIT as a whole', () => {
    const rows = indicatorSheet(TEN).filter((row) => !String(row[0]).startsWith('ตัวชี้วัดที่ 9'));
    expect(findingsIn(withScores(rows)).map(({ rule, params }) => [rule, params])).toEqual([['score-missing', { row: '#9' }]]);
  });

  describe('a form with rows for instruments, parts and indicators', () => {
    /** Header in row 3, IIT in 4, the parts of EIT in 5 and 6, OIT in 7, indicator n in n + 7. */
    const form = (instruments: readonly RawValue[], indicators: readonly RawValue[]) =>
      withScores([
        ...SCORES_TOP,
        HEADER,
        ...[IIT, EIT1, EIT2, OIT].map(([label], index): Row => [label ?? '', instruments[index] ?? '']),
        ...indicatorSheet(Array.from({ length: 10 }, (_, index) => indicators[index] ?? '')).slice(2),
      ]);
    const four = ['90.00', '92.00', '88.00', '90.00'];
    const rowsMissing = (source: ReturnType<typeof form>) => saysOf('score-missing', source);

    test('one instrument left out of four is reckoned from its indicators, and said', () => {
      const source = form(['', ...four.slice(1)], TEN);
      expect(rowsMissing(source)).toEqual(['warning score-missing/rolled-up คะแนน ITA!B4']);
      expect(inputOf(source).summary?.instruments[0]).toMatchObject({ code: 'IIT', rolledUp: true });
    });

    test('instruments alone are enough', () => {
      expect(rowsMissing(form(four, []))).toEqual([]);
      expect(inputOf(form(four, [])).summary?.total).toBe('90.00');
    });

    test('indicators alone are enough: instruments are their means', () => {
      expect(rowsMissing(form([], TEN))).toEqual([]);
      expect(inputOf(form([], TEN)).summary?.instruments.map(({ code, rolledUp }) => [code, rolledUp])).toEqual([
        ['IIT', true],
        ['EIT', true],
        ['OIT', true],
      ]);
    });

    test('nothing filled in: one complaint for each instrument or part, none for each indicator', () => {
      expect(rowsMissing(form([], []))).toEqual(['B4', 'B5', 'B6', 'B7'].map((cell) => `error score-missing/empty คะแนน ITA!${cell}`));
    });

    test('indicators begun beside their instrument: the empty ones are worth a word', () => {
      const begun = TEN.map((score, index) => (index === 2 ? '' : score));
      expect(rowsMissing(form(four, begun))).toEqual(['warning score-missing/empty คะแนน ITA!B10']);
      expect(rowsMissing(form(four, TEN.slice(0, 5)))).toEqual([]);
    });

    test('indicators begun and their instrument empty: the indicators want finishing', () => {
      const begun = TEN.map((score, index) => (index === 2 ? '' : score));
      expect(rowsMissing(form(['', '92.00', '88.00', '90.00'], begun))).toEqual(['error score-missing/empty คะแนน ITA!B10']);
    });

    test('one part of EIT without the other, though all its indicators are there', () => {
      expect(rowsMissing(form(['90.00', '92.00', '', '90.00'], TEN))).toEqual(['warning score-missing/empty คะแนน ITA!B6']);
      expect(rowsMissing(form(['90.00', '92.00', '', '90.00'], []))).toEqual(['error score-missing/empty คะแนน ITA!B6']);
    });

    test('a word about an empty indicator leaves the stated total to be checked', () => {
      const begun = TEN.map((score, index) => (index === 2 ? '' : score));
      const stated = [SCORES_TOP[0] ?? [], ['ผลคะแนนภาพรวม 95.00 คะแนน']];
      const source = withScores([...stated, ...(form(four, begun)['คะแนน ITA'] ?? []).slice(2)]);
      expect(saysOf('total-differs', source)).toEqual(['warning total-differs คะแนน ITA!A2']);
    });
  });
});

describe('score-not-a-number', () => {
  test.each(['ไม่มีข้อมูล', '-', 'รอผล', 'เก้าสิบ'])('“%s” is no score', (text) => {
    expect(short(findingsIn(book(), { 'คะแนน ITA!B4': text }))).toEqual(['error score-not-a-number คะแนน ITA!B4']);
  });

  test('a date is no score', () => {
    expect(says('score-not-a-number', { 'คะแนน ITA!B4': { value: 45_566, format: 'd/m/yyyy' } })).toEqual([
      'error score-not-a-number คะแนน ITA!B4',
    ]);
  });

  test.each(['๙๐.๐๐', '90', ' 90.00 ', '90.00 คะแนน'])('“%s” is one', (text) => {
    expect(says('score-not-a-number', { 'คะแนน ITA!B4': text })).toEqual([]);
  });

  test('an error value is a formula’s fault, and its only finding', () => {
    expect(short(findingsIn(book(), { 'คะแนน ITA!B4': '#N/A' }))).toEqual(['error formula-error คะแนน ITA!B4']);
  });
});

describe('score-out-of-range', () => {
  test.each([[101], ['100.01'], ['120'], [-1]])('%s is out of range, and nothing is said of the total', (value) => {
    expect(short(findingsIn(book(), { 'คะแนน ITA!B7': value }))).toEqual(['error score-out-of-range คะแนน ITA!B7']);
  });

  test.each([[0], [100], ['100.00'], ['๐.๐๐']])('%s is in range', (value) => {
    expect(says('score-out-of-range', { 'คะแนน ITA!B7': value })).toEqual([]);
  });
});

describe('score-precision', () => {
  test('three decimals are more than published', () => {
    expect(says('score-precision', { 'คะแนน ITA!B4': '90.004' })).toEqual(['warning score-precision คะแนน ITA!B4']);
  });

  test.each([['90.00'], [90.1], ['90.10000'], [89.73]])('%s has two at most', (value) => {
    expect(says('score-precision', { 'คะแนน ITA!B4': value })).toEqual([]);
  });

  test('points that were turned into a score have the places the division gives', () => {
    expect(saysOf('score-precision', withScores([...SCORES_TOP, HEADER, ['IIT', '26.92/30'], EIT1, EIT2, OIT]))).toEqual([]);
  });
});

describe('score-converted', () => {
  test.each([
    ['percent-sign', '90.00%'],
    ['decimal-comma', '๙๐,๐๐'],
    ['weighted-points', '27.00/30'],
  ])('%s: %s is read and told', (variant, text) => {
    expect(says('score-converted', { 'คะแนน ITA!B4': text })).toEqual([`info score-converted/${variant} คะแนน ITA!B4`]);
  });

  test('a percent-formatted 0.9 is 90', () => {
    const found = findingsIn(book(), { 'คะแนน ITA!B4': { value: 0.9, format: '0.00%' } });
    expect(short(found)).toEqual(['info score-converted/percent-format คะแนน ITA!B4']);
    expect(found[0]?.params.value).toBe('90');
  });

  test('Thai digits are no conversion worth telling', () => {
    expect(says('score-converted', { 'คะแนน ITA!B4': '๙๐.๐๐' })).toEqual([]);
  });
});

describe('score-ambiguous', () => {
  test('0.9 without a percent format may be a share: asked, not computed', () => {
    expect(short(findingsIn(book(), { 'คะแนน ITA!B4': 0.9 }))).toEqual(['error score-ambiguous คะแนน ITA!B4']);
  });

  test('90 is 90', () => {
    expect(says('score-ambiguous', { 'คะแนน ITA!B4': 90 })).toEqual([]);
  });
});

describe('instrument-duplicate', () => {
  test('the second row is pointed to, and nothing is said of results', () => {
    const found = findingsIn(withScores([...SCORES_TOP, HEADER, IIT, EIT1, EIT2, OIT, ['แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)', '70.00']]));
    expect(short(found)).toEqual(['error instrument-duplicate คะแนน ITA!A8']);
    expect(found[0]?.params).toEqual({ row: 'OIT', first: 'A7' });
  });

  test('two rows that both say EIT are probably the parts', () => {
    expect(saysOf('instrument-duplicate', withScores([...SCORES_TOP, HEADER, IIT, ['EIT', '92.00'], ['EIT', '88.00'], OIT]))).toEqual([
      'error instrument-duplicate/eit คะแนน ITA!A6',
    ]);
  });

  test('EIT whole and in parts is no duplicate', () => {
    const whole: Row = ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', '90.00'];
    expect(saysOf('instrument-duplicate', withScores([...SCORES_TOP, HEADER, IIT, whole, EIT1, EIT2, OIT]))).toEqual([]);
  });
});

describe('score-rollup-differs', () => {
  const both = (iit: string): readonly Row[] => [
    ...SCORES_TOP,
    HEADER,
    ['IIT', iit],
    EIT1,
    EIT2,
    OIT,
    ...indicatorSheet([90, 88, 92, 86, 94]).slice(2),
  ];

  test('IIT beside five indicators whose mean it is not', () => {
    expect(saysOf('score-rollup-differs', withScores(both('91.00')))).toEqual(['warning score-rollup-differs/indicators คะแนน ITA!B4']);
  });

  test.each(['90.00', '90.01', '89.99'])('%s agrees to the hundredth', (iit) => {
    expect(saysOf('score-rollup-differs', withScores(both(iit)))).toEqual([]);
  });

  test('EIT beside two parts whose mean it is not', () => {
    const whole: Row = ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', '95.00'];
    expect(saysOf('score-rollup-differs', withScores([...SCORES_TOP, HEADER, IIT, whole, EIT1, EIT2, OIT]))).toEqual([
      'warning score-rollup-differs/parts คะแนน ITA!B5',
    ]);
  });
});

describe('total-differs', () => {
  const stated = (total: string) => ({ 'คะแนน ITA!A2': `ผลคะแนนภาพรวม: ${total} คะแนน (อยู่ในระดับ "ผ่านดี" บรรลุค่าเป้าหมาย)` });

  test.each(['90.02', '89.98', '95.00', '๙๑.๐๐', '91'])('%s is not 90.00', (total) => {
    expect(says('total-differs', stated(total))).toEqual(['warning total-differs คะแนน ITA!A2']);
  });

  test.each(['90.01', '89.99', '๘๙.๙๙'])('%s differs by a hundredth, which is rounding', (total) => {
    expect(says('total-differs', stated(total))).toEqual(['info total-differs/rounding คะแนน ITA!A2']);
  });

  test.each(['90.00', '90', '90.0', '90.000', '90.005'])('%s says the same', (total) => {
    expect(says('total-differs', stated(total))).toEqual([]);
  });

  test('one decimal is rounding if it fits', () => {
    expect(says('total-differs', { ...stated('90.2'), 'คะแนน ITA!B7': '90.40' })).toEqual([]);
    expect(says('total-differs', { ...stated('90.1'), 'คะแนน ITA!B7': '90.40' })).toEqual(['warning total-differs คะแนน ITA!A2']);
  });
});

describe('level-differs', () => {
  const stated = (level: string) => ({ 'คะแนน ITA!A2': `ผลคะแนนภาพรวม: 90.00 คะแนน (อยู่ในระดับ "${level}")` });

  test('ผ่านดีเยี่ยม is not what 90.00 gives', () => {
    expect(says('level-differs', stated('ผ่านดีเยี่ยม'))).toEqual(['error level-differs คะแนน ITA!A2']);
  });

  test('ผ่านดี by the total alone, but an instrument is below the floor', () => {
    const found = findingsIn(book(), {
      'คะแนน ITA!A2': 'ผลคะแนนภาพรวม: 88.00 คะแนน (อยู่ในระดับ "ผ่านดี")',
      'คะแนน ITA!B5': '84.00',
      'คะแนน ITA!B6': '82.66',
      'คะแนน ITA!B7': '90.00',
    });
    expect(short(found)).toContain('error level-differs/floor คะแนน ITA!A2');
    expect(found.find(({ rule }) => rule === 'level-differs')?.params).toMatchObject({ stated: 'ผ่านดี', computed: 'ผ่าน', floor: '85.00' });
  });

  test('A+ does not exist', () => {
    expect(says('level-differs', stated('A+'))).toEqual(['error level-differs/not-a-level คะแนน ITA!A2']);
  });

  test.each(['ผ่านดี', 'ผ่าน ดี', 'ระดับผ่านดี'])('“%s” is the level', (level) => {
    expect(says('level-differs', stated(level))).toEqual([]);
  });
});

describe('target-claim-differs', () => {
  test('met, says the text; the total says no', () => {
    expect(says('target-claim-differs', { 'คะแนน ITA!B7': '70.00', 'คะแนน ITA!A2': 'ผลคะแนนภาพรวม: 82.00 คะแนน บรรลุค่าเป้าหมาย' })).toEqual([
      'warning target-claim-differs/claimed คะแนน ITA!A2',
    ]);
  });

  test('not met, says the text; the total says yes', () => {
    expect(says('target-claim-differs', { 'คะแนน ITA!A2': 'ผลคะแนนภาพรวม: 90.00 คะแนน ไม่บรรลุค่าเป้าหมาย' })).toEqual([
      'warning target-claim-differs/denied คะแนน ITA!A2',
    ]);
  });

  test('exactly 85.00 meets it', () => {
    const edits = { 'คะแนน ITA!B4': '85', 'คะแนน ITA!B5': '85', 'คะแนน ITA!B6': '85', 'คะแนน ITA!B7': '85' };
    expect(says('target-claim-differs', { ...edits, 'คะแนน ITA!A2': 'ผลคะแนนภาพรวม: 85.00 คะแนน บรรลุค่าเป้าหมาย' })).toEqual([]);
  });
});

describe('eit-part-below-floor', () => {
  test('part 2 at 84.99 while EIT as a whole is above 85', () => {
    expect(says('eit-part-below-floor', { 'คะแนน ITA!B6': '84.99' })).toEqual(['warning eit-part-below-floor คะแนน ITA!B6']);
  });

  test('85.00 is not below', () => {
    expect(says('eit-part-below-floor', { 'คะแนน ITA!B6': '85.00' })).toEqual([]);
  });

  test('EIT below the floor as a whole is told by its level', () => {
    expect(says('eit-part-below-floor', { 'คะแนน ITA!B5': '85.00', 'คะแนน ITA!B6': '84.00' })).toEqual([]);
  });

  test('where the floor applies to each part, the level already says it', () => {
    expect(says('eit-part-below-floor', { 'คะแนน ITA!B6': '84.99' }, { settings: { floorsApplyTo: 'parts' } })).toEqual([]);
  });
});

describe('column-missing of scores', () => {
  test('a table without any score column is one finding, not four', () => {
    const input = inputOf(book(), { 'คะแนน ITA!B4': '', 'คะแนน ITA!B5': '', 'คะแนน ITA!B6': '', 'คะแนน ITA!B7': '' });
    const scores = input.workbook.scores && { ...input.workbook.scores, scoreColumn: null };
    expect(short(runChecks({ ...input, summary: null, workbook: { ...input.workbook, scores } }))).toEqual([
      'error column-missing/scores คะแนน ITA!A3',
    ]);
  });

  test('scores that were read need no named column', () => {
    const input = inputOf(book());
    const scores = input.workbook.scores && { ...input.workbook.scores, scoreColumn: null };
    expect(short(runChecks({ ...input, workbook: { ...input.workbook, scores } }))).toEqual([]);
  });
});

describe('criteria-invalid', () => {
  test('what reading the criteria sheet complained about is told at its cell, and results wait for it', () => {
    const problem = { kind: 'weights-sum' as const, at: { sheet: 'เกณฑ์ ITA', row: 4, column: 2 }, params: { sum: '95' } };
    expect(short(findingsIn(book(), { 'คะแนน ITA!A2': 'ผลคะแนนภาพรวม: 80.00 คะแนน' }, { input: { criteriaProblems: [problem] } }))).toEqual(
      ['error criteria-invalid/weights-sum เกณฑ์ ITA!C5'],
    );
  });

  test('a year that is left without criteria for that reason is not called unknown', () => {
    const problem = { kind: 'levels-missing' as const, at: { sheet: 'เกณฑ์ ITA', row: 9, column: 0 }, params: {} };
    const input = { ...inputOf(book()), framework: null, summary: null, criteriaProblems: [problem] };
    expect(short(runChecks(input))).toEqual(['error criteria-invalid/levels-missing เกณฑ์ ITA!A10']);
  });

  test('a sheet in order is silent', () => {
    expect(saysOf('criteria-invalid', book(), {}, { input: { criteriaProblems: [] } })).toEqual([]);
  });
});

describe('weighted points', () => {
  /** 26.92 of 30 is 89.7333… and 27.01 of 30 is 90.0333…: neither ends. */
  const source = withScores([
    SCORES_TOP[0] ?? [],
    ['เครื่องมือการประเมิน', 'คะแนนเต็ม', 'คะแนนที่ได้รับ'],
    ['IIT', 30, 26.92],
    ['EIT', 30, 27.01],
    ['OIT', 40, 36],
  ]);

  test('are carried on exactly, however long their percentage', () => {
    const { instruments, exact } = inputOf(source).summary!;
    expect(instruments.map(({ weighted }) => toExactText(weighted))).toEqual(['26.92', '27.01', '36']);
    expect(toExactText(exact)).toBe('89.93');
  });

  test('are told in a figure that one can read', () => {
    const told = findingsIn(source).filter(({ rule }) => rule === 'score-converted');
    expect(told.map(({ params }) => params.value)).toEqual(['89.7333', '90.0333', '90']);
  });
});

describe('eit-parts-averaged', () => {
  const earlier = (rows: readonly Row[]) => withScores([['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564'], HEADER, ...rows]);
  const in2564 = { settings: { fiscalYear: 2564 } };
  const whole: Row = ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', '91.00'];

  test('a year without parts takes their mean and says so', () => {
    const source = earlier([IIT, EIT1, EIT2, OIT]);
    expect(saysOf('eit-parts-averaged', source, {}, in2564)).toEqual(['warning eit-parts-averaged/averaged คะแนน ITA!B4']);
    expect(inputOf(source, {}, in2564).summary?.total).toBe('90.00');
  });

  test('the row of EIT as a whole goes before them', () => {
    const source = earlier([IIT, whole, EIT1, EIT2, OIT]);
    expect(saysOf('eit-parts-averaged', source, {}, in2564)).toEqual(['warning eit-parts-averaged/whole คะแนน ITA!B5']);
    expect(saysOf('score-rollup-differs', source, {}, in2564)).toEqual([]);
    expect(inputOf(source, {}, in2564).summary?.total).toBe('90.30');
  });

  test('a year with parts takes the parts; a whole that differs from them is told', () => {
    const source = withScores([...SCORES_TOP, HEADER, IIT, whole, EIT1, EIT2, OIT]);
    expect(short(findingsIn(source))).toEqual(['warning score-rollup-differs/parts คะแนน ITA!B5']);
    expect(inputOf(source).summary?.total).toBe('90.00');
  });
});

describe('scores-year-differs', () => {
  const dated = (year: number): Row[] => [[`ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year}`], HEADER, IIT, EIT1, EIT2, OIT];

  test('the only column of scores is called another year’s', () => {
    const source = withScores([['ผลการประเมิน ITA'], ['เครื่องมือการประเมิน', 'คะแนนปี 2567'], IIT, EIT1, EIT2, OIT]);
    expect(short(findingsIn(source))).toEqual(['error scores-year-differs คะแนน ITA!B2']);
  });

  test('tables of two years, none of the report’s', () => {
    const source = withScores([...dated(2566), [], ...dated(2567)]);
    expect(saysOf('scores-year-differs', source)).toEqual(['error scores-year-differs คะแนน ITA!A8']);
    expect(saysOf('scores-year-differs', source, {}, { settings: { fiscalYear: 2567 } })).toEqual([]);
  });

  test('title and column of last year’s scores agree on another year than the measures’', () => {
    const header: Row = ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ', 'คะแนนปีก่อน (พ.ศ. 2566)'];
    const title: Row = ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567'];
    const source = withScores([title, header, ...[IIT, EIT1, EIT2, OIT].map((row) => [...row, '80.00'])]);
    expect(saysOf('scores-year-differs', source)).toEqual(['error scores-year-differs คะแนน ITA!A1']);
  });

  test('scores of the report’s own year cannot be last year’s', () => {
    const header: Row = ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ', 'คะแนนปีก่อน (พ.ศ. 2568)'];
    const source = withScores([...SCORES_TOP, header, ...[IIT, EIT1, EIT2, OIT].map((row) => [...row, '80.00'])]);
    expect(saysOf('scores-year-differs', source)).toEqual(['error scores-year-differs/previous คะแนน ITA!C3']);
  });

  test('a title that names another year may be left over: a warning, no more', () => {
    const found = short(findingsIn(withScores(dated(2567))));
    expect(found).toEqual(['warning year-mismatch/scores-title คะแนน ITA!A1']);
  });
});
