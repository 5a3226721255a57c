/** Hostile workbooks through the whole click: office.js, the host, the sheet that stands there in the end. */
import { openDesk } from '../faults/desk';
import { engine } from '../../src/workbench/book';
import { cellKey, type Book } from '../../src/workbench/book/types';
import { sheetState } from '../../tests/excel/support/state';
import { fuzzedBook, rawBook, seedOf, type Failure } from './run';
import type { RawBook } from './workbooks';

export interface ClickFigures {
  readonly tried: number;
  readonly ends: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
}

export async function fuzzClicks(sample: Uint8Array, seed: number, goal: { clicks: number; until?: () => boolean }): Promise<ClickFigures> {
  const base = rawBook(engine.open(sample));
  const desk = await openDesk(sample);
  const failures: Failure[] = [];
  const ends: Record<string, number> = {};
  let tried = 0;
  try {
    for (; tried < goal.clicks && goal.until?.() !== true; tried += 1) {
      const own = seedOf(seed, tried);
      const wrong: string[] = [];
      let end = 'crash';
      try {
        desk.open(engine.save(asBook(fuzzedBook(base, own))));
        const inputs = new Map(desk.book.sheets.map((sheet) => [sheet.name, JSON.stringify(sheetState(sheet))]));
        const { outcome, completed } = await desk.click((session) =>
          session.generateReport({ showFindings: true, draft: tried % 2 === 0 }),
        );
        end = outcome === null ? 'no outcome' : outcome.status === 'failed' ? `failed: ${outcome.failure.code}` : outcome.status;
        if (completed !== 1) wrong.push(`completed ${completed} times`);
        if (outcome === null || outcome.status === 'failed') wrong.push(end);
        wrong.push(...wrongSheets(desk.book, inputs));
      } catch (error) {
        wrong.push(String(error instanceof Error ? error.stack : error).slice(0, 300));
      }
      ends[end] = (ends[end] ?? 0) + 1;
      if (wrong.length > 0) failures.push({ seed: `click ${own}`, wrong });
    }
  } finally {
    await desk.close();
  }
  return { tried, ends, failures };
}

/** Formulas that our own plans contain call nothing outside the sheet. */
function wrongSheets(book: Book, inputs: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = [];
  for (const sheet of book.sheets) {
    const before = inputs.get(sheet.name);
    if (before !== undefined) {
      if (before !== JSON.stringify(sheetState(sheet))) wrong.push(`“${sheet.name}” was changed`);
      continue;
    }
    for (const [, { formula, value }] of sheet.cells) {
      if (
        formula !== null &&
        /cmd|IMPORT|!\$?[A-Z]+\$?0|example|SUM\(A1:A9\)|^=1\+1|^[+@-]/i.test(formula) &&
        !formula.startsWith('=HYPERLINK("#')
      )
        wrong.push(`formula ${formula.slice(0, 60)}`);
      if (typeof value === 'string' && value.length > 32_767) wrong.push('a text longer than a cell');
    }
  }
  return wrong;
}

function asBook(raw: RawBook): Book {
  const book = engine.create();
  const spare = [...book.sheets];
  const names = new Set(spare.map((sheet) => sheet.name.toLowerCase()));
  for (const { name, rows, formats } of raw) {
    let free = name;
    for (let number = 2; names.has(free.toLowerCase()); number += 1) free = `${name.slice(0, 26)} ${number}`;
    names.add(free.toLowerCase());
    const sheet = engine.addSheet(book, free);
    rows.forEach((row, down) => {
      row.forEach((value, right) => {
        if (value === '' || (typeof value === 'number' && !Number.isFinite(value))) return;
        const numberFormat = formats.get(`${down},${right}`) ?? 'General';
        sheet.cells.set(cellKey(down, right), {
          value,
          error: null,
          formula: null,
          style: { ...book.normalStyle, numberFormat },
          hyperlink: null,
        });
      });
    });
  }
  for (const sheet of spare) engine.removeSheet(book, sheet);
  book.activeSheet = book.sheets[0]?.id ?? '';
  return book;
}
