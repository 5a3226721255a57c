/**
 * Exact arithmetic for scores: rationals over big integers (`fraction.js`), so that a mean of three never rounds on the way.
 * The only module that knows the library.
 */
import Fraction from 'fraction.js';

/**
 * An exact rational number. Make one with `exact('89.73')`. The library itself would take a `number` in every operation; this
 * type does not, so that no float can slip in on the way.
 */
export interface Exact {
  /** Sign (-1, 0 or 1), numerator of the magnitude, denominator; in lowest terms. */
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
  add(other: Exact | bigint): Exact;
  sub(other: Exact | bigint): Exact;
  mul(other: Exact | bigint): Exact;
  div(other: Exact | bigint): Exact;
  abs(): Exact;
  neg(): Exact;
  ceil(): Exact;
  /** Less than zero, zero, or more than zero: for sorting. */
  compare(other: Exact | bigint): number;
  equals(other: Exact | bigint): boolean;
  lt(other: Exact | bigint): boolean;
  lte(other: Exact | bigint): boolean;
  gt(other: Exact | bigint): boolean;
  gte(other: Exact | bigint): boolean;
}

/** From a plain decimal string (`89.73`, `-0.5`) or a whole number. Throws `RangeError` on anything else. */
export function exact(value: string | bigint): Exact {
  if (typeof value !== 'bigint' && (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value))) {
    throw new RangeError(`not a plain decimal: ${value}`);
  }
  return new Fraction(value);
}

const powerOfTen = (places: number): bigint => 10n ** BigInt(places);

/** Whole units of the last place in the value's magnitude, half up: 84.995 at two places → 8500. */
function unitsHalfUp(value: Exact, places: number): bigint {
  return (2n * value.n * powerOfTen(places) + value.d) / (2n * value.d);
}

/** Half up (away from zero), to a fixed number of places, as a plain decimal string: 84.995 → `85.00`. */
export function toFixedHalfUp(value: Exact, places: number): string {
  const negative = value.s < 0n;
  const units = unitsHalfUp(value, places);
  const digits = units.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? '' : `.${digits.slice(digits.length - places)}`;
  return `${negative && units !== 0n ? '-' : ''}${whole}${fraction}`;
}

/** Written out in full if the decimal ends (`89.2975`), else to ten places (cut, not rounded) and `…`. */
export function toExactText(value: Exact): string {
  let rest = value.d;
  let places = 0;
  for (const prime of [2n, 5n]) {
    let power = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      power += 1;
    }
    if (power > places) places = power;
  }
  if (rest === 1n) return toFixedHalfUp(value, places);
  const cut = (value.n * powerOfTen(10)) / value.d;
  const digits = cut.toString().padStart(11, '0');
  return `${value.s < 0n ? '-' : ''}${digits.slice(0, -10)}.${digits.slice(-10)}…`;
}

export const ZERO: Exact = exact('0');

const parsed = new Map<string, Exact>();

/** A framework's own figure (a weight, a least score). The same as `exact`, but each distinct text is parsed only once. */
export function figure(text: string): Exact {
  const known = parsed.get(text);
  if (known) return known;
  const value = exact(text);
  parsed.set(text, value);
  return value;
}

/** The value itself, rounded half up (away from zero) to a fixed number of places: what a published figure is compared with. */
export function roundHalfUp(value: Exact, places: number): Exact {
  return new Fraction(value.s * unitsHalfUp(value, places), powerOfTen(places));
}

export const atLeast = (value: Exact, least: Exact): boolean => value.gte(least);

export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.add(value), ZERO);
}

/** Simple mean. Throws `RangeError` if there is nothing to average. */
export function meanOf(values: readonly Exact[]): Exact {
  if (values.length === 0) throw new RangeError('mean of nothing');
  return sumOf(values).div(BigInt(values.length));
}

/** A percentage as a factor: 30 → 3/10. */
export const percent = (points: Exact): Exact => points.div(100n);

/** Does the decimal expansion end within so many places? */
export function endsWithin(value: Exact, places: number): boolean {
  return powerOfTen(places) % value.d === 0n;
}

/** Written out in full if the decimal ends, else half up to the given places: `93.595`, `89.946` stay, 88.9666… → `88.97`. */
export function toShownText(value: Exact, placesIfEndless: number): string {
  const text = toExactText(value);
  return text.endsWith('…') ? toFixedHalfUp(value, placesIfEndless) : text;
}

/** Smallest decimal with so many places that is not less than the value: 3.316… → `3.32`. For what is needed at least. */
export function toFixedUp(value: Exact, places: number): string {
  const scale = powerOfTen(places);
  const scaled = value.mul(scale).ceil();
  return toFixedHalfUp(scaled.div(scale), places);
}
