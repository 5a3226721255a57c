/** `npm run report`: writes the report of one workbook, or of many, by clicking the shipped ribbon button in the workbench. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { UsageError, type Arguments } from './arguments';
import { projectRoot } from './build';
import { commandLine, type PlannedFile } from './command-line';
import { messages } from './messages';
import { outputExtension } from './paths';

function plan(given: Arguments): { files: PlannedFile[]; many: boolean } {
  const { files, outDir } = given;
  if (outDir !== null) {
    if (files.length === 0) throw new UsageError(messages.usageReport);
    return { files: intoFolder(files, outDir), many: true };
  }
  if (files.length > 2) throw new UsageError(messages.usageReport);
  const input = files[0] ?? sample();
  const output = files[1] ?? join('out', `${basename(input, extname(input))}${outputExtension(input)}`);
  return { files: [{ input, output }], many: false };
}

/** One output for each input, under its own name; a name that comes twice gets a number. */
function intoFolder(inputs: readonly string[], folder: string): PlannedFile[] {
  const used = new Set<string>();
  return inputs.map((input) => {
    const name = basename(input, extname(input));
    let free = name;
    for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${name} (${String(number)})`;
    used.add(free.toLowerCase());
    return { input, output: join(folder, `${free}${outputExtension(input)}`) };
  });
}

function sample(): string {
  const folder = join(projectRoot, 'samples');
  const [first] = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.xlsx'))
        .sort()
    : [];
  if (first === undefined) throw new UsageError(messages.noSample);
  return relative(process.cwd(), join(folder, first));
}

void commandLine(process.argv.slice(2), { usage: messages.usageReport, help: messages.helpReport }, plan);
