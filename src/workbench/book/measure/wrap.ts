/** Where text breaks: Thai between words, Latin at blanks, a word that is wider than the line between its characters. */
import type { BookFont } from '../types';
import { textWidth } from './widths';

const words = new Intl.Segmenter('th', { granularity: 'word' });
const characters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Never stand first on a line; `ๆ` and `ฯ` belong to the word before. */
const CLOSING = /^[\p{Pe}\p{Pf}.,:;!?%ๆฯ]+$/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** Blanks that hold their neighbours together on a line. */
const GLUE_FIRST = /^[\u00a0\u202f\u2060]/;
const GLUE_LAST = /[\u00a0\u202f\u2060]$/;
/** Blanks at a line's end that take no room. */
const trimmed = (piece: string): string => piece.replace(/[^\S\u00a0\u202f]+$/, '');

/** Pieces that stay whole, blanks at the end of the piece before them. */
function pieces(line: string): string[] {
  const made: string[] = [];
  for (const { segment } of words.segment(line)) {
    const last = made[made.length - 1];
    if (last !== undefined && (CLOSING.test(segment) || /^\s+$/.test(segment) || OPENING.test(last) || sticks(last, segment))) {
      made[made.length - 1] = last + segment;
    } else made.push(segment);
  }
  return made;
}

/** Latin words and numbers break at blanks only: `ITA/2568` stays whole. So does what a no-break space joins. */
function sticks(last: string, next: string): boolean {
  if (GLUE_LAST.test(last) || GLUE_FIRST.test(next)) return true;
  return /[\p{Script=Latin}\p{N}/@#&+_'’-]$/u.test(last) && /^[\p{Script=Latin}\p{N}/@#&+_'’-]/u.test(next) && !/-$/.test(last);
}

/** The lines that a text breaks into at this width in points; they fill greedily and blanks at a line's end take no room. */
export function wrapLines(text: string, font: BookFont, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    let line = '';
    let used = 0;
    const put = (piece: string, wide: number): void => {
      line += piece;
      used += wide;
    };
    const next = (): void => {
      lines.push(line);
      line = '';
      used = 0;
    };
    for (const piece of pieces(paragraph)) {
      const word = trimmed(piece);
      const visible = textWidth(word, font);
      if (used > 0 && used + visible > width) next();
      if (visible <= width) {
        put(piece, textWidth(piece, font));
        continue;
      }
      for (const { segment } of characters.segment(word)) {
        const wide = textWidth(segment, font);
        if (used > 0 && used + wide > width) next();
        put(segment, wide);
      }
      put(piece.slice(word.length), textWidth(piece.slice(word.length), font));
    }
    lines.push(line);
  }
  return lines;
}

/** Number of lines that a text takes at this width in points. */
export function countLines(text: string, font: BookFont, width: number): number {
  return wrapLines(text, font, width).length;
}
