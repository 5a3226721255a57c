/** Where text breaks: Thai between words, Latin at blanks, a word that is wider than the line between its characters. */
import { unbreakablePieces, withoutEndBlanks } from '../../../thai/line-breaks';
import type { BookFont } from '../types';
import { textWidth } from './widths';

const characters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** The lines that a text breaks into at this width in points; they fill greedily and blanks at a line's end take no room. */
export function wrapLines(text: string, font: BookFont, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    if (textWidth(withoutEndBlanks(paragraph), font) <= width) {
      lines.push(paragraph);
      continue;
    }
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
    for (const piece of unbreakablePieces(paragraph)) {
      const word = withoutEndBlanks(piece);
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
