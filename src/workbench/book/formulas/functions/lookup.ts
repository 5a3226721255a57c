import { isUnion, matrixOf, scalarOf } from '../evaluate';
import type { Callable, Context } from '../context';
import { Area, CellError, Matrix, NA, REF, type Scalar, Unsupported, VALUE, type Value, compare, toBoolean, toNumber } from '../values';
import { wildcard } from './criteria';
import { type Functions, whole } from './kinds';

/** Zero-based place of an exact match; text may hold wildcards. */
function exactly(wanted: Scalar, items: readonly Scalar[]): number {
  if (wanted instanceof CellError) return -1;
  const pattern = typeof wanted === 'string' && /[*?~]/.test(wanted) ? wildcard(wanted) : null;
  return items.findIndex((item) => {
    if (item === null || item instanceof CellError || typeof item !== typeof (wanted ?? 0)) return false;
    return pattern && typeof item === 'string' ? pattern.test(item) : compare(item, wanted) === 0;
  });
}

/** Zero-based place of the last value that is not greater (`ascending`) or not smaller, as Excel's approximate match finds it in sorted values. */
function nearly(wanted: Scalar, items: readonly Scalar[], ascending: boolean): number {
  if (wanted instanceof CellError) return -1;
  let found = -1;
  for (const [at, item] of items.entries()) {
    if (item === null || item instanceof CellError || typeof item !== typeof (wanted ?? 0)) continue;
    const order = compare(item, wanted);
    if (ascending ? order <= 0 : order >= 0) found = at;
    else break;
  }
  return found;
}

function vector(matrix: Matrix): Scalar[] | null {
  if (matrix.width === 1) return matrix.rows.map((row) => row[0] ?? null);
  return matrix.height === 1 ? [...(matrix.rows[0] ?? [])] : null;
}

const table = (vertical: boolean): Callable =>
  whole((values, context) => {
    const wanted = scalarOf(values[0] ?? null, context);
    if (wanted instanceof CellError) return wanted;
    const matrix = matrixOf(values[1] ?? null, context);
    const index = toNumber(scalarOf(values[2] ?? null, context));
    const approximate = values.length < 4 ? true : toBoolean(scalarOf(values[3] ?? null, context));
    if (index instanceof CellError) return index;
    if (approximate instanceof CellError) return approximate;
    if (index < 1) return VALUE;
    if (index > (vertical ? matrix.width : matrix.height)) return REF;
    const keys = vertical ? matrix.rows.map((row) => row[0] ?? null) : [...(matrix.rows[0] ?? [])];
    const at = approximate ? nearly(wanted, keys, true) : exactly(wanted, keys);
    if (at < 0) return NA;
    const place = Math.trunc(index) - 1;
    return (vertical ? matrix.rows[at]?.[place] : matrix.rows[place]?.[at]) ?? 0;
  });

const INDEX: Callable = whole((values, context) => {
  const [source = null, ...rest] = values;
  if (isUnion(source)) throw new Unsupported('INDEX over several areas');
  const numbers = rest.map((value) => toNumber(scalarOf(value, context)));
  const error = numbers.find((number) => number instanceof CellError);
  if (error !== undefined) return error;
  if (source instanceof CellError) return source;
  const array = source instanceof Area || source instanceof Matrix ? source : new Matrix([[source]]);
  let [row = 0, column = 0] = numbers.map((number) => Math.trunc(Number(number)));
  // With one number a single row is counted along itself.
  if (numbers.length === 1 && array.height === 1) [row, column] = [1, row];
  if (row < 0 || column < 0) return VALUE;
  if (row > array.height || column > array.width) return REF;
  return part(array, row, column);
});

