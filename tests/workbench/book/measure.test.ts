import {
  type Book,
  type BookFont,
  type BookSheet,
  cellKey,
  charactersOfPoints,
  engine,
  pointsOfCharacters,
} from '../../../src/workbench/book';
import { wrapLines } from '../../../src/workbench/book/measure/wrap';
import { lineHeight, textWidth } from '../../../src/workbench/book/measure/widths';
import { pointsOfWidth, widthOfPoints } from '../../../src/workbench/book/units';

const plain: BookFont = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
};
const sarabun: BookFont = { ...plain, name: 'TH SarabunPSK', size: 16 };

function bookWith(text: string | number, font: BookFont, wrap: boolean, width = 200): { book: Book; sheet: BookSheet } {
  const book = engine.create();
  const sheet = book.sheets[0] as BookSheet;
  sheet.columns.set(0, { width, hidden: false, style: null });
  sheet.cells.set(cellKey(0, 0), { value: text, error: null, formula: null, hyperlink: null, style: { ...book.normalStyle, font, wrap } });
  return { book, sheet };
}

describe('lines', () => {
  it.each([
    ['Calibri', 11, 15],
    ['Calibri', 14, 18.75],
    ['Calibri', 16, 21],
    ['TH SarabunPSK', 16, 24],
    ['TH Sarabun New', 14, 21.75],
  ])('of %s %d are %d points high', (name, size, expected) => {
    expect(lineHeight({ name, size })).toBe(expected);
  });

  it('do not break at a no-break space', () => {
    const period = 'ตุลาคม พ.ศ.\u00a0๒๕๖๗ – มีนาคม พ.ศ.\u00a0๒๕๖๘';
    expect(wrapLines(period, sarabun, 74).map((line) => line.trim())).toEqual(['ตุลาคม', 'พ.ศ.\u00a0๒๕๖๗ –', 'มีนาคม', 'พ.ศ.\u00a0๒๕๖๘']);
  });

  it('give marks above and below no width', () => {
    expect(textWidth('ที่', sarabun)).toBe(textWidth('ท', sarabun));
    expect(textWidth('น้ำ', sarabun)).toBeGreaterThan(textWidth('นา', sarabun) - 1);
  });

  it('break between Thai words, never inside one that fits', () => {
    const text = 'เทศบาลตำบลทุ่งทดลองเผยแพร่ข้อมูลข่าวสารของราชการ';
    const lines = wrapLines(text, sarabun, 120);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(textWidth(line.trimEnd(), sarabun)).toBeLessThanOrEqual(120);
    // No line begins with a mark or a following vowel.
    for (const line of lines) expect(line).not.toMatch(/^[\u0E30-\u0E3A\u0E45-\u0E4E]/);
  });

  it('keep closing marks and repetition signs with the word before, and Latin words whole', () => {
    for (const width of [60, 80, 100, 130, 170]) {
      for (const line of wrapLines('ประชุมคณะทำงาน (ครั้งที่ 1) ต่าง ๆ ตามแผน O8/2568 และ Integrity', sarabun, width)) {
        expect(line).not.toMatch(/^[)ๆฯ]/);
        expect(line).not.toMatch(/\($/);
      }
    }
    expect(wrapLines('aaa Integrity', plain, textWidth('Integrity', plain) + 1)).toEqual(['aaa ', 'Integrity']);
  });

  it('cut a word that is wider than the line, and keep empty lines', () => {
    expect(wrapLines('WWWWWWWWWW', sarabun, textWidth('WWW', sarabun) + 0.01).map((line) => line.length)).toEqual([3, 3, 3, 1]);
    expect(wrapLines('ก\n\nข', sarabun, 100)).toEqual(['ก', '', 'ข']);
  });
});

describe('fitting a row', () => {
  it('gives one line for short text and the lines of wrapped text', () => {
    const short = bookWith('ผ่าน', sarabun, true);
    expect(engine.fitRowHeight(short.book, short.sheet, 0)).toBe(24);
    const long = bookWith('เผยแพร่ข้อมูลข่าวสารของราชการ '.repeat(6), sarabun, true);
    const lines = wrapLines('เผยแพร่ข้อมูลข่าวสารของราชการ '.repeat(6), sarabun, 200 - 3.75).length;
    expect(lines).toBeGreaterThan(3);
    expect(engine.fitRowHeight(long.book, long.sheet, 0)).toBe(24 * lines);
    const unwrapped = bookWith('เผยแพร่ข้อมูลข่าวสารของราชการ '.repeat(6), sarabun, false);
    expect(engine.fitRowHeight(unwrapped.book, unwrapped.sheet, 0)).toBe(24);
  });

  it('counts line feeds, and stops at 409.5 points', () => {
    const three = bookWith('ก\nข\nค', sarabun, true);
    expect(engine.fitRowHeight(three.book, three.sheet, 0)).toBe(72);
    const many = bookWith('ก\n'.repeat(60), sarabun, true);
    expect(engine.fitRowHeight(many.book, many.sheet, 0)).toBe(409.5);
  });

  it('leaves merged cells out', () => {
    const { book, sheet } = bookWith('ก\nข\nค', sarabun, true);
    sheet.merges.push({ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 });
    expect(engine.fitRowHeight(book, sheet, 0)).toBe(15);
  });

  it('is never lower than the standard, also for an empty row', () => {
    const { book, sheet } = bookWith('x', { ...plain, size: 6 }, false);
    expect(engine.fitRowHeight(book, sheet, 0)).toBe(15);
    expect(engine.fitRowHeight(book, sheet, 7)).toBe(15);
  });
});

describe('widths', () => {
  it('fit a column to its widest text', () => {
    const { book, sheet } = bookWith('ผู้รับผิดชอบ', sarabun, false, 48);
    const fitted = engine.fitColumnWidth(book, sheet, 0);
    expect(fitted).toBeGreaterThan(textWidth('ผู้รับผิดชอบ', sarabun));
    expect(fitted).toBeLessThan(textWidth('ผู้รับผิดชอบ', sarabun) + 8);
    expect(engine.fitColumnWidth(book, sheet, 5)).toBe(48);
  });

  it('turn characters of Calibri 11 to points and back as Excel does', () => {
    expect(pointsOfCharacters(8.43)).toBe(48);
    expect(charactersOfPoints(48)).toBe(8.43);
    expect(pointsOfWidth(9.140625, 7)).toBe(48);
    expect(widthOfPoints(48, 7)).toBe(9.140625);
    for (let points = 0.75; points < 900; points += 0.75) expect(pointsOfWidth(widthOfPoints(points, 7), 7)).toBeCloseTo(points, 6);
  });
});
