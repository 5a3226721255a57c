/** Edges of single rules: years, names of places and agencies, markup, and scores given twice or not at all. */
import { GAZETTEER } from '../../src/checks/places/gazetteer';
import { runChecks } from '../../src/checks/run';
import type { Finding } from '../../src/checks/types';
import {
  addressOf,
  book,
  findingsIn,
  indicatorSheet,
  inputOf,
  MEASURE_ROWS,
  MEASURES,
  MEASURES_HEADER,
  MEASURES_TOP,
  says,
  saysOf,
  SCORE_ROWS,
  SCORES,
  SCORES_TOP,
  short,
  withMeasures,
  withScores,
  type Row,
} from './builders';

const paramsOf = (findings: readonly Finding[], rule: string) => findings.filter((one) => one.rule === rule).map(({ params }) => params);
const HEADER: Row = ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ'];
const [IIT, EIT1, EIT2, OIT] = SCORE_ROWS as [Row, Row, Row, Row];
const WHOLE: Row = ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', '95.00'];

describe('agency-name-differs', () => {
  const at = { sheet: MEASURES, row: 3, column: 0 };
  const differing = (agency: string, ...mentions: readonly string[]) => {
    const input = inputOf(book(), {}, { settings: { agency } });
    const agencyMentions = mentions.map((value) => ({ value, at }));
    return paramsOf(runChecks({ ...input, workbook: { ...input.workbook, agencyMentions } }), 'agency-name-differs');
  };

  test.each([
    ['ทตหนองบัวทอง', 'เทศบาลตำบลหนองบัวแดง'],
    ['ทมหนองบัวทอง', 'เทศบาลเมืองหนองบัวแดง'],
    ['ทนหนองบัวทอง', 'เทศบาลนครหนองบัวแดง'],
    ['อบตหนองบัวทอง', 'องค์การบริหารส่วนตำบลหนองบัวแดง'],
    ['อบจหนองบัวทอง', 'องค์การบริหารส่วนจังหวัดหนองบัวแดง'],
  ])('%s, without a full stop, is not %s', (own, other) => {
    expect(differing(own, other)).toEqual([{ own, other }]);
  });

  test.each(['หนองทตะ', 'หนองทมอ', 'หนองทนง', 'ชอบตะวัน', 'ชอบจริง'])('letters inside the name %s are no abbreviation', (name) => {
    const own = `เทศบาลตำบล${name}`;
    const broken = `เทศบาลตำบล${name.slice(0, name.startsWith('ช') ? 3 : 5)}`;
    expect(differing(own, broken)).toEqual([]);
  });

  test('blanks are no part of a name, and none is printed around one', () => {
    expect(differing(' เทศบาลตำบล หนองบัวทอง ', 'เทศบาลตำบลหนองบัวทอง')).toEqual([]);
    expect(differing(' เทศบาลตำบลหนองบัวทอง ', ' เทศบาลตำบลหนองบัวแดง ')).toEqual([
      { own: 'เทศบาลตำบลหนองบัวทอง', other: 'เทศบาลตำบลหนองบัวแดง' },
    ]);
  });

  test('bodies of no such kind are not compared', () => {
    expect(differing('โรงเรียนหนองบัวทอง', 'โรงเรียนหนองบัวแดง')).toEqual([]);
    expect(differing('เทศบาลตำบลหนองบัวทอง', 'โรงเรียนหนองบัวแดง', 'สหกรณ์เทศบาลตำบลหนองบัวแดง')).toEqual([]);
  });
});

describe('agency-missing', () => {
  const nameless = {
    [`${MEASURES}!A3`]: '',
    [`${MEASURES}!A4`]: 'ผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสในปีงบประมาณ พ.ศ. 2568 มีรายละเอียดของแต่ละมาตรการดังต่อไปนี้',
  };

  test('a name of blanks is none', () => {
    expect(says('agency-missing', nameless, { settings: { agency: '  ' } })).toEqual([`warning agency-missing ${MEASURES}!A1`]);
  });

  test('the form has a line for it', () => {
    expect(says('agency-missing', { ...nameless, [`${MEASURES}!A3`]: 'ชื่อหน่วยงาน ....................' })).toEqual([
      `warning agency-missing ${MEASURES}!A3`,
    ]);
  });
});

