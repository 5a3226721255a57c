/** The measures table: a header and, for each measure, as many rows as its paragraphs fill. */
import type { Orientation } from '../../settings/types';
import type { ReportMeasure } from '../document';
import { REGION } from '../words';
import type { Layout } from './context';
import { PageAwareFiller, type FilledRow, type Piece, type Queue } from './fill';
import { BODY, COLUMNS, LINE, PAD, pageHeight, type Look } from './look';
import { estimatedHeight } from './paragraphs';
import { block, fitted, text, wide } from './sheet-builder';
import { lineHeight, SetText, textWidth, type Face } from './text-width';

/** Header texts with the line breaks that suit the columns. */
const HEADERS: Readonly<Record<Orientation, readonly string[]>> = {
  landscape: [
    'มาตรการ/แนวทาง',
    'ขั้นตอนหรือวิธีการปฏิบัติ',
    'ผู้รับผิดชอบ',
    'ระยะเวลา',
    'สรุปผลการดำเนินการ\nตามมาตรการ/กิจกรรม',
    'ผลลัพธ์หรือความสำเร็จ\nของการดำเนินการ',
  ],
  portrait: [
    'มาตรการ/\nแนวทาง',
    'ขั้นตอนหรือวิธีการปฏิบัติ',
    'ผู้รับผิดชอบ',
    'ระยะเวลา',
    'สรุปผลการ\nดำเนินการตาม\nมาตรการ/กิจกรรม',
    'ผลลัพธ์หรือ\nความสำเร็จของ\nการดำเนินการ',
  ],
};

const LEAST_HEADER = 54;
const NO_BREAK_SPACE = '\u00a0';
const DASH = `–${NO_BREAK_SPACE}`;
/** Column of the period. */
const PERIOD = 3;

/** Width of one dot of a dotted line, in thousandths of the size. */
const DOT = 162;

/** A gap in a draft: a dotted line as wide as what `lead` leaves of the column. */
function dottedLine(column: number, look: Look, lead = ''): string {
  const width = (look.columnWidths[column] ?? 0) - 24 - textWidth(lead, faceOf(column, look));
  return '.'.repeat(Math.max(8, Math.floor((width * 1000) / (DOT * look.tableSize))));
}

/**
 * A period with an en dash between its ends, as Thai is typeset. What belongs together stays on one line where the column takes it:
 * `พ.ศ.` and its year always, a month and its year if they fit.
 */
function typesetPeriod(period: string, width: number, face: Face): string {
  const held = period.replace(/พ\.ศ\.[ \u00a0]*(?=[0-9๐-๙])/g, `พ.ศ.${NO_BREAK_SPACE}`);
  const ends = held.split(/[ \u00a0]+[-–—][ \u00a0]+/);
  return ends
    .map((end, index) => (index === ends.length - 1 ? end : `${end}${NO_BREAK_SPACE}–`))
    .map((end) => {
      const whole = end.replaceAll(' ', NO_BREAK_SPACE);
      return SetText.in(width, face, whole).most === 1 ? whole : end;
    })
    .join(' ');
}

/** The paragraphs of a measure's six columns, led as the official form leads them. */
function measureColumns(measure: ReportMeasure, look: Look): readonly (readonly string[])[] {
  const numbered = (items: readonly string[]): readonly string[] =>
    items.length > 1 ? items.map((item, index) => `${index + 1}.${NO_BREAK_SPACE}${item}`) : items;
  const dashed = (items: readonly string[]): readonly string[] => (items.length > 1 ? items.map((item) => `${DASH}${item}`) : items);
  const face = faceOf(PERIOD, look);
  const lead = `${measure.number}.${NO_BREAK_SPACE}`;
  return [
    [`${lead}${measure.title === '' ? dottedLine(0, look, lead) : measure.title}`],
    numbered(measure.steps),
    measure.responsible,
    measure.period === '' ? [] : [typesetPeriod(measure.period, look.columnWidths[PERIOD] ?? 0, face)],
    dashed(measure.done),
    dashed(measure.outcomes),
  ];
}

/** Titles are bold. */
const faceOf = (column: number, look: Look): Face => ({ size: look.tableSize, bold: column === 0, stretch: look.stretch });

/** A column's paragraphs as a queue. */
function queueOf(paragraphs: readonly string[], column: number, layout: Layout): Queue {
  const { look, say } = layout;
  const face = faceOf(column, look);
  const width = look.columnWidths[column] ?? 0;
  const texts = paragraphs.length > 0 ? paragraphs.map(say) : [dottedLine(column, look)];
  const pieceOf = (set: SetText, continues?: string): Piece => {
    // Before the rest of a title there will stand that it goes on.
    const most = column === 0 && continues !== undefined ? set.most + 1 : set.most;
    const piece = { text: set.text, lines: set.lines, most, ...(continues === undefined ? {} : { continues }) };
    const cut = (lines: number): readonly [Piece, Piece] | null => {
      const parts = set.cutWell(lines);
      return parts && [pieceOf(parts.first, continues), pieceOf(parts.rest, parts.between)];
    };
    return { ...piece, cut };
  };
  return texts.map((paragraph) => pieceOf(SetText.in(width, face, paragraph)));
}

