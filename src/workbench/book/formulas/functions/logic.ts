import type { FormulaNode } from '../ast';
import type { Callable, Context } from '../context';
import { evaluate, map, matrixOf, scalarOf } from '../evaluate';
import { Area, CellError, Matrix, NA, type Scalar, VALUE, type Value, compare, toBoolean, toNumber } from '../values';
import { type Functions, asking, flatten, simple, whole } from './kinds';

function isArray(value: Value): boolean {
  return value instanceof Matrix || (value instanceof Area && (value.height > 1 || value.width > 1));
}

/** Only the chosen branch is calculated; a condition over an array chooses element by element. */
const IF: Callable = (nodes, context) => {
  const [condition, yes, no] = nodes;
  if (!condition || !yes) return VALUE;
  const asked = evaluate(condition, context);
  const otherwise = (): Value => (no ? evaluate(no, context) : false);
  if (isArray(asked)) {
    return map([asked, evaluate(yes, context), otherwise()], context, ([test = null, a = null, b = null]) => {
      const chosen = toBoolean(test);
      return chosen instanceof CellError ? chosen : chosen ? a : b;
    });
  }
  const chosen = toBoolean(scalarOf(asked, context));
  if (chosen instanceof CellError) return chosen;
  return shown(chosen ? evaluate(yes, context) : otherwise());
};

/** An omitted branch gives 0. */
function shown(value: Value): Value {
  return value ?? 0;
}

const caught =
  (catches: (error: CellError) => boolean): Callable =>
  (nodes, context) => {
    const [first, second] = nodes;
    if (!first || !second) return VALUE;
    const value = evaluate(first, context);
    if (isArray(value)) {
      const other = evaluate(second, context);
      return map([matrixOf(value, context), other], context, ([item = null, instead = null]) =>
        item instanceof CellError && catches(item) ? instead : item,
      );
    }
    const single = scalarOf(value, context);
    return single instanceof CellError && catches(single) ? shown(evaluate(second, context)) : shown(single);
  };

const IFS: Callable = (nodes, context) => {
  for (let i = 0; i + 1 < nodes.length; i += 2) {
    const chosen = toBoolean(single(nodes[i], context));
    if (chosen instanceof CellError) return chosen;
    const result = nodes[i + 1];
    if (chosen && result) return shown(evaluate(result, context));
  }
  return NA;
};

const SWITCH: Callable = (nodes, context) => {
  const wanted = single(nodes[0], context);
  if (wanted instanceof CellError) return wanted;
  let i = 1;
  for (; i + 1 < nodes.length; i += 2) {
    const candidate = single(nodes[i], context);
    const result = nodes[i + 1];
    if (!(candidate instanceof CellError) && result && compare(wanted, candidate) === 0) return shown(evaluate(result, context));
  }
  const otherwise = nodes[i];
  return otherwise ? shown(evaluate(otherwise, context)) : NA;
};

const CHOOSE: Callable = (nodes, context) => {
  const index = toNumber(single(nodes[0], context));
  if (index instanceof CellError) return index;
  const chosen = nodes[Math.trunc(index)];
  return index >= 1 && chosen ? shown(evaluate(chosen, context)) : VALUE;
};

function single(node: FormulaNode | undefined, context: Context): Scalar {
  return node ? scalarOf(evaluate(node, context), context) : null;
}

/** Logical values and numbers of all arguments; text in cells is passed over, and nothing to judge is `#VALUE!`. */
function judged(work: (truths: boolean[]) => boolean): Callable {
  return whole((values, context) => {
    const truths: boolean[] = [];
    for (const { value, inCell } of flatten(values, context)) {
      if (value instanceof CellError) return value;
      if (value === null || (inCell && typeof value === 'string')) continue;
      const truth = toBoolean(value);
      if (truth instanceof CellError) return truth;
      truths.push(truth);
    }
    return truths.length === 0 ? VALUE : work(truths);
  });
}

export const LOGIC: Functions = {
  IF,
  IFS,
  SWITCH,
  CHOOSE,
  IFERROR: caught(() => true),
  IFNA: caught((error) => error === NA),
  AND: judged((truths) => truths.every(Boolean)),
  OR: judged((truths) => truths.some(Boolean)),
  XOR: judged((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: simple(([value = null]) => {
    const truth = toBoolean(value);
    return truth instanceof CellError ? truth : !truth;
  }),
  TRUE: simple(() => true),
  FALSE: simple(() => false),
  NA: simple(() => NA),
  ISBLANK: asking(([value]) => value === null),
  ISNUMBER: asking(([value]) => typeof value === 'number'),
  ISTEXT: asking(([value]) => typeof value === 'string'),
  ISNONTEXT: asking(([value]) => typeof value !== 'string'),
  ISLOGICAL: asking(([value]) => typeof value === 'boolean'),
  ISERROR: asking(([value]) => value instanceof CellError),
  ISERR: asking(([value]) => value instanceof CellError && value !== NA),
  ISNA: asking(([value]) => value === NA),
  N: simple(([value = null]) => (typeof value === 'number' ? value : value === true ? 1 : 0)),
  T: simple(([value]) => (typeof value === 'string' ? value : '')),
};
