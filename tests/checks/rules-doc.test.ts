import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_IDS } from '../../src/checks/rule-ids';
import { rulesDocument } from '../../tools/rules-doc/rules-doc';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'rules.md'), 'utf8');
/** Tables aside from the blanks that the formatter pads them with. */
const plain = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---').replace(/\s+\n/g, '\n').trim();

test('docs/rules.md is what the registry and its texts give (npx tsx tools/rules-doc/generate.ts)', () => {
  expect(plain(page)).toBe(plain(rulesDocument()));
});

test.each(RULE_IDS)('%s has a line in each language', (id) => {
  expect(page.split(`\`${id}\``)).toHaveLength(3);
});
