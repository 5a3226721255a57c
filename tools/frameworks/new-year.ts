/**
 * Begins a new fiscal year: `npx tsx tools/frameworks/new-year.ts 2571` writes `src/assessment/frameworks/2571.ts` as an unconfirmed
 * copy of the latest year, and says what is left to do by hand. Never touches a file that is there.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAMEWORK_YEARS } from '../../src/assessment/frameworks';

const latest = Math.max(...FRAMEWORK_YEARS);

/** The module of a year of which nothing is known yet. */
export function moduleOf(fiscalYear: number, from: number): string {
  return `import { carriedOver } from './build';
import { framework${from} } from './${from}';

/** FY ${fiscalYear}. Nothing is known of it: a copy of FY ${from}, unconfirmed throughout. */
export const framework${fiscalYear} = carriedOver(framework${from}, ${fiscalYear});
`;
}

function main(argument: string | undefined): number {
  const fiscalYear = Number(argument);
  if (!/^25\d\d$/.test(argument ?? '') || FRAMEWORK_YEARS.includes(fiscalYear)) {
    process.stderr.write(`Give a fiscal year that has no framework yet, e.g. ${latest + 1}.\n`);
    return 1;
  }
  const file = join(__dirname, '..', '..', 'src', 'assessment', 'frameworks', `${fiscalYear}.ts`);
  if (existsSync(file)) {
    process.stderr.write(`${file} is there already.\n`);
    return 1;
  }
  writeFileSync(file, moduleOf(fiscalYear, latest));
  process.stdout.write(
    [
      `Wrote ${file}.`,
      'Left to do:',
      '1. Add it to the list in src/assessment/frameworks/index.ts and to the years in tests/assessment/frameworks.test.ts.',
      '2. When the year’s manual is out, replace the copy by its facts (2568.ts shows how) and name the source of each in `provenance`.',
      '3. npx jest tests/assessment/frameworks',
      '',
    ].join('\n'),
  );
  return 0;
}

if (require.main === module) process.exitCode = main(process.argv[2]);
