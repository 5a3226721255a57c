/**
 * The bundle's budget, held in CI. Figures are KB of 1024 bytes, gzip level 9, JavaScript of our own (office.js is Microsoft's).
 * The measure is Microsoft's own React template as it ships: 169 KB with its polyfills. What the pane loads before it shows
 * its first view stays below that; everything else comes on demand and has limits of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const BUDGET = { 'pane, first view': 169, 'pane, everything it may ever load': 330, 'ribbon commands': 130, 'dialog of refusals': 20 };

const gzip = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024;
const sum = (files) => files.reduce((total, file) => total + gzip(file), 0);
/** Scripts that a page names itself, other origins and the plain ones in `static/` left out. */
const scriptsOf = (page) =>
  Array.from(readFileSync(join(dist, page), 'utf8').matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g), (match) => match[1]).filter(
    (source) => !source.startsWith('https:') && !source.startsWith('static/'),
  );

const pages = { pane: scriptsOf('taskpane.html'), commands: scriptsOf('commands.html'), notice: scriptsOf('notice.html') };
if (pages.pane.length === 0 || pages.commands.length === 0) throw new Error('The built pages name no scripts: build first.');
const all = readdirSync(dist).filter((file) => file.endsWith('.js'));
const figures = {
  'pane, first view': sum(pages.pane),
  'pane, everything it may ever load': sum(
    all.filter((file) => ![...pages.commands, ...pages.notice].includes(file) || pages.pane.includes(file)),
  ),
  'ribbon commands': sum(pages.commands),
  'dialog of refusals': sum(pages.notice),
};

let over = false;
for (const [name, size] of Object.entries(figures)) {
  const fits = size <= BUDGET[name];
  over ||= !fits;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${size.toFixed(1)} KB of ${BUDGET[name]} KB`);
}
process.exit(over ? 1 : 0);
