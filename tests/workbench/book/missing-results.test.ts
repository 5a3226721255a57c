/** Formulas whose results are not in the file, as programs other than Excel save them: Excel calculates them on opening. */
import { type Book, type BookSheet, type BookValue, engine } from '../../../src/workbench/book';
import { differing, part, partsOf, zipOf } from './parts';
import { bookOf, cellAt, shown } from './sheets';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A file with these cells in which no formula has a result. */
function fileWithoutResults(cells: Record<string, BookValue>): Uint8Array {
  const parts = partsOf(engine.save(bookOf(cells).book));
  const sheet = (parts[SHEET] ?? '').replaceAll(/ t="str">(<f>[^<]*<\/f>)<v><\/v>/g, '>$1<v/>');
  return zipOf({ ...parts, [SHEET]: sheet });
}

function opened(file: Uint8Array): { book: Book; sheet: BookSheet } {
  const book = engine.open(file);
  return { book, sheet: book.sheets[0] as BookSheet };
}

const SCORES = { A1: 96.77, A2: 86.85, A3: '=AVERAGE(A1:A2)', A4: '=ROUND(A3*2,0)', A5: '=1/0', A6: '="คะแนน "&A4', A7: '=""' };

test('are calculated, each after those that it reads, errors included', () => {
  const { sheet } = opened(fileWithoutResults(SCORES));
  expect(['A3', 'A4', 'A5', 'A6', 'A7'].map((at) => shown(sheet, at))).toEqual([91.81, 184, '#DIV/0!', 'คะแนน 184', '']);
});

test('change no byte of a file that is saved as it was', () => {
  const file = fileWithoutResults(SCORES);
  expect(part(file, SHEET)).toContain('<f>AVERAGE(A1:A2)</f><v/>');
  expect(differing(file, engine.save(engine.open(file)))).toEqual([]);
});

test('are written with a sheet that was changed', () => {
  const { book, sheet } = opened(fileWithoutResults(SCORES));
  cellAt(sheet, 'A1').value = 90;
  expect(part(engine.save(book), SHEET)).toContain('<f>AVERAGE(A1:A2)</f><v>91.81</v>');
});

test('stay unknown where the formula cannot be calculated here, and so does all that is made of it', () => {
  const file = fileWithoutResults({ A1: '=BAHTTEXT(1)', A2: '=A1&" ถ้วน"', A3: '=LEN(A2)', B1: '=1+1', B2: '=SUM(' });
  const { book, sheet } = opened(file);
  expect(['A1', 'A2', 'A3', 'B1', 'B2'].map((at) => shown(sheet, at))).toEqual(['', '', '', 2, '']);
  expect(differing(file, engine.save(book))).toEqual([]);
  // Excel would take an empty text for the result.
  cellAt(sheet, 'B1').formula = '=1+2';
  expect(part(engine.save(book), SHEET)).toContain('<f>BAHTTEXT(1)</f></c>');
});

test('results that the file has are left as they are', () => {
  const { book } = bookOf({ A1: 1, A2: '=A1+1' });
  cellAt(book.sheets[0] as BookSheet, 'A2').value = 7;
  expect(shown(opened(engine.save(book)).sheet, 'A2')).toBe(7);
});

test('a formula beyond the limits of Excel is left alone, and the others are calculated', () => {
  const { sheet } = opened(fileWithoutResults({ A1: `=${'('.repeat(4000)}1${')'.repeat(4000)}`, A2: '=A1+1', B1: '=2*3' }));
  expect(['A1', 'A2', 'B1'].map((at) => shown(sheet, at))).toEqual(['', '', 6]);
});
