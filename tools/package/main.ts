/** `npm run package -- --base-url https://intranet.example.go.th/ita/ …`: one zip for one address, into `out/package/`. */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { productionSite } from './build';
import { makePackage, packageName } from './make';
import { PackageRefusal, readOptions } from './options';
import { told } from './told';
import { reproducibleZip } from './zip';

const root = join(__dirname, '..', '..');

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const folder = join(root, 'out', 'package');
  const path = join(folder, packageName(root, options));
  // From here on an earlier package of this name would be taken for what this run makes.
  rmSync(path, { force: true });
  console.log(told('กำลังทำชุดติดตั้ง ใช้เวลาราวหนึ่งนาที …', 'Making the package, about a minute …'));
  const { files } = await makePackage(root, options, productionSite);
  const zip = reproducibleZip(files);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.part`, zip);
  renameSync(`${path}.part`, path);
  const shown = relative(process.cwd(), path);
  const size = (zip.length / 1024).toFixed(0);
  const sum = createHash('sha256').update(zip).digest('hex');
  console.log(
    [
      '',
      told(`ชุดติดตั้ง: ${shown}`, `Package: ${shown}`),
      told(
        `สำหรับที่อยู่: ${options.baseUrl} (${files.size} ไฟล์ ${size} KB)`,
        `For the address: ${options.baseUrl} (${files.size} files, ${size} KB)`,
      ),
      `SHA-256: ${sum}`,
      '',
      told(
        'ขั้นต่อไป: อ่าน READ-ME-FIRST.txt ใน zip หรือ docs/guides/administrator.md ลองดูที่เครื่องนี้ก่อนได้ด้วย npm run package:serve',
        'Next: READ-ME-FIRST.txt in the zip, or docs/guides/administrator.md. To try it here: npm run package:serve',
      ),
    ].join('\n'),
  );
}

main().catch((error: unknown) => {
  if (error instanceof PackageRefusal) console.error(error.message);
  else console.error(error);
  console.error(`\n${told('จึงยังไม่ได้ทำชุดติดตั้ง', 'No package was made.')}`);
  process.exitCode = 1;
});
