/**
 * `npm run workbench -- my.xlsx [--port 3100] [--no-open]`: builds what is missing or stale, serves the workbench page on
 * loopback and opens it in the default browser. Where the usual port is held, the next free one is taken and told.
 */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ensureBuild } from '../cli/build';
import { ensurePage } from './build-page';
import { PortTaken, serveAtFirstFree } from './free-port';
import { readOptions, USAGE, UsageError } from './options';

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
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    tell(USAGE);
    return;
  }
  const workbook = options.workbook === null ? join(root, 'samples', 'ita-2568.xlsx') : resolve(options.workbook);
  if (!existsSync(workbook)) throw new UsageError(`ไม่พบไฟล์ “${options.workbook ?? workbook}” โปรดตรวจชื่อและโฟลเดอร์ของไฟล์`);
  if (!statSync(workbook).isFile()) throw new UsageError(`“${options.workbook ?? workbook}” ไม่ใช่ไฟล์ โปรดระบุไฟล์ .xlsx`);
  const officeJs = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const parts = { page: ensurePage(root, tell), addin: ensureBuild(tell), officeJs, manifest: join(root, 'manifest.xml'), workbook };
  const served = await serveAtFirstFree(parts, options.ports);
  const [wanted] = options.ports;
  if (wanted !== undefined && !served.url.endsWith(`:${String(wanted)}/`))
    tell(`พอร์ต ${String(wanted)} ถูกใช้อยู่ อาจมีโต๊ะทดลองเปิดค้างอยู่แล้วที่ ${addressOf(wanted)} จึงเปิดอีกหน้าหนึ่งที่พอร์ตถัดไป`);
  tell(`โต๊ะทดลองพร้อมใช้ที่ ${served.url} (กด Ctrl+C เพื่อหยุด)`);
  if (options.open) openInBrowser(served.url);
}

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const addressOf = (port: number): string => `http://127.0.0.1:${String(port)}/`;

function sentenceFor(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof PortTaken)
    return `พอร์ต ${String(error.port)} ถูกใช้อยู่ อาจมีโต๊ะทดลองเปิดค้างอยู่แล้วที่ ${addressOf(error.port)} ให้ใช้หน้านั้น ปิดก่อน หรือเลือกพอร์ตอื่นด้วย --port`;
  return `เปิดโต๊ะทดลองไม่ได้: ${error instanceof Error ? error.message : String(error)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
});
