/** What of the machine printing needs: LibreOffice to make pages of a workbook, Poppler to make pictures of pages. */
import { spawnSync } from 'node:child_process';

/** A program that printing needs is not on this machine; the message says what to install. */
export class MissingProgram extends Error {}

interface Program {
  readonly commands: readonly string[];
  /** Debian's package, and what to look for elsewhere. */
  readonly install: string;
}

const PROGRAMS = {
  office: { commands: ['soffice', 'libreoffice'], install: 'LibreOffice (Debian and Ubuntu: apt-get install libreoffice-calc)' },
  pictures: { commands: ['pdftoppm'], install: 'Poppler (Debian and Ubuntu: apt-get install poppler-utils)' },
} as const satisfies Record<string, Program>;

const found = new Map<keyof typeof PROGRAMS, string | null>();

function lookFor({ commands }: Program): string | null {
  return commands.find((command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0) ?? null;
}

/** The command of a program, or `null`. */
export function findProgram(name: keyof typeof PROGRAMS): string | null {
  const known = found.get(name);
  if (known !== undefined) return known;
  const command = lookFor(PROGRAMS[name]);
  found.set(name, command);
  return command;
}

/** The command of a program. @throws MissingProgram */
export function needProgram(name: keyof typeof PROGRAMS): string {
  const command = findProgram(name);
  if (command === null) throw new MissingProgram(`Printing needs ${PROGRAMS[name].install}, which is not on this machine.`);
  return command;
}

/** Runs a program to its end. @throws Error with what it said, if it failed */
export function run(command: string, parameters: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  const result = spawnSync(command, [...parameters], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) throw new Error(`${command} ended with ${String(result.status)}: ${result.stderr || result.stdout}`);
  return result.stdout;
}
