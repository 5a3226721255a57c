/** Puts a package together: pure, from files in memory to files in memory. */
import { createHash } from 'node:crypto';
import { DEVELOPMENT_URL } from './base-url';
import { securityHeaders, SETTINGS_FILE } from './headers';
import type { Licence } from './licences';
import { licenceList } from './licences';
import { manifestFor, requireSoundManifest } from './manifest';
import { withOwnOfficeJs, type OfficeJsCopy } from './office-js';
import type { PackageOptions } from './options';
import { htaccess } from './servers/apache';
import { webConfig } from './servers/iis';
import { nginxConfig } from './servers/nginx';
import { headersFile, hostRules } from './servers/static-host';

/** What is put together, read beforehand. */
export interface Parts {
  readonly site: ReadonlyMap<string, Uint8Array>;
  /** `manifest.xml` of the repository. */
  readonly manifest: string;
  readonly version: string;
  /** Functions that the commands page registers. */
  readonly functions: readonly string[];
  /** Our own licence. */
  readonly licence: string;
  readonly thirdParties: readonly Licence[];
  /** `null` unless the package brings its own copy. */
  readonly officeJs: OfficeJsCopy | null;
  /** The organisation's settings file, checked; `null` for none. */
  readonly settings: string | null;
  /** Files for the administrator, by name. */
  readonly install: ReadonlyMap<string, string>;
}

export const CHECKSUMS = 'SHA256SUMS.txt';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Every file of the package by its path. Throws a `PackageRefusal` if the manifest would not be sound. */
export function assemble(parts: Parts, options: PackageOptions): ReadonlyMap<string, Uint8Array> {
  const { baseUrl } = options;
  const files = new Map<string, Uint8Array>();
  for (const [path, bytes] of parts.site) files.set(path, path.endsWith('.html') ? pageFor(bytes, parts.officeJs) : bytes);
  for (const [path, bytes] of parts.officeJs?.files ?? []) files.set(path, bytes);
  const manifest = manifestFor(parts.manifest, baseUrl);
  requireSoundManifest(manifest, files, { packageVersion: parts.version, functions: parts.functions, baseUrl });
  const write = (path: string, text: string): void => void files.set(path, encoder.encode(text));
  write('manifest.xml', manifest);
  if (parts.settings !== null) write(SETTINGS_FILE, parts.settings);
  write('LICENSE.txt', parts.licence);
  write('THIRD-PARTY-LICENCES.txt', licenceList([...parts.thirdParties, ...officeJsLicence(parts.officeJs)]));
  for (const [name, text] of parts.install) files.set(name, forWindows(name, text.replaceAll('{baseUrl}', baseUrl)));
  const headers = securityHeaders(options.officeJs);
  write('install/nginx.conf', nginxConfig(baseUrl, headers));
  write('.htaccess', htaccess(headers));
  write('web.config', webConfig([...files.keys()].sort(), headers));
  write('_headers', headersFile(hostRules(baseUrl, [...files.keys()], headers)));
  refuseDevelopmentAddress(files);
  write(CHECKSUMS, checksums(files));
  return files;
}

function pageFor(bytes: Uint8Array, officeJs: OfficeJsCopy | null): Uint8Array {
  return officeJs === null ? bytes : encoder.encode(withOwnOfficeJs(decoder.decode(bytes), officeJs.folder));
}

function officeJsLicence(copy: OfficeJsCopy | null): readonly Licence[] {
  if (copy === null) return [];
  return [{ name: '@microsoft/office-js', version: copy.version, licence: 'Microsoft Software License Terms', text: copy.licence }];
}

/**
 * Notepad and the registry editor of older Windows want both line ends, and Thai text a mark that says how it is written:
 * UTF-8 for Notepad, UTF-16 for the registry editor, which writes and reads its version 5 files so.
 */
function forWindows(name: string, text: string): Uint8Array {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n');
  if (name.endsWith('.reg')) return new Uint8Array(Buffer.from(`\uFEFF${lines}`, 'utf16le'));
  return encoder.encode(name.endsWith('.txt') ? `\uFEFF${lines}` : lines);
}

/** A page that still pointed to the developer's machine would work there and nowhere else. */
function refuseDevelopmentAddress(files: ReadonlyMap<string, Uint8Array>): void {
  const { host } = new URL(DEVELOPMENT_URL);
  for (const [path, bytes] of files) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (buffer.includes(host) || buffer.includes(host, 0, 'utf16le')) throw new Error(`${path} names the development address ${host}.`);
  }
}

/** As `sha256sum -c` reads it. */
export function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files.keys()]
    .sort()
    .map(
      (path) =>
        `${createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex')}  ${path}\n`,
    )
    .join('');
}
