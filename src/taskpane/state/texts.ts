/** The two texts of the report that the officer may edit in the pane. */
import type { Found, PaneState } from './types';
import type { TextPart } from './reducer';

export interface EditableText {
  readonly text: string;
  /** The officer's own words, typed here or on the last report; else drafted. */
  readonly edited: boolean;
}

/** One paragraph a line, as the text area shows them. */
export function toText(paragraphs: readonly string[]): string {
  return paragraphs.join('\n');
}

/** Lines of a text area as paragraphs; blank lines and outer blanks are not paragraphs. */
export function toParagraphs(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What will be written, `null` while nothing can be drafted and nothing was typed. Own words here, then those on the sheet, then the draft. */
export function editableText(state: PaneState, found: Found, part: TextPart): EditableText | null {
  const own = state.settings?.[part] ?? null;
  if (own !== null) return { text: toText(own), edited: true };
  const onSheet = found.lastReport;
  if (onSheet !== null && onSheet.edited.includes(part) && !state.redraft.includes(part)) {
    return { text: toText(onSheet.texts[part]), edited: true };
  }
  const { document } = found.prepared;
  return document === null ? null : { text: toText(document[part]), edited: false };
}

/** Lines that a text area shows: as many as its text takes at the pane's width, 5 to 12. Browsers that can grow a field do so by style. */
export function rowsOfText(text: string): number {
  const wrapped = text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 0);
  return Math.min(12, Math.max(5, wrapped));
}

/** Thai letters on a line at 350 pixels, marks above and below not counted apart: a rough measure is enough for a height. */
const LETTERS_A_LINE = 48;
