/** How wide text runs, from tables of advance widths: the workbench's own eyes, good for row heights, not for typography. */
import type { BookFont } from '../types';
import { TH_SARABUN_BOLD, TH_SARABUN_REGULAR, type WidthRun } from '../../../thai/sarabun-widths';
import { CALIBRI } from './width-data';

interface Face {
  regular: ReadonlyMap<number, number>;
  bold: ReadonlyMap<number, number>;
  /** Multiplies all widths. */
  scale: number;
  /** Height of a line as a multiple of the font size, before rounding to whole pixels. */
  line: number;
  /** Average for characters that no table knows. */
  other: number;
}

function expand(runs: readonly WidthRun[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [first, list] of runs) list.forEach((width, i) => widths.set(first + i, width));
  return widths;
}

const sarabun = { regular: expand(TH_SARABUN_REGULAR), bold: expand(TH_SARABUN_BOLD) };

/** Thai drawn in a Latin font comes from a larger Thai face: TH Sarabun is drawn about two thirds as large as those. */
const THAI_BESIDE_LATIN = 1.45;
function latin(widths: ReadonlyMap<number, number>): Map<number, number> {
  const merged = new Map(widths);
  for (const [code, width] of sarabun.regular) if (code >= 0x0e00 && code < 0x0e80) merged.set(code, Math.round(width * THAI_BESIDE_LATIN));
  return merged;
}
const calibriWidths = latin(expand(CALIBRI));
/** Bold Calibri runs about 2.5 % wider. */
const calibriBold = new Map([...calibriWidths].map(([code, width]) => [code, width * 1.025]));

const TH_SARABUN: Face = { ...sarabun, scale: 1, line: 1.5, other: 400 };
/** The same design at its drawn size, as Google and TLWG publish it. */
const LARGE_SARABUN: Face = { ...sarabun, scale: 1.503, line: 1.5, other: 400 };
const CALIBRI_FACE: Face = { regular: calibriWidths, bold: calibriBold, scale: 1, line: 1.31, other: 550 };

/** First match wins. Widths of the rest are Calibri's, scaled by the width of the digit. */
const FACES: readonly (readonly [RegExp, Face])[] = [
  [/^th\s?sarabun/i, TH_SARABUN],
  [/^(th |angsana|cordia|browallia|eucrosia|freesia|iris|jasmine|kodchiang|lily|dillenia)/i, { ...TH_SARABUN, line: 1.4 }],
  [/^(sarabun|laksaman)/i, LARGE_SARABUN],
  [/^calibri|^carlito/i, CALIBRI_FACE],
  [/^(tahoma|verdana|leelawadee|segoe|noto|microsoft sans)/i, { ...CALIBRI_FACE, scale: 1.08, line: 1.3 }],
];
const OTHER: Face = { ...CALIBRI_FACE, scale: 1.1, line: 1.25 };

function faceOf(name: string): Face {
  return FACES.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? OTHER;
}

/** Width in points of one line of text. Marks that stand above or below have none. */
export function textWidth(text: string, font: Pick<BookFont, 'name' | 'size' | 'bold'>): number {
  const face = faceOf(font.name);
  const widths = font.bold ? face.bold : face.regular;
  let total = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    total += widths.get(code) ?? (/[\p{M}\p{Cf}]/u.test(character) ? 0 : face.other);
  }
  return (total * face.scale * font.size) / 1000;
}

/**
 * Height in points of one line: 15 for Calibri 11, 24 for TH Sarabun 16, 21.75 for TH Sarabun 14. Typefaces are drawn on
 * screens with an em of whole pixels, and lines are whole pixels high.
 */
export function lineHeight(font: Pick<BookFont, 'name' | 'size'>): number {
  const em = Math.round(font.size / 0.75);
  return Math.ceil(faceOf(font.name).line * em - 1e-9) * 0.75;
}
