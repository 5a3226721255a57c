/**
 * `npm run workbench -- my.xlsx [--port 3100] [--no-open]`: builds what is missing or stale, serves the workbench page on
 * loopback and opens it in the default browser.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../cli/build';
import { ensurePage } from './build-page';
import { serve } from './serve';

const root = resolve(__dirname, '..', '..', '..');

/** Opens an address in the person's own browser; silent where there is none. */
function openInBrowser(url: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : process.platform === 'darwin'
        ? ['open', [url]]
        : ['xdg-open', [url]];
  spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '3100' }, 'no-open': { type: 'boolean', default: false } },
  });
  const [given] = positionals;
  const workbook = given === undefined ? join(root, 'samples', 'ita-2568.xlsx') : resolve(given);
  if (!existsSync(workbook)) {
    process.stderr.write(`ไม่พบไฟล์ ${workbook}\n`);
    process.exitCode = 1;
    return;
  }
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  const officeJs = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const served = await serve({
    page: ensurePage(root, tell),
    addin: ensureBuild(tell),
    officeJs,
    manifest: join(root, 'manifest.xml'),
    workbook,
    port: Number(values.port),
  });
  process.stdout.write(`โต๊ะทดลองพร้อมใช้ที่ ${served.url} (กด Ctrl+C เพื่อหยุด)\n`);
  if (!values['no-open']) openInBrowser(served.url);
}

main().catch((error: unknown) => {
  process.stderr.write(`เปิดโต๊ะทดลองไม่ได้: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
