/**
 * The parts of a report that people edit, and how far their hidden names reach: over the blanks around a part and the first row of
 * what follows it. So a paragraph that somebody adds at an end of a part, by putting a row in there or by writing into the blank,
 * lies inside the name, which Excel widens by such a row. What follows is left out again when the part is read.
 */
import type { RawValue } from '../plan/grid';
import type { EditableRegion, PreviousRegions, RegionCells } from '../report/carry-over';
import type { PartValues } from './after-break';

/** Filled cells from which on a row is the measures table's header: paragraphs fill one. */
const HEADER_CELLS = 4;

/**
 * The parts without what follows them.
 *
 * @param parts rows of each part's name
 * @param firstRows on which row of the sheet each begins
 */
export function partsOf(parts: PartValues, firstRows: Readonly<Partial<Record<EditableRegion, number>>>): PreviousRegions {
  const introduction = rowsOf(parts.introduction);
  const recommendations = rowsOf(parts.recommendations);
  const header = introduction?.findIndex((row) => row.filter(isFilled).length >= HEADER_CELLS) ?? -1;
  const between = (firstRows.signature ?? Infinity) - (firstRows.recommendations ?? 0);
  return {
    introduction: introduction && fromFirstFilled(header === -1 ? introduction : introduction.slice(0, header)),
    recommendations: recommendations && fromFirstFilled(recommendations.slice(0, Math.max(0, between))),
    signature: rowsOf(parts.signature),
  };
}

const isFilled = (cell: string): boolean => cell !== '';

function rowsOf(values: PartValues[EditableRegion]): RegionCells | null {
  return values?.map((row) => row.map(asWritten)) ?? null;
}

/** Without the blank rows above; a part of blank rows alone stays as it is. */
function fromFirstFilled(rows: RegionCells): RegionCells {
  return rows.slice(
    Math.max(
      0,
      rows.findIndex((row) => row.some(isFilled)),
    ),
  );
}

function asWritten(value: RawValue): string {
  return String(value);
}
