import { excelForEach, onSheet, refusal } from './support';

const excel = excelForEach();
const page = () => excel().book.sheets[0]?.page;

test('A4 landscape at a scale, margins in any unit, centred', async () => {
  await onSheet((sheet) => {
    const layout = sheet.pageLayout;
    layout.orientation = 'Landscape';
    layout.paperSize = 'A4';
    layout.zoom = { scale: 70 };
    layout.setPrintMargins('Centimeters', { left: 2.54, top: 1.27 });
    layout.centerHorizontally = true;
  });
  expect(page()).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', scale: 70, fitWidth: null, centerHorizontally: true });
  expect(page()?.leftMargin).toBeCloseTo(72);
  expect(page()?.topMargin).toBeCloseTo(36);
});

test('fitting to pages takes the scale away', async () => {
  await onSheet((sheet) => {
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  });
  expect(page()).toMatchObject({ scale: null, fitWidth: 1, fitHeight: 0 });
});

test.each([
  ['below 10 %', { scale: 9 }],
  ['above 400 %', { scale: 401 }],
  ['both a scale and pages', { scale: 70, horizontalFitToPages: 1 }],
  ['nothing', {}],
])('a zoom of %s: InvalidArgument', async (_, zoom) => {
  expect(
    await refusal((sheet) => {
      sheet.pageLayout.zoom = zoom;
    }),
  ).toBe('InvalidArgument');
});

test('print area by address, print titles only by whole rows', async () => {
  await onSheet((sheet) => {
    sheet.pageLayout.setPrintArea('A1:F20');
    sheet.pageLayout.setPrintTitleRows('$1:$3');
  });
  expect(page()).toMatchObject({
    printArea: [{ firstRow: 0, lastRow: 19, firstColumn: 0, lastColumn: 5 }],
    titleRows: [0, 2],
  });
  expect(
    await refusal((sheet) => {
      sheet.pageLayout.setPrintTitleRows('A1:F3');
    }),
  ).toBe('InvalidArgument');
});

test('a footer and its codes hold 255 characters together', async () => {
  await onSheet((sheet) => {
    const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
    footer.leftFooter = 'เทศบาลตำบลตัวอย่าง';
    footer.rightFooter = 'หน้า &P จาก &N';
  });
  expect(page()?.footer).toEqual({ left: 'เทศบาลตำบลตัวอย่าง', center: '', right: 'หน้า &P จาก &N' });
  expect(
    await refusal((sheet) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'ก'.repeat(230);
    }),
  ).toBe('InvalidArgument');
});

describe('page breaks', () => {
  test('stand before the cell they are given, once each', async () => {
    const count = await onSheet(async (sheet, context) => {
      const breaks = sheet.horizontalPageBreaks;
      breaks.add('A10');
      breaks.add(sheet.getRange('A5'));
      breaks.add('C10');
      const number = breaks.getCount();
      const after = breaks.getItem(0).getCellAfterBreak().load('address');
      await context.sync();
      expect(after.address).toBe('ข้อมูล!A5');
      return number.value;
    });
    expect(count).toBe(2);
    expect(page()?.rowBreaks).toEqual([4, 9]);
  });

  test('all go at once; none can stand before the first row', async () => {
    await onSheet((sheet) => {
      sheet.horizontalPageBreaks.add('A10');
      sheet.horizontalPageBreaks.removePageBreaks();
    });
    expect(page()?.rowBreaks).toEqual([]);
    expect(await refusal((sheet) => sheet.horizontalPageBreaks.add('A1'))).toBe('InvalidArgument');
  });
});

test('frozen rows', async () => {
  await onSheet(async (sheet, context) => {
    sheet.freezePanes.freezeRows(5);
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(frozen.address).toBe('ข้อมูล!1:5');
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});
