/** `npm run package:serve [-- out/package/ita-report-1.0.0.zip] [--port 8443]`: a package on this machine, to look at before it is put on a server. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { servePackage } from './serve';

function newest(): string {
  const folder = join(__dirname, '..', '..', 'out', 'package');
  const zips = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.zip')) : [];
  const last = zips.sort().at(-1);
  if (last === undefined) throw new Error('There is no package yet: make one with npm run package -- --base-url …');
  return join(folder, last);
}

/** The folder that the manifest names. */
function pathOf(files: ReadonlyMap<string, Uint8Array>): string {
  const address = /"(https:[^"]+\/)taskpane\.html"/.exec(new TextDecoder().decode(files.get('manifest.xml')))?.[1];
  return address === undefined ? '/' : new URL(address).pathname;
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { port: { type: 'string', default: '8443' } } });
  const zip = positionals[0] ?? newest();
  const files = new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(zip)))));
  const { url } = await servePackage(files, { path: pathOf(files), port: Number(values.port) });
  console.log(`${zip}\n${url}guide.html`);
  console.log('The certificate is made for this run: the browser warns once. Stop with Ctrl+C.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
