/** The ribbon's own page: a click runs the function of the manifest, and Office is told exactly once that it is over. */
import type { ItaReport } from '../../src/commands/global';
import type { Fault } from '../../src/workbench/host/faults';
import { SCORE_ROWS } from '../report/support/workbook';
import type { RunningExcel } from '../support/office';
import { openBlank, openFilled, officersSheets } from '../excel/support/open';
import { sheetOf, textsOf } from '../excel/support/write';

const FINDINGS = 'ข้อที่ตรวจพบ ITA';
const REPORT = 'รายงาน ITA 2568';
let excel: RunningExcel;

/** Loads the page as Office does: a fresh one for every test. */
async function load(opening: Promise<RunningExcel>): Promise<void> {
  excel = await opening;
  globalThis.itaReport = undefined;
  jest.resetModules();
  await import('../../src/commands/commands');
}

async function click(name: string): Promise<ItaReport['lastOutcome']> {
  await excel.page.ready;
  await excel.page.whenCompleted(excel.page.click(name));
  return globalThis.itaReport?.lastOutcome ?? null;
}

afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 30));
  const { completed } = excel.page;
  excel.close();
  expect(completed.map((command) => command.status)).toEqual([0]);
});

const sheets = (): string[] => excel.book.sheets.map((sheet) => sheet.name);
const shown = (): string | undefined => excel.book.sheets.find((sheet) => sheet.id === excel.book.activeSheet)?.name;

test('สร้างรายงาน writes the report and shows it', async () => {
  await load(openFilled(officersSheets()));
  expect(await click('createReport')).toMatchObject({ status: 'written', sheet: REPORT });
  expect(shown()).toBe(REPORT);
});

test('สร้างรายงาน shows the findings where errors stand in the way', async () => {
  await load(openFilled(officersSheets({ scores: SCORE_ROWS.slice(0, 4) })));
  expect(await click('createReport')).toMatchObject({ status: 'blocked', findingsSheet: FINDINGS });
  expect(shown()).toBe(FINDINGS);
  expect(sheets()).not.toContain(REPORT);
});

test('the command line may set the fiscal year of a run', async () => {
  await load(openFilled(officersSheets()));
  globalThis.itaReport = { lastOutcome: null, options: { fiscalYear: 2567 } };
  const outcome = await click('createReport');
  expect(outcome && 'prepared' in outcome ? outcome.prepared.fiscalYear : null).toBe(2567);
});

test('ตรวจข้อมูล lists the findings and writes no report', async () => {
  await load(openFilled(officersSheets()));
  expect(await click('checkData')).toMatchObject({ status: 'checked', findingsSheet: FINDINGS });
  expect(sheets()).toEqual(['มาตรการ', 'คะแนน ITA', FINDINGS]);
});

test('สร้างแบบฟอร์ม adds the forms to an empty workbook', async () => {
  await load(openBlank(['Sheet1']));
  expect(await click('createForm')).toMatchObject({ status: 'done', existed: false });
  expect(sheets()).toEqual(['Sheet1', 'มาตรการ', 'คะแนน ITA']);
});

test('เกณฑ์ ITA adds the criteria sheet, and shows the one that is there', async () => {
  await load(openFilled(officersSheets()));
  expect(await click('openCriteria')).toMatchObject({ status: 'done', sheets: ['เกณฑ์ ITA'], existed: false });
  expect(shown()).toBe('เกณฑ์ ITA');
});

test('คู่มือ ends the click as well', async () => {
  await load(openBlank(['Sheet1']));
  expect(await click('openGuide')).not.toBeNull();
});

test.each<Fault>(['GeneralException', 'InactiveWorkbook', 'disconnect'])(
  'a refusal of Excel (%s) is said in Thai on the sheet of findings',
  async (fault) => {
    await load(openFilled(officersSheets()));
    let broken = false;
    excel.host.faults = ({ batch, action }) => {
      if (broken || batch !== 1 || action !== 30) return null;
      broken = true;
      return fault;
    };
    expect(await click('createReport')).toMatchObject({ status: 'failed', failure: { state: 'restored' } });
    expect(sheets()).toEqual(['มาตรการ', 'คะแนน ITA', FINDINGS]);
    const lines = textsOf(sheetOf(excel.book, FINDINGS), 1).flat();
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/[\u0E00-\u0E7F]/);
  },
);

test('where nothing can be written the click still ends and keeps its outcome', async () => {
  await load(openFilled(officersSheets(), { switches: { readOnly: true } }));
  expect(await click('createReport')).toMatchObject({ status: 'failed', failure: { reason: 'read-only', state: 'untouched' } });
  expect(excel.page.dialogs).toEqual([expect.stringMatching(/notice\.html#reason=read-only&/)]);
});

test('while a cell is being edited the click is answered at once, in a dialog', async () => {
  await load(openFilled(officersSheets(), { switches: { editMode: true } }));
  expect(await click('createReport')).toMatchObject({ status: 'failed', failure: { reason: 'edit-mode', state: 'untouched' } });
  expect(excel.page.dialogs).toHaveLength(1);
});