/** Paragraphs of one cell, one under the other; what was cut and came together again is one paragraph. */
const joined = (pieces: readonly Piece[]): string =>
  pieces.reduce((text, piece, index) => (index === 0 ? piece.text : `${text}${piece.continues ?? '\n'}${piece.text}`), '');

/** Height that the header may be expected to come out at. */
function headerHeight(look: Look): number {
  const lines = HEADERS[look.orientation].map((header, column) => {
    const width = look.columnWidths[column] ?? 0;
    return SetText.in(width, { size: look.tableSize, bold: true, stretch: look.stretch }, header).lines;
  });
  return Math.max(LEAST_HEADER, Math.max(...lines) * lineHeight(look.tableSize) + PAD.header);
}

/** Points above the first measure by estimate: titles, introduction, header. */
function heightAbove(layout: Layout): number {
  const { sheet, look } = layout;
  return sheet.rows.reduce((sum, row) => {
    if (row.height.kind === 'fixed') return sum + row.height.points;
    if (row.role === 'table-header') return sum + headerHeight(look);
    if (row.height.kind === 'fitted') return sum + row.height.least;
    const content = row.cells[0]?.content;
    return sum + estimatedHeight(content !== undefined && 'text' in content ? content.text : '', look, row.height.pad);
  }, 0);
}

interface MeasuresPlace {
  readonly headerRow: number;
  /** Points from the sheet's top to the header's end, by estimate. */
  readonly headerEnd: number;
}

export function layMeasures(layout: Layout): MeasuresPlace {
  const { document, look, sheet, say } = layout;
  const headerRow = layHeader(layout);
  const first = sheet.next;
  const headerEnd = heightAbove(layout);
  const filler = new PageAwareFiller(
    {
      page: pageHeight(look),
      header: headerHeight(look),
      lineHeight: lineHeight(look.tableSize),
      pad: PAD.table,
    },
    headerEnd,
    look.mostLines,
  );
  document.measures.forEach((measure, index) => {
    const queues = measureColumns(measure, look).map((paragraphs, column) => queueOf(paragraphs, column, layout));
    const above = layMeasureHeading(layout, measure.heading, index);
    const start = sheet.next;
    for (const row of filler.measure(queues, above)) layRow(layout, row, index, say(`${measure.number}. (ต่อ)`));
    sheet.border(LINE.frame, ['bottom'], sheet.across(start, sheet.next - 1));
  });
  const body = sheet.across(first, sheet.next - 1);
  sheet.style('measure', body);
  sheet.style('measure-title', block(first, body.lastRow, 0));
  sheet.border(LINE.inner, ['insideVertical'], body);
  sheet.rows.forEach((row, index) => {
    if (row.role === 'measure-heading') sheet.style('measure-heading', sheet.across(index));
  });
  sheet.border(LINE.frame, ['left', 'right'], body);
  sheet.region(REGION.measures, body);
  return { headerRow, headerEnd };
}

/** The dimension or section that begins with a measure, across the table. Returns the points that it may be expected to take. */
function layMeasureHeading({ sheet, look, say }: Layout, heading: string | undefined, measure: number): number {
  if (heading === undefined) return 0;
  const content = say(heading);
  const flow = { measure, keepWithNext: true };
  const least = lineHeight(look.tableSize) + PAD.table;
  const row = sheet.row('measure-heading', wide(least, PAD.table), [text(content)], { merges: [[0, COLUMNS - 1]], flow });
  sheet.border(LINE.frame, ['bottom'], sheet.across(row));
  return estimatedHeight(content, look, PAD.table);
}

function layHeader({ sheet, look, put }: Layout): number {
  const texts = HEADERS[look.orientation].map(put);
  const row = sheet.row('table-header', fitted(LEAST_HEADER, PAD.header), texts, { flow: { keepWithNext: true } });
  const across = sheet.across(row);
  sheet.style('table-header', across);
  sheet.border(LINE.inner, ['insideVertical'], across);
  sheet.border(LINE.frame, ['bottom', 'left', 'right'], across);
  sheet.border(LINE.rule, ['top'], across);
  return row;
}

function layRow({ sheet, look }: Layout, row: FilledRow, measure: number, continued: string): void {
  const cells = Array.from({ length: COLUMNS }, (_, column) => joined(row[column] ?? []));
  const [title = []] = row;
  // The rest of a long title says itself that the measure goes on: nothing may be written over it.
  if (title[0]?.continues !== undefined) cells[0] = `${continued} ${cells[0] ?? ''}`;
  const least = lineHeight(Math.min(BODY, look.tableSize)) + PAD.table;
  const flow = title.length > 0 ? { measure } : { measure, continued };
  sheet.row('measure', fitted(least, PAD.table), cells.map(text), { flow });
}
