import { book, findingsIn, short } from './builders';

test('a complete workbook is met with silence', () => {
  expect(short(findingsIn(book()))).toEqual([]);
});
