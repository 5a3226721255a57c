import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateBuild, newest } from '../../../src/workbench/cli/newest';
import { temporaryFolder } from './support';

const folder = temporaryFolder();
const at = (...names: string[]) => join(folder, ...names);
const minute = 60_000;
const noon = Date.UTC(2024, 0, 1, 12);

function file(name: string, time: number): string {
  writeFileSync(at(name), name);
  utimesSync(at(name), time / 1000, time / 1000);
  return at(name);
}

beforeAll(() => {
  mkdirSync(at('src', 'workbench'), { recursive: true });
  file('src/a.ts', noon);
  file('src/workbench/b.ts', noon + minute);
});

test('the newest of a folder is that of anything below it, but for what is left out', () => {
  expect(newest(at('src'))).toBe(noon + minute);
  expect(newest(at('src'), at('src', 'workbench'))).toBe(noon);
  expect(newest(at('nothing'))).toBe(0);
});

test('a build that came out the same is as new as its beginning, and what was saved meanwhile is newer', () => {
  const page = file('index.html', noon - minute);
  const began = noon + minute + 1;
  dateBuild(page, began);
  expect(statSync(page).mtimeMs).toBeGreaterThanOrEqual(newest(at('src')));
  file('src/a.ts', began + 1000);
  expect(statSync(page).mtimeMs).toBeLessThan(newest(at('src')));
});
