import fc from 'fast-check';
import { toThaiDigits } from '../../src/thai/digits';
import { findOitReferences, spellOitReferences } from '../../src/thai/oit-reference';

const codes = (text: string): string[] => findOitReferences(text).map(({ code }) => code);

test.each([
  ['(อ้างอิงข้อ ๐๘)', ['O8']],
  ['อ้างอิงข้อ ๐๑๖', ['O16']],
  ['ตัวชี้วัด 0๒๑ และ 0๒๒ (๑๐๐ คะแนนเต็ม)', ['O21', 'O22']],
  ['OIT ข้อ 0๒๗', ['O27']],
  ['ข้อ 0๑๐', ['O10']],
  ['042', ['O42']],
  ['o27', ['O27']],
  ['O 27', ['O27']],
  ['O-27', ['O27']],
  ['O๑๖', ['O16']],
  ['O08', ['O8']],
  ['ข้อ โอ ๑๒', ['O12']],
  ['ข้อ อ๒๗', ['O27']],
  ['OIT27', ['O27']],
  ['OIT ข้อที่ ๒๗', ['O27']],
  ['ข้อ О8 และ Ο9', ['O8', 'O9']],
  ['แบบ ITA-o12', ['O12']],
  ['O8, O9 และ O10', ['O8', 'O9', 'O10']],
  ['O31-O33', ['O31', 'O32', 'O33']],
  ['O12-13', ['O12', 'O13']],
  ['๐๒ - ๐๔', ['O2', 'O3', 'O4']],
  ['ครบถ้วนตาม O27.', ['O27']],
  ['ข้อO27', ['O27']],
  ['ตามข้อo๑๖และO๒๑', ['O16', 'O21']],
  ['ข้อ๐๘', ['O8']],
])('%s', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test.each([
  ['years', 'ปีงบประมาณ พ.ศ. ๒๕๖๘'],
  ['sums', 'งบประมาณ ๓๐,๐๐๐ บาท'],
  ['scores', 'ได้ ๗๙.๑๑ และ ๑๐๐ คะแนน'],
  ['decimals', '0.85'],
  ['times', 'เวลา ๐๘.๓๐ - ๑๖.๓๐ น.'],
  ['telephone numbers', 'โทร. ๐๔๓-๒๒๒๓๓๓ ต่อ ๐๑'],
  ['mobile numbers', '081 234 5678'],
  ['dates', '๐๕ ม.ค. ๒๕๖๘ และ 05/08/2567'],
  ['counts', 'อบรม 05 ครั้ง ๐๙ คน'],
  ['step numbers', '01. จัดทำ\n๐๒) เผยแพร่'],
  ['letters of other words', 'MOIT 12 ISO 9001 CO2 No.12 Zoo 5'],
  ['links', 'https://example.go.th/o27'],
  ['weights and scores of OIT', 'OIT ๔๐ คะแนน OIT 85.75 OIT 2568'],
  ['clauses of rules', 'ตามระเบียบ ข้อ ๘'],
  ['videos', 'จัดทำวิดีโอ ๓ ตอน วิดีโอ๒'],
  ['document numbers', 'หนังสือที่ มท ๐๘๐๘.๒/ว ๐๑๒'],
])('%s are no references: %s', (_, text) => {
  expect(codes(text)).toEqual([]);
});

test('a reference tells its spelling, without ข้อ, and its place', () => {
  const text = 'ตามข้อ ๐๑๖ และ OIT ข้อ 0๒๗';
  for (const { spelling, index } of findOitReferences(text)) expect(text.slice(index, index + spelling.length)).toBe(spelling);
  expect(findOitReferences(text).map(({ spelling }) => spelling)).toEqual(['๐๑๖', '0๒๗']);
});

test('spelling references the official way changes nothing else', () => {
  expect(spellOitReferences('(ข้อ ๐๘) 0๒๑ และ o ๒๒ ใช้งบ ๓๐,๐๐๐ บาท O31-33')).toBe('(ข้อ O8) O21 และ O22 ใช้งบ ๓๐,๐๐๐ บาท O31-33');
});

const spellings = (item: number): string[] => {
  const thai = toThaiDigits(String(item));
  return [`O${item}`, `o${item}`, `O ${thai}`, `O${thai}`, `0${thai}`, `๐${thai}`, `0${item}`, `ข้อ ๐${thai}`, `OIT ข้อ ${item}`];
};

test('every spelling of every item is read, and mended to one that is read the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 43 }),
      fc.nat(8),
      fc.constantFrom(['', ''], ['ตาม ', ' ครบถ้วน'], ['ดำเนินการ (', ')'], ['', ' ครบถ้วน']),
      (item, way, [before, after]) => {
        const text = `${before}${spellings(item)[way]}${after}`;
        expect(codes(text)).toEqual([`O${item}`]);
        expect(codes(spellOitReferences(text))).toEqual([`O${item}`]);
        expect(spellOitReferences(spellOitReferences(text))).toBe(spellOitReferences(text));
      },
    ),
  );
});
