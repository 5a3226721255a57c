import type { Scalar } from '../values';
import { CellError, VALUE, parseNumber, toBoolean, toNumber, toText } from '../values';
import { scalarOf } from '../evaluate';
import { wildcard } from './criteria';
import { type Functions, flatten, simple, textual, whole } from './kinds';

/** Excel's longest text in a cell. */
const LONGEST = 32_767;

function limited(text: string): Scalar {
  return text.length > LONGEST ? VALUE : text;
}

/** The number of an optional argument. */
function count(value: Scalar | undefined, otherwise: number): number | CellError {
  if (value === undefined) return otherwise;
  const number = toNumber(value);
  return number instanceof CellError ? number : Math.trunc(number);
}

function cut(take: (text: string, length: number) => string): (args: Scalar[]) => Scalar {
  return ([value = null, length]) => {
    const text = toText(value);
    const number = count(length, 1);
    if (text instanceof CellError) return text;
    return number instanceof CellError ? number : number < 0 ? VALUE : take(text, number);
  };
}

/** 1-based place of `needle` in `text`. */
function place(find: (needle: string, text: string, from: number) => number): (args: Scalar[]) => Scalar {
  return ([first = null, second = null, start]) => {
    const [needle, text] = [toText(first), toText(second)];
    const from = count(start, 1);
    if (needle instanceof CellError) return needle;
    if (text instanceof CellError) return text;
    if (from instanceof CellError || from < 1 || from > text.length + 1) return VALUE;
    const at = find(needle, text, from - 1);
    return at < 0 ? VALUE : at + 1;
  };
}

function search(needle: string, text: string, from: number): number {
  if (!/[*?~]/.test(needle)) return text.toLowerCase().indexOf(needle.toLowerCase(), from);
  const source = wildcard(needle)
    .source.slice(1, -1)
    .replace(/\[\\s\\S\]\*/g, '[\\s\\S]*?');
  const at = text.slice(from).search(new RegExp(source, 'iu'));
  return at < 0 ? at : at + from;
}

const joined = whole((values, context) => {
  let text = '';
  for (const { value } of flatten(values, context)) {
    const part = toText(value);
    if (part instanceof CellError) return part;
    text += part;
  }
  return limited(text);
});

export const TEXT: Functions = {
  CONCATENATE: joined,
  CONCAT: joined,
  TEXTJOIN: whole((values, context) => {
    const separator = toText(scalarOf(values[0] ?? null, context));
    const skip = toBoolean(scalarOf(values[1] ?? null, context));
    if (separator instanceof CellError) return separator;
    if (skip instanceof CellError) return skip;
    const parts: string[] = [];
    for (const { value } of flatten(values.slice(2), context)) {
      const part = toText(value);
      if (part instanceof CellError) return part;
      if (part !== '' || !skip) parts.push(part);
    }
    return limited(parts.join(separator));
  }),
  TEXT: simple(([value = null, format = null], context) => {
    const code = toText(format);
    if (code instanceof CellError || value === null || typeof value === 'boolean')
      return value === null ? context.displayed(0, String(code)) : toText(value);
    const number = typeof value === 'string' ? parseNumber(value) : value;
    return context.displayed(number ?? value, String(code));
  }),
  VALUE: simple(([value = null]) => {
    if (typeof value === 'boolean') return VALUE;
    return toNumber(value);
  }),
  LEN: textual((text = '') => text.length),
  LEFT: simple(cut((text, length) => text.slice(0, length))),
  RIGHT: simple(cut((text, length) => (length === 0 ? '' : text.slice(-length)))),
  MID: simple(([value = null, start, length]) => {
    const text = toText(value);
    const [from, many] = [count(start, 1), count(length, 0)];
    if (text instanceof CellError) return text;
    if (from instanceof CellError || many instanceof CellError || from < 1 || many < 0) return VALUE;
    return text.slice(from - 1, from - 1 + many);
  }),
  UPPER: textual((text = '') => text.toUpperCase()),
  LOWER: textual((text = '') => text.toLowerCase()),
  PROPER: textual((text = '') => text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))),
  TRIM: textual((text = '') => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  EXACT: textual((a = '', b = '') => a === b),
  REPT: simple(([value = null, times]) => {
    const [text, many] = [toText(value), count(times, 0)];
    if (text instanceof CellError) return text;
    if (many instanceof CellError || many < 0 || text.length * many > LONGEST) return VALUE;
    return text.repeat(many);
  }),
  SUBSTITUTE: simple(([value = null, old = null, fresh = null, which]) => {
    const [text, needle, replacement] = [String(toText(value)), String(toText(old)), String(toText(fresh))];
    if (needle === '') return text;
    const wanted = which === undefined ? null : count(which, 1);
    if (wanted instanceof CellError || (wanted !== null && wanted < 1)) return VALUE;
    let seen = 0;
    return limited(
      text.split(needle).reduce((made, part) => {
        seen += 1;
        return made + (wanted === null || seen === wanted ? replacement : needle) + part;
      }),
    );
  }),
  REPLACE: simple(([value = null, start, length, fresh = null]) => {
    const text = String(toText(value));
    const [from, many] = [count(start, 1), count(length, 0)];
    if (from instanceof CellError || many instanceof CellError || from < 1 || many < 0) return VALUE;
    return limited(text.slice(0, from - 1) + String(toText(fresh)) + text.slice(from - 1 + many));
  }),
  FIND: simple(place((needle, text, from) => text.indexOf(needle, from))),
  SEARCH: simple(place(search)),
  CHAR: simple(([value = null]) => {
    const code = count(value, 0);
    return code instanceof CellError ? code : code < 1 || code > 255 ? VALUE : String.fromCharCode(code);
  }),
  CODE: textual((text = '') => (text === '' ? VALUE : text.charCodeAt(0))),
  UNICHAR: simple(([value = null]) => {
    const code = count(value, 0);
    return code instanceof CellError ? code : code < 1 || code > 0x10ffff ? VALUE : String.fromCodePoint(code);
  }),
  UNICODE: textual((text = '') => text.codePointAt(0) ?? VALUE),
  HYPERLINK: simple(([address = null, shown]) => shown ?? address),
};
