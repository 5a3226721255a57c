import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA_PACKAGES, licenceList, licenceOf, packageFolders } from '../../tools/package/licences';
import { made, root, textOf } from './support';

const inModules = (...path: string[]): string => join(root, 'node_modules', ...path);

function invented(manifest: Record<string, unknown>, files: Record<string, string> = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'ita-')), 'node_modules', 'invented');
  mkdirSync(join(folder, 'lib', 'esm'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'invented', version: '1.0.0', ...manifest }));
  writeFileSync(join(folder, 'lib', 'esm', 'package.json'), '{"type":"module"}');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('licences', () => {
  it('are those of the packages in the bundle, each once; our own files belong to none', () => {
    const files = [
      inModules('react', 'index.js'),
      inModules('react', 'jsx-runtime.js'),
      join(root, 'src', 'thai', 'digits.ts'),
      inModules('@griffel', 'core', 'index.js'),
    ];
    expect(packageFolders(files)).toEqual([inModules('@griffel', 'core'), inModules('react')]);
  });

  it('are found above folders that only say how their code is written', () => {
    const folder = invented({ license: 'MIT' });
    expect(packageFolders([join(folder, 'lib', 'esm', 'index.js')])).toEqual([folder]);
  });

  it('bring text and notice of the package', () => {
    const folder = invented({ license: 'Apache-2.0' }, { 'LICENCE.md': 'the terms', NOTICE: 'thanks to' });
    expect(licenceOf(folder)).toEqual({ name: 'invented', version: '1.0.0', licence: 'Apache-2.0', text: 'the terms\n\nthanks to' });
  });

  it('stop the package if there is none, or none that may be told', () => {
    expect(() => licenceOf(invented({}))).toThrow('declares no licence');
    expect(() => licenceOf(invented({ license: 'GPL-3.0' }))).toThrow('brings no text');
    expect(licenceOf(invented({ license: 'MIT', author: 'An Author <a@example.com>' })).text).toContain('Copyright (c) An Author');
  });

  it('are listed in the package: bundle, data, and office.js where it is shipped', async () => {
    const list = textOf(await made('--office-js', 'self'), 'THIRD-PARTY-LICENCES.txt');
    for (const name of ['react', 'valibot', ...DATA_PACKAGES, '@microsoft/office-js'])
      expect(list).toMatch(new RegExp(`^- ${name} \\d`, 'm'));
    expect(list).toContain('MICROSOFT OFFICE JAVASCRIPT');
    expect(textOf(await made(), 'THIRD-PARTY-LICENCES.txt')).not.toContain('office-js');
  });

  it('are told once where packages share a text', () => {
    const one = { version: '1', licence: 'MIT', text: 'shared words' };
    const list = licenceList([
      { name: 'b', ...one },
      { name: 'a', ...one },
    ]);
    expect(list.split('shared words')).toHaveLength(2);
    expect(list.indexOf('- a 1')).toBeLessThan(list.indexOf('- b 1'));
  });
});
