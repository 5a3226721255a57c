/** The measures table: a header and, for each measure, as many rows as its paragraphs fill. */
import type { ReportMeasure } from '../document';
import { REGION } from '../words';
import type { Layout } from './context';
import { PageAwareFiller, type FilledRow, type Piece, type Queue } from './fill';
import { BODY, COLUMNS, LINE, PAD, pageHeight, type Look } from './look';
import { estimatedHeight } from './paragraphs';
import { block, fitted, text } from './sheet-builder';
import { cutAfter, estimateLines, lineHeight, mostLines, type Face } from './text-width';

/** Header texts with the line breaks that suit the landscape columns; portrait breaks by itself. */
const HEADERS = [
  'มาตรการ/แนวทาง',
  'ขั้นตอนหรือวิธีการปฏิบัติ',
  'ผู้รับผิดชอบ',
  'ระยะเวลา',
  'สรุปผลการดำเนินการ\nตามมาตรการ/กิจกรรม',
  'ผลลัพธ์หรือความสำเร็จ\nของการดำเนินการ',
];

const HEADER_HEIGHT = 54;
const NO_BREAK_SPACE = '\u00a0';
const DASH = `–${NO_BREAK_SPACE}`;

/** Width of one dot of a dotted line, in thousandths of the size. */
const DOT = 162;

/** A gap in a draft: a dotted line as wide as the column. */
function dottedLine(column: number, look: Look): string {
  const width = (look.columnWidths[column] ?? 0) - 24;
  return '.'.repeat(Math.max(8, Math.floor((width * 1000) / (DOT * look.tableSize))));
}

/** `พ.ศ.` never stands at a line's end with its year on the next. */
const holdYears = (period: string): string => period.replace(/พ\.ศ\.[ \u00a0]*(?=[0-9๐-๙])/g, `พ.ศ.${NO_BREAK_SPACE}`);

/** The paragraphs of a measure's six columns, led as the official form leads them. */
function measureColumns(measure: ReportMeasure): readonly (readonly string[])[] {
  const numbered = (items: readonly string[]): readonly string[] =>
    items.length > 1 ? items.map((item, index) => `${index + 1}.${NO_BREAK_SPACE}${item}`) : items;
  const dashed = (items: readonly string[]): readonly string[] => (items.length > 1 ? items.map((item) => `${DASH}${item}`) : items);
  return [
    measure.title === '' ? [] : [`${measure.number}.${NO_BREAK_SPACE}${measure.title}`],
    numbered(measure.steps),
    measure.responsible,
    measure.period === '' ? [] : [holdYears(measure.period)],
    dashed(measure.done),
    dashed(measure.outcomes),
  ];
}

/** A column's paragraphs as a queue. */
function queueOf(paragraphs: readonly string[], column: number, layout: Layout): Queue {
  const { look, say } = layout;
  const face: Face = { size: look.tableSize, bold: column === 0, stretch: look.stretch };
  const width = look.columnWidths[column] ?? 0;
  const texts = paragraphs.length > 0 ? paragraphs.map(say) : [dottedLine(column, look)];
  const pieceOf = (paragraph: string, continues: boolean): Piece => {
    const most = mostLines(paragraph, width, face);
    const piece = { text: paragraph, lines: estimateLines(paragraph, width, face), most, continues };
    // A title stands whole on the page where its measure begins.
    if (column === 0 && most <= look.mostLines) return piece;
    const cut = (lines: number): readonly [Piece, Piece] | null => {
      const parts = cutAfter(paragraph, width, face, lines);
      return parts === null ? null : [pieceOf(parts[0], continues), pieceOf(parts[1], true)];
    };
    return { ...piece, cut };
  };
  return texts.map((paragraph) => pieceOf(paragraph, false));
}

/** Paragraphs of one cell, one under the other; what was cut and came together again is one paragraph. */
const joined = (pieces: readonly Piece[]): string =>
  pieces.reduce((text, piece, index) => (index === 0 ? piece.text : `${text}${piece.continues === true ? ' ' : '\n'}${piece.text}`), '');

/** Points above the first measure by estimate: titles, introduction, header. */
function heightAbove(layout: Layout): number {
  const { sheet, look } = layout;
  return sheet.rows.reduce((sum, row) => {
    if (row.height.kind === 'fixed') return sum + row.height.points;
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
      header: HEADER_HEIGHT,
      lineHeight: lineHeight(look.tableSize),
      pad: PAD.table,
    },
    headerEnd,
    look.mostLines,
  );
  document.measures.forEach((measure, index) => {
    const queues = measureColumns(measure).map((paragraphs, column) => queueOf(paragraphs, column, layout));
    const start = sheet.next;
    for (const row of filler.measure(queues)) layRow(layout, row, index, say(`${measure.number}. (ต่อ)`));
    sheet.border(LINE.frame, ['bottom'], sheet.across(start, sheet.next - 1));
  });
  const body = sheet.across(first, sheet.next - 1);
  sheet.style('measure', body);
  sheet.style('measure-title', block(first, body.lastRow, 0));
  sheet.border(LINE.inner, ['insideVertical'], body);
  sheet.border(LINE.frame, ['left', 'right'], body);
  sheet.region(REGION.measures, body);
  return { headerRow, headerEnd };
}

function layHeader({ sheet, look, put }: Layout): number {
  const texts = HEADERS.map((header) => put(look.orientation === 'portrait' ? header.replace('\n', '') : header));
  const row = sheet.row('table-header', fitted(HEADER_HEIGHT, PAD.header), texts, { flow: { keepWithNext: true } });
  const across = sheet.across(row);
  sheet.style('table-header', across);
  sheet.border(LINE.inner, ['insideVertical'], across);
  sheet.border(LINE.frame, ['bottom', 'left', 'right'], across);
  sheet.border(LINE.rule, ['top'], across);
  return row;
}

function layRow({ sheet, look }: Layout, row: FilledRow, measure: number, continued: string): void {
  const cells = Array.from({ length: COLUMNS }, (_, column) => text(joined(row[column] ?? [])));
  const least = lineHeight(Math.min(BODY, look.tableSize)) + PAD.table;
  sheet.row('measure', fitted(least, PAD.table), cells, { flow: { measure, continued } });
}
