/** What the next click makes of a workbook on which an earlier one died: the line cut, or Excel closed, and nothing taken back. */
import type { Command } from '../../src/commands/run';
import type { FaultInjector, FaultPoint } from '../../src/workbench/host/faults';
import type { BookSheet } from '../../src/workbench/book/types';
import { cellKey } from '../../src/workbench/book/types';
import { openDesk, type Desk } from '../../tools/faults/desk';
import { oneWholeText, pictureOf, type Picture } from '../../tools/faults/judge';
import { REPORT, SCENARIOS } from '../../tools/faults/scenarios';

jest.setTimeout(240_000);

interface Case {
  readonly desk: Desk;
  readonly file: Uint8Array;
  readonly command: Command;
  readonly moments: readonly FaultPoint[];
  /** The workbook after the click if nothing goes wrong. */
  readonly done: Picture;
}

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});

async function rehearse(name: string): Promise<Case> {
  const scenario = SCENARIOS.find((one) => one.name === name);
  if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
  const file = await scenario.start();
  // Nothing of this needs more than the oldest Excel that the add-in runs on.
  const opened = await openDesk(file, '1.9');
  desk = opened;
  opened.open(file);
  const moments: FaultPoint[] = [];
  await opened.click(scenario.command, (point) => {
    moments.push(point);
    return null;
  });
  return { desk: opened, file, command: scenario.command, moments, done: pictureOf(opened.book) };
}

/** Nothing answers any more from that moment on. */
function deadFrom(moment: number): FaultInjector {
  let passed = 0;
  return () => (passed++ >= moment ? 'disconnect' : null);
}

/** Moments in the last batch around the action that puts the new report in the old one's place. */
function aroundSwap(moments: readonly FaultPoint[]): number[] {
  const swap = moments.map(({ member }) => member).lastIndexOf('copyFrom');
  expect(swap).toBeGreaterThan(0);
  return [-8, -7, -5, -3, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 25].map((distance) => swap + distance);
}

function report(): BookSheet {
  const sheet = desk?.book.sheets.find(({ name }) => name === REPORT);
  if (sheet === undefined) throw new Error('There is no report.');
  return sheet;
}

const textAt = (row: number): string => String(report().cells.get(cellKey(row, 0))?.value ?? '');

/** The first filled row of column A below the one that begins so. */
function rowAfter(heading: string): number {
  let isBelow = false;
  for (let row = 0; row < 400; row += 1) {
    if (isBelow && textAt(row) !== '') return row;
    isBelow ||= textAt(row).startsWith(heading);
  }
  throw new Error(`Nothing stands below ${heading}.`);
}

function type(row: number, text: string): void {
  const cell = report().cells.get(cellKey(row, 0));
  if (cell === undefined) throw new Error(`Nothing stands in row ${row + 1}.`);
  report().cells.set(cellKey(row, 0), { ...cell, value: text });
}

test.each(['report, again, 6 to 16 measures above a note', 'report, again, 16 to 6 measures above a note'])(
  '%s: one whole report is to be read, and the note below it, wherever room was made and the swap was broken',
  async (name) => {
    const { desk, file, command, moments, done } = await rehearse(name);
    desk.open(file);
    const before = pictureOf(desk.book);
    const around = aroundSwap(moments);
    for (let moment = around[0] ?? 0; moment <= (around[around.length - 1] ?? 0); moment += 1) {
      desk.open(file);
      await desk.click(command, deadFrom(moment));
      const place = `${moment} ${moments[moment]?.member ?? ''}`;
      expect([place, oneWholeText({ before, done }, pictureOf(desk.book))]).toEqual([place, []]);
    }
  },
);

test('drafted texts are not taken for texts of a person, wherever the swap was broken', async () => {
  const { desk, file, command, moments, done } = await rehearse('report, again, 6 to 16 measures above a note');
  for (const moment of aroundSwap(moments)) {
    desk.open(file);
    await desk.click(command, deadFrom(moment));
    const { outcome } = await desk.click(command);
    const place = `${moment} ${moments[moment]?.member ?? ''}`;
    expect([place, outcome?.status === 'written' ? outcome.kept : outcome]).toEqual([place, []]);
    expect([place, pictureOf(desk.book).names]).toEqual([place, done.names]);
    expect([place, pictureOf(desk.book).texts.get(REPORT)]).toEqual([place, done.texts.get(REPORT)]);
    expect([place, pictureOf(desk.book).settings]).toEqual([place, done.settings]);
  }
});

