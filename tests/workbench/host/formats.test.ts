import { cellKey } from '../../../src/workbench/book/types';
import { excelForEach, onSheet, refusal } from './support';

const excel = excelForEach();
const sheet = () => {
  const [first] = excel().book.sheets;
  if (first === undefined) throw new Error('no sheet');
  return first;
};
const styleOf = (row: number, column: number) => sheet().cells.get(cellKey(row, column))?.style;

test('font, fill and alignment of a block; equal cells share one style', async () => {
  await onSheet((on) => {
    const { format } = on.getRange('A1:C3');
    format.font.name = 'TH SarabunPSK';
    format.font.size = 16;
    format.font.bold = true;
    format.fill.color = '#e9edf4';
    format.horizontalAlignment = 'CenterAcrossSelection';
    format.wrapText = true;
  });
  expect(styleOf(1, 1)).toMatchObject({
    font: { name: 'TH SarabunPSK', size: 16, bold: true },
    fill: '#E9EDF4',
    horizontal: 'CenterAcrossSelection',
    wrap: true,
  });
  expect(styleOf(0, 0)).toBe(styleOf(2, 2));
});

test('what cells do not share reads as null', async () => {
  await onSheet(async (on, context) => {
    on.getRange('A1').format.font.bold = true;
    const both = on.getRange('A1:B1').format.font.load('bold, size');
    await context.sync();
    expect(both.bold).toBeNull();
    expect(both.size).toBe(11);
  });
});

test('areas are formatted together', async () => {
  await onSheet((on) => {
    on.getRanges('A1:A2,C1').format.font.italic = true;
  });
  expect([styleOf(0, 0), styleOf(1, 0), styleOf(0, 2)].map((style) => style?.font.italic)).toEqual([true, true, true]);
  expect(styleOf(0, 1)).toBeUndefined();
});

test('whole columns and rows keep their look for cells to come', async () => {
  await onSheet((on) => {
    on.getRange('B:B').format.font.name = 'TH SarabunPSK';
    on.getRange('B7').values = [['ใหม่']];
  });
  expect(styleOf(6, 1)?.font.name).toBe('TH SarabunPSK');
});

describe('borders', () => {
  test('edges of a block stand on its outer cells, inner lines between', async () => {
    await onSheet((on) => {
      const { borders } = on.getRange('B2:C3').format;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders.getItem('EdgeTop').weight = 'Medium';
      borders.getItem('InsideHorizontal').color = '#bfbfbf';
    });
    expect(styleOf(1, 1)?.borders.EdgeTop).toEqual({ style: 'Continuous', weight: 'Medium', color: '#000000' });
    expect(styleOf(2, 1)?.borders.EdgeTop).toEqual({ style: 'Continuous', weight: 'Thin', color: '#BFBFBF' });
    expect(styleOf(1, 2)?.borders.EdgeBottom?.color).toBe('#BFBFBF');
    expect(styleOf(2, 2)?.borders.EdgeBottom).toBeUndefined();
  });

  test('an edge belongs to both cells: the last word counts', async () => {
    await onSheet(async (on, context) => {
      on.getRange('A1').format.borders.getItem('EdgeBottom').color = '#FF0000';
      on.getRange('A2').format.borders.getItem('EdgeTop').style = 'None';
      const line = on.getRange('A1').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      expect(line.style).toBe('None');
    });
  });

  test.each(['Wavy', 'thicker'])('%s is no border', async (word) => {
    expect(
      await refusal((on) => {
        on.getRange('A1').format.borders.getItem('EdgeTop').style = word as 'None';
      }),
    ).toBe('InvalidArgument');
  });
});

