import { type Book, type BookSheet, engine } from '../../../src/workbench/book';
import { part } from './parts';
import { richWorkbook } from './rich-workbook';
import { bookOf, cellAt, fill, shown } from './sheets';

describe('inserting rows', () => {
  it('moves cells, and formulas on every sheet follow', () => {
    const { book, sheet } = bookOf({ A1: 1, A2: 2, A3: 3, B1: '=SUM(A1:A3)', B2: '=$A$3', B4: '=A1' });
    const other = engine.addSheet(book, 'สรุป');
    fill(book, other, { A1: '=Sheet1!A3*2', A2: '=A3', A3: "=SUM('Sheet1'!2:3)" });
    book.names.push({ name: 'Last', formula: '=Sheet1!$A$3', visible: true, comment: '' });
    engine.insertRows(book, sheet, 1, 2);
    expect([shown(sheet, 'A1'), shown(sheet, 'A4'), shown(sheet, 'A5')]).toEqual([1, 2, 3]);
    expect([cellAt(sheet, 'B1').formula, cellAt(sheet, 'B4').formula, cellAt(sheet, 'B6').formula]).toEqual([
      '=SUM(A1:A5)',
      '=$A$5',
      '=A1',
    ]);
    expect(['A1', 'A2', 'A3'].map((at) => cellAt(other, at).formula)).toEqual(['=Sheet1!A5*2', '=A3', "=SUM('Sheet1'!4:5)"]);
    expect(book.names[0]?.formula).toBe('=Sheet1!$A$5');
  });

  it('gives new rows the look of the row above, and none of its contents', () => {
    const { book, sheet } = bookOf({ A1: 'หัวตาราง' });
    cellAt(sheet, 'A1').style = { ...book.normalStyle, fill: '#E9EDF4' };
    engine.insertRows(book, sheet, 1, 1);
    expect(cellAt(sheet, 'A2')).toMatchObject({ value: '', style: { fill: '#E9EDF4' } });
  });

  it('moves merges, breaks, print area, titles, heights, validations and tables', () => {
    const { book, sheet } = bookOf({ A5: 1 });
    const range = { firstRow: 4, lastRow: 6, firstColumn: 0, lastColumn: 1 };
    sheet.merges.push({ ...range });
    sheet.page.rowBreaks = [3, 4, 9];
    sheet.page.printArea = [{ ...range }];
    sheet.page.titleRows = [4, 5];
    sheet.rows.set(4, { height: 30, custom: true, hidden: false, style: null });
    sheet.validations.push({ range: { ...range }, type: 'List', source: '=$A$5:$A$6', ignoreBlanks: true, error: null, prompt: null });
    sheet.tables.push({
      id: '1',
      name: 'ตาราง',
      range: { ...range },
      showHeaders: true,
      showTotals: false,
      style: '',
      bandedRows: true,
      showFilter: true,
    });
    engine.insertRows(book, sheet, 4, 3);
    const moved = { ...range, firstRow: 7, lastRow: 9 };
    expect(sheet.merges).toEqual([moved]);
    expect(sheet.page).toMatchObject({ rowBreaks: [3, 7, 12], printArea: [moved], titleRows: [7, 8] });
    expect(sheet.rows.get(7)?.height).toBe(30);
    expect(sheet.validations[0]).toMatchObject({ range: moved, source: '=$A$8:$A$9' });
    expect(sheet.tables[0]?.range).toEqual(moved);
    engine.insertRows(book, sheet, 8, 1);
    expect(sheet.merges).toEqual([{ ...moved, lastRow: 10 }]);
  });
});

