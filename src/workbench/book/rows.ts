/** Rows inserted and deleted: everything below moves, and everything that refers to moved rows follows. */
import { followFileFormulas, followFileRows } from './follow-file';
import { type RowShift, followRows, shiftRow, shiftSpan } from './formulas/rewrite';
import { rowHeight, rowTop } from './geometry';
import { type SheetState, stateOf } from './state';
import type { Book, BookCell, BookChart, BookRange, BookSheet } from './types';

/** Whole rows before row `at`; they look like the row above, as in Excel. */
export function insertRows(book: Book, sheet: BookSheet, at: number, count: number): void {
  insertRowsEach(book, sheet, new Array<number>(Math.max(0, count)).fill(at));
}

/** A row before each of the given rows, all numbered as the sheet is now, in one go: moving everything once for each takes too long. */
export function insertRowsEach(book: Book, sheet: BookSheet, before: readonly number[]): void {
  const places = [...before].sort((left, right) => left - right);
  const [at] = places;
  if (at === undefined) return;
  const looks = looksAbove(sheet, places);
  shift(book, sheet, { at, count: places.length, places });
  places.forEach((place, index) => {
    const look = looks.get(place - 1);
    const row = place + index;
    if (look?.format) sheet.rows.set(row, { ...look.format });
    for (const [column, style] of look?.styles ?? []) {
      sheet.cells.set(row * 16384 + column, { value: '', error: null, formula: null, style, hyperlink: null });
    }
  });
}

interface RowLook {
  readonly format: ReturnType<BookSheet['rows']['get']>;
  /** By column. */
  readonly styles: [number, BookCell['style']][];
}

/** How the rows above the given ones look. */
function looksAbove(sheet: BookSheet, places: readonly number[]): ReadonlyMap<number, RowLook> {
  const looks = new Map(places.map((place): [number, RowLook] => [place - 1, { format: sheet.rows.get(place - 1), styles: [] }]));
  for (const [key, { style }] of sheet.cells) looks.get(Math.floor(key / 16384))?.styles.push([key % 16384, style]);
  return looks;
}

/** `count` rows from row `at`. References to them become `#REF!`. */
export function deleteRows(book: Book, sheet: BookSheet, at: number, count: number): void {
  if (count > 0) shift(book, sheet, { at, count: -count });
}

function shift(book: Book, sheet: BookSheet, by: RowShift): void {
  const state = stateOf(book);
  moveCharts(sheet, by, state.sheets.get(sheet));
  moveCells(sheet.cells, by);
  moveMap(sheet.rows, by);
  const sheetState = state.sheets.get(sheet);
  if (sheetState) moveMemory(sheetState, by);
  moveRanges(sheet, by);
  const wanted = sheet.name.toLowerCase();
  const isSheet = (name: string): boolean => name.toLowerCase() === wanted;
  const follow = (formula: string, home: BookSheet | null): string => {
    const leading = formula.startsWith('=') ? '=' : '';
    return leading + followRows(formula.slice(leading.length), by, home === sheet, isSheet);
  };
  followModel(book, follow);
  followFileRows(state, sheet, by);
  followFileFormulas(state, follow);
}

/** Formulas of cells, names, validations and charts. */
export function followModel(book: Book, follow: (formula: string, home: BookSheet | null) => string): void {
  const state = stateOf(book);
  for (const name of book.names) name.formula = follow(name.formula, null);
  for (const sheet of book.sheets) {
    for (const name of sheet.names) name.formula = follow(name.formula, null);
    for (const cell of sheet.cells.values()) if (cell.formula !== null) cell.formula = follow(cell.formula, sheet);
    for (const validation of sheet.validations) if (validation.source.startsWith('=')) validation.source = follow(validation.source, sheet);
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        series.values = follow(series.values, null);
        if (series.categories !== null) series.categories = follow(series.categories, null);
      }
    }
    followMemory(state.sheets.get(sheet), (formula) => follow(formula, sheet));
  }
}

/** What is remembered of array formulas must go on matching the cells, or it would be taken for stale. */
function followMemory(sheetState: SheetState | undefined, follow: (formula: string) => string): void {
  for (const [key, origin] of sheetState?.cellOrigins ?? []) {
    if (!origin.formula || !sheetState) continue;
    origin.formula.text = follow(`=${origin.formula.text}`).slice(1);
    const cell = sheetState.cells.get(key);
    if (cell?.formula) cell.formula = follow(cell.formula);
  }
}

