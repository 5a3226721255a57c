/** `npm run check`: what is wrong with the data of one workbook, or of many. Writes nothing. */
import { UsageError } from './arguments';
import { commandLine } from './command-line';
import { messages } from './messages';

void commandLine(process.argv.slice(2), messages.usageCheck, ({ files, outDir }) => {
  if (files.length === 0 || outDir !== null) throw new UsageError(messages.usageCheck);
  return { files: files.map((input) => ({ input, output: null })), many: files.length > 1 };
});
