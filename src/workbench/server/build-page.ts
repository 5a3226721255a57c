/** The workbench page's own build: made when it is missing or older than what it is made of. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dateBuild, newest } from '../cli/newest';

const CONFIG = 'webpack.workbench.config.js';
/** The page is the host, the book and itself; of the add-in it takes only the built files. */
const SOURCES = [join('src', 'workbench'), CONFIG, 'package-lock.json', '.swcrc'];

/** Gives the folder of a current build. Throws with the builder's words if it cannot be made. */
export function ensurePage(root: string, tell: (line: string) => void): string {
  const folder = join(root, 'build', 'workbench');
  const built = join(folder, 'index.html');
  if (existsSync(built) && SOURCES.every((source) => newest(join(root, source)) <= statSync(built).mtimeMs)) return folder;
  tell('กำลังเตรียมหน้าโต๊ะทดลอง …');
  const began = Date.now();
  const webpack = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const run = spawnSync(process.execPath, [webpack, '--config', CONFIG], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  dateBuild(built, began);
  return folder;
}
