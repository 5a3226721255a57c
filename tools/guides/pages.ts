/** All pages of `src/guide/` from their sources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { rulesDocument } from '../rules-doc/rules-doc';
import { guidePage } from './page';

const SOURCES = {
  'guide.html': 'officer.md',
  'administrator.html': 'administrator.md',
  'privacy.html': 'privacy.md',
  'support.html': 'support.md',
};

/** Pages by file name, as they must lie in `src/guide/`. */
export async function guidePages(root: string): Promise<ReadonlyMap<string, string>> {
  const sources = new Map(
    Object.entries(SOURCES).map(([page, source]) => [page, readFileSync(join(root, 'docs', 'guides', source), 'utf8')]),
  );
  sources.set('rules.html', rulesDocument());
  const pages = await Promise.all(
    [...sources].map(async ([page, source]): Promise<[string, string]> => [
      page,
      await format(guidePage(source, page), { parser: 'html', printWidth: 140, singleQuote: true }),
    ]),
  );
  return new Map(pages);
}
