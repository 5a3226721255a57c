/**
 * The values of sheets, in as many answers as they need: Excel on the web refuses requests and answers over 5 MB.
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization)
 */
import type { RawValue } from '../plan/grid';
import type { Area } from './address';
import { wireBytes } from './writer/text';

/** Bytes of values that one answer may carry, with room for what surrounds them and for rows longer than those before. */
export const ANSWER_BUDGET = 4_000_000;
const SAFETY = 0.95;
/** Bytes of an answer for a cell that holds nothing: `""` and its number format. */
const BLANK_BYTES = 12;
/** Bytes that a row is taken to need where nothing is known of the rows before it. */
const UNKNOWN_ROW = 8000;
/** Excel on the web answers `null` beyond five million cells; far fewer are asked for at once. */
const MOST_CELLS = 1_000_000;

/** Codes with which the host refuses an answer for its size. */
export const TOO_LARGE: ReadonlySet<string> = new Set(['ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'MemoryLimitReached']);

/** Stands for every row of a blank stretch. */
const BLANK_ROW: never[] = [];

/** The used range of one sheet, filled from the top as its rows come. */
export class SheetValues {
  readonly values: RawValue[][] = [];
  readonly formats: string[][] = [];
  /** Of the rows that came last; `null` before any. */
  private bytesPerRow: number | null = null;
  private taken = 0;

  constructor(
    readonly sheet: string,
    readonly area: Area,
  ) {}

  get nextRow(): number {
    return this.area.firstRow + this.values.length;
  }

  get isComplete(): boolean {
    return this.nextRow > this.area.lastRow;
  }

  get width(): number {
    return this.area.lastColumn - this.area.firstColumn + 1;
  }

  /** Bytes of an answer with all rows of the area, blank ones included. */
  get bytes(): number {
    return this.taken + this.values.filter((row) => row === BLANK_ROW).length * this.width * BLANK_BYTES;
  }

  /** Rows that came, which may be narrower than the area. */
  take(firstRow: number, firstColumn: number, values: readonly RawValue[][], formats: readonly string[][]): void {
    this.skipTo(firstRow);
    const before = firstColumn - this.area.firstColumn;
    const padded = <T>(row: T[], blank: T): T[] => {
      const after = this.width - before - row.length;
      return before === 0 && after === 0 ? row : [...Array<T>(before).fill(blank), ...row, ...Array<T>(after).fill(blank)];
    };
    for (const row of values) this.values.push(padded<RawValue>(row, ''));
    for (const row of formats) this.formats.push(padded(row, 'General'));
    const bytes = bytesOf(values);
    this.taken += bytes;
    this.bytesPerRow = Math.max(this.width * BLANK_BYTES, bytes / Math.max(1, values.length));
  }

  /** Everything up to this row is blank. */
  skipTo(row: number): void {
    for (let blank = Math.min(row, this.area.lastRow + 1) - this.nextRow; blank > 0; blank -= 1) {
      this.values.push(BLANK_ROW);
      this.formats.push(BLANK_ROW);
    }
  }

  /** How many of the next rows so many bytes may hold; none if not one. */
  rowsWithin(bytes: number): number {
    return Math.min(
      Math.floor((bytes * SAFETY) / this.rowBytes),
      Math.max(1, Math.floor(MOST_CELLS / this.width)),
      this.area.lastRow - this.nextRow + 1,
    );
  }

  bytesOfRows(rows: number): number {
    return rows * this.rowBytes;
  }

  private get rowBytes(): number {
    return this.bytesPerRow ?? Math.max(UNKNOWN_ROW, this.width * BLANK_BYTES);
  }
}

/** Bytes that these cells take in an answer, their number formats included. */
function bytesOf(values: readonly (readonly RawValue[])[]): number {
  let bytes = 0;
  for (const row of values) for (const value of row) bytes += wireBytes(value) + BLANK_BYTES;
  return bytes;
}
