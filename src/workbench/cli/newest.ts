import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When something at or below a path changed last, in milliseconds; 0 if there is nothing. `skip` is left out with all below it. */
export function newest(path: string, skip?: string): number {
  if (path === skip || !existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name), skip)), 0);
}
