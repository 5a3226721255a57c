/** `npm run check`: what is wrong with the data of one workbook, or of many. Writes nothing. */
import { UsageError } from './arguments';
import { commandLine } from './command-line';
import { messages } from './messages';

const words = { usage: messages.usageCheck, help: messages.helpCheck };

void commandLine(process.argv.slice(2), words, ({ files, outDir, options }) => {
  // Nothing is written: an option that only changes what is written was meant for the other command.
  if (files.length === 0 || outDir !== null || options.draft === true) throw new UsageError(messages.usageCheck);
  return { files: files.map((input) => ({ input, output: null })), many: files.length > 1 };
});
