/** What a click says where neither the workbook nor our own code can. */
import { itaReport } from '../../src/commands/global';
import { runCommand, type Command } from '../../src/commands/run';
import { createSession } from '../../src/excel/create-session';
import { openFilled, officersSheets } from '../excel/support/open';
import type { RunningExcel } from '../support/office';

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

async function clicked(command: Command): Promise<number> {
  let completed = 0;
  const event = {
    completed: () => {
      completed += 1;
    },
  };
  await runCommand(event, () => Promise.resolve(createSession()), command);
  return completed;
}

test('a mistake of our own is said in a dialog, without what it says of cells', async () => {
  excel = await openFilled(officersSheets());
  expect(
    await clicked(() => {
      throw new TypeError('the cell holds 1234567890123');
    }),
  ).toBe(1);
  expect(itaReport().lastOutcome).toMatchObject({ status: 'failed', failure: { reason: 'unknown', code: 'TypeError' } });
  expect(excel.page.dialogs).toEqual([expect.stringMatching(/notice\.html#reason=unknown&.*code=TypeError/)]);
  expect(excel.page.dialogs.join()).not.toContain('1234567890123');
});

test('a refusal for which the sheet of words breaks as well is said in a dialog', async () => {
  excel = await openFilled(officersSheets());
  const failure = { reason: 'too-large', step: 'read', code: 'RangeExceedsLimit', sheet: null, state: 'untouched' } as const;
  expect(
    await clicked((session) => {
      session.writeNotice = () => Promise.reject(new Error('no words'));
      return Promise.resolve({ status: 'failed', failure });
    }),
  ).toBe(1);
  expect(itaReport().lastOutcome).toEqual({ status: 'failed', failure });
  expect(excel.page.dialogs).toEqual([expect.stringMatching(/notice\.html#reason=too-large&/)]);
});
