import { readFileSync } from 'node:fs';
import { type Book, type BookChart, type BookDataBar, type BookFont, type BookSheet, engine } from '../../../src/workbench/book';
import { ADD_IN_ID } from '../../../src/workbench/book/workbook/settings';
import { differing, part, partsOf, zipOf } from './parts';
import { richWorkbook } from './rich-workbook';
import { bookOf, cellAt, fill } from './sheets';

const font: BookFont = {
  name: 'TH SarabunPSK',
  size: 14,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#404040',
};
const line = { color: '#404040', weight: 1.5, style: 'Continuous' };

/** The chart of the report: horizontal bars, first instrument on top, the floor as gridline. */
function reportChart(): BookChart {
  const axis = {
    visible: true,
    minimum: null,
    maximum: null,
    majorUnit: null,
    reverse: false,
    crosses: 'Automatic',
    numberFormat: 'General',
    linked: false,
    font,
    tickLabelSpacing: null,
    majorTick: 'None',
    minorTick: 'None',
    line,
    gridlines: null,
  };
  return {
    id: '{00000000-0008-0000-0000-000000000001}',
    name: 'ITA_Chart',
    type: 'BarClustered',
    opaque: false,
    title: null,
    series: [
      {
        name: 'ปี ๒๕๖๘',
        values: "'คะแนน ITA'!$B$2:$B$4",
        categories: "'คะแนน ITA'!$A$2:$A$4",
        fill: '#5B7BB0',
        line: { color: '#1F3864', weight: 0.75, style: 'Continuous' },
        gapWidth: 60,
        overlap: 0,
        labels: { position: 'OutsideEnd', numberFormat: '[$-D00041E]0.00', linked: false, font: { ...font, bold: true } },
      },
    ],
    category: { ...axis, reverse: true, crosses: 'Maximum', tickLabelSpacing: 1 },
    value: {
      ...axis,
      minimum: 0,
      maximum: 105,
      majorUnit: 85,
      numberFormat: '[$-D00041E]0',
      gridlines: { color: '#C00000', weight: 1.5, style: 'Dash' },
    },
    legend: { visible: true, position: 'Top', font },
    plot: { left: 50, top: 30, width: 400, height: 150 },
    frame: null,
    background: null,
    altTitle: '',
    altDescription: 'คะแนนรายเครื่องมือ IIT ๘๙.๗๓ EIT ๙๓.๕๙ OIT ๘๕.๗๕',
    left: 48,
    top: 60,
    width: 500,
    height: 200,
    placement: 'OneCell',
  };
}

function scoreBook(): { book: Book; sheet: BookSheet } {
  const { book, sheet } = bookOf({});
  engine.renameSheet(book, sheet, 'คะแนน ITA');
  fill(book, sheet, { A1: 'เครื่องมือ', B1: 'คะแนน', A2: 'IIT', B2: 89.73, A3: 'EIT', B3: 93.59, A4: 'OIT', B4: 85.75 });
  return { book, sheet };
}

