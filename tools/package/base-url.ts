/** The address that a package is made for: every page, script and picture of it lies below. */

/** The address that `manifest.xml` bears in the repository. */
export const DEVELOPMENT_URL = 'https://localhost:3000/';

/** What is wrong with an address, as one sentence that says how to write it; `null` if it can be used. */
export function baseUrlFault(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) return `“${text}” is no web address: write it in full, as in https://intranet.example.go.th/ita/`;
  if (url.protocol !== 'https:') return `“${text}” does not begin with https:// and Excel opens add-ins over nothing else.`;
  if (url.username !== '' || url.password !== '')
    return 'The address holds a user name or password: everyone who has the manifest could read it.';
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(text))
    return `“${text}” ends in a question mark or number sign part: name the folder alone.`;
  if (!text.endsWith('/')) return `“${text}” does not end with a slash: it must be the folder that holds the pages.`;
  if (url.href !== text) return `“${text}” is not how browsers spell this address: write ${url.href}`;
  if (text === DEVELOPMENT_URL) return `${DEVELOPMENT_URL} is the address of the development server: name the one that officers will use.`;
  return null;
}
