/**
 * A guide's Markdown as a page of its own: Thai first, the English of each part (quoted in the source) beside it, no script,
 * no inline style, so that the pages live under the policy of the add-in.
 */
import { Marked, type Tokens } from 'marked';

/** Where links of the sources lead among the pages. */
const PAGES: Readonly<Record<string, string>> = {
  'officer.md': 'guide.html',
  'administrator.md': 'administrator.html',
  'privacy.md': 'privacy.html',
  'support.md': 'support.html',
  '../rules.md': 'rules.html',
};

const NAVIGATION: readonly (readonly [page: string, th: string, en: string])[] = [
  ['guide.html', 'คู่มือผู้ใช้', 'Guide'],
  ['rules.html', 'เรื่องที่ตรวจ', 'Checks'],
  ['administrator.html', 'ผู้ดูแลระบบ', 'Administrators'],
  ['privacy.html', 'ความเป็นส่วนตัว', 'Privacy'],
  ['support.html', 'ขอความช่วยเหลือ', 'Support'],
];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Throws for a link to a file that is no page: it would be dead on an officer's machine. */
function pageOf(href: string): string {
  if (/^(https?:|#)/.test(href)) return href;
  const page = PAGES[href];
  if (page === undefined) throw new Error(`The guide links to ${href}, which is no page.`);
  return page;
}

/** Letters, digits and Thai vowels of the heading: links to a part survive another wording of the others. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/<[^>]+>/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function markdown(): Marked {
  return new Marked({
    renderer: {
      blockquote({ tokens }: Tokens.Blockquote) {
        return `<aside lang="en">${this.parser.parse(tokens)}</aside>\n`;
      },
      // Headings of the English part are text beside the Thai one's: one outline a page.
      heading({ tokens, depth }: Tokens.Heading) {
        const text = this.parser.parseInline(tokens);
        return `<h${depth} id="${anchorOf(text)}">${text}</h${depth}>\n`;
      },
      image({ href, text }: Tokens.Image) {
        return `<img src="${escape(href.replace(/^\.\.\//, ''))}" alt="${escape(text)}" loading="lazy" />`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${escape(pageOf(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      table(token: Tokens.Table) {
        const row = (cells: readonly Tokens.TableCell[], tag: 'th' | 'td'): string =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
        const body = token.rows.map((cells) => row(cells, 'td')).join('');
        return `<div class="table" tabindex="0"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
}

/** Thai blocks up to an English one stand beside it; what no English follows has the whole width. */
function pairs(html: string): string {
  const pieces = html.split(/(<aside lang="en">[\s\S]*?<\/aside>)/);
  const rows: string[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const thai = pieces[index]?.trim() ?? '';
    const english = pieces[index + 1];
    if (english !== undefined) rows.push(`<div class="pair"><div>${thai}</div>${english}</div>`);
    else if (thai !== '') rows.push(thai);
  }
  return rows.join('\n');
}

/** The whole page. `file` is its own name, marked in the navigation. */
export function guidePage(source: string, file: string): string {
  const html = markdown().parse(source.replace(/^<!--[\s\S]*?-->\s*/, ''), { async: false });
  const title = /^# (.+)$/m.exec(source)?.[1] ?? '';
  const parts = html.split(/(?=<h2 )/).map((part) => `<section>${pairs(part)}</section>`);
  const links = NAVIGATION.map(
    ([page, th, en]) => `<a href="${page}"${page === file ? ' aria-current="page"' : ''}>${th} <span lang="en">${en}</span></a>`,
  );
  return `<!doctype html>
<html lang="th">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}</title>
    <link rel="icon" href="assets/icons/app-32.png" />
    <link rel="stylesheet" href="guide.css" />
  </head>
  <body>
    <header>
      <nav aria-label="คู่มือ">${links.join('\n')}</nav>
    </header>
    <main>${parts.join('\n')}</main>
    <footer>
      <p>รายงาน ITA สำหรับ Excel <span lang="en">ITA Report for Excel</span></p>
    </footer>
  </body>
</html>
`;
}
