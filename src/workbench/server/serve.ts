/**
 * The workbench's web server: loopback only, static files only. The add-in's pages are served as built but for two things
 * that stand in for Excel: the CDN address of office.js becomes our own copy of it, and a bridge script comes before it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import sirv from 'sirv';

/** Where Microsoft serves office.js from; the tag in the built pages begins so. */
export const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_JS_LOCAL = '/office-js/';

export interface ServeOptions {
  /** Folder of the workbench page's build. */
  readonly page: string;
  /** Folder of the add-in's production build. */
  readonly addin: string;
  /** Folder with office.js (`@microsoft/office-js/dist`). */
  readonly officeJs: string;
  readonly manifest: string;
  /** Workbook opened at start. */
  readonly workbook: string;
  readonly port: number;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** The built page with office.js from here and the bridge before it. Throws if the page has no tag for office.js. */
export function prepareAddinPage(html: string): string {
  if (!html.includes(OFFICE_JS_CDN)) return html;
  return html.replaceAll(OFFICE_JS_CDN, OFFICE_JS_LOCAL).replace(/<head([^>]*)>/i, '<head$1><script src="/bridge.js"></script>');
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Not found');
}

/** Starts the server; `port` 0 takes any free one. */
export async function serve(options: ServeOptions): Promise<Served> {
  const page = sirv(options.page, { dev: true });
  const addin = sirv(options.addin, { dev: true });
  const officeJs = sirv(options.officeJs, { dev: true });

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const inside = (prefix: string): void => {
      request.url = (request.url ?? '/').slice(prefix.length - 1);
    };
    if (path === '/manifest.xml') return send(response, 'application/xml; charset=utf-8', readFileSync(options.manifest));
    if (path === '/workbook.xlsx') return send(response, 'application/octet-stream', readFileSync(options.workbook));
    if (path === '/workbook.json') return send(response, 'application/json', JSON.stringify({ name: basename(options.workbook) }));
    if (path.startsWith(OFFICE_JS_LOCAL)) {
      inside(OFFICE_JS_LOCAL);
      return officeJs(request, response, () => notFound(response));
    }
    if (path.startsWith('/addin/')) {
      const file = /^\/addin\/([\w.-]+\.html)$/.exec(path)?.[1];
      if (file !== undefined && existsSync(join(options.addin, file))) {
        return send(response, 'text/html; charset=utf-8', prepareAddinPage(readFileSync(join(options.addin, file), 'utf8')));
      }
      inside('/addin/');
      return addin(request, response, () => notFound(response));
    }
    page(request, response, () => notFound(response));
  };

  const server: Server = createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
