/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { VERSION } from '../../src/taskpane/version';
import { rememberLanguage, startLanguage } from '../../src/taskpane/language';
import { themeOfBackground } from '../../src/taskpane/hooks/useTheme';
import { paneStrings, type Language, type OutsideKey } from '../../src/strings';

const folder = join(__dirname, '../../src/taskpane');
const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
const gate = readFileSync(join(folder, 'static/gate.js'), 'utf8');

const OUTSIDE: readonly OutsideKey[] = ['out.title', 'out.text', 'out.1', 'out.2', 'out.none'];
const TOO_OLD: readonly OutsideKey[] = ['old.title', 'old.text', 'old.do', 'old.1', 'old.2', 'old.safe', 'old.version'];

function openPage(documentMode?: number): void {
  document.documentElement.innerHTML = /<html[^>]*>([\s\S]*)<\/html>/.exec(page)?.[1] ?? '';
  Object.defineProperty(document, 'documentMode', { value: documentMode, configurable: true });
  // The file as the browser gets it: a plain script, no module.
  const script = document.createElement('script');
  script.textContent = gate;
  document.body.append(script);
}

const shown = (): readonly string[] => [...document.querySelectorAll('main:not([hidden])')].map(({ id }) => id);

describe('the still pages', () => {
  test.each<[string, readonly OutsideKey[], Language]>([
    ['outside', OUTSIDE, 'th'],
    ['outside', OUTSIDE, 'en'],
    ['too-old', TOO_OLD, 'th'],
    ['too-old', TOO_OLD, 'en'],
  ])('%s says what the strings say, in %3$s', (id, keys, language) => {
    openPage();
    const lines = [...document.querySelectorAll(`#${id} [lang="${language}"] :is(h1, h2, p, li)`)];
    const texts = lines.map((line) => (line.getAttribute('data-version') ?? line.textContent ?? '').trim());
    expect(texts).toEqual(keys.map((key) => paneStrings(language)[key]));
  });

  test('nothing of them is seen until it is needed', () => {
    openPage();
    expect(shown()).toEqual([]);
    expect(document.title).toBe(paneStrings('th')['app.name']);
  });

  test('the Internet Explorer control is told which Excel is needed', () => {
    openPage(11);
    expect(shown()).toEqual(['too-old']);
    expect(document.getElementById('root')).toBeNull();
  });

  test('the pane asks for a view, in a language, with the version that runs', () => {
    openPage();
    (window as { itaStill?: { show: (view: string, language: string, version: string) => void } }).itaStill?.show(
      'too-old',
      'en',
      '16.0.10417',
    );
    expect(shown()).toEqual(['too-old']);
    expect(document.documentElement.className).toBe('speaks-en');
    expect(document.querySelector('#too-old [lang="en"] [data-version]')?.textContent).toBe('Your version: 16.0.10417');
  });

  test('the gate is ES5: no arrow, no let, no template', () => {
    expect(gate).not.toMatch(/=>|\b(?:let|const|class|async)\b|`/);
  });
});

describe('the language of the pane', () => {
  beforeEach(() => window.localStorage.clear());

  test('is that of Excel: Thai for Thai, English for all others, Thai where nothing is known', () => {
    expect([startLanguage('th-TH'), startLanguage('en-US'), startLanguage('lo-LA'), startLanguage(undefined), startLanguage('')]).toEqual([
      'th',
      'en',
      'en',
      'th',
      'th',
    ]);
  });

  test('unless the reader chose', () => {
    rememberLanguage('th');
    expect(startLanguage('en-US')).toBe('th');
  });
});

test('the version in the details is that of the package', () => expect(VERSION).toBe(version));

describe('the theme of Office', () => {
  test.each([
    ['#262626', 'dark'],
    ['#FFFFFF', 'light'],
    ['#f3f2f1', 'light'],
    ['#000000', 'dark'],
    [undefined, null],
    ['black', null],
  ])('a background of %s is %s', (color, theme) => expect(themeOfBackground(color)).toBe(theme));
});
