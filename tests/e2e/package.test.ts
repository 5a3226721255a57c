/**
 * A package as an administrator puts it on a server, over HTTPS with its own headers on: it must do in the workbench what the
 * development build does, break no policy and ask nobody else for anything. Packages are made by the command that people use.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import sirv from 'sirv';
import { makePackage } from '../../tools/package/make';
import { readOptions } from '../../tools/package/options';
import { servePackage, type ServedPackage } from '../../tools/package/serve';
import { clickRibbon, closeBrowser, namedValue, openWorkbench, root, sheetNames, sheetTexts, theBrowser } from './support';

jest.setTimeout(900_000);

const ADDRESS = 'https://intranet.example.go.th/ita/';
const SAMPLE = join(root, 'samples', 'ita-2568.xlsx');
const REPORT = 'รายงาน ITA 2568';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const library = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');

type Files = ReadonlyMap<string, Uint8Array>;

/** `npm run package -- …`, and what is in the zip that it wrote. */
function packaged(...args: readonly string[]): Files {
  const tsx = createRequire(__filename).resolve('tsx/cli');
  const run = spawnSync(process.execPath, [tsx, 'tools/package/main.ts', '--base-url', ADDRESS, ...args], { cwd: root, encoding: 'utf8' });
  const zip = /^Package: (\S+\.zip)$/m.exec(run.stdout)?.[1];
  if (run.status !== 0 || zip === undefined) throw new Error(`${run.stdout}${run.stderr}`);
  return new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(join(root, zip))))));
}

interface Served {
  readonly page: Page;
  /** Requests to other hosts. */
  readonly foreign: readonly string[];
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** The workbench page, its add-in frames taken from the package with not a byte of it changed. */
async function open(files: Files): Promise<Served> {
  const bench = sirv(join(root, 'build', 'workbench'), { dev: true });
  const served: ServedPackage = await servePackage(files, {
    path: '/ita/',
    alsoAt: '/addin/ita/',
    port: 0,
    otherwise: (request, response) => {
      if (request.url === '/manifest.xml') response.end(files.get('manifest.xml'));
      else if (request.url === '/workbook.xlsx') response.end(readFileSync(SAMPLE));
      else if (request.url === '/workbook.json') response.end(JSON.stringify({ name: basename(SAMPLE) }));
      // The workbench page's own icon.
      else if (request.url?.endsWith('/assets/icons/app-32.png') === true) response.end(files.get('assets/icons/app-32.png'));
      else bench(request, response, () => void response.writeHead(404).end());
    },
  });
  const { origin } = new URL(served.url);
  const context = await (
    await theBrowser()
  ).newContext({ ignoreHTTPSErrors: true, locale: 'th-TH', viewport: { width: 1440, height: 860 } });
  const foreign: string[] = [];
  const violations: string[] = [];
  const errors: string[] = [];
  await stand(context, violations);
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) foreign.push(url);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The settings file is asked for and need not be there.
    if (message.type() === 'error' && !message.location().url.endsWith('organisation.json'))
      errors.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(origin);
  await page.waitForSelector('[id="Ita.Report"]');
  return {
    page,
    foreign,
    violations,
    errors,
    close: async () => {
      await context.close();
      await served.close();
    },
  };
}

