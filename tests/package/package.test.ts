import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { checkManifest } from '../../tools/manifest/check';
import { manifestSurroundings } from '../../tools/manifest/surroundings';
import { makePackage, packageName } from '../../tools/package/make';
import { excelFiles } from '../../tools/package/office-js';
import { readOptions } from '../../tools/package/options';
import { headersFor, readHeadersFile } from '../../tools/package/servers/static-host';
import { reproducibleZip } from '../../tools/package/zip';
import { ADDRESS, made, root, smallSite, textOf } from './support';

const officeJs = join(root, 'node_modules', '@microsoft', 'office-js');
const { version: libraryVersion } = JSON.parse(readFileSync(join(officeJs, 'package.json'), 'utf8')) as { version: string };
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const library = `office-js/${libraryVersion}/`;

const POLICY =
  "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const OWN_POLICY = POLICY.replace(' https://appsforoffice.microsoft.com', '');

describe('a package', () => {
  it('is named after version, variant and address, so that none passes for another', async () => {
    expect((await made()).name).toBe(`ita-report-${version}-intranet.example.go.th-ita.zip`);
    expect((await made('--switched-off')).name).toBe(`ita-report-${version}-switched-off-intranet.example.go.th-ita.zip`);
    const other = readOptions(['--base-url', 'https://10.1.2.3:8443/', '--office-js', 'self']);
    expect(packageName(root, other)).toBe(`ita-report-${version}-own-office-js-10.1.2.3-8443.zip`);
  });

  it('is the same bytes each time, in any time zone and whatever order the files were read in', async () => {
    const { files } = await made();
    const zip = reproducibleZip(files);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Bangkok';
    const again = reproducibleZip((await made()).files);
    process.env['TZ'] = zone;
    expect(Buffer.compare(zip, again)).toBe(0);
    expect(Buffer.compare(zip, reproducibleZip(new Map([...files].reverse())))).toBe(0);
  });

  it('unpacks to the files it was made of', async () => {
    const { files } = await made();
    expect(Object.keys(unzipSync(reproducibleZip(files))).sort()).toEqual([...files.keys()].sort());
  });

  it('has a manifest that is sound at its address', async () => {
    const pack = await made();
    expect(checkManifest(textOf(pack, 'manifest.xml'), manifestSurroundings(root, ADDRESS))).toEqual([]);
    expect(textOf(pack, 'manifest.xml')).toContain(`${ADDRESS}taskpane.html`);
  });

  it('names the development address nowhere', async () => {
    const pack = await made('--office-js', 'self');
    for (const path of pack.files.keys()) expect([path, textOf(pack, path).includes('localhost:3000')]).toEqual([path, false]);
  });

  it('is not made if a page would still point to the development server', async () => {
    const site = await smallSite();
    const files = new Map([
      ...site.files,
      ['privacy.html', new TextEncoder().encode('<a href="https://localhost:3000/guide.html">')] as const,
    ]);
    await expect(makePackage(root, readOptions(['--base-url', ADDRESS]), async () => ({ ...site, files }))).rejects.toThrow('privacy.html');
  });

  it('is not made if the manifest names a page that is not there', async () => {
    const site = await smallSite();
    const files = new Map([...site.files].filter(([path]) => path !== 'support.html'));
    await expect(makePackage(root, readOptions(['--base-url', ADDRESS]), async () => ({ ...site, files }))).rejects.toThrow(
      'SupportUrl names a page that the build does not make',
    );
  });

  it('lists the sum of every other file', async () => {
    const pack = await made();
    const sums = new Map(
      textOf(pack, 'SHA256SUMS.txt')
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    expect([...sums.keys()].sort()).toEqual([...pack.files.keys()].filter((path) => path !== 'SHA256SUMS.txt').sort());
    for (const [path, sum] of sums) expect(createHash('sha256').update(pack.files.get(path)!).digest('hex')).toBe(sum);
  });

  it('tells the administrator its address, in lines that Notepad shows', async () => {
    const pack = await made();
    const bytes = pack.files.get('READ-ME-FIRST.txt')!;
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(pack, 'READ-ME-FIRST.txt')).toContain(`${ADDRESS}guide.html`);
    expect(textOf(pack, 'READ-ME-FIRST.txt')).not.toMatch(/[^\r]\n/);
  });

  it('writes for the registry editor as that does itself: UTF-16 with its mark, in which Thai stays Thai', async () => {
    const bytes = (await made()).files.get('install/trusted-catalog.reg')!;
    expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xfe]);
    const text = new TextDecoder('utf-16le').decode(bytes);
    expect(text).toMatch(/^Windows Registry Editor Version 5\.00\r\n/);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text).toContain(`; ให้ Excel ของผู้ใช้ Windows คนนี้ใช้ส่วนเสริมจากโฟลเดอร์กลางที่มี manifest.xml (${ADDRESS})`);
    expect(text).toContain('"Url"="\\\\\\\\SERVER\\\\ita-report"');
    // Every line is the head, a comment, a key, a value or empty: nothing that the editor would stumble over.
    for (const line of text.split('\r\n').slice(1))
      expect(line).toMatch(/^$|^; ?|^\[HKEY_CURRENT_USER\\.+\]$|^"\w+"=(".*"|dword:[0-9a-f]{8})$/);
  });
});

