import { excelForEach, onSheet, refusal } from './support';

const excel = excelForEach();
const sheet = () => {
  const [first] = excel().book.sheets;
  if (first === undefined) throw new Error('no sheet');
  return first;
};

describe('names', () => {
  test('a name of the workbook leads to its range', async () => {
    await onSheet(async (on, context) => {
      on.name = 'รายงาน ITA 2568';
      context.workbook.names.add('ITA_Total', on.getRange('C42'));
      const name = context.workbook.names.getItem('ita_total').load('value, type, formula, scope');
      const range = name.getRange().load('address');
      await context.sync();
      expect(name.formula).toBe("='รายงาน ITA 2568'!$C$42");
      expect(name).toMatchObject({ type: 'Range', scope: 'Workbook' });
      expect(range.address).toBe("'รายงาน ITA 2568'!C42");
    });
  });

  test.each(['1คะแนน', 'คะแนน รวม', 'A1', 'R1C1', 'x'.repeat(256)])('%s is no name', async (name) => {
    expect(await refusal((on, context) => context.workbook.names.add(name, on.getRange('A1')))).toBe('InvalidArgument');
  });

  test('a name that exists already is ItemAlreadyExists; one that does not is ItemNotFound', async () => {
    await onSheet((on, context) => context.workbook.names.add('คะแนนรวม', on.getRange('A1')));
    expect(await refusal((on, context) => context.workbook.names.add('คะแนนรวม', on.getRange('A2')))).toBe('ItemAlreadyExists');
    expect(await refusal((_on, context) => context.workbook.names.getItem('ไม่มี'))).toBe('ItemNotFound');
  });

  test('getRange takes a name for an address', async () => {
    await onSheet(async (on, context) => {
      context.workbook.names.add('หัวข้อ', on.getRange('B2:C3'));
      const range = on.getRange('หัวข้อ').load('address');
      await context.sync();
      expect(range.address).toBe('ข้อมูล!B2:C3');
    });
  });
});

test('settings keep any JSON under a key; adding again replaces', async () => {
  await onSheet(async (_on, context) => {
    const { settings } = context.workbook;
    settings.add('ita', { ปี: 2568, รายการ: [1, 2] });
    settings.add('ita', { ปี: 2569 });
    const setting = settings.getItem('ita').load('value');
    const missing = settings.getItemOrNullObject('ไม่มี');
    await context.sync();
    expect(setting.value).toEqual({ ปี: 2569 });
    expect(missing.isNullObject).toBe(true);
  });
  expect(excel().book.settings.get('ita')).toBe('{"ปี":2569}');
});

test('properties of the document and of a sheet', async () => {
  await onSheet((on, context) => {
    context.workbook.properties.title = 'รายงานผล';
    on.customProperties.add('itaKind', 'report');
  });
  expect(excel().book.properties.title).toBe('รายงานผล');
  expect(sheet().customProperties.get('itaKind')).toBe('report');
});

