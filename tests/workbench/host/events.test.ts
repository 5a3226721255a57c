import { excelForEach, onSheet } from './support';

const excel = excelForEach();
const firstSheet = () => {
  const [first] = excel().book.sheets;
  if (first === undefined) throw new Error('no sheet');
  return first;
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Listens on the collection of sheets and gives what was heard. */
async function listen(): Promise<{ changes: Excel.WorksheetChangedEventArgs[]; stop: () => Promise<void> }> {
  const changes: Excel.WorksheetChangedEventArgs[] = [];
  const registration = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add((event) => {
      changes.push(event);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  return {
    changes,
    stop: async () => {
      await Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
    },
  };
}

test('typing into a cell tells where and what kind of change it was', async () => {
  const { changes } = await listen();
  excel().host.user.type(firstSheet(), 4, 1, '89.50');
  await settled();
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ address: 'B5', changeType: 'RangeEdited', source: 'Local', worksheetId: firstSheet().id });
  expect(firstSheet().cells.get(4 * 16384 + 1)?.value).toBe(89.5);
});

test('an add-in hears its own writes too, unless it switches events off', async () => {
  const { changes } = await listen();
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [[1]];
  });
  await settled();
  expect(changes.map((change) => change.address)).toEqual(['A1']);
  await onSheet((sheet, context) => {
    context.runtime.enableEvents = false;
    sheet.getRange('A2').values = [[1]];
    context.runtime.enableEvents = true;
  });
  await settled();
  expect(changes).toHaveLength(1);
});

test('after it was removed nothing is heard and nothing stays registered', async () => {
  const { changes, stop } = await listen();
  expect(excel().host.events.registrations).toBe(1);
  await stop();
  expect(excel().host.events.registrations).toBe(0);
  excel().host.user.type(firstSheet(), 0, 0, 'เงียบ');
  await settled();
  expect(changes).toEqual([]);
});

test('one sheet alone can be listened to; selections are told', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load('id');
    await context.sync();
    sheet.onSelectionChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  excel().host.user.select(firstSheet(), { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 1 });
  await settled();
  expect(heard).toEqual(['A3:B4']);
});

test('sheets that come and go are told', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(() => Promise.resolve(void heard.push('added')));
    worksheets.onDeleted.add(() => Promise.resolve(void heard.push('deleted')));
    worksheets.onActivated.add(() => Promise.resolve(void heard.push('activated')));
    await context.sync();
    const sheet = worksheets.add('ใหม่');
    sheet.activate();
    sheet.delete();
    await context.sync();
  });
  await settled();
  expect(heard).toEqual(['added', 'activated', 'activated', 'deleted']);
});

test('rows put in are told as such', async () => {
  const { changes } = await listen();
  await onSheet((sheet) => sheet.getRange('2:3').insert('Down'));
  await settled();
  expect(changes[0]).toMatchObject({ changeType: 'RowInserted', address: '2:3' });
});
