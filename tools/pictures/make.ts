/**
 * `npm run pictures`: the pictures of ribbon, pane and workbench for the guides and the README, taken with the sample workbook, in
 * Thai. The report's own pages come from `npm run print`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { engine } from '../../src/workbench/book';
import { ensureBuild } from '../../src/workbench/cli/build';
import { ensurePage } from '../../src/workbench/server/build-page';
import { serve } from '../../src/workbench/server/serve';
import { launchBrowser } from '../browser/launch';
import { flawed } from './flawed';

const root = join(__dirname, '..', '..');
const images = join(root, 'docs', 'images');
const sample = join(root, 'samples', 'ita-2568.xlsx');
const tell = (line: string): void => console.log(line);

interface Bench {
  readonly page: Page;
  readonly pane: FrameLocator;
  shoot(name: string, selector: string): Promise<void>;
  close(): Promise<void>;
}

async function open(browser: Browser, workbook: string, height: number): Promise<Bench> {
  const served = await serve({
    page: join(root, 'build', 'workbench'),
    addin: join(root, 'dist'),
    officeJs: join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist'),
    manifest: join(root, 'manifest.xml'),
    workbook,
    port: 0,
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height },
    deviceScaleFactor: 2,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    reducedMotion: 'reduce',
  });
  // The same minute each time, so that a picture changes only with what it shows.
  await context.clock.setFixedTime(new Date('2025-10-15T10:42:00+07:00'));
  const page = await context.newPage();
  await page.goto(served.url);
  await page.waitForSelector('[id="Ita.Report"]');
  return {
    page,
    pane: page.frameLocator('.task-pane iframe'),
    shoot: async (name, selector) => {
      await page.evaluate(() => document.fonts.ready);
      await page
        .locator(selector)
        .first()
        .screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });
      tell(name);
    },
    close: async () => {
      await context.close();
      await served.close();
    },
  };
}

/** The pane's header says how far it got; each section opens by its step. */
async function openPane({ page, pane }: Bench): Promise<void> {
  await page.click('[id="Ita.Pane"]');
  await pane.locator('footer button').first().waitFor();
}

const step = ({ pane }: Bench, name: string): Promise<void> => pane.locator('nav button', { hasText: name }).click();

/** Lets the sections' parts load and the view come to rest. */
const rest = ({ page }: Bench): Promise<void> => page.waitForTimeout(800);

async function firstRun(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ita-'));
  const empty = join(folder, 'สมุดงาน.xlsx');
  writeFileSync(empty, engine.save(engine.create()));
  const bench = await open(browser, empty, 820);
  await openPane(bench);
  await rest(bench);
  await bench.shoot('pane-start', '.task-pane iframe');
  await bench.close();
  rmSync(folder, { recursive: true });
}

async function findings(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ita-'));
  const workbook = join(folder, 'ita-2568.xlsx');
  writeFileSync(workbook, flawed(new Uint8Array(readFileSync(sample))));
  const bench = await open(browser, workbook, 980);
  await openPane(bench);
  await step(bench, 'ตรวจ');
  await rest(bench);
  await bench.shoot('pane-findings', '.task-pane iframe');
  await bench.close();
  rmSync(folder, { recursive: true });
}

/** From the sample as it is to the finished report. */
async function throughTheReport(browser: Browser): Promise<void> {
  const bench = await open(browser, sample, 900);
  const { pane } = bench;
  await bench.shoot('ribbon', '.ribbon-row > :first-child');
  await openPane(bench);
  for (const [name, picture] of [
    ['ข้อมูล', 'pane-found'],
    ['ผล', 'pane-result'],
    ['รายงาน', 'pane-report'],
  ] as const) {
    await step(bench, name);
    await rest(bench);
    await bench.shoot(picture, '.task-pane iframe');
  }
  await pane.locator('footer button', { hasText: 'สร้างรายงาน' }).click();
  await pane.getByText('รายงานเสร็จแล้ว').first().waitFor({ timeout: 60_000 });
  await rest(bench);
  await bench.shoot('pane-done', '.task-pane iframe');
  await bench.shoot('workbench', '.bench');
  await bench.close();
}

async function main(): Promise<void> {
  mkdirSync(images, { recursive: true });
  ensureBuild(tell);
  ensurePage(root, tell);
  const browser = await launchBrowser();
  try {
    await firstRun(browser);
    await findings(browser);
    await throughTheReport(browser);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