describe('deleting rows', () => {
  it('leaves #REF! where a deleted cell was meant and shrinks ranges', () => {
    const { book, sheet } = bookOf({ A1: 1, A2: 2, A3: 3, A4: 4, C1: '=A2', C4: '=SUM(A1:A3)', C5: '=A4' });
    engine.deleteRows(book, sheet, 1, 1);
    expect(['C1', 'C3', 'C4'].map((at) => cellAt(sheet, at).formula)).toEqual(['=#REF!', '=SUM(A1:A2)', '=A3']);
    engine.recalculate(book);
    expect(['C1', 'C3', 'C4'].map((at) => shown(sheet, at))).toEqual(['#REF!', 4, 4]);
  });

  it('undoes an insertion', () => {
    const { book, sheet } = bookOf({ A1: 1, A3: '=A1', A4: 'ท้าย' });
    const before = JSON.stringify([...sheet.cells]);
    engine.insertRows(book, sheet, 2, 4);
    engine.deleteRows(book, sheet, 2, 4);
    expect(JSON.stringify([...sheet.cells])).toBe(before);
  });

  it('takes merges and breaks away with the rows', () => {
    const { book, sheet } = bookOf({ A1: 1 });
    sheet.merges.push(
      { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
      { firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 3 },
    );
    sheet.page.rowBreaks = [3, 5];
    engine.deleteRows(book, sheet, 2, 1);
    expect(sheet.merges).toEqual([]);
    expect(sheet.page.rowBreaks).toEqual([2, 4]);
  });
});

describe('what the model does not hold', () => {
  function inserted(): { book: Book; sheet: BookSheet; saved: Uint8Array } {
    const book = engine.open(richWorkbook());
    const sheet = book.sheets[0] as BookSheet;
    engine.insertRows(book, sheet, 3, 2);
    return { book, sheet, saved: engine.save(book) };
  }

  it('moves with the rows: filters, formats, comments, drawings, tables', () => {
    const { saved } = inserted();
    const measures = part(saved, 'xl/worksheets/sheet1.xml');
    expect(measures).toContain('<autoFilter ref="A3:C8"/>');
    expect(measures).toContain('<conditionalFormatting sqref="C6:C8">');
    expect(measures).toContain('SEARCH("ปลัด",C6)');
    expect(measures).toContain('<ignoredError sqref="A6:A8"');
    expect(measures).toContain('<hyperlink ref="B6"');
    expect(measures).toContain('<row r="6" outlineLevel="1"');
    expect(part(saved, 'xl/comments1.xml')).toContain('ref="B7"');
    expect(part(saved, 'xl/drawings/vmlDrawing1.vml')).toMatch(/<x:Anchor>2, 15, 5, 10, 4, 31, 9, 9<\/x:Anchor><x:Row>6<\/x:Row>/);
    expect(part(saved, 'xl/drawings/drawing1.xml')).toContain('<xdr:row>9</xdr:row>');
    expect(part(saved, 'xl/tables/table1.xml')).toContain('ref="A3:C8"');
    expect(part(saved, 'xl/worksheets/sheet3.xml')).toContain('<f>มาตรการ!A7*2</f>');
    expect(part(saved, 'xl/workbook.xml')).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">มาตรการ!$A$1:$C$22<');
  });

  it('keeps inner formatting of moved texts', () => {
    const { saved } = inserted();
    expect(part(saved, 'xl/worksheets/sheet1.xml')).toContain('<c r="B6" s="3" t="s"><v>4</v></c>');
  });
});

describe('renaming a sheet', () => {
  it('is followed by formulas, names, charts and print areas of the file', () => {
    const book = engine.open(richWorkbook());
    engine.renameSheet(book, book.sheets[1] as BookSheet, "คะแนน 'ใหม่'");
    engine.renameSheet(book, book.sheets[0] as BookSheet, 'Plan');
    const saved = engine.save(book);
    expect(book.names[0]?.formula).toBe("='คะแนน ''ใหม่'''!$B$6");
    expect(part(saved, 'xl/charts/chart1.xml')).toContain("<c:f>'คะแนน ''ใหม่'''!$B$2:$B$4</c:f>");
    expect(part(saved, 'xl/worksheets/sheet3.xml')).toContain('<f>Plan!A5*2</f>');
    const workbook = part(saved, 'xl/workbook.xml');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">Plan!$A$1:$C$20<');
    expect(workbook).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Plan!$A$3:$C$6<');
  });
});
