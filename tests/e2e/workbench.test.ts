import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine } from '../../src/workbench/book';
import { clickRibbon, closeBrowser, namedValue, openWorkbench, root, sheetNames, type, type OpenWorkbench } from './support';

jest.setTimeout(120_000);

const SAMPLE = join(root, 'samples', 'ita-2568.xlsx');
const REPORT = 'รายงาน ITA 2568';
const SCORES = 'คะแนน ITA';

describe('the workbench page with the sample', () => {
  let bench: OpenWorkbench;
  beforeEach(async () => {
    bench = await openWorkbench({ workbook: SAMPLE });
  });
  afterEach(() => bench.close());
  afterAll(closeBrowser);

  it('draws the ribbon of the manifest in the chosen language', async () => {
    const { page } = bench;
    expect(await page.innerText('[id="Ita.Report"]')).toContain('สร้างรายงาน');
    await page.hover('[id="Ita.Report"]');
    expect(await page.isVisible('[id="Ita.Report-tip"]')).toBe(true);
    await page.click('[id="Ita.More"]');
    expect(await page.locator('[role="menuitem"]').allInnerTexts()).toEqual(['สร้างแบบฟอร์ม', 'เกณฑ์ ITA', 'คู่มือ']);
    await page.selectOption('#bench-language', 'en');
    expect(await page.innerText('[id="Ita.Report"]')).toContain('Create report');
    await bench.shoot('workbench-ribbon-en');
  });

  it('writes the report with the first click on the ribbon, and shows it', async () => {
    const { page } = bench;
    await clickRibbon(page, 'Ita.Report');
    expect(await sheetNames(page)).toEqual(['มาตรการ', SCORES, REPORT]);
    expect(await namedValue(page, 'ITA_Total')).toBe(90.6);
    expect(await namedValue(page, 'ITA_Level')).toBe('ผ่านดี');
    const active = await page.evaluate(() => {
      const book = window.itaWorkbench?.state.book;
      return book?.sheets.find((sheet) => sheet.id === book.activeSheet)?.name;
    });
    expect(active).toBe(REPORT);
    await page.mouse.move(700, 600);
    await bench.shoot('workbench-report');
  });

  it('needs three trips once it knows the workbook', async () => {
    const { page } = bench;
    await clickRibbon(page, 'Ita.Report');
    const before = Number(await page.innerText('#bench-trips'));
    await clickRibbon(page, 'Ita.Report');
    expect(Number(await page.innerText('#bench-trips')) - before).toBe(3);
    expect(await sheetNames(page)).toEqual(['มาตรการ', SCORES, REPORT]);
  });

  it('gives the new total after a hand edit of a score and a second click', async () => {
    const { page } = bench;
    await clickRibbon(page, 'Ita.Report');
    // OIT from 92.50 to 97.50, and its two indicators with it: 0.40 x 5 more.
    await type(page, SCORES, 5, 1, '97.50');
    await type(page, SCORES, 14, 1, '100');
    await type(page, SCORES, 15, 1, '95');
    await clickRibbon(page, 'Ita.Report');
    expect(await namedValue(page, 'ITA_Total')).toBe(92.6);
  });

  it('keeps total and level of the report live: a score changed in the report itself changes both', async () => {
    const { page } = bench;
    await clickRibbon(page, 'Ita.Report');
    const place = await page.evaluate(() => {
      const book = window.itaWorkbench?.state.book;
      const formula = book?.names.find((entry) => entry.name === 'ITA_Instruments')?.formula ?? '';
      return Number(/\$A\$(\d+)/.exec(formula)?.[1]) - 1;
    });
    for (const [row, score] of ['96.77', '86.85', '90.59', '73.37'].entries()) await type(page, REPORT, place + row, 3, score);
    expect(await namedValue(page, 'ITA_Total')).toBe(85);
    expect(await namedValue(page, 'ITA_Level')).toBe('ผ่าน');
  });

  it('takes what a person types into a cell of the grid', async () => {
    const { page } = bench;
    const cell = await page.locator('.fortune-cell-area').boundingBox();
    if (!cell) throw new Error('The grid is not drawn.');
    await page.mouse.dblclick(cell.x + 100, cell.y + 20);
    await page.waitForTimeout(300);
    await page.keyboard.type('ทดลองพิมพ์');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const sheet = window.itaWorkbench?.state.book.sheets[0];
      return sheet !== undefined && [...sheet.cells.values()].some((cell) => String(cell.value).includes('ทดลองพิมพ์'));
    });
  });

  it('saves an .xlsx that holds the same values, and opens it again', async () => {
    const { page } = bench;
    await clickRibbon(page, 'Ita.Report');
    const downloading = page.waitForEvent('download');
    await page.click('text=บันทึกเป็น .xlsx');
    const path = join(mkdtempSync(join(tmpdir(), 'ita-')), 'saved.xlsx');
    await (await downloading).saveAs(path);
    const book = engine.open(readFileSync(path));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['มาตรการ', SCORES, REPORT]);
    expect(book.sheets[2]?.charts.length).toBeGreaterThan(0);
    await page.setInputFiles('input[type="file"]', path);
    await page.waitForFunction(() => window.itaWorkbench?.state.fileName === 'saved.xlsx');
    expect(await namedValue(page, 'ITA_Total')).toBe(90.6);
  });

  it('says why a file cannot be opened, and keeps the open one', async () => {
    const { page } = bench;
    const path = join(mkdtempSync(join(tmpdir(), 'ita-')), 'letter.xlsx');
    writeFileSync(path, 'not a workbook');
    await page.setInputFiles('input[type="file"]', path);
    expect(await page.innerText('.message')).toContain('letter.xlsx” ไม่ใช่ไฟล์ Excel');
    expect(await sheetNames(page)).toEqual(['มาตรการ', SCORES]);
  });

  it('asks nothing of any other origin', async () => {
    const { page } = bench;
    await clickRibbon(page, 'Ita.Report');
    await page.click('[id="Ita.Pane"]');
    await page.frameLocator('.task-pane iframe').locator('#root h1').waitFor();
    await bench.shoot('workbench-pane');
    expect(bench.foreign).toEqual([]);
    expect(bench.errors.filter((error) => !error.includes('organisation.json'))).toEqual([]);
  });
});
