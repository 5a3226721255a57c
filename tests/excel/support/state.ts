/** A workbook's state as plain data, for comparing before and after. Row heights of blank rows and order of names do not count. */
import type { Book, BookSheet } from '../../../src/workbench/book/types';

export function sheetState(sheet: BookSheet): unknown {
  const cells = [...sheet.cells]
    .filter(
      ([, cell]) => cell.value !== '' || cell.formula !== null || cell.style.fill !== '' || Object.keys(cell.style.borders).length > 0,
    )
    .sort(([a], [b]) => a - b);
  const rows = new Set(cells.map(([key]) => Math.floor(key / 16384)));
  return {
    cells: cells.map(([key, { value, formula, style }]) => [Math.floor(key / 16384), key % 16384, value, formula, style]),
    heights: [...sheet.rows]
      .filter(([row]) => rows.has(row))
      .map(([row, { height, custom }]) => [row, height, custom])
      .sort(),
    widths: [...sheet.columns].map(([column, { width }]) => [column, width]).sort(),
    merges: sheet.merges.map((merge) => JSON.stringify(merge)).sort(),
    page: sheet.page,
    charts: sheet.charts.map(({ id: _, ...chart }) => chart),
    bars: sheet.conditionalFormats.map(({ id: _, ...bar }) => bar),
    names: sheet.names.map((name) => JSON.stringify(name)).sort(),
    freeze: sheet.freeze,
    tab: sheet.tabColor,
    gridlines: sheet.showGridlines,
    visibility: sheet.visibility,
  };
}

export function bookState(book: Book): unknown {
  return {
    sheets: book.sheets.map((sheet) => [sheet.name, sheetState(sheet)]),
    names: book.names.map((name) => JSON.stringify(name)).sort(),
    title: book.properties.title,
  };
}
