import fc from 'fast-check';
import { type Book, type BookCell, type BookSheet, type BookStyle, cellKey, engine } from '../../../src/workbench/book';
import { bookOf } from './sheets';

const plain = engine.create().normalStyle;

const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).toUpperCase().padStart(6, '0')}`);
/** Any text that a cell may hold, control characters and line feeds of every kind included. */
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const thai = fc.string({
  unit: fc.constantFrom('ก', 'ข', 'ำ', 'ื', '่', '๙', ' ', '\n', '_x000D_', '<', '&', '"', "'", '='),
  minLength: 1,
  maxLength: 12,
});
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));

const border = fc.constantFrom(
  { style: 'Continuous', weight: 'Hairline' },
  { style: 'Continuous', weight: 'Thin' },
  { style: 'Continuous', weight: 'Medium' },
  { style: 'Continuous', weight: 'Thick' },
  { style: 'Dash', weight: 'Thin' },
  { style: 'Dot', weight: 'Thin' },
  { style: 'Double', weight: 'Thick' },
);

const style: fc.Arbitrary<BookStyle> = fc
  .record({
    font: fc.record({
      name: fc.constantFrom('TH SarabunPSK', 'Calibri', 'TH SarabunIT๙'),
      size: fc.constantFrom(10, 11, 14, 16, 20.5),
      bold: fc.boolean(),
      italic: fc.boolean(),
      underline: fc.constantFrom('None' as const, 'Single' as const, 'Double' as const),
      strikethrough: fc.boolean(),
      color,
    }),
    fill: fc.oneof(fc.constant(''), color),
    borders: fc.dictionary(
      fc.constantFrom('EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'),
      fc.tuple(border, color).map(([line, c]) => ({ ...line, color: c })),
    ),
    horizontal: fc.constantFrom('General', 'Left', 'Center', 'Right', 'CenterAcrossSelection', 'Justify'),
    vertical: fc.constantFrom('Top', 'Center', 'Bottom'),
    wrap: fc.boolean(),
    indent: fc.integer({ min: 0, max: 5 }),
    shrink: fc.boolean(),
    rotation: fc.constantFrom(0, 45, -45, 90, -90, 180),
    numberFormat: fc.constantFrom('General', '0.00', '@', '[$-D00041E]0.00', '[<85]0.00"*";0.00', '#,##0'),
    locked: fc.boolean(),
    quotePrefix: fc.boolean(),
  })
  .map((made) => ({ ...made, borders: { ...made.borders } }));

const contents: fc.Arbitrary<Pick<BookCell, 'value' | 'error' | 'formula'>> = fc.oneof(
  fc.oneof(text, thai, number, fc.boolean()).map((value) => ({ value, error: null, formula: null })),
  fc.constantFrom('#N/A', '#DIV/0!', '#REF!').map((error) => ({ value: '', error, formula: null })),
  fc.oneof(thai, number).map((value) => ({ value, error: null, formula: '=IFS(A1>0,"ก&<",TRUE,SUM(A:A))' })),
);

const cells = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }), contents, fc.oneof(fc.constant(plain), style)),
  { maxLength: 25 },
);

function model(book: Book): unknown {
  return book.sheets.map((sheet) => ({
    ...sheet,
    id: '',
    cells: [...sheet.cells].sort(([a], [b]) => a - b),
    columns: [...sheet.columns].sort(([a], [b]) => a - b),
    rows: [...sheet.rows].sort(([a], [b]) => a - b),
    customProperties: [...sheet.customProperties],
  }));
}

/** Styles are compared by what they say, not by where they came from. */
function said(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

describe('saving and opening', () => {
  it('gives back every cell, whatever it holds and however it looks', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const { book, sheet } = bookOf({});
        for (const [row, column, content, look] of list)
          sheet.cells.set(cellKey(row, column), { ...content, style: look, hyperlink: null });
        const again = engine.open(engine.save(book));
        expect(said(model(again))).toEqual(said(model(book)));
      }),
      { numRuns: 60 },
    );
  });

  const half = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: Math.floor(max / 0.75) }).map((n) => n * 0.75);
  const header = fc.record({
    left: fc.constantFrom('', 'หน้า &P', '&"TH SarabunPSK,Bold"&14 ก'),
    center: fc.constantFrom('', '&A && ข'),
    right: fc.constantFrom('', '&D'),
  });

  it('gives back page set-up, sizes, merges, views and names', () => {
    fc.assert(
      fc.property(
        fc.record({
          orientation: fc.constantFrom('Portrait' as const, 'Landscape' as const),
          paperSize: fc.constantFrom('A4', 'Letter', 'Legal', 'A3'),
          fit: fc.option(fc.tuple(fc.option(fc.integer({ min: 1, max: 9 })), fc.option(fc.integer({ min: 1, max: 9 })))),
          scale: fc.integer({ min: 10, max: 400 }),
          margin: half(200),
          header,
          footer: header,
          breaks: fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 5 }),
          titleRows: fc.option(fc.integer({ min: 0, max: 9 })),
          firstPageNumber: fc.oneof(fc.constant('' as const), fc.integer({ min: 1, max: 99 })),
          heights: fc.dictionary(fc.integer({ min: 0, max: 60 }).map(String), half(400)),
          widths: fc.dictionary(fc.integer({ min: 0, max: 60 }).map(String), half(600)),
          freeze: fc.record({ rows: fc.integer({ min: 0, max: 9 }), columns: fc.integer({ min: 0, max: 4 }) }),
          flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
          merge: fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }))),
          tab: fc.oneof(fc.constant(''), color),
          visibility: fc.constantFrom('Visible' as const, 'Hidden' as const, 'VeryHidden' as const),
        }),
        (given) => {
          const { book } = bookOf({});
          const sheet: BookSheet = engine.addSheet(book, "รายงาน 'ITA' 2568");
          const { page } = sheet;
          Object.assign(page, {
            orientation: given.orientation,
            paperSize: given.paperSize,
            header: given.header,
            footer: given.footer,
            firstPageNumber: given.firstPageNumber,
          });
          page.scale = given.fit ? null : given.scale;
          page.fitWidth = given.fit?.[0] ?? null;
          page.fitHeight = given.fit?.[1] ?? null;
          page.leftMargin = given.margin;
          page.footerMargin = given.margin;
          page.rowBreaks = [...given.breaks].sort((a, b) => a - b);
          page.titleRows = given.titleRows === null ? null : [given.titleRows, given.titleRows + 2];
          page.printArea = given.titleRows === null ? [] : [{ firstRow: 0, lastRow: 99, firstColumn: 0, lastColumn: 5 }];
          [page.centerHorizontally, page.printGridlines, sheet.showGridlines, sheet.showHeadings] = given.flags;
          for (const [row, height] of Object.entries(given.heights))
            sheet.rows.set(Number(row), { height, custom: true, hidden: false, style: null });
          for (const [column, width] of Object.entries(given.widths))
            sheet.columns.set(Number(column), { width, hidden: false, style: null });
          sheet.freeze = given.freeze;
          sheet.tabColor = given.tab;
          sheet.visibility = given.visibility;
          if (given.merge)
            sheet.merges.push({ firstRow: given.merge[0], lastRow: given.merge[0], firstColumn: 0, lastColumn: given.merge[1] });
          sheet.names.push({ name: 'บน_แผ่น', formula: "='รายงาน ''ITA'' 2568'!$A$1", visible: false, comment: 'หมายเหตุ' });
          book.activeSheet = sheet.id;
          const again = engine.open(engine.save(book));
          expect(said(model(again))).toEqual(said(model(book)));
          expect(again.sheets.findIndex((other) => other.id === again.activeSheet)).toBe(1);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is the same the second time', () => {
    const { book, sheet } = bookOf({ A1: 'ก', B2: '=A1' });
    sheet.page.titleRows = [0, 0];
    const once = engine.save(book);
    expect(engine.save(engine.open(once))).toEqual(once);
  });

  it('carries twenty thousand rows', () => {
    const { book, sheet } = bookOf({});
    for (let row = 0; row < 20_000; row += 1) {
      for (let column = 0; column < 8; column += 1) {
        sheet.cells.set(cellKey(row, column), {
          value: column === 0 ? row : 'มาตรการ',
          error: null,
          formula: null,
          style: plain,
          hyperlink: null,
        });
      }
    }
    const again = engine.open(engine.save(book));
    expect(again.sheets[0]?.cells.size).toBe(160_000);
    expect(again.sheets[0]?.cells.get(cellKey(19_999, 0))?.value).toBe(19_999);
  }, 60_000);
});
