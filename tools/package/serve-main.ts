/** `npm run package:serve [-- out/package/ita-report-1.0.0.zip] [--port 8443]`: a package on this machine, to look at before it is put on a server. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { PackageRefusal } from './options';
import { servePackage } from './serve';
import { told } from './told';

function newest(): string {
  const folder = join(__dirname, '..', '..', 'out', 'package');
  const zips = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.zip')) : [];
  const [last] = zips.map((name) => join(folder, name)).sort((left, right) => statSync(right).mtimeMs - statSync(left).mtimeMs);
  if (last === undefined)
    throw new PackageRefusal(
      told(
        'ยังไม่มีชุดติดตั้ง โปรดทำก่อนด้วย npm run package -- --base-url …',
        'There is no package yet: make one with npm run package -- --base-url …',
      ),
    );
  return last;
}

/** The folder that the manifest names. */
function pathOf(files: ReadonlyMap<string, Uint8Array>): string {
  const address = /"(https:[^"]+\/)taskpane\.html"/.exec(new TextDecoder().decode(files.get('manifest.xml')))?.[1];
  return address === undefined ? '/' : new URL(address).pathname;
}

function filesOf(zip: string): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(zip)))));
  } catch {
    throw new PackageRefusal(told(`เปิดชุดติดตั้ง “${zip}” ไม่ได้ โปรดตรวจชื่อไฟล์ .zip`, `“${zip}” cannot be opened as a package.`));
  }
}

function sentenceFor(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return told('พอร์ตนี้ถูกใช้อยู่ โปรดเลือกพอร์ตอื่นด้วย --port', 'This port is taken: choose another with --port.');
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { port: { type: 'string', default: '8443' } } });
  const zip = positionals[0] ?? newest();
  const files = filesOf(zip);
  const { url } = await servePackage(files, { path: pathOf(files), port: Number(values.port) });
  console.log(`${zip}\n${url}guide.html`);
  console.log(
    told(
      'ใบรับรองทำไว้สำหรับครั้งนี้เท่านั้น เบราว์เซอร์จะเตือนหนึ่งครั้ง กด Ctrl+C เพื่อหยุด',
      'The certificate is made for this run: the browser warns once. Stop with Ctrl+C.',
    ),
  );
}

main().catch((error: unknown) => {
  console.error(sentenceFor(error));
  process.exitCode = 1;
});
