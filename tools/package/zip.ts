/** A zip whose bytes depend on nothing but names and contents: not on the day, the time zone, the machine or the order of reading. */
import { zipSync, type Zippable } from 'fflate';

/** Zip keeps local time without a zone; read back by local getters it is the same everywhere. */
const NO_TIME = new Date(1980, 0, 1, 12, 0, 0);

export function reproducibleZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  // Code-unit order: `localeCompare` follows the machine's language.
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path);
    if (bytes !== undefined) entries[path] = [bytes, { mtime: NO_TIME, level: 9, os: 0, attrs: 0 }];
  }
  return zipSync(entries);
}
