import { tokens } from '@fluentui/react-components';
import { readFileSync } from 'node:fs';
import { tokens as standIn } from '../../src/taskpane/fluent-tokens';
import { THEME_FILE, themeTokens } from '../../tools/pane/theme';

/** Custom properties of one block of a style sheet. */
function block(sheet: string, selector: string): Readonly<Record<string, string>> {
  const start = sheet.indexOf(`${selector} {`);
  const body = sheet.slice(sheet.indexOf('{', start) + 1, sheet.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--(\w+):([^;]+);/g)].map(([, name, value]) => [name, plain(value ?? '')]));
}

/** Blanks, quotes and letter case as no formatter may change them in meaning. */
const plain = (value: string): string => value.replace(/\s+/g, '').replace(/"/g, "'").toLowerCase();

test('the theme’s style sheet is what its tool writes: run tools/pane/theme.ts if not', () => {
  const sheet = readFileSync(THEME_FILE, 'utf8');
  const { light, dark } = themeTokens();
  const plainly = (tokens: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(Object.entries(tokens).map(([name, value]) => [name, plain(String(value))]));
  expect(block(sheet, '.theme-light,\n.theme-dark')).toEqual(plainly(light));
  expect(block(sheet, '\n\n.theme-dark')).toEqual(plainly(dark));
  expect(light.colorBrandBackground).toBe('#1d4f91');
});

test('the stand-in for Fluent’s table of tokens says the same of every token but layers, which no field uses', () => {
  const names = Object.entries(tokens).filter(([name]) => !name.startsWith('zIndex'));
  expect(names.length).toBeGreaterThan(400);
  for (const [name, value] of names) expect([name, standIn[name]]).toEqual([name, value]);
});
