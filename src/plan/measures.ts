/**
 * Reading the measures below their header: which rows are measures, which belong to the measure above, and which are headers
 * repeated, sections, totals, notes or signatures.
 */
import { findOitReferences } from '../thai/oit-reference';
import { matchKey } from '../thai/normalise';
import { splitList, splitTitleNumber } from '../thai/lists';
import { toArabicDigits } from '../thai/digits';
import type { PeriodReading } from '../thai/period';
import type { FoundHeader } from './find-tables';
import { repeatsHeader } from './find-tables';
import type { Cell, CellAt } from './grid';
import { cellAt, endRow, filledCells, placeAt, rowAt } from './grid-access';
import { MEASURE_FIELDS, sameHeader, type TableField } from './headers';
import { periodReader } from './periods';
import { classifyRow } from './rows';
import type { ColumnMatch, ExtraField, FieldText, Measure, MeasureField, MeasuresTable, OitReferenceAt, Sourced } from './types';

/** Rows gathered for one measure. */
interface Draft {
  /** Section rows right above it, in one line; `''` if there are none. */
  readonly heading: string;
  readonly rows: number[];
  /** Last row of the table above it. */
  readonly above: number;
  /** Farther below the row above than any row of the measures before it, and not the first of a section. */
  readonly apart: boolean;
}

/** Reads the table under a header. `fiscalYear` settles periods that name no year; `isOwn` tells its rows from a score table's. */
export function readMeasures(found: FoundHeader, fiscalYear: number | null, isOwn: (row: number) => boolean): MeasuresTable {
  const { grid, headerRow, headerRows, columns } = found;
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  const repeatedHeaders: CellAt[] = [];
  const sections: Sourced<string>[] = [];
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  let headings: string[] = [];
  let ended = false;
  let lastRow = headerRow + headerRows - 1;
  let widestStep = 1;
  const periodOf = periodReader(fiscalYear);
  const firstColumn = Math.min(...columns.map(({ column }) => column));
  for (let row = lastRow + 1; row < endRow(grid); row += 1) {
    if (!isOwn(row)) break;
    const all = rowAt(grid, row);
    const cells = all.filter((cell) => cell.kind !== 'empty' && byColumn.has(cell.at.column));
    if (cells.length === 0) continue;
    if (repeatsHeader(cells, byColumn, sameHeader) || repeatsLowerHeader(found, cells)) {
      repeatedHeaders.push(placeAt(grid, row, firstColumn));
      lastRow = row;
      ended = false;
      continue;
    }
    if (ended) continue;
    const kind = classifyRow(cells, byColumn, all);
    if (kind === 'end') ended = true;
    if (kind === 'section') {
      const first = cells[0] as Cell;
      if (!goesOn(first.text, sections)) headings.push(first.text.replace(/\s*\n\s*/g, ' '));
      sections.push({ value: first.text, at: first.at });
      lastRow = row;
    }
    if (kind !== 'data') {
      if (kind !== 'aside') current = null;
      continue;
    }
    if (current === null || startsMeasure(cells, byColumn, columns)) {
      current = { heading: headings.join(' '), rows: [], above: lastRow, apart: current !== null && row - lastRow > widestStep };
      drafts.push(current);
      headings = [];
    }
    current.rows.push(row);
    if (drafts[0]?.rows[0] !== row) widestStep = Math.max(widestStep, row - lastRow);
    lastRow = row;
  }
  const measured = withoutClosingLines(drafts, found);
  lastRow = drafts[measured.length]?.above ?? lastRow;
  return {
    range: {
      sheet: grid.sheet,
      firstRow: headerRow,
      lastRow,
      firstColumn,
      lastColumn: Math.max(...columns.map(({ column }) => column)),
    },
    headerRow,
    columns,
    missing: MEASURE_FIELDS.filter((field) => !columns.some((column) => column.field === field)),
    repeatedHeaders,
    sections,
    measures: withoutEmptyForms(measured, found).map((draft) => readMeasure(found, draft, firstColumn, periodOf)),
  };
}

/** A section's heading said again on the next page, `มิติที่ ๑ … (ต่อ)` or word for word, begins no section. */
function goesOn(heading: string, sections: readonly Sourced<string>[]): boolean {
  return matchKey(heading.replace(/\s*\(ต่อ\)$/, '')) === matchKey(sections[sections.length - 1]?.value ?? '');
}

/**
 * A line that closes the table (`สรุปผลการดำเนินการ …`) is no measure: a text alone in its row, without a number, apart from the
 * measures above and with nothing but such lines below. A title that is numbered or stands right below the others is a measure
 * whose fields are missing.
 */
function withoutClosingLines(drafts: readonly Draft[], { grid }: FoundHeader): readonly Draft[] {
  const isLine = ({ rows }: Draft): boolean => {
    const [cell, ...more] = rows.flatMap((row) => filledCells(rowAt(grid, row)));
    return cell?.kind === 'text' && more.length === 0 && splitTitleNumber(cell.text).number === null && ownNumber(cell.text) === null;
  };
  let end = drafts.length;
  for (let place = end - 1; place > 0; place -= 1) {
    const draft = drafts[place];
    if (draft === undefined || !isLine(draft)) break;
    if (draft.apart) end = place;
  }
  return drafts.slice(0, end);
}