describe('tables', () => {
  test('made over written cells, named and plain', async () => {
    await onSheet(async (on, context) => {
      on.getRange('A1:B3').values = [
        ['ลำดับ', 'มาตรการ'],
        [1, 'ก'],
        [2, 'ข'],
      ];
      const table = on.tables.add('A1:B3', true);
      table.name = 'มาตรการ_2568';
      table.style = 'TableStyleLight1';
      const body = table.getDataBodyRange().load('address');
      const columns = table.columns.load('items/name');
      await context.sync();
      expect(body.address).toBe('ข้อมูล!A2:B3');
      expect(columns.items.map((column) => column.name)).toEqual(['ลำดับ', 'มาตรการ']);
    });
    expect(sheet().tables).toMatchObject([{ name: 'มาตรการ_2568', style: 'TableStyleLight1', showHeaders: true }]);
  });

  test('headers become text and different from each other', async () => {
    await onSheet((on) => {
      on.getRange('A1:C1').values = [[2568, 'คะแนน', 'คะแนน']];
      on.tables.add('A1:C2', true);
    });
    expect([0, 1, 2].map((column) => sheet().cells.get(column)?.value)).toEqual(['2568', 'คะแนน', 'คะแนน2']);
  });

  test('a name that another table has is plain InvalidArgument', async () => {
    await onSheet((on) => {
      on.tables.add('A1:A2', true).name = 'ตาราง';
      on.tables.add('C1:C2', true);
    });
    expect(
      await refusal((on) => {
        on.tables.getItemAt(1).name = 'ตาราง';
      }),
    ).toBe('InvalidArgument');
  });

  test('neither over another table nor over merged cells', async () => {
    await onSheet((on) => {
      on.tables.add('A1:B2', true);
      on.getRange('D1:E1').merge();
    });
    expect(await refusal((on) => on.tables.add('B2:C4', true))).toBe('InvalidOperation');
    expect(await refusal((on) => on.tables.add('D1:E3', true))).toBe('MergedRangeConflict');
    expect(
      await refusal((on) => {
        on.getRange('A1:B1').merge();
      }),
    ).toBe('MergedRangeConflict');
  });

  test('turned into a range, the cells stay', async () => {
    await onSheet((on) => {
      on.getRange('A1').values = [['หัว']];
      on.tables.add('A1:A2', true).convertToRange();
    });
    expect(sheet().tables).toEqual([]);
    expect(sheet().cells.get(0)?.value).toBe('หัว');
  });
});

describe('charts', () => {
  test('clustered bars with labels, axes and a dashed line at the floor', async () => {
    await onSheet((on) => {
      on.getRange('A1:B4').values = [
        ['IIT', 89.73],
        ['EIT ส่วนที่ 1', 91],
        ['EIT ส่วนที่ 2', 88],
        ['OIT', 90],
      ];
      const chart = on.charts.add('BarClustered', on.getRange('B1:B4'), 'Columns');
      chart.name = 'ITA_Chart';
      chart.title.visible = false;
      const series = chart.series.getItemAt(0);
      series.name = '๒๕๖๘';
      series.setXAxisValues(on.getRange('A1:A4'));
      series.format.fill.setSolidColor('#1F3864');
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = '[$-D00041E]0.00';
      series.dataLabels.format.font.size = 14;
      const { valueAxis } = chart.axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 105;
      valueAxis.majorUnit = 85;
      valueAxis.majorGridlines.format.line.lineStyle = 'Dash';
      chart.axes.categoryAxis.position = 'Maximum';
      chart.format.border.lineStyle = 'None';
      chart.setPosition('A6', 'C10');
    });
    const [chart] = sheet().charts;
    expect(chart).toMatchObject({
      name: 'ITA_Chart',
      title: null,
      frame: null,
      series: [{ name: '๒๕๖๘', values: 'ข้อมูล!$B$1:$B$4', categories: 'ข้อมูล!$A$1:$A$4', fill: '#1F3864' }],
      value: { minimum: 0, maximum: 105, majorUnit: 85, gridlines: { style: 'Dash' } },
      category: { crosses: 'Maximum' },
    });
    expect(chart?.series[0]?.labels).toMatchObject({ numberFormat: '[$-D00041E]0.00', font: { size: 14 } });
    expect(chart).toMatchObject({ left: 0, top: 75, width: 144, height: 75 });
  });

  test('a second series keeps the gap of the first', async () => {
    await onSheet((on) => {
      const chart = on.charts.add('BarClustered', on.getRange('B1:B4'), 'Columns');
      chart.series.getItemAt(0).gapWidth = 60;
      chart.series.add('๒๕๖๗').setValues(on.getRange('C1:C4'));
    });
    expect(sheet().charts[0]?.series.map((series) => series.gapWidth)).toEqual([60, 60]);
  });

  test.each([
    [
      'a gap of 501',
      (chart: Excel.Chart) => {
        chart.series.getItemAt(0).gapWidth = 501;
      },
      'InvalidArgument',
    ],
    [
      'labels that are not there',
      (chart: Excel.Chart) => {
        chart.series.getItemAt(0).dataLabels.numberFormat = '0';
      },
      'InvalidOperation',
    ],
    [
      'a series that is not there',
      (chart: Excel.Chart) => {
        chart.series.getItemAt(4).name = 'x';
      },
      'ItemNotFound',
    ],
  ])('%s is refused', async (_, work, code) => {
    expect(
      await refusal((on) => {
        work(on.charts.add('BarClustered', on.getRange('B1:B4'), 'Columns'));
      }),
    ).toBe(code);
  });

  test('kinds that the workbench does not draw say so', async () => {
    expect(await refusal((on) => on.charts.add('Pie', on.getRange('A1:B2')))).toBe('NotImplemented');
  });

  test('deleted by name', async () => {
    await onSheet((on) => {
      on.charts.add('BarClustered', on.getRange('B1:B4'), 'Columns').name = 'ITA_Chart';
      on.charts.getItem('ITA_Chart').delete();
    });
    expect(sheet().charts).toEqual([]);
    expect(
      await refusal((on) => {
        on.charts.getItem('ITA_Chart').delete();
      }),
    ).toBe('ItemNotFound');
  });
});

