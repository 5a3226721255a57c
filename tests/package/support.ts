/** A small site in the place of the production build: what matters to the packager and nothing else. */
import { join } from 'node:path';
import { makePackage, type MadePackage } from '../../tools/package/make';
import { readOptions } from '../../tools/package/options';
import { filesBelow, type Site } from '../../tools/package/site';

export const root = join(__dirname, '..', '..');
export const ADDRESS = 'https://intranet.example.go.th/ita/';

const OFFICE = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const page = (script: string): string =>
  `<!doctype html><html><head>${OFFICE}<script defer src="${script}"></script></head><body></body></html>`;

export async function smallSite(): Promise<Site> {
  const encoder = new TextEncoder();
  const texts: Record<string, string> = {
    'taskpane.html': page('taskpane.0123456789.js'),
    'commands.html': page('commands.abcdef0123.js'),
    'guide.html': '<!doctype html><title>guide</title>',
    'support.html': '<!doctype html><title>support</title>',
    'privacy.html': '<!doctype html><title>privacy</title>',
    'taskpane.0123456789.js': 'console.log(1)',
    'taskpane.fedcba9876.css': 'body{}',
    'commands.abcdef0123.js': 'console.log(2)',
    'static/gate.js': 'void 0',
  };
  return {
    files: new Map([
      ...Object.entries(texts).map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)]),
      ...filesBelow(join(root, 'assets'), 'assets/'),
    ]),
    sources: [
      join(root, 'src/excel/office.ts'),
      join(root, 'node_modules/react/index.js'),
      join(root, 'node_modules/valibot/dist/index.js'),
    ],
  };
}

/** A package as the command line would make it, but for the build. */
export function made(...args: readonly string[]): Promise<MadePackage> {
  return makePackage(root, readOptions(['--base-url', ADDRESS, ...args]), smallSite);
}

export const textOf = ({ files }: MadePackage, path: string): string => {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`the package has no ${path}`);
  return new TextDecoder().decode(bytes);
};
