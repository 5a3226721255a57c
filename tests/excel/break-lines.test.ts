/** Lines at a page break inside the measures table: the page closes with a line, and the header's copy keeps its heavy rule. */
import { layOutReport } from '../../src/report/layout/report-sheet';
import { cellKey, type BookCell } from '../../src/workbench/book/types';
import { document, measure } from '../report/support/municipality';
import { openBlank } from './support/open';
import { sheetOf, writePlan } from './support/write';

test('every copy of the header begins with the rule of the first one', async () => {
  const measures = Array.from({ length: 12 }, (_, index) => measure(index + 1));
  const plan = layOutReport(document({ measures }));
  const excel = await openBlank(['มาตรการ']);
  try {
    expect(await writePlan(plan)).toBeNull();
    const sheet = sheetOf(excel.book, plan.sheetName);
    const headers = [...sheet.cells].flatMap(([key, cell]) => (cell.value === 'มาตรการ/แนวทาง' ? [Math.floor(key / 16384)] : []));
    const topOf = (row: number): BookCell['style']['borders']['EdgeTop'] | undefined =>
      sheet.cells.get(cellKey(row, 0))?.style.borders['EdgeTop'];
    expect(headers.length).toBeGreaterThan(1);
    expect(topOf(headers[0] ?? 0)?.weight).toBe('Medium');
    const [first, ...copies] = headers.sort((left, right) => left - right);
    for (const copy of copies) expect(topOf(copy)).toEqual(topOf(first ?? 0));
  } finally {
    excel.close();
  }
});
