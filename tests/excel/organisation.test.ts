/** The organisation's file as the page meets it: there, not there, not answering, or answered by something else. */
import type * as OrganisationModule from '../../src/excel/organisation';

type Answer = Pick<Response, 'ok' | 'text'> & { readonly headers: { get(name: string): string | null } };

const answer = (text: string, { ok = true, type = 'application/json' } = {}): Answer => ({
  ok,
  text: () => Promise.resolve(text),
  headers: { get: () => type },
});

/** A fresh page: the module asks once a page. */
async function pageWith(fetch: unknown): Promise<typeof OrganisationModule> {
  jest.resetModules();
  Object.assign(globalThis, { window: { fetch, location: { href: 'https://intranet.example.go.th/ita/taskpane.html' } } });
  const module = await import('../../src/excel/organisation');
  await module.loadOrganisation();
  return module;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
  jest.useRealTimers();
});

const file = JSON.stringify({ font: 'TH Sarabun New', locked: ['font'] });

test('the file beside the page is read, once, from the page’s own address', async () => {
  const fetch = jest.fn((_: URL) => Promise.resolve(answer(file)));
  const page = await pageWith(fetch);
  await page.loadOrganisation();
  expect(page.currentOrganisation()).toMatchObject({ presets: { font: 'TH Sarabun New' }, locked: ['font'] });
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(fetch.mock.calls[0]?.[0].href).toBe('https://intranet.example.go.th/ita/organisation.json');
});

test.each([
  ['is not there', () => Promise.resolve(answer('Not found', { ok: false }))],
  ['is answered by a page, as some servers do', () => Promise.resolve(answer('<!doctype html>', { type: 'text/html; charset=utf-8' }))],
  ['is out of reach', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['cannot be asked for in this web view', undefined],
])('a file that %s is no file and no fault', async (_, fetch) => {
  const page = await pageWith(fetch);
  expect(page.currentOrganisation()).toEqual({ presets: {}, criteria: null, locked: [] });
  expect(page.organisationFaults()).toEqual([]);
});

test('a file with a mistake gives the rest, and the mistake to tell', async () => {
  const page = await pageWith(() => Promise.resolve(answer('{ "font": "TH Sarabun New", "fiscalYear": "2568" }')));
  expect(page.currentOrganisation().presets).toEqual({ font: 'TH Sarabun New' });
  expect(page.organisationFaults()).toEqual([{ kind: 'wrong-value', path: 'fiscalYear', found: '"2568"' }]);
});

test('a server that never answers keeps the add-in waiting for three seconds at most', async () => {
  jest.useFakeTimers();
  const silent = (_: URL, { signal }: { readonly signal: AbortSignal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
  const loaded = pageWith(silent);
  await jest.advanceTimersByTimeAsync(3000);
  expect((await loaded).currentOrganisation().locked).toEqual([]);
});
