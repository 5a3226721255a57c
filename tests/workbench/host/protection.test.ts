import { plainBook } from '../../support/plain-engine';
import { excelForEach, onSheet, refusal, valuesAt } from './support';

const excel = excelForEach({}, () => plainBook('ข้อมูล', 'อื่น'));

describe('a protected sheet', () => {
  beforeEach(async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1').values = [['เดิม']];
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
    });
  });

  const changes: readonly (readonly [string, (sheet: Excel.Worksheet) => unknown])[] = [
    [
      'writing a locked cell',
      (sheet) => {
        sheet.getRange('A1').values = [['ใหม่']];
      },
    ],
    [
      'a row height',
      (sheet) => {
        sheet.getRange('A1').format.rowHeight = 30;
      },
    ],
    ['inserting rows', (sheet) => sheet.getRange('1:1').insert('Down')],
    ['a page break', (sheet) => sheet.horizontalPageBreaks.add('A5')],
    [
      'the orientation',
      (sheet) => {
        sheet.pageLayout.orientation = 'Landscape';
      },
    ],
    ['a chart', (sheet) => sheet.charts.add('BarClustered', sheet.getRange('A1:A2'))],
    ['a table', (sheet) => sheet.tables.add('D1:D2', true)],
    [
      'a drop-down list',
      (sheet) => {
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'ก' } };
      },
    ],
  ];
  test.each(changes)('refuses %s with AccessDenied', async (_, change) => {
    expect(await refusal(change)).toBe('AccessDenied');
    expect(await valuesAt('A1')).toEqual([['เดิม']]);
  });

  test('lets unlocked cells be written and allowed formats be set', async () => {
    expect(
      await refusal((sheet) => {
        sheet.getRange('B1').values = [['ได้']];
      }),
    ).toBe('none');
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').format.font.bold = true;
      }),
    ).toBe('none');
  });

  test('cannot be protected twice, nor unprotected twice', async () => {
    expect(
      await refusal((sheet) => {
        sheet.protection.protect();
      }),
    ).toBe('AccessDenied');
    await onSheet((sheet) => {
      sheet.protection.unprotect();
    });
    expect(
      await refusal((sheet) => {
        sheet.protection.unprotect();
      }),
    ).toBe('AccessDenied');
  });

  test('can be read', async () => {
    await onSheet(async (sheet, context) => {
      sheet.protection.load('protected, options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
    });
  });
});

describe('what goes wrong in life', () => {
  test('a protected structure lets no sheet come, go, move or change its name', async () => {
    excel().host.switches.structureProtected = true;
    expect(await refusal((_sheet, context) => context.workbook.worksheets.add('ใหม่'))).toBe('InvalidOperation');
    expect(
      await refusal((sheet) => {
        sheet.delete();
      }),
    ).toBe('InvalidOperation');
    expect(
      await refusal((sheet) => {
        sheet.name = 'ใหม่';
      }),
    ).toBe('InvalidOperation');
    expect(
      await refusal((sheet) => {
        sheet.position = 1;
      }),
    ).toBe('InvalidOperation');
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').values = [[1]];
      }),
    ).toBe('none');
    await onSheet(async (_sheet, context) => {
      context.workbook.protection.load('protected');
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
  });

  test('a read-only workbook says so and takes no change', async () => {
    excel().host.switches.readOnly = true;
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').values = [[1]];
      }),
    ).toBe('AccessDenied');
    expect(await refusal((_sheet, context) => context.workbook.worksheets.add('ใหม่'))).toBe('AccessDenied');
    expect(
      await refusal((_sheet, context) => {
        context.workbook.settings.add('ก', 1);
      }),
    ).toBe('AccessDenied');
    await onSheet(async (_sheet, context) => {
      context.workbook.load('readOnly');
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
    });
  });

  test('while a cell is being edited every batch is refused, also one that only reads', async () => {
    excel().host.switches.editMode = true;
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').load('values');
      }),
    ).toBe('InvalidOperationInCellEditMode');
    excel().host.switches.editMode = false;
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').load('values');
      }),
    ).toBe('none');
  });

  test('delayForCellEdit waits until the cell is left', async () => {
    excel().host.switches.editMode = true;
    const work = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [['รอแล้ว']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(excel().book.sheets[0]?.cells.size).toBe(0);
    excel().host.switches.editMode = false;
    await work;
    expect(await valuesAt('A1')).toEqual([['รอแล้ว']]);
  });
});

test('the cells of a chart sheet cannot be reached', async () => {
  const [first] = excel().book.sheets;
  Object.assign(first ?? {}, { kind: 'other' });
  expect(await refusal((sheet) => sheet.getRange('A1').load('values'))).toBe('UnsupportedSheet');
});
