import { readFileSync } from 'node:fs';
import { compareVersions, isAvailable, memberByWire } from '../../../src/workbench/host/api-sets';
import { renderTable, tablePath } from '../../../tools/api-sets/generate';
import { plainBook } from '../../support/plain-engine';
import { withExcel } from '../../support/office';
import { onSheet, refusal } from './support';

test('the table is what Microsoft’s typings and library say today', () => {
  expect(readFileSync(tablePath, 'utf8')).toBe(renderTable());
});

test.each([
  ['Range', 'Values', '1.1'],
  ['Range', 'GetUsedRangeOrNullObject', '1.4'],
  ['Worksheet', 'PageLayout', '1.9'],
  ['Worksheet', 'CustomProperties', '1.12'],
  ['Range', 'GetMergedAreasOrNullObject', '1.13'],
])('%s.%s came with ExcelApi %s', (type, wire, version) => {
  expect(memberByWire(type, wire)).toMatchObject({ set: 'ExcelApi', version });
});

test('1.10 is later than 1.9, and the sets of the web and the desktop are no part of ExcelApi', () => {
  expect(compareVersions('1.10', '1.9')).toBeGreaterThan(0);
  const online = memberByWire('Range', 'GetMergedAreas');
  expect(online === null ? null : isAvailable(online, '1.21')).toBe(false);
});

describe('an Excel that knows ExcelApi 1.8', () => {
  test('has no page layout', async () => {
    const excel = await withExcel(plainBook('ข้อมูล'), { apiSet: '1.8' });
    expect(
      await refusal((sheet) => {
        sheet.pageLayout.orientation = 'Landscape';
      }),
    ).toBe('ApiNotFound');
    expect(
      await refusal((sheet) => {
        sheet.showGridlines = false;
      }),
    ).toBe('none');
    excel.close();
  });
});

describe('the highest set that was really used', () => {
  test('is measured from the members', async () => {
    const excel = await withExcel(plainBook('ข้อมูล'), { apiSet: '1.21' });
    await onSheet((sheet) => {
      sheet.getRange('A1').values = [[1]];
    });
    const before = excel.host.wire().highestApiSet;
    await onSheet((sheet) => {
      sheet.customProperties.add('ก', 'ข');
    });
    expect([before, excel.host.wire().highestApiSet]).toEqual(['1.5', '1.12']);
    expect(excel.host.members).toContain('Worksheet.customProperties');
    excel.close();
  });
});

test('a member of another name than any in Excel is ApiNotFound, one that is not imitated says so', async () => {
  const excel = await withExcel(plainBook('ข้อมูล'));
  const raw = (Name: string) =>
    excel.host.processBatch(
      JSON.stringify({
        Actions: [{ Id: 2, ActionType: 3, Name, ObjectPathId: 1, ArgumentInfo: {} }],
        ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
      }),
    ).body;
  expect(JSON.parse(raw('PrintToMoon'))).toMatchObject({ Error: { Code: 'ApiNotFound', ActionIndex: 0 } });
  expect(JSON.parse(raw('Save'))).toMatchObject({ Error: { Code: 'NotImplemented', Location: 'Workbook.save' } });
  excel.close();
});

test('loading a name that Excel does not know is ApiNotFound', async () => {
  const excel = await withExcel(plainBook('ข้อมูล'));
  expect(await refusal((sheet) => sheet.load('colour'))).toBe('ApiNotFound');
  excel.close();
});