/** Forms come with numbers filled in beforehand: rows at the end that hold nothing else are no measures. */
function withoutEmptyForms(drafts: readonly Draft[], found: FoundHeader): readonly Draft[] {
  const isEmptyForm = ({ rows }: Draft): boolean =>
    rows.every((row) =>
      found.columns.every(({ field, column }) => field === 'number' || (cellAt(found.grid, row, column)?.kind ?? 'empty') === 'empty'),
    );
  let end = drafts.length;
  for (let last = drafts[end - 1]; last !== undefined && isEmptyForm(last); last = drafts[end - 1]) end -= 1;
  return drafts.slice(0, end);
}

/** The lower row of a two-row header, copied below a repeated upper row. */
function repeatsLowerHeader(found: FoundHeader, cells: readonly Cell[]): boolean {
  if (found.headerRows < 2) return false;
  return cells.every((cell) => {
    const original = [0, 1].map((offset) => cellAt(found.grid, found.headerRow + offset, cell.at.column)?.text ?? '');
    return original.some((text) => text !== '' && sameHeader(text, cell.text));
  });
}

/**
 * A measure starts where its title or number is given. In a table without a number column a row that has everything but its
 * title is a measure whose title is missing, unless its steps carry on the numbers of the row above.
 */
function startsMeasure(
  cells: readonly Cell[],
  byColumn: ReadonlyMap<number, ColumnMatch<TableField>>,
  columns: readonly ColumnMatch<TableField>[],
): boolean {
  const filled = new Map(cells.map((cell) => [byColumn.get(cell.at.column)?.field, cell]));
  const title = filled.get('title');
  if (title !== undefined && !/^\(?\s*(?:ต่อ|")\s*\)?$/.test(title.text)) return true;
  if (filled.has('number')) return true;
  if (columns.some(({ field }) => field === 'number')) return false;
  const others = MEASURE_FIELDS.filter((field) => field !== 'title' && columns.some((column) => column.field === field));
  const steps = filled.get('steps')?.text ?? '';
  const carriesOn = /^\(?([0-9๐-๙]+)/.exec(steps);
  if (carriesOn !== null && toArabicDigits(carriesOn[1] ?? '') !== '1') return false;
  return others.length >= 4 && others.every((field) => filled.has(field));
}

function readMeasure(
  found: FoundHeader,
  { heading, rows }: Draft,
  firstColumn: number,
  periodOf: (text: string) => PeriodReading | null,
): Measure {
  const { grid, columns } = found;
  const first = rows[0] ?? found.headerRow;
  const at = placeAt(grid, first, firstColumn);
  const cellsOf = (field: TableField): { at: CellAt; cells: Cell[] } => {
    const column = columns.find((one) => one.field === field)?.column;
    if (column === undefined) return { at, cells: [] };
    const cells = rows.flatMap((row) => cellAt(grid, row, column) ?? []).filter((cell) => cell.kind !== 'empty');
    return { at: cells[0]?.at ?? placeAt(grid, first, column), cells };
  };
  const titleSource = cellsOf('title');
  const { number: titleNumber, field: title } = readTitle(titleSource);
  const others = MEASURE_FIELDS.filter((field) => field !== 'title').map((field) => [field, readField(cellsOf(field))] as const);
  const fields = { title, ...Object.fromEntries(others) } as Record<MeasureField, FieldText>;
  const extra: Partial<Record<ExtraField, FieldText>> = {};
  for (const { field } of columns) {
    if (isExtra(field)) extra[field] = readField(cellsOf(field));
  }
  const period = periodOf(fields.period.text);
  const readings = [titleSource.cells, fields.steps.cells, fields.done.cells, fields.outcomes.cells, extra.oit?.cells ?? []];
  return {
    number: ownNumber(extra.number?.text ?? '') ?? titleNumber,
    ...(heading === '' ? {} : { heading }),
    at,
    rows,
    fields,
    extra,
    period: period?.period ?? null,
    periodReversed: period?.reversed ?? false,
    oitReferences: readReferences(readings.flat()),
  };
}

const isExtra = (field: TableField): field is ExtraField => !MEASURE_FIELDS.some((name) => name === field);

function readField({ at, cells }: { at: CellAt; cells: readonly Cell[] }): FieldText {
  return {
    at,
    cells,
    text: cells.map((cell) => cell.text).join('\n'),
    items: cells.flatMap((cell) => splitList(cell.text).map((value) => ({ value, at: cell.at }))),
  };
}

function readTitle(source: { at: CellAt; cells: readonly Cell[] }): { number: number | null; field: FieldText } {
  const whole = source.cells.map((cell) => cell.text).join('\n');
  const { number, title } = splitTitleNumber(whole);
  const oneLine = title.replace(/\s*\n\s*/g, ' ');
  return { number, field: { ...source, text: title, items: oneLine === '' ? [] : [{ value: oneLine, at: source.at }] } };
}

/** `๑`, `1.`, `(๑)`, `มาตรการที่ ๑`; `null` for `1.1`, dashes and words. */
function ownNumber(text: string): number | null {
  const match = /^[^0-9]{0,12}?(\d{1,4})[.)]?$/.exec(toArabicDigits(text));
  return match === null || /^-\d/.test(match[0]) ? null : Number(match[1]);
}

function readReferences(cells: readonly Cell[]): OitReferenceAt[] {
  const seen = new Set<string>();
  return cells.flatMap((cell) =>
    findOitReferences(cell.text).flatMap(({ code, item, spelling }) => {
      if (seen.has(code)) return [];
      seen.add(code);
      return [{ code, item, spelling, at: cell.at }];
    }),
  );
}
