/** `npm run package -- --base-url https://intranet.example.go.th/ita/ …`: one zip for one address, into `out/package/`. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { productionSite } from './build';
import { makePackage } from './make';
import { PackageRefusal, readOptions } from './options';
import { reproducibleZip } from './zip';

const root = join(__dirname, '..', '..');

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const { name, files } = await makePackage(root, options, productionSite);
  const zip = reproducibleZip(files);
  const folder = join(root, 'out', 'package');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), zip);
  const sum = createHash('sha256').update(zip).digest('hex');
  console.log(
    `${relative(process.cwd(), join(folder, name))}: ${files.size} files, ${(zip.length / 1024).toFixed(0)} KB, for ${options.baseUrl}`,
  );
  console.log(`SHA-256 ${sum}`);
  console.log('Next: READ-ME-FIRST.txt in the zip, or docs/guides/administrator.md. To try it here: npm run package:serve');
}

main().catch((error: unknown) => {
  if (error instanceof PackageRefusal) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
});
