import { isUnbounded } from '../cells/grid';
import { valuesFor } from '../cells/shape';
import { changeStyle } from '../cells/style';
import { asText } from '../arguments';
import type { RangeCells } from '../objects';
import type { Session } from '../session';

/** One format for all cells, or an array of the range's shape in which `null` leaves a cell as it is. */
export function writeNumberFormats(session: Session, self: RangeCells, given: unknown): void {
  const set = (range: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }, format: string) => {
    changeStyle(session, { sheet: self.sheet, areas: [range] }, (style) => ({ ...style, numberFormat: format }));
  };
  if (!Array.isArray(given)) {
    set(self, asText(given, 'numberFormat'));
    return;
  }
  const [[only]] = given as [[unknown]];
  // A one by one array for a range without end stands for all of it.
  if (isUnbounded(self) && given.length === 1) {
    set(self, asText(only, 'numberFormat'));
    return;
  }
  const formatAt = valuesFor(self, given);
  for (let row = self.firstRow; row <= self.lastRow; row += 1) {
    for (let column = self.firstColumn; column <= self.lastColumn; column += 1) {
      const format = formatAt(row - self.firstRow, column - self.firstColumn);
      if (format === null) continue;
      set({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, asText(format, 'numberFormat'));
    }
  }
}
