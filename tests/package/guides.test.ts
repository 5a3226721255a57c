import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorOf, guidePage } from '../../tools/guides/page';
import { guidePages } from '../../tools/guides/pages';
import { root } from './support';

const folder = join(root, 'src', 'guide');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const read = (page: string): string => readFileSync(join(folder, page), 'utf8');

/** Without the blanks and line ends that the formatter adds, also inside tags. */
const plain = (html: string): string => html.replace(/\s+/g, '').replaceAll('/>', '>');

describe('the guides’ pages', () => {
  it('are those that the sources give: if not, run npm run guides', () => {
    const made = guidePages(root);
    expect([...made.keys()].sort()).toEqual(pages.sort());
    for (const [page, text] of made) expect([page, plain(read(page)) === plain(text)]).toEqual([page, true]);
  });

  it.each(pages)('%s holds nothing that the policy would refuse', (page) => {
    expect(read(page)).not.toMatch(/<script|<style|\sstyle=|\son\w+=|<iframe|<form/i);
  });

  it.each(pages)('%s links to pages that are there', (page) => {
    const links = Array.from(read(page).matchAll(/href="([^"#][^"]*)"/g), ([, href = '']) => href).filter(
      (href) => !href.startsWith('https:'),
    );
    expect(links.length).toBeGreaterThan(4);
    for (const href of links) expect([href, existsSync(join(folder, href)) || existsSync(join(root, href))]).toEqual([href, true]);
  });

  it.each(pages)('%s speaks Thai first, and English beside it', (page) => {
    expect(read(page)).toContain('<html lang="th">');
    if (page !== 'rules.html') expect(read(page)).toContain('<aside lang="en">');
  });

  it('show pictures that are there', () => {
    const missing = pages.flatMap((page) =>
      Array.from(read(page).matchAll(/<img\s[^>]*?src="images\/([^"]+)"/g), ([, name = '']) => name).filter(
        (name) => !existsSync(join(root, 'docs', 'images', name)),
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('a guide’s source', () => {
  it('stands with its English beside it, part by part', () => {
    const html = guidePage('# ก\n\nหนึ่ง\n\n> one\n\n## ข\n\nสอง\n', 'guide.html');
    expect(html.replace(/\s+/g, ' ')).toContain('<div><h1 id="ก">ก</h1> <p>หนึ่ง</p></div><aside lang="en"><p>one</p> </aside>');
    expect(html).toContain('<title>ก</title>');
    expect(html).toMatch(/<section><h2 id="ข">ข<\/h2>\s*<p>สอง<\/p><\/section>/);
  });

  it('may not link to a file that is no page', () => {
    expect(() => guidePage('[x](../../secret.md)', 'guide.html')).toThrow('is no page');
    expect(guidePage('[x](../rules.md)', 'guide.html')).toContain('href="rules.html"');
  });

  it('has anchors in Thai', () => {
    expect(anchorOf('ขั้นที่ ๑ <em>ให้แผง</em>อ่านข้อมูล')).toBe('ขั้นที่-๑-ให้แผงอ่านข้อมูล');
  });
});
