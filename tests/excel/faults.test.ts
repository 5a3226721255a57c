/**
 * Every action of the write fails once, with each kind of refusal; afterwards the previous report is whole or the new one is
 * complete, nothing stray is left, and the next click succeeds.
 */
import type { Fault } from '../../src/workbench/host/faults';
import type { RunningExcel } from '../support/office';
import { openBlank } from './support/open';
import { smallPlan } from './support/small-plan';
import { bookState, sheetState } from './support/state';
import { sheetOf, textsOf, writePlan } from './support/write';

const NAME = 'รายงาน ITA 2568';
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `มาตรการ ${index + 1}`);
const before = smallPlan({ measures: many(14) });
const after = smallPlan({ measures: many(22), scores: [95, 96, 97] });

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

/** Texts of the report without the header copies, which a report that is not paged yet lacks. */
function content(): string[] {
  const rows = textsOf(sheetOf(excel.book, NAME), 3).map((row) => row.join('|'));
  return rows
    .filter((row, index) => !row.startsWith('มาตรการ|') || rows.indexOf(row) === index)
    .map((row) => row.replace(/\(B\d+:B\d+\)/, ''));
}

/** Number of actions of each write batch of a run without faults. */
async function actionsOf(prepare: () => Promise<unknown>): Promise<{ first: number; counts: number[]; state: unknown; content: string[] }> {
  excel = await openBlank(['มาตรการ']);
  await prepare();
  const first = excel.host.batches.filter((batch) => !batch.cleanup).length;
  expect(await writePlan(after)).toBeNull();
  const counts = excel.host.batches
    .filter((batch) => !batch.cleanup)
    .slice(first)
    .map((batch) => batch.actions);
  const result = { first, counts, state: bookState(excel.book), content: content() };
  excel.close();
  return result;
}

/** Breaks the batch of that number since `start` at that action, once. */
function breakOnce(start: number, batch: number, action: number, fault: Fault): void {
  const total = excel.host.batches.filter((one) => !one.cleanup).length;
  expect(total).toBe(start);
  let broken = false;
  excel.host.faults = (point) => {
    if (broken || point.batch !== start + batch || point.action !== action) return null;
    broken = true;
    return fault;
  };
}

jest.setTimeout(600_000);

const FAULTS: readonly Fault[] = ['GeneralException', 'AccessDenied', 'disconnect'];
/** Every how manieth action is broken here; the fault campaign breaks all. */
const STEP = Number(process.env['FAULT_STEP'] ?? 37);

describe.each([
  ['a first run', () => Promise.resolve()],
  ['a second run', () => writePlan(before)],
])('%s', (title, prepare) => {
  test.each(FAULTS)('broken by %s at any action', async (fault) => {
    const whole = await actionsOf(prepare);
    const survived: string[] = [];
    for (let batch = whole.counts.length - 2; batch < whole.counts.length; batch += 1) {
      for (let action = 0; action <= (whole.counts[batch] ?? 0); action += STEP) {
        excel = await openBlank(['มาตรการ']);
        await prepare();
        const previous = bookState(excel.book);
        const inputs = sheetState(sheetOf(excel.book, 'มาตรการ'));
        breakOnce(whole.first, batch, action, fault);
        const failure = await writePlan(after);
        const place = `${title}, batch ${String(batch)}, action ${String(action)}: ${failure?.state ?? 'written'}`;
        expect([place, sheetState(sheetOf(excel.book, 'มาตรการ'))]).toEqual([place, inputs]);
        if (failure === null) expect([place, bookState(excel.book)]).toEqual([place, whole.state]);
        else if (failure.state === 'complete-unpaged') expect([place, content()]).toEqual([place, whole.content]);
        else expect([place, bookState(excel.book)]).toEqual([place, previous]);
        expect([place, await writePlan(after)]).toEqual([place, null]);
        expect([place, bookState(excel.book)]).toEqual([place, whole.state]);
        survived.push(place);
        excel.close();
      }
    }
    excel = await openBlank([]);
    expect(survived.length).toBeGreaterThan(5);
  });
});

test('a connection that stays cut leaves a whole report, old or new, and the next click clears up', async () => {
  const whole = await actionsOf(() => writePlan(before));
  for (let batch = whole.counts.length - 2; batch < whole.counts.length; batch += 1) {
    for (let action = 0; action <= (whole.counts[batch] ?? 0); action += STEP * 2) {
      excel = await openBlank(['มาตรการ']);
      await writePlan(before);
      const old = texts();
      let cut = false;
      excel.host.faults = (point) => {
        cut ||= point.batch === whole.first + batch && point.action === action;
        return cut ? 'disconnect' : null;
      };
      const failure = await writePlan(after);
      const place = `batch ${String(batch)}, action ${String(action)}: ${failure?.state ?? 'written'}`;
      expect([place, standsWhole(old) || standsWhole(whole.content)]).toEqual([place, true]);
      excel.host.faults = null;
      expect([place, await writePlan(after)]).toEqual([place, null]);
      expect([place, bookState(excel.book)]).toEqual([place, whole.state]);
      excel.close();
    }
  }
  excel = await openBlank([]);
});

test('an action that Excel refuses every time never costs the old report', async () => {
  const whole = await actionsOf(() => writePlan(before));
  for (const member of ['insert', 'copyFrom', 'rowHeight', 'setPrintArea', 'removePageBreaks', 'formulas', 'merge', 'getRowProperties']) {
    excel = await openBlank(['มาตรการ']);
    await writePlan(before);
    const previous = bookState(excel.book);
    const from = whole.first + whole.counts.length - 2;
    excel.host.faults = (point) => (point.batch >= from && point.member === member ? 'InvalidArgument' : null);
    const failure = await writePlan(after);
    if (failure?.state === 'complete-unpaged') expect([member, content()]).toEqual([member, whole.content]);
    else expect([member, failure?.state, bookState(excel.book)]).toEqual([member, 'restored', previous]);
    excel.host.faults = null;
    expect(await writePlan(after)).toBeNull();
    expect([member, bookState(excel.book)]).toEqual([member, whole.state]);
    excel.close();
  }
  excel = await openBlank([]);
});

function texts(): string[] {
  return textsOf(sheetOf(excel.book, NAME), 3).map((row) => row.join('|').replace(/\(B\d+:B\d+\)/, ''));
}

/** The sheet begins with these rows, header copies left out. */
function standsWhole(rows: readonly string[]): boolean {
  const now = content();
  const wanted = rows.filter((row, index) => !row.startsWith('มาตรการ|') || rows.indexOf(row) === index);
  return wanted.every((row, index) => now[index] === row);
}
