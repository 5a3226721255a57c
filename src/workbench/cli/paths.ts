/** What may be read and written, decided before any work is done. */
import { realpathSync, statSync, type Stats } from 'node:fs';
import { extname } from 'node:path';
import { messages } from './messages';

/** A failure with a sentence of its own for the person at the command line. */
export class Refusal extends Error {}

/** What stands at a path; `null` for nothing, also where the path leads through a file or cannot be followed. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Macros are kept, and Excel opens a workbook with macros under no other ending. */
export function outputExtension(input: string): '.xlsx' | '.xlsm' {
  return extname(input).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
}

/** Throws a `Refusal` for an output that is a folder, the input itself, or no name that Excel opens. */
export function refuseOutput(input: string, output: string): void {
  const existing = statOf(output);
  if (existing?.isDirectory() === true) throw new Refusal(messages.outIsDirectory(output));
  if (!['.xlsx', outputExtension(input)].includes(extname(output).toLowerCase())) throw new Refusal(messages.outIsNoWorkbook(output));
  if (existing !== null && statOf(input) !== null && realpathSync(input) === realpathSync(output))
    throw new Refusal(messages.sameFile(input));
}
