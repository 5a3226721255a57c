import { unzipSync } from 'fflate';
import { engine } from '../../../src/workbench/book';
import { bookOf, cellAt, fill, result, shown } from './sheets';

describe('the weighted result of an assessment', () => {
  const scores = { A1: 30, A2: 15, A3: 15, A4: 40, B1: 89.73, B2: 99.25, B3: 87.94, B4: 85.75 };

  it('is a SUMPRODUCT of weights and scores', () => {
    expect(result('=SUMPRODUCT(A1:A4,B1:B4)/100', scores)).toBeCloseTo(89.2975, 10);
    expect(result('=ROUND(SUMPRODUCT(A1:A4,B1:B4)/100,2)', scores)).toBe(89.3);
  });

  it('finds the level by IF, IFS, LOOKUP and VLOOKUP alike', () => {
    const levels = { D1: 0, E1: 'ต้องปรับปรุงโดยด่วน', D2: 70, E2: 'ต้องปรับปรุง', D3: 85, E3: 'ผ่าน', D4: 95, E4: 'ผ่านดีเยี่ยม' };
    expect(result('=IF(B1>=85,"ผ่าน","ไม่ผ่าน")', { B1: 89.3 })).toBe('ผ่าน');
    expect(result('=IFS(B1>=95,"ผ่านดีเยี่ยม",B1>=85,"ผ่าน",TRUE,"ไม่ผ่าน")', { B1: 89.3 })).toBe('ผ่าน');
    expect(result('=LOOKUP(89.3,D1:D4,E1:E4)', levels)).toBe('ผ่าน');
    expect(result('=VLOOKUP(84.99,D1:E4,2)', levels)).toBe('ต้องปรับปรุง');
    expect(result('=VLOOKUP(84.99,D1:E4,2,FALSE)', levels)).toBe('#N/A');
    expect(result('=INDEX(E1:E4,MATCH(95,D1:D4,0))', levels)).toBe('ผ่านดีเยี่ยม');
    expect(result('=XLOOKUP(70,D1:D4,E1:E4)', levels)).toBe('ต้องปรับปรุง');
  });
});

describe('rounding', () => {
  it.each([
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(0.285,2)', 0.29],
    ['=ROUND(1234.5,-2)', 1200],
    ['=ROUND(50,-2)', 100],
    ['=ROUND(49,-3)', 0],
    ['=ROUNDUP(84.991,2)', 85],
    ['=ROUNDUP(0.001,0)', 1],
    ['=ROUNDUP(1,-2)', 100],
    ['=ROUNDDOWN(84.999,2)', 84.99],
    ['=ROUNDDOWN(-84.999,2)', -84.99],
    ['=TRUNC(8.9)', 8],
    ['=INT(-8.1)', -9],
    ['=MOD(-3,5)', 2],
  ])('%s gives %d, as the decimal digits that Excel shows say', (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });
});

describe('operators', () => {
  it.each([
    ['=1+2*3^2', 19],
    ['=-2^2', 4],
    ['=2^-1', 0.5],
    ['=50%*200', 100],
    ['="ปี "&2568', 'ปี 2568'],
    ['=0.1+0.2-0.3', 0],
    ['=0.1+0.2=0.3', true],
    ['="ก"<"ข"', true],
    ['="ITA"="ita"', true],
    ['=1<"a"', true],
    ['=1/0', '#DIV/0!'],
    ['="ก"+1', '#VALUE!'],
    ['="3"+1', 4],
    ['=A1+1', 1],
    ['=A1=""', true],
    ['=A1=0', true],
    ['={1,2;3,4}', ''],
    ['=SUM({1,2;3,4})', 10],
    ['=SUM((A1:B2,B3))', 6],
    ['=SUM(A1:B3 B1:C3)', 6],
    ['=1E+20&""', '1E+20'],
  ])('%s gives %s', (formula, expected) => {
    expect(result(formula, { B1: 1, B2: 2, B3: 3 })).toBe(expected);
  });
});

