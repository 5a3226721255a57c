/**
 * One score cell read: as written, percent-formatted, with a decimal comma, or as weighted points where a header, a label or
 * the text itself says out of how many. Exact throughout.
 */
import { plainDecimal, readNumber, shiftDecimal } from '../thai/numbers';
import { isDateFormat, isPercentFormat } from './cell';
import type { Cell } from './grid';
import type { InstrumentCode, ScoreReading } from './types';

/** Points of the total that each instrument can give: the weights that hold for every year in scope (docs/ita-sources.md). */
export const FULL_POINTS: Readonly<Record<InstrumentCode, string>> = { IIT: '30', EIT: '30', EIT1: '15', EIT2: '15', OIT: '40' };

/** Reads a score. `outOf`: full marks that header, label or a column of full marks name; `null` if none does. */
export function readScore(cell: Cell, outOf: string | null): ScoreReading {
  const reading = readPlain(cell);
  const full = reading.outOf ?? outOf;
  const { value } = reading;
  if (value === null || full === null || full === '100' || reading.conversion.startsWith('percent')) return withDoubt(cell, reading);
  if (value.startsWith('-') || compareDecimals(value, full) > 0) {
    // More than the full marks that are named: out of a hundred after all, or a mistake. Not ours to decide.
    return { at: cell.at, cell, value, conversion: reading.conversion, ambiguous: reading.outOf === null };
  }
  return { at: cell.at, cell, ...ofHundred(value, full), conversion: 'weighted-points', ambiguous: false };
}

interface PlainReading {
  readonly value: string | null;
  readonly conversion: ScoreReading['conversion'];
  readonly outOf: string | null;
}

function readPlain(cell: Cell): PlainReading {
  const nothing: PlainReading = { value: null, conversion: 'none', outOf: null };
  if (cell.kind === 'number' && typeof cell.raw === 'number') {
    if (isDateFormat(cell.numberFormat)) return nothing;
    const value = plainDecimal(cell.raw);
    return isPercentFormat(cell.numberFormat)
      ? { value: shiftDecimal(value, 2), conversion: 'percent-format', outOf: null }
      : { value, conversion: 'none', outOf: null };
  }
  return cell.kind === 'text' ? (readNumber(cell.text) ?? nothing) : nothing;
}

/** A number above 0 and up to 1 may be a share whose percent format was lost. */
function withDoubt(cell: Cell, { value, conversion }: PlainReading): ScoreReading {
  const share = value !== null && !conversion.startsWith('percent') && /^(?:0\.\d*[1-9]\d*|1(?:\.0*)?)$/.test(value);
  return { at: cell.at, cell, value, conversion, ambiguous: share };
}

/** Compares two plain decimals: negative, 0 or positive. */
export function compareDecimals(one: string, other: string): number {
  const places = Math.max(placesOf(one), placesOf(other));
  const difference = unitsOf(one, places) - unitsOf(other, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const placesOf = (value: string): number => value.split('.')[1]?.length ?? 0;

function unitsOf(value: string, places: number): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(`${whole}${fraction.padEnd(places, '0')}`);
}

/** Places kept of a percentage that does not end. */
const KEPT_PLACES = 12;

/**
 * Points out of full marks as points out of a hundred. A percentage that does not end is cut at twelve places, upwards, so
 * that a total on the edge of rounding never falls below it; `fraction` then holds it exactly.
 */
function ofHundred(value: string, full: string): Pick<ScoreReading, 'value' | 'fraction'> {
  const places = Math.max(placesOf(value), placesOf(full));
  const denominator = unitsOf(full, places);
  const numerator = unitsOf(value, places) * 100n;
  const scaled = numerator * 10n ** BigInt(KEPT_PLACES);
  const ends = scaled % denominator === 0n;
  const units = scaled / denominator + (ends ? 0n : 1n);
  const decimal = shiftDecimal(units.toString(), -KEPT_PLACES).replace(/\.?0+$/, '');
  return ends ? { value: decimal } : { value: decimal, fraction: { numerator: numerator.toString(), denominator: denominator.toString() } };
}
