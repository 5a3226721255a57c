import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { made, root, textOf } from './support';

const inManifest = Array.from(readFileSync(join(root, 'manifest.xml'), 'utf8').matchAll(/<FunctionName>(\w+)</g), ([, name]) => name);

describe('a switched-off package', () => {
  it('has a page at every address of the working one', async () => {
    const [off, on] = [await made('--switched-off'), await made()];
    const pages = (files: ReadonlyMap<string, Uint8Array>): string[] =>
      [...files.keys()].filter((path) => path.endsWith('.html') || path === 'manifest.xml').sort();
    expect(pages(off.files)).toEqual(expect.arrayContaining(pages(on.files)));
    expect(textOf(off, 'manifest.xml')).toBe(textOf(on, 'manifest.xml'));
  });

  it('ends every command of the ribbon at once and does nothing else', async () => {
    const script = textOf(await made('--switched-off'), 'switched-off.js');
    const commands = new Map<string, (event: { completed: () => void }) => void>();
    const associate = (name: string, command: (event: { completed: () => void }) => void): void => void commands.set(name, command);
    runInNewContext(script, { Office: { onReady: () => undefined, actions: { associate } } });
    expect([...commands.keys()].sort()).toEqual([...inManifest].sort());
    for (const command of commands.values()) {
      let ended = 0;
      command({ completed: () => void (ended += 1) });
      expect(ended).toBe(1);
    }
  });

  it('says in Thai and English that it is paused and that the files are safe', async () => {
    const page = textOf(await made('--switched-off'), 'taskpane.html');
    expect(page).toContain('พักการใช้งานชั่วคราว');
    expect(page).toContain('Paused for now');
  });

  it('has no script or style inside its pages, which the policy would refuse', async () => {
    const pack = await made('--switched-off');
    for (const page of ['taskpane.html', 'commands.html']) expect(textOf(pack, page)).not.toMatch(/<script>|<style|style=|onclick=/);
  });

  it('may bring its own office.js', async () => {
    const page = textOf(await made('--switched-off', '--office-js', 'self'), 'commands.html');
    expect(page).toMatch(/<script src="office-js\/[\d.]+\/office\.js">/);
  });
});
