/** Serves a package as a static host would, over HTTPS, with the headers that its own `_headers` file says and no other. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { headersFor, readHeadersFile } from './servers/static-host';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  xml: 'text/xml; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
};

export interface ServedPackage {
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Where the pages lie on the host, as in the package's own address: `/ita/`. */
  readonly path: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Where else on the same host the pages are to lie, with the headers of their own path. */
  readonly alsoAt?: string;
  /** Answers all other addresses; without it they are not found. */
  readonly otherwise?: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Serves on the loopback alone. */
export async function servePackage(files: ReadonlyMap<string, Uint8Array>, options: ServeOptions): Promise<ServedPackage> {
  const { path, port, alsoAt = path, otherwise = notFound } = options;
  const rules = readHeadersFile(new TextDecoder().decode(files.get('_headers')));
  const { private: key, cert } = await certificate();
  const server = createServer({ key, cert }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const folder = [path, alsoAt].find((one) => pathname.startsWith(one));
    if (folder === undefined) {
      otherwise(request, response);
      return;
    }
    const name = decodeURIComponent(pathname.slice(folder.length)) || 'guide.html';
    for (const [header, value] of headersFor(rules, path + name)) response.setHeader(header, value);
    const bytes = files.get(name);
    if (bytes === undefined) {
      notFound(request, response);
      return;
    }
    response.setHeader('Content-Type', TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream');
    response.writeHead(200, { 'Content-Length': bytes.length }).end(request.method === 'HEAD' ? undefined : bytes);
  });
  await listen(server, port);
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function notFound(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
}

/** For this run and this machine: browsers must be told to take it, Excel will not. */
async function certificate() {
  return generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
