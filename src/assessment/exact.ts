/**
 * Exact arithmetic for scores: rationals over big integers (`fraction.js`), so that a mean of three never rounds on the way.
 * The only module that knows the library.
 */
import Fraction from 'fraction.js';

/** An exact rational number. Make one with `exact('89.73')`, never from a float. */
export type Exact = Fraction;

/** From a plain decimal string (`89.73`, `-0.5`) or a whole number. Throws `RangeError` on anything else. */
export function exact(value: string | bigint): Exact {
  if (typeof value === 'string' && !/^-?\d+(\.\d+)?$/.test(value)) {
    throw new RangeError(`not a plain decimal: ${value}`);
  }
  return new Fraction(value);
}

const powerOfTen = (places: number): bigint => 10n ** BigInt(places);

/** Half up (away from zero), to a fixed number of places, as a plain decimal string: 84.995 → `85.00`. */
export function toFixedHalfUp(value: Exact, places: number): string {
  const negative = value.s < 0n;
  const doubled = 2n * value.n * powerOfTen(places) + value.d;
  const units = doubled / (2n * value.d);
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
