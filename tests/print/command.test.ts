/** The command line of `npm run print`, up to where LibreOffice begins. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobOf, Refusal } from '../../tools/print/options';

const folder = mkdtempSync(join(tmpdir(), 'ita-print-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const command = (...parameters: readonly string[]) => {
  const main = join(__dirname, '..', '..', 'tools', 'print', 'main.ts');
  return spawnSync(process.execPath, [require.resolve('tsx/cli'), main, ...parameters], { cwd: folder, encoding: 'utf8' });
};

test('a PDF in out/ and pictures beside it, unless told otherwise', () => {
  expect(jobOf(['reports/ก.xlsx'])).toEqual({
    file: 'reports/ก.xlsx',
    output: join('out', 'ก.pdf'),
    pages: join('out', 'ก-pages'),
    dotsPerInch: 90,
    sheet: null,
  });
  expect(jobOf(['a.xlsx', 'b/c.pdf'])).toMatchObject({ output: 'b/c.pdf', pages: join('b', 'c-pages') });
  expect(jobOf(['a.xlsx', '--pages', 'p', '--dpi', '150'])).toMatchObject({ pages: 'p', dotsPerInch: 150 });
  expect(jobOf(['a.xlsx', '--no-pages'])).toMatchObject({ pages: null });
  expect(jobOf(['--help'])).toBeNull();
});

test.each([[[]], [['a', 'b', 'c']], [['a', '--dpi', 'fine']], [['a', '--pages', 'p', '--no-pages']], [['a', '--page', 'p']]])(
  '%j is answered with the usage',
  (parameters) => {
    expect(() => jobOf(parameters)).toThrow(Refusal);
  },
);

test('a file that is missing, and one that is no workbook, are told by name and in plain words', () => {
  writeFileSync(join(folder, 'text.xlsx'), 'ลำดับ,มาตรการ');
  for (const [name, words] of [
    ['missing.xlsx', 'ไม่พบไฟล์ “missing.xlsx”'],
    ['text.xlsx', '“text.xlsx” ไม่ใช่ไฟล์ Excel'],
  ] as const) {
    const run = command(name);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(words);
    expect(run.stderr).not.toMatch(/ENOENT|\.ts:|invalid zip/);
  }
}, 60_000);

test.each([
  ['tools/print/main.ts', '--help'],
  ['src/workbench/cli/report.ts', '--help'],
  ['src/workbench/cli/check.ts', '--help'],
])(
  '%s says nothing of a reader that is gone',
  (main, ...parameters) => {
    const words = [process.execPath, require.resolve('tsx/cli'), join(__dirname, '..', '..', main), ...parameters];
    const run = spawnSync('sh', ['-c', `{ ${words.map((word) => `'${word}'`).join(' ')}; echo "ended with $?" >&2; } | true`], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('ended with 0\n');
  },
  60_000,
);
