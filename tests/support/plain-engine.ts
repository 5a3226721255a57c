/**
 * A workbook engine without files, formulas or fonts, for tests of the host alone: nothing is calculated, every line is
 * 15 points high. Tests of anything else use the real engine.
 */
import type { Book, BookEngine, BookSheet, BookStyle } from '../../src/workbench/book/types';

const plainStyle: BookStyle = {
  font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: 'None', strikethrough: false, color: '#000000' },
  fill: '',
  borders: {},
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  rotation: 0,
  numberFormat: 'General',
  locked: true,
  quotePrefix: false,
};

let created = 0;

function newSheet(name: string): BookSheet {
  created += 1;
  return {
    id: `{00000000-0001-0000-${created.toString(16).padStart(4, '0')}-000000000000}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    zoom: 100,
    freeze: { rows: 0, columns: 0 },
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    standardWidth: 48,
    standardHeight: 15,
    merges: [],
    page: {
      orientation: 'Portrait',
      paperSize: 'A4',
      scale: 100,
      fitWidth: null,
      fitHeight: null,
      leftMargin: 50,
      rightMargin: 50,
      topMargin: 54,
      bottomMargin: 54,
      headerMargin: 22,
      footerMargin: 22,
      centerHorizontally: false,
      centerVertically: false,
      printGridlines: false,
      printHeadings: false,
      blackAndWhite: false,
      draftMode: false,
      printOrder: 'DownThenOver',
      firstPageNumber: '',
      header: { left: '', center: '', right: '' },
      footer: { left: '', center: '', right: '' },
      printArea: [],
      titleRows: null,
      titleColumns: null,
      rowBreaks: [],
      columnBreaks: [],
    },
    charts: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    names: [],
    customProperties: new Map(),
    protection: { protected: false, password: false, options: {} },
    selection: { range: { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 } },
    kind: 'worksheet',
  };
}

/** A workbook with the given sheets, `Sheet1` if none is named. */
export function plainBook(...names: string[]): Book {
  const sheets = (names.length === 0 ? ['Sheet1'] : names).map(newSheet);
  return {
    sheets,
    activeSheet: sheets[0]?.id ?? '',
    names: [],
    settings: new Map(),
    properties: { title: '', subject: '', author: '', keywords: '', comments: '', category: '', manager: '', company: '' },
    protection: { protected: false, password: false, options: {} },
    readOnly: false,
    normalStyle: plainStyle,
    losses: [],
  };
}

export const plainEngine: BookEngine = {
  open: () => plainBook(),
  create: () => plainBook(),
  save: () => new Uint8Array(),
  addSheet: (book, name, index) => {
    const sheet = newSheet(name);
    book.sheets.splice(index ?? book.sheets.length, 0, sheet);
    return sheet;
  },
  removeSheet: (book, sheet) => {
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
  },
  renameSheet: (_, sheet, name) => {
    sheet.name = name;
  },
  insertRows: (_, sheet, at, count) => {
    moveRows(sheet, at, count);
  },
  insertRowsEach: (_, sheet, before) => {
    for (const row of [...before].sort((left, right) => right - left)) moveRows(sheet, row, 1);
  },
  deleteRows: (_, sheet, at, count) => {
    for (const key of [...sheet.cells.keys()]) {
      const row = Math.floor(key / 16384);
      if (row >= at && row < at + count) sheet.cells.delete(key);
    }
    moveRows(sheet, at + count, -count);
  },
  recalculate: () => undefined,
  parseFormula: (formula) => {
    const open = (formula.match(/\(/g) ?? []).length;
    const close = (formula.match(/\)/g) ?? []).length;
    if (open !== close || !/^=[^\s]/.test(formula) || /[+\-*/(,]$/.test(formula)) throw new Error('not a formula');
  },
  displayText: (cell) => cell.error ?? String(cell.value),
  fitRowHeight: (_, sheet, row) => {
    const texts = [...sheet.cells].filter(([key]) => Math.floor(key / 16384) === row).map(([, cell]) => String(cell.value));
    return Math.min(409.5, 15 * Math.max(1, ...texts.map((text) => text.split('\n').length)));
  },
  fitColumnWidth: (_, sheet, column) => {
    const texts = [...sheet.cells].filter(([key]) => key % 16384 === column).map(([, cell]) => String(cell.value));
    return 6 * Math.max(1, ...texts.map((text) => text.length));
  },
};

function moveRows(sheet: BookSheet, from: number, count: number): void {
  const moved = [...sheet.cells].filter(([key]) => Math.floor(key / 16384) >= from);
  for (const [key] of moved) sheet.cells.delete(key);
  for (const [key, cell] of moved) sheet.cells.set(key + count * 16384, cell);
}
