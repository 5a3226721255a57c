/** Licences of everything that ships: of each npm package with a module in the bundle, of data made from packages, of office.js. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression as the package declares it. */
  readonly licence: string;
  readonly text: string;
}

/** Packages that our shipped data was generated from, though no module of theirs is in the bundle. */
export const DATA_PACKAGES = ['thai-address-universal'];
/** The bundler writes its own small loader into the bundle. */
export const RUNTIME_PACKAGES = ['webpack'];

const LICENCE_FILE = /^(licen[cs]e|copying)(\.|-|$)/i;
const NOTICE_FILE = /^notice(\.|$)/i;

interface PackageManifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly author?: string | { readonly name?: string };
}

const readManifest = (folder: string): PackageManifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageManifest;

/** Folders of the npm packages that the files belong to, each once, sorted. Our own files belong to none. */
export function packageFolders(files: readonly string[]): readonly string[] {
  const folders = files.filter((file) => file.split(sep).includes('node_modules')).map(packageFolder);
  return [...new Set(folders)].sort();
}

/** The nearest folder above that names a package: folders inside packages hold manifests without a name. */
function packageFolder(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && readManifest(folder).name !== undefined) return folder;
  }
  throw new Error(`${file} belongs to no package.`);
}

/** Throws, naming the package, if it declares no licence or brings no text of it: then it must not ship. */
export function licenceOf(folder: string): Licence {
  const { name = folder, version = '', license, author } = readManifest(folder);
  const declared = typeof license === 'string' ? license : license?.type;
  if (declared === undefined || declared === 'UNLICENSED') throw new Error(`${name} declares no licence: it must not ship.`);
  const files = readdirSync(folder).sort();
  const texts = [...files.filter((file) => LICENCE_FILE.test(file)), ...files.filter((file) => NOTICE_FILE.test(file))];
  const holder = typeof author === 'string' ? author : author?.name;
  const text =
    texts.length > 0
      ? texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
      : permissiveText(name, declared, holder ?? `the authors of ${name}`);
  return { name, version, licence: declared, text: text.replaceAll('\r\n', '\n') };
}

/** The text of the commonest licence, for packages that declare it and forgot the file. */
function permissiveText(name: string, declared: string, holder: string): string {
  if (declared !== 'MIT') throw new Error(`${name} declares ${declared} but brings no text of it: it must not ship.`);
  return [
    `Copyright (c) ${holder}`,
    'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:',
    'The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.',
    'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
  ].join('\n\n');
}

/** One text of all: a list to read first, then each licence text once with the packages that share it. */
export function licenceList(licences: readonly Licence[]): string {
  const title = ({ name, version, licence }: Licence): string => `${name} ${version} (${licence})`;
  const sorted = [...licences].sort((left, right) => (title(left) < title(right) ? -1 : 1));
  const byText = new Map<string, Licence[]>();
  for (const one of sorted) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const rule = '-'.repeat(100);
  return `${[
    'This package ships the works of others named here, each under the licence that follows below.',
    'แพ็กเกจนี้มีผลงานของผู้อื่นตามรายการนี้ พร้อมสัญญาอนุญาตของแต่ละรายการ',
    '',
    ...sorted.map((one) => `- ${title(one)}`),
    ...[...byText].flatMap(([text, sharing]) => ['', rule, ...sharing.map(title), rule, '', text]),
  ].join('\n')}\n`;
}
