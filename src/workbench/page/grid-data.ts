/**
 * The book as the spreadsheet component wants it. One way only: the component draws what the book holds, and an edit goes
 * to the host, never into the component's own data.
 */
import type { Cell as GridCell, CellWithRowAndCol, Image, Sheet as GridSheet } from '@fortune-sheet/core';
import { cellKey, type Book, type BookBorder, type BookCell, type BookSheet, type BookSide, type BookStyle } from '../book/types';
import { chartPicture } from './chart-picture';

/** Points to CSS pixels at 100 %. */
const PIXELS_PER_POINT = 96 / 72;
/** Rows and columns shown beyond what is used, so that there is room to type. */
const SPARE_ROWS = 20;
const LEAST_COLUMNS = 12;
/** Rows of a huge sheet keep the standard height beyond this. */
const MOST_FITTED_ROWS = 2000;

const HORIZONTAL: Readonly<Record<string, number>> = { Center: 0, CenterAcrossSelection: 0, Left: 1, Right: 2 };
const VERTICAL: Readonly<Record<string, number>> = { Center: 0, Top: 1, Bottom: 2 };
const SIDES: Readonly<Record<BookSide, 'l' | 'r' | 't' | 'b'>> = { EdgeLeft: 'l', EdgeRight: 'r', EdgeTop: 't', EdgeBottom: 'b' };

export interface GridContext {
  readonly displayText: (cell: BookCell) => string;
  /** Height in points of a row that the book stores none for: Excel fits such rows when it opens a file. */
  readonly fittedHeight: (book: Book, sheet: BookSheet, row: number) => number;
  /** Lines of a wrapped cell as the book measures them, so that Thai breaks between words here too; `null` if it does not wrap. */
  readonly wrappedText: (sheet: BookSheet, row: number, column: number, cell: BookCell) => string | null;
}

const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);

function borderStyle(border: BookBorder): { style: number; color: string } | null {
  if (border.style === 'None') return null;
  const dashed: Readonly<Record<string, number>> = { Dash: 4, Dot: 3, DashDot: 5, DashDotDot: 6, Double: 7 };
  const weights: Readonly<Record<string, number>> = { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 };
  return { style: dashed[border.style] ?? weights[border.weight] ?? 1, color: border.color };
}

function gridCell(sheet: BookSheet, row: number, column: number, cell: BookCell, context: GridContext): GridCell {
  const { style } = cell;
  const shown = context.displayText(cell);
  const kind = cell.error !== null ? 'e' : typeof cell.value === 'number' ? 'n' : typeof cell.value === 'boolean' ? 'b' : 'g';
  const general = kind === 'n' || kind === 'b' ? 2 : 1;
  const result: GridCell = {
    v: cell.error ?? cell.value,
    m: shown,
    ct: { fa: style.numberFormat, t: kind },
    ff: style.font.name,
    fs: style.font.size,
    fc: style.font.color,
    bl: style.font.bold ? 1 : 0,
    it: style.font.italic ? 1 : 0,
    un: style.font.underline === 'None' ? 0 : 1,
    ht: HORIZONTAL[style.horizontal] ?? general,
    vt: VERTICAL[style.vertical] ?? 2,
    tb: style.wrap ? '2' : '1',
  };
  if (style.fill !== '') result.bg = style.fill;
  if (style.quotePrefix) result.qp = 1;
  const wrapped = style.wrap || shown.includes('\n') ? context.wrappedText(sheet, row, column, cell) : null;
  if (wrapped !== null && wrapped.includes('\n')) {
    // The component draws line feeds only from inline strings.
    result.ct = {
      fa: 'General',
      t: 'inlineStr',
      s: [{ v: wrapped, ff: style.font.name, fs: style.font.size, fc: style.font.color, bl: result.bl, it: result.it, un: result.un }],
    };
  }
  return result;
}

/** Blank neighbours that a centre-across cell spreads over, shown as one merged cell. */
function acrossSpan(sheet: BookSheet, row: number, column: number): number {
  let span = 1;
  for (;;) {
    const next = sheet.cells.get(cellKey(row, column + span));
    if (!next || next.value !== '' || next.style.horizontal !== 'CenterAcrossSelection') return span;
    span += 1;
  }
}

function borderInfo(row: number, column: number, style: BookStyle): unknown | null {
  const value: Record<string, unknown> = { row_index: row, col_index: column };
  let any = false;
  for (const [side, key] of Object.entries(SIDES) as [BookSide, string][]) {
    const border = style.borders[side];
    const drawn = border ? borderStyle(border) : null;
    if (drawn) {
      value[key] = drawn;
      any = true;
    }
  }
  return any ? { rangeType: 'cell', value } : null;
}

function dataBarPictures(sheet: BookSheet, tops: number[], lefts: number[]): Image[] {
  return sheet.conditionalFormats.flatMap((bar) => {
    const images: Image[] = [];
    for (let row = bar.range.firstRow; row <= bar.range.lastRow; row += 1) {
      const column = bar.range.firstColumn;
      const value = sheet.cells.get(cellKey(row, column))?.value;
      if (typeof value !== 'number') continue;
      const share = Math.min(1, Math.max(0, (value - bar.minimum) / (bar.maximum - bar.minimum)));
      const width = (lefts[column + 1] ?? 0) - (lefts[column] ?? 0) - 2;
      const height = (tops[row + 1] ?? 0) - (tops[row] ?? 0) - 3;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width * share}" height="${height}" fill="${bar.color}"/></svg>`;
      images.push({
        id: `${bar.id}-${row}`,
        left: (lefts[column] ?? 0) + 1,
        top: (tops[row] ?? 0) + 1,
        width,
        height,
        src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
      });
    }
    return images;
  });
}

