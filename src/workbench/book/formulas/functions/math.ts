import { DIV0, NUM, type Rounding, VALUE, roundDecimal } from '../values';
import { CellError } from '../values';
import { type Functions, aggregate, flatten, numbersOf, numeric, whole } from './kinds';
import { matrixOf, scalarOf } from '../evaluate';
import { Unsupported, toNumber } from '../values';

/** Adds as Excel shows it: each sum carries the rounding of binary numbers, the smallest rests are taken for nothing. */
export function total(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  // Neumaier's compensated sum: the order of cells must not show in the fifteenth digit.
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
}

const rounding =
  (way: Rounding) =>
  (number: number, digits = 0) =>
    roundDecimal(number, digits, way);

const SUBTOTALS: Readonly<Record<number, string>> = { 1: 'AVERAGE', 2: 'COUNT', 3: 'COUNTA', 4: 'MAX', 5: 'MIN', 6: 'PRODUCT', 9: 'SUM' };

export const MATH: Functions = {
  SUM: aggregate(total),
  PRODUCT: aggregate((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1))),
  ABS: numeric((number) => Math.abs(number)),
  SIGN: numeric((number) => Math.sign(number)),
  INT: numeric((number) => Math.floor(number)),
  TRUNC: numeric((number, digits = 0) => roundDecimal(number, digits, 'down')),
  ROUND: numeric(rounding('nearest')),
  ROUNDUP: numeric(rounding('up')),
  ROUNDDOWN: numeric(rounding('down')),
  MROUND: numeric((number, step) => {
    if (step === undefined || step === 0) return 0;
    return number * step < 0 ? NUM : roundDecimal(number / step, 0, 'nearest') * step;
  }),
  CEILING: numeric((number, step = 1) =>
    step === 0 ? 0 : number > 0 && step < 0 ? NUM : roundDecimal(number / step, 0, number < 0 && step > 0 ? 'down' : 'up') * step,
  ),
  FLOOR: numeric((number, step = 1) =>
    step === 0 ? DIV0 : number > 0 && step < 0 ? NUM : roundDecimal(number / step, 0, number < 0 && step > 0 ? 'up' : 'down') * step,
  ),
  MOD: numeric((number, divisor = 0) => (divisor === 0 ? DIV0 : number - divisor * Math.floor(number / divisor))),
  POWER: numeric((base, exponent = 0) => checked(base ** exponent)),
  SQRT: numeric((number) => (number < 0 ? NUM : Math.sqrt(number))),
  EXP: numeric((number) => checked(Math.exp(number))),
  LN: numeric((number) => (number <= 0 ? NUM : Math.log(number))),
  LOG10: numeric((number) => (number <= 0 ? NUM : Math.log10(number))),
  LOG: numeric((number, base = 10) =>
    number <= 0 || base <= 0 ? NUM : base === 1 ? DIV0 : base === 10 ? Math.log10(number) : Math.log(number) / Math.log(base),
  ),
  PI: numeric(() => Math.PI),
  SUMPRODUCT: whole((values, context) => {
    const matrices = values.map((value) => matrixOf(value, context));
    const first = matrices[0];
    if (!first || matrices.some((matrix) => matrix.height !== first.height || matrix.width !== first.width)) return VALUE;
    const products: number[] = [];
    for (let row = 0; row < first.height; row += 1) {
      for (let column = 0; column < first.width; column += 1) {
        let product = 1;
        for (const matrix of matrices) {
          const item = matrix.rows[row]?.[column] ?? null;
          if (item instanceof CellError) return item;
          // Text and logical values count as nothing, unlike in a product by `*`.
          product *= typeof item === 'number' ? item : 0;
        }
        products.push(product);
      }
    }
    return total(products);
  }),
  SUBTOTAL: whole((values, context) => {
    const code = toNumber(scalarOf(values[0] ?? null, context));
    if (code instanceof CellError) return code;
    const name = SUBTOTALS[code > 100 ? code - 100 : code];
    const rest = values.slice(1);
    // Nested subtotals and hidden rows would have to be left out.
    if (name !== 'SUM' && name !== 'COUNTA' && name !== 'COUNT') throw new Unsupported('SUBTOTAL');
    if (name === 'COUNTA') return [...flatten(rest, context)].filter(({ value }) => value !== null).length;
    const numbers = numbersOf(rest, context);
    return numbers instanceof CellError ? numbers : name === 'SUM' ? total(numbers) : numbers.length;
  }),
};

function checked(number: number): number | CellError {
  return Number.isFinite(number) ? number : NUM;
}
