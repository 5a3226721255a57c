/** What findings tell beside their rule and cell: the numbers and names that their sentences are made of. */
import {
  addressOf,
  book,
  findingsIn,
  indicatorSheet,
  MEASURE_ROWS,
  SCORE_ROWS,
  SCORES_TOP,
  withMeasures,
  withScores,
  type Book,
  type Circumstances,
  type Edits,
} from './builders';

const told = (source: Book, edits: Edits = {}, circumstances: Circumstances = {}) =>
  findingsIn(source, edits, circumstances).map((finding) => [`${finding.rule}/${finding.variant}`, addressOf(finding), finding.params]);

const mended = (source: Book, edits: Edits) =>
  findingsIn(source, edits).flatMap((finding) => (finding.mending ? [[addressOf(finding), finding.mending.after]] : []));

test('periods: which measure, which months, which year', () => {
  const edits = {
    'มาตรการ!D6': 'กันยายน 2567 - กันยายน 2568',
    'มาตรการ!D7': 'ตุลาคม 2567 - ตุลาคม 2568',
    'มาตรการ!D8': 'ตามความเหมาะสม\nของ  งาน',
    'มาตรการ!D9': 'กันยายน 2568 - ตุลาคม 2567',
    'มาตรการ!D10': '20 มกราคม 2568 - 5 มกราคม 2568',
    'มาตรการ!D11': 'ปีงบประมาณ 2570',
  };
  const year = { year: 2568, before: 2567 };
  expect(told(book(), edits)).toEqual([
    ['period-reversed/default', 'มาตรการ!D9', { number: 4, fromMonth: '2568-09', toMonth: '2567-10' }],
    ['period-reversed/days', 'มาตรการ!D10', { number: 5, fromMonth: '2568-01', toMonth: '2568-01' }],
    ['period-unreadable/default', 'มาตรการ!D8', { number: 3, text: 'ตามความเหมาะสม ของ งาน' }],
    ['period-outside-fiscal-year/begins-before', 'มาตรการ!D6', { number: 1, fromMonth: '2567-09', toMonth: '2568-09', ...year }],
    ['period-outside-fiscal-year/ends-after', 'มาตรการ!D7', { number: 2, fromMonth: '2567-10', toMonth: '2568-10', ...year }],
    ['period-outside-fiscal-year/other-year', 'มาตรการ!D11', { number: 6, fromMonth: '2569-10', toMonth: '2570-09', ...year }],
  ]);
});

test('an unreadable period is quoted up to sixty characters', () => {
  const [[, , params] = []] = told(book(), { 'มาตรการ!D8': 'ก'.repeat(61) });
  expect(params).toEqual({ number: 3, text: 'ก'.repeat(60) });
});

test('scores: which row, what the cell shows, what was read', () => {
  const edits = { 'คะแนน ITA!B4': 'ไม่มี  ข้อมูล', 'คะแนน ITA!B5': '101', 'คะแนน ITA!B7': '89.735%' };
  expect(told(book(), edits)).toEqual([
    ['score-not-a-number/default', 'คะแนน ITA!B4', { row: 'IIT', text: 'ไม่มี ข้อมูล' }],
    ['score-out-of-range/default', 'คะแนน ITA!B5', { row: 'EIT1', text: '101' }],
    ['score-precision/default', 'คะแนน ITA!B7', { row: 'OIT', text: '89.735' }],
    ['score-converted/percent-sign', 'คะแนน ITA!B7', { row: 'OIT', text: '89.735%', value: '89.735' }],
  ]);
  expect(told(book(), { 'คะแนน ITA!B4': '89,73', 'คะแนน ITA!B6': '-1' })).toEqual([
    ['score-out-of-range/default', 'คะแนน ITA!B6', { row: 'EIT2', text: '-1' }],
    ['score-converted/decimal-comma', 'คะแนน ITA!B4', { row: 'IIT', text: '89,73', value: '89.73' }],
  ]);
});

test('the edges of a score are scores', () => {
  expect(told(book(), { 'คะแนน ITA!B4': '100', 'คะแนน ITA!B7': '0', 'คะแนน ITA!A2': '' })).toEqual([]);
});

test('a long text in place of a score is quoted up to forty characters', () => {
  const quoted = (length: number) => told(book(), { 'คะแนน ITA!B4': 'ก'.repeat(length) })[0]?.[2];
  expect(quoted(40)).toEqual({ row: 'IIT', text: 'ก'.repeat(40) });
  expect(quoted(41)).toEqual({ row: 'IIT', text: `${'ก'.repeat(39)}…` });
});

