/**
 * The live formulas of the result. They agree with the exact arithmetic of `assessment/` at every boundary.
 */
import type { FrameworkLevel } from '../../assessment/types';

/** Places that binary noise never reaches and no score needs: restores the decimal that the floats stand for. */
const NOISE_PLACES = 8;

/** A plain decimal as a formula literal: `85.00` → `85`. */
const literal = (decimal: string): string => String(Number(decimal));

/** A text as a formula literal. */
const quoted = (value: string): string => `"${value.replace(/"/g, '""')}"`;

/** A sum of products without binary noise. */
const restored = (expression: string): string => `ROUND(${expression},${NOISE_PLACES})`;

/** Weighted points of one instrument. */
export function weightedFormula(weight: string, score: string): string {
  return `=${weight}*${score}/100`;
}

/**
 * Rounded total. Binary floats give 84.99499999999999 for scores that are exactly 84.995, and rounding that to two places
 * loses the hundredth. The first rounding, at eight places, restores the decimal; the second is the one that counts.
 */
export function totalFormula(weights: string, scores: string): string {
  return `=ROUND(${restored(`SUMPRODUCT(${weights},${scores})/100`)},2)`;
}

/** One instrument that a level's floor applies to: its cells, several where it was given in parts. */
export interface FloorSubject {
  readonly weights: readonly string[];
  readonly scores: readonly string[];
}

/** The score of a subject: one cell, or the mean of its parts by weight. */
function subjectScore({ weights, scores }: FloorSubject): string {
  if (scores.length === 1) return restored(scores[0] ?? '0');
  const products = scores.map((score, index) => `${weights[index] ?? '0'}*${score}`).join('+');
  return restored(`(${products})/(${weights.join('+')})`);
}

/** Level by the rounded total and the floors of instruments, checked top down as the framework lists them. */
export function levelFormula(levels: readonly FrameworkLevel[], total: string, subjects: readonly FloorSubject[]): string {
  const lowest = `MIN(${subjects.map(subjectScore).join(',')})`;
  const conditions = levels.slice(0, -1).map((level) => {
    const byTotal = `${total}>=${literal(level.totalMin)}`;
    const test = level.instrumentMin === null ? byTotal : `AND(${byTotal},${lowest}>=${literal(level.instrumentMin)})`;
    return `IF(${test},${quoted(level.name)},`;
  });
  const last = levels[levels.length - 1];
  return `=${conditions.join('')}${quoted(last?.name ?? '')}${')'.repeat(conditions.length)}`;
}

/** One text at or above a limit, another below it. */
export function atLeastFormula(cell: string, limit: string, reached: string, missed: string): string {
  return `=IF(${restored(cell)}>=${literal(limit)},${quoted(reached)},${quoted(missed)})`;
}

/** Difference of two scores as shown, to two places. */
export function changeFormula(now: string, before: string): string {
  return `=ROUND(${restored(`${now}-${before}`)},2)`;
}

export function trendFormula(change: string): string {
  return `=IF(${change}>0,${quoted('เพิ่มขึ้น')},IF(${change}<0,${quoted('ลดลง')},${quoted('คงเดิม')}))`;
}

/** Mean of an instrument's indicators. */
export function meanFormula(range: string): string {
  return `=AVERAGE(${range})`;
}
