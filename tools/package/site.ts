/** The static files of a package before it gets an address: the production build, or the pages that say the add-in is paused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface Site {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files on disk whose code or content is in the site, for the licences. */
  readonly sources: readonly string[];
}

/** All files below a folder by their path with slashes; empty if there is no such folder. */
export function filesBelow(folder: string, prefix = ''): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(
      prefix +
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      new Uint8Array(readFileSync(path)),
    );
  }
  return files;
}

/** Guides, privacy and support pages with their pictures, and the icons: what webpack.config.js copies into the production build. */
function commonFiles(root: string): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...filesBelow(join(root, 'src', 'guide')),
    ...filesBelow(join(root, 'docs', 'images'), 'images/'),
    ...filesBelow(join(root, 'assets'), 'assets/'),
  ]);
}

/** The same addresses with pages that say kindly that the tool is paused, and ribbon commands that only complete. */
export function switchedOffSite(root: string): Site {
  return { files: new Map([...commonFiles(root), ...filesBelow(join(root, 'src', 'switched-off'))]), sources: [] };
}
