/** How functions take their arguments. */
import type { Callable, Context } from '../context';
import { evaluate, isUnion, map, matrixOf, scalarOf } from '../evaluate';
import { Area, CellError, Matrix, type Scalar, type Value, parseNumber, toNumber, toText } from '../values';

export type Functions = Readonly<Record<string, Callable>>;

/** Takes single values and is applied element by element to arrays. An error argument is the result. */
export function simple(work: (args: Exclude<Scalar, CellError>[], context: Context) => Scalar): Callable {
  return (nodes, context) =>
    map(
      nodes.map((node) => evaluate(node, context)),
      context,
      (items) => {
        const error = items.find((item) => item instanceof CellError);
        return error ?? work(items as Exclude<Scalar, CellError>[], context);
      },
    );
}

/** As `simple`, but errors are passed in: for functions that ask about them. */
export function asking(work: (args: Scalar[]) => Scalar): Callable {
  return (nodes, context) =>
    map(
      nodes.map((node) => evaluate(node, context)),
      context,
      work,
    );
}

/** Takes numbers; text that is none is `#VALUE!`. Absent optional arguments are `undefined`. */
export function numeric(work: (...numbers: number[]) => Scalar): Callable {
  return simple((args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg);
      if (number instanceof CellError) return number;
      numbers.push(number);
    }
    return work(...numbers);
  });
}

/** Takes texts. */
export function textual(work: (...texts: string[]) => Scalar): Callable {
  return simple((args) => work(...args.map((arg) => String(toText(arg)))));
}

/** Takes values as they come: areas stay areas. */
export function whole(work: (values: Value[], context: Context) => Value): Callable {
  return (nodes, context) =>
    work(
      nodes.map((node) => evaluate(node, context)),
      context,
    );
}

/** All scalars of the arguments, areas flattened row by row. `inCell` tells values read from cells from those written in the formula. */
export function* flatten(values: readonly Value[], context: Context): Generator<{ value: Scalar; inCell: boolean }> {
  for (const value of values) {
    const areas: readonly Value[] = isUnion(value) ? value : [value];
    for (const area of areas) {
      if (area instanceof Area || area instanceof Matrix) {
        for (const row of matrixOf(area, context).rows) for (const item of row) yield { value: item, inCell: true };
      } else yield { value: scalarOf(area, context), inCell: false };
    }
  }
}

/** The numbers among the arguments, as SUM counts them: text and logical values in cells are passed over, written ones are taken. */
export function numbersOf(values: readonly Value[], context: Context): number[] | CellError {
  const numbers: number[] = [];
  for (const { value, inCell } of flatten(values, context)) {
    if (value instanceof CellError) return value;
    if (typeof value === 'number') numbers.push(value);
    else if (!inCell) {
      const number = typeof value === 'string' ? parseNumber(value) : toNumber(value);
      if (number === null || number instanceof CellError) return CellError.of('#VALUE!');
      numbers.push(number);
    }
  }
  return numbers;
}

/** A function of all the numbers among its arguments. */
export function aggregate(work: (numbers: number[]) => Scalar): Callable {
  return whole((values, context) => {
    const numbers = numbersOf(values, context);
    return numbers instanceof CellError ? numbers : work(numbers);
  });
}
