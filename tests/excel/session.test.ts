import { createSession } from '../../src/excel/create-session';
import type { ExcelSession } from '../../src/excel/session';
import type { WorkbookChange } from '../../src/excel/session-types';
import type { RunOutcome, RunStep } from '../../src/excel/types';
import { DEFAULT_SETTINGS } from '../../src/settings/types';
import { cellKey } from '../../src/workbench/book/types';
import { MEASURES, SCORE_ROWS } from '../report/support/workbook';
import { withExcel, type RunningExcel } from '../support/office';
import { fill, openBlank, openFilled, officersSheets } from './support/open';
import { sheetState } from './support/state';
import { sheetOf, textsOf } from './support/write';

/** A machine that does other things at the same time needs longer. */
jest.setTimeout(60_000);

const REPORT = 'รายงาน ITA 2568';
let excel: RunningExcel;
let session: ExcelSession;

async function open(sheets = officersSheets(), options: Parameters<typeof openFilled>[1] = { apiSet: '1.9' }): Promise<void> {
  excel = await openFilled(sheets, options);
  session = createSession();
}
afterEach(() => {
  excel.close();
});

function written(outcome: RunOutcome): Extract<RunOutcome, { status: 'written' }> {
  if (outcome.status !== 'written') throw new Error(JSON.stringify(outcome.status === 'failed' ? outcome.failure : outcome.status));
  return outcome;
}

const shown = (): string => excel.book.sheets.find((sheet) => sheet.id === excel.book.activeSheet)?.name ?? '';
const roundTrips = (): number => excel.host.wire().roundTrips;
const texts = (): string[] =>
  textsOf(sheetOf(excel.book, REPORT), 6)
    .flat()
    .filter((text) => text !== '');

describe('one click', () => {
  test('reads, writes and finishes in three trips, also the first time', async () => {
    await open();
    const steps: RunStep[] = [];
    expect(written(await session.generateReport({}, { progress: (step) => steps.push(step) })).sheet).toBe(REPORT);
    expect(steps).toEqual(['read', 'check', 'layout', 'write', 'print']);
    expect(roundTrips()).toBe(3);
    written(await session.generateReport());
    expect(roundTrips()).toBe(6);
    expect(excel.host.wire().highestApiSet).toBe('1.9');
  });

  test('takes four trips the first time where sheets stand between the first and the last, three afterwards', async () => {
    const { มาตรการ: measures = [], ...others } = officersSheets();
    await open({ ปก: [['ปกรายงาน']], มาตรการ: measures, ...others });
    written(await session.generateReport());
    expect(roundTrips()).toBe(4);
    written(await session.generateReport());
    expect(roundTrips()).toBe(7);
  });

  test('a page that is loaded anew knows the workbook from its settings', async () => {
    await open();
    written(await session.generateReport());
    const { book } = excel;
    const engine = excel.host.engine;
    excel.close();
    excel = await withExcel(book, { engine, apiSet: '1.9' });
    written(await createSession().generateReport());
    expect(roundTrips()).toBe(3);
  });

  test('leaves every sheet of the officer as it was', async () => {
    await open();
    const before = ['มาตรการ', 'คะแนน ITA'].map((name) => sheetState(sheetOf(excel.book, name)));
    written(await session.generateReport());
    expect(['มาตรการ', 'คะแนน ITA'].map((name) => sheetState(sheetOf(excel.book, name)))).toEqual(before);
  });

  test('a second click while the first runs is the same run', async () => {
    await open();
    const [first, second] = await Promise.all([session.generateReport(), session.generateReport()]);
    expect(second).toBe(first);
  });

  test('a sheet that was renamed since the last run costs a trip and no more', async () => {
    await open();
    written(await session.generateReport());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('คะแนน ITA').name = 'คะแนนปีนี้';
      await context.sync();
    });
    const before = roundTrips();
    written(await session.generateReport());
    expect(roundTrips() - before).toBeLessThanOrEqual(5);
  });

  test('a copy that somebody keeps of the report is neither read as data nor overwritten', async () => {
    await open();
    written(await session.generateReport());
    // The host does not copy charts.
    sheetOf(excel.book, REPORT).charts.length = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(REPORT).copy('End');
      await context.sync();
    });
    const copy = excel.book.sheets[excel.book.sheets.length - 1]?.name ?? '';
    const before = sheetState(sheetOf(excel.book, copy));
    expect(written(await session.generateReport()).prepared.workbook.grids.map((grid) => grid.sheet)).toEqual(['มาตรการ', 'คะแนน ITA']);
    expect(sheetState(sheetOf(excel.book, copy))).toEqual(before);
  });

  test('stops before anything is written when it is cancelled', async () => {
    await open();
    const abort = new AbortController();
    const outcome = await session.generateReport({}, { signal: abort.signal, progress: (step) => step === 'layout' && abort.abort() });
    expect(outcome).toMatchObject({ status: 'failed', failure: { reason: 'cancelled', state: 'untouched' } });
    expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(['มาตรการ', 'คะแนน ITA']);
  });

  test('with errors in the data it writes no report but, if asked, the findings with a way to each cell', async () => {
    await open(officersSheets({ scores: SCORE_ROWS.slice(0, 4) }));
    expect(await session.generateReport()).toMatchObject({ status: 'blocked', findingsSheet: null });
    expect(excel.book.sheets).toHaveLength(2);
    const outcome = await session.generateReport({ showFindings: true });
    expect(outcome).toMatchObject({ status: 'blocked', findingsSheet: 'ข้อที่ตรวจพบ ITA' });
    expect(shown()).toBe('ข้อที่ตรวจพบ ITA');
    const links = textsOf(sheetOf(excel.book, 'ข้อที่ตรวจพบ ITA'), 7)
      .flat()
      .filter((text) => text.startsWith('=HYPERLINK'));
    expect(links.length).toBeGreaterThan(0);
    expect(links[0]).toContain("#'คะแนน ITA'!");
  });

  test('after the data was mended a findings sheet that is still there says so', async () => {
    await open(officersSheets({ scores: SCORE_ROWS.slice(0, 4) }));
    await session.generateReport({ showFindings: true });
    fill(excel.book, 'คะแนน ITA', officersSheets()['คะแนน ITA'] ?? []);
    written(await session.generateReport());
    expect(textsOf(sheetOf(excel.book, 'ข้อที่ตรวจพบ ITA'), 7).flat().join(' ')).not.toContain('ต้องแก้');
    expect(shown()).toBe(REPORT);
  });

  test('an open-data sheet stands beside the report if the settings ask for it', async () => {
    await open();
    written(await session.generateReport({ settings: { ...DEFAULT_SETTINGS, openData: true } }));
    written(await session.generateReport());
    expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(['มาตรการ', 'คะแนน ITA', REPORT, 'ข้อมูลเปิด']);
  });
});

