import { parseArgs } from 'node:util';
import type { RunOptions } from '../../settings/types';
import { messages } from './messages';

/** A command line that cannot be understood; the message is one sentence for the person who typed it. */
export class UsageError extends Error {}

export interface Arguments {
  readonly files: readonly string[];
  readonly outDir: string | null;
  readonly json: boolean;
  /** Only how the command is used was asked for. */
  readonly help: boolean;
  readonly options: RunOptions;
}

/** Reads the arguments after the script's name. `usage` is said when they make no sense. Throws `UsageError`. */
export function readArguments(argv: readonly string[], usage: string): Arguments {
  const { values, positionals } = parse(argv, usage);
  return {
    files: positionals,
    outDir: values['out-dir'] ?? null,
    json: values.json ?? false,
    help: values.help ?? false,
    options: {
      ...(values['fiscal-year'] === undefined ? {} : { fiscalYear: fiscalYear(values['fiscal-year']) }),
      ...(values.draft === true ? { draft: true } : {}),
    },
  };
}

function parse(argv: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'fiscal-year': { type: 'string' },
        'out-dir': { type: 'string' },
        draft: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw new UsageError(usage);
  }
}

/** A Buddhist year in Arabic or Thai digits. */
function fiscalYear(text: string): number {
  const digits = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  if (!/^2[4-6]\d\d$/.test(digits)) throw new UsageError(messages.badYear);
  return Number(digits);
}