describe('place-name-unknown', () => {
  const told = (place: string) =>
    findingsIn(book(), { [`${MEASURES}!A3`]: `เทศบาลตำบลหนองบัวทอง ${place}` })
      .filter(({ rule }) => rule === 'place-name-unknown')
      .map(({ variant, params }) => [variant, params]);

  test('a district without its province may lie in any', () => {
    expect(told('อำเภอเมือง')).toEqual([]);
    expect(told('อำเภอบ้านไผ่')).toEqual([]);
    expect(told('อำเภอบ้านใผ่')).toEqual([['district-near', { name: 'บ้านใผ่', near: 'บ้านไผ่' }]]);
  });

  test('a name that is near one of the province’s own is taken for a slip, though it exists elsewhere', () => {
    expect(told('อำเภอหนองเสือ จังหวัดขอนแก่น')).toEqual([['district-near', { name: 'หนองเสือ', province: 'ขอนแก่น', near: 'หนองเรือ' }]]);
  });

  test('of many provinces that have the district, three are named', () => {
    const [[variant, params] = []] = told('อำเภอเฉลิมพระเกียรติ จังหวัดขอนแก่น');
    expect(variant).toBe('district-elsewhere');
    expect(String((params as Finding['params']).elsewhere).split(' ')).toHaveLength(3);
  });
});

describe('html-markup', () => {
  test.each([
    ['ครบ&#160;ถ้วน<b>', '&#160;'],
    ['ครบ&nbsp;ถ้วน<b>', '&nbsp;'],
    ['ครบ</b>ถ้วน', '</b>'],
    ['<font color="green">ครบ</font>', '<font color="green">'],
    ['<font color="orange">ครบ</font>', '<font color="orange…'],
  ])('of %s the first piece is shown: %s', (text, markup) => {
    expect(paramsOf(findingsIn(book(), { [`${MEASURES}!E11`]: text }), 'html-markup')).toEqual([{ markup }]);
  });
});

describe('year-mismatch', () => {
  test('last year’s table may stand above this year’s', () => {
    const dated = (year: number): Row[] => [[`ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year}`], HEADER, IIT, EIT1, EIT2, OIT];
    expect(saysOf('year-mismatch', withScores([...dated(2567), [], ...dated(2568)]))).toEqual([]);
    expect(saysOf('year-mismatch', withScores([...dated(2567), [], ...dated(2568)]), { [`${SCORES}!A1`]: 'ผลการประเมิน ITA' })).toEqual([]);
  });

  test.each([
    [2566, 1],
    [2567, 0],
    [2568, 0],
    [2569, 0],
    [2570, 1],
  ])('elsewhere in the workbook the years around the report’s may be named: %i', (year, findings) => {
    const input = inputOf(book(), { [`${MEASURES}!A4`]: `ผลการประเมิน ปี ${year}` });
    const mention = { year, at: { sheet: MEASURES, row: 3, column: 0 }, role: 'other' as const };
    const found = runChecks({ ...input, workbook: { ...input.workbook, years: [mention] } });
    expect(paramsOf(found, 'year-mismatch')).toHaveLength(findings);
  });

  test('running text elsewhere may speak of any year that is not called one of a report', () => {
    const input = inputOf(book(), { [`${MEASURES}!A4`]: 'ก่อตั้งปี 2540' });
    const mention = { year: 2540, at: { sheet: MEASURES, row: 3, column: 0 }, role: 'other' as const };
    expect(paramsOf(runChecks({ ...input, workbook: { ...input.workbook, years: [mention] } }), 'year-mismatch')).toEqual([]);
  });
});

describe('scores-year-differs', () => {
  const header: Row = [...HEADER, 'คะแนนปีก่อน (พ.ศ. 2567)'];
  const rows = [IIT, EIT1, EIT2, OIT].map((row): Row => [...row, '80.00']);

  test('last year’s scores beside this year’s are as it should be', () => {
    expect(saysOf('scores-year-differs', withScores([...SCORES_TOP, header, ...rows]))).toEqual([]);
  });

  test('a title left over from last year does not outweigh last year’s own column', () => {
    const title: Row = ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567'];
    expect(saysOf('scores-year-differs', withScores([title, header, ...rows]))).toEqual([]);
  });
});