describe('what people changed on the report', () => {
  const change = async (name: string, text: string): Promise<void> => {
    await Excel.run(async (context) => {
      context.workbook.names.getItem(name).getRange().getCell(0, 0).values = [[text]];
      await context.sync();
    });
  };

  test('is kept over further runs, also when measures come and go, and can be given back', async () => {
    await open();
    written(await session.generateReport());
    const drafted = texts();
    await change('ITA_Introduction', 'เทศบาลขอรายงานผลดังนี้');
    expect((await session.lastReport())?.edited).toEqual(['introduction']);
    expect(written(await session.generateReport()).kept).toEqual(['introduction']);
    fill(
      excel.book,
      'มาตรการ',
      officersSheets({ measures: [...MEASURES, ['๓. มาตรการใหม่', ...(MEASURES[1] ?? []).slice(1)]] })['มาตรการ'] ?? [],
    );
    expect(written(await session.generateReport()).kept).toEqual(['introduction']);
    expect(texts()).toContain('เทศบาลขอรายงานผลดังนี้');
    fill(excel.book, 'มาตรการ', officersSheets()['มาตรการ'] ?? []);
    excel.book.sheets[0]?.cells.forEach((_, key) => key >= cellKey(7, 0) && excel.book.sheets[0]?.cells.delete(key));
    expect(written(await session.generateReport()).kept).toEqual(['introduction']);
    expect(written(await session.generateReport({ redraft: ['introduction'] })).kept).toEqual([]);
    expect(texts()).toEqual(drafted);
  });
});

describe('refusals', () => {
  const refused = async (): Promise<unknown> => {
    const outcome = await session.generateReport();
    return outcome.status === 'failed' ? outcome.failure : outcome.status;
  };

  test('below ExcelApi 1.9 nothing is even tried', async () => {
    await open(officersSheets(), { apiSet: '1.8' });
    expect(await refused()).toMatchObject({ reason: 'too-old', state: 'untouched' });
    expect(roundTrips()).toBe(0);
  });

  test('a protected structure, found before anything is written', async () => {
    await open();
    excel.book.protection.protected = true;
    expect(await refused()).toMatchObject({ reason: 'structure-protected', state: 'untouched' });
    const checked = await session.checkWorkbook();
    expect(checked).toMatchObject({ status: 'checked', writeRefusal: { reason: 'structure-protected' } });
  });

  test('a protected report, with a new sheet as the way out', async () => {
    await open();
    written(await session.generateReport());
    sheetOf(excel.book, REPORT).protection.protected = true;
    expect(await refused()).toMatchObject({ reason: 'sheet-protected', state: 'untouched', sheet: REPORT });
    expect(written(await session.generateReport({ newSheet: true })).sheet).toBe(`${REPORT} (2)`);
    expect(written(await session.generateReport()).sheet).toBe(`${REPORT} (2)`);
  });

  test('a workbook that may only be read', async () => {
    await open();
    excel.host.switches.readOnly = true;
    expect(await refused()).toMatchObject({ reason: 'read-only', state: 'untouched' });
  });

  test('a cell that is being edited: a click is refused at once, live checking waits', async () => {
    await open();
    excel.host.switches.editMode = true;
    expect(await refused()).toMatchObject({ reason: 'edit-mode', state: 'untouched' });
    setTimeout(() => (excel.host.switches.editMode = false), 60);
    expect(await session.checkWorkbook()).toMatchObject({ status: 'checked' });
  });
});

