import { asRecord, asText } from '../arguments';
import { cellAt, ensureCell } from '../cells/grid';
import { allowChange } from '../cells/guard';
import { contentChanged, putInput } from '../cells/content';
import { readInput } from '../cells/input';
import type { RangeCells } from '../objects';
import type { Session } from '../session';

/** The link of the range's first cell, `null` if it has none. */
export function readLink(self: RangeCells, session: Session): unknown {
  const cell = cellAt(self.sheet, self.firstRow, self.firstColumn);
  if (cell === undefined || cell.hyperlink === null) return null;
  const { address, documentReference, screenTip } = cell.hyperlink;
  return {
    ...(address === null ? {} : { address }),
    ...(documentReference === null ? {} : { documentReference }),
    ...(screenTip === null ? {} : { screenTip }),
    textToDisplay: session.engine.displayText(cell),
  };
}

/** Sets the same link on every cell; `textToDisplay` becomes the cells' content, as in Excel's own dialog. */
export function writeLink(self: RangeCells, given: unknown, session: Session): void {
  const link = asRecord(given, 'hyperlink');
  allowChange(session, self.sheet, 'allowInsertHyperlinks', self);
  const part = (name: string) => (link[name] === undefined || link[name] === null ? null : asText(link[name], name));
  const stored = {
    address: part('address'),
    documentReference: part('documentReference'),
    screenTip: part('screenTip'),
  };
  const shown = part('textToDisplay');
  for (let row = self.firstRow; row <= self.lastRow; row += 1) {
    for (let column = self.firstColumn; column <= self.lastColumn; column += 1) {
      const cell = ensureCell(session.book, self.sheet, row, column);
      cell.hyperlink = { ...stored };
      const text = shown ?? (cell.value === '' && cell.formula === null ? (stored.documentReference ?? stored.address) : null);
      if (text !== null) putInput(session, self.sheet, row, column, readInput(session, text, cell.style.numberFormat));
      cell.style = { ...cell.style, font: { ...cell.style.font, color: '#0563C1', underline: 'Single' } };
    }
  }
  contentChanged(session, self.sheet, self, 'RangeEdited');
}
