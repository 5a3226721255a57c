/** Parts of a saved file, to compare with those it was opened from. */
import { unzipSync, zipSync } from 'fflate';

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

/** Names of parts that differ, are new or are gone. */
export function differing(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}

export function part(bytes: Uint8Array, name: string): string {
  const text = partsOf(bytes)[name];
  if (text === undefined) throw new Error(`no part ${name}`);
  return text;
}

export function zipOf(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));
}