describe('functions', () => {
  const list = { A1: 80, A2: 'ผ่าน', A3: 92, A4: 'ผ่านดี', A5: true, B1: 1, B2: 2, B3: 3, B4: 4, B5: 5 };
  it.each([
    ['=COUNT(A1:A6)', 2],
    ['=COUNTA(A1:A6)', 4 + 1],
    ['=COUNTBLANK(A1:A6)', 1],
    ['=COUNTIF(A1:A6,">=80")', 2],
    ['=COUNTIF(A1:A6,"ผ่าน*")', 2],
    ['=COUNTIF(A1:A6,"ผ่าน")', 1],
    ['=COUNTIF(A1:A6,"<>ผ่าน")', 5],
    ['=SUMIF(A1:A5,"ผ่าน",B1:B5)', 2],
    ['=SUMIF(A1:A5,"ผ่าน*",B1)', 6],
    ['=SUMIFS(B1:B5,B1:B5,">1",B1:B5,"<4")', 5],
    ['=AVERAGEIF(B1:B5,">3")', 4.5],
    ['=AVERAGE(A1:A6)', 86],
    ['=AVERAGE(C1:C9)', '#DIV/0!'],
    ['=SUM(A1:A6,"3",TRUE)', 176],
    ['=MAX(A1:A6)-MIN(A1:A6)', 12],
    ['=SUMPRODUCT((B1:B5>2)*B1:B5)', 12],
    ['=SUMPRODUCT(--(A1:A5="ผ่าน"))', 1],
    ['=IFERROR(1/0,"ไม่มีข้อมูล")', 'ไม่มีข้อมูล'],
    ['=IFERROR(VLOOKUP("x",A1:B5,2,FALSE),0)', 0],
    ['=AND(B1=1,B2=2)', true],
    ['=OR(B1=2,FALSE)', false],
    ['=NOT(B1=1)', false],
    ['=RANK(B4,B1:B5)', 2],
    ['=LARGE(B1:B5,2)', 4],
    ['=TEXT(89.2975,"0.00")', '89.30'],
    ['=TEXT(0.5,"0%")', '50%'],
    ['=LEFT("มาตรการ",3)&RIGHT("ก12",2)&MID("abcdef",2,3)', 'มาต12bcd'],
    ['=SUBSTITUTE("ก-ข-ค","-","/")', 'ก/ข/ค'],
    ['=SUBSTITUTE("ก-ข-ค","-","/",2)', 'ก-ข/ค'],
    ['=TEXTJOIN(", ",TRUE,"ก","","ข")', 'ก, ข'],
    ['=FIND("ข","กขค")', 2],
    ['=SEARCH("b?","aabc")', 3],
    ['=LEN("น้ำ")', 3],
    ['=YEAR(DATE(2025,10,1))+543', 2568],
    ['=MONTH(45931)', 10],
    ['=ROWS(A1:B5)*COLUMNS(A1:B5)', 10],
    ['=CHOOSE(2,"ก","ข")', 'ข'],
    ['=SWITCH(3,1,"ก",3,"ค","อื่น")', 'ค'],
    ['=INDEX(A1:B5,3,2)', 3],
    ['=SUM(INDEX(A1:B5,0,2))', 15],
    ['=SUM(B1:INDEX(B1:B5,3))', 6],
    ['=IF(B1=1,,2)', 0],
  ])('%s gives %s', (formula, expected) => {
    expect(result(formula, list)).toBe(expected);
  });

  it('reads a table by its column names', () => {
    const { book, sheet } = bookOf({
      A1: 'เครื่องมือ',
      B1: 'คะแนน',
      A2: 'IIT',
      B2: 89,
      A3: 'OIT',
      B3: 85,
      D2: '=SUM(Scores[คะแนน])',
      D3: '=Scores[@คะแนน]*2',
    });
    const range = { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 1 };
    sheet.tables.push({
      id: '1',
      name: 'Scores',
      range,
      showHeaders: true,
      showTotals: false,
      style: '',
      bandedRows: true,
      showFilter: true,
    });
    engine.recalculate(book);
    expect([shown(sheet, 'D2'), shown(sheet, 'D3')]).toEqual([174, 170]);
  });
});

