import { excelForEach, onSheet, refusal, valuesAt } from './support';

const excel = excelForEach();

/** Puts one value into A1 and reads what became of it. */
async function typed(value: unknown): Promise<{ value: unknown; formula: unknown; type: unknown }> {
  return onSheet(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.values = [[value]];
    cell.load('values, formulas, valueTypes');
    await context.sync();
    return { value: cell.values[0]?.[0] as unknown, formula: cell.formulas[0]?.[0] as unknown, type: cell.valueTypes[0]?.[0] };
  });
}

describe('text is read as typing is', () => {
  test.each([
    ['เทศบาลตำบลตัวอย่าง', 'เทศบาลตำบลตัวอย่าง'],
    ['89.50', 89.5],
    ['1,250', 1250],
    ['50%', 0.5],
    ['TRUE', true],
    ['๘๙.๕๐', '๘๙.๕๐'],
    ['-5', -5],
    ['O8', 'O8'],
  ])('%s becomes %p', async (text, value) => {
    expect((await typed(text)).value).toBe(value);
  });

  test('a number that looks like a date becomes one: 1/10/2567 is a serial day', async () => {
    expect(await typed('1/10/2567')).toMatchObject({ value: 243892, type: 'Double' });
    expect(
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange('A1').load('numberFormat');
        await context.sync();
        return cell.numberFormat[0]?.[0] as unknown;
      }),
    ).toBe('d/m/yyyy');
  });

  test.each(['=SUM(B1:B4)', '+B1', '-B1', '@SUM(B1)'])('%s is a formula', async (text) => {
    const cell = excel().book.sheets[0]?.cells;
    await typed(text);
    expect(cell?.get(0)?.formula).toMatch(/^=/);
  });

  test('a list item that begins with a dash is no formula and is refused', async () => {
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').values = [['- จัดอบรม (']];
      }),
    ).toBe('InvalidArgument');
  });

  test('an apostrophe in front makes it text, and is not part of it', async () => {
    expect((await typed("'=SUM(B1)")).value).toBe('=SUM(B1)');
    expect(excel().book.sheets[0]?.cells.get(0)).toMatchObject({ formula: null, style: { quotePrefix: true } });
  });

  test('in a cell formatted as text everything is text', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1').numberFormat = [['@']];
      sheet.getRange('A1').values = [['- จัดอบรม (']];
    });
    expect(await valuesAt('A1')).toEqual([['- จัดอบรม (']]);
  });
});

describe('shapes', () => {
  test('one value for a whole range', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:B2').values = 'ว่าง' as unknown as string[][];
    });
    expect(await valuesAt('A1:B2')).toEqual([
      ['ว่าง', 'ว่าง'],
      ['ว่าง', 'ว่าง'],
    ]);
  });

  test('null leaves a cell as it is, the empty text empties it', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A1:C1').values = [[null, '', 9]];
    });
    expect(await valuesAt('A1:C1')).toEqual([[1, '', 9]]);
  });

  test.each([
    ['too few rows', [[1, 2]]],
    [
      'too many columns',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['ragged rows', [[1, 2], [3]]],
  ])('%s: InvalidArgument', async (_, values) => {
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1:B2').values = values;
      }),
    ).toBe('InvalidArgument');
  });

  test('cells of whole columns cannot be set, and read as null', async () => {
    expect(
      await refusal((sheet) => {
        sheet.getRange('A:A').values = [[1]];
      }),
    ).toBe('InvalidArgument');
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A:A').load('values');
      await context.sync();
      return range.values;
    });
    expect(read).toBeNull();
  });

  test('nothing of a refused block is written', async () => {
    await refusal((sheet) => {
      sheet.getRange('A1:A2').values = [['ดี'], ['=SUM(']];
    });
    expect(await valuesAt('A1')).toEqual([['']]);
  });

  test('a large block goes in pieces and arrives whole', async () => {
    const rows = Array.from({ length: 900 }, (_, row) => [row, `ข้อ ${String(row)}`]);
    await onSheet((sheet) => {
      sheet.getRange('A1:B900').values = rows;
    });
    expect(await valuesAt('A899:B900')).toEqual([
      [898, 'ข้อ 898'],
      [899, 'ข้อ 899'],
    ]);
    expect(excel().host.batches[0]?.actions).toBeGreaterThan(10);
  });
});

describe('limits', () => {
  test('a cell holds 32,767 characters and not one more', async () => {
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').values = [['ก'.repeat(32_767)]];
      }),
    ).toBe('none');
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').values = [['ก'.repeat(32_768)]];
      }),
    ).toBe('InvalidArgument');
  });

  test('a formula has at most 8,192 characters', async () => {
    const long = `=${'A1+'.repeat(3000)}A1`;
    expect(
      await refusal((sheet) => {
        sheet.getRange('B1').formulas = [[long]];
      }),
    ).toBe('FormulaLengthExceedsLimit');
  });

  test.each(['A0', 'XFE1', 'A1048577', 'ไม่ใช่ที่อยู่', 'A1:', ''])('the address %p is InvalidArgument', async (address) => {
    expect(
      await refusal((sheet) => {
        sheet.getRange(address).load('address');
      }),
    ).toBe('InvalidArgument');
  });
});
