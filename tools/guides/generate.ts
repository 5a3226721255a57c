/** `npm run guides`: writes the pages of `src/guide/` from `docs/guides/*.md` and the rules' own texts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidePages } from './pages';

const root = join(__dirname, '..', '..');

async function main(): Promise<void> {
  const folder = join(root, 'src', 'guide');
  mkdirSync(folder, { recursive: true });
  for (const [page, text] of await guidePages(root)) writeFileSync(join(folder, page), text);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
