import { coverageOf, measuresFor, readColumn, type MatchReason, type MeasureText } from '../../src/assessment/coverage/match';
import { topicsIn } from '../../src/assessment/coverage/topics';
import { year } from './scores';

const measure = (title: string, more: Partial<MeasureText> = {}): MeasureText => ({ number: 1, title, texts: [], oitCodes: [], ...more });

/** `4: title ทรัพย์สินของราชการ` and the like. */
function told(reason: MatchReason): string {
  if (reason.kind === 'column') return `column ${reason.text}`;
  return reason.kind === 'oit-item' ? reason.code : `${reason.place} ${reason.words.join(', ')}`;
}

function addressed(one: MeasureText, fiscalYear = 2568) {
  const [row] = coverageOf([one], year(fiscalYear)).measures;
  return {
    indicators: row!.indicators.map(({ number, reasons }) => `${number}: ${reasons.map(told).join('; ')}`),
    issues: row!.issues.map(({ number }) => number),
  };
}

describe('by the title', () => {
  test.each<[string, number[], number[]]>([
    ['มาตรการควบคุมการยืมและคืนทรัพย์สินของราชการ', [4], [4]],
    ['มาตรการเผยแพร่ข้อมูลข่าวสารผ่านเว็บไซต์เทศบาล', [7, 9], [3]],
    ['มาตรการเพิ่มความโปร่งใสในการจัดซื้อจัดจ้าง', [2], [5]],
    ['แนวทางการมอบหมายงานและการเลื่อนเงินเดือนที่เป็นธรรม', [3], [6]],
    ['มาตรการจัดการเรื่องร้องเรียนการทุจริต', [5, 10], [7]],
    ['การพัฒนาระบบ E-service เพื่อลดขั้นตอนการให้บริการ', [6, 8], [1, 2]],
    ['นโยบายไม่รับของขวัญจากการปฏิบัติหน้าที่ (NO  GIFT POLICY)', [10], [7]],
    ['จัดทำคู่มือการปฏิบัติงานของทุกกอง', [1], [1]],
  ])('%s', (title, indicators, issues) => {
    const [row] = coverageOf([measure(title)], year(2568)).measures;
    expect(row!.indicators.map(({ number }) => number)).toEqual(indicators);
    expect(row!.issues.map(({ number }) => number)).toEqual(issues);
  });

  test.each([
    ['การรายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา', 4],
    ['แผนพัฒนาบุคลากร ประจำปีงบประมาณ พ.ศ. 2568', 2],
    ['ประกาศนโยบายไม่รับของขวัญจากการปฏิบัติหน้าที่', 1],
    ['การประเมินผลการปฏิบัติงานที่เป็นธรรม', 1],
  ])('%s is not about indicator %i, whose word it contains', (title, indicator) => {
    const [row] = coverageOf([measure(title)], year(2568)).measures;
    expect(row!.indicators.map(({ number }) => number)).not.toContain(indicator);
  });

  test('a title without a topic addresses nothing', () => {
    expect(addressed(measure('มาตรการที่กำหนดเพิ่มเติม'))).toEqual({ indicators: [], issues: [] });
  });
});

test('words of several topics of one indicator are one reason, the longest word standing for those inside it', () => {
  expect(addressed(measure('การป้องกันการทุจริต', { texts: ['ประเมินความเสี่ยงการทุจริต'] })).indicators).toEqual([
    '5: title ทุจริต',
    '10: title ป้องกันการทุจริต; text ความเสี่ยงการทุจริต',
  ]);
});

describe('by O references', () => {
  test('the item of this year tells the topic: O10 is E-Service in 2568, a handbook in 2567', () => {
    expect(addressed(measure('มาตรการเพิ่มเติม', { oitCodes: ['O10'] })).indicators).toEqual(['8: O10']);
    expect(addressed(measure('มาตรการเพิ่มเติม', { oitCodes: ['O10'] }), 2567).indicators).toEqual(['1: O10']);
  });

  test('the items of the measures and of the report hold all measures, so they say nothing', () => {
    expect(addressed(measure('มาตรการเพิ่มเติม', { oitCodes: ['O27', 'O28'] })).indicators).toEqual([]);
    expect(addressed(measure('มาตรการเพิ่มเติม', { oitCodes: ['O27'] }), 2567).indicators).toEqual(['10: O27']);
  });

  test('an item without a topic of its own stands for disclosure; an unknown one for nothing', () => {
    expect(addressed(measure('มาตรการเพิ่มเติม', { oitCodes: ['O2', 'O99'] })).indicators).toEqual(['9: O2']);
  });

  test('several items of one indicator are all named', () => {
    expect(addressed(measure('มาตรการเพิ่มเติม', { oitCodes: ['O21', 'O22'] })).indicators).toEqual(['10: O21; O22']);
  });
});

