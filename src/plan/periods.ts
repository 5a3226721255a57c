/** Reading the period cell of a measure. */
import { parsePeriod, type PeriodReading } from '../thai/period';

/** Reads periods; most measures of a table have the same one. */
export function periodReader(fiscalYear: number | null): (text: string) => PeriodReading | null {
  const known = new Map<string, PeriodReading | null>();
  return (text) => {
    if (!known.has(text)) known.set(text, readPeriod(text, fiscalYear));
    return known.get(text) ?? null;
  };
}

/**
 * Reads the period of a measure; `null` if it names no months, or if its year is open and `fiscalYear` not known. Several lines
 * that are each a period (one a step) span from the first month to the last.
 */
export function readPeriod(text: string, fiscalYear: number | null): PeriodReading | null {
  const lines = [...new Set(text.split('\n'))].map((line) => line.replace(/^[-–•\s]+/, ''));
  if (lines.length > 1) {
    const readings = lines.map((line) => parsePeriod(line, fiscalYear));
    if (readings.every((reading) => reading !== null)) return span(readings);
  }
  return parsePeriod(lines.join(' '), fiscalYear);
}

function span(readings: readonly PeriodReading[]): PeriodReading | null {
  const reversed = readings.find((reading) => reading.reversed);
  const months = readings.flatMap(({ period }) => [period.from, period.to]).sort();
  const [from, to] = [months[0], months[months.length - 1]];
  return reversed ?? (from === undefined || to === undefined ? null : { period: { from, to }, reversed: false });
}
