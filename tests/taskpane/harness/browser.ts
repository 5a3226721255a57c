/** Serves the built harness on loopback and opens it in a Chromium of this machine. */
import { createServer, type Server } from 'node:http';
import { readFileSync, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../../tools/browser/launch';
import { OUT } from './build';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};
/** What the built pane finds beside its page, from where it lies in the sources. */
const BESIDE: Readonly<Record<string, string>> = {
  '/assets/': join(OUT, '../../assets'),
  '/static/': join(OUT, '../../src/taskpane/static'),
};

export interface View {
  readonly story: string;
  readonly language?: 'th' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly contrast?: boolean;
  /** Grows the window until everything of the work is seen. */
  readonly full?: boolean;
}

export interface Harness {
  open(view: View): Promise<Page>;
  close(): Promise<void>;
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/^\/$/, '/index.html');
    const beside = Object.keys(BESIDE).find((folder) => path.startsWith(folder));
    const file = beside === undefined ? join(OUT, path) : join(BESIDE[beside] ?? OUT, path.slice(beside.length));
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

export async function openHarness(): Promise<Harness> {
  const server = await serve();
  const browser = await launchBrowser();
  const { port } = server.address() as AddressInfo;
  return {
    async open({ story, language = 'th', theme = 'light', width = 350, height = 700, contrast = false, full = false }) {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: 2,
        colorScheme: theme,
        forcedColors: contrast ? 'active' : 'none',
        reducedMotion: 'reduce',
        locale: language === 'th' ? 'th-TH' : 'en-GB',
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        if (story !== 'recovery') console.error(story, error.message);
      });
      await page.goto(`http://127.0.0.1:${port}/?story=${story}&language=${language}&theme=${theme}`);
      await page.waitForSelector('html[data-ready]', { timeout: 20_000 });
      if (full) {
        const hidden = await page.evaluate(() => {
          const work = document.querySelector('.frame:not([hidden]) .work');
          return work === null ? 0 : work.scrollHeight - work.clientHeight;
        });
        await page.setViewportSize({ width, height: height + hidden });
      }
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
