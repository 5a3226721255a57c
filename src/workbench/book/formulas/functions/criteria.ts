/** Conditions of COUNTIF and its kin: `">=80"`, `"ผ่าน*"`, a plain value. */
import { CellError, type Scalar, compare, parseNumber } from '../values';

type Test = (value: Scalar) => boolean;

export function criterion(wanted: Scalar): Test {
  if (wanted instanceof CellError) return (value) => value === wanted;
  if (wanted === null) return (value) => value === 0;
  if (typeof wanted !== 'string') return (value) => typeof value === typeof wanted && compare(value as number, wanted) === 0;
  const match = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(wanted);
  const operator = match?.[1] ?? '=';
  const operand = match?.[2] ?? '';
  if (operand === '') {
    // "=" finds empty cells, "<>" all others, "" both empty cells and empty text.
    if (operator === '<>') return (value) => value !== null;
    return match?.[1] === '=' ? (value) => value === null : (value) => value === null || value === '';
  }
  const error = /^#[A-Z/0!?]+$/i.test(operand) ? CellError.of(operand.toUpperCase()) : null;
  const number = parseNumber(operand);
  const logical = /^(true|false)$/i.test(operand) ? operand.toLowerCase() === 'true' : null;
  if (operator === '=' || operator === '<>') {
    const pattern = wildcard(operand);
    const equal: Test = (value) => {
      if (error) return value === error;
      if (typeof value === 'number') return number !== null && compare(value, number) === 0;
      if (typeof value === 'boolean') return value === logical;
      // A text that reads as the number counts too.
      return typeof value === 'string' && (number !== null ? parseNumber(value) === number : pattern.test(value));
    };
    return operator === '=' ? equal : (value) => !equal(value);
  }
  const bound = number ?? logical ?? operand;
  const holds: Readonly<Record<string, (order: number) => boolean>> = {
    '<': (order) => order < 0,
    '<=': (order) => order <= 0,
    '>': (order) => order > 0,
    '>=': (order) => order >= 0,
  };
  return (value) =>
    value !== null && !(value instanceof CellError) && typeof value === typeof bound && (holds[operator]?.(compare(value, bound)) ?? false);
}

/** `*` any text, `?` one character, `~` before either for itself; without regard to case. */
export function wildcard(text: string): RegExp {
  const source = text.replace(/~[*?~]|[\\^$.*+?()[\]{}|]/g, (part) => {
    if (part === '*') return '[\\s\\S]*';
    if (part === '?') return '[\\s\\S]';
    return `\\${part.length === 2 ? (part[1] ?? '') : part}`;
  });
  // `~` needs no escape and may not have one under the u flag.
  return new RegExp(`^${source.replace(/\\~/g, '~')}$`, 'iu');
}
