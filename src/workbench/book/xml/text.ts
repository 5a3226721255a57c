/** Text in and out of XML parts: encodings, escapes, and Excel's own `_x000D_` notation for characters XML cannot hold. */
import { BookError } from '../types';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** For attribute values. Line breaks and tabs become references, since a parser would turn them into spaces. */
export function escapeAttribute(text: string): string {
  return /[&<>"\n\r\t]/.test(text) ? text.replace(/[&<>"\n\r\t]/g, (c) => ESCAPES[c] ?? c) : text;
}

/** For element content. A carriage return becomes a reference, since a parser would turn it into a line feed. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (c) => ESCAPES[c] ?? c) : text;
}

/**
 * Characters that XML 1.0 forbids are stored by Excel as `_xHHHH_`, and a literal `_x0041_` as `_x005F_x0041_`
 * (ISO/IEC 29500-1, 22.9.2.19, `ST_Xstring`).
 */
export function encodeXstring(text: string): string {
  if (!/[^\t\n\r -\uFFFD]|_x/.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\r -\uFFFD]/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The inverse of `encodeXstring`. */
export function decodeXstring(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

/** Decodes a part: UTF-8 with or without a mark, UTF-16 by its mark (the only encodings OPC allows). */
export function decodeXml(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new BookError('damaged', 'A part of the file is not valid text.');
  }
}

const encoder = new TextEncoder();
export function encodeXml(text: string): Uint8Array {
  return encoder.encode(text);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
