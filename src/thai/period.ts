/**
 * Periods as staff write them (`ตุลาคม พ.ศ. ๒๕๖๗ - กันยายน พ.ศ. ๒๕๖๘`, `ต.ค. 67 - ก.ย. 68`, `ไตรมาส ๑ - ๔`) read as months.
 */
import { monthText, monthsOfFiscalYear, yearOfMonthIn } from './fiscal-year';
import { monthName } from './months';
import { tokenisePeriod, type PeriodToken } from './period-tokens';

/** A span of months. Months are `YYYY-MM` with the Buddhist year, so `2567-10` is October 2567. `from` = `to` for one month. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface PeriodReading {
  /** As written: where `reversed`, `from` lies after `to` (or on a later day of the same month). */
  readonly period: Period;
  readonly reversed: boolean;
}

/** A month or quarter whose year may still be open. `linked`: a dash or ถึง ties it to the span before, if there is one. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly day: number | null;
  year: number | null;
  /** Year is a fiscal one (quarters), not the calendar year of the month. */
  readonly fiscal: boolean;
  readonly linked: boolean;
}

/** The whole fiscal year as months. */
export function periodOfFiscalYear(fiscalYear: number): Period {
  const months = monthsOfFiscalYear(fiscalYear);
  return { from: months[0] ?? '', to: months[11] ?? '' };
}

/**
 * Reads a period. Forms without a year (`ไตรมาส ๑ - ๔`, `ตุลาคม - กันยายน`, `ตลอดปีงบประมาณ`) take `fiscalYear`; a year given
 * once holds for the whole range. Returns `null` if the text names no months, or if its year is open and `fiscalYear` is `null`.
 */
export function parsePeriod(text: string, fiscalYear: number | null): PeriodReading | null {
  const tokens = tokenisePeriod(text);
  const context = tokens.find((token) => token.kind === 'year' && token.fiscal);
  const year = context?.kind === 'year' ? context.year : fiscalYear;
  const months = readMonths(tokens);
  if (months.length > 0) return settle(months, year, context !== undefined);
  const looseYear = tokens.find((token) => token.kind === 'year');
  const ofYear = context === undefined && looseYear?.kind === 'year' ? looseYear.year : year;
  const quarters = readQuarters(tokens);
  if (quarters.length > 0) return settle(quarters, ofYear, true);
  return readYears(tokens, ofYear);
}

/** Months with their days and years: a number right before a month is its day, right after it its year. */
function readMonths(tokens: readonly PeriodToken[]): Span[] {
  const spans: Span[] = [];
  let linked = false;
  tokens.forEach((token, index) => {
    if (token.kind === 'range') linked = true;
    if (token.kind === 'list') linked = false;
    if (token.kind !== 'month') return;
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    const year = token.year ?? (after?.kind === 'year' && !after.fiscal && after.adjacent ? after.year : null);
    let day = token.day;
    if (before?.kind === 'number' && before.touchesNext && before.value >= 1 && before.value <= 31) {
      day = before.value;
      const earlier = tokens[index - 3];
      const startsHere = tokens[index - 2]?.kind === 'range' && earlier?.kind === 'number' && !earlier.afterMonth && earlier.value <= 31;
      if (startsHere) {
        spans.push({ first: token.month, last: token.month, day: earlier.value, year, fiscal: false, linked: false });
        linked = true;
      }
    }
    spans.push({ first: token.month, last: token.month, day, year, fiscal: false, linked });
    linked = false;
  });
  return spans;
}

const FIRST_MONTH_OF_QUARTER = [10, 1, 4, 7] as const;

function readQuarters(tokens: readonly PeriodToken[]): Span[] {
  const spans: Span[] = [];
  let linked = false;
  for (const token of tokens) {
    if (token.kind === 'range') linked = true;
    if (token.kind === 'list') linked = false;
    if (token.kind === 'half') {
      const first = token.second ? 4 : 10;
      spans.push({ first, last: token.second ? 9 : 3, day: null, year: null, fiscal: true, linked: false });
    }
    const number = token.kind === 'quarter' ? token.quarter : spans.length > 0 && token.kind === 'number' ? token.value : 0;
    const first = FIRST_MONTH_OF_QUARTER[number - 1];
    if (first === undefined) continue;
    const year = token.kind === 'quarter' ? token.year : null;
    spans.push({ first, last: first + 2, day: null, year, fiscal: true, linked });
    linked = false;
  }
  const year = [...spans].reverse().find((span) => span.year !== null)?.year ?? null;
  for (const span of spans) span.year ??= year;
  return spans;
}