describe('limits', () => {
  test.each([
    ['a row of 409.5 points', 409.5, 'none'],
    ['a row of 410 points', 410, 'InvalidArgument'],
    ['a negative row', -1, 'InvalidArgument'],
  ])('%s: %s', async (_, points, code) => {
    expect(
      await refusal((on) => {
        on.getRange('A1').format.rowHeight = points;
      }),
    ).toBe(code);
  });

  test.each([
    ['255 characters wide', 1342.5, 'none'],
    ['wider', 1343, 'InvalidArgument'],
  ])('a column %s: %s', async (_, points, code) => {
    expect(
      await refusal((on) => {
        on.getRange('A1').format.columnWidth = points;
      }),
    ).toBe(code);
  });

  test.each([['red-ish'], ['#12345'], ['rgb(1,2,3)']])('the colour %s is InvalidArgument', async (color) => {
    expect(
      await refusal((on) => {
        on.getRange('A1').format.fill.color = color;
      }),
    ).toBe('InvalidArgument');
  });

  test('an indent of 251 and a rotation of 91 degrees are refused', async () => {
    expect(
      await refusal((on) => {
        on.getRange('A1').format.indentLevel = 251;
      }),
    ).toBe('InvalidArgument');
    expect(
      await refusal((on) => {
        on.getRange('A1').format.textOrientation = 91;
      }),
    ).toBe('InvalidArgument');
  });
});

describe('heights', () => {
  test('a row that nobody fixed follows its text; one that was fixed does not', async () => {
    await onSheet(async (on, context) => {
      on.getRange('A1:A2').format.wrapText = true;
      on.getRange('A2').format.rowHeight = 20;
      on.getRange('A1:A2').values = [['หนึ่ง\nสอง\nสาม'], ['หนึ่ง\nสอง\nสาม']];
      const heights = on.getRange('A1:A2').getRowProperties({ format: { rowHeight: true }, rowIndex: true });
      await context.sync();
      expect(heights.value).toEqual([
        { format: { rowHeight: 45 }, rowIndex: 0 },
        { format: { rowHeight: 20 }, rowIndex: 1 },
      ]);
    });
  });

  test('autofit fits again, and the answer comes in the same trip', async () => {
    await onSheet(async (on, context) => {
      on.getRange('A1').values = [['หนึ่ง\nสอง']];
      on.getRange('A1').format.rowHeight = 200;
      on.getRange('A1').format.autofitRows();
      const heights = on.getRange('A1:A1').getRowProperties({ format: { rowHeight: true } });
      await context.sync();
      expect(heights.value).toEqual([{ format: { rowHeight: 30 } }]);
    });
    expect(excel().host.wire().roundTrips).toBe(1);
  });

  test('rows of a block get their heights in one call, one entry each', async () => {
    await onSheet((on) => {
      on.getRange('A1:A3').setRowProperties([{ format: { rowHeight: 27 } }, {}, { format: { rowHeight: 30 } }]);
    });
    expect([0, 1, 2].map((row) => sheet().rows.get(row)?.height)).toEqual([27, undefined, 30]);
    expect(
      await refusal((on) => {
        on.getRange('A1:A3').setRowProperties([{}]);
      }),
    ).toBe('InvalidArgument');
  });
});

test('cell properties as data: one object a cell', async () => {
  await onSheet(async (on, context) => {
    const bold = { format: { font: { bold: true }, borders: { bottom: { style: 'Continuous' as const } } } };
    on.getRange('A1:B1').setCellProperties([[bold, {}]]);
    const read = on.getRange('A1:B1').getCellProperties({ format: { font: { bold: true } } });
    await context.sync();
    expect(read.value).toEqual([[{ format: { font: { bold: true } } }, { format: { font: { bold: false } } }]]);
  });
  expect(styleOf(0, 0)?.borders.EdgeBottom?.style).toBe('Continuous');
});

test('number formats: one for all, or one a cell with null for "as it is"', async () => {
  await onSheet((on) => {
    on.getRange('A1:B1').numberFormat = [['@', '0.00']];
    on.getRange('A1:B1').numberFormat = [[null, '[$-D00041E]0.00']];
    on.getRange('A2:B2').numberFormat = '0%' as unknown as string[][];
  });
  expect([styleOf(0, 0), styleOf(0, 1), styleOf(1, 0), styleOf(1, 1)].map((style) => style?.numberFormat)).toEqual([
    '@',
    '[$-D00041E]0.00',
    '0%',
    '0%',
  ]);
});