function moveCells(cells: Map<number, BookCell>, by: RowShift): void {
  const first = by.at * 16384;
  const entries = Array.from(cells);
  if (!entries.some(([key]) => key >= first)) return;
  // Emptied and filled again: a map that many keys were deleted from is slow to walk for good.
  cells.clear();
  for (const [key, cell] of entries) {
    const row = key < first ? Math.floor(key / 16384) : shiftRow(Math.floor(key / 16384), by);
    if (row !== null) cells.set(row * 16384 + (key % 16384), cell);
  }
}

function moveMap<T>(rows: Map<number, T>, by: RowShift): void {
  const moved = [...rows].flatMap(([at, value]): [number, T][] => {
    const row = shiftRow(at, by);
    return row === null ? [] : [[row, value]];
  });
  rows.clear();
  for (const [row, value] of moved) rows.set(row, value);
}

function moveMemory(sheetState: SheetState, by: RowShift): void {
  moveCells(sheetState.cells, by);
  moveMap(sheetState.rowAttributes, by);
  const origins = [...sheetState.cellOrigins];
  sheetState.cellOrigins.clear();
  for (const [key, origin] of origins) {
    const row = shiftRow(Math.floor(key / 16384), by);
    if (row === null) continue;
    const reference = origin.formula?.attributes['ref'];
    if (origin.formula && reference !== undefined) origin.formula.attributes['ref'] = followRows(reference, by, true, () => false);
    sheetState.cellOrigins.set(row * 16384 + (key % 16384), origin);
  }
  sheetState.rewritten = true;
  sheetState.cellsMoved = true;
}

function moveRange(range: BookRange, by: RowShift): BookRange | null {
  const span = shiftSpan(range.firstRow, range.lastRow, by);
  return span && { ...range, firstRow: span[0], lastRow: span[1] };
}

function moveRanges(sheet: BookSheet, by: RowShift): void {
  const moveAll = <T extends { range: BookRange }>(list: readonly T[]): T[] =>
    list.flatMap((item) => {
      const range = moveRange(item.range, by);
      return range ? [{ ...item, range }] : [];
    });
  const several = (range: BookRange): boolean => range.lastRow > range.firstRow || range.lastColumn > range.firstColumn;
  sheet.merges = sheet.merges.flatMap((merge) => moveRange(merge, by) ?? []).filter(several);
  sheet.validations = moveAll(sheet.validations);
  sheet.conditionalFormats = moveAll(sheet.conditionalFormats);
  sheet.tables = moveAll(sheet.tables);
  const { page } = sheet;
  page.printArea = page.printArea.flatMap((area) => moveRange(area, by) ?? []);
  page.titleRows = page.titleRows && shiftSpan(page.titleRows[0], page.titleRows[1], by);
  // A break belongs to the row below it; a deleted row leaves it to the next one.
  page.rowBreaks = [...new Set(page.rowBreaks.map((row) => shiftRow(row, by) ?? by.at))].filter((row) => row > 0);
}

/** Charts move, and grow or shrink, with the cells under them as their placement says. Called while the rows still stand where they were. */
function moveCharts(sheet: BookSheet, by: RowShift, sheetState: SheetState | undefined): void {
  if (sheet.charts.length === 0) return;
  // From the bottom up: what is above a place has not moved yet.
  const times = new Map<number, number>();
  for (const place of by.places ?? []) times.set(place, (times.get(place) ?? 0) + 1);
  if (by.places === undefined) moveChartsOnce(sheet, by, sheetState);
  else for (const [at, count] of [...times].reverse()) moveChartsOnce(sheet, { at, count }, sheetState);
}

function moveChartsOnce(sheet: BookSheet, { at, count }: RowShift, sheetState: SheetState | undefined): void {
  const line = rowTop(sheet, at);
  let change = 0;
  if (count > 0) change = count * (at > 0 ? rowHeight(sheet, at - 1) : sheet.standardHeight);
  else for (let row = at; row < at - count; row += 1) change -= rowHeight(sheet, row);
  const move = (y: number): number => (y < line ? y : change > 0 ? y + change : Math.max(line, y + change));
  for (const chart of sheet.charts) {
    const origin = sheetState?.objects?.charts.get(chart.id);
    const unmoved = origin && JSON.stringify(boxOf(chart)) === JSON.stringify(origin.box);
    moveChart(chart, move);
    // The file's own anchor follows the rows, so the chart still stands where the file says.
    if (origin && unmoved) origin.box = boxOf(chart);
  }
}

function boxOf({ left, top, width, height }: BookChart): Pick<BookChart, 'left' | 'top' | 'width' | 'height'> {
  return { left, top, width, height };
}

function moveChart(chart: BookChart, move: (y: number) => number): void {
  if (chart.placement === 'Absolute') return;
  const top = move(chart.top);
  if (chart.placement === 'TwoCell') chart.height = Math.max(0, move(chart.top + chart.height) - top);
  chart.top = top;
}
