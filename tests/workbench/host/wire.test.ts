import { createHost, payloadLimit } from '../../../src/workbench/host/host';
import { utf8Length } from '../../../src/workbench/host/statistics';
import { connectDesktopPage } from '../../../src/workbench/host/desktop';
import type { FaultPoint } from '../../../src/workbench/host/faults';
import { plainBook, plainEngine } from '../../support/plain-engine';
import { withExcel } from '../../support/office';
import { onSheet, refusal, valuesAt } from './support';

test('bytes are counted as they travel: a Thai letter is three', () => {
  expect(utf8Length('กข a')).toBe(8);
  expect(utf8Length('😀')).toBe(4);
});

test('each batch is weighed', async () => {
  const excel = await withExcel(plainBook('ข้อมูล'));
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['มาตรการ']];
  });
  const figures = excel.host.wire();
  expect(figures.roundTrips).toBe(1);
  expect(figures.requestBytes[0]).toBeGreaterThan(300);
  expect(figures.responseBytes[0]).toBeGreaterThan(50);
  excel.close();
});

describe('on the web 5 MB is the end', () => {
  const text = 'ก'.repeat(30_000);

  test('of a request', async () => {
    const excel = await withExcel(plainBook('ข้อมูล'), { platform: 'OfficeOnline' });
    const rows = Array.from({ length: 70 }, () => [text]);
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1:A70').values = rows;
      }),
    ).toBe('RequestPayloadSizeLimitExceeded');
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1:A40').values = rows.slice(0, 40);
      }),
    ).toBe('none');
    expect(await refusal((sheet) => sheet.getRange('A1:A40').load('values, text, formulas'))).toBe('ResponsePayloadSizeLimitExceeded');
    excel.close();
  });

  test('and not on the desktop', async () => {
    const excel = await withExcel(plainBook('ข้อมูล'));
    const rows = Array.from({ length: 70 }, () => [text]);
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1:A70').values = rows;
      }),
    ).toBe('none');
    expect(excel.host.batches[0]?.requestBytes).toBeGreaterThan(payloadLimit);
    excel.close();
  });
});

describe('failures on purpose', () => {
  test('every action can be made to fail, with what ran before in place', async () => {
    const points: FaultPoint[] = [];
    const excel = await withExcel(plainBook('ข้อมูล'), {
      faults: (point) => {
        points.push(point);
        return point.member === 'rowHeight' ? 'GeneralException' : null;
      },
    });
    const code = await refusal((sheet) => {
      sheet.getRange('A1').values = [['ก่อน']];
      sheet.getRange('A1').format.rowHeight = 30;
    });
    expect(code).toBe('GeneralException');
    expect(points[0]).toMatchObject({ batch: 0, action: -1 });
    excel.host.faults = null;
    expect(await valuesAt('A1')).toEqual([['ก่อน']]);
    excel.close();
  });

  test('a connection cut after the last action leaves the work done and the add-in without an answer', async () => {
    const excel = await withExcel(plainBook('ข้อมูล'), {
      faults: (point) => (point.action === point.actions ? 'disconnect' : null),
    });
    const code = await refusal((sheet) => {
      sheet.getRange('A1').values = [['เขียนแล้ว']];
    });
    expect(code).toBe('ConnectionFailure');
    expect(excel.book.sheets[0]?.cells.get(0)?.value).toBe('เขียนแล้ว');
    excel.close();
  });
});

test('a mistake of the workbench itself reaches the add-in as GeneralException and is remembered', async () => {
  const engine = {
    ...plainEngine,
    fitRowHeight: () => {
      throw new Error('no font');
    },
  };
  const excel = await withExcel(plainBook('ข้อมูล'), { engine });
  const code = await refusal((sheet) => {
    sheet.getRange('A1').format.autofitRows();
  });
  expect(code).toBe('GeneralException');
  expect(excel.host.bugs).toMatchObject([{ message: 'no font' }]);
  excel.close();
});

describe('ensureUnchanged', () => {
  test('lets a batch go on only if nothing was changed meanwhile', async () => {
    const excel = await withExcel(plainBook('ข้อมูล'));
    const attempt = () =>
      refusal((sheet) => {
        // Not in the typings, but in the library.
        (sheet as unknown as { ensureUnchanged(state: object): void }).ensureUnchanged({ name: 'ข้อมูล' });
        sheet.getRange('A1').values = [[1]];
      });
    expect(await attempt()).toBe('none');
    const [first] = excel.book.sheets;
    Object.assign(first ?? {}, { name: 'เปลี่ยนแล้ว' });
    expect(await attempt()).toBe('InvalidOperation');
    excel.close();
  });
});

describe('the ribbon', () => {
  test('a click runs the function that the page associated, and completion is counted', async () => {
    const excel = await withExcel(plainBook('ข้อมูล'));
    Office.actions.associate('sayHello', (event: Office.AddinCommands.Event) => {
      event.completed();
    });
    await excel.page.ready;
    const click = excel.page.click('sayHello');
    expect(await excel.page.whenCompleted(click)).toMatchObject({ controlId: click, status: 0 });
    expect(excel.page.completed).toHaveLength(1);
    excel.close();
  });

  test('a function that nobody associated is answered with 11101', async () => {
    const excel = await withExcel(plainBook('ข้อมูล'));
    await excel.page.ready;
    expect((await excel.page.whenCompleted(excel.page.click('missing'))).status).toBe(11101);
    excel.close();
  });
});

test('a page that was closed gets no answer any more', async () => {
  const host = createHost({ book: plainBook(), engine: plainEngine });
  const page = connectDesktopPage(host);
  const heard: string[] = [];
  page.bridge.onMessageFromHost = (text) => heard.push(text);
  page.close();
  page.bridge.sendMessageToHost(
    JSON.stringify({ id: 1, flags: 0, message: { url: 'ProcessQuery', body: { Actions: [], ObjectPaths: {} } } }),
  );
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual([]);
});
