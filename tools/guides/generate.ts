/** `npm run guides`: writes the pages of `src/guide/` from `docs/guides/*.md` and the rules' own texts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { guidePages } from './pages';

const root = join(__dirname, '..', '..');

async function main(): Promise<void> {
  const folder = join(root, 'src', 'guide');
  mkdirSync(folder, { recursive: true });
  for (const [page, text] of guidePages(root)) {
    writeFileSync(join(folder, page), await format(text, { parser: 'html', printWidth: 140, singleQuote: true }));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
