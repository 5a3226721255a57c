/**
 * Microsoft's real, unmodified office.js inside a test, with the strict host behind it: `Excel`, `Office` and
 * `OfficeExtension` are globals, so code of `src/excel` runs as it is written.
 *
 *     const excel = await withExcel(book);
 *     await Excel.run(async (context) => { … });
 *     expect(excel.host.wire().roundTrips).toBe(1);
 *     excel.close();
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Book, BookEngine } from '../../src/workbench/book/types';
import { connectDesktopPage, type DesktopPage } from '../../src/workbench/host/desktop';
import type { FaultInjector } from '../../src/workbench/host/faults';
import { createHost, type Host } from '../../src/workbench/host/host';
import type { HostSwitches } from '../../src/workbench/host/session';
import { plainEngine } from './plain-engine';
import runScript from './run-script.cjs';

export interface ExcelOptions {
  /** `plainEngine` if not given: nothing is calculated or measured. */
  readonly engine?: BookEngine;
  /** Simulated ExcelApi version, `1.21` if not given. */
  readonly apiSet?: string;
  readonly language?: string;
  readonly platform?: string;
  readonly switches?: Partial<HostSwitches>;
  readonly faults?: FaultInjector;
}

export interface RunningExcel {
  readonly host: Host;
  readonly book: Book;
  readonly page: DesktopPage;
  /** Takes office.js and all it left behind out of the test's globals. */
  close(): void;
}

/** Where a page takes office.js from; the files here are those of the package. */
const library = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const dist = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const names = ['window', 'document', 'location', 'navigator', 'history', 'sessionStorage', 'localStorage', 'external'] as const;
const ours = new Set<string>();

/** Starts office.js on a workbook and waits until it is ready. Call `close` before starting another one. */
export async function withExcel(book: Book, options: ExcelOptions = {}): Promise<RunningExcel> {
  const host = createHost({ ...options, book, engine: options.engine ?? plainEngine });
  const page = connectDesktopPage(host);
  const scope = globalThis as Record<string, unknown>;
  const before = new Set(Object.keys(scope));
  const made = prepareWindow(scope);
  scope.external = page.external;
  // Every browser window has it, and the library reads it when a dialog is closed.
  scope.status = '';
  scope._richApiNativeBridge = page.bridge;
  const tag = document.createElement('script');
  tag.setAttribute('src', `${library}office.js`);
  tag.type = 'text/plain';
  document.head.appendChild(tag);
  const stop = serveScripts(document);
  load('office.js');
  await new Promise<void>((resolve) => {
    void (scope.Office as { onReady(callback: () => void): void }).onReady(() => {
      resolve();
    });
  });
  // The last thing that office.js does at its start; what comes later would find its globals gone after `close`.
  await Promise.all([page.ready, page.started]);
  return {
    host,
    book,
    page,
    close() {
      page.close();
      stop();
      tag.remove();
      for (const name of Object.keys(scope)) {
        if (!before.has(name) || made.includes(name)) {
          // What a script declares with `var` cannot be deleted; emptied it is as good as gone.
          if (!Reflect.deleteProperty(scope, name)) scope[name] = undefined;
        }
      }
      made.forEach((name) => ours.delete(name));
    },
  };
}

/** In Node a document of jsdom serves; in a jsdom test the test's own. Gives the names that were added. */
function prepareWindow(scope: Record<string, unknown>): string[] {
  if (typeof scope.document === 'object' && !ours.has('document')) return [];
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', { url: 'https://localhost:3000/taskpane.html' });
  const source = dom.window as unknown as Record<string, unknown>;
  for (const name of names) {
    const value = name === 'window' ? scope : source[name];
    Object.defineProperty(scope, name, { value, configurable: true, writable: true, enumerable: true });
    ours.add(name);
  }
  const listen = { addEventListener: () => undefined, removeEventListener: () => undefined };
  for (const [name, value] of Object.entries({ ...listen, top: scope, self: scope, parent: scope })) {
    Object.defineProperty(scope, name, { value, configurable: true, writable: true, enumerable: true });
  }
  return [...names, 'addEventListener', 'removeEventListener', 'top', 'self', 'parent'];
}

/** office.js asks for its other files by script tags: they come from the package, nothing from the network. */
function serveScripts(page: Document): () => void {
  const head = page.head;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof Object) || node.nodeName !== 'SCRIPT') return append(node);
    const script = node as unknown as HTMLScriptElement;
    const file = script.src.slice(library.length);
    queueMicrotask(() => {
      load(file);
      script.onload?.(new (page.defaultView as unknown as typeof globalThis).Event('load'));
    });
    return node;
  };
  return () => {
    Reflect.deleteProperty(head, 'appendChild');
  };
}

const sources = new Map<string, string>();

function load(file: string): void {
  const source = sources.get(file) ?? readFileSync(join(dist, file), 'utf8');
  sources.set(file, source);
  runScript(source, `office-js/${file}`);
}
