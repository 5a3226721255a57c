/** What the rules rest on: likeness of texts, claims about indicators, years of one's own, common topics. */
import { frameworkFor } from '../../src/assessment/frameworks';
import { nearestName } from '../../src/checks/places/nearest';
import { indicatorClaims } from '../../src/checks/support/claims';
import { finding, placeKey } from '../../src/checks/support/finding';
import { bareLetters, editDistance, mostlyFoundIn } from '../../src/checks/support/likeness';
import { shareTopic, spoken, spokenTitle } from '../../src/checks/support/topics';
import { namesOwnYear } from '../../src/checks/support/year-context';

const framework = frameworkFor(2568)!;

test.each([
  ['ข้อ ๑. E-Service ๆ', 'ข้อeservice'],
  ['ก·ข', 'กข'],
  ['ก่า้ กำหนดฯ', 'ก่า้กำหนด'],
  ['Ärger ①', 'ärger'],
  ['123 (๔) - !', ''],
])('the letters of “%s” are “%s”', (text, letters) => {
  expect(bareLetters(text)).toBe(letters);
});

test.each([
  ['', '', 0],
  ['ก', '', 1],
  ['กขค', 'กขค', 0],
  ['กขค', 'กคค', 1],
  ['กขค', 'ขค', 1],
  ['ขค', 'กขค', 1],
  ['กขคง', 'งคขก', 4],
  ['kitten', 'sitting', 3],
])('from %j to %j it takes %i letters', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(from, to, distance)).toBe(distance);
  if (distance > 0) expect(editDistance(from, to, distance - 1)).toBe(distance);
  if (distance > 1) expect(editDistance(from, to, distance - 2)).toBe(distance - 1);
});

test('texts that differ more in length than allowed are not even compared', () => {
  expect(editDistance('กขคงจฉ', 'ก', 2)).toBe(3);
  expect(editDistance('ก', 'กขคงจฉ', 2)).toBe(3);
});

test.each([
  ['abcdefghij', 'bcdefgh', 1, true],
  ['abcdefghij', 'xbcdefgh', 0.5, true],
  ['abcdefghij', 'xbcdefgh', 0.7, false],
  ['abcdefghij', 'xbcdefgh', 1, false],
  ['abcdef', 'abcdef', 1, true],
  ['abc', 'ab', 1, true],
  ['abc', 'ax', 1, false],
  ['abc', '', 0, false],
])('%j holds %j to a share of %f: %s', (whole, part, share, found) => {
  expect(mostlyFoundIn(whole, part, share)).toBe(found);
});

