import { type Book, type BookSheet, cellKey, engine } from '../../../src/workbench/book';
import { differing, part, partsOf } from './parts';
import { richWorkbook } from './rich-workbook';
import { cellAt, shown } from './sheets';

const file = richWorkbook();
function opened(): { book: Book; measures: BookSheet; scores: BookSheet } {
  const book = engine.open(file);
  return { book, measures: book.sheets[0] as BookSheet, scores: book.sheets[1] as BookSheet };
}

describe('what staff had', () => {
  it('comes back byte for byte when nothing was changed', () => {
    expect(engine.save(engine.open(file))).toEqual(file);
  });

  it('comes back byte for byte after recalculation that changes nothing', () => {
    const { book, scores } = opened();
    engine.recalculate(book, [{ sheet: scores, row: 1, column: 0 }]);
    expect(differing(file, engine.save(book))).toEqual([]);
  });

  it('changes in no other part than the sheet whose cell was edited', () => {
    const { book, measures } = opened();
    cellAt(measures, 'A4').value = 10;
    expect(differing(file, engine.save(book))).toEqual(['xl/worksheets/sheet1.xml']);
  });

  it('keeps all that the edited sheet has beside the cell', () => {
    const { book, measures } = opened();
    cellAt(measures, 'C4').value = 'กองการศึกษา';
    const before = part(file, 'xl/worksheets/sheet1.xml');
    const after = part(engine.save(book), 'xl/worksheets/sheet1.xml');
    const outside = (xml: string): string => xml.replace(/<sheetData>.*<\/sheetData>/s, '').replace(/<dimension[^>]*>/, '');
    expect(outside(after)).toBe(outside(before));
    // Inner formatting of neighbours, outline levels and unknown attributes of rows.
    expect(after).toContain('<c r="B4" s="3" t="s"><v>4</v></c>');
    expect(after).toContain('<is><r><rPr><b/></rPr><t>ตัวหนา</t></r>');
    expect(after).toContain('outlineLevel="1"');
    expect(after).toContain('x14ac:dyDescent="0.55000000000000004"');
    expect(after).toContain('กองการศึกษา');
  });

  it('drops the order of calculation only when formulas come or go', () => {
    const { book, measures } = opened();
    cellAt(measures, 'A5').formula = null;
    const saved = partsOf(engine.save(book));
    expect(saved['xl/calcChain.xml']).toBeUndefined();
    expect(saved['[Content_Types].xml']).not.toContain('calcChain');
    expect(saved['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  it('keeps what a format record has beyond the model when the cell is restyled', () => {
    const { book, measures } = opened();
    const cell = cellAt(measures, 'B4');
    cell.style = { ...cell.style, wrap: false };
    const styles = part(engine.save(book), 'xl/styles.xml');
    const records = /<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '';
    expect(records).toContain('count="7"');
    // Same font, gradient and border with its diagonal; only the alignment differs.
    expect(records).toMatch(
      /<xf numFmtId="49" fontId="2" fillId="3" borderId="1"[^>]*><alignment vertical="top" indent="1" readingOrder="1"\/><protection locked="0"\/><\/xf><\/cellXfs>/,
    );
    expect(styles).toContain('<gradientFill degree="90">');
  });

  it('survives a new sheet, a removed sheet and a new name beside it', () => {
    const { book } = opened();
    engine.addSheet(book, 'รายงาน ITA 2568');
    engine.removeSheet(book, book.sheets[2] as BookSheet);
    book.names.push({ name: 'ITA_Total', formula: "='รายงาน ITA 2568'!$B$2", visible: true, comment: '' });
    const saved = partsOf(engine.save(book));
    for (const name of [
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/charts/chart1.xml',
      'xl/drawings/drawing1.xml',
      'xl/comments1.xml',
      'xl/tables/table1.xml',
      'xl/styles.xml',
    ]) {
      expect(saved[name]).toBe(partsOf(file)[name]);
    }
    // The removed sheet was the only user of its part; its number is free for the next one.
    const workbook = saved['xl/workbook.xml'] ?? '';
    expect(workbook).not.toContain('ข้อมูลลับ');
    expect(workbook).toContain('<definedName name="คะแนนรวม" comment="ใช้ในหนังสือราชการ">');
    expect(workbook).toContain('x15:workbookPr');
    expect(saved['xl/worksheets/sheet3.xml']).toBeUndefined();
    const again = engine.open(engine.save(book));
    expect(again.sheets.map((sheet) => sheet.name)).toEqual(['มาตรการ', 'คะแนน ITA', 'รายงาน ITA 2568']);
    expect(again.names.map((name) => name.name)).toEqual(['ITA_Total', 'คะแนนรวม']);
  });

  it('can be saved twice with the same result', () => {
    const { book, measures } = opened();
    measures.cells.set(cellKey(20, 0), { ...cellAt(measures, 'A4'), value: 'เพิ่ม', style: { ...book.normalStyle, fill: '#FFF2CC' } });
    expect(engine.save(book)).toEqual(engine.save(book));
  });
});

describe('the model of what staff had', () => {
  it('holds values of every kind', () => {
    const { measures, scores } = opened();
    expect(['A1', 'B4', 'B5', 'C5', 'A5', 'A6', 'B6', 'C6'].map((at) => shown(measures, at))).toEqual([
      'มาตรการส่งเสริมคุณธรรม ปีงบประมาณ ๒๕๖๘',
      'เผยแพร่ข้อมูล O๘',
      'ตัวหนา แล้วธรรมดา',
      ' กองคลัง ',
      2,
      true,
      '#N/A',
      45931,
    ]);
    expect(shown(scores, 'A1')).toBe('เครื่องมือ');
    expect(shown(scores, 'B1')).toBe('คะแนน\r\nล่าสุด');
  });

  it('holds formulas as the user sees them, shared ones written out', () => {
    const { scores } = opened();
    expect(['A2', 'C2', 'C3', 'C4', 'C6', 'D6'].map((at) => cellAt(scores, at).formula)).toEqual([
      '="II"&"T"',
      '=B2*30/100',
      '=B3*30/100',
      '=B4*30/100',
      '=SUM(B2:B4*C2:C4)',
      '=IFS(B6>80,1,TRUE,0)',
    ]);
  });

  it('resolves theme colours with their tints, indexed colours, and lines', () => {
    const { measures } = opened();
    const title = cellAt(measures, 'A1').style;
    expect(title.font).toMatchObject({ name: 'TH SarabunPSK', size: 18, bold: true, color: '#FFFFFF' });
    expect(title.fill).toBe('#305496');
    expect(title.horizontal).toBe('CenterAcrossSelection');
    const body = cellAt(measures, 'B4').style;
    expect(body).toMatchObject({ numberFormat: '@', quotePrefix: true, locked: false, wrap: true, indent: 1, vertical: 'Top' });
    expect(body.font).toMatchObject({ italic: true, underline: 'Double', color: '#FF0000' });
    expect(body.borders).toEqual({
      EdgeLeft: { style: 'Continuous', weight: 'Thin', color: '#000000' },
      EdgeRight: { style: 'Continuous', weight: 'Medium', color: '#00FF00' },
      EdgeBottom: { style: 'Double', weight: 'Thick', color: '#000000' },
    });
    expect(measures.tabColor).toBe('#8EA9DB');
  });

  it('holds page set-up, names, views and protection', () => {
    const { book, measures, scores } = opened();
    expect(measures.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      scale: null,
      fitWidth: 1,
      fitHeight: null,
      centerHorizontally: true,
      header: { left: '', center: 'เทศบาลตำบลทุ่งทดลอง', right: '' },
      footer: { left: 'พิมพ์เมื่อ &D', center: '', right: 'หน้า &P จาก &N' },
      titleRows: [2, 2],
      rowBreaks: [5],
      printArea: [{ firstRow: 0, lastRow: 19, firstColumn: 0, lastColumn: 2 }],
    });
    expect(measures.page.leftMargin).toBeCloseTo(28.35, 2);
    expect(measures).toMatchObject({
      zoom: 90,
      freeze: { rows: 3, columns: 0 },
      merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 }],
    });
    expect(measures.selection.range).toEqual({ firstRow: 4, lastRow: 4, firstColumn: 1, lastColumn: 1 });
    expect(book.sheets.map((sheet) => sheet.visibility)).toEqual(['Visible', 'Visible', 'VeryHidden']);
    expect(book.names).toEqual([{ name: 'คะแนนรวม', formula: "='คะแนน ITA'!$B$6", visible: true, comment: 'ใช้ในหนังสือราชการ' }]);
    expect(scores.names.map((name) => name.name)).toEqual(['เฉพาะแผ่น']);
    expect(scores.protection).toMatchObject({ protected: true, password: false });
    expect(scores.protection.options).toMatchObject({
      allowFormatRows: true,
      allowInsertRows: false,
      allowEditObjects: false,
      selectionMode: 'Normal',
    });
    expect(book.properties).toMatchObject({ title: 'แผนงาน', author: 'งานนิติการ', company: 'เทศบาลตำบลทุ่งทดลอง' });
    expect(cellAt(measures, 'B4').hyperlink).toEqual({
      address: 'https://www.example.go.th/',
      documentReference: null,
      screenTip: 'เปิดเว็บไซต์',
    });
    expect(measures.columns.get(1)?.width).toBe(258.75 - 3);
  });
});