describe('data bars', () => {
  test('between two numbers, in one colour', async () => {
    await onSheet((on) => {
      const { dataBar } = on.getRange('C2:C11').conditionalFormats.add('DataBar');
      dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      dataBar.upperBoundRule = { type: 'Number', formula: '100' };
      dataBar.positiveFormat.fillColor = '#8faadc';
      dataBar.positiveFormat.gradientFill = false;
    });
    expect(sheet().conditionalFormats).toMatchObject([
      { kind: 'dataBar', color: '#8FAADC', solid: true, minimum: 0, maximum: 100, range: { firstRow: 1, lastRow: 10 } },
    ]);
  });

  test('clearing a part of the range leaves the rest', async () => {
    await onSheet((on) => {
      on.getRange('C2:C11').conditionalFormats.add('DataBar');
      on.getRange('C2:C3').conditionalFormats.clearAll();
    });
    expect(sheet().conditionalFormats.map((format) => format.range.firstRow)).toEqual([3]);
  });
});

describe('drop-down lists', () => {
  test('typed out, with an alert of their own', async () => {
    await onSheet(async (on, context) => {
      const validation = on.getRange('B2:B20').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: 'ดำเนินการแล้ว,อยู่ระหว่างดำเนินการ' } };
      validation.errorAlert = { title: 'ไม่ถูกต้อง', message: 'โปรดเลือกจากรายการ', showAlert: true, style: 'Stop' };
      const read = on.getRange('B5').dataValidation.load('type, rule');
      await context.sync();
      expect(read.type).toBe('List');
      expect(read.rule.list?.source).toBe('ดำเนินการแล้ว,อยู่ระหว่างดำเนินการ');
    });
    expect(sheet().validations).toMatchObject([{ type: 'List', error: { title: 'ไม่ถูกต้อง', style: 'Stop' } }]);
  });

  test('taken from cells', async () => {
    await onSheet((on) => {
      on.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: on.getRange('D1:D5') } };
    });
    expect(sheet().validations[0]?.source).toBe('=$D$1:$D$5');
  });

  test('a typed list has at most 255 characters, a title 32', async () => {
    expect(
      await refusal((on) => {
        on.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: 'ก'.repeat(256) } };
      }),
    ).toBe('InvalidArgument');
    await onSheet((on) => {
      on.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: 'ก,ข' } };
    });
    expect(
      await refusal((on) => {
        on.getRange('B2').dataValidation.prompt = { title: 'ก'.repeat(33), message: '', showPrompt: true };
      }),
    ).toBe('InvalidArgument');
  });

  test('cleared', async () => {
    await onSheet((on) => {
      on.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: 'ก,ข' } };
      on.getRange('A1:C5').dataValidation.clear();
    });
    expect(sheet().validations).toEqual([]);
  });
});

test('a link inside the workbook shows its text', async () => {
  await onSheet(async (on, context) => {
    on.getRange('A1').hyperlink = { documentReference: 'ข้อมูล!B7', textToDisplay: 'B7' };
    const read = on.getRange('A1').load('hyperlink, values');
    await context.sync();
    expect(read.values).toEqual([['B7']]);
    expect(read.hyperlink).toMatchObject({ documentReference: 'ข้อมูล!B7', textToDisplay: 'B7' });
  });
});