/** Whole fiscal years, where no month is named. Years called fiscal win over years of laws and plans beside them. */
function readYears(tokens: readonly PeriodToken[], fiscalYear: number | null): PeriodReading | null {
  const years: { year: number; linked: boolean }[] = [];
  const onlyFiscal = tokens.some((token) => token.kind === 'year' && token.fiscal);
  let linked = false;
  for (const token of tokens) {
    if (token.kind === 'range') linked = years.length > 0;
    else if (token.kind === 'year' && (!onlyFiscal || token.fiscal || linked)) {
      years.push({ year: token.year, linked });
      linked = false;
    } else linked = false;
  }
  const first = years[0]?.year ?? (tokens.some((token) => token.kind === 'whole') ? fiscalYear : null);
  if (first === null) return null;
  const backwards = years.findIndex((one, index) => one.linked && one.year < (years[index - 1]?.year ?? one.year));
  const from = backwards > 0 ? (years[backwards - 1]?.year ?? first) : Math.min(first, ...years.map((one) => one.year));
  const to = backwards > 0 ? (years[backwards]?.year ?? first) : Math.max(first, ...years.map((one) => one.year));
  return { period: { from: periodOfFiscalYear(from).from, to: periodOfFiscalYear(to).to }, reversed: backwards > 0 };
}

/** Fills open years and ties the spans together. */
function settle(spans: Span[], fiscalYear: number | null, fiscalIsExplicit: boolean): PeriodReading | null {
  if (!fiscalIsExplicit) borrowYears(spans);
  const placed: { from: string; to: string; day: number | null; linked: boolean }[] = [];
  for (const span of spans) {
    const year = span.year ?? fiscalYear;
    if (year === null) return null;
    const inFiscalYear = span.fiscal || span.year === null;
    const yearOf = (month: number): number => (inFiscalYear ? yearOfMonthIn(year, month) : year);
    placed.push({
      from: monthText(yearOf(span.first), span.first),
      to: monthText(yearOf(span.last), span.last),
      day: span.day,
      linked: span.linked,
    });
  }
  let previous = placed[0];
  if (previous === undefined) return null;
  let { from, to } = previous;
  for (const span of placed.slice(1)) {
    const backwards =
      previous.from > span.to || (previous.from === span.to && previous.day !== null && span.day !== null && previous.day > span.day);
    if (span.linked && backwards) return { period: { from: previous.from, to: span.to }, reversed: true };
    if (span.from < from) from = span.from;
    if (span.to > to) to = span.to;
    previous = span;
  }
  return { period: { from, to }, reversed: false };
}

/** A year given once holds for its neighbours: `ตุลาคม - กันยายน ๒๕๖๘` begins in 2567, `ตุลาคม ๒๕๖๗ - กันยายน` ends in 2568. */
function borrowYears(spans: readonly Span[]): void {
  let next: Span | null = null;
  for (const span of [...spans].reverse()) {
    if (next !== null && next.year !== null) span.year ??= span.first <= next.first ? next.year : next.year - 1;
    next = span;
  }
  let before: Span | null = null;
  for (const span of spans) {
    if (before !== null && before.year !== null) span.year ??= span.first >= before.first ? before.year : before.year + 1;
    before = span;
  }
}

/**
 * A period in official words, Arabic digits: `ตุลาคม พ.ศ. 2567 - กันยายน พ.ศ. 2568`, `มกราคม - มีนาคม พ.ศ. 2568`,
 * `ตุลาคม พ.ศ. 2567`. {@link parsePeriod} reads it back to the same months.
 */
export function formatPeriod(period: Period): string {
  const [from, to] = [monthAndYear(period.from), monthAndYear(period.to)];
  const end = `${monthName(to.month)} พ.ศ. ${to.year}`;
  if (period.from === period.to) return end;
  const sameYear = from.year === to.year && from.month < to.month;
  return `${monthName(from.month)}${sameYear ? '' : ` พ.ศ. ${from.year}`} - ${end}`;
}

function monthAndYear(month: string): { year: number; month: number } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { year, month: number };
}
