/** Where a line of text may break: Thai between words, Latin and numbers at blanks. */

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Never stand first on a line; `ๆ` and `ฯ` belong to the word before. */
const CLOSING = /^[\p{Pe}\p{Pf}.,:;!?%ๆฯ]+$/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** Blanks that hold their neighbours together on a line. */
const GLUE_FIRST = /^[\u00a0\u202f\u2060]/;
const GLUE_LAST = /[\u00a0\u202f\u2060]$/;

const LATIN_LAST = /[\p{Script=Latin}\p{N}/@#&+_'’-]$/u;
const LATIN_FIRST = /^[\p{Script=Latin}\p{N}/@#&+_'’-]/u;

/** Pieces of a line that stay whole, blanks at the end of the piece before them. Joined they are the line again. */
export function unbreakablePieces(line: string): string[] {
  const made: string[] = [];
  for (const { segment } of words.segment(line)) {
    const last = made[made.length - 1];
    // Most words of a Thai text: nothing of what follows can hold for two Thai letters, and asking takes most of the time.
    if (last === undefined || (startsWithThaiLetter(segment) && endsWithThaiLetter(last))) {
      made.push(segment);
      continue;
    }
    // The last characters are enough to judge by; a piece can be as long as the text.
    const end = last.slice(-2);
    if (CLOSING.test(segment) || /^\s+$/.test(segment) || OPENING.test(end) || sticks(end, segment)) {
      made[made.length - 1] = last + segment;
    } else made.push(segment);
  }
  return made;
}

const isBetween = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** A consonant or a vowel that leads a syllable; not `ฯ`, `ๆ` or a sign that stands over or under another letter. */
function startsWithThaiLetter(segment: string): boolean {
  const code = segment.charCodeAt(0);
  return isBetween(code, 0x0e01, 0x0e2e) || isBetween(code, 0x0e40, 0x0e44);
}

/** Any letter or sign of a Thai word; no digit, no blank. */
const endsWithThaiLetter = (piece: string): boolean => isBetween(piece.charCodeAt(piece.length - 1), 0x0e01, 0x0e4e);

/** Latin words and numbers break at blanks only: `ITA/2568` stays whole. So does what a no-break space joins. */
function sticks(last: string, next: string): boolean {
  if (GLUE_LAST.test(last) || GLUE_FIRST.test(next)) return true;
  return LATIN_LAST.test(last) && LATIN_FIRST.test(next) && !last.endsWith('-');
}

/** A piece without the blanks at its end that take no room on a line: all but those that do not break. */
export function withoutEndBlanks(piece: string): string {
  return piece.replace(/[^\S\u00a0\u202f]+$/, '');
}
