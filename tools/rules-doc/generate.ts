/** Writes `docs/rules.md`. Run with `npx tsx tools/rules-doc/generate.ts` after adding or wording a rule. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { rulesDocument } from './rules-doc';

async function main(): Promise<void> {
  const text = await format(rulesDocument(), { parser: 'markdown', printWidth: 140 });
  writeFileSync(join(__dirname, '..', '..', 'docs', 'rules.md'), text);
}

void main();
