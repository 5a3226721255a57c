import fc from 'fast-check';
import { fillRows, PageAwareFiller, rowLines, type FilledRow, type Piece, type Queue } from '../../src/report/layout/fill';

const piece = (text: string, lines: number) => ({ text, lines, most: lines });
const texts = (rows: readonly FilledRow[]): string[][] =>
  rows.map((row) => row.map((pieces) => pieces.map(({ text }) => text).join(' / ')));

describe('fill, do not pair', () => {
  test('two short steps do not wait for one long outcome', () => {
    const steps = [piece('step 1', 2), piece('step 2', 2), piece('step 3', 6)];
    const outcomes = [piece('outcome 1', 5), piece('outcome 2', 9)];
    const [first] = texts(fillRows([steps, outcomes], 9));
    expect(first).toEqual(['step 1 / step 2', 'outcome 1']);
  });

  test('a measure that a row can hold is one row, with no blank between its paragraphs', () => {
    expect(
      texts(
        fillRows(
          [
            [piece('a', 2), piece('b', 3)],
            [piece('c', 4), piece('d', 6)],
          ],
          16,
        ),
      ),
    ).toEqual([['a / b', 'c / d']]);
  });

  test('a longer one goes on in the next row where paragraphs of its columns end together', () => {
    const steps = [piece('step 1', 3), piece('step 2', 4), piece('step 3', 8)];
    const outcomes = [piece('outcome 1', 5), piece('outcome 2', 2), piece('outcome 3', 4)];
    expect(texts(fillRows([steps, outcomes], 10))).toEqual([
      ['step 1 / step 2', 'outcome 1 / outcome 2'],
      ['step 3', 'outcome 3'],
    ]);
  });

  test('a row is as high as the tallest paragraph that heads a queue, however long', () => {
    const rows = fillRows([[piece('a', 2)], [piece('b', 4), piece('c', 14)]], 16);
    expect(rows.map(rowLines)).toEqual([4, 14]);
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
      [piece('step 1', 5), piece('step 2', 3), piece('step 3', 5)],
      [piece('done 1', 5), piece('done 2', 8)],
    ]);
    expect(texts(rows)).toEqual([
      ['title', 'step 1 / step 2', 'done 1'],
      ['', 'step 3', 'done 2'],
    ]);
  });

  /** A paragraph that may be cut after any line. */
  const cuttable = (text: string, lines: number): Piece => ({
    ...piece(text, lines),
    cut: (at) => (lines - at < 2 ? null : [piece(`${text} begins`, at), { ...cuttable(`${text} ends`, lines - at), continues: ' ' }]),
  });

  test('cuts a long paragraph rather than leave two fifths of the page blank', () => {
    const rows = new PageAwareFiller(room, 4, 16).measure([[piece('title', 1)], [cuttable('done', 9)]]);
    expect(texts(rows)).toEqual([
      ['title', 'done begins'],
      ['', 'done ends'],
    ]);
  });

  test('cuts nothing where less would stay blank', () => {
    const rows = new PageAwareFiller(room, 7, 16).measure([[piece('title', 1)], [cuttable('done', 9)]]);
    expect(texts(rows)).toEqual([['title', 'done']]);
  });

  test('a paragraph longer than a row goes on in the next', () => {
    const rows = fillRows([[cuttable('done', 37)]], 16);
    expect(rows.map(rowLines)).toEqual([16, 16, 5]);
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
