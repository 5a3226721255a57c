import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestSurroundings } from './check';

/** Pages that the manifest may name; the build makes exactly these. */
const PAGES = ['taskpane.html', 'commands.html', 'guide.html', 'support.html'];

/** Width and height from a PNG's first chunk; `null` if there is no such file. */
function pngSize(path: string): readonly [number, number] | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Reads off the checkout what the manifest must agree with. `baseUrl` ends with a slash. */
export function manifestSurroundings(root: string, baseUrl: string): ManifestSurroundings {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const commands = readFileSync(join(root, 'src', 'commands', 'commands.ts'), 'utf8');
  return {
    packageVersion: version,
    functions: Array.from(commands.matchAll(/associate\(\s*'(\w+)'/g), (match) => match[1] ?? ''),
    pages: PAGES,
    imageSize: (path) => pngSize(join(root, path)),
    baseUrl,
  };
}
