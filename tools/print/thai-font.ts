/**
 * The typeface of official Thai documents, for pages made on a machine that lacks it.
 *
 * TH Sarabun cannot be shipped, but Debian's `fonts-thai-tlwg` has Laksaman, which is TH Sarabun New drawn 1.503 times as
 * large at the same size. As a plain alias it makes every line half as wide again, so copies are made with 1,500 units an em
 * instead of 1,000, and with a line of one and a half times the size: the height to expect of a TH Sarabun line in Excel.
 * Advance widths then agree with TH Sarabun's within 0.3 %.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

const SOURCE_FOLDER = '/usr/share/fonts/truetype/tlwg';
const SOURCE_FAMILY = 'Laksaman';
/** As long as the source's name, so that it can take its place inside the font. */
const STAND_IN_FAMILY = 'ItaPrint';

const UNITS_PER_EM = 1500;
/** Above and below the baseline, in the em's units: together one and a half times the size. */
const ASCENT = 1416;
const DESCENT = 834;

/** Names under which workbooks ask for the typeface. */
const TH_SARABUN_NAMES = [
  'TH SarabunPSK',
  'TH Sarabun PSK',
  'TH Sarabun New',
  'TH SarabunNew',
  'TH SarabunIT๙',
  'TH Sarabun IT๙',
  'TH SarabunIT9',
  'TH Sarabun IT9',
];

interface Table {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
}

/** Directory of a TrueType file: twelve bytes, then sixteen a table (OpenType specification, "Table directory"). */
function tablesOf(font: DataView): readonly Table[] {
  return Array.from({ length: font.getUint16(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(entry + byte)));
    return { tag, offset: font.getUint32(entry + 8), length: font.getUint32(entry + 12) };
  });
}

function renameIn(font: Uint8Array, { offset, length }: Table): void {
  const names = Buffer.from(font.buffer, font.byteOffset + offset, length);
  // Names are Latin for the Macintosh and UTF-16, high byte first, for Windows.
  for (const encode of [(text: string) => Buffer.from(text, 'latin1'), (text: string) => Buffer.from(text, 'utf16le').swap16()]) {
    const from = encode(SOURCE_FAMILY);
    const to = encode(STAND_IN_FAMILY);
    for (let at = names.indexOf(from); at >= 0; at = names.indexOf(from, at + to.length)) to.copy(names, at);
  }
}

/** A font of the source family as its stand-in. Checksums are left: no renderer looks at them. */
export function resized(source: Uint8Array): Uint8Array {
  const font = Uint8Array.from(source);
  const view = new DataView(font.buffer);
  for (const table of tablesOf(view)) {
    const { tag, offset } = table;
    if (tag === 'head') view.setUint16(offset + 18, UNITS_PER_EM);
    if (tag === 'hhea') [ASCENT, -DESCENT, 0].forEach((value, index) => view.setInt16(offset + 4 + 2 * index, value));
    if (tag === 'OS/2') {
      // Typographic ascent, descent and gap; then the ascent and descent of Windows, both counted from the baseline.
      [ASCENT, -DESCENT, 0].forEach((value, index) => view.setInt16(offset + 68 + 2 * index, value));
      [ASCENT, DESCENT].forEach((value, index) => view.setUint16(offset + 74 + 2 * index, value));
    }
    if (tag === 'name') renameIn(font, table);
  }
  return font;
}

const sources = (): readonly string[] => {
  try {
    return readdirSync(SOURCE_FOLDER).filter((name) => name.startsWith(SOURCE_FAMILY) && name.endsWith('.ttf'));
  } catch {
    return [];
  }
};

/** The machine has the real typeface. */
function isInstalled(): boolean {
  const families = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' }).stdout ?? '';
  return /TH ?Sarabun/i.test(families);
}

/** Whether pages can be set in the typeface or its stand-in here. */
export const hasThaiFont = (): boolean => isInstalled() || sources().length > 0;

/**
 * Makes the stand-in in `folder`, unless the typeface is installed.
 *
 * @returns what a program's environment needs to find it; `null` where neither the typeface nor the source of the stand-in is there.
 */
export function thaiFont(folder: string): Readonly<Record<string, string>> | null {
  if (isInstalled()) return {};
  const files = sources();
  if (files.length === 0) return null;
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const file of files) writeFileSync(join(fonts, file), resized(readFileSync(join(SOURCE_FOLDER, file))));
  const path = join(folder, 'fonts.conf');
  writeFileSync(path, configuration(fonts, join(folder, 'font-cache')));
  return { FONTCONFIG_FILE: path };
}

function configuration(fonts: string, cache: string): string {
  const aliases = TH_SARABUN_NAMES.map(
    (name) => `  <match target="pattern">
    <test name="family"><string>${name}</string></test>
    <edit name="family" mode="assign" binding="same"><string>${STAND_IN_FAMILY}</string></edit>
  </match>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
${aliases.join('\n')}
</fontconfig>
`;
}
