/** The workbench page in a real Chromium, with the add-in's production build, for tests that click. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Bench } from '../../src/workbench/page/bench';
import { serve, type Served } from '../../src/workbench/server/serve';
import { launchBrowser } from '../../tools/browser/launch';

export const root = join(__dirname, '..', '..');
/** Pictures of every state, for a person to look at; ignored by git. */
const screenshots = join(__dirname, 'screenshots');

declare global {
  interface Window {
    itaWorkbench?: Bench;
  }
}

export interface OpenWorkbench {
  readonly page: Page;
  readonly served: Served;
  /** Addresses asked for outside the workbench's own origin. */
  readonly foreign: readonly string[];
  /** Errors that pages threw or logged. */
  readonly errors: readonly string[];
  shoot(name: string): Promise<void>;
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;

/** One browser for a test file; call `closeBrowser` in `afterAll`. */
export function theBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

export interface OpenOptions {
  readonly workbook: string;
  readonly width?: number;
  readonly height?: number;
}

export async function openWorkbench({ workbook, width = 1440, height = 860 }: OpenOptions): Promise<OpenWorkbench> {
  const served = await serve({
    page: join(root, 'build', 'workbench'),
    addin: join(root, 'dist'),
    officeJs: join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist'),
    manifest: join(root, 'manifest.xml'),
    workbook,
    port: 0,
  });
  const context = await (await theBrowser()).newContext({ viewport: { width, height }, locale: 'th-TH', acceptDownloads: true });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url) && !/^(data|blob|about):/.test(request.url())) foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(served.url);
  await page.waitForSelector('#bench-state');
  return {
    page,
    served,
    foreign,
    errors,
    shoot: async (name) => {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
    close: async () => {
      await context.close();
      await served.close();
    },
  };
}

/** Clicks a ribbon button that runs a function, and waits until its runtime has ended. */
export async function clickRibbon(page: Page, id: string): Promise<void> {
  await page.click(`[id="${id}"]`);
  await page.waitForFunction(() => window.itaWorkbench?.state.command === null, undefined, { timeout: 60_000 });
}

/** Names of the open book's sheets. */
export function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() => window.itaWorkbench?.state.book.sheets.map((sheet) => sheet.name) ?? []);
}

/** What the top left cell of a workbook-level name's range holds: `ITA_Total`. */
export function namedValue(page: Page, name: string): Promise<string | number | boolean | null> {
  return page.evaluate((wanted) => {
    const book = window.itaWorkbench?.state.book;
    const formula = book?.names.find((entry) => entry.name === wanted)?.formula ?? '';
    const match = /^='?((?:[^']|'')+?)'?!\$([A-Z]+)\$(\d+)/.exec(formula);
    if (!book || !match) return null;
    const sheet = book.sheets.find((entry) => entry.name === (match[1] ?? '').replace(/''/g, "'"));
    const column = [...(match[2] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return sheet?.cells.get((Number(match[3]) - 1) * 16384 + column)?.value ?? null;
  }, name);
}

/** Every text on a sheet, for finding sentences. */
export function sheetTexts(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const sheet = window.itaWorkbench?.state.book.sheets.find((entry) => entry.name === wanted);
    return sheet ? [...sheet.cells.values()].map((cell) => String(cell.value)).filter((value) => value !== '') : [];
  }, name);
}

/** Types into a cell as a person does, through the host's rules and events. Zero-based. */
export async function type(page: Page, sheetName: string, row: number, column: number, input: string): Promise<void> {
  await page.evaluate(
    ({ sheetName: wanted, row: r, column: c, input: text }) => {
      const bench = window.itaWorkbench;
      const sheet = bench?.state.book.sheets.find((entry) => entry.name === wanted);
      if (bench && sheet) bench.type(sheet, r, c, text);
    },
    { sheetName, row, column, input },
  );
}
