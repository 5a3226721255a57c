/**
 * The headers that every server must send, once, as data: `servers/` says them in the words of each server and the tests hold
 * the pages to them. Why each is as it is: docs/decisions/0010-headers.md.
 */

/** Where office.js comes from: Microsoft's network, or a copy in the package. */
export type OfficeJs = 'cdn' | 'self';

export type Header = readonly [name: string, value: string];

export const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** SHA-256 of the empty string: Fluent's style engine adds empty style elements and fills them through the CSSOM. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Nothing but the add-in's own files and office.js; no inline script, no eval, no form, no frame. */
export function contentSecurityPolicy(officeJs: OfficeJs): string {
  return [
    "default-src 'none'",
    officeJs === 'cdn' ? `script-src 'self' ${OFFICE_CDN}` : "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Headers of every answer. No X-Frame-Options and no frame-ancestors: Excel on the web shows the pane in a frame of its own. */
export function securityHeaders(officeJs: OfficeJs): readonly Header[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(officeJs)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
  ];
}

/** A server's own, which would keep the pane out of Excel on the web or tells strangers what it runs. */
export const HEADERS_TO_REMOVE = ['X-Frame-Options', 'X-Powered-By'] as const;

/** Ask the server each time whether the file is still the same; an unchanged one is not sent again. */
export const ASK_EACH_TIME = 'no-cache';
/** A name that changes with the content may be kept for a year without asking. */
export const KEEP = 'public, max-age=31536000, immutable';
export const KEEP_SECONDS = 31_536_000;

/** Ten hex digits of the content before the ending, as webpack.config.js names files; written so that every server's regular expressions take it. */
export const CONTENT_NAMED = '\\.[0-9a-f]{10}\\.(js|css|woff2|png|svg)(\\.LICENSE\\.txt)?$';
/** The organisation's own settings; may be added to a served folder later. */
export const SETTINGS_FILE = 'organisation.json';
/** The copy of office.js lies in a folder named after its version. */
export const OFFICE_JS_FOLDER = 'office-js/';

/** `Cache-Control` of a file of the package: pages and manifest are asked for each time, so that no old page meets new code. */
export function cacheControl(path: string): string {
  return path.startsWith(OFFICE_JS_FOLDER) || new RegExp(CONTENT_NAMED).test(path) ? KEEP : ASK_EACH_TIME;
}