describe('charts', () => {
  it('come back as they were made', () => {
    const { book, sheet } = scoreBook();
    sheet.charts.push(reportChart());
    const [again] = (engine.open(engine.save(book)).sheets[0] as BookSheet).charts;
    const expected = { ...reportChart(), id: expect.any(String) as string };
    expect(again).toMatchObject({
      ...expected,
      plot: { left: expect.closeTo(50, 2), top: expect.closeTo(30, 2), width: expect.closeTo(400, 2), height: expect.closeTo(150, 2) },
    });
  });

  it('carry the values of their cells, for readers that do not calculate', () => {
    const { book, sheet } = scoreBook();
    sheet.charts.push(reportChart());
    const chart = part(engine.save(book), 'xl/charts/chart1.xml');
    expect(chart).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>89.73</c:v></c:pt>');
    expect(chart).toContain('<c:v>OIT</c:v>');
  });

  it('say in the file where the value axis crosses the categories', () => {
    const { book, sheet } = scoreBook();
    sheet.charts.push(reportChart());
    const chart = part(engine.save(book), 'xl/charts/chart1.xml');
    expect(/<c:valAx>.*<\/c:valAx>/s.exec(chart)?.[0]).toContain('<c:crosses val="max"/>');
    expect(/<c:catAx>.*<\/c:catAx>/s.exec(chart)?.[0]).toContain('<c:crosses val="autoZero"/>');
  });

  it('stand beside the user’s own, which stay byte for byte', () => {
    const book = engine.open(richWorkbook());
    const measures = book.sheets[0] as BookSheet;
    expect(measures.charts).toMatchObject([{ name: 'แผนภูมิ 1', opaque: true, type: 'Pie', placement: 'TwoCell' }]);
    measures.charts.push({ ...reportChart(), top: 600 });
    const saved = engine.save(book);
    expect(part(saved, 'xl/charts/chart1.xml')).toBe(part(richWorkbook(), 'xl/charts/chart1.xml'));
    expect(part(saved, 'xl/worksheets/sheet1.xml')).toBe(part(richWorkbook(), 'xl/worksheets/sheet1.xml'));
    expect((engine.open(saved).sheets[0] as BookSheet).charts.map((chart) => chart.name)).toEqual(['แผนภูมิ 1', 'ITA_Chart']);
  });

  it('can be moved and removed even if the model cannot describe them', () => {
    const book = engine.open(richWorkbook());
    const measures = book.sheets[0] as BookSheet;
    const [own] = measures.charts;
    if (own) own.top += 15;
    expect(differing(richWorkbook(), engine.save(book))).toEqual(['xl/drawings/drawing1.xml']);
    expect((engine.open(engine.save(book)).sheets[0] as BookSheet).charts[0]?.top).toBe(own?.top);
    measures.charts = [];
    const saved = partsOf(engine.save(book));
    expect(saved['xl/charts/chart1.xml']).toBeUndefined();
    expect(saved['xl/drawings/drawing1.xml']).not.toContain('twoCellAnchor');
  });

  it('that cannot be saved are told, not dropped in silence', () => {
    const { book, sheet } = scoreBook();
    sheet.charts.push({ ...reportChart(), type: 'Sunburst' });
    engine.save(book);
    expect(book.losses).toEqual([expect.objectContaining({ kind: 'chart', type: 'Sunburst' })]);
  });
});

describe('data bars', () => {
  const bar: BookDataBar = {
    id: '{0A0B0C0D-0001-4000-8000-000000000001}',
    kind: 'dataBar',
    range: { firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 1 },
    color: '#C6D1E4',
    border: null,
    solid: true,
    minimum: 0,
    maximum: 100,
    showValue: false,
  };

  it('are solid, without their number, and come back', () => {
    const { book, sheet } = scoreBook();
    sheet.conditionalFormats.push(bar, { ...bar, id: 'host-2', border: '#1F3864', solid: false, showValue: true });
    const saved = engine.save(book);
    const text = part(saved, 'xl/worksheets/sheet1.xml');
    expect(text).toContain(
      '<dataBar showValue="0"><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="FFC6D1E4"/></dataBar>',
    );
    expect(text).toContain('minLength="0" maxLength="100" showValue="0" gradient="0"');
    const again = (engine.open(saved).sheets[0] as BookSheet).conditionalFormats;
    expect(again).toMatchObject([bar, { border: '#1F3864', solid: false, showValue: true }]);
  });

  it('of the user that the model cannot say stay in the file, and ours go without them', () => {
    const book = engine.open(richWorkbook());
    const scores = book.sheets[1] as BookSheet;
    expect(scores.conditionalFormats).toEqual([]);
    scores.conditionalFormats.push(bar);
    const withBar = engine.open(engine.save(book));
    const sheet = withBar.sheets[1] as BookSheet;
    expect(sheet.conditionalFormats).toMatchObject([bar]);
    const text = part(engine.save(withBar), 'xl/worksheets/sheet2.xml');
    expect(text).toContain('<x14:cfvo type="autoMin"/>');
    expect(text).toContain('priority="2"');
    sheet.conditionalFormats = [];
    const without = part(engine.save(withBar), 'xl/worksheets/sheet2.xml');
    const user = (xml: string): string | undefined => /<conditionalFormatting .*<\/conditionalFormatting>/s.exec(xml)?.[0];
    expect(user(without)).toBe(user(part(richWorkbook(), 'xl/worksheets/sheet2.xml')));
    expect(without).not.toContain('C6D1E4');
  });
});

