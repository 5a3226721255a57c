import { invalidArgument } from './errors';
import { isHostObject, type HostObject } from './model';

/** The arguments of a call, read with the strictness of Excel: the wrong kind of value is `InvalidArgument`. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  get length(): number {
    return this.values.length;
  }

  plain(index: number): unknown {
    return this.values[index];
  }

  /** Whether the argument was left out or given as `null`. */
  missing(index: number): boolean {
    return this.values[index] === undefined || this.values[index] === null;
  }

  text(index: number, name: string): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw invalidArgument(`${name} must be text`);
    return value;
  }

  optionalText(index: number, name: string): string | null {
    return this.missing(index) ? null : this.text(index, name);
  }

  number(index: number, name: string): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${name} must be a number`);
    return value;
  }

  integer(index: number, name: string): number {
    const value = this.number(index, name);
    if (!Number.isInteger(value)) throw invalidArgument(`${name} must be a whole number`);
    return value;
  }

  optionalInteger(index: number, name: string, otherwise: number): number {
    return this.missing(index) ? otherwise : this.integer(index, name);
  }

  flag(index: number, name: string, otherwise: boolean): boolean {
    if (this.missing(index)) return otherwise;
    const value = this.values[index];
    if (typeof value !== 'boolean') throw invalidArgument(`${name} must be true or false`);
    return value;
  }

  /** One of the words of an enumeration; Excel does not mind the case of the first letter. */
  choice<const Word extends string>(index: number, name: string, words: readonly Word[], otherwise?: Word): Word {
    if (otherwise !== undefined && this.missing(index)) return otherwise;
    return oneOf(this.values[index], name, words);
  }

  object(index: number, name: string, type: string): HostObject {
    const value = this.values[index];
    if (!isHostObject(value) || value.type !== type) throw invalidArgument(`${name} must be a ${type}`);
    return value;
  }

  optionalObject(index: number): HostObject | null {
    const value = this.values[index];
    return isHostObject(value) ? value : null;
  }

  record(index: number, name: string): Readonly<Record<string, unknown>> {
    return asRecord(this.values[index], name);
  }
}

/** Whether a part of an object was given: `null` and nothing at all both mean "leave it". */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** A word of an enumeration, or `InvalidArgument`. */
export function oneOf<const Word extends string>(value: unknown, name: string, words: readonly Word[]): Word {
  const found = typeof value === 'string' ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument(`${name} must be one of ${words.join(', ')}`);
  return found;
}

export function asText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${name} must be text`);
  return value;
}

export function asNumber(value: unknown, name: string, least = -Infinity, most = Infinity): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${name} must be a number`);
  if (value < least || value > most) throw invalidArgument(`${name} must be from ${String(least)} to ${String(most)}`);
  return value;
}

export function asInteger(value: unknown, name: string, least: number, most: number): number {
  const number = asNumber(value, name, least, most);
  if (!Number.isInteger(number)) throw invalidArgument(`${name} must be a whole number`);
  return number;
}

export function asFlag(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${name} must be true or false`);
  return value;
}

export function asRecord(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(`${name} must be an object`);
  return value as Readonly<Record<string, unknown>>;
}

/** `#RRGGBB` in capitals, from that or from one of the common HTML colour names; `''` stands for none where allowed. */
export function asColor(value: unknown, name: string): string {
  const text = asText(value, name).trim();
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = namedColors[text.toLowerCase()];
  if (named === undefined) throw invalidArgument(`${name} must be a colour`);
  return named;
}

const namedColors: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};
