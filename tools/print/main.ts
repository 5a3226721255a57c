/**
 * `npm run print -- FILE.xlsx [OUT.pdf] [--pages FOLDER] [--dpi 90] [--sheet NAME]`: the report's pages as a PDF and, on
 * request, as pictures, made by LibreOffice. Prints the newest report sheet unless told another; nothing of FILE is changed.
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { needProgram } from './machine';
import { sheetsOf, showingOnly } from './one-sheet';
import { picturesOf, Printer } from './print';

const USAGE = 'usage: npm run print -- FILE.xlsx [OUT.pdf] [--pages FOLDER] [--dpi 90] [--sheet NAME]';

/** Begins the names of the add-in's report sheets. */
const REPORT = 'รายงาน ITA';

interface Job {
  readonly file: string;
  readonly output: string;
  readonly pages: string | null;
  readonly dotsPerInch: number;
  readonly sheet: string | null;
}

function jobOf(parameters: readonly string[]): Job {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: { pages: { type: 'string' }, dpi: { type: 'string' }, sheet: { type: 'string' } },
  });
  const [file, output] = positionals;
  const dotsPerInch = Number(values.dpi ?? '90');
  if (file === undefined || positionals.length > 2 || !(dotsPerInch >= 20 && dotsPerInch <= 600)) throw new Error(USAGE);
  return {
    file,
    output: output ?? join('out', `${basename(file, extname(file))}.pdf`),
    pages: values.pages ?? null,
    dotsPerInch,
    sheet: values.sheet ?? null,
  };
}

function sheetToPrint(file: Uint8Array, wanted: string | null): string {
  const shown = sheetsOf(file).filter(({ hidden }) => !hidden);
  const names = shown.map(({ name }) => name);
  const found = wanted === null ? newest(names) : names.find((name) => name === wanted);
  if (found === undefined) throw new Error(`There is no such sheet. The workbook shows: ${names.join(', ')}.`);
  return found;
}

const newest = (names: readonly string[]): string | undefined =>
  names
    .filter((name) => name.startsWith(REPORT))
    .sort()
    .pop();

function print(job: Job): void {
  if (job.pages !== null) needProgram('pictures');
  const file = readFileSync(job.file);
  const sheet = sheetToPrint(file, job.sheet);
  const printer = new Printer();
  try {
    if (printer.lacksFont) {
      console.warn(
        'No TH Sarabun and no Laksaman (Debian: fonts-thai-tlwg) here: another typeface jumps in, so lines and pages are not those of the report.',
      );
    }
    const [pdf = ''] = printer.convert([showingOnly(file, [sheet])], 'pdf');
    mkdirSync(dirname(job.output), { recursive: true });
    copyFileSync(pdf, job.output);
    console.log(`${sheet}: ${job.output}`);
    if (job.pages !== null) for (const picture of picturesOf(pdf, job.pages, job.dotsPerInch)) console.log(picture);
  } finally {
    printer.close();
  }
}

try {
  print(jobOf(process.argv.slice(2)));
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : String(error));
}