describe('validations', () => {
  it('hold lists, written out or from cells', () => {
    const { book, sheet } = scoreBook();
    const range = { firstRow: 1, lastRow: 9, firstColumn: 2, lastColumn: 2 };
    sheet.validations.push(
      { range, type: 'List', source: 'ผ่าน,ไม่ผ่าน', ignoreBlanks: true, error: null, prompt: null },
      {
        range: { ...range, firstColumn: 3, lastColumn: 3 },
        type: 'List',
        source: '=$A$2:$A$4',
        ignoreBlanks: false,
        error: { title: 'ผิด', message: 'เลือกจากรายการ', style: 'Warning', show: true },
        prompt: null,
      },
    );
    const expected = structuredClone(sheet.validations);
    const saved = engine.save(book);
    expect(part(saved, 'xl/worksheets/sheet1.xml')).toContain('<formula1>"ผ่าน,ไม่ผ่าน"</formula1>');
    expect((engine.open(saved).sheets[0] as BookSheet).validations).toEqual(expected);
  });

  it('of the user are in the model, and stay as written while others change', () => {
    const book = engine.open(richWorkbook());
    const measures = book.sheets[0] as BookSheet;
    expect(measures.validations).toMatchObject([{ type: 'List', source: 'สำนักปลัด,กองคลัง,กองช่าง', error: null }]);
  });
});

describe('tables', () => {
  it('are made over cells and named by their header', () => {
    const { book, sheet } = scoreBook();
    sheet.tables.push({
      id: 'x',
      name: 'Scores',
      range: { firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 1 },
      showHeaders: true,
      showTotals: false,
      style: 'TableStyleLight9',
      bandedRows: true,
      showFilter: true,
    });
    const saved = engine.save(book);
    expect(part(saved, 'xl/tables/table1.xml')).toContain('<tableColumn id="1" name="เครื่องมือ"/><tableColumn id="2" name="คะแนน"/>');
    expect((engine.open(saved).sheets[0] as BookSheet).tables).toMatchObject([
      { id: '1', name: 'Scores', style: 'TableStyleLight9', bandedRows: true, showFilter: true },
    ]);
  });

  it('of the user follow an edited header, else stay byte for byte', () => {
    const book = engine.open(richWorkbook());
    const measures = book.sheets[0] as BookSheet;
    expect(measures.tables).toMatchObject([{ name: 'ตารางมาตรการ', range: { firstRow: 2, lastRow: 5 } }]);
    cellAt(measures, 'A4').value = 7;
    expect(part(engine.save(book), 'xl/tables/table1.xml')).toBe(part(richWorkbook(), 'xl/tables/table1.xml'));
    cellAt(measures, 'C3').value = 'หน่วยงานผู้รับผิดชอบ';
    expect(part(engine.save(book), 'xl/tables/table1.xml')).toContain('name="หน่วยงานผู้รับผิดชอบ"');
  });
});

describe('what the add-in keeps in the file', () => {
  it('comes back: settings of the workbook, properties of sheets', () => {
    const { book, sheet } = scoreBook();
    book.settings.set('ita.settings', JSON.stringify({ agency: 'เทศบาลตำบลทุ่งทดลอง', digits: 'thai' }));
    sheet.customProperties.set('ita.sheet', '{"kind":"report","year":2568,"ชื่อ":"รายงาน"}');
    const again = engine.open(engine.save(book));
    expect([...again.settings]).toEqual([['ita.settings', '{"agency":"เทศบาลตำบลทุ่งทดลอง","digits":"thai"}']]);
    expect([...(again.sheets[0] as BookSheet).customProperties]).toEqual([['ita.sheet', '{"kind":"report","year":2568,"ชื่อ":"รายงาน"}']]);
    again.settings.delete('ita.settings');
    expect(engine.open(engine.save(again)).settings.size).toBe(0);
  });

  it('leaves the settings of other add-ins alone', () => {
    const { book } = scoreBook();
    book.settings.set('ours', '1');
    const saved = engine.save(book);
    const foreign = part(saved, 'xl/webextensions/webextension1.xml').replaceAll(ADD_IN_ID, '11111111-2222-3333-4444-555555555555');
    expect(foreign).toContain('11111111-2222');
    const theirs = engine.open(repacked(saved, { 'xl/webextensions/webextension1.xml': foreign }));
    expect(theirs.settings.size).toBe(0);
    theirs.settings.set('ours', '2');
    const both = engine.save(theirs);
    expect(part(both, 'xl/webextensions/webextension1.xml')).toBe(foreign);
    expect([...engine.open(both).settings]).toEqual([['ours', '2']]);
  });

  it('is found by the id of the manifest', () => {
    expect(readFileSync('manifest.xml', 'utf8')).toContain(`<Id>${ADD_IN_ID}</Id>`);
  });
});

function repacked(bytes: Uint8Array, change: Record<string, string>): Uint8Array {
  return zipOf({ ...partsOf(bytes), ...change });
}
