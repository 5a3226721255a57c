/** Paragraphs across the page: one merged cell each, so that they stay easy to edit; a heading over them. */
import type { RowFlow } from '../sheet-plan';
import type { Layout } from './context';
import { BODY, COLUMNS, LINE, PAD, widthOf, type Look } from './look';
import { fitted, giving, INSIDE, text, wide } from './sheet-builder';
import { lineHeight, SetText, splitToLines, type Face } from './text-width';

/** First-line indent of official letters (about 1.7 cm at 16 pt), in no-break spaces, since Excel has none for one line. */
const FIRST_LINE_INDENT = '\u00a0'.repeat(14);

const faceOf = (look: Look): Face => ({ size: BODY, bold: false, stretch: look.stretch });

/** Most lines of a merged paragraph: its row must stay under Excel's 409 points. */
const MOST_LINES = 15;

/** Share of the blank below a paragraph that gives way where that spares a page. */
const GIVEN_WAY = 0.75;

interface Paragraphs {
  readonly role: string;
  readonly paragraphs: readonly string[];
  /** A person's own rows: nothing is added, no digit turned. */
  readonly verbatim: boolean;
  readonly numbered: boolean;
  /** Points added below each paragraph, and below the last. */
  readonly pad: number;
  readonly lastPad: number;
  /** The first paragraph stays with what stands above it, the last with what stands below. */
  readonly keepFirst?: boolean;
  readonly keepLast?: boolean;
  readonly style?: string;
}

/** Adds the paragraphs as rows. One that is too long for a row goes on in the next, without an indent. */
export function paragraphRows(layout: Layout, options: Paragraphs): void {
  const { sheet, look, say } = layout;
  const width = widthOf(look, 0, COLUMNS - 1);
  const rows = options.paragraphs.flatMap((paragraph, index) => {
    const lead = options.numbered ? `${index + 1}.\u00a0` : '';
    const full = options.verbatim ? paragraph : `${FIRST_LINE_INDENT}${say(`${lead}${paragraph}`)}`;
    return splitToLines(full, width, faceOf(look), MOST_LINES);
  });
  rows.forEach((content, index) => {
    const last = index === rows.length - 1;
    const flow: Partial<RowFlow> = {
      ...(index === 0 && options.keepFirst === true ? { breakBefore: 'never' } : {}),
      ...(last && options.keepLast === true ? { keepWithNext: true } : {}),
    };
    const pad = last ? options.lastPad : options.pad;
    const height = giving(wide(lineHeight(BODY) + pad, pad), pad * GIVEN_WAY);
    const row = sheet.row(options.role, height, [text(content)], { merges: [[0, COLUMNS - 1]], flow });
    sheet.style(options.style ?? 'paragraph', sheet.across(row));
  });
}

/** Points that a paragraph may be expected to take. */
export function estimatedHeight(paragraph: string, look: Look, pad: number): number {
  return SetText.in(widthOf(look, 0, COLUMNS - 1), faceOf(look), paragraph).lines * lineHeight(BODY) + pad;
}

/** A section's heading with the rule below it; it stays with what follows. */
export function layHeading({ sheet, put }: Layout, heading: string): void {
  sheet.gap(9);
  const row = sheet.row('heading', fitted(30, PAD.table), [put(heading)], { flow: { keepWithNext: true } });
  sheet.style('heading', sheet.across(row));
  sheet.border(LINE.rule, ['bottom'], sheet.across(row));
  sheet.gap(6, INSIDE);
}
