import type { Framework, FrameworkInstrument } from '../../assessment/types';
import type { CellAt } from '../../plan/grid';
import type { ScoresTable } from '../../plan/types';
import { cellFinder } from '../support/cells';
import { finding } from '../support/finding';
import { scoreRows } from '../support/scores';
import type { CheckInput, Finding, Rule } from '../types';

/** Rows that the total needs and the table does not have. An instrument is also given by its parts or by all its indicators. */
function missingRows(table: ScoresTable, framework: Framework): readonly string[] {
  const codes = new Set<string>(table.instruments.map(({ code }) => code));
  const numbers = new Set(table.indicators.map(({ number }) => number));
  const missing: string[] = [];
  for (const instrument of framework.instruments) {
    if (codes.has(instrument.code)) continue;
    missing.push(...missingOf(instrument, codes, numbers, framework));
  }
  return missing;
}

function missingOf(
  instrument: FrameworkInstrument,
  codes: ReadonlySet<string>,
  numbers: ReadonlySet<number>,
  framework: Framework,
): readonly string[] {
  const own = framework.indicators.filter((indicator) => indicator.instrument === instrument.code);
  const ownMissing = own.filter(({ number }) => !numbers.has(number));
  if (own.length > 0 && ownMissing.length === 0) return [];
  // The parts may also stand in the sheet of a year that had no parts: they are then read as the whole in halves.
  const parts = instrument.code === 'EIT' ? ['EIT1', 'EIT2'] : instrument.parts.map(({ code }) => code as string);
  const partsMissing = parts.filter((code) => !codes.has(code));
  if (parts.length > 0 && partsMissing.length < parts.length) return partsMissing;
  if (ownMissing.length < own.length) return ownMissing.map(({ number }) => `#${number}`);
  return instrument.parts.length > 0 && codes.size > 0 ? instrument.parts.map(({ code }) => code) : [instrument.code];
}

/** The empty cell below (or beside) the last row of scores, where the missing one would stand; else the table's header. */
function placeFor(table: ScoresTable, { workbook }: CheckInput): CellAt {
  const labels = scoreRows(table).map(({ label }) => label.at);
  const last = labels.reduce<CellAt | null>(
    (furthest, at) => (furthest === null || at.row > furthest.row || at.column > furthest.column ? at : furthest),
    null,
  );
  const header: CellAt = { sheet: table.range.sheet, row: table.headerRow, column: table.range.firstColumn };
  if (!last) return header;
  const next: CellAt = table.transposed ? { ...last, column: last.column + 1 } : { ...last, row: last.row + 1 };
  const there = cellFinder(workbook.grids)(next);
  return there === undefined || there.kind === 'empty' ? next : header;
}

/** A score that the total needs is not there: its cell is empty (`empty`) or its row does not exist (`row`). */
export const scoreMissing: Rule = {
  id: 'score-missing',
  severities: ['error'],
  optional: false,
  variants: ['empty', 'row'],
  check: (input) => {
    const table = input.workbook.scores;
    if (!table) return [];
    const found: Finding[] = scoreRows(table)
      .filter(({ score }) => score.cell.kind === 'empty' || (score.value === null && score.cell.text === ''))
      .map(({ row, score }) => finding('score-missing', 'error', score.at, { variant: 'empty', params: { row } }));
    if (!input.framework) return found;
    const missing = missingRows(table, input.framework);
    if (missing.length === 0) return found;
    const at = placeFor(table, input);
    return [...found, ...missing.map((row) => finding('score-missing', 'error', at, { variant: 'row', params: { row } }))];
  },
};