describe('recalculation', () => {
  it('goes through sheets and names in the order of dependence', () => {
    const { book, sheet } = bookOf({ A1: "='คะแนน ITA'!B1+1", A2: '=A1*Factor', A3: '=SUM(A1:A2)' });
    const scores = engine.addSheet(book, 'คะแนน ITA');
    fill(book, scores, { B1: '=B2*2', B2: 10 });
    book.names.push({ name: 'Factor', formula: "='คะแนน ITA'!$B$2", visible: true, comment: '' });
    engine.recalculate(book);
    expect(shown(sheet, 'A3')).toBe(231);
    cellAt(scores, 'B2').value = 1;
    engine.recalculate(book, [{ sheet: scores, row: 1, column: 1 }]);
    expect(shown(sheet, 'A3')).toBe(6);
  });

  it('leaves alone what does not depend on the change', () => {
    const { book, sheet } = bookOf({ A1: 1, A2: '=A1', B1: 1, B2: '=B1' });
    engine.recalculate(book);
    cellAt(sheet, 'A1').value = 5;
    cellAt(sheet, 'B1').value = 5;
    engine.recalculate(book, [{ sheet, row: 0, column: 0 }]);
    expect([shown(sheet, 'A2'), shown(sheet, 'B2')]).toEqual([5, 1]);
  });

  it('keeps the last result of what it cannot calculate, and asks Excel to do so on opening', () => {
    const { book, sheet } = bookOf({ A1: '=TODAY()', A2: '=A1+1', A3: '=BAHTTEXT(1)' });
    cellAt(sheet, 'A1').value = 45931;
    cellAt(sheet, 'A3').value = 'หนึ่งบาทถ้วน';
    engine.recalculate(book);
    expect([shown(sheet, 'A1'), shown(sheet, 'A2'), shown(sheet, 'A3')]).toEqual([45931, 45932, 'หนึ่งบาทถ้วน']);
    expect(new TextDecoder().decode(unzipSync(engine.save(book))['xl/workbook.xml'])).toContain('fullCalcOnLoad="1"');
  });

  it('gives 0 to cells that depend on themselves and calculates what hangs on them', () => {
    const { book, sheet } = bookOf({ A1: '=B1+1', B1: '=A1+1', C1: '=B1+7', D1: '=E1', E1: 4 });
    engine.recalculate(book);
    expect(['A1', 'B1', 'C1', 'D1'].map((at) => shown(sheet, at))).toEqual([0, 0, 7, 4]);
  });

  it('follows a chain of thousands of cells', () => {
    const cells: Record<string, string | number> = { A1: 1 };
    for (let row = 2; row <= 5000; row += 1) cells[`A${row}`] = `=A${row - 1}+1`;
    const { book, sheet } = bookOf(cells);
    engine.recalculate(book);
    expect(shown(sheet, 'A5000')).toBe(5000);
  });
});

describe('checking a formula', () => {
  it.each([
    '=1+',
    '=SUM(1',
    '=(1',
    '=1)',
    '="ก',
    '=1 2',
    '=SUM(1;2)',
    '=',
    '=IF()',
    '=ROUND(1)',
    "='ชีต!A1",
    '={1,2;3}',
    '={1,A1}',
    '=1:2:',
    '=@',
    '=*2',
    '=A1:',
    '=[x',
    '=SUM(1,,2',
    '=มาตรการ ที่ 1',
    '=-',
    '=<p>',
  ])('refuses %s', (formula) => {
    expect(() => {
      engine.parseFormula(formula);
    }).toThrow();
  });

  it.each([
    '=1',
    '=+A1',
    '=-A1%',
    "='รายงาน ITA 2568'!$A$1:$B$2",
    "='It''s'!A1",
    '=มาตรการ!A1',
    '=SUM(A:A,1:3,$B$2)',
    '=ITA_Total*2',
    '=UNKNOWN.FUNCTION(1)',
    '=IF(A1,,)',
    '=Table1[[#Headers],[คะแนน]]',
    '=[@คะแนน]',
    '={1,-2;"ก",TRUE}',
    '=@A1:A3',
    '=A1#',
    '=#N/A',
    "='[เล่มอื่น.xlsx]ชีต'!A1",
    '=Sheet1:Sheet3!A1',
    '= 1 + 2 ',
    '=1E5+.5',
    '=A1:B2 B1:C2',
    '=(A1,B2)',
  ])('accepts %s', (formula) => {
    expect(() => {
      engine.parseFormula(formula);
    }).not.toThrow();
  });
});