describe('by phrases in the text', () => {
  test('title before items before text; the longest word is shown', () => {
    const one = measure('การดูแลครุภัณฑ์', { oitCodes: ['O8'], texts: ['จัดทำแบบฟอร์มการยืมทรัพย์สินของทางราชการ'] });
    expect(addressed(one).indicators).toEqual(['1: O8', '4: title ครุภัณฑ์; text ทรัพย์สินของทางราชการ, ยืมทรัพย์สิน']);
  });

  test('telling people of a handbook is no measure for communication', () => {
    expect(addressed(measure('มาตรการเพิ่มเติม', { texts: ['ประชาสัมพันธ์ให้บุคลากรถือปฏิบัติอย่างเคร่งครัด'] })).indicators).toEqual([]);
  });
});

describe('by the staff’s own column', () => {
  test('it decides, whatever the words say', () => {
    const one = measure('มาตรการควบคุมทรัพย์สิน', { explicitIndicator: 'ตัวชี้วัดที่ ๓ การใช้อำนาจ', explicitIssue: '6' });
    expect(addressed(one)).toEqual({ indicators: ['3: column ตัวชี้วัดที่ ๓ การใช้อำนาจ'], issues: [6] });
  });

  test('a column that names nothing known leaves the words to speak', () => {
    expect(addressed(measure('มาตรการควบคุมทรัพย์สิน', { explicitIndicator: '-' })).indicators).toEqual(['4: title ทรัพย์สิน']);
  });

  const known = year(2568).indicators.map(({ number, name, aliases }) => ({ number, names: [name, ...aliases] }));
  test.each<[string, number[]]>([
    ['4', [4]],
    ['๑๐', [10]],
    ['04', [4]],
    ['1, 3', [1, 3]],
    ['1-3', [1, 3]],
    ['1.5', []],
    ['1,5', []],
    ['ตัวชี้วัดที่ 4 (79.11 คะแนน)', [4]],
    ['การใช้ทรัพย์สินของทางราชการ', [4]],
    ['ปี 2567: การใช้ อำนาจ', [3]],
    ['11', []],
    ['2568', []],
    ['', []],
  ])('%p names %p', (text, numbers) => {
    expect(readColumn(text, known)).toEqual(numbers);
  });
});

test('coverage tells what no measure addresses', () => {
  const measures = [measure('มาตรการควบคุมการใช้ทรัพย์สินของราชการ'), measure('การเปิดเผยข้อมูลสาธารณะ', { number: 2 })];
  const coverage = coverageOf(measures, year(2568));
  expect(coverage.uncoveredIndicators).toEqual([1, 2, 3, 5, 6, 7, 8, 10]);
  expect(coverage.uncoveredIssues).toEqual([1, 2, 5, 6, 7]);
  expect(coverageOf(measures, year(2566)).uncoveredIssues).toEqual([]);
});

test('an agency’s own issue is matched by its own words', () => {
  const own = { ...year(2568), issues: ['การดูแลครุภัณฑ์ของหน่วยงาน', 'การให้บริการประชาชน'] };
  expect(coverageOf([measure('มาตรการยืมทรัพย์สิน')], own).measures[0]!.issues.map(({ number }) => number)).toEqual([1]);
});

// Every built-in name must lead back to itself, or coverage could never be complete.
test('each indicator’s name speaks to that indicator, each issue’s name has a topic', () => {
  const silent = year(2568).indicators.filter(
    ({ number, name }) => !topicsIn(name, 'title').some(({ topic }) => topic.indicators.includes(number)),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
  expect(year(2568).issues.filter((issue) => topicsIn(issue, 'title').length === 0)).toEqual([]);
});

test('an item referred to twice is one reason', () => {
  expect(addressed(measure('มาตรการเพิ่มเติม', { oitCodes: ['O8', 'O8'] })).indicators).toEqual(['1: O8']);
});

test('words never reach from one text into the next', () => {
  expect(addressed(measure('มาตรการเพิ่มเติม', { texts: ['แบบฟอร์มการยืม', 'ทรัพย์สินของผู้อื่น'] })).indicators).toEqual([]);
});

test('the staff’s own columns may name indicator and issue by their names', () => {
  const issue = year(2568).issues[1]!;
  const one = measure('มาตรการเพิ่มเติม', { explicitIndicator: 'การใช้อำนาจ', explicitIssue: issue });
  expect(addressed(one)).toEqual({ indicators: ['3: column การใช้อำนาจ'], issues: [2] });
});

test('a measure that addresses several covers them all', () => {
  const coverage = coverageOf([measure('มาตรการจัดการเรื่องร้องเรียนการทุจริต')], year(2568));
  expect(coverage.uncoveredIndicators).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
  expect([5, 10, 4].map((indicator) => measuresFor(indicator, coverage).length)).toEqual([1, 1, 0]);
});
