/**
 * Writes `src/taskpane/styles/theme.css`: Fluent's light and dark themes as a static style sheet, in the pane's colours and with
 * lines high enough for Thai. Static, because custom properties cost no script, follow the system's theme without a render, and
 * obey a content security policy. Only tokens that the pane's own styles or its Fluent components use are written.
 *
 * Run `npx tsx tools/pane/theme.ts` after a change here, of a style sheet, or of Fluent's version; a test compares.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const root = resolve(__dirname, '../..');
const styles = join(root, 'src/taskpane/styles');
export const THEME_FILE = join(styles, 'theme.css');

/** Packages of the Fluent components that the pane uses. */
const PACKAGES = ['field', 'input', 'select'];

/** The first family holds Segoe's Latin letters, so both scripts match. No fonts are shipped. */
const FAMILY = "'Leelawadee UI','Segoe UI','Noto Sans Thai Looped',Thonburi,Tahoma,sans-serif";

/** Lines that keep a tone mark above an upper vowel off the line before. */
const TYPE: Partial<Theme> = {
  fontFamilyBase: FAMILY,
  fontFamilyNumeric: FAMILY,
  lineHeightBase200: '20px',
  lineHeightBase300: '22px',
  lineHeightBase400: '26px',
  lineHeightHero900: '46px',
};

/** Official navy: neither Excel's green, which would read as "passed", nor a warning. */
const LIGHT: Partial<Theme> = {
  colorBrandBackground: '#1d4f91',
  colorBrandBackgroundHover: '#184279',
  colorBrandBackgroundPressed: '#123460',
  colorBrandBackgroundSelected: '#184279',
  colorBrandBackground2: '#edf3fb',
  colorBrandForeground1: '#1d4f91',
  colorBrandForegroundLink: '#1d4f91',
  colorBrandForegroundLinkHover: '#184279',
  colorBrandForegroundLinkPressed: '#123460',
  colorBrandStroke1: '#1d4f91',
  colorNeutralForeground2BrandHover: '#1d4f91',
  colorNeutralForeground2BrandPressed: '#184279',
  colorNeutralForeground2BrandSelected: '#1d4f91',
  colorCompoundBrandBackground: '#1d4f91',
  colorCompoundBrandBackgroundHover: '#184279',
  colorCompoundBrandBackgroundPressed: '#123460',
  colorCompoundBrandForeground1: '#1d4f91',
  colorCompoundBrandForeground1Hover: '#184279',
  colorCompoundBrandForeground1Pressed: '#123460',
  colorCompoundBrandStroke: '#1d4f91',
  colorCompoundBrandStrokeHover: '#184279',
  colorCompoundBrandStrokePressed: '#123460',
};

const DARK: Partial<Theme> = {
  // Fluent's own red is too dim for small print on the pane's ground.
  colorStatusDangerForeground1: '#ee8a93',
  colorBrandBackground: '#2f68b4',
  colorBrandBackgroundHover: '#3a76c6',
  colorBrandBackgroundPressed: '#265596',
  colorBrandBackgroundSelected: '#2f68b4',
  colorBrandBackground2: '#1b2a3f',
  colorBrandForeground1: '#8fb8ea',
  colorBrandForegroundLink: '#8fb8ea',
  colorBrandForegroundLinkHover: '#a9c9f1',
  colorBrandForegroundLinkPressed: '#7eade6',
  colorBrandStroke1: '#7eade6',
  colorNeutralForeground2BrandHover: '#8fb8ea',
  colorNeutralForeground2BrandPressed: '#7eade6',
  colorNeutralForeground2BrandSelected: '#8fb8ea',
  colorCompoundBrandBackground: '#7eade6',
  colorCompoundBrandBackgroundHover: '#98bdec',
  colorCompoundBrandBackgroundPressed: '#6a9bd8',
  colorCompoundBrandForeground1: '#8fb8ea',
  colorCompoundBrandForeground1Hover: '#a9c9f1',
  colorCompoundBrandForeground1Pressed: '#7eade6',
  colorCompoundBrandStroke: '#7eade6',
  colorCompoundBrandStrokeHover: '#98bdec',
  colorCompoundBrandStrokePressed: '#6a9bd8',
};

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => /\.(css|js)$/.test(name));
}

/** Names of tokens in a text: `tokens.colorX` in Fluent's sources, `var(--colorX)` in style sheets. */
function tokensIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:tokens\.|var\(--)([a-zA-Z]\w+)/g)].map((match) => match[1] ?? '');
}

function usedTokens(): ReadonlySet<string> {
  const fluent = PACKAGES.flatMap((name) => filesBelow(join(root, `node_modules/@fluentui/react-${name}/lib`)));
  const own = filesBelow(styles).filter((file) => file !== THEME_FILE);
  return new Set([...fluent, ...own].flatMap((file) => tokensIn(readFileSync(file, 'utf8'))));
}

function block(selector: string, theme: Readonly<Record<string, string | number>>, scheme: string): string {
  const lines = Object.entries(theme).map(([name, value]) => `  --${name}: ${value};`);
  return [`${selector} {`, `  color-scheme: ${scheme};`, ...lines, '}'].join('\n');
}

type Tokens = Readonly<Record<string, string | number>>;

/** The tokens in use: all of light, and of dark what differs. */
export function themeTokens(): { readonly light: Tokens; readonly dark: Tokens } {
  const used = usedTokens();
  const only = (theme: Theme): [string, string | number][] =>
    Object.entries(theme)
      .filter(([name]) => used.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const light = Object.fromEntries(only({ ...webLightTheme, ...TYPE, ...LIGHT }));
  const dark = Object.fromEntries(only({ ...webDarkTheme, ...TYPE, ...DARK }).filter(([name, value]) => light[name] !== value));
  return { light, dark };
}

async function themeSheet(): Promise<string> {
  const { light, dark } = themeTokens();
  const sheet = [
    '/* Written by tools/pane/theme.ts. Do not edit. */',
    block('.theme-light,\n.theme-dark', light, 'light'),
    block('.theme-dark', dark, 'dark'),
  ].join('\n\n');
  const { format, resolveConfig } = await import('prettier');
  return format(sheet, { ...(await resolveConfig(THEME_FILE)), parser: 'css' });
}

if (require.main === module) void themeSheet().then((sheet) => writeFileSync(THEME_FILE, sheet));
