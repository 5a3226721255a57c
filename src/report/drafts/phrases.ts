/** Phrases that the drafted sentences are built of: lists, points, names of indicators and measures. Arabic digits throughout. */
import type { MatchReason, MeasureCoverage } from '../../assessment/coverage/match';
import { endsWithin, toFixedHalfUp, toFixedUp, type Exact } from '../../assessment/exact';
import type { IndicatorResult, InstrumentResult } from '../../assessment/types';
import { instrumentLabel } from '../words';

/** Titles longer than this are named by number alone: a quotation must not drown the sentence. */
const QUOTABLE = 90;

/** `ก`, `ก และข`, `ก ข และ OIT`: Thai words follow the conjunction at once, Latin ones and digits after a blank. */
export function listed(entries: readonly string[], conjunction = 'และ'): string {
  const last = entries[entries.length - 1] ?? '';
  if (entries.length < 2) return last;
  const gap = /^[A-Za-z0-9“]/.test(last) ? ' ' : '';
  return `${entries.slice(0, -1).join(' ')} ${conjunction}${gap}${last}`;
}

/** A score or a change as published: two places. */
export const points = (value: Exact): string => `${toFixedHalfUp(value.abs(), 2)} คะแนน`;

/** What is needed at least: rounded up to the two places that scores are published in, so that the figure named always suffices. */
export const pointsNeeded = (value: Exact): string => (endsWithin(value, 2) ? points(value) : `${toFixedUp(value, 2)} คะแนน`);

/** From which loss on a level is lost that stands `drop` above what it asks, for scores of two places: true of each loss named. */
export function lossOver(drop: Exact): string {
  return endsWithin(drop, 2) ? `ลดลงเกิน ${points(drop)}` : `ลดลงตั้งแต่ ${pointsNeeded(drop)}ขึ้นไป`;
}

/** `คือ` before one, `ได้แก่` before several. */
export const namely = (entries: readonly string[]): string => `${entries.length === 1 ? 'คือ' : 'ได้แก่'} ${listed(entries)}`;

export const level = (name: string): string => `“${name}”`;

export const fiscalYear = (year: number): string => `ปีงบประมาณ พ.ศ. ${year}`;

export const indicatorName = ({ number, name }: Pick<IndicatorResult, 'number' | 'name'>): string => `ตัวชี้วัดที่ ${number} ${name}`;

/** `ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (84.12 คะแนน)` */
export const indicatorWithScore = (indicator: IndicatorResult): string => `${indicatorName(indicator)} (${points(indicator.score)})`;

export const instrumentWithScore = ({ code, score }: Pick<InstrumentResult, 'code' | 'score'>): string =>
  `${instrumentLabel(code)} (${points(score)})`;

function measureName({ number, title }: MeasureCoverage): string {
  const quoted = title !== '' && title.length <= QUOTABLE ? `“${title}”` : '';
  if (number === null) return quoted === '' ? '' : `มาตรการ ${quoted}`;
  return `มาตรการที่ ${number}${quoted === '' ? '' : ` ${quoted}`}`;
}

/** One or two measures by number and title; more by their numbers only. Empty if none can be named. */
export function measureNames(measures: readonly MeasureCoverage[]): string {
  if (measures.length > 2) return measureNumbers(measures);
  return listed(measures.map(measureName).filter((name) => name !== ''));
}

/** `มาตรการที่ 3`, `มาตรการที่ 1 2 และ 5`; by title where there is no number. */
export function measureNumbers(measures: readonly MeasureCoverage[]): string {
  const numbers = measures.flatMap(({ number }) => number ?? []);
  if (numbers.length > 0) return `มาตรการที่ ${listed(numbers.map(String))}`;
  return listed(
    measures
      .slice(0, 2)
      .map(measureName)
      .filter((name) => name !== ''),
  );
}

const isPlain = (reason: MatchReason): boolean => reason.kind === 'column' || (reason.kind === 'words' && reason.place === 'title');

/**
 * Measures that a reader would agree to address the indicator: by the staff's column or the title; by an O item only where
 * neither says what the measure is about; never by a passing phrase.
 */
export function clearlyFor(indicator: number, measures: readonly MeasureCoverage[]): readonly MeasureCoverage[] {
  return measures.filter(({ indicators }) => {
    const plain = indicators.filter(({ reasons }) => reasons.some(isPlain));
    const telling = plain.length > 0 ? plain : indicators.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'oit-item'));
    return telling.some(({ number }) => number === indicator);
  });
}
