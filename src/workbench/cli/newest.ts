import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** When something at or below a path changed last, in milliseconds; 0 if there is nothing. `skip` is left out with all below it. */
export function newest(path: string, skip?: string): number {
  if (path === skip || !existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name), skip)), 0);
}

/**
 * Marks what was built as of the time at which building began. The builder leaves a file as it is where its content came out the
 * same, and by its old date the build would pass for stale for ever.
 *
 * @param began milliseconds
 */
export function dateBuild(file: string, began: number): void {
  const seconds = began / 1000;
  utimesSync(file, seconds, seconds);
}
