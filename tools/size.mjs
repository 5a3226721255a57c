/**
 * The bundle's budget, held in CI. Figures are KB of 1024 bytes, gzip level 9, JavaScript of our own (office.js is Microsoft's).
 * The measure is Microsoft's own React template as it ships: 169 KB with its polyfills.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', 'dist');
const TEMPLATE = 169;
/** First view of the pane, the pane with every later part, the ribbon's page. */
const BUDGET = { 'pane, first view': 150, 'pane, everything': TEMPLATE, 'ribbon commands': 60 };

const gzip = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024;
const scriptsOf = (page) =>
  Array.from(readFileSync(join(dist, page), 'utf8').matchAll(/<script[^>]+src="(?!https:)([^"]+)"/g), (match) =>
    match[1].replace(/^\.?\//, ''),
  );
const sum = (files) => files.reduce((total, file) => total + gzip(file), 0);

const pane = scriptsOf('taskpane.html').filter((file) => !file.startsWith('static/'));
const commands = scriptsOf('commands.html').filter((file) => !file.startsWith('static/'));
const all = readdirSync(dist, { recursive: true })
  .map(String)
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.js') && !file.startsWith('static/') && !file.startsWith('office-js/'));
const onlyCommands = commands.filter((file) => !pane.includes(file));
const figures = {
  'pane, first view': sum(pane),
  'pane, everything': sum(all.filter((file) => !onlyCommands.includes(file))),
  'ribbon commands': sum(commands),
};

let over = false;
for (const [name, size] of Object.entries(figures)) {
  const fits = size <= BUDGET[name];
  over ||= !fits;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${size.toFixed(1)} KB of ${BUDGET[name]} KB`);
}
process.exit(over ? 1 : 0);
