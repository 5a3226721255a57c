/** References to parts of tables: `Table[Column]`, `[@Column]`, `[[#Headers],[A]:[C]]`. */
import { type BookRange, type BookSheet, type BookTable, cellKey } from '../types';

/** The cells meant; `null` if the table has no such column or part. `row` is the formula's own, for `@` and `#This Row`. */
export function resolveColumns(sheet: BookSheet, table: BookTable, specifier: string, row: number): BookRange | null {
  const { columns, parts } = parse(specifier);
  const { range } = table;
  const body = { first: range.firstRow + (table.showHeaders ? 1 : 0), last: range.lastRow - (table.showTotals ? 1 : 0) };
  let first = body.first;
  let last = body.last;
  if (parts.length > 0) {
    const spans = parts.map((part): [number, number] | null => {
      switch (part) {
        case '#all':
          return [range.firstRow, range.lastRow];
        case '#data':
          return [body.first, body.last];
        case '#headers':
          return table.showHeaders ? [range.firstRow, range.firstRow] : null;
        case '#totals':
          return table.showTotals ? [range.lastRow, range.lastRow] : null;
        case '#this row':
          return row >= body.first && row <= body.last ? [row, row] : null;
        default:
          return null;
      }
    });
    const known = spans.filter((span): span is [number, number] => span !== null);
    if (known.length !== spans.length || known.length === 0) return null;
    first = Math.min(...known.map(([from]) => from));
    last = Math.max(...known.map(([, to]) => to));
  }
  let firstColumn = range.firstColumn;
  let lastColumn = range.lastColumn;
  if (columns.length > 0) {
    const found = columns.map((column) => columnOf(sheet, table, column));
    const [from, to = from] = found;
    if (from === undefined || from < 0 || to === undefined || to < 0) return null;
    firstColumn = Math.min(from, to);
    lastColumn = Math.max(from, to);
  }
  return { firstRow: first, lastRow: last, firstColumn, lastColumn };
}

function columnOf(sheet: BookSheet, table: BookTable, name: string): number {
  if (!table.showHeaders) return -1;
  const wanted = name.toLowerCase();
  for (let column = table.range.firstColumn; column <= table.range.lastColumn; column += 1) {
    const header = sheet.cells.get(cellKey(table.range.firstRow, column));
    if (String(header?.value ?? '').toLowerCase() === wanted) return column;
  }
  return -1;
}

/** The bracketed text to its columns and its `#` parts. */
function parse(specifier: string): { columns: string[]; parts: string[] } {
  const columns: string[] = [];
  const parts: string[] = [];
  let inner = specifier.slice(1, -1).trim();
  if (inner.startsWith('@')) {
    parts.push('#this row');
    inner = inner.slice(1);
  }
  const take = (text: string): void => {
    const plain = text.replace(/'(.)/g, '$1');
    if (text.startsWith('#')) parts.push(plain.toLowerCase());
    else if (plain !== '') columns.push(plain);
  };
  if (inner.startsWith('[')) for (const match of inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)) take(match[1] ?? '');
  else take(inner);
  return { columns, parts };
}
