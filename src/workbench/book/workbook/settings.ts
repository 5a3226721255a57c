import type { Package } from '../package/package';

export function readSettings(_pack: Package): Map<string, string> {
  return new Map();
}

export function writeSettings(_pack: Package, _settings: ReadonlyMap<string, string>): void {
  // Follows.
}
