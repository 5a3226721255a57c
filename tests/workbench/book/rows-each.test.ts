import fc from 'fast-check';
import { type Book, type BookSheet, engine } from '../../../src/workbench/book';
import { bookOf } from './sheets';

/** A sheet with everything that follows its rows. */
function crowdedBook(): { book: Book; sheet: BookSheet } {
  const made = bookOf({ A1: 1, A2: 2, B3: 'สาม', A5: '=SUM(A1:A4)', C8: '=$A$5', B12: 'สิบสอง' });
  const { book, sheet } = made;
  const range = { firstRow: 3, lastRow: 6, firstColumn: 0, lastColumn: 1 };
  sheet.merges.push({ ...range });
  sheet.page.rowBreaks = [2, 7, 9];
  sheet.page.printArea = [{ ...range, lastRow: 11 }];
  sheet.rows.set(2, { height: 30, custom: true, hidden: false, style: null });
  sheet.rows.set(7, { height: 45, custom: true, hidden: false, style: null });
  book.names.push({ name: 'Region', formula: '=Sheet1!$A$3:$B$9', visible: true, comment: '' });
  return made;
}

const seen = ({ book, sheet }: { book: Book; sheet: BookSheet }): unknown => ({
  cells: [...sheet.cells].filter(([, cell]) => cell.value !== '' || cell.formula !== null).sort(([left], [right]) => left - right),
  rows: [...sheet.rows].sort(([left], [right]) => left - right),
  merges: sheet.merges,
  page: sheet.page,
  names: book.names,
});

describe('rows put in at many places at once', () => {
  const places = fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 12 });

  it('leave the sheet as putting them in one by one from the bottom up does', () => {
    fc.assert(
      fc.property(places, (before) => {
        const once = crowdedBook();
        engine.insertRowsEach(once.book, once.sheet, before);
        const oneByOne = crowdedBook();
        for (const row of [...before].sort((left, right) => right - left)) engine.insertRows(oneByOne.book, oneByOne.sheet, row, 1);
        expect(seen(once)).toEqual(seen(oneByOne));
      }),
    );
  });
});
