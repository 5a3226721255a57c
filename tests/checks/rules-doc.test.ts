import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_IDS } from '../../src/checks/rule-ids';
import { rulesDocument } from '../../tools/rules-doc/rules-doc';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'rules.md'), 'utf8');
/** Aside from the blank lines and escapes that the formatter adds. */
const plain = (text: string): string =>
  text
    .replace(/\\(?=[_*])/g, '')
    .replace(/\s+\n/g, '\n')
    .trim();

test('docs/rules.md is what the registry and its texts give (npx tsx tools/rules-doc/generate.ts)', () => {
  expect(plain(page)).toBe(plain(rulesDocument()));
});

test('the page can be read as plain text: no tables, no padding', () => {
  expect(page).not.toMatch(/^\||\S {3,}\S/m);
});

test.each(RULE_IDS)('%s has a part in each language', (id) => {
  expect(page.split(`\`${id}\``)).toHaveLength(3);
});
