/** The production build that the command line runs: made when it is missing or older than what it is made of. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { dateBuild, newest } from './newest';

export const projectRoot = join(__dirname, '..', '..', '..');
const dist = join(projectRoot, 'dist');
/** Its date tells when the build was made. */
const page = join(dist, 'commands.html');
/** What the build is made of; the workbench is no part of it. */
const sources = ['src', 'assets', 'manifest.xml', 'package-lock.json', 'webpack.config.js', '.swcrc'];

/** The build could not be made; the builder's own words are in the message. */
export class BuildError extends Error {}

/** Gives the folder of a current build. Throws `BuildError`. Two at once do not build
 * twice: the second waits. `ITA_DIST` names a build to be taken as it is. */
export function ensureBuild(tell: (line: string) => void): string {
  const given = process.env.ITA_DIST;
  if (given !== undefined) return given;
  if (isCurrent()) return dist;
  tell('กำลังเตรียมโปรแกรมครั้งแรก (ราวครึ่งนาที) …');
  const release = lock();
  try {
    if (!isCurrent()) build();
  } finally {
    release();
  }
  return dist;
}

function build(): void {
  const began = Date.now();
  const webpack = createRequire(__filename).resolve('webpack-cli/bin/cli.js');
  const built = spawnSync(process.execPath, [webpack, '--mode', 'production'], { cwd: projectRoot, encoding: 'utf8' });
  if (built.status !== 0) throw new BuildError(`${built.stdout}${built.stderr}`);
  dateBuild(page, began);
}

/** One build at a time. The lock is a folder that names its process: what a process left behind that is gone does not count. */
function lock(): () => void {
  const folder = join(projectRoot, 'build', 'building');
  for (;;) {
    try {
      mkdirSync(dirname(folder), { recursive: true });
      mkdirSync(folder);
      writeFileSync(join(folder, 'process'), String(process.pid));
      return () => {
        rmSync(folder, { recursive: true, force: true });
      };
    } catch {
      if (isLeftBehind(folder)) rmSync(folder, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function isLeftBehind(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(join(folder, 'process'), 'utf8')), 0);
    return false;
  } catch {
    // No process of that number; or the lock is so young that it does not name one yet.
    return Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 2000;
  }
}

function isCurrent(): boolean {
  if (!existsSync(page) || !existsSync(join(dist, 'taskpane.html'))) return false;
  const built = statSync(page).mtimeMs;
  return sources.every((source) => newest(join(projectRoot, source), join(projectRoot, 'src', 'workbench')) <= built);
}