/** Offsets in pixels of each row's (column's) start, one more than there are rows. The component adds one pixel a line. */
function offsets(count: number, size: (index: number) => number): number[] {
  const result = [0];
  for (let i = 0; i < count; i += 1) result.push((result[i] ?? 0) + size(i) + 1);
  return result;
}

/** One sheet for the component. */
export function gridSheet(book: Book, sheet: BookSheet, order: number, context: GridContext): GridSheet {
  const celldata: CellWithRowAndCol[] = [];
  const borders: unknown[] = [];
  const merge: Record<string, { r: number; c: number; rs: number; cs: number }> = {};
  let rows = 0;
  let columns = LEAST_COLUMNS;
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / 16384);
    const column = key % 16384;
    if (row > rows) rows = row;
    if (column >= columns) columns = column + 1;
    celldata.push({ r: row, c: column, v: gridCell(sheet, row, column, cell, context) });
    const border = borderInfo(row, column, cell.style);
    if (border) borders.push(border);
    if (cell.value !== '' && cell.style.horizontal === 'CenterAcrossSelection') {
      const span = acrossSpan(sheet, row, column);
      if (span > 1) merge[`${row}_${column}`] = { r: row, c: column, rs: 1, cs: span };
    }
  }
  for (const { firstRow, lastRow, firstColumn, lastColumn } of sheet.merges) {
    merge[`${firstRow}_${firstColumn}`] = { r: firstRow, c: firstColumn, rs: lastRow - firstRow + 1, cs: lastColumn - firstColumn + 1 };
  }
  const byPlace = new Map(celldata.map((entry) => [cellKey(entry.r, entry.c), entry]));
  for (const { r, c, rs, cs } of Object.values(merge)) {
    for (let row = r; row < r + rs; row += 1) {
      for (let column = c; column < c + cs; column += 1) {
        const entry = byPlace.get(cellKey(row, column)) ?? { r: row, c: column, v: {} };
        if (!byPlace.has(cellKey(row, column))) celldata.push(entry);
        entry.v = {
          ...(row === r && column === c ? entry.v : { bg: entry.v?.bg }),
          mc: row === r && column === c ? { r, c, rs, cs } : { r, c },
        } as GridCell;
      }
    }
  }
  const rowCount = rows + 1 + SPARE_ROWS;
  const rowlen: Record<string, number> = {};
  const rowhidden: Record<string, number> = {};
  const columnlen: Record<string, number> = {};
  const colhidden: Record<string, number> = {};
  for (const [row, { height, hidden }] of sheet.rows) {
    if (height !== null) rowlen[row] = pixels(height);
    if (hidden) rowhidden[row] = 0;
  }
  for (let row = 0; row <= Math.min(rows, MOST_FITTED_ROWS); row += 1) {
    rowlen[row] ??= pixels(context.fittedHeight(book, sheet, row));
  }
  for (const [column, { width, hidden }] of sheet.columns) {
    columnlen[column] = pixels(width);
    if (hidden) colhidden[column] = 0;
  }
  const tops = offsets(rowCount, (row) => (row in rowhidden ? -1 : (rowlen[row] ?? pixels(sheet.standardHeight))));
  const lefts = offsets(columns, (column) => (column in colhidden ? -1 : (columnlen[column] ?? pixels(sheet.standardWidth))));
  const charts: Image[] = sheet.charts.map((chart) => ({
    id: chart.id,
    left: pixels(chart.left),
    top: pixels(chart.top),
    width: pixels(chart.width),
    height: pixels(chart.height),
    src: chartPicture(book, chart, context.displayText),
  }));
  const { range } = sheet.selection;
  const result: GridSheet = {
    id: sheet.id,
    name: sheet.name,
    order,
    status: sheet.id === book.activeSheet ? 1 : 0,
    hide: sheet.visibility === 'Visible' ? 0 : 1,
    row: rowCount,
    column: columns,
    defaultRowHeight: pixels(sheet.standardHeight),
    defaultColWidth: pixels(sheet.standardWidth),
    showGridLines: sheet.showGridlines,
    celldata,
    config: { merge, rowlen, columnlen, rowhidden, colhidden, borderInfo: borders },
    images: [...dataBarPictures(sheet, tops, lefts), ...charts],
    luckysheet_select_save: [{ row: [range.firstRow, range.lastRow], column: [range.firstColumn, range.lastColumn] }],
    zoomRatio: sheet.zoom / 100,
  };
  if (sheet.tabColor !== '') result.color = sheet.tabColor;
  if (sheet.freeze.rows > 0) {
    result.frozen = { type: 'rangeRow', range: { row_focus: sheet.freeze.rows - 1, column_focus: 0 } };
  }
  return result;
}
