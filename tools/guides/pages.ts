/** All pages of `src/guide/` from their sources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesDocument } from '../rules-doc/rules-doc';
import { guidePage } from './page';

const SOURCES = {
  'guide.html': 'officer.md',
  'administrator.html': 'administrator.md',
  'privacy.html': 'privacy.md',
  'support.html': 'support.md',
};

/** Pages by file name, before the formatter has laid them out for reading. */
export function guidePages(root: string): ReadonlyMap<string, string> {
  const sources = new Map(
    Object.entries(SOURCES).map(([page, source]) => [page, readFileSync(join(root, 'docs', 'guides', source), 'utf8')]),
  );
  sources.set('rules.html', rulesDocument());
  return new Map([...sources].map(([page, source]) => [page, guidePage(source, page)]));
}
