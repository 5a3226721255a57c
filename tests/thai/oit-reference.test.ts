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

/** `O27|๒๗|4`: code, spelling and place. */
const told = (text: string): string[] => findOitReferences(text).map(({ code, spelling, index }) => `${code}|${spelling}|${index}`);

describe('each reference is told with its spelling and place', () => {
  test.each<[string, string[]]>([
    ['ดู http://example.go.th/o27 และ O8', ['O8|O8|32']],
    ['ดู www.example.go.th/o27 และ O8', ['O8|O8|29']],
    ['OIT 27', ['O27|27|4']],
    ['OIT-27', ['O27|27|4']],
    ['OIT27', ['O27|OIT27|0']],
    ['O8 = 5%', ['O8|O8|0']],
    ['OIT โอ 27', ['O27|โอ 27|4']],
    ['OIT O 27', ['O27|O 27|4']],
    ['OIT ตัวชี้วัดที่ 27', ['O27|27|17']],
    ['OIT ข้อ 27 คะแนน', ['O27|27|8']],
    ['OIT O27 คะแนน', ['O27|O27|4']],
    ['OIT 27 ข้อ', ['O27|27|4']],
    ['ข้อ อ.27', ['O27|อ.27|4']],
    ['O99', ['O99|O99|0']],
    ['O012', ['O12|O012|0']],
    ['012', ['O12|012|0']],
    ['ข้อที่042', ['O42|042|6']],
    ['โทร 042 และ 043', ['O43|043|12']],
    ['เลขที่ ข้อ  ๐๘ ก', ['O8|๐๘|12']],
    ['เลขที่ข้อที่ ๐๘', ['O8|๐๘|13']],
    ['เลขที่ข้อ๐๘', ['O8|๐๘|9']],
    ['042 22', ['O42|042|0']],
    ['042 ข้อ. 5', ['O42|042|0']],
    ['ข้อ 01. จัดทำ', ['O1|01|4']],
    ['O27, O8', ['O27|O27|0', 'O8|O8|5']],
    ['O27,50', ['O27|O27|0']],
    ['O27 ได้ 1,000 คะแนน', ['O27|O27|0']],
    ['O8 O8 O8', ['O8|O8|0', 'O8|O8|3', 'O8|O8|6']],
  ])('%s', (text, references) => {
    expect(told(text)).toEqual(references);
  });

  test.each([
    ...['โทร : 042', 'เลขที่  042', 'มือถือ.: 042', '042/2', '042 - 222', '042-222', '042 222', '042%', '042 %', '05คน', '05ม.ค.'],
    ...['O27,500', 'O27 ,500', 'O27.500', 'O27%', 'O27 %', 'O2700', 'O0', 'O100', 'O127', '00', '127', 'OIT 27 คะแนน', 'อ.27'],
    ...['02-013-4567', '\n 01. จัดทำ', 'ข้อที่ 042 บาท'],
  ])('no reference: %j', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('ranges', () => {
  test.each<[string, string[]]>([
    ['O31 – O33', ['O31|O31|0', 'O32|O32|0', 'O33|O33|6']],
    ['ดำเนินการตามข้อ O31-O33', ['O31|O31|16', 'O32|O32|16', 'O33|O33|20']],
    ['O10-O12', ['O10|O10|0', 'O11|O11|0', 'O12|O12|4']],
    ['O31-33', ['O31|O31|0', 'O32|O32|0', 'O33|O33|0']],
    ['O31-33 เผยแพร่แล้วครบทุกข้อ O33', ['O31|O31|0', 'O32|O32|0', 'O33|O33|0', 'O33|O33|28']],
    ['O31-O33, O35', ['O31|O31|0', 'O32|O32|0', 'O33|O33|4', 'O35|O35|9']],
    ['๐๓๑-๐๓๓', ['O31|๐๓๑|0', 'O32|O32|0', 'O33|๐๓๓|4']],
    ['ข้อ ๐๒ - ๐๔', ['O2|๐๒|4', 'O3|O3|4', 'O4|๐๔|9']],
    ['O33-O31', ['O33|O33|0', 'O31|O31|4']],
    ['O31-O31', ['O31|O31|0', 'O31|O31|4']],
    ['O31-33 คะแนน', ['O31|O31|0']],
    ['5 คน O31-33', ['O31|O31|5', 'O32|O32|5', 'O33|O33|5']],
    ['O31 - 33', ['O31|O31|0']],
    ['O1-O44', ['O1|O1|0', 'O44|O44|3']],
  ])('%s', (text, references) => {
    expect(told(text)).toEqual(references);
  });

  test('no longer than the longest year', () => {
    expect(codes('O1-O43')).toHaveLength(43);
    expect(codes('O1-O43')[42]).toBe('O43');
  });
});

test.each([
  ['๐๓๑-๐๓๓', 'O31-O33'],
  ['O31-O33', 'O31-O33'],
  ['OIT ข้อ โอ ๑๒ และ อ๒๗ ข้อ อ.๒๗', 'OIT ข้อ O12 และ อ๒๗ ข้อ O27'],
  ['ดู http://example.go.th/o27 และ o8', 'ดู http://example.go.th/o27 และ O8'],
])('spelled the official way: %s', (text, spelled) => {
  expect(spellOitReferences(text)).toBe(spelled);
});
