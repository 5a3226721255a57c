/** Dates as serial numbers of the 1900 system. TODAY and NOW need a clock: cells with them keep their last result. */
import { NUM } from '../values';
import { type Functions, numeric } from './kinds';

const DAY = 86_400_000;
/** Serial 60 is the 29th of February 1900, which never was; days before it are off by one. */
function toDate(serial: number): Date {
  const whole = Math.floor(serial);
  return new Date(Date.UTC(1899, 11, 30 + whole + (whole < 60 ? 1 : 0)));
}

function read(part: (date: Date) => number): ReturnType<typeof numeric> {
  return numeric((serial) => (serial < 0 || serial >= 2_958_466 ? NUM : part(toDate(serial))));
}

export const DATES: Functions = {
  YEAR: read((date) => date.getUTCFullYear()),
  MONTH: read((date) => date.getUTCMonth() + 1),
  DAY: read((date) => date.getUTCDate()),
  DATE: numeric((year = 0, month = 0, day = 0) => {
    if (year < 0 || year > 9999) return NUM;
    const full = Math.trunc(year) < 1900 ? 1900 + Math.trunc(year) : Math.trunc(year);
    const serial = Math.round(Date.UTC(full, Math.trunc(month) - 1, Math.trunc(day)) / DAY) + 25_569;
    return serial < 0 ? NUM : serial <= 60 ? serial - 1 : serial;
  }),
};
