/** Trees to values. Operators and simple functions work element by element on arrays, as current Excel does. */
import { MAX_COLUMNS, MAX_ROWS } from '../reference';
import type { BookRange } from '../types';
import type { BinaryOperator, FormulaNode } from './ast';
import type { Context } from './context';
import {
  Area,
  CellError,
  DIV0,
  Matrix,
  NAME,
  NULL,
  NUM,
  REF,
  type Scalar,
  Unsupported,
  VALUE,
  type Value,
  compare,
  toNumber,
  toText,
} from './values';

/** Throws `Unsupported` where the engine cannot calculate. */
export function evaluate(node: FormulaNode, context: Context): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'error':
      return CellError.of(node.code);
    case 'missing':
      return null;
    case 'array':
      return new Matrix(node.rows.map((row) => row.map((item) => scalarOf(evaluate(item, context), context))));
    case 'reference':
      return reference(node.sheet, node.range, context);
    case 'name': {
      const named = context.resolveName(node.name, node.sheet);
      return named ? evaluate(named, context) : NAME;
    }
    case 'structured':
      return context.resolveTable(node.table, node.specifier) ?? REF;
    case 'negate':
      return map([evaluate(node.operand, context)], context, ([value = null]) => {
        const number = toNumber(value);
        return number instanceof CellError ? number : -number;
      });
    case 'plus':
      return evaluate(node.operand, context);
    case 'percent':
      return map([evaluate(node.operand, context)], context, ([value = null]) => {
        const number = toNumber(value);
        return number instanceof CellError ? number : number / 100;
      });
    case 'single':
      return scalarOf(evaluate(node.operand, context), context);
    case 'binary':
      return map([evaluate(node.left, context), evaluate(node.right, context)], context, ([left = null, right = null]) =>
        operate(node.operator, left, right),
      );
    case 'range':
    case 'intersection':
    case 'union':
      return join(node.kind, evaluate(node.left, context), evaluate(node.right, context));
    case 'call': {
      const called = context.functionNamed(node.name);
      if (!called) throw new Unsupported(node.name);
      return called(node.arguments, context);
    }
    case 'foreign':
      throw new Unsupported('a reference outside this workbook');
  }
}

function reference(sheet: string | null, range: BookRange, context: Context): Value {
  const found = sheet === null ? context.sheet : context.sheetNamed(sheet);
  return found ? new Area(found, range) : REF;
}

function join(kind: 'range' | 'intersection' | 'union', left: Value, right: Value): Value {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  const areas = [left, right].flatMap((side) => (side instanceof Area ? [side] : isUnion(side) ? [...side] : []));
  if (kind === 'union') return areas;
  const [a, b] = areas;
  if (!a || !b || areas.length > 2) return VALUE;
  if (a.sheet !== b.sheet) return VALUE;
  const outer = kind === 'range';
  const [low, high] = outer ? [Math.min, Math.max] : [Math.max, Math.min];
  const range: BookRange = {
    firstRow: low(a.range.firstRow, b.range.firstRow),
    lastRow: high(a.range.lastRow, b.range.lastRow),
    firstColumn: low(a.range.firstColumn, b.range.firstColumn),
    lastColumn: high(a.range.lastColumn, b.range.lastColumn),
  };
  return range.firstRow > range.lastRow || range.firstColumn > range.lastColumn ? NULL : new Area(a.sheet, range);
}

export function isUnion(value: Value): value is readonly Area[] {
  return Array.isArray(value);
}

/** One value where one is wanted: an area gives the cell in the formula's own row or column, an array its first value. */
export function scalarOf(value: Value, context: Context): Scalar {
  if (value instanceof Matrix) return value.rows[0]?.[0] ?? null;
  if (isUnion(value)) return VALUE;
  if (!(value instanceof Area)) return value;
  const { range, sheet } = value;
  if (value.height === 1 && value.width === 1) return context.read(sheet, range.firstRow, range.firstColumn);
  const { row, column } = context;
  if (value.width === 1 && row >= range.firstRow && row <= range.lastRow) return context.read(sheet, row, range.firstColumn);
  if (value.height === 1 && column >= range.firstColumn && column <= range.lastColumn) return context.read(sheet, range.firstRow, column);
  return VALUE;
}

/** The values of an area or array; a single value as 1 × 1. Whole rows and columns are cut at what the sheet uses. */
export function matrixOf(value: Value, context: Context): Matrix {
  if (value instanceof Matrix) return value;
  if (isUnion(value)) throw new Unsupported('several areas as one array');
  if (!(value instanceof Area)) return new Matrix([[value]]);
  const range = clipped(value, context);
  const rows: Scalar[][] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    const line: Scalar[] = [];
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) line.push(context.read(value.sheet, row, column));
    rows.push(line);
  }
  return new Matrix(rows);
}

function clipped({ sheet, range }: Area, context: Context): BookRange {
  const wholeRows = range.lastColumn - range.firstColumn === MAX_COLUMNS - 1;
  const wholeColumns = range.lastRow - range.firstRow === MAX_ROWS - 1;
  if (!wholeRows && !wholeColumns) return range;
  const used = context.used(sheet);
  return {
    ...range,
    lastRow: wholeColumns ? Math.max(range.firstRow, used.rows - 1) : range.lastRow,
    lastColumn: wholeRows ? Math.max(range.firstColumn, used.columns - 1) : range.lastColumn,
  };
}

/** Applies `work` to single values, or element by element where an argument is an array; a row or column stretches, else `#N/A`. */
export function map(values: readonly Value[], context: Context, work: (items: Scalar[]) => Scalar): Value {
  const wide = values.map((value) => value instanceof Matrix || (value instanceof Area && (value.height > 1 || value.width > 1)));
  if (!wide.includes(true)) return work(values.map((value) => scalarOf(value, context)));
  const matrices = values.map((value) => matrixOf(value, context));
  const height = Math.max(...matrices.map((matrix) => matrix.height));
  const width = Math.max(...matrices.map((matrix) => matrix.width));
  const pick = (matrix: Matrix, row: number, column: number): Scalar => {
    const line = matrix.rows[matrix.height === 1 ? 0 : row];
    const item = line?.[matrix.width === 1 ? 0 : column];
    return item === undefined ? CellError.of('#N/A') : item;
  };
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_unused, column) => work(matrices.map((matrix) => pick(matrix, row, column)))),
  );
  return new Matrix(rows);
}

function operate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  switch (operator) {
    case '&': {
      const [a, b] = [toText(left), toText(right)];
      return a instanceof CellError ? a : b instanceof CellError ? b : a + b;
    }
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
    default:
      return calculate(operator, toNumber(left), toNumber(right));
  }
}

function calculate(operator: '+' | '-' | '*' | '/' | '^', a: number | CellError, b: number | CellError): Scalar {
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  switch (operator) {
    case '+':
      return settled(a + b, a, b);
    case '-':
      return settled(a - b, a, b);
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? DIV0 : finite(a / b);
    case '^':
      return a === 0 && b === 0 ? NUM : a === 0 && b < 0 ? DIV0 : finite(a ** b);
  }
}

/** Excel takes a sum for zero when what is left is only the rounding of the last binary digits. */
function settled(sum: number, a: number, b: number): Scalar {
  return Math.abs(sum) < Math.max(Math.abs(a), Math.abs(b)) * 4e-16 ? 0 : finite(sum);
}

function finite(number: number): Scalar {
  return Number.isFinite(number) ? number : NUM;
}