describe('measures-left-out', () => {
  const beside = (rows: readonly Row[]) => ({ ...book(), สำเนา: rows });

  test('a table that names no year may be this year’s', () => {
    expect(saysOf('measures-left-out', beside([MEASURES_HEADER, ...MEASURE_ROWS]))).toEqual(['warning measures-left-out สำเนา!A1']);
  });

  test('a table that lacks a column is told less loudly', () => {
    const lacking = [...MEASURES_TOP, MEASURES_HEADER, ...MEASURE_ROWS].map((row) => row.slice(0, 5));
    expect(saysOf('measures-left-out', beside(lacking))).toEqual(['info measures-left-out สำเนา!A5']);
  });
});

describe('duplicate-measure', () => {
  const [title = '', steps = '', , , done = ''] = MEASURE_ROWS[0] as Row;
  const twice = (first: Row, second: Row) =>
    saysOf(
      'duplicate-measure',
      withMeasures(
        [
          ['1', ...first],
          ['2', ...second],
        ],
        ['ที่', ...MEASURES_HEADER],
      ),
    );
  const bare = String(title).replace('1. ', '');

  test('measures without a title are not compared', () => {
    expect(twice(['', steps, 'กองช่าง', 'ต.ค. 2567', done, 'ร้อยละ 80'], ['', steps, 'กองคลัง', 'ต.ค. 2567', done, 'ร้อยละ 90'])).toEqual([]);
  });

  test('a title alone is not the same measure', () => {
    const row: Row = [bare, '', 'กองช่าง', 'ต.ค. 2567', '', 'ร้อยละ 80'];
    expect(twice(row, row)).toEqual([]);
  });
});

describe('outcome-repeats-summary', () => {
  test('words that only say that it was done do not tell texts apart', () => {
    const edits = {
      [`${MEASURES}!E8`]: 'ปรับปรุงคู่มือแล้วเผยแพร่ทางเว็บไซต์',
      [`${MEASURES}!F8`]: 'ปรับปรุงคู่มือเผยแพร่ทางเว็บไซต์',
    };
    expect(says('outcome-repeats-summary', edits)).toEqual([`warning outcome-repeats-summary/done ${MEASURES}!F8`]);
  });
});

describe('score-rollup-differs', () => {
  const indicators = indicatorSheet([90, 90, 90, 90, 90, 70, 70, 70]).slice(2);

  test('EIT in parts beside its indicators: at the first part', () => {
    expect(saysOf('score-rollup-differs', withScores([...SCORES_TOP, HEADER, IIT, EIT1, EIT2, OIT, ...indicators]))).toEqual([
      'warning score-rollup-differs/indicators คะแนน ITA!B5',
    ]);
  });

  test('EIT whole below its parts: at the whole', () => {
    expect(saysOf('score-rollup-differs', withScores([...SCORES_TOP, HEADER, IIT, EIT1, EIT2, WHOLE, OIT]))).toEqual([
      'warning score-rollup-differs/parts คะแนน ITA!B7',
    ]);
  });
});

describe('eit-part-below-floor', () => {
  const parts = (first: string, second: string) => ({ [`${SCORES}!B5`]: first, [`${SCORES}!B6`]: second });

  test('EIT as one number just at the floor', () => {
    expect(says('eit-part-below-floor', parts('86.00', '84.00'))).toEqual(['warning eit-part-below-floor คะแนน ITA!B6']);
  });

  test('a part given twice, or alone, is no pair', () => {
    const [name = ''] = EIT1;
    expect(saysOf('eit-part-below-floor', withScores([...SCORES_TOP, HEADER, IIT, EIT1, [name, '84.00'], OIT, EIT2]))).toEqual([]);
    expect(saysOf('eit-part-below-floor', withScores([...SCORES_TOP, HEADER, IIT, [name, '84.00'], OIT]))).toEqual([]);
  });
});

