/**
 * Rough widths of text in the government's Sarabun typefaces. They decide how paragraphs share rows and where an over-long
 * paragraph is cut, and err on the side of too many lines; they never decide a height, which is Excel's own business.
 */

/** Widths in thousandths of the font size, by class of character, rounded up from the regular cut. */
const WIDTH = {
  mark: 0,
  space: 220,
  narrowThai: 330,
  thai: 410,
  thaiDigit: 450,
  digit: 365,
  lower: 350,
  upper: 430,
  dash: 365,
  sign: 260,
} as const;

/** Bold runs about six per cent wider. */
const BOLD = 1.06;

/** Clearance that Excel leaves at both sides of a cell together, points. */
const CELL_PADDING = 6;

/**
 * What a line loses on the average because Thai breaks between words, points at 16 pt: tried on texts of real reports,
 * where it gives a third of a line too much in wide columns and half a line in narrow ones.
 */
const USUAL_EDGE = 5;

/** The same for those who must not be wrong: no text tried needed more lines than this says. */
const CAUTIOUS_EDGE = 12;

const THAI_MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;

function characterWidth(character: string): number {
  if (THAI_MARK.test(character)) return WIDTH.mark;
  if (/[\u0e50-\u0e59]/.test(character)) return WIDTH.thaiDigit;
  if (/[าำเโใไ]/.test(character)) return WIDTH.narrowThai;
  if (/[\u0e01-\u0e5b]/.test(character)) return WIDTH.thai;
  if (/[ \u00a0]/.test(character)) return WIDTH.space;
  if (/[0-9]/.test(character)) return WIDTH.digit;
  if (/[a-z]/.test(character)) return WIDTH.lower;
  if (/[A-Z]/.test(character)) return WIDTH.upper;
  if (/[–—…-]/.test(character)) return WIDTH.dash;
  return WIDTH.sign;
}

/** The face that a text is set in. */
export interface Face {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  /** How much wider than Sarabun the typeface runs; 1 if absent. */
  readonly stretch?: number;
}

/** Typefaces by the beginnings of their names, and how much wider than TH Sarabun they run at the same size; others as wide as screens' faces. */
const STRETCH: readonly (readonly [RegExp, number])[] = [
  [/^TH ?Sarabun|^Angsana|^Cordia|^Browallia|^Laksaman/i, 1],
  [/^TH /i, 1.25],
];
const SCREEN_STRETCH = 1.65;

/** How much wider than TH Sarabun a typeface runs. */
export function stretchOf(font: string): number {
  return STRETCH.find(([name]) => name.test(font))?.[1] ?? SCREEN_STRETCH;
}

/** Width of a text on one line, points. */
export function textWidth(text: string, face: Face): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return (width / 1000) * face.size * (face.bold ? BOLD : 1) * (face.stretch ?? 1);
}

/** Lines that a text may be expected to take in a cell as wide as given (points). At least one. */
export function estimateLines(text: string, cellWidth: number, face: Face): number {
  return linesWith(text, cellWidth, face, USUAL_EDGE);
}

/** Lines that a text will hardly exceed, on the same terms. */
export function mostLines(text: string, cellWidth: number, face: Face): number {
  return linesWith(text, cellWidth, face, CAUTIOUS_EDGE);
}

function linesWith(text: string, cellWidth: number, face: Face, edge: number): number {
  const usable = Math.max(face.size, cellWidth - CELL_PADDING - (edge * face.size) / 16);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line, face) / usable));
  return lines;
}

/** Height of a line of the official typefaces in Excel, points: one and a half times the size. */
export function lineHeight(size: number): number {
  return size * 1.5;
}

/**
 * Cuts a paragraph that would take more than `limit` lines into parts that do not, each cut at the last space (in Thai, the
 * end of a phrase) or, where a part has no space, between words. Joined by spaces the parts are the paragraph again, save
 * where a cut fell inside a phrase.
 */
export function splitToLines(text: string, cellWidth: number, face: Face, limit: number): readonly string[] {
  if (mostLines(text, cellWidth, face) <= limit) return [text];
  const parts: string[] = [];
  let part = '';
  for (const phrase of phrases(text, cellWidth, face, limit)) {
    const longer = part + phrase;
    if (part !== '' && mostLines(longer.trimEnd(), cellWidth, face) > limit) {
      parts.push(part.trimEnd());
      part = phrase;
    } else {
      part = longer;
    }
  }
  if (part.trim() !== '') parts.push(part.trimEnd());
  return parts;
}

/**
 * Cuts a text in two so that the first part takes no more than `limit` lines and the second two at least; `null` if the text
 * need not or cannot be cut so.
 */
export function cutAfter(text: string, cellWidth: number, face: Face, limit: number): readonly [string, string] | null {
  for (let lines = limit; lines >= 2; lines -= 1) {
    const [first = '', ...others] = splitToLines(text, cellWidth, face, lines);
    const rest = text.slice(first.length).trimStart();
    if (others.length === 0 || mostLines(first, cellWidth, face) > limit) return null;
    if (estimateLines(rest, cellWidth, face) >= 2) return [first, rest];
  }
  return null;
}

/** Phrases with the blank that ends them; one that is itself too long is given in words. */
function* phrases(text: string, cellWidth: number, face: Face, limit: number): Generator<string> {
  for (const phrase of text.match(/[^ \n]*[ \n]+|[^ \n]+$/g) ?? []) {
    if (mostLines(phrase.trimEnd(), cellWidth, face) <= limit) yield phrase;
    else yield* words(phrase);
  }
}

function* words(phrase: string): Generator<string> {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  for (const { segment } of segmenter.segment(phrase)) yield segment;
}
