/**
 * The bundle's budget, held in CI. Figures are KB of 1024 bytes, gzip level 9, each file by itself as a server sends it;
 * JavaScript of our own (office.js is Microsoft's). `npm run build` writes the list of parts that this weighs.
 *
 * The measure is Microsoft's own React template as it ships: 169 KB with its polyfills. The pane stays below that from its first
 * view until it has read the workbook and shows findings and result; what only writing, a section or the other language needs
 * comes on demand and has limits of its own.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const BUDGET = {
  'pane, first view': 96,
  'pane, at work: read, checked, findings shown': 169,
  'pane, all it may load in Thai': 242,
  'pane, all it may load in English': 247,
  'pane, all of it, both languages': 254,
  'ribbon, all it may load': 142,
  'dialog of refusals': 4,
};

const bundle = JSON.parse(readFileSync(join(root, 'build', 'bundle.json'), 'utf8'));
const gzip = (file) => gzipSync(readFileSync(join(root, 'dist', file)), { level: 9 }).length / 1024;
const weigh = (files) => [...new Set(files)].reduce((total, file) => total + gzip(file), 0);

/** Scripts of the parts that these requests ask for; a request that nobody makes is a mistake here. */
function partsOf(page, requests) {
  return requests.flatMap((request) => {
    const found = page.parts.filter((part) => part.requests.includes(request));
    if (found.length === 0) throw new Error(`No part is asked for as ${request}.`);
    return found.flatMap((part) => part.scripts);
  });
}
const all = (page, except = []) => [
  ...page.scripts,
  ...page.parts.filter((part) => !part.requests.every((request) => except.includes(request))).flatMap((part) => part.scripts),
];

const { taskpane: pane, commands, notice } = bundle;
const words = { th: ['./pane.th', './host.th', './findings/thai'], en: ['./pane.en', './host.en', './findings/english'] };
const view = [...pane.scripts, ...partsOf(pane, ['./pane.th', './host.th'])];
const figures = {
  'pane, first view': weigh(view),
  'pane, at work: read, checked, findings shown': weigh([...view, ...partsOf(pane, ['./engine', './findings/thai'])]),
  'pane, all it may load in Thai': weigh(all(pane, words.en)),
  'pane, all it may load in English': weigh(all(pane, ['./pane.th', './host.th'])),
  'pane, all of it, both languages': weigh(all(pane)),
  'ribbon, all it may load': weigh(all(commands)),
  'dialog of refusals': weigh(all(notice)),
};

let over = false;
for (const [name, size] of Object.entries(figures)) {
  const fits = size <= BUDGET[name];
  over ||= !fits;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${size.toFixed(1)} KB of ${BUDGET[name]} KB`);
}
process.exit(over ? 1 : 0);
