/** Cells, rows and columns of a worksheet part, read in one pass without building a tree. */
import { BookError, cellKey } from '../types';
import type { BookCell, BookSheet, BookStyle, BookValue } from '../types';
import { MAX_COLUMNS, MAX_ROWS, columnNumber } from '../reference';
import { fromFile } from '../formulas/file-names';
import { shiftFormula } from '../formulas/rewrite';
import type { CellOrigin, SharedStrings } from '../state';
import { localName } from '../xml/scan';
import { decodeXstring } from '../xml/text';
import { pointsOfWidth } from '../units';

interface CellSources {
  strings: SharedStrings;
  style(index: number): BookStyle;
  digit: number;
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  rich: boolean;
  formula: { attributes: Record<string, string>; text: string } | null;
  extra: Record<string, string>;
  inlineStart: number;
}

const KNOWN_ROW = new Set(['r', 'spans', 's', 'customFormat', 'ht', 'customHeight', 'hidden']);
const KNOWN_COLUMN = new Set(['min', 'max', 'width', 'style', 'customWidth', 'hidden']);

export class CellReader {
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private collecting: 'value' | 'inline' | 'formula' | null = null;
  private phonetic = 0;
  private readonly shared = new Map<string, { text: string; row: number; column: number }>();

  constructor(
    private readonly sheet: BookSheet,
    private readonly sources: CellSources,
    private readonly origins: Map<number, CellOrigin>,
    private readonly rowAttributes: Map<number, Record<string, string>>,
    private readonly columnAttributes: Map<number, Record<string, string>>,
  ) {}

  open(name: string, attributes: Record<string, string>, start: number): void {
    const local = localName(name);
    const cell = this.cell;
    if (local === 'c') this.openCell(attributes);
    else if (local === 'row') this.openRow(attributes);
    else if (local === 'col') this.openColumn(attributes);
    else if (!cell) return;
    else if (local === 'v') this.collecting = 'value';
    else if (local === 'f') {
      cell.formula = { attributes, text: '' };
      this.collecting = 'formula';
    } else if (local === 'is') cell.inlineStart = start;
    else if (local === 'rPh') {
      this.phonetic += 1;
      cell.rich = true;
    } else if (local === 'r') cell.rich = true;
    else if (local === 't' && this.phonetic === 0) this.collecting = 'inline';
  }

  text(text: string): void {
    if (!this.cell || !this.collecting) return;
    if (this.collecting === 'value') this.cell.value += text;
    else if (this.collecting === 'inline') this.cell.inline += text;
    else if (this.cell.formula) this.cell.formula.text += text;
  }

  close(name: string, end: number, source: string): void {
    const local = localName(name);
    const cell = this.cell;
    if (!cell) return;
    if (local === 'c') this.closeCell(cell);
    else if (local === 'rPh') this.phonetic -= 1;
    else if (local === 'is' && cell.rich) cell.extra['#inline'] = source.slice(cell.inlineStart, end);
    else if (local === 'v' || local === 'f' || local === 't') this.collecting = null;
  }

  private openColumn(attributes: Record<string, string>): void {
    const first = Number(attributes['min']) - 1;
    const last = Math.min(Number(attributes['max']), MAX_COLUMNS) - 1;
    const width =
      attributes['width'] === undefined ? this.sheet.standardWidth : pointsOfWidth(Number(attributes['width']), this.sources.digit);
    const style = attributes['style'] === undefined ? null : this.sources.style(Number(attributes['style']));
    const extra = others(attributes, KNOWN_COLUMN);
    for (let column = first; column <= last; column += 1) {
      this.sheet.columns.set(column, { width, hidden: isOn(attributes['hidden']), style });
      if (extra) this.columnAttributes.set(column, extra);
    }
  }

  private openRow(attributes: Record<string, string>): void {
    this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']) - 1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS)
      throw new BookError('damaged', 'A sheet has a row that no sheet can have.');
    this.column = -1;
    const height = attributes['ht'] === undefined ? null : Number(attributes['ht']);
    const custom = isOn(attributes['customHeight']);
    const hidden = isOn(attributes['hidden']);
    const style = isOn(attributes['customFormat']) ? this.sources.style(Number(attributes['s'] ?? 0)) : null;
    if (height !== null || custom || hidden || style) this.sheet.rows.set(this.row, { height, custom, hidden, style });
    const extra = others(attributes, KNOWN_ROW);
    if (extra) this.rowAttributes.set(this.row, extra);
  }

