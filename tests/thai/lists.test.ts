import fc from 'fast-check';
import { splitList, splitTitleNumber } from '../../src/thai/lists';

describe('paragraphs', () => {
  test.each([
    ['ประกาศนโยบาย', ['ประกาศนโยบาย']],
    ['ประกาศนโยบาย\nเผยแพร่', ['ประกาศนโยบาย', 'เผยแพร่']],
    ['ประกาศนโยบาย - ทางเว็บไซต์', ['ประกาศนโยบาย - ทางเว็บไซต์']],
    ['', []],
    ['-', []],
  ])('%j', (text, items) => {
    expect(splitList(text)).toEqual(items);
  });
});

describe('dashes and bullets', () => {
  test.each([
    ['- ลดความเสี่ยง - เพิ่มความเชื่อมั่น', ['ลดความเสี่ยง', 'เพิ่มความเชื่อมั่น']],
    ['-ลดความเสี่ยง -เพิ่มความเชื่อมั่น', ['ลดความเสี่ยง', 'เพิ่มความเชื่อมั่น']],
    ['-ลดความเสี่ยง\n- เพิ่มความเชื่อมั่น', ['ลดความเสี่ยง', 'เพิ่มความเชื่อมั่น']],
    ['• ก\n● ข', ['ก', 'ข']],
    ['– ก – ข', ['ก', 'ข']],
    ['-ก-ข', ['ก-ข']],
    ['ดังนี้\n- ก\n- ข', ['ดังนี้', 'ก', 'ข']],
    ['- ก\nต่อบรรทัด\n- ข', ['ก\nต่อบรรทัด', 'ข']],
    ['- E-Service - No Gift Policy', ['E-Service', 'No Gift Policy']],
    ['- แผน ๒๕๖๗ - ๒๕๖๘ - อบรม', ['แผน ๒๕๖๗ - ๒๕๖๘', 'อบรม']],
    ['- เปิด ๐๘.๓๐ - ๑๖.๓๐ น. - รับเรื่อง', ['เปิด ๐๘.๓๐ - ๑๖.๓๐ น.', 'รับเรื่อง']],
    ['- ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘', ['ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘']],
  ])('%j', (text, items) => {
    expect(splitList(text)).toEqual(items);
  });
});

describe('numbered steps', () => {
  test.each([
    ['๑.จัดทำคู่มือ ๒.ประชาสัมพันธ์', ['จัดทำคู่มือ', 'ประชาสัมพันธ์']],
    ['๑. จัดทำคู่มือ ๒.ประชาสัมพันธ์ ๓. ติดตาม', ['จัดทำคู่มือ', 'ประชาสัมพันธ์', 'ติดตาม']],
    ['๑. อบรมเจ้าหน้าที่ ๒. เผยแพร่', ['อบรมเจ้าหน้าที่', 'เผยแพร่']],
    ['1) จัดทำ 2) เผยแพร่', ['จัดทำ', 'เผยแพร่']],
    ['(๑) จัดทำ (๒) เผยแพร่', ['จัดทำ', 'เผยแพร่']],
    ['๑.๑ จัดทำ ๑.๒ เผยแพร่ ๑.๓ ติดตาม', ['จัดทำ', 'เผยแพร่', 'ติดตาม']],
    ['๑. จัดทำ ๑.๑ ร่าง ๑.๒ เสนอ ๒. เผยแพร่', ['จัดทำ', 'ร่าง', 'เสนอ', 'เผยแพร่']],
    ['๑. จัดทำ ๑) ร่าง ๒) เสนอ ๒. เผยแพร่', ['จัดทำ', 'ร่าง', 'เสนอ', 'เผยแพร่']],
    ['๑.จัดทำ๒.เผยแพร่', ['จัดทำ', 'เผยแพร่']],
    ['ดำเนินการดังนี้ ๑. จัดทำ ๒. เผยแพร่', ['ดำเนินการดังนี้', 'จัดทำ', 'เผยแพร่']],
    ['๒. เผยแพร่ ๓. ติดตาม', ['เผยแพร่', 'ติดตาม']],
    ['1 จัดทำ\n2 เผยแพร่', ['จัดทำ', 'เผยแพร่']],
    ['ขั้นตอนที่ ๑ จัดทำ ขั้นตอนที่ ๒ เผยแพร่', ['จัดทำ', 'เผยแพร่']],
    ['๑. จัดทำ\n- ร่าง\n- เสนอ\n๒. เผยแพร่', ['จัดทำ', 'ร่าง', 'เสนอ', 'เผยแพร่']],
    ['- ๑. จัดทำ\n- ๒. เผยแพร่', ['จัดทำ', 'เผยแพร่']],
  ])('%j', (text, items) => {
    expect(splitList(text)).toEqual(items);
  });

  test.each([
    'ผลประเมิน ๗๙.๑๑ คะแนน และ ๘๐.๒ คะแนน',
    'ตามพระราชบัญญัติ พ.ศ. ๒๕๖๐ มาตรา ๓ (๑) และ (๒)',
    'อบรม 3 ครั้ง 4 วัน',
    'งบประมาณ ๓๐,๐๐๐. บาท',
    'แผน ๒๕๖๗ - ๒๕๖๘',
    'ตามมาตรา ๑. และมาตรา ๒. ของระเบียบ',
  ])('numbers that are no steps: %s', (text) => {
    expect(splitList(text)).toEqual([text]);
  });
});