test('drafted texts of a first report are not taken for texts of a person, wherever the naming of its parts was broken', async () => {
  const { desk, file, command, moments, done } = await rehearse('report, first, 2 measures');
  const adding = moments.flatMap(({ batch, member }, moment) => (batch > 0 && member === 'add' ? [moment, moment + 1, moment + 2] : []));
  expect(adding.length).toBeGreaterThan(30);
  for (const moment of adding) {
    desk.open(file);
    await desk.click(command, deadFrom(moment));
    const { outcome } = await desk.click(command);
    const place = `${moment} ${moments[moment]?.member ?? ''}`;
    expect([place, outcome?.status === 'written' ? outcome.kept : outcome]).toEqual([place, []]);
    expect([place, pictureOf(desk.book).texts.get(REPORT)]).toEqual([place, done.texts.get(REPORT)]);
  }
});

test('what a person writes between the click that died and the next is kept', async () => {
  const { desk, file, command, moments } = await rehearse('report, again, 6 to 16 measures above a note');
  const around = aroundSwap(moments);
  const later = [0.9, 0.95, 0.99].map((share) => Math.floor(moments.length * share));
  for (const moment of [...around.filter((_, index) => index % 3 === 0), ...later]) {
    desk.open(file);
    await desk.click(command, deadFrom(moment));
    type(rowAfter('ข้อเสนอแนะ'), '๑. ข้อเสนอแนะที่เขียนเอง');
    const { outcome } = await desk.click(command);
    const place = `${moment} ${moments[moment]?.member ?? ''}`;
    expect([place, outcome?.status === 'written' ? outcome.kept : outcome]).toEqual([place, ['recommendations']]);
    expect([place, textAt(rowAfter('ข้อเสนอแนะ'))]).toEqual([place, '๑. ข้อเสนอแนะที่เขียนเอง']);
  }
});

test('two clicks that died one after another change nothing of that', async () => {
  const { desk, file, command, moments, done } = await rehearse('report, again, texts changed by hand, 3 to 5 measures');
  const around = aroundSwap(moments);
  for (const [first, second] of [
    [0, 17],
    [7, 3],
    [11, 7],
    [17, 10],
  ] as const) {
    desk.open(file);
    await desk.click(command, deadFrom(around[first] ?? 0));
    await desk.click(command, deadFrom(around[second] ?? 0));
    const { outcome } = await desk.click(command);
    const place = `${first} ${second}`;
    expect([place, outcome?.status === 'written' ? outcome.kept : outcome]).toEqual([
      place,
      ['introduction', 'recommendations', 'signature'],
    ]);
    expect([place, pictureOf(desk.book).texts.get(REPORT)]).toEqual([place, done.texts.get(REPORT)]);
  }
});

test.each(['report, first, 2 measures', 'check, first', 'report on a new sheet beside the old'])(
  '%s: a sheet that was added and not even marked as ours is not left behind',
  async (name) => {
    const { desk, file, command, moments, done } = await rehearse(name);
    const add = moments.findIndex(
      ({ batch, member }, index) => batch > 0 && member === 'add' && moments[index - 1]?.member === 'worksheets',
    );
    expect(add).toBeGreaterThan(0);
    for (const moment of [add + 1, add + 3, add + 5, add + 7, add + 9, add + 60]) {
      desk.open(file);
      await desk.click(command, deadFrom(moment));
      const { outcome } = await desk.click(command);
      const place = `${moment} ${moments[moment]?.member ?? ''}`;
      expect([place, outcome?.status]).not.toEqual([place, 'failed']);
      const now = pictureOf(desk.book);
      expect([place, [...now.sheets.keys()].sort()]).toEqual([place, [...done.sheets.keys()].sort()]);
      expect([place, now.names, now.settings]).toEqual([place, done.names, done.settings]);
    }
  },
);

/** Moments right after something was added to a sheet, when it has no name yet. */
function afterAdding(moments: readonly FaultPoint[]): number[] {
  return moments.flatMap(({ member }, moment) => (member === 'add' ? [moment + 1, moment + 2, moment + 3] : []));
}

test.each(['report, first, 2 measures', 'report, again, unchanged', 'report with open data and findings, again'])(
  '%s: a chart or table that was added but never named is not there twice',
  async (name) => {
    const { desk, file, command, moments, done } = await rehearse(name);
    const charts = report().charts.length;
    expect(charts).toBeGreaterThan(0);
    for (const moment of afterAdding(moments).filter((_, index, all) => index >= all.length - 12)) {
      desk.open(file);
      await desk.click(command, deadFrom(moment));
      const { outcome } = await desk.click(command);
      const place = `${moment} ${moments[moment]?.member ?? ''}`;
      expect([place, outcome?.status, report().charts.length]).toEqual([place, 'written', charts]);
      expect([place, pictureOf(desk.book).sheets]).toEqual([place, done.sheets]);
      expect([place, pictureOf(desk.book).names]).toEqual([place, done.names]);
    }
  },
);

