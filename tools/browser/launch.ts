/**
 * A real Chromium for end-to-end tests and for pictures: the machine's own if there is one (CHROME_PATH, Chrome, Edge,
 * Chromium), else the one that the registry package `@sparticuz/chromium` carries, with the NSS libraries that it brings.
 */
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].flatMap((folder) =>
    folder === undefined
      ? []
      : [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`],
  ),
};

/** Quiet and self-contained: nothing of the browser's own business goes to a network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--force-color-profile=srgb',
];

async function fromRegistry(): Promise<{ path: string; env: Record<string, string> }> {
  // The package unpacks its libraries only where it believes to run on AWS: it is told so for the length of this call.
  const before = process.env['AWS_LAMBDA_JS_RUNTIME'];
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const libraries = join(tmpdir(), 'al2023', 'lib');
    // It unpacks nothing where an unpacked browser lies already, even if that one lies there without its libraries.
    if (!existsSync(libraries)) rmSync(join(tmpdir(), 'chromium'), { force: true });
    const path = await packaged.executablePath();
    return { path, env: { LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':') } };
  } finally {
    if (before === undefined) delete process.env['AWS_LAMBDA_JS_RUNTIME'];
    else process.env['AWS_LAMBDA_JS_RUNTIME'] = before;
  }
}

/** Starts the browser, headless. Throws if none can be had; it never falls back to not testing. */
export async function launchBrowser(): Promise<Browser> {
  const wanted = process.env['CHROME_PATH'];
  const found = wanted !== undefined ? wanted : CANDIDATES[process.platform]?.find((path) => existsSync(path));
  if (found !== undefined && process.env['BROWSER_FROM'] !== 'registry') {
    return chromium.launch({ executablePath: found, args: ARGUMENTS });
  }
  const { path, env } = await fromRegistry();
  return chromium.launch({ executablePath: path, args: ARGUMENTS, env: { ...(process.env as Record<string, string>), ...env } });
}