test('no word is lost or moved, whatever stands between the words', () => {
  const word = fc.constantFrom('จัดทำคู่มือ', 'เผยแพร่', 'E-Service', 'พ.ศ.', 'บาท', 'ประกาศ');
  const glue = fc.constantFrom(' ', '\n', ' - ', '\n- ', ' -', ' ๑. ', ' ๒.', '\n๓) ', ' (๑) ', ' ๑.๑ ', '\n• ', ' ๒๕๖๘ ', ' ๗๙.๑๑ ', '');
  fc.assert(
    fc.property(fc.array(fc.tuple(glue, word), { minLength: 1, maxLength: 12 }), (parts) => {
      const text = parts.map(([before, one]) => before + one).join('');
      const letters = (from: string): string => from.replace(/[^ก-ฮะ-์A-Za-z]/g, '');
      expect(letters(splitList(text).join(' '))).toBe(letters(text));
    }),
    { numRuns: 2000 },
  );
});

test('decimals and years are never taken for numbers of steps', () => {
  const number = fc.constantFrom('๗๙.๑๑', '๒๕๖๘', '๓๐,๐๐๐', '85.75', '2567');
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '- ', '๑. '), (numbers, start) => {
      const joined = splitList(`${start}ผล ${numbers.join(' และ ')} ครบ`).join(' ');
      for (const one of numbers) expect(joined).toContain(one);
    }),
  );
});

test('long running text is split in step with its length', () => {
  const text = Array.from({ length: 1500 }, (_, index) => `${index + 1}. จัดทำคู่มือ`)
    .join(' ')
    .slice(0, 32_000);
  const started = performance.now();
  splitList(text);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test.each([
  ['๓.มาตรการใช้ทรัพย์สิน ๗๙.๑๑ คะแนน', 3, 'มาตรการใช้ทรัพย์สิน ๗๙.๑๑ คะแนน'],
  ['1) ประกาศนโยบาย', 1, 'ประกาศนโยบาย'],
  ['(๒) ประกาศนโยบาย', 2, 'ประกาศนโยบาย'],
  ['มาตรการที่ ๔ : ประกาศนโยบาย', 4, 'ประกาศนโยบาย'],
  ['มาตรการที่ ๔', 4, 'มาตรการที่ ๔'],
  ['ประกาศนโยบาย', null, 'ประกาศนโยบาย'],
  ['๕ ส. ในสำนักงาน', null, '๕ ส. ในสำนักงาน'],
  ['๑.๒ ประกาศนโยบาย', null, '๑.๒ ประกาศนโยบาย'],
  ['๒๕๖๘ แผนงาน', null, '๒๕๖๘ แผนงาน'],
])('title %s', (text, number, title) => {
  expect(splitTitleNumber(text)).toEqual({ number, title });
});