/** What Excel does around the pages: its objects on the window before any script, and Microsoft's network. */
async function stand(context: BrowserContext, violations: string[]): Promise<void> {
  await context.exposeBinding('tellViolation', (_, told: string) => void violations.push(told));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      void (window as unknown as { tellViolation: (told: string) => void }).tellViolation(
        `${event.violatedDirective} ${event.blockedURI} at ${document.location.pathname}`,
      );
    });
  });
  const bridge = readFileSync(join(root, 'build', 'workbench', 'bridge.js'), 'utf8');
  await context.addInitScript(`if (location.protocol === 'https:' && window !== window.parent) { ${bridge} }`);
  await context.route(`${CDN}**`, (route) =>
    route.fulfill({
      path: join(library, new URL(route.request().url()).pathname.slice(new URL(CDN).pathname.length)),
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
}

const pane = (page: Page) => page.frameLocator('.task-pane iframe');

async function reportThroughThePane(page: Page): Promise<void> {
  await page.click('[id="Ita.Pane"]');
  await pane(page).locator('footer button', { hasText: 'สร้างรายงาน' }).click({ timeout: 60_000 });
  await pane(page).getByText('รายงานเสร็จแล้ว').first().waitFor({ timeout: 60_000 });
}

let cdn: Files;
let own: Files;
beforeAll(() => {
  const settings = join(mkdtempSync(join(tmpdir(), 'ita-')), 'organisation.json');
  writeFileSync(settings, JSON.stringify({ agency: 'เทศบาลตำบลหนองบัวทอง', font: 'TH Sarabun New', locked: ['agency', 'font'] }));
  cdn = packaged();
  own = packaged('--office-js', 'self', '--settings', settings);
});
afterAll(closeBrowser);

describe('a package with office.js from Microsoft', () => {
  let served: Served;
  beforeEach(async () => {
    served = await open(cdn);
  });
  afterEach(() => served.close());

  it('writes by one click the report that the development build writes', async () => {
    await clickRibbon(served.page, 'Ita.Report');
    const development = await openWorkbench({ workbook: SAMPLE });
    await clickRibbon(development.page, 'Ita.Report');
    expect(await sheetNames(served.page)).toEqual(await sheetNames(development.page));
    expect(await sheetTexts(served.page, REPORT)).toEqual(await sheetTexts(development.page, REPORT));
    await development.close();
    expect(served.violations).toEqual([]);
    expect(served.errors).toEqual([]);
  });

  it('works in the pane without breaking its policy, and asks for nothing else than office.js', async () => {
    await reportThroughThePane(served.page);
    await pane(served.page).getByRole('button', { name: 'ตั้งค่า' }).click();
    await pane(served.page).getByLabel('เลขอารบิก').check();
    expect(await namedValue(served.page, 'ITA_Total')).toBe(90.6);
    expect(served.violations).toEqual([]);
    expect(served.errors).toEqual([]);
    expect(served.foreign.length).toBeGreaterThan(0);
    expect(served.foreign.filter((url) => !url.startsWith(CDN))).toEqual([]);
  });

  it('opens the guide from the ribbon', async () => {
    await served.page.click('[id="Ita.More"]');
    await served.page.locator('[role="menuitem"]', { hasText: 'คู่มือ' }).click();
    await served.page.frameLocator('[role="dialog"] iframe').getByRole('heading', { level: 1 }).first().waitFor();
    expect(served.violations).toEqual([]);
    expect(served.errors).toEqual([]);
  });

  it('tells of a violation when there is one: this test can fail', async () => {
    await served.page.click('[id="Ita.Pane"]');
    await pane(served.page).locator('footer button').first().waitFor();
    const frame = served.page.frames().find((one) => one.url().includes('taskpane.html'));
    await frame?.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
    await served.page.waitForTimeout(500);
    expect(served.violations.join()).toContain('connect-src https://elsewhere.example');
  });

  it.each(['guide.html', 'rules.html', 'administrator.html', 'privacy.html', 'support.html'])(
    '%s reads well under the same policy',
    async (name) => {
      await served.page.goto(`${new URL(served.page.url()).origin}/ita/${name}`);
      const broken = await served.page.evaluate(() =>
        [...document.images]
          .map((image) => Object.assign(image, { loading: 'eager' }))
          .filter((image) => image.complete && image.naturalWidth === 0)
          .map((image) => image.src),
      );
      expect(broken).toEqual([]);
      expect(await served.page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
      expect(served.violations).toEqual([]);
      expect(served.foreign).toEqual([]);
    },
  );
});

describe('a package with its own office.js and an organisation’s settings', () => {
  let served: Served;
  beforeEach(async () => {
    served = await open(own);
  });
  afterEach(() => served.close());

  it('asks nobody else for anything', async () => {
    await reportThroughThePane(served.page);
    await clickRibbon(served.page, 'Ita.Check');
    expect(served.foreign).toEqual([]);
    expect(served.violations).toEqual([]);
    expect(served.errors).toEqual([]);
  });

  it('applies the settings to the report, by the ribbon and by the pane', async () => {
    const agencyAndFont = () =>
      served.page.evaluate((name) => {
        const sheet = window.itaWorkbench?.state.book.sheets.find((one) => one.name === name);
        const cell = [...(sheet?.cells.values() ?? [])].find((one) => String(one.value).includes('เทศบาลตำบลหนองบัวทอง'));
        return cell?.style.font.name;
      }, REPORT);
    await clickRibbon(served.page, 'Ita.Report');
    expect(await agencyAndFont()).toBe('TH Sarabun New');
    await reportThroughThePane(served.page);
    expect(await agencyAndFont()).toBe('TH Sarabun New');
  });
});

describe('a switched-off package', () => {
  it('ends every command, says that it is paused, and changes nothing', async () => {
    const { files } = await makePackage(root, readOptions(['--base-url', ADDRESS, '--switched-off']), () =>
      Promise.reject(new Error('no build')),
    );
    const served = await open(files);
    await clickRibbon(served.page, 'Ita.Report');
    await clickRibbon(served.page, 'Ita.Check');
    expect(await sheetNames(served.page)).toEqual(['มาตรการ', 'คะแนน ITA']);
    await served.page.click('[id="Ita.Pane"]');
    await pane(served.page).getByText('พักการใช้งานชั่วคราว').waitFor();
    expect(served.violations).toEqual([]);
    expect(served.errors).toEqual([]);
    await served.close();
  });
});

describe('two packages of one commit', () => {
  it('hold the same code, byte for byte, though built twice', () => {
    const code = (files: Files): readonly string[] => [...files.keys()].filter((path) => /\.[0-9a-f]{10}\.(js|css)$/.test(path)).sort();
    expect(code(cdn).length).toBeGreaterThan(3);
    expect(code(own)).toEqual(code(cdn));
    for (const path of code(cdn))
      expect([path, Buffer.compare(cdn.get(path) ?? Buffer.alloc(0), own.get(path) ?? Buffer.alloc(1))]).toEqual([path, 0]);
  });

  it('ship no package that the audit of what ships does not see', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean }>;
    };
    const list = new TextDecoder().decode(cdn.get('THIRD-PARTY-LICENCES.txt'));
    const shipped = Array.from(list.matchAll(/^- (\S+) \S+ \(/gm), ([, name = '']) => name);
    expect(shipped).toEqual(expect.arrayContaining(['react', 'valibot', 'fraction.js']));
    // The bundler's loader and the register of places are in the bundle as text of ours, not as their modules.
    expect(shipped.filter((name) => packages[`node_modules/${name}`]?.dev === true)).toEqual(['thai-address-universal', 'webpack']);
  });
});
