/**
 * How long the pane takes to start, beside Microsoft's React template: both built for production, both in the workbench's pane
 * with the real office.js, in one Chromium, by turns.
 *
 *     npx tsx tools/pane/start-time.ts --template <folder of the built template> [--rounds 9]
 *
 * The template is not part of this repository: build OfficeDev/Office-Addin-TaskPane-React with `npm run build` and give its
 * `dist`. Times are milliseconds from the navigation of the pane's frame; medians over the rounds.
 */
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/workbench/server/serve';
import { launchBrowser } from '../browser/launch';

const root = join(__dirname, '../..');
const SAMPLE = join(root, 'samples', 'ita-2568.xlsx');
/** Slower than this machine, as an office PC is. */
const SLOWNESS = [1, 4];

interface Contestant {
  readonly name: string;
  readonly addin: string;
  /** Something to press is on the page. */
  readonly firstView: string;
  /** The workbook is read and the next step offered; a template without work of its own has none. */
  readonly atWork: string | null;
}

type Times = Readonly<Record<'firstView' | 'atWork', number | null>>;

/**
 * Runs in every frame: notes when the first frame with an element has been painted and the page takes input again. As text,
 * since compilers put helpers into functions that the page does not have.
 */
const watchFor = (selectors: Readonly<Record<keyof Times, string | null>>): string => `
  if (location.pathname.endsWith('/taskpane.html')) {
    const seen = (window.startTimes = {});
    const wanted = Object.entries(${JSON.stringify(selectors)}).filter(([, selector]) => selector !== null);
    const look = () => {
      for (const [name, selector] of wanted) {
        if (name in seen || document.querySelector(selector) === null) continue;
        seen[name] = NaN;
        requestAnimationFrame(() => setTimeout(() => (seen[name] = performance.now())));
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }`;

async function start(browser: Browser, { addin, firstView, atWork }: Contestant, slowness: number): Promise<Times> {
  const served = await serve({
    page: join(root, 'build', 'workbench'),
    addin,
    officeJs: join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist'),
    manifest: join(root, 'manifest.xml'),
    workbook: SAMPLE,
    port: 0,
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'th-TH' });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: watchFor({ firstView, atWork }) });
    await page.goto(served.url);
    await page.waitForSelector('#bench-state');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    const [frame] = await Promise.all([
      page.waitForEvent('framenavigated', { predicate: (one) => one.url().includes('taskpane.html') }),
      page.click('[id="Ita.Pane"]'),
    ]);
    const last = atWork === null ? 'firstView' : 'atWork';
    const times = await frame.waitForFunction(
      (name) => {
        const { startTimes } = window as unknown as { startTimes?: Record<string, number> };
        return (startTimes?.[name] ?? 0) > 0 ? startTimes : null;
      },
      last,
      { timeout: 60_000 },
    );
    const { firstView: first = null, atWork: work = null } = (await times.jsonValue()) as Record<string, number>;
    return { firstView: first, atWork: work };
  } finally {
    await context.close();
    await served.close();
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function line(name: string, times: readonly Times[], part: keyof Times): string {
  const values = times.flatMap((one) => one[part] ?? []);
  const shown =
    values.length === 0 ? '–' : `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
  return `${name.padEnd(34)} ${shown}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { template: { type: 'string' }, rounds: { type: 'string', default: '9' } } });
  if (values.template === undefined) throw new Error('--template: the folder of the built template');
  const pane: Contestant = { name: 'pane', addin: join(root, 'dist'), firstView: '#settings-button', atWork: '.fold' };
  const template: Contestant = { name: 'template', addin: values.template, firstView: '#container button', atWork: null };
  const browser = await launchBrowser();
  for (const slowness of SLOWNESS) {
    const times = new Map<Contestant, Times[]>([
      [pane, []],
      [template, []],
    ]);
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const one of round % 2 === 0 ? [pane, template] : [template, pane]) {
        times.get(one)?.push(await start(browser, one, slowness));
      }
    }
    console.log(`processor ${slowness === 1 ? 'as it is' : `${slowness} times slower`}, ms: median (least–most)`);
    console.log(line('template, first view', times.get(template) ?? [], 'firstView'));
    console.log(line('pane, first view', times.get(pane) ?? [], 'firstView'));
    console.log(line('pane, workbook read and checked', times.get(pane) ?? [], 'atWork'));
  }
  await browser.close();
}

void main();