describe('stated results', () => {
  const stated = (text: string, edits: Edits = {}) => told(book(), { 'คะแนน ITA!A2': `ผลคะแนนภาพรวม: ${text}`, ...edits });

  test('total, level and target each beside what the scores give', () => {
    expect(stated('91.00 คะแนน (อยู่ในระดับ "ผ่าน" ไม่บรรลุค่าเป้าหมาย)')).toEqual([
      ['level-differs/default', 'คะแนน ITA!A2', { stated: 'ผ่าน', computed: 'ผ่านดี', total: '90.00', year: 2568 }],
      ['total-differs/default', 'คะแนน ITA!A2', { stated: '91.00', computed: '90.00', difference: '1.00' }],
      ['target-claim-differs/denied', 'คะแนน ITA!A2', { total: '90.00', target: '85.00' }],
    ]);
  });

  test('a hundredth is noted; a level that no year has is named', () => {
    expect(stated('90.01 คะแนน (อยู่ในระดับ "ดีเลิศ" บรรลุค่าเป้าหมาย)')).toEqual([
      ['level-differs/not-a-level', 'คะแนน ITA!A2', { stated: 'ดีเลิศ', computed: 'ผ่านดี', total: '90.00', year: 2568 }],
      ['total-differs/rounding', 'คะแนน ITA!A2', { stated: '90.01', computed: '90.00', difference: '0.01' }],
    ]);
  });

  test('a floor that one instrument misses', () => {
    expect(stated('87.60 คะแนน (อยู่ในระดับ "ผ่านดี" บรรลุค่าเป้าหมาย)', { 'คะแนน ITA!B7': '84.00' })).toEqual([
      ['level-differs/floor', 'คะแนน ITA!A2', { stated: 'ผ่านดี', computed: 'ผ่าน', total: '87.60', year: 2568, floor: '85.00' }],
    ]);
  });

  test('the least total of a level is enough for it, if only the floors were met', () => {
    const scores = { 'คะแนน ITA!B4': '84.00', 'คะแนน ITA!B5': '86.00', 'คะแนน ITA!B6': '86.00', 'คะแนน ITA!B7': '85.00' };
    expect(stated('85.00 คะแนน (อยู่ในระดับ "ผ่านดี" บรรลุค่าเป้าหมาย)', scores).map(([rule]) => rule)).toEqual(['level-differs/floor']);
  });

  test('a part of EIT below the floor though EIT is not', () => {
    expect(told(book(), { 'คะแนน ITA!B5': '99.00', 'คะแนน ITA!B6': '81.00' })).toEqual([
      ['eit-part-below-floor/default', 'คะแนน ITA!B6', { row: 'EIT2', score: '81.00', floor: '85.00' }],
    ]);
  });

  test('an instrument beside its indicators', () => {
    const ten = indicatorSheet([90, 88, 92, 86, 89, 91, 90, 89, 88, 92]).slice(2);
    const source = withScores([...SCORES_TOP, ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ'], ...SCORE_ROWS, ...ten]);
    expect(told(source, { 'คะแนน ITA!B4': '95' })).toEqual([
      ['score-rollup-differs/indicators', 'คะแนน ITA!B4', { row: 'IIT', stated: '95.00', computed: '89.00' }],
      ['total-differs/default', 'คะแนน ITA!A2', { stated: '90.00', computed: '91.50', difference: '1.50' }],
    ]);
  });
});

test('claims of remarks beside what the indicators are', () => {
  const remarks = ['ตัวชี้วัดที่ 1 ได้คะแนนสูงสุด', 'ตัวชี้วัดที่ 4 ได้ 79.11 คะแนน', 'คะแนนต่ำสุด คือ ตัวชี้วัดที่ 2'];
  expect(told(withScores(indicatorSheet([80, 88, 92, 60, 89, 91, 90, 89, 88, 92], remarks)))).toEqual([
    ['indicator-claim-differs/highest', 'คะแนน ITA!A14', { named: 1, real: 3, score: '92.00' }],
    ['indicator-claim-differs/score', 'คะแนน ITA!A15', { named: 4, stated: '79.11', score: '60.00' }],
    ['indicator-claim-differs/lowest', 'คะแนน ITA!A16', { named: 2, real: 4, score: '60.00' }],
  ]);
});

test('references: the item, its title, the last one of the year', () => {
  expect(told(book(), { 'มาตรการ!B6': 'O99', 'มาตรการ!B7': 'ตาม ๐๘' })).toEqual([
    ['oit-reference-unknown/default', 'มาตรการ!B6', { number: 1, code: 'O99', year: 2568, last: 'O28' }],
    ['oit-reference-topic/default', 'มาตรการ!B7', { number: 2, code: 'O8', title: 'คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่', year: 2568 }],
    ['oit-reference-spelling/default', 'มาตรการ!B7', { spelling: '๐๘', code: 'O8' }],
  ]);
});

test.each(['OIT 27', 'O27', 'o 27', 'O-๒๗', 'O.27'])('%s is as references are written', (reference) => {
  const found = told(book(), { 'มาตรการ!B12': `1. ประกาศเจตนารมณ์ (O21) ตาม ${reference}` });
  expect(found.filter(([rule]) => rule === 'oit-reference-spelling/default')).toEqual([]);
});

test('years of titles beside the report’s', () => {
  const found = told(book(), {}, { settings: { fiscalYear: 2569 } });
  expect(found.filter(([rule]) => String(rule).startsWith('year-') || String(rule).startsWith('framework-'))).toEqual([
    ['framework-unconfirmed/default', 'มาตรการ!A2', { year: 2569, facts: 'instruments indicators levels oitItems' }],
    ['year-mismatch/report-title', 'มาตรการ!A2', { year: 2568, expected: 2569 }],
    ['year-mismatch/analysis', 'มาตรการ!A4', { year: 2567, expected: 2568 }],
    ['year-mismatch/scores-title', 'คะแนน ITA!A1', { year: 2568, expected: 2569 }],
  ]);
  expect(told(book(), {}, { settings: { fiscalYear: 2580 } })).toEqual([
    ['fiscal-year-missing/no-framework', 'มาตรการ!A2', { year: 2580 }],
  ]);
});

test.each([
  ['อำเภอนองเรือ จังหวัดขอนแก่น', [['district-near', { name: 'นองเรือ', province: 'ขอนแก่น', near: 'หนองเรือ' }]]],
  ['อำเภอแม่ริม จังหวัดขอนแก่น', [['district-elsewhere', { name: 'แม่ริม', province: 'ขอนแก่น', elsewhere: 'เชียงใหม่' }]]],
  ['อำเภอซซซซซซซซ จังหวัดขอนแก่น', [['district', { name: 'ซซซซซซซซ', province: 'ขอนแก่น' }]]],
  [
    'อำเภอนองเรือ จังหวัดขอนแกน',
    [
      ['district-near', { name: 'นองเรือ', near: 'หนองเรือ' }],
      ['province-near', { name: 'ขอนแกน', near: 'ขอนแก่น' }],
    ],
  ],
  ['อำเภอหนองเรือ จังหวัดซซซซซซซซซ', [['province', { name: 'ซซซซซซซซซ' }]]],
  ['อำเภอเมือง จังหวัดขอนแก่น', []],
])('places: %s', (place, expected) => {
  const found = told(book(), { 'มาตรการ!A3': `เทศบาลตำบลหนองบัวทอง ${place}` });
  expect(found).toEqual(expected.map(([variant, params]) => [`place-name-unknown/${variant as string}`, 'มาตรการ!A3', params]));
});

test('another agency beside one’s own', () => {
  const introduction = 'เทศบาลตำบลหนองบัวแดง ได้วิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567';
  expect(told(book(), { 'มาตรการ!A4': introduction })).toEqual([
    ['agency-name-differs/default', 'มาตรการ!A4', { other: 'เทศบาลตำบลหนองบัวแดง', own: 'เทศบาลตำบลหนองบัวทอง' }],
  ]);
});

test('issues that no measure addresses are counted and named', () => {
  const [[rule, at, params] = []] = told(withMeasures(MEASURE_ROWS.slice(0, 6)));
  expect([rule, at]).toEqual(['issue-uncovered/some', 'มาตรการ!A5']);
  expect(params).toEqual({ count: 1, total: 7, names: '(7) กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน' });
});

test('fields that are empty or say no result', () => {
  const edits = {
    'มาตรการ!B6': '',
    'มาตรการ!F7': '-',
    'มาตรการ!F8': 'ดำเนินการแล้ว',
    'มาตรการ!F9': 'ลงทะเบียนครุภัณฑ์ครบ 214 รายการ',
    'มาตรการ!E10': '#REF!',
  };
  expect(told(book(), edits)).toEqual([
    ['measure-field-missing/steps', 'มาตรการ!B6', { number: 1, field: 'steps' }],
    ['measure-field-missing/outcomes', 'มาตรการ!F7', { number: 2, field: 'outcomes' }],
    ['formula-error/default', 'มาตรการ!E10', { text: '#REF!' }],
    ['outcome-repeats-summary/nothing', 'มาตรการ!F8', { number: 3 }],
    ['outcome-repeats-summary/done', 'มาตรการ!F9', { number: 4 }],
  ]);
});

test('a name that no footer holds: how long, and how long it may be', () => {
  expect(told(book(), {}, { settings: { agency: 'ก'.repeat(201) } })).toEqual([
    ['text-too-long/agency', null, { length: 201, limit: 200 }],
  ]);
});

test('dirt: what is seen and what mending writes', () => {
  const edits = {
    'มาตรการ!E6': '<p>ทบทวน&nbsp;ครบ</p>',
    'มาตรการ!E7': 'ใช้อํานาจ',
    'มาตรการ!E8': 'ข่าว\u200bครบ',
    'มาตรการ!E9': 'ตามข้อ 0๒๗',
    'มาตรการ!E10': 'ปี ๒๕๖๘ อบรม 45 คน',
    'มาตรการ!E11': 'สติติ และ ผลลัพท์',
    'มาตรการ!E12': '<span class="a very long attribute">ประกาศ</span>',
  };
  expect(told(book(), edits).filter(([rule]) => !String(rule).startsWith('oit-'))).toEqual([
    ['html-markup/default', 'มาตรการ!E6', { markup: '<p>' }],
    ['html-markup/default', 'มาตรการ!E12', { markup: '<span class="a very…' }],
    ['mixed-digits/reference', 'มาตรการ!E9', {}],
    ['mixed-digits/default', 'มาตรการ!E10', {}],
    ['decomposed-sara-am/default', 'มาตรการ!E7', {}],
    ['invisible-characters/default', 'มาตรการ!E8', {}],
    ['misspelling/default', 'มาตรการ!E11', { wrong: 'สติติ', right: 'สถิติ' }],
    ['misspelling/default', 'มาตรการ!E11', { wrong: 'ผลลัพท์', right: 'ผลลัพธ์' }],
  ]);
  expect(mended(book(), edits)).toEqual([
    ['มาตรการ!E6', 'ทบทวน ครบ'],
    ['มาตรการ!E12', 'ประกาศ'],
    ['มาตรการ!E9', 'ตามข้อ O27'],
    ['มาตรการ!E10', 'ปี ๒๕๖๘ อบรม ๔๕ คน'],
    ['มาตรการ!E7', 'ใช้อำนาจ'],
    ['มาตรการ!E8', 'ข่าวครบ'],
  ]);
});

test.each([
  ['เจตนารมย์', 'เจตนารมณ์'],
  ['เจตนารมน์', 'เจตนารมณ์'],
  ['สติติ', 'สถิติ'],
  ['บุคคลากร', 'บุคลากร'],
  ['ผลลัพท์', 'ผลลัพธ์'],
  ['อนุญาติ', 'อนุญาต'],
  ['เว็ปไซต์', 'เว็บไซต์'],
  ['เวปไซต์', 'เว็บไซต์'],
  ['เว็บไซด์', 'เว็บไซต์'],
  ['สังเกตุ', 'สังเกต'],
  ['โปร่งไส', 'โปร่งใส'],
  ['ทุจริจ', 'ทุจริต'],
  ['ทุจิต', 'ทุจริต'],
  ['ดาเนินการ', 'ดำเนินการ'],
  ['ประจาปี', 'ประจำปี'],
  ['กาหนด', 'กำหนด'],
  ['สานัก', 'สำนัก'],
  ['สาหรับ', 'สำหรับ'],
  ['สาคัญ', 'สำคัญ'],
  ['จานวน', 'จำนวน'],
  ['อานาจ', 'อำนาจ'],
  ['อานวย', 'อำนวย'],
  ['อาเภอ', 'อำเภอ'],
  ['ตาแหน่ง', 'ตำแหน่ง'],
  ['ชานาญ', 'ชำนาญ'],
  ['คานึง', 'คำนึง'],
])('%s stands for %s', (written, meant) => {
  const found = findingsIn(book(), { 'มาตรการ!E11': `มีการ ${written} ครบ` });
  const texts = found.map(({ rule, params: { wrong, right } }) => [rule, written.replace(String(wrong), String(right))]);
  expect(texts).toEqual([['misspelling', meant]]);
});
