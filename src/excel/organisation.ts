/**
 * The organisation's settings file beside our pages: fetched once at the start of each page, from our own address alone. No
 * file, no network or a page where fetching is not known are all the same: then there are no presets.
 */
import { NO_ORGANISATION, type Organisation, type OrganisationFault } from '../settings/organisation-types';
import { partMissing } from './failures';

const FILE = 'organisation.json';
/** A server that does not answer must not keep the pane from starting, milliseconds. */
const PATIENCE = 3000;

let organisation: Organisation = NO_ORGANISATION;
let faults: readonly OrganisationFault[] = [];
let loading: Promise<void> | null = null;

/** What the file gave; nothing before `loadOrganisation` has ended. */
export function currentOrganisation(): Organisation {
  return organisation;
}

/** What is wrong with the file: for the pane, and for whoever looks after it. */
export function organisationFaults(): readonly OrganisationFault[] {
  return faults;
}

/**
 * Resolves when the file is read or known not to be there. Asks once a page.
 *
 * @throws {Refusal} if there is a file, but what reads it could not be fetched: its locks must not be lost by that
 */
export async function loadOrganisation(): Promise<void> {
  loading ??= load();
  try {
    await loading;
  } catch {
    loading = null;
    throw partMissing();
  }
}

async function load(): Promise<void> {
  const text = await fetchText();
  if (text === null) return;
  const { readOrganisationFile } = await import('../settings/organisation');
  ({ organisation, faults } = readOrganisationFile(text));
}

async function fetchText(): Promise<string | null> {
  if (typeof window === 'undefined' || typeof window.fetch !== 'function') return null;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await window.fetch(new URL(FILE, window.location.href), {
      cache: 'no-cache',
      credentials: 'same-origin',
      signal: patience.signal,
    });
    // Some servers answer every unknown address with a page.
    const isPage = (response.headers.get('content-type') ?? '').includes('html');
    return response.ok && !isPage ? await response.text() : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
