/** What both commands do with their files: one by one, on past a bad one, with a sum at the end if there are several. */
import { readArguments, UsageError, type Arguments } from './arguments';
import { ensureBuild } from './build';
import { fail, printProgress, printResult, printSum, say, tell, type NamedResult } from './console';
import { outliveReader } from './pipe';
import { runFile } from './run-file';

export interface PlannedFile {
  readonly input: string;
  /** `null`: only check. */
  readonly output: string | null;
}

interface CommandWords {
  /** One line, for a command line that makes no sense. */
  readonly usage: string;
  /** For `--help`. */
  readonly help: string;
}

/** Reads the arguments, runs every file and sets the exit code. `plan` says which files; it may throw `UsageError`. */
export async function commandLine(
  argv: readonly string[],
  words: CommandWords,
  plan: (given: Arguments) => { readonly files: readonly PlannedFile[]; readonly many: boolean },
): Promise<void> {
  outliveReader();
  const json = argv.includes('--json');
  try {
    const given = readArguments(argv, words.usage);
    if (given.help) {
      say(words.help);
      return;
    }
    const { files, many } = plan(given);
    const dist = once(() => ensureBuild(tell));
    const results: NamedResult[] = [];
    for (const file of files) {
      const result = await runFile({ ...file, dist, options: given.options });
      results.push({ ...file, result });
      if (many) printProgress({ ...file, result }, results.length, files.length);
      else {
        printResult(result, file.output, json);
        process.exitCode = result.exit;
      }
    }
    if (many) process.exitCode = printSum(results, json);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    fail(error.message, json);
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