/** A cell, or with 0 a whole row or column. Of an area it is a reference. */
function part(array: Area | Matrix, row: number, column: number): Value {
  if (array instanceof Area) {
    const { firstRow, firstColumn, lastRow, lastColumn } = array.range;
    return new Area(array.sheet, {
      firstRow: row === 0 ? firstRow : firstRow + row - 1,
      lastRow: row === 0 ? lastRow : firstRow + row - 1,
      firstColumn: column === 0 ? firstColumn : firstColumn + column - 1,
      lastColumn: column === 0 ? lastColumn : firstColumn + column - 1,
    });
  }
  const rows = row === 0 ? array.rows : array.rows.slice(row - 1, row);
  const cut = rows.map((line) => (column === 0 ? line : line.slice(column - 1, column)));
  return cut.length === 1 && cut[0]?.length === 1 ? (cut[0][0] ?? null) : new Matrix(cut);
}

const MATCH: Callable = whole((values, context) => {
  const wanted = scalarOf(values[0] ?? null, context);
  if (wanted instanceof CellError) return wanted;
  const items = vector(matrixOf(values[1] ?? null, context));
  const way = values.length < 3 ? 1 : toNumber(scalarOf(values[2] ?? null, context));
  if (way instanceof CellError) return way;
  if (!items) return NA;
  const at = way === 0 ? exactly(wanted, items) : nearly(wanted, items, way > 0);
  return at < 0 ? NA : at + 1;
});

const LOOKUP: Callable = whole((values, context) => {
  const wanted = scalarOf(values[0] ?? null, context);
  if (wanted instanceof CellError) return wanted;
  const keys = matrixOf(values[1] ?? null, context);
  const across = keys.width > keys.height;
  const searched = across ? [...(keys.rows[0] ?? [])] : keys.rows.map((row) => row[0] ?? null);
  const at = nearly(wanted, searched, true);
  if (at < 0) return NA;
  if (values[2] !== undefined) return vector(matrixOf(values[2], context))?.[at] ?? 0;
  return (across ? keys.rows[keys.height - 1]?.[at] : keys.rows[at]?.[keys.width - 1]) ?? 0;
});

const XLOOKUP: Callable = whole((values, context) => {
  const wanted = scalarOf(values[0] ?? null, context);
  if (wanted instanceof CellError) return wanted;
  const mode = toNumber(scalarOf(values[4] ?? null, context));
  const order = values[5] === undefined ? 1 : toNumber(scalarOf(values[5], context));
  if (mode !== 0 && mode !== 2) throw new Unsupported('XLOOKUP with an approximate match');
  if (order !== 1) throw new Unsupported('XLOOKUP in another order');
  const keys = matrixOf(values[1] ?? null, context);
  const items = vector(keys);
  const results = matrixOf(values[2] ?? null, context);
  if (!items) return VALUE;
  const at = items.findIndex((item) => exactly(mode === 2 ? wanted : literal(wanted), [item]) === 0);
  if (at < 0) return values[3] !== undefined && values[3] !== null ? values[3] : NA;
  const down = keys.width === 1;
  const found = down ? [results.rows[at] ?? []] : results.rows.map((row) => row.slice(at, at + 1));
  return found.length === 1 && found[0]?.length === 1 ? (found[0][0] ?? 0) : new Matrix(found);
});

function literal(wanted: Scalar): Scalar {
  return typeof wanted === 'string' ? wanted.replace(/[*?~]/g, '~$&') : wanted;
}

/** Row or column number of a reference, or of the formula's own cell. */
function position(of: (area: Area) => number, own: (context: Context) => number): Callable {
  return (nodes, context) => {
    if (nodes.length === 0) return own(context) + 1;
    return whole(([value = null]) => (value instanceof Area ? of(value) + 1 : value instanceof CellError ? value : VALUE))(nodes, context);
  };
}

export const LOOKUPS: Functions = {
  VLOOKUP: table(true),
  HLOOKUP: table(false),
  INDEX,
  MATCH,
  LOOKUP,
  XLOOKUP,
  ROW: position(
    (area) => area.range.firstRow,
    (context) => context.row,
  ),
  COLUMN: position(
    (area) => area.range.firstColumn,
    (context) => context.column,
  ),
  ROWS: whole(([value = null]) =>
    value instanceof Area || value instanceof Matrix ? value.height : value instanceof CellError ? value : 1,
  ),
  COLUMNS: whole(([value = null]) =>
    value instanceof Area || value instanceof Matrix ? value.width : value instanceof CellError ? value : 1,
  ),
};
