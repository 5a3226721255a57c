/** Nothing that is shipped runs text as code or takes text for markup. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const dist = join(root, 'dist');

function files(folder: string, endings: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path, endings) : endings.test(name) ? [path] : [];
  });
}

const CODE_FROM_TEXT = /\beval\s*\(|\bnew Function\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]|javascript:/;
const MARKUP_FROM_TEXT = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|createContextualFragment|srcdoc/;
const INLINE = /<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+\s*=|<base\b|href\s*=\s*["']?javascript:/i;

const sources = files(join(root, 'src'), /\.tsx?$/);
const pages = files(join(root, 'src'), /\.html$/);

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(pages.length).toBeGreaterThan(1);
});

test('no source runs text as code', () => {
  expect(sources.filter((path) => CODE_FROM_TEXT.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('no source makes markup of text', () => {
  expect(sources.filter((path) => MARKUP_FROM_TEXT.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('no page holds a script of its own', () => {
  expect(pages.filter((path) => INLINE.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('the patterns find what they are for', () => {
  expect('<script>alert(1)</script>').toMatch(INLINE);
  expect('<script src="taskpane.js"></script>').not.toMatch(INLINE);
  expect('<img onerror=x>').toMatch(INLINE);
  expect('element.innerHTML = text').toMatch(MARKUP_FROM_TEXT);
  expect("setTimeout('go()', 1)").toMatch(CODE_FROM_TEXT);
});

/** The build holds React too, whose own code knows `innerHTML` and never calls it without `dangerouslySetInnerHTML`. */
(existsSync(dist) ? describe : describe.skip)('the build', () => {
  test('has no page with a script of its own', () => {
    expect(files(dist, /\.html$/).filter((path) => INLINE.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('runs no text as code', () => {
    const guilty = files(dist, /\.js$/).filter((path) => /\beval\(|\bnew Function\(/.test(readFileSync(path, 'utf8')));
    expect(guilty).toEqual([]);
  });
});