describe('beside the report', () => {
  test('checking writes nothing and says where the report will go', async () => {
    await open();
    const checked = await session.checkWorkbook();
    expect(checked).toMatchObject({
      status: 'checked',
      target: { sheet: REPORT, exists: false, nameTaken: false },
      lastReport: null,
      writeRefusal: null,
      sheets: [
        { name: 'มาตรการ', own: false, protected: false },
        { name: 'คะแนน ITA', own: false, protected: false },
      ],
    });
    expect(excel.book.sheets).toHaveLength(2);
  });

  test('mendings change the cells that still hold what was found, keep their format, and can be undone', async () => {
    await open();
    const cell = (row: number, column: number) => sheetOf(excel.book, 'มาตรการ').cells.get(cellKey(row, column));
    const style = cell(5, 0)?.style;
    const mend = (row: number, column: number, before: string, after: string) => ({ at: { sheet: 'มาตรการ', row, column }, before, after });
    const title = String(cell(5, 0)?.value);
    const outcome = await session.applyMendings([mend(5, 0, title, '=ชื่อใหม่'), mend(6, 1, 'เดิม', 'ใหม่')]);
    expect(outcome).toMatchObject({ status: 'mended', applied: [{ after: '=ชื่อใหม่' }], skipped: [{ after: 'ใหม่' }] });
    expect(cell(5, 0)).toMatchObject({ value: '=ชื่อใหม่', formula: null });
    expect(cell(5, 0)?.style).toEqual({ ...style, quotePrefix: true });
    await session.applyMendings(outcome.status === 'mended' ? outcome.undo : []);
    expect(cell(5, 0)?.value).toBe(title);
  });

  test('forms are made in an empty workbook and never over anything', async () => {
    excel = await openBlank(['Sheet1'], { apiSet: '1.9' });
    session = createSession();
    expect(await session.createForms()).toMatchObject({ status: 'done', existed: false });
    expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'มาตรการ', 'คะแนน ITA']);
    const before = sheetState(sheetOf(excel.book, 'มาตรการ'));
    expect(await session.createForms()).toMatchObject({ status: 'done', existed: true });
    expect(sheetState(sheetOf(excel.book, 'มาตรการ'))).toEqual(before);
    expect(excel.book.sheets).toHaveLength(3);
  });

  test('settings are saved in the workbook and broken ones fall back one by one', async () => {
    await open();
    const saved = { ...DEFAULT_SETTINGS, agency: 'เทศบาลตำบลทุ่งแสงธรรม', digits: 'arabic' as const };
    await session.saveSettings(saved);
    expect(await session.readSettings()).toEqual({ status: 'done', settings: saved });
    excel.book.settings.set('ita.settings', JSON.stringify(JSON.stringify({ ...saved, digits: 'roman', font: '' })));
    expect(await session.readSettings()).toEqual({ status: 'done', settings: { ...saved, digits: 'thai', font: DEFAULT_SETTINGS.font } });
  });

  test('edits are told until the watch is stopped, our own are not', async () => {
    await open();
    const told: WorkbookChange[] = [];
    const watch = await session.watch((change) => told.push(change));
    excel.host.user.type(sheetOf(excel.book, 'มาตรการ'), 6, 0, 'แก้แล้ว');
    await settle();
    expect(told).toEqual([{ sheet: 'มาตรการ', source: 'local' }]);
    written(await session.generateReport());
    await settle();
    expect(told).toHaveLength(1);
    await watch.stop();
    await watch.stop();
    excel.host.user.type(sheetOf(excel.book, 'มาตรการ'), 6, 0, 'อีกครั้ง');
    await settle();
    expect(told).toHaveLength(1);
  });

  test('going to a cell activates its sheet and selects it', async () => {
    await open();
    expect(await session.goTo({ sheet: 'คะแนน ITA', row: 2, column: 1 })).toEqual({ status: 'done' });
    expect(shown()).toBe('คะแนน ITA');
    expect(sheetOf(excel.book, 'คะแนน ITA').selection.range).toEqual({ firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 1 });
    expect(await session.goTo({ sheet: 'ไม่มี', row: 0, column: 0 })).toMatchObject({ status: 'failed' });
  });
});

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