  private openCell(attributes: Record<string, string>): void {
    const address = attributes['r'];
    if (address === undefined) this.column += 1;
    else {
      const letters = /^[A-Za-z]+/.exec(address)?.[0] ?? '';
      this.column = columnNumber(letters) ?? this.column + 1;
      const row = Number(address.slice(letters.length)) - 1;
      if (Number.isInteger(row) && row >= 0) this.row = row;
    }
    const extra: Record<string, string> = {};
    for (const key of ['cm', 'vm', 'ph']) if (attributes[key] !== undefined) extra[key] = attributes[key];
    this.cell = {
      row: this.row,
      column: this.column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      value: '',
      inline: '',
      rich: false,
      formula: null,
      extra,
      inlineStart: 0,
    };
  }

  private closeCell(cell: OpenCell): void {
    this.cell = null;
    this.collecting = null;
    if (cell.row < 0 || cell.row >= MAX_ROWS || cell.column >= MAX_COLUMNS) return;
    const { ['#inline']: inline = null, ...attributes } = cell.extra;
    const formula = this.formula(cell);
    const { value, error, shared } = this.value(cell);
    const key = cellKey(cell.row, cell.column);
    const style = this.sources.style(cell.style);
    const special = cell.formula?.attributes['t'] === 'array' || cell.formula?.attributes['t'] === 'dataTable' ? cell.formula : null;
    // An empty text is a result, and says so by its type.
    const noResult = formula !== null && cell.type === 'n' && value === '';
    const plain = shared === null && inline === null && special === null && !noResult && Object.keys(attributes).length === 0;
    const empty = value === '' && error === null && formula === null && plain;
    if (empty && cell.style === 0 && !this.sheet.columns.get(cell.column)?.style && !this.sheet.rows.get(cell.row)?.style) return;
    const made: BookCell = { value, error, formula, style, hyperlink: null };
    this.sheet.cells.set(key, made);
    if (!plain) this.origins.set(key, { shared, inline, formula: special, attributes, noResult });
  }

  private formula(cell: OpenCell): string | null {
    if (!cell.formula) return null;
    const { attributes, text } = cell.formula;
    if (attributes['t'] === 'shared') {
      const index = attributes['si'] ?? '';
      if (text !== '') this.shared.set(index, { text, row: cell.row, column: cell.column });
      const master = this.shared.get(index);
      if (!master) return null;
      return `=${fromFile(shiftFormula(master.text, cell.row - master.row, cell.column - master.column))}`;
    }
    return text === '' ? null : `=${fromFile(text)}`;
  }

  private value(cell: OpenCell): { value: BookValue; error: string | null; shared: number | null } {
    const text = cell.value;
    switch (cell.type) {
      case 's': {
        const index = Number(text);
        return { value: this.sources.strings.texts[index] ?? '', error: null, shared: this.sources.strings.rich.has(index) ? index : null };
      }
      case 'inlineStr':
        return { value: decodeXstring(cell.inline), error: null, shared: null };
      case 'str':
        return { value: decodeXstring(text), error: null, shared: null };
      case 'b':
        return { value: text.trim() === '1' || text.trim() === 'true', error: null, shared: null };
      case 'e':
        return { value: '', error: text === '' ? '#VALUE!' : text, shared: null };
      case 'd':
        return { value: serialOfIso(text), error: null, shared: null };
      default: {
        const number = text.trim() === '' ? '' : Number(text);
        return { value: typeof number === 'number' && !Number.isFinite(number) ? text : number, error: null, shared: null };
      }
    }
  }
}

function others(attributes: Record<string, string>, known: ReadonlySet<string>): Record<string, string> | null {
  let found: Record<string, string> | null = null;
  for (const [name, value] of Object.entries(attributes)) if (!known.has(name)) (found ??= {})[name] = value;
  return found;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** `t="d"`: an ISO 8601 date to Excel's serial number. */
function serialOfIso(text: string): BookValue {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.length <= 10 ? `${text}T00:00:00` : text}Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}
