import { join } from 'node:path';
import { ensureBuild } from '../../src/workbench/cli/build';
import { ensurePage } from '../../src/workbench/server/build-page';

/** What runs in the browser is what ships: built here if it is missing or stale. */
export default function setup(): void {
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  ensureBuild(tell);
  ensurePage(join(__dirname, '..', '..'), tell);
}
