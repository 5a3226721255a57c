/** The same work on every Excel from the oldest that we serve to the newest that we know; below that a kind refusal. */
import type { Command } from '../../src/commands/run';
import { failureText } from '../../src/strings';
import { engine } from '../../src/workbench/book';
import table from '../../src/workbench/host/api-sets.json';
import { openDesk, type Desk } from '../../tools/faults/desk';
import { officersSheets, openFilled } from '../excel/support/open';

jest.setTimeout(120_000);

const FLOOR = '1.9';
const REPORT = 'รายงาน ITA 2568';
const report: Command = (session) => session.generateReport({ showFindings: true });
const commands: readonly [string, Command, string][] = [
  ['report', report, 'written'],
  ['report again', report, 'written'],
  ['check', (session) => session.writeFindingsSheet(), 'checked'],
  ['forms', (session) => session.createForms(), 'done'],
  ['go to a cell', (session) => session.goTo({ sheet: 'คะแนน ITA', row: 1, column: 1 }), 'done'],
  ['report once more, with findings', report, 'written'],
];

async function officersFile(): Promise<Uint8Array> {
  const excel = await openFilled(officersSheets());
  const file = engine.save(excel.book);
  await new Promise((resolve) => setTimeout(resolve, 30));
  excel.close();
  return file;
}

const newer = (version: string, than: string): boolean => Number(version.split('.')[1]) > Number(than.split('.')[1]);

let desk: Desk;
afterEach(async () => {
  await desk.close();
});

describe.each(['1.9', '1.14', '1.17', '1.21'])('Excel that knows ExcelApi %s', (apiSet) => {
  test('every command does its work', async () => {
    const file = await officersFile();
    desk = await openDesk(file, apiSet);
    desk.open(file);
    for (const [title, command, status] of commands) {
      const { outcome, completed } = await desk.click(command);
      expect([title, outcome?.status, completed]).toEqual([title, status, 1]);
    }
    expect(desk.book.sheets.map((sheet) => sheet.name)).toContain(REPORT);
    expect(newer(desk.host.wire().highestApiSet, apiSet)).toBe(false);
  });
});

test('the floor holds: on the oldest Excel nothing newer is asked for, by the table made of Microsoft’s typings', async () => {
  const file = await officersFile();
  desk = await openDesk(file, FLOOR);
  desk.open(file);
  for (const [, command] of commands) await desk.click(command);
  const versions = new Map<string, string>();
  for (const [key, text] of Object.entries(table as Record<string, string>)) {
    const words = (text.split(' -> ')[0] ?? '').split(' ');
    const name = words[words[0] === 'scalar' ? 2 : 1] ?? '';
    const version = words[words.length - 1] ?? '';
    versions.set(`${key.slice(0, key.indexOf('.'))}.${name}`, /^1\.\d+$/.test(version) ? version : '1.1');
  }
  const used = desk.host.members.map((member) => [member, versions.get(member) ?? '1.1'] as const);
  expect(used.length).toBeGreaterThan(60);
  expect(used.filter(([, version]) => newer(version, FLOOR))).toEqual([]);
  // The table is read as it is meant: some of what we use did not exist at the beginning.
  expect(used.some(([, version]) => newer(version, '1.1'))).toBe(true);
});

test.each(['1.1', '1.8'])('Excel of ExcelApi %s is told kindly, in Thai, and nothing is asked of it', async (apiSet) => {
  const file = await officersFile();
  desk = await openDesk(file, apiSet);
  const before = desk.host.batches.length;
  const { outcome, completed } = await desk.click(report);
  expect(outcome).toMatchObject({ status: 'failed', failure: { reason: 'too-old', state: 'untouched' } });
  expect(completed).toBe(1);
  expect(desk.host.batches.length).toBe(before);
  if (outcome?.status !== 'failed') throw new Error('unreachable');
  const { title, steps } = failureText(outcome.failure, 'th');
  for (const line of [title, ...steps]) expect(line).toMatch(/[\u0E00-\u0E7F]/);
});
