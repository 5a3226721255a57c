/**
 * Normalising text once, at the door: what web pages, PDF files and phones leave in cells is settled, and what was found
 * is told. The words and digits themselves are never changed.
 */
import { hasMixedDigits } from './digits';

/** Kinds of dirt that a text may carry. The first three are taken away by {@link normaliseText}; digits stay as written. */
export type TextDirt = 'html-markup' | 'invisible-characters' | 'decomposed-sara-am' | 'mixed-digits';

export interface NormalisedText {
  readonly text: string;
  /** Each kind at most once, in a fixed order. */
  readonly dirt: readonly TextDirt[];
}

/** Tags that editors and web forms leave behind; anything else in angle brackets is the staff's own. */
const BLOCK_TAG = /<\/?(?:p|div|br|hr|li|ul|ol|tr|table|tbody|thead|h[1-6]|section|article|center|blockquote)(?:\s[^<>]*)?\/?>/gi;
const CELL_TAG = /<\/?(?:td|th)(?:\s[^<>]*)?\/?>/gi;
const INLINE_TAG =
  /<\/?(?:span|b|strong|i|em|u|s|strike|font|a|sup|sub|small|big|img|label|o:p|w:[a-z]+|style|script)(?:\s[^<>]*)?\/?>|<!--[^<>]*-->/gi;

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  bull: '•',
  middot: '·',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  zwnj: '',
  zwj: '',
  shy: '',
};

const ENTITY = /&(?:amp;)*(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));/g;

/** Blanks of other widths, which look like a space but are none to a comparison. */
const ODD_BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ODD_LINE_BREAK = /_x000D_\n?|[\v\f\u0085\u2028\u2029]/gi;
/** Control characters, and format characters: zero-width, direction, soft hyphen, byte order mark. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}]/gu;

const NIKHAHIT_AA = /\u0e4d([\u0e48-\u0e4b]*)\u0e32/g;
/** A tone mark typed after sara am; the eye sees the same. */
const TONE_AFTER_SARA_AM = /\u0e33([\u0e48-\u0e4b]+)/g;

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return name.toLowerCase() === 'amp' ? '&' : (NAMED_ENTITIES[name.toLowerCase()] ?? whole);
  const code = parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return whole;
  return code === 0xa0 ? ' ' : String.fromCodePoint(code);
}

/** Replaces, and notes the kind of dirt if anything was there. */
class Cleaner {
  readonly found = new Set<TextDirt>();

  constructor(public text: string) {}

  replace(kind: TextDirt, pattern: RegExp, by: string): void {
    this.note(kind, this.text.replace(pattern, by));
  }

  note(kind: TextDirt, cleaned: string): void {
    if (cleaned === this.text) return;
    this.found.add(kind);
    this.text = cleaned;
  }
}

function cleanOnce(cleaner: Cleaner): void {
  cleaner.text = cleaner.text.normalize('NFC');
  if (cleaner.text.includes('&')) {
    cleaner.note('html-markup', cleaner.text.replace(ENTITY, decodeEntity));
  }
  if (cleaner.text.includes('<')) {
    cleaner.replace('html-markup', BLOCK_TAG, '\n');
    cleaner.replace('html-markup', CELL_TAG, ' ');
    cleaner.replace('html-markup', INLINE_TAG, '');
  }
  cleaner.text = cleaner.text.replace(/\r\n?/g, '\n');
  cleaner.replace('invisible-characters', ODD_LINE_BREAK, '\n');
  cleaner.replace('invisible-characters', ODD_BLANK, ' ');
  cleaner.replace('invisible-characters', INVISIBLE, '');
  cleaner.replace('decomposed-sara-am', NIKHAHIT_AA, '$1\u0e33');
  cleaner.replace('decomposed-sara-am', TONE_AFTER_SARA_AM, '$1\u0e33');
  cleaner.text = cleaner.text
    .replace(/\t/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Printable ASCII but `<` and `&`, and Thai without nikhahit, in lines without blanks at their ends: most cells by far. */
const NOTHING_TO_DO =
  /^(?:[!-%'-;=-^`-~]|_(?!x000D_)| (?!\n)|\n(?![ \n])|[\u0e01-\u0e32]|\u0e33(?![\u0e48-\u0e4b])|[\u0e34-\u0e4c]|[\u0e50-\u0e5b])*$/i;

/**
 * NFC, sara am composed, markup and odd line ends turned to line feeds, blank lines closed up, invisible characters gone,
 * outer blanks trimmed. Idempotent: markup that was escaped twice is settled in the same call.
 */
export function normaliseText(raw: string): NormalisedText {
  const cleaner = new Cleaner(raw.normalize('NFC'));
  if (NOTHING_TO_DO.test(cleaner.text)) {
    cleaner.text = cleaner.text.trim();
  } else {
    for (let before: string | null = null; before !== cleaner.text;) {
      before = cleaner.text;
      cleanOnce(cleaner);
    }
  }
  if (hasMixedDigits(cleaner.text)) cleaner.found.add('mixed-digits');
  const order: readonly TextDirt[] = ['html-markup', 'invisible-characters', 'decomposed-sara-am', 'mixed-digits'];
  return { text: cleaner.text, dirt: cleaner.found.size === 0 ? [] : order.filter((kind) => cleaner.found.has(kind)) };
}

/**
 * What two texts must share to be called the same words: blanks, punctuation and case aside, `เเ` typed for `แ`, digits
 * Arabic. For comparing only, never for printing.
 */
export function matchKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/เเ/g, 'แ')
    .replace(/[\s"'“”‘’`.,:;*_()[\]{}|\\/–—-]+/g, '');
}
