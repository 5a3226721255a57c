/**
 * A page of the built add-in in Node: jsdom reads `dist/commands.html` and runs its scripts as they are, the office.js tag
 * included, which is served from the npm package. Nothing is fetched from any network.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, normalize, sep } from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import { connectDesktopPage, type DesktopPage } from '../host/desktop';
import type { Host } from '../host/host';

/** Where the built pages stand, as in the manifest. */
const pageOrigin = 'https://localhost:3000/';
/** Where they take office.js from. */
const officeLibrary = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

interface LoadedPage {
  readonly window: DOMWindow;
  readonly connection: DesktopPage;
  /** Errors that no code of the page caught. */
  readonly errors: readonly Error[];
  /** Addresses that the page asked for and did not get. */
  readonly refused: readonly string[];
  close(): void;
}

interface PageOptions {
  /** Folder of the production build. */
  readonly dist: string;
  readonly host: Host;
  /** File of the page, `commands.html` if not given. */
  readonly file?: string;
  /** Display language; the host's if not given. */
  readonly language?: string;
}

/** Loads a page and waits until office.js listens for ribbon clicks. Throws if a script of the page fails before that. */
export async function loadPage(options: PageOptions): Promise<LoadedPage> {
  const file = options.file ?? 'commands.html';
  const errors: Error[] = [];
  const loader = new BuiltFiles(options.dist);
  const console = new VirtualConsole();
  const failed = new Promise<never>((_, reject) => {
    console.on('jsdomError', (error: Error) => {
      errors.push(error);
      reject(error);
    });
  });
  failed.catch(() => undefined);
  const connection = connectDesktopPage(options.host, options.language === undefined ? {} : { language: options.language });
  const html = await readFile(join(options.dist, file), 'utf8');
  const dom = new JSDOM(html, {
    url: pageOrigin + file,
    runScripts: 'dangerously',
    resources: loader,
    virtualConsole: console,
    beforeParse(window) {
      Object.defineProperty(window, 'external', { value: connection.external, configurable: true });
      Object.defineProperty(window, '_richApiNativeBridge', { value: connection.bridge });
      Object.defineProperty(window, 'fetch', { value: (address: string | URL) => loader.answer(String(address)) });
      window.XMLHttpRequest.prototype.open = function open(_: string, address: string | URL) {
        loader.refused.push(new URL(address, window.location.href).href);
        throw new Error('This page may fetch, but not with XMLHttpRequest.');
      };
    },
  });
  const page: LoadedPage = {
    window: dom.window,
    connection,
    errors,
    refused: loader.refused,
    close() {
      connection.close();
      dom.window.close();
    },
  };
  try {
    await Promise.race([connection.ready, failed]);
  } catch (error) {
    page.close();
    throw error;
  }
  return page;
}

/** Serves the build and the office.js package; every other address is refused and remembered. */
class BuiltFiles extends ResourceLoader {
  readonly refused: string[] = [];
  private readonly library = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');

  constructor(private readonly dist: string) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    const found = this.fileOf(url);
    // A page that is closed while it still waits for a script aborts what it asked for: jsdom expects it to be possible.
    if (found !== null) return Object.assign(readFile(found), { abort: () => undefined }) as unknown as ReturnType<ResourceLoader['fetch']>;
    this.refused.push(url);
    return null;
  }

  /** `fetch` of the page: its own files, and nothing found elsewhere. */
  async answer(address: string): Promise<Response> {
    const url = new URL(address, pageOrigin).href;
    const file = this.fileOf(url);
    if (file === null) {
      this.refused.push(url);
      throw new TypeError(`${url} is out of reach`);
    }
    return readFile(file).then(
      (bytes) => new Response(bytes),
      () => new Response('', { status: 404 }),
    );
  }

  private fileOf(url: string): string | null {
    for (const [address, folder] of [
      [pageOrigin, this.dist],
      [officeLibrary, this.library],
    ] as const) {
      if (!url.startsWith(address)) continue;
      const path = decodeURIComponent(new URL(url).pathname.slice(new URL(address).pathname.length));
      const file = normalize(join(folder, path));
      return file.startsWith(folder + sep) ? file : null;
    }
    return null;
  }
}