test('a chart of a person, added after the click that died, stays', async () => {
  const { desk, file, command, moments } = await rehearse('report, again, unchanged');
  const charts = report().charts.length;
  const own = 'แผนภูมิของกองคลัง';
  for (const moment of afterAdding(moments).slice(-6)) {
    desk.open(file);
    await desk.click(command, deadFrom(moment));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(REPORT);
      sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:B3')).name = own;
      await context.sync();
    });
    await desk.click(command);
    expect(report().charts.filter((chart) => chart.name === own)).toHaveLength(1);
    expect([moment, report().charts.length]).toEqual([moment, charts + 1]);
  }
});

describe('sheets that are made once', () => {
  test.each([
    ['forms, empty workbook', 'มาตรการ'],
    ['criteria sheet', 'เกณฑ์ ITA'],
  ])('%s: half-made ones are replaced, also after the second death', async (name, sheet) => {
    const { desk, file, command, moments, done } = await rehearse(name);
    const every = Math.ceil(moments.length / 28);
    for (let moment = 20; moment < moments.length; moment += every) {
      desk.open(file);
      await desk.click(command, deadFrom(moment));
      if (moment % 2 === 0) await desk.click(command, deadFrom(moments.length - (moment % 60)));
      const { outcome } = await desk.click(command);
      const place = `${moment} ${moments[moment]?.member ?? ''}`;
      expect([place, outcome?.status]).toEqual([place, 'done']);
      const now = pictureOf(desk.book);
      expect([place, [...now.sheets.keys()].sort()]).toEqual([place, [...done.sheets.keys()].sort()]);
      expect([place, now.sheets.get(sheet)]).toEqual([place, done.sheets.get(sheet)]);
      expect([place, now.names, now.settings]).toEqual([place, done.names, done.settings]);
    }
  });

  test('a form on which somebody has written is theirs, finished or not', async () => {
    const { desk, file, command, moments } = await rehearse('forms, empty workbook');
    const from = moments.findIndex(({ member }) => member === 'formulas');
    for (let moment = from + 2; moment < moments.length; moment += 70) {
      desk.open(file);
      await desk.click(command, deadFrom(moment));
      const form = desk.book.sheets.find(({ name }) => name === 'มาตรการ');
      const cell = form?.cells.get(cellKey(3, 0));
      if (form === undefined || cell === undefined) throw new Error('There is no form yet.');
      form.cells.set(cellKey(4, 0), { ...cell, value: 'มาตรการแรกของเรา' });
      const { id } = form;
      const { outcome } = await desk.click(command);
      expect(outcome?.status).toBe('done');
      const now = desk.book.sheets.filter(({ name }) => name.startsWith('มาตรการ'));
      expect(now.map((sheet) => [sheet.id, sheet.cells.get(cellKey(4, 0))?.value])).toEqual([[id, 'มาตรการแรกของเรา']]);
    }
  });
});

test.each(['save settings', 'go to a cell', 'criteria sheet that is there already'])('%s: done, or nothing changed', async (name) => {
  const { desk, file, command, moments, done } = await rehearse(name);
  desk.open(file);
  const before = pictureOf(desk.book);
  for (let moment = 0; moment < moments.length; moment += 1) {
    desk.open(file);
    let passed = 0;
    const { outcome } = await desk.click(command, () => (passed++ === moment ? 'UnsupportedOperation' : null));
    const wanted = outcome?.status === 'failed' ? before : done;
    expect([moment, pictureOf(desk.book).settings]).toEqual([moment, wanted.settings]);
  }
});

test('cells of two sheets are mended whole or put back, whatever fails once', async () => {
  const { desk, file, command, moments, done } = await rehearse('mend cells of two sheets');
  desk.open(file);
  const before = pictureOf(desk.book);
  const endings = new Set<string>();
  for (let moment = 0; moment < moments.length; moment += 1) {
    desk.open(file);
    let passed = 0;
    const { outcome } = await desk.click(command, () => (passed++ === moment ? 'GeneralException' : null));
    const now = pictureOf(desk.book);
    endings.add(outcome?.status ?? 'none');
    for (const sheet of ['มาตรการ', 'คะแนน ITA']) {
      const wanted = outcome?.status === 'failed' ? before : done;
      expect([moment, sheet, now.sheets.get(sheet)]).toEqual([moment, sheet, wanted.sheets.get(sheet)]);
    }
  }
  expect([...endings].sort()).toEqual(['done', 'failed']);
});
