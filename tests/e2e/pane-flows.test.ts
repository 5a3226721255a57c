/** The shipped pane beside a workbook, in a real Chromium, by keyboard alone: from opening to the report, in both languages. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { paneStrings, type Language } from '../../src/strings';
import { engine } from '../../src/workbench/book';
import { closeBrowser, namedValue, openWorkbench, root, sheetNames, type, type OpenWorkbench } from './support';

jest.setTimeout(180_000);

const SAMPLE = join(root, 'samples', 'ita-2568.xlsx');
const MEASURES = 'มาตรการ';
const SCORES = 'คะแนน ITA';
const REPORT = 'รายงาน ITA 2568';

let bench: OpenWorkbench;
afterEach(() => bench.close());
afterAll(closeBrowser);

function emptyWorkbook(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ita-')), 'empty.xlsx');
  writeFileSync(path, engine.save(engine.create()));
  return path;
}

async function openPane(workbook: string, language: Language): Promise<{ page: Page; pane: Frame; t: ReturnType<typeof paneStrings> }> {
  bench = await openWorkbench({ workbook });
  const { page } = bench;
  await page.selectOption('#bench-language', language);
  await page.focus('[id="Ita.Pane"]');
  await page.keyboard.press('Enter');
  await page.frameLocator('.task-pane iframe').locator('h1').first().waitFor();
  const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
  if (pane === undefined) throw new Error('no pane');
  await pane.waitForSelector('.fold, .start');
  return { page, pane, t: paneStrings(language) };
}

/** The footer's button, reached by the skip link: two key strokes from the top of the pane. */
async function pressNext(page: Page, pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    document.querySelector<HTMLElement>('a.skip')?.focus();
  });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

const nextSays = (pane: Frame, words: string) =>
  pane.waitForFunction((wanted) => document.getElementById('next-button')?.textContent === wanted, words, { timeout: 60_000 });

describe.each<Language>(['th', 'en'])('in %s', (language) => {
  test('the sample: two keys write the report, two more show it', async () => {
    const { page, pane, t } = await openPane(SAMPLE, language);
    await nextSays(pane, t['next.ready.action']);
    await pressNext(page, pane);
    await nextSays(pane, t['next.done.action']);
    expect(await sheetNames(page)).toContain(REPORT);
    expect(await namedValue(page, 'ITA_Total')).toBe(90.6);
    await pane.waitForTimeout(1500); // a late event of our own write must not count as an edit
    await nextSays(pane, t['next.done.action']);
    await bench.shoot(`pane-done-${language}`);
  });

  test('an edit in the sheet shows in the pane, and its cell is one key away', async () => {
    const { page, pane, t } = await openPane(SAMPLE, language);
    await nextSays(pane, t['next.ready.action']);
    // Row 7 holds the first measure; a measure without anyone responsible cannot be reported.
    const cell = await page.evaluate((name) => {
      const sheet = window.itaWorkbench?.state.book.sheets.find((entry) => entry.name === name);
      const found = [...(sheet?.cells ?? [])].find(([, { value }]) => value === 'กองคลัง');
      return found === undefined ? null : { row: Math.floor(found[0] / 16384), column: found[0] % 16384 };
    }, MEASURES);
    if (cell === null) throw new Error('the sample has changed');
    await type(page, MEASURES, cell.row, cell.column, '');
    await nextSays(pane, t['next.fix.action']);
    await bench.shoot(`pane-errors-${language}`);
    await pressNext(page, pane);
    expect(await pane.evaluate(() => document.activeElement?.classList.contains('cell'))).toBe(true);
    await type(page, MEASURES, cell.row, cell.column, 'กองคลัง');
    await nextSays(pane, t['next.ready.action']);
  });

  test('an empty workbook: the form is made, nothing of it reaches a report by mistake', async () => {
    const { page, pane, t } = await openPane(emptyWorkbook(), language);
    await nextSays(pane, t['next.start.action']);
    await bench.shoot(`pane-start-${language}`);
    await pressNext(page, pane);
    await nextSays(pane, t['next.fix.action']);
    expect(await sheetNames(page)).toEqual(expect.arrayContaining([MEASURES, SCORES]));
    await bench.shoot(`pane-form-${language}`);
  });
});

test('outside Excel the page says where it belongs', async () => {
  bench = await openWorkbench({ workbook: SAMPLE });
  const page = await bench.page.context().newPage();
  await page.goto(`${bench.served.url.replace(/\/$/, '')}/addin/taskpane.html`);
  await page.waitForSelector('#outside:not([hidden])', { timeout: 30_000 });
  expect(await page.innerText('#outside')).toContain(paneStrings('th')['out.title']);
});
