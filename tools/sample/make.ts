/**
 * Makes `samples/ita-2568.xlsx`: the add-in's own "Create form" in an empty workbook, filled in as an officer would. Run it
 * again whenever the forms change: `npm run sample`. A test holds the file to what this makes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellKey, engine, type Book, type BookSheet } from '../../src/workbench/book';
import { createHost } from '../../src/workbench/host/host';
import { ensureBuild } from '../../src/workbench/cli/build';
import { runRibbonCommand } from '../../src/workbench/node/ribbon-command';
import { AGENCY, INDICATORS, INSTRUMENTS, MEASURES } from './content';

export const SAMPLE = join(__dirname, '..', '..', 'samples', 'ita-2568.xlsx');

function sheetNamed(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`The form has no sheet ${name}.`);
  return sheet;
}

/** First row of a form's table below its header, and its first column; zero-based. */
function tableStart(sheet: BookSheet): { row: number; column: number } {
  const [table] = sheet.tables;
  if (!table) throw new Error(`The form ${sheet.name} has no table.`);
  return { row: table.range.firstRow + 1, column: table.range.firstColumn };
}

/** The filled-in workbook. */
export async function makeSample(dist: string): Promise<Book> {
  const book = engine.create();
  const { outcome } = await runRibbonCommand({ dist, book, functionName: 'createForm' });
  if (outcome?.status !== 'done') throw new Error('The form could not be made.');
  const measures = sheetNamed(book, 'มาตรการ');
  const scores = sheetNamed(book, 'คะแนน ITA');
  const { user } = createHost({ book, engine });

  for (const [key, cell] of measures.cells) {
    if (cell.value === 'พิมพ์ชื่อหน่วยงานแทนข้อความนี้') user.type(measures, Math.floor(key / 16384), key % 16384, AGENCY);
  }
  const first = tableStart(measures);
  MEASURES.forEach(({ title, steps, responsible, period, done, outcomes }, index) => {
    const texts = [title, steps.join('\n'), responsible, period, done.join('\n'), outcomes.join('\n')];
    texts.forEach((text, column) => user.type(measures, first.row + index, first.column + column, text));
  });

  const top = tableStart(scores);
  const figures = [...INSTRUMENTS.map(({ score, previous }) => [score, previous]), ...INDICATORS];
  figures.forEach((pair, index) => pair.forEach((figure, year) => user.type(scores, top.row + index, top.column + 1 + year, figure)));

  for (const sheet of [...book.sheets]) {
    if (sheet !== measures && sheet !== scores) engine.removeSheet(book, sheet);
  }
  for (const sheet of book.sheets) sheet.selection = { range: { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 } };
  // What the add-in remembers of its own first click is of no use to another machine.
  book.settings.clear();
  book.activeSheet = measures.id;
  book.properties = { ...book.properties, title: measures.cells.get(cellKey(0, 0))?.value.toString() ?? '' };
  return book;
}

if (require.main === module) {
  makeSample(ensureBuild((line) => process.stderr.write(`${line}\n`))).then(
    (book) => {
      mkdirSync(join(SAMPLE, '..'), { recursive: true });
      writeFileSync(SAMPLE, engine.save(book));
      process.stdout.write(`${SAMPLE}\n`);
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
