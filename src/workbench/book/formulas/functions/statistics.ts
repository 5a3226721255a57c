import type { Callable, Context } from '../context';
import { matrixOf, scalarOf } from '../evaluate';
import { Area, CellError, DIV0, NA, NUM, type Scalar, VALUE, type Value, roundDecimal, toNumber } from '../values';
import { criterion } from './criteria';
import { type Functions, aggregate, flatten, numbersOf, whole } from './kinds';
import { total } from './math';

/** Pairs of range and criterion, all of one shape; the positions that meet all of them. */
function positions(pairs: readonly Value[], context: Context): { hits: boolean[]; width: number } | CellError {
  let hits: boolean[] | null = null;
  let width = 0;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const range = matrixOf(pairs[i] ?? null, context);
    const test = criterion(scalarOf(pairs[i + 1] ?? null, context));
    const now = range.rows.flatMap((row) => row.map(test));
    if (hits && (hits.length !== now.length || width !== range.width)) return VALUE;
    const before: boolean[] | null = hits;
    hits = before === null ? now : now.map((hit, at) => hit && before?.[at] === true);
    width = range.width;
  }
  return { hits: hits ?? [], width };
}

function chosen(target: Value, pairs: readonly Value[], context: Context): number[] | CellError {
  const found = positions(pairs, context);
  if (found instanceof CellError) return found;
  const first = pairs[0];
  // SUMIF takes only the corner of its sum range and gives it the shape of the tested one.
  const shaped =
    target instanceof Area && first instanceof Area && (target.height !== first.height || target.width !== first.width)
      ? new Area(target.sheet, {
          ...target.range,
          lastRow: target.range.firstRow + first.height - 1,
          lastColumn: target.range.firstColumn + first.width - 1,
        })
      : target;
  const items = matrixOf(shaped, context).rows.flat();
  const numbers: number[] = [];
  for (const [at, item] of items.entries()) {
    if (found.hits[at] !== true) continue;
    if (item instanceof CellError) return item;
    if (typeof item === 'number') numbers.push(item);
  }
  return numbers;
}

const conditional =
  (work: (numbers: number[]) => Scalar, targetFirst: boolean): Callable =>
  (nodes, context) =>
    whole((values) => {
      const target = targetFirst ? values[0] : (values[2] ?? values[0]);
      const numbers = chosen(target ?? null, targetFirst ? values.slice(1) : values.slice(0, 2), context);
      return numbers instanceof CellError ? numbers : work(numbers);
    })(nodes, context);

const counting: Callable = whole((values, context) => {
  const found = positions(values, context);
  return found instanceof CellError ? found : found.hits.filter(Boolean).length;
});

const mean = (numbers: number[]): Scalar => (numbers.length === 0 ? DIV0 : total(numbers) / numbers.length);
const greatest = (numbers: number[]): number => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const least = (numbers: number[]): number => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

/** The k-th number from the top or bottom. */
const ordered = (descending: boolean): Callable =>
  whole((values, context) => {
    const numbers = numbersOf(values.slice(0, 1), context);
    const rank = toNumber(scalarOf(values[1] ?? null, context));
    if (numbers instanceof CellError) return numbers;
    if (rank instanceof CellError) return rank;
    const sorted = numbers.sort((a, b) => (descending ? b - a : a - b));
    return sorted[roundDecimal(rank, 0, 'up') - 1] ?? NUM;
  });

export const STATISTICS: Functions = {
  AVERAGE: aggregate(mean),
  MAX: aggregate(greatest),
  MIN: aggregate(least),
  MEDIAN: aggregate((numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    if (sorted.length === 0) return NUM;
    return sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? NUM) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  }),
  LARGE: ordered(true),
  SMALL: ordered(false),
  RANK: whole((values, context) => {
    const number = toNumber(scalarOf(values[0] ?? null, context));
    const numbers = numbersOf(values.slice(1, 2), context);
    const ascending = toNumber(scalarOf(values[2] ?? null, context));
    if (number instanceof CellError) return number;
    if (numbers instanceof CellError) return numbers;
    if (ascending instanceof CellError) return ascending;
    if (!numbers.includes(number)) return NA;
    return 1 + numbers.filter((other) => (ascending === 0 ? other > number : other < number)).length;
  }),
  COUNT: whole(
    (values, context) =>
      [...flatten(values, context)].filter(
        ({ value, inCell }) => typeof value === 'number' || (!inCell && !(toNumber(value) instanceof CellError)),
      ).length,
  ),
  COUNTA: whole((values, context) => [...flatten(values, context)].filter(({ value }) => value !== null).length),
  COUNTBLANK: whole((values, context) => {
    const [value] = values;
    if (!(value instanceof Area)) return VALUE;
    let filled = 0;
    for (const { value: item } of flatten([value], context)) if (item !== null && item !== '') filled += 1;
    return value.height * value.width - filled;
  }),
  COUNTIF: counting,
  COUNTIFS: counting,
  SUMIF: conditional(total, false),
  SUMIFS: conditional(total, true),
  AVERAGEIF: conditional(mean, false),
  AVERAGEIFS: conditional(mean, true),
  MAXIFS: conditional(greatest, true),
  MINIFS: conditional(least, true),
};
