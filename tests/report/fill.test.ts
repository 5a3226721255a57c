import fc from 'fast-check';
import { fillRows, PageAwareFiller, rowLines, type FilledRow, type Queue } from '../../src/report/layout/fill';

const piece = (text: string, lines: number) => ({ text, lines, most: lines });
const texts = (rows: readonly FilledRow[]): string[][] =>
  rows.map((row) => row.map((pieces) => pieces.map(({ text }) => text).join(' / ')));

describe('fill, do not pair', () => {
  test('two short steps do not wait for one long outcome', () => {
    const steps = [piece('step 1', 2), piece('step 2', 2), piece('step 3', 3)];
    const outcomes = [piece('outcome 1', 5), piece('outcome 2', 1)];
    expect(texts(fillRows([steps, outcomes], 16))).toEqual([
      ['step 1 / step 2', 'outcome 1'],
      ['step 3', 'outcome 2'],
    ]);
  });

  test('a row is as high as the tallest paragraph that heads a queue', () => {
    const rows = fillRows([[piece('a', 2)], [piece('b', 4), piece('c', 6)]], 16);
    expect(rows.map(rowLines)).toEqual([4, 6]);
  });

  test('the first row shows the head of every column', () => {
    const [first] = texts(fillRows([[piece('title', 3)], [piece('step', 1)], [piece('unit', 1)]], 16));
    expect(first).toEqual(['title', 'step', 'unit']);
  });

  test('a cell takes no more than a row can hold even if its paragraphs come out longer than expected', () => {
    const doubtful = (text: string) => ({ text, lines: 4, most: 6 });
    const rows = fillRows([[doubtful('a'), doubtful('b'), doubtful('c')], [piece('long', 16)]], 16);
    expect(texts(rows)).toEqual([
      ['a / b', 'long'],
      ['c', ''],
    ]);
  });

  test('no queue, no row', () => {
    expect(fillRows([[], []], 16)).toEqual([]);
  });
});

describe('the row before a page’s end', () => {
  // A page of ten lines, no header, no pad: heights are lines.
  const room = { page: 10, header: 0, lineHeight: 1, pad: 0 };

  test('takes only the queues whose next paragraph still fits', () => {
    const filler = new PageAwareFiller(room, 2, 16);
    const rows = filler.measure([
      [piece('title', 1)],
      [piece('step 1', 5), piece('step 2', 2), piece('step 3', 5)],
      [piece('done 1', 5), piece('done 2', 8)],
    ]);
    expect(texts(rows)).toEqual([
      ['title', 'step 1', 'done 1'],
      ['', 'step 2', ''],
      ['', 'step 3', 'done 2'],
    ]);
  });

  test('is not made for a single line', () => {
    const filler = new PageAwareFiller(room, 4, 16);
    const rows = filler.measure([
      [piece('step 1', 5), piece('step 2', 1)],
      [piece('done 1', 5), piece('done 2', 8)],
    ]);
    expect(texts(rows)).toEqual([
      ['step 1', 'done 1'],
      ['step 2', 'done 2'],
    ]);
  });

  test('a short measure moves whole when little of the page is left', () => {
    const filler = new PageAwareFiller(room, 8, 16);
    const queues = [
      [piece('step 1', 2), piece('step 2', 2)],
      [piece('done', 4), piece('done 2', 3)],
    ];
    expect(texts(filler.measure(queues))).toEqual(texts(fillRows(queues, 16)));
  });

  const queue = fc
    .array(fc.integer({ min: 1, max: 7 }), { maxLength: 6 })
    .map((lines): Queue => lines.map((count, index) => piece(`${index}`, count)));

  test('whatever the page, every paragraph comes once, in order, in its own column', () => {
    fc.assert(
      fc.property(fc.array(queue, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 9 }), (queues, used) => {
        const rows = new PageAwareFiller(room, used, 16).measure(queues);
        queues.forEach((expected, column) => {
          expect(rows.flatMap((row) => row[column] ?? [])).toEqual(expected);
        });
      }),
    );
  });

  test('no row is higher than its tallest paragraph or the most that a row may have', () => {
    fc.assert(
      fc.property(fc.array(queue, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 9 }), (queues, used) => {
        for (const row of new PageAwareFiller(room, used, 8).measure(queues)) {
          expect(rowLines(row)).toBeGreaterThan(0);
          expect(rowLines(row)).toBeLessThanOrEqual(8);
        }
      }),
    );
  });
});