describe('headers', () => {
  const sent = async (path: string, ...args: string[]) =>
    headersFor(readHeadersFile(textOf(await made(...args), '_headers')), `/ita/${path}`);

  it('hold every page to the policy that was tried with the real office.js', async () => {
    expect((await sent('taskpane.html')).get('Content-Security-Policy')).toBe(POLICY);
    expect((await sent('assets/icons/app-32.png')).get('Content-Security-Policy')).toBe(POLICY);
    expect((await sent('taskpane.html', '--office-js', 'self')).get('Content-Security-Policy')).toBe(OWN_POLICY);
  });

  it.each([
    ['taskpane.html', 'no-cache'],
    ['commands.html', 'no-cache'],
    ['manifest.xml', 'no-cache'],
    ['organisation.json', 'no-cache'],
    ['static/gate.js', 'no-cache'],
    ['assets/icons/app-32.png', 'no-cache'],
    ['taskpane.0123456789.js', 'public, max-age=31536000, immutable'],
    ['taskpane.fedcba9876.css', 'public, max-age=31536000, immutable'],
    [`${library}office.js`, 'public, max-age=31536000, immutable'],
    [`${library}th-th/office_strings.js`, 'public, max-age=31536000, immutable'],
  ])('%s is kept: %s', async (path, value) => {
    expect((await sent(path, '--office-js', 'self')).get('Cache-Control')).toBe(value);
  });

  it('stay within the hundred rules that static hosts read', async () => {
    const rules = readHeadersFile(textOf(await made('--office-js', 'self'), '_headers'));
    expect(rules.length).toBeLessThan(100);
  });

  it.each(['web.config', 'install/nginx.conf', '.htaccess', '_headers'])(
    '%s: policy, nosniff, no referrer, and nothing that bars a frame',
    async (server) => {
      const pack = await made();
      const text = textOf(pack, server).replaceAll('&#39;', "'");
      expect(text).toContain(POLICY);
      expect(text).toContain('nosniff');
      expect(text).toContain('no-referrer');
      expect(text).not.toMatch(/(\badd|\bset|add_header)[^\n]*X-Frame-Options|frame-ancestors/i);
      expect(textOf(await made('--office-js', 'self'), server)).not.toContain('appsforoffice');
    },
  );

  it('let IIS keep the files that are named after their content, and no other', async () => {
    const config = textOf(await made(), 'web.config');
    const kept = Array.from(config.matchAll(/<location path="([^"]+)">/g), ([, path]) => path);
    expect(kept).toEqual(['commands.abcdef0123.js', 'taskpane.0123456789.js', 'taskpane.fedcba9876.css']);
  });

  it('serve nginx at the folder of the address', async () => {
    const config = textOf(await made(), 'install/nginx.conf');
    expect(config).toContain('server_name intranet.example.go.th;');
    expect(config).toContain('location /ita/ {');
    expect(config).toContain('listen 443 ssl;');
  });
});

