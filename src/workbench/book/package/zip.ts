/**
 * The archive around the parts, opened with guard rails: a workbook that somebody was sent may be hostile or broken, and each way
 * of being so gets its own plain sentence.
 */
import { inflateSync, zipSync, type Zippable } from 'fflate';
import { BookError } from '../types';
import { crc32 } from './crc';

/** What an opened archive may hold. A workbook of a municipality has some dozens of parts and a few megabytes. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 100 * 1024 * 1024,
  /** Bytes of all parts together, unpacked. */
  unpackedBytes: 300 * 1024 * 1024,
  entries: 10_000,
} as const;

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** Unpacks an archive to its parts, in archive order. Throws `BookError`. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  refuseOtherFiles(bytes);
  const entries = readDirectory(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    if (parts.has(entry.name)) throw new BookError('damaged', `The file holds the part ${entry.name} twice.`);
    parts.set(entry.name, unpack(bytes, entry));
  }
  return parts;
}

/** Packs parts in the given order. The same parts always give the same bytes: no clock goes in. */
export function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  // The earliest date a zip can hold, which Excel writes too.
  const mtime = new Date(1980, 0, 1);
  for (const [name, content] of parts) files[name] = [content, { mtime, level: 6 }];
  return zipSync(files);
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new BookError('empty-file', 'The file is empty.');
  if (bytes.length > LIMITS.fileBytes) throw new BookError('too-large', 'The file is larger than 100 MB.');
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) throw compoundFile(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new BookError('not-a-workbook', 'The file is not an Excel workbook (.xlsx).');
}

/** Names of a compound file's directory entries stand in UTF-16 in its directory sectors ([MS-CFB] 2.6.1). */
function compoundFile(bytes: Uint8Array): BookError {
  const holds = (name: string): boolean => {
    const wanted = Array.from(name).flatMap((c) => [c.charCodeAt(0), 0]);
    // Directory entries are 128 bytes long and begin at multiples of 128.
    for (let at = 512; at + 128 <= bytes.length; at += 128) {
      if (wanted.every((byte, i) => bytes[at + i] === byte) && bytes[at + wanted.length] === 0) return true;
    }
    return false;
  };
  if (holds('EncryptedPackage')) return new BookError('encrypted', 'The file is protected with a password to open it.');
  if (holds('Workbook') || holds('Book'))
    return new BookError('legacy-xls', 'The file is an old Excel workbook (.xls); save it as .xlsx first.');
  return new BookError('not-a-workbook', 'The file is not an Excel workbook (.xlsx).');
}

interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new BookError('too-large', 'The file uses the zip format for archives over 4 GB.');
  if (count > LIMITS.entries) throw new BookError('too-large', `The file holds more than ${LIMITS.entries} parts.`);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_ENTRY) throw damaged();
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new BookError('encrypted', 'The file is a zip archive with a password.');
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    refuseBadName(entry.name);
    total += entry.size;
    if (total > LIMITS.unpackedBytes) throw new BookError('too-large', 'The file would unpack to more than 300 MB.');
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record is 22 bytes plus a comment of at most 65,535. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END_OF_CENTRAL_DIRECTORY) return at;
  }
  throw damaged();
}

/** A part name that climbs out of the archive can only be an attack on whoever unpacks it. */
function refuseBadName(name: string): void {
  if (name === '' || name.includes('\\') || name.includes('\0') || /^[/]|^[A-Za-z]:/.test(name) || name.split('/').includes('..')) {
    throw new BookError('damaged', `The file holds a part with a name that is not allowed: ${JSON.stringify(name.slice(0, 60))}.`);
  }
}

/** Never writes past the size that the directory declares, and takes nothing whose checksum differs. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_ENTRY) throw damaged();
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw damaged();
  let content: Uint8Array;
  if (entry.method === 0) content = packed.slice();
  else if (entry.method === 8) {
    try {
      content = inflateSync(packed, { out: new Uint8Array(entry.size) });
    } catch {
      throw damaged();
    }
  } else throw new BookError('damaged', 'The file is packed in a way that workbooks may not use.');
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
  return content;
}

function damaged(): BookError {
  return new BookError('damaged', 'The file is damaged: it is cut short or was changed on its way.');
}
