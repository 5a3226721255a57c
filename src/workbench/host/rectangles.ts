import type { BookRange } from '../book/types';
import { intersection } from './address';

/** What of `area` lies outside `hole`: up to four rectangles that do not meet. */
function subtract(area: BookRange, hole: BookRange): BookRange[] {
  const both = intersection(area, hole);
  if (both === null) return [area];
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  const parts: BookRange[] = [
    { firstRow, lastRow: both.firstRow - 1, firstColumn, lastColumn },
    { firstRow: both.lastRow + 1, lastRow, firstColumn, lastColumn },
    { firstRow: both.firstRow, lastRow: both.lastRow, firstColumn, lastColumn: both.firstColumn - 1 },
    { firstRow: both.firstRow, lastRow: both.lastRow, firstColumn: both.lastColumn + 1, lastColumn },
  ];
  return parts.filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn);
}

/** Things that lie on rectangles, with those parts taken away that lie in one of the holes. */
export function withoutAreas<T extends { range: BookRange }>(things: readonly T[], holes: readonly BookRange[]): T[] {
  return things.flatMap((thing) => {
    const kept = holes.reduce<BookRange[]>((areas, hole) => areas.flatMap((area) => subtract(area, hole)), [thing.range]);
    const untouched = kept.length === 1 && kept[0] === thing.range;
    return untouched ? [thing] : kept.map((range) => ({ ...thing, range }));
  });
}