describe('score-missing', () => {
  const missing = (rows: readonly Row[]) =>
    findingsIn(withScores([...SCORES_TOP, HEADER, ...rows]))
      .filter(({ rule }) => rule === 'score-missing')
      .map((one) => [one.variant, addressOf(one), one.params.row]);
  const indicators = (scores: readonly (number | '')[]) => indicatorSheet(scores).slice(2);

  test('instruments below their indicators: the missing one is wanted below the last row', () => {
    expect(missing([...indicators([90, 90, 90, 90, 90, 88, 92, 90]), IIT, EIT1, EIT2])).toEqual([['row', 'คะแนน ITA!A15', 'OIT']]);
  });

  test('an empty row below is a place for it', () => {
    expect(missing([IIT, EIT1, EIT2, ['', ''], ['ข้อเสนอแนะเพิ่มเติม'], ['ควรรักษามาตรฐานการให้บริการไว้ให้ต่อเนื่อง']])).toEqual([
      ['row', 'คะแนน ITA!A7', 'OIT'],
    ]);
  });

  test('a part that was begun wants finishing rather than indicators that were begun, too', () => {
    const [name = ''] = EIT2;
    expect(missing([IIT, EIT1, [name, ''], OIT, ...indicators([90, 90, 90, 90, 90, 92, '', 92])])).toEqual([
      ['empty', 'คะแนน ITA!B6', 'EIT2'],
    ]);
  });

  test('an empty instrument whose indicators have no rows: its own cell', () => {
    const [name = ''] = IIT;
    expect(missing([[name, ''], EIT1, EIT2, OIT, ...indicators([90, 90])])).toEqual([['empty', 'คะแนน ITA!B4', 'IIT']]);
  });

  test('EIT without any row: by its parts beside other instruments, else as one', () => {
    expect(missing([IIT, OIT, ...indicators([90, 90, 90, 90, 90])]).map(([, , row]) => row)).toEqual(['EIT1', 'EIT2']);
    expect(missing(indicators([90, 90, 90, 90, 90])).map(([, , row]) => row)).toEqual(['EIT', 'OIT']);
  });
});

test('a column of doubtful figures: empty cells and words in it are told as what they are', () => {
  const edits = { [`${SCORES}!B4`]: 0.9, [`${SCORES}!B5`]: '', [`${SCORES}!B6`]: 'ไม่มีข้อมูล', [`${SCORES}!B7`]: 0.9 };
  expect(short(findingsIn(book(), edits))).toEqual([
    'error score-missing/empty คะแนน ITA!B5',
    'error score-not-a-number คะแนน ITA!B6',
    'error score-ambiguous คะแนน ITA!B4',
    'error score-ambiguous คะแนน ITA!B7',
  ]);
});

test.each([
  ['ตุลาคม 2567', []],
  ['กันยายน 2568', []],
  ['กันยายน 2567 - ตุลาคม 2567', ['begins-before']],
  ['กันยายน 2568 - ตุลาคม 2568', ['ends-after']],
  ['กันยายน 2567', ['other-year']],
  ['ตุลาคม 2568', ['other-year']],
])('a period that touches the fiscal year in one month is not another year’s: %s', (period, variants) => {
  const found = findingsIn(book(), { [`${MEASURES}!D7`]: period }).filter(({ rule }) => rule === 'period-outside-fiscal-year');
  expect(found.map(({ variant }) => variant)).toEqual(variants);
});

test.each(['กทม.', 'กรุงเทพ', 'กรุงเทพฯ'])('%s is a name of Bangkok', (name) => {
  expect(GAZETTEER.knownProvince(name)).toBe('กรุงเทพมหานคร');
});

test('a total without decimals is not taken for rounding', () => {
  const edits = { [`${SCORES}!A2`]: 'ผลคะแนนภาพรวม: 90 คะแนน', [`${SCORES}!B4`]: '89.00' };
  expect(says('total-differs', edits)).toEqual(['warning total-differs คะแนน ITA!A2']);
});

describe('the order of findings', () => {
  const measures = book()[MEASURES] ?? [];
  const scores = book()[SCORES] ?? [];
  const lastYear = scores.map((row) => row.map((value) => String(value).replaceAll('2568', '2567')));

  test('sheets come as the workbook has them, whatever they hold', () => {
    const source = { [SCORES]: scores, คะแนนปีก่อน: lastYear, [MEASURES]: measures };
    const edits = { [`${MEASURES}!A1`]: 'รายงาน<br>ผล', 'คะแนนปีก่อน!A6': 'EIT<br>ส่วนที่ 2', [`${SCORES}!A4`]: 'IIT<br>' };
    const found = findingsIn(source, edits).filter(({ rule }) => rule === 'html-markup');
    expect(short(found)).toEqual([
      `warning html-markup ${SCORES}!A4`,
      'warning html-markup คะแนนปีก่อน!A6',
      `warning html-markup ${MEASURES}!A1`,
    ]);
  });

  test('what has no cell comes first within its rule', () => {
    const long = 'ก'.repeat(32_768);
    const found = findingsIn(book(), { [`${MEASURES}!C6`]: long }, { settings: { agency: 'ก'.repeat(201) } });
    expect(found.filter(({ rule }) => rule === 'text-too-long').map(addressOf)).toEqual([null, `${MEASURES}!C6`]);
  });
});
