import { cellKey } from '../../../src/workbench/book/types';
import { excelForEach, onSheet, refusal, valuesAt } from './support';

const excel = excelForEach();
const merges = () => excel().book.sheets[0]?.merges;

describe('merging', () => {
  test('the first content survives, in the top left cell', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:B2').values = [
        ['', 'ก'],
        ['ข', 'ค'],
      ];
      sheet.getRange('A1:B2').merge();
    });
    expect(await valuesAt('A1:B2')).toEqual([
      ['ก', ''],
      ['', ''],
    ]);
    expect(merges()).toEqual([{ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 }]);
  });

  test('across merges row by row', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:C2').merge(true);
    });
    expect(merges()).toHaveLength(2);
  });

  test('what is written into the covered cells of a merged area is dropped', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:B1').values = [['ซ้าย', 'ขวา']];
    });
    expect(await valuesAt('A1:B1')).toEqual([['ซ้าย', '']]);
  });

  test('clearing part of a merged area is refused, unmerging it is not', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:B2').merge();
    });
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').clear();
      }),
    ).toBe('InvalidOperation');
    await onSheet((sheet) => {
      sheet.getRange('A1').unmerge();
    });
    expect(merges()).toEqual([]);
  });
});

describe('rows put in and taken out', () => {
  test('rows put in from the bottom up, one action each, are seen by whoever looks next', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:A4').values = [['หนึ่ง'], ['สอง'], ['สาม'], ['ท้าย']];
      sheet.getRange('4:4').insert('Down');
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('A2').values = [['เติม']];
      sheet.getRange('6:6').insert('Down');
    });
    expect(await valuesAt('A1:A7')).toEqual([['หนึ่ง'], ['เติม'], ['สอง'], ['สาม'], [''], [''], ['ท้าย']]);
  });

  test('whole rows move the rest', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:A2').values = [['หนึ่ง'], ['สอง']];
      sheet.getRange('2:3').insert('Down');
    });
    expect(await valuesAt('A1:A4')).toEqual([['หนึ่ง'], [''], [''], ['สอง']]);
    await onSheet((sheet) => {
      sheet.getRange('2:3').delete('Up');
    });
    expect(await valuesAt('A1:A2')).toEqual([['หนึ่ง'], ['สอง']]);
  });

  test('a range kept between batches moves with its rows', async () => {
    await onSheet(async (sheet, context) => {
      const kept = sheet.getRange('A5');
      kept.values = [['อยู่นี่']];
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      kept.load('address, values');
      await context.sync();
      expect(kept.address).toBe('ข้อมูล!A7');
      expect(kept.values).toEqual([['อยู่นี่']]);
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(excel().host.keptReferences).toBe(0);
  });

  test('a range whose rows are all deleted is no longer valid', async () => {
    expect(
      await refusal(async (sheet, context) => {
        const kept = sheet.getRange('A5');
        kept.values = [[1]];
        await context.sync();
        sheet.getRange('5:5').delete('Up');
        kept.load('address');
        await context.sync();
      }),
    ).toBe('InvalidReference');
  });

  test('giving kept ranges back is no round trip of the add-in', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1').values = [[1]];
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(excel().host.batches.map((batch) => batch.cleanup)).toEqual([false, true]);
    expect(excel().host.wire().roundTrips).toBe(1);
  });
});

describe('copying', () => {
  test('values, formats and relative formulas', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:B1').values = [[5, '=A1*$A$1']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('C3').copyFrom('A1:B1');
    });
    const cells = excel().book.sheets[0]?.cells;
    expect(cells?.get(cellKey(2, 2))).toMatchObject({ value: 5, style: { font: { bold: true } } });
    expect(cells?.get(cellKey(2, 3))?.formula).toBe('=C3*$A$1');
  });

  test('a larger target is filled again and again', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C1:C4').copyFrom('A1:A2');
    });
    expect(await valuesAt('C1:C4')).toEqual([[1], [2], [1], [2]]);
  });

  test('formats alone leave content', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('B1').values = [['คงไว้']];
      sheet.getRange('B1').copyFrom('A1', 'Formats');
    });
    expect(excel().book.sheets[0]?.cells.get(1)).toMatchObject({ value: 'คงไว้', style: { fill: '#FF0000' } });
  });
});

describe('a batch stops at the first failing action', () => {
  test('what ran before stays, what comes after is not done', async () => {
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').values = [['ก่อน']];
        sheet.getRange('A2').format.rowHeight = 500;
        sheet.getRange('A3').values = [['หลัง']];
      }),
    ).toBe('InvalidArgument');
    expect(await valuesAt('A1:A3')).toEqual([['ก่อน'], [''], ['']]);
  });
});

test('the selection follows select, which brings the sheet to the front', async () => {
  await onSheet(async (_sheet, context) => {
    const other = context.workbook.worksheets.add('อื่น');
    other.getRange('C3').select();
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect(active.address).toBe('อื่น!C3');
  });
});
