import { plainBook } from '../../support/plain-engine';
import { excelForEach, onSheet, refusal } from './support';

const excel = excelForEach({}, () => plainBook('มาตรการ', 'คะแนน'));
const sheets = () => excel().book.sheets;

describe('names of sheets', () => {
  test.each([
    ['32 characters', 'ก'.repeat(32)],
    ['a slash', '1/2568'],
    ['brackets', 'รายงาน[1]'],
    ['a colon', 'ข้อ:1'],
    ['an apostrophe at the end', "แผ่น'"],
    ['blank', '   '],
    ['History', 'history'],
  ])('%s: InvalidArgument', async (_, name) => {
    expect(await refusal((_sheet, context) => context.workbook.worksheets.add(name))).toBe('InvalidArgument');
    expect(sheets()).toHaveLength(2);
  });

  test('31 characters are fine, also Thai ones', async () => {
    expect(await refusal((_sheet, context) => context.workbook.worksheets.add('ก'.repeat(31)))).toBe('none');
  });

  test('the same name in other letters is taken: ItemAlreadyExists', async () => {
    await onSheet((_sheet, context) => context.workbook.worksheets.add('Report'));
    expect(await refusal((_sheet, context) => context.workbook.worksheets.add('REPORT'))).toBe('ItemAlreadyExists');
    expect(
      await refusal((sheet) => {
        sheet.name = 'report';
      }),
    ).toBe('ItemAlreadyExists');
  });
});

describe('finding sheets', () => {
  test('a missing sheet is ItemNotFound, or the null object if so asked', async () => {
    expect(await refusal((_sheet, context) => context.workbook.worksheets.getItem('ไม่มี'))).toBe('ItemNotFound');
    const isNull = await onSheet(async (_sheet, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('ไม่มี');
      await context.sync();
      return missing.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test('what is asked of a null object does nothing', async () => {
    await onSheet(async (_sheet, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('ไม่มี');
      missing.getRange('A1').values = [[1]];
      missing.delete();
      await context.sync();
      missing.activate();
      await context.sync();
    });
    expect(sheets()).toHaveLength(2);
  });

  test('items come with what was asked for, also of nested collections', async () => {
    await onSheet(async (sheet, context) => {
      sheet.names.add('คะแนนรวม', sheet.getRange('B2'));
      const all = context.workbook.worksheets.load('items/name, items/names/items/name, items/protection/protected');
      await context.sync();
      expect(all.items.map((one) => one.name)).toEqual(['มาตรการ', 'คะแนน']);
      expect(all.items[0]?.names.items.map((name) => name.name)).toEqual(['คะแนนรวม']);
      expect(all.items[1]?.protection.protected).toBe(false);
      expect(() => all.items[0]?.position).toThrow(/'position'/);
    });
  });

  test('names in an array that begin with items/ load nothing in Excel: refused here', async () => {
    expect(await refusal((_sheet, context) => context.workbook.worksheets.load(['items/name']))).toBe('InvalidArgument');
  });

  test('a sheet got from the collection can be used in a later batch', async () => {
    await onSheet(async (_sheet, context) => {
      const all = context.workbook.worksheets.load('items/name');
      const added = context.workbook.worksheets.add('ใหม่');
      await context.sync();
      const second = all.items[1];
      if (second !== undefined) second.getRange('A1').values = [['พบ']];
      added.getRange('A1').values = [['ใหม่']];
      await context.sync();
    });
    expect(sheets()[1]?.cells.get(0)?.value).toBe('พบ');
    expect(sheets()[2]?.cells.get(0)?.value).toBe('ใหม่');
  });
});

describe('deleting and hiding', () => {
  test('the last visible sheet stays', async () => {
    await onSheet((_sheet, context) => {
      context.workbook.worksheets.getItem('คะแนน').visibility = 'Hidden';
    });
    expect(
      await refusal((sheet) => {
        sheet.delete();
      }),
    ).toBe('InvalidOperation');
    expect(
      await refusal((sheet) => {
        sheet.visibility = 'Hidden';
      }),
    ).toBe('InvalidOperation');
  });

  test('a very hidden sheet cannot be deleted', async () => {
    await onSheet((_sheet, context) => {
      context.workbook.worksheets.getItem('คะแนน').visibility = 'VeryHidden';
    });
    expect(
      await refusal((_sheet, context) => {
        context.workbook.worksheets.getItem('คะแนน').delete();
      }),
    ).toBe('InvalidOperation');
  });

  test('a hidden sheet cannot be activated', async () => {
    await onSheet((_sheet, context) => {
      context.workbook.worksheets.getItem('คะแนน').visibility = 'Hidden';
    });
    expect(
      await refusal((_sheet, context) => {
        context.workbook.worksheets.getItem('คะแนน').activate();
      }),
    ).toBe('InvalidOperation');
  });

  test('when the active sheet goes, another one comes to the front', async () => {
    await onSheet((sheet) => {
      sheet.delete();
    });
    const active = await onSheet(async (_sheet, context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    });
    expect(active).toBe('คะแนน');
  });
});

test('position moves a sheet, tab colour and gridlines are its own', async () => {
  await onSheet((sheet) => {
    sheet.position = 1;
    sheet.tabColor = '#1f3864';
    sheet.showGridlines = false;
  });
  expect(sheets().map((sheet) => sheet.name)).toEqual(['คะแนน', 'มาตรการ']);
  expect(sheets()[1]).toMatchObject({ tabColor: '#1F3864', showGridlines: false });
});

test('used range: what holds something, or also what looks like something; nothing at all is A1 or the null object', async () => {
  await onSheet(async (sheet, context) => {
    const empty = sheet.getUsedRangeOrNullObject();
    const corner = sheet.getUsedRange().load('address');
    await context.sync();
    expect(empty.isNullObject).toBe(true);
    expect(corner.address).toBe('มาตรการ!A1');
    sheet.getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('E5').format.fill.color = '#FF0000';
    const all = sheet.getUsedRange().load('address');
    const filled = sheet.getUsedRange(true).load('address');
    await context.sync();
    expect(all.address).toBe('มาตรการ!B2:E5');
    expect(filled.address).toBe('มาตรการ!B2:C3');
  });
});

test('a sheet whose name has a space is quoted in addresses', async () => {
  await onSheet(async (sheet, context) => {
    sheet.name = 'รายงาน ITA 2568';
    const range = sheet.getRange('A1:B2').load('address');
    await context.sync();
    expect(range.address).toBe("'รายงาน ITA 2568'!A1:B2");
  });
});

test('a copy of a sheet has its cells and a name of its own', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['ต้นฉบับ']];
    sheet.copy('End');
  });
  expect(sheets().map((sheet) => sheet.name)).toEqual(['มาตรการ', 'คะแนน', 'มาตรการ (2)']);
  expect(sheets()[2]?.cells.get(0)?.value).toBe('ต้นฉบับ');
});
