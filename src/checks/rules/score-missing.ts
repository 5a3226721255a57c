import type { Framework, FrameworkInstrument } from '../../assessment/types';
import type { CellAt } from '../../plan/grid';
import type { ScoresTable } from '../../plan/types';
import { cellFinder } from '../support/cells';
import { finding } from '../support/finding';
import { scoreRows, type ScoreRow } from '../support/scores';
import type { CheckInput, Finding, Rule } from '../types';

const isEmpty = ({ score }: ScoreRow): boolean => score.cell.kind === 'empty';

/** Figures that give an instrument's score only together: its parts, or its indicators. */
class Group {
  private readonly rows: ReadonlyMap<string, readonly ScoreRow[]>;

  constructor(
    readonly names: readonly string[],
    all: readonly ScoreRow[],
  ) {
    this.rows = new Map(names.map((name) => [name, all.filter(({ row }) => row === name)]));
  }

  private rowsOf(name: string): readonly ScoreRow[] {
    return this.rows.get(name) ?? [];
  }

  private isFilled(name: string): boolean {
    return this.rowsOf(name).some((row) => !isEmpty(row));
  }

  /** All there and filled in. */
  get isComplete(): boolean {
    return this.names.length > 0 && this.names.every((name) => this.isFilled(name));
  }

  get isBegun(): boolean {
    return this.names.some((name) => this.isFilled(name));
  }

  /** Whether the sheet has any row of it, empty or not. */
  get hasRows(): boolean {
    return this.names.some((name) => this.rowsOf(name).length > 0);
  }

  /** Cells that wait for a score. */
  get emptyRows(): readonly ScoreRow[] {
    return this.names.flatMap((name) => (this.isFilled(name) ? [] : this.rowsOf(name).slice(0, 1)));
  }

  /** Names of the rows that the sheet does not have. */
  get absentRows(): readonly string[] {
    return this.names.filter((name) => this.rowsOf(name).length === 0);
  }
}

interface Missing {
  readonly severity: 'error' | 'warning';
  readonly empty: readonly ScoreRow[];
  readonly absent: readonly string[];
  /** The sheet gives the other instruments' scores as figures, and this one's is reckoned from its indicators. */
  readonly rolledUp?: readonly ScoreRow[];
}

const lacking = (group: Group): Missing => ({ severity: 'error', empty: group.emptyRows, absent: group.absentRows });

/**
 * What one instrument lacks. Its score may be given as one figure, by its parts or by all of its indicators, and rows of the
 * other kinds may then stay empty, as in the form. A group that was begun and not finished is worth a word all the same; where
 * nothing gives the score, it is the begun group that wants finishing.
 */
function missingOf(instrument: FrameworkInstrument, rows: readonly ScoreRow[], framework: Framework): readonly Missing[] {
  const othersAreFigures = rows.some((row) => !row.row.startsWith('#') && !row.row.startsWith(instrument.code) && !isEmpty(row));
  const whole = new Group([instrument.code], rows);
  // The parts may also stand in the sheet of a year that had none: their mean is then the whole.
  const parts = new Group(instrument.code === 'EIT' ? ['EIT1', 'EIT2'] : instrument.parts.map(({ code }) => code), rows);
  const own = framework.indicators.filter((indicator) => indicator.instrument === instrument.code);
  const indicators = new Group(
    own.map(({ number }) => `#${number}`),
    rows,
  );
  if (indicators.isComplete && !whole.isComplete && !parts.isBegun && othersAreFigures) {
    return [{ severity: 'warning', empty: [], absent: [], rolledUp: whole.emptyRows }];
  }
  if (whole.isComplete || parts.isComplete || indicators.isComplete) {
    return [parts, indicators]
      .filter((group) => group.isBegun)
      .map((group) => ({ severity: 'warning', empty: group.emptyRows, absent: [] }));
  }
  if (parts.isBegun) return [lacking(parts)];
  const onlyCellsToFill = indicators.absentRows.length === 0 || !whole.hasRows;
  if (indicators.isBegun && onlyCellsToFill) return [lacking(indicators)];
  if (whole.hasRows) return [lacking(whole)];
  if (parts.hasRows) return [lacking(parts)];
  if (indicators.hasRows) return [lacking(indicators)];
  return [lacking(instrument.parts.length > 0 && rows.some(({ row }) => !row.startsWith('#')) ? parts : whole)];
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

/**
 * A score that the total needs is not there: its cell is empty (`empty`) or its row does not exist (`row`); or the officer gave the
 * other instruments' scores and left this one to be reckoned from its indicators (`rolled-up`). Without a year
 * nothing says which scores are needed; then the missing year is what is told.
 */
export const scoreMissing: Rule = {
  id: 'score-missing',
  severities: ['error', 'warning'],
  optional: false,
  variants: ['empty', 'row', 'rolled-up'],
  check: (input) => {
    const { framework } = input;
    const table = input.workbook.scores;
    if (!table || !framework) return [];
    const rows = scoreRows(table);
    const missing = framework.instruments.flatMap((instrument) => missingOf(instrument, rows, framework));
    const place = placeFor(table, input);
    return missing.flatMap(({ severity, empty, absent, rolledUp = [] }): Finding[] => [
      ...empty.map(({ row, score }) => finding('score-missing', severity, score.at, { variant: 'empty', params: { row } })),
      ...rolledUp.map(({ row, score }) => finding('score-missing', severity, score.at, { variant: 'rolled-up', params: { row } })),
      ...absent.map((row) => finding('score-missing', severity, place, { variant: 'row', params: { row } })),
    ]);
  },
};
