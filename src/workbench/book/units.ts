/**
 * Sizes: the file counts column widths in digits of the Normal font, the model in points, the screen in pixels (96 to the inch).
 * Formulas: ISO/IEC 29500-1, 18.3.1.13 (`col`).
 */
import type { BookFont } from './types';
import { textWidth } from './measure/widths';

const POINTS_PER_PIXEL = 0.75;
/** Two pixels of padding on each side and one for the gridline. */
const PADDING = 5;

/** Width in pixels of the widest digit of the Normal font: 7 for Calibri 11. */
export function digitWidth(font: Pick<BookFont, 'name' | 'size' | 'bold'>): number {
  return Math.max(1, Math.round(textWidth('0', { ...font, bold: false }) / POINTS_PER_PIXEL));
}

/** `width` of `<col>` (padding included) to points. */
export function pointsOfWidth(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit) * POINTS_PER_PIXEL;
}

/** Points to `width` of `<col>`, in 1/256 of a digit, at whole pixels as Excel keeps it. */
export function widthOfPoints(points: number, digit: number): number {
  return Math.trunc((Math.round(points / POINTS_PER_PIXEL) / digit) * 256) / 256;
}

/** Characters as the user and `standardWidth` of Office.js count them (without padding) to points: 8.43 → 48. */
export function pointsOfCharacters(characters: number, digit = 7): number {
  const pixels = characters < 1 ? characters * (digit + PADDING) : characters * digit + PADDING;
  return Math.round(pixels) * POINTS_PER_PIXEL;
}

/** The inverse of `pointsOfCharacters`, to two places: 48 → 8.43. */
export function charactersOfPoints(points: number, digit = 7): number {
  const pixels = points / POINTS_PER_PIXEL;
  const characters = pixels < digit + PADDING ? pixels / (digit + PADDING) : (pixels - PADDING) / digit;
  return Math.round(characters * 100) / 100;
}

/** English Metric Units of drawings: 12,700 to the point. */
export const EMU_PER_POINT = 12_700;
