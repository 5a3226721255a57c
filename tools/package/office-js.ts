/**
 * A copy of Microsoft's office.js inside the package, for networks without the internet. The files are copied as they are
 * (the licence allows no other), only those that the add-in can ever ask for.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICE_CDN, OFFICE_JS_FOLDER } from './headers';

/** The address in our pages. */
export const OFFICE_JS_TAG = `${OFFICE_CDN}/lib/1/hosted/office.js`;
/** Excel in another language asks for its own texts first, does not find them and takes the English ones. */
const LOCALES = ['th-th', 'en-us'];
/** What the loader itself asks for: where no Office answers, and for Office's own log inside Excel. */
const LOADER = ['office.js', 'o15apptofilemappingtable.js', 'telemetry/oteljs_agave.js'];

export interface OfficeJsCopy {
  readonly version: string;
  /** Folder of the copy in the package, with a slash at its end. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly licence: string;
}

/** Excel files by platform, read off the loader's own table: `excel-win32-16.01.js` and so on. */
export function excelFiles(loader: string): readonly string[] {
  const table = /HostSpecificFileVersionMap=\{[^;]*?excel:\{([^}]*)\}/.exec(loader)?.[1];
  if (table === undefined) throw new Error('The table of Excel’s files was not found in office.js: has the library changed?');
  const platforms = Array.from(table.matchAll(/(\w+):"([\d.]+)"/g), ([, platform = '', version = '']) => ({ platform, version }));
  // A program that says an older version than the table gets the file of that version.
  return platforms.flatMap(({ platform, version }) => [...new Set([version, '16.00'])].map((one) => `excel-${platform}-${one}.js`)).sort();
}

/** @param packageFolder `node_modules/@microsoft/office-js` */
export function officeJsCopy(packageFolder: string): OfficeJsCopy {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const dist = join(packageFolder, 'dist');
  const excel = excelFiles(readFileSync(join(dist, 'office.js'), 'utf8')).filter((name) => existsSync(join(dist, name)));
  const names = [...LOADER, ...excel, ...LOCALES.map((locale) => `${locale}/office_strings.js`)];
  const folder = `${OFFICE_JS_FOLDER}${version}/`;
  const licence = readFileSync(join(packageFolder, 'LICENSE.md'), 'utf8');
  const files = new Map(names.map((name) => [folder + name, new Uint8Array(readFileSync(join(dist, name)))]));
  files.set(`${folder}LICENSE.md`, new TextEncoder().encode(licence));
  return { version, folder, files, licence };
}

/** A page that takes office.js from the copy. Throws if the page names it nowhere: it would stay without. */
export function withOwnOfficeJs(page: string, folder: string): string {
  return page.replaceAll(OFFICE_JS_TAG, `${folder}office.js`);
}
