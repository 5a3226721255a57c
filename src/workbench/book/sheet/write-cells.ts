/** Cells, rows and columns on the way out: `<sheetData>` and `<cols>` written anew from the model. */
import type { BookCell, BookSheet } from '../types';
import { toFile } from '../formulas/file-names';
import { cellName } from '../reference';
import type { CellOrigin, SharedStrings, SheetState } from '../state';
import type { StyleWriter } from '../styles/style-writer';
import { encodeXstring, escapeAttribute, escapeText } from '../xml/text';
import { widthOfPoints } from '../units';

export interface CellTargets {
  state: SheetState | null;
  strings: SharedStrings;
  styles: StyleWriter;
  digit: number;
  prefix: string;
}

/** Whether the cells that need `<sheetData>` to be rewritten are still as they were read. */
export function cellsUnchanged(sheet: BookSheet, before: ReadonlyMap<number, BookCell>): boolean {
  if (sheet.cells.size !== before.size) return false;
  for (const [key, cell] of sheet.cells) {
    const old = before.get(key);
    if (!old || !sameContent(cell, old) || cell.style !== old.style) return false;
  }
  return true;
}

function sameContent(a: BookCell, b: BookCell): boolean {
  return Object.is(a.value, b.value) && a.error === b.error && a.formula === b.formula;
}

/** `''` if there is nothing to say. */
export function writeColumns(sheet: BookSheet, { state, styles, digit, prefix }: CellTargets): string {
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  if (columns.length === 0) return '';
  let xml = '';
  let open: { first: number; last: number; attributes: string } | null = null;
  const flush = (): void => {
    if (open) xml += `<${prefix}col min="${open.first + 1}" max="${open.last + 1}"${open.attributes}/>`;
  };
  for (const [column, { width, hidden, style }] of columns) {
    let attributes = ` width="${widthOfPoints(width, digit)}"`;
    if (style) attributes += ` style="${styles.index(style)}"`;
    if (hidden) attributes += ' hidden="1"';
    attributes += ' customWidth="1"';
    attributes += attributeText(state?.columnAttributes.get(column));
    if (open && open.last === column - 1 && open.attributes === attributes) open.last = column;
    else {
      flush();
      open = { first: column, last: column, attributes };
    }
  }
  flush();
  return `<${prefix}cols>${xml}</${prefix}cols>`;
}

export function writeSheetData(sheet: BookSheet, targets: CellTargets): string {
  const { state, styles, prefix } = targets;
  const keys = [...sheet.cells.keys()].sort((a, b) => a - b);
  const rows = new Map<number, number[]>();
  for (const key of keys) {
    const row = Math.floor(key / 16384);
    const list = rows.get(row);
    if (list) list.push(key);
    else rows.set(row, [key]);
  }
  const numbers = new Set([...rows.keys(), ...sheet.rows.keys(), ...(state?.rowAttributes.keys() ?? [])]);
  const out: string[] = [`<${prefix}sheetData>`];
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const format = sheet.rows.get(row);
    let open = `<${prefix}row r="${row + 1}"`;
    if (format?.style) open += ` s="${styles.index(format.style)}" customFormat="1"`;
    if (format && format.height !== null) open += ` ht="${format.height}"`;
    if (format?.custom) open += ' customHeight="1"';
    if (format?.hidden) open += ' hidden="1"';
    open += attributeText(state?.rowAttributes.get(row));
    out.push(`${open}>`);
    for (const key of rows.get(row) ?? []) {
      const cell = sheet.cells.get(key);
      if (cell) out.push(writeCell(key, cell, targets));
    }
    out.push(`</${prefix}row>`);
  }
  out.push(`</${prefix}sheetData>`);
  return out.join('');
}

function writeCell(key: number, cell: BookCell, { state, strings, styles, prefix }: CellTargets): string {
  const before = state?.cells.get(key);
  const origin = before && sameContent(cell, before) ? (state?.cellOrigins.get(key) ?? null) : null;
  const style = styles.index(cell.style);
  let open = `<${prefix}c r="${cellName(Math.floor(key / 16384), key % 16384)}"`;
  if (style !== 0) open += ` s="${style}"`;
  open += attributeText(origin?.attributes);
  const formula = writeFormula(cell, origin, prefix);
  const [type, content] = writeValue(cell, origin, strings, prefix);
  if (formula === '' && content === '') return `${open}/>`;
  return `${open}${type === '' ? '' : ` t="${type}"`}>${formula}${content}</${prefix}c>`;
}

function writeFormula(cell: BookCell, origin: CellOrigin | null, prefix: string): string {
  if (origin?.formula) return `<${prefix}f${attributeText(origin.formula.attributes)}>${escapeText(origin.formula.text)}</${prefix}f>`;
  return cell.formula === null ? '' : `<${prefix}f>${escapeText(toFile(cell.formula.slice(1)))}</${prefix}f>`;
}

function writeValue(cell: BookCell, origin: CellOrigin | null, strings: SharedStrings, prefix: string): [type: string, content: string] {
  const { value, error } = cell;
  if (error !== null) return ['e', `<${prefix}v>${escapeText(error)}</${prefix}v>`];
  if (typeof value === 'number') return ['', `<${prefix}v>${String(value)}</${prefix}v>`];
  if (typeof value === 'boolean') return ['b', `<${prefix}v>${value ? 1 : 0}</${prefix}v>`];
  if (value === '' && origin?.noResult === true) return ['', ''];
  if (cell.formula !== null) return ['str', `<${prefix}v>${escapeText(encodeXstring(value))}</${prefix}v>`];
  if (origin?.inline) return ['inlineStr', origin.inline];
  const shared = origin?.shared ?? strings.plain.get(value);
  if (value !== '' && shared !== undefined && shared !== null) return ['s', `<${prefix}v>${shared}</${prefix}v>`];
  return value === '' ? ['', ''] : ['inlineStr', inlineString(value, prefix)];
}

/** Texts that the file's own table does not hold stand in their cell, so that the table, and with it every other sheet, stays. */
function inlineString(text: string, prefix: string): string {
  const space = /^\s|\s$|\n|\r|\t| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}is><${prefix}t${space}>${escapeText(encodeXstring(text))}</${prefix}t></${prefix}is>`;
}

function attributeText(attributes: Record<string, string> | undefined): string {
  if (!attributes) return '';
  let text = '';
  for (const [name, value] of Object.entries(attributes)) text += ` ${name}="${escapeAttribute(value)}"`;
  return text;
}