describe('what a sentence claims of indicators', () => {
  const claims = (text: string): string[] =>
    indicatorClaims(text, framework).map(({ indicator, rank, score, years }) => [indicator, rank ?? '-', score ?? '-', ...years].join(' '));

  test.each<[string, string[]]>([
    ['ตัวชี้วัดที่ ๓ การใช้อำนาจ ได้คะแนนสูงสุด', ['3 highest -']],
    ['ตัวชี้วัดที่ 3 (การใช้อำนาจ) สูงที่สุด', ['3 highest -']],
    ['ตัวชี้วัดการใช้อำนาจ มากที่สุด', ['3 highest -']],
    ['ตัวชี้วัด3 น้อยที่สุด ในปี 2567', ['3 lowest - 2567']],
    ['ตัวชี้วัดที่ 3 ได้ 85.50 คะแนน', ['3 - 85.50']],
    ['ตัวชี้วัดที่ ๓ ได้ ๘๕.๕ คะแนน', ['3 - 85.5']],
    ['คะแนนสูงสุด คือ ตัวชี้วัดที่ ๑๐', ['10 highest -']],
    ['คะแนนต่ำสุด ได้แก่ ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ 79.11', ['4 lowest 79.11']],
    ['ตัวชี้วัดที่ 1 ได้ 100.00 ตัวชี้วัดที่ 2 ได้ 9.5', ['1 - 100.00', '2 - 9.5']],
    ['ตัวชี้วัดที่ 1 สูงสุด ตัวชี้วัดที่ 2 ต่ำสุด', ['1 highest -', '2 lowest -']],
    ['สูงสุด ตัวชี้วัดที่ 1 ต่ำสุด ตัวชี้วัดที่ 2', ['1 highest -', '2 lowest -']],
    ['ตัวชี้วัดที่ 3 คะแนนสูงสุด คือ ตัวชี้วัดที่ 5', ['5 highest -']],
    ['ต่ำที่สุดเป็นตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน และสูงที่สุดเป็นตัวชี้วัดที่ 9 การเปิดเผยข้อมูล', ['6 lowest -', '9 highest -']],
    // The indicator's own name is no part of the distance to its rank.
    ['ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ของหน่วยงานในภาพรวมของทุกกอง ต่ำสุด', ['4 lowest -']],
    ['ตัวชี้วัดที่ 4การใช้ทรัพย์สินของราชการ ของหน่วยงานในภาพรวมของทุกกอง ต่ำสุด', ['4 lowest -']],
    ['ตัวชี้วัดที่ 4 : (การใช้ทรัพย์สินของราชการ ของหน่วยงานในภาพรวมของทุกกอง ต่ำสุด', ['4 lowest -']],
    ['ตัวชี้วัดที่ 4 : “ (การใช้ทรัพย์สินของราชการ ของหน่วยงานในภาพรวมของทุกกอง ต่ำสุด', []],
    ['ตัวชี้วัดการใช้ทรัพย์สินของราชการ ของหน่วยงานในภาพรวมของทุกกอง ต่ำสุด', ['4 lowest -']],
    ['ตัวชี้วัดการใช้อำนาจ สูงสุด และตัวชี้วัดที่ 1 ต่ำสุด', ['3 highest -', '1 lowest -']],
  ])('%s', (text, told) => {
    expect(claims(text)).toEqual(told);
  });

  test.each([
    ['only names it', 'ตัวชี้วัดที่ 3'],
    ['names none of the year', 'ตัวชี้วัดที่ 11 สูงสุด'],
    ['counts in levels', 'ตัวชี้วัดที่ 3.5 สูงสุด'],
    ['tells a sum', 'ตัวชี้วัดที่ 1 ได้ 1,085.50'],
    ['has three places', 'ตัวชี้วัดที่ 3 ได้ 85.505'],
    ['ends with the line', 'สูงสุดคือ\nตัวชี้วัดที่ 3'],
    ['comes to the figure late', 'ตัวชี้วัดที่ 3 ซึ่งเป็นเรื่องที่ต้องเร่งปรับปรุงให้ดีขึ้นในปีถัดไปโดยด่วน ได้ 85.50'],
  ])('nothing, if it %s: %s', (_, text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe('a year of one’s own', () => {
  test.each([
    ['ปี พ.ศ. 2566', false],
    ['ระเบียบ พ.ศ. 2560 รายงานปี 2566', false],
    ['ตามแผนปีงบประมาณ 2566', false],
    [`ตามระเบียบ${'ก'.repeat(100)}ปี 2566`, false],
    ['ปี 2566 และ ปี 2566 - 2567', false],
    ['ปีงบประมาณ 2566', true],
    ['ITA ปี 2566', true],
    ['ita 2566', true],
    ['ผลการประเมินของปี 2566', true],
    ['ประจำปี 2566', true],
    [`ITA${'ก'.repeat(20)}ปี 2566`, true],
    [`ITA ปี 2566 ${'ก'.repeat(200)}`, true],
    ['มติ 2560 รายงานปี 2566', false],
    ['สังคมไทย ปี 2566', false],
    ['ข้อ 10 - 12 ปี 2566', false],
    ['ตอนที่ 1 - พ.ศ. 2566', false],
    ['ปี 2566 - 5 กิจกรรม', false],
  ])('%s (in running text: %s)', (text, reporting) => {
    expect(namesOwnYear(text, 2566, reporting)).toBe(true);
  });

  test.each([
    ['ตามพระราชบัญญัติ พ.ศ. 2566', false],
    ['แผน พ.ศ. 2566', false],
    ['ตาม พ.ร.บ. 2566', false],
    ['ตาม พ.ร.ก. 2566', false],
    ['ตาม พ.ร.ฎ. 2566', false],
    ['ปี 2566 - 2570', false],
    ['ปี 2566–2570', false],
    ['(ปี 2566) ถึง พ.ศ.2570', false],
    ['ปี 2566 - พ.ศ. 2570', false],
    ['ปี 2566 - พศ. 2570', false],
    ['ปี 2566 - พศ 2570', false],
    ['ปี 2560 - 2566', false],
    ['ปี 2560 ถึง พ.ศ. 2566', false],
    ['ปี 2560-2566', false],
    ['ปี 2560-พ.ศ.2566', false],
    ['ปี 2560  -  พศ  2566', false],
    ['ปี 2560 - พศ. 2566', false],
    ['1 ต.ค. 2566', false],
    ['1 ต.ค 2566', false],
    ['1 ต.ค.2566', false],
    ['1 ต.ค.  2566', false],
    ['1 ต.ค. พ.ศ.2566', false],
    ['1 ต.ค. พศ 2566', false],
    ['1 ต.ค. พศ.  2566', false],
    ['ตุลาคม พ.ศ. 2566', false],
    ['กันยายน 2566', false],
    ['กุมภาพันธ์ 2566', false],
    ['ปี 2565', false],
    ['ปี 2566', true],
    ['ITA 2565 และปี 2566', true],
    [`ITA${'ก'.repeat(31)}ปี 2566`, true],
  ])('not in %s (in running text: %s)', (text, reporting) => {
    expect(namesOwnYear(text, 2566, reporting)).toBe(false);
  });
});

describe('texts on one matter', () => {
  test.each([
    ['การจัดซื้อจัดจ้าง', 'ประกวดราคา', true],
    ['ข่าวประชาสัมพันธ์', 'Facebook', true],
    ['สถิติ', 'จำนวนผู้ใช้', true],
    ['แผนผังองค์กร', 'ผังองค์กรใหม่', true],
    ['รายงานผลการกำกับ', 'กำกับติดตาม', true],
    ['กฎหมายที่เกี่ยวข้อง', 'กฎหมาย', true],
    ['No Gift Policy', 'การให้ของขวัญ', true],
    ['ประมวลจริยธรรม', 'Do’s & Don’ts', true],
    ['E-Service', 'คำขอดิจิทัล', true],
    ['เรื่องร้องเรียน', 'แจ้งเบาะแส', true],
    ['การสรรหา', 'พนักงานจ้าง', true],
    ['ลดขั้นตอน', 'คู่มือ', true],
    ['ความเสี่ยง', 'ผลประโยชน์ทับซ้อน', true],
    ['การมีส่วนร่วม', 'เวทีประชาคม', true],
    ['การใช้จ่ายงบประมาณ', 'เบิกจ่าย', true],
    ['ความพึงพอใจ', 'ผู้มาติดต่อ', true],
    ['แผนปฏิบัติการ', 'แผนพัฒนาสี่ปี', true],
    ['โครงสร้าง', 'ภารกิจ', true],
    ['ผู้บริหาร', 'ปลัด', true],
    ['Q&A ถามตอบ', 'เบอร์โทรศัพท์', true],
    ['คุณธรรม', 'ผล ITA', true],
    ['ป้องกันการทุจริต', 'ประพฤติมิชอบ', true],
    ['แผนผังองค์กร', 'ทะเบียน', false],
    ['การดำเนินการ', 'การดำเนินการ', false],
    ['ผังฯ', 'ผัง', false],
    ['', 'ก', false],
    ['ก', '', false],
  ])('“%s” and “%s”: %s', (title, text, shared) => {
    expect(shareTopic(spokenTitle(title), spoken(text))).toBe(shared);
  });

  test('a title is compared by its own words in runs of seven letters', () => {
    expect(spokenTitle('รายงานแผนผังองค์').runs).toEqual(['แผนผังอ', 'ผนผังอง', 'นผังองค', 'ผังองค์']);
    expect(spokenTitle('ผังเมือง').runs).toEqual(['ผังเมือ', 'ังเมือง']);
    expect(spokenTitle('ตึกสูง').runs).toEqual(['ตึกสูง']);
  });
});

test.each([
  ['หนองเรอ', ['หนองเรือ', 'บ้านไผ่'], 'หนองเรือ'],
  ['หนอง เรือ', ['หนองเรือ'], 'หนองเรือ'],
  ['กขค', ['กขง', 'กขจ'], null],
  ['กขค', ['กขง', 'กขค'], 'กขค'],
  ['กขค', ['กขค', 'กขง'], 'กขค'],
  ['กขค', ['กงจ'], null],
  ['กข', ['กค'], 'กค'],
  ['กขคงจฉ', ['กขคงxx'], 'กขคงxx'],
  ['กขคงจฉ', ['กขคxxx'], null],
  ['ก', [], null],
])('the name that %s most probably means among %j is %s', (name, names, nearest) => {
  expect(nearestName(name, names)).toBe(nearest);
});

test('a finding without details is of the usual variant, says nothing more and mends nothing', () => {
  expect(finding('total-differs', 'warning', null)).toEqual({
    rule: 'total-differs',
    severity: 'warning',
    sheet: null,
    at: null,
    variant: 'default',
    params: {},
    mending: null,
  });
  const at = { sheet: 'ก', row: 1, column: 2 };
  expect(finding('total-differs', 'info', at, { variant: 'rounding', params: { stated: '90' } })).toMatchObject({
    sheet: 'ก',
    at,
    variant: 'rounding',
    params: { stated: '90' },
  });
});

test('places have the same key if sheet, row and column are the same', () => {
  const at = { sheet: '1', row: 1, column: 1 };
  const keys = [at, { ...at, row: 11 }, { ...at, column: 11 }, { ...at, sheet: '11' }].map(placeKey);
  expect(new Set(keys).size).toBe(4);
  expect(placeKey({ ...at })).toBe(keys[0]);
});