describe('--office-js self', () => {
  it('copies the library as it is, every platform of Excel and two languages', async () => {
    const pack = await made('--office-js', 'self');
    const copied = [...pack.files.keys()].filter((path) => path.startsWith(library)).map((path) => path.slice(library.length));
    expect(copied).toEqual(
      expect.arrayContaining([
        'office.js',
        'excel-win32-16.00.js',
        'excel-win32-16.01.js',
        'excel-web-16.00.js',
        'excel-mac-16.00.js',
        'excel-ios-16.00.js',
        'th-th/office_strings.js',
        'en-us/office_strings.js',
        'LICENSE.md',
      ]),
    );
    for (const name of copied.filter((one) => one !== 'LICENSE.md')) {
      expect(Buffer.compare(pack.files.get(library + name)!, readFileSync(join(officeJs, 'dist', name)))).toBe(0);
    }
  });

  it('points every page to the copy and none to Microsoft', async () => {
    const pack = await made('--office-js', 'self');
    for (const page of ['taskpane.html', 'commands.html']) {
      expect(textOf(pack, page)).toContain(`<script src="${library}office.js">`);
      expect(textOf(pack, page)).not.toContain('appsforoffice');
    }
  });

  it('is not the default', async () => {
    const pack = await made();
    expect([...pack.files.keys()].filter((path) => path.startsWith('office-js/'))).toEqual([]);
    expect(textOf(pack, 'taskpane.html')).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  });

  it('reads the names off the loader, and says so when the loader has changed', () => {
    expect(excelFiles('HostSpecificFileVersionMap={access:{web:"16.00"},excel:{mac:"16.00",win32:"16.02"},word:{mac:"16.00"}};')).toEqual([
      'excel-mac-16.00.js',
      'excel-win32-16.00.js',
      'excel-win32-16.02.js',
    ]);
    expect(() => excelFiles('var nothing;')).toThrow('has the library changed?');
  });
});

describe('--settings', () => {
  const file = (text: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'ita-')), 'organisation.json');
    writeFileSync(path, text);
    return path;
  };

  it('lays the file beside the pages, with the mark of Notepad taken off', async () => {
    const pack = await made('--settings', file('\uFEFF{ "font": "TH Sarabun New", "locked": ["font"] }'));
    expect(JSON.parse(textOf(pack, 'organisation.json'))).toEqual({ font: 'TH Sarabun New', locked: ['font'] });
  });

  it('refuses a file with mistakes, naming them', async () => {
    await expect(made('--settings', file('{ "fiscalYear": "2568" }'))).rejects.toThrow('“fiscalYear” is "2568"');
    await expect(made('--settings', file('{ "fiscalYear": "2568", "digits": "roman" }'))).rejects.toThrow(
      /มีที่ผิด 2 แห่ง\n.*\n {2}- “fiscalYear” .*\n {4}“fiscalYear” is .*\n {2}- “digits” .*\n {4}“digits” is .*$/,
    );
    await expect(made('--settings', file('{ "rulesOff": ["issue-uncovered", "score-missing"] }'))).rejects.toThrow(
      '“rulesOff” names score-missing',
    );
    await expect(made('--settings', '/nowhere/organisation.json')).rejects.toThrow('cannot be read');
  });

  it('ships an example that is in order', async () => {
    const example = textOf(await made(), 'install/organisation.example.json');
    expect((await made('--settings', file(example))).files.has('organisation.json')).toBe(true);
  });
});
