/**
 * Reads the workbook: one round trip if the memory of the last run still fits, one or two more if not, and one more for every
 * few megabytes, because Excel on the web refuses requests and answers over 5 MB.
 */
import type { RawValue } from '../plan/grid';
import { parseReference, ROWS, type Area } from './address';
import type { AfterBreak, Aftermath, PartValues } from './after-break';
import { errorCode, NO_CELLS, partMissing } from './failures';
import { outputSheets, ownSheets, PART_NAMES } from './markers';
import type { Memory, Seen } from './memory';
import type { EditablePart } from './session-types';
import { askFacts, type Extent, type OwnSheet, type SheetContent, type SheetFact, type WorkbookFacts } from './workbook-facts';
import type * as Seldom from './seldom';
import { storedReport } from './settings-store';
import { ANSWER_BUDGET, SheetValues, TOO_LARGE } from './sheet-values';

/** Everything that one look at the workbook tells. */
export interface Snapshot extends Aftermath {
  readonly facts: WorkbookFacts;
  readonly own: readonly OwnSheet[];
  /** Visible sheets with the officer's data, in workbook order. */
  readonly contents: ReadonlyMap<string, SheetContent>;
  readonly extents: ReadonlyMap<string, Extent>;
  /** Rows of the parts that people edit, by own sheet. */
  readonly parts: ReadonlyMap<string, PartValues>;
}

/** Rows that are read at once of a sheet that nobody has looked at yet, and of many such sheets of each. */
const FIRST_ROWS = 1000;
const FEWEST_FIRST_ROWS = 100;
const FIRST_ROWS_OF_ALL = 10_000;
/** Share of what is left that the head of a remembered sheet may take: its first rows may be its longest. */
const HEAD_SHARE = 0.9;
/** The same after a refusal. */
const CAREFUL_ROWS = 20;
/** Rows above which what a sheet takes on the average says nothing of its first rows: a stray cell stands far below them. */
const MOSTLY_BLANK = 50_000;
/** A remembered sheet that does not fit is begun in the first trip only if this much of the answer is left, bytes. */
const WORTH_BEGINNING = 500_000;

/** Columns whose widths are looked at on sheets of ours: more than any plan has. */
const WIDTHS_OF = 'A1:Z1';

const NOTHING_SEEN: Seen = { sheets: [], own: [] };

/**
 * Reads all visible sheets, facts and own parts. Throws what the host throws. While a cell is being edited it waits
 * (`patient`), or is refused at once so that a click is answered.
 */
export async function readWorkbook(memory: Memory, patient = false): Promise<Snapshot> {
  const run = { delayForCellEdit: patient };
  const refused = new Set<string>();
  let seen = memory.recall();
  let careful = false;
  for (;;) {
    try {
      const reading = await Excel.run(run, (context) => new Reading(context, seen, careful).read());
      memory.remember(reading.seenNow());
      return reading.snapshot();
    } catch (error) {
      const code = errorCode(error);
      const noCells = code === NO_CELLS;
      // The memory is outdated, a sheet has no cells, or there is too much for one answer. Each is mended once.
      if (refused.has(code) || (code !== 'ItemNotFound' && !noCells && !TOO_LARGE.has(code))) throw error;
      refused.add(code);
      careful ||= code !== 'ItemNotFound';
      seen = { ...NOTHING_SEEN, cellless: noCells ? await Excel.run(run, (await seldom()).sheetsWithoutCells) : seen.cellless };
    }
  }
}

/** @throws {Refusal} if it cannot be fetched */
function seldom(): Promise<typeof Seldom> {
  return import('./seldom').catch(() => {
    throw partMissing();
  });
}

interface PendingHead {
  /** Its name is known before the answer, or comes with it. */
  readonly sheet: string | Excel.Worksheet;
  readonly whole: Excel.Range;
  readonly head: Excel.Range;
  /** What is used below the head. */
  readonly rest: Excel.Range;
}

interface PendingRange {
  readonly sheet: string;
  readonly range: Excel.Range;
}

class Reading {
  private facts: WorkbookFacts | null = null;
  private own: OwnSheet[] = [];
  private readonly contents = new Map<string, SheetContent>();
  private readonly known = new Set<string>();
  private readonly bytes = new Map<string, number>();
  /** Sheets of which more is to be read. */
  private readonly begun: SheetValues[] = [];
  private readonly extents = new Map<string, Extent>();
  private readonly parts = new Map<string, PartValues>();
  private pending: PendingRange[] = [];
  private pendingExtents: (PendingRange & { readonly widths: OfficeExtension.ClientResult<Excel.ColumnProperties[]> })[] = [];
  private pendingHeads: PendingHead[] = [];
  private pendingParts: { sheet: string; part: EditablePart; range: Excel.Range }[] = [];
  private aftermath: Aftermath = { placed: new Map(), strays: new Map(), unclaimed: new Map() };

  /** @param careful sizes are asked for first and values in windows: the host refused before. */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly seen: Seen,
    private readonly careful: boolean,
  ) {}

  async read(): Promise<this> {
    const facts = askFacts(this.context.workbook);
    if (this.seen.sheets.length > 0 || this.seen.own.length > 0) this.askRemembered();
    else if (!this.careful) this.askEnds();
    await this.context.sync();
    this.facts = facts();
    this.own = ownSheets(this.facts);
    this.takeAnswers();
    this.askMissing();
    const afterBreak = await this.afterBreak(this.facts);
    if (afterBreak?.asks || this.pending.length + this.pendingExtents.length + this.pendingParts.length + this.pendingHeads.length > 0) {
      await this.context.sync();
      this.takeAnswers();
    }
    if (this.begun.length > 0) await (await seldom()).readOn(this.context, this.begun);
    for (const sheet of this.begun) this.keep(sheet);
    if (afterBreak !== null) this.aftermath = afterBreak.take();
    return this;
  }

  /** `null` unless a run that wrote a report of ours never came to its end. */
  private async afterBreak(facts: WorkbookFacts): Promise<AfterBreak | null> {
    const isBroken = ({ kind, fiscalYear }: OwnSheet): boolean =>
      kind === 'report' && fiscalYear !== null && storedReport(facts.settings, fiscalYear)?.underway !== undefined;
    if (!this.own.some(isBroken)) return null;
    return new (await seldom()).AfterBreak(this.context.workbook.worksheets, facts, this.own);
  }

  /** By plain names: should one be gone, the host says `ItemNotFound` and the whole is read anew without the memory. */
  private askRemembered(): void {
    let budget = ANSWER_BUDGET;
    for (const { name, bytes, rows } of this.seen.sheets) {
      if (bytes <= budget) {
        budget -= bytes;
        this.askValues(name);
      } else if (budget > WORTH_BEGINNING) {
        this.askHead(name, rows > MOSTLY_BLANK ? FIRST_ROWS : Math.max(1, Math.floor((budget * rows * HEAD_SHARE) / bytes)));
        budget = 0;
      }
    }
    for (const { name, parts } of this.seen.own) {
      this.askExtent(name);
      for (const part of parts) this.askPart(name, part);
    }
  }

  /**
   * Nobody knows yet what the sheets are called, yet every workbook has a first and a last one, and with measures and scores alone
   * these are all. Two sheets asked for by place are worth a trip; more could be asked for by place only if all were there.
   */
  private askEnds(): void {
    const { worksheets } = this.context.workbook;
    for (const sheet of [worksheets.getFirst(true), worksheets.getLast(true)]) {
      sheet.load('name');
      this.askHeadOf(sheet, sheet, FIRST_ROWS);
    }
  }

  private askMissing(): void {
    const outputs = this.outputs();
    const missing = this.visibleSheets().filter((sheet) => !outputs.has(sheet) && !this.known.has(sheet));
    const share = Math.floor(FIRST_ROWS_OF_ALL / Math.max(1, missing.length));
    const rows = this.careful ? CAREFUL_ROWS : Math.min(FIRST_ROWS, Math.max(FEWEST_FIRST_ROWS, share));
    for (const sheet of missing) this.askHead(sheet, rows);
    for (const own of this.own) {
      if (!this.extents.has(own.sheet)) this.askExtent(own.sheet);
      const names = this.facts?.sheets.find((sheet) => sheet.name === own.sheet)?.names ?? [];
      const read = this.parts.get(own.sheet) ?? {};
      for (const part of Object.keys(PART_NAMES) as EditablePart[]) {
        const name = names.find((other) => other.name === PART_NAMES[part]);
        if (name !== undefined && read[part] === undefined && parseReference(name.formula) !== null) this.askPart(own.sheet, part);
      }
    }
  }

  private outputs(): ReadonlySet<string> {
    return this.facts === null ? new Set() : outputSheets(this.facts, this.own);
  }

  /** Visible sheets with cells. */
  private visibleSheets(): string[] {
    const { cellless = [] } = this.seen;
    const hasCells = ({ id, name }: SheetFact): boolean => !cellless.some((sheet) => sheet.id === id && sheet.name === name);
    return (this.facts?.sheets ?? []).filter((sheet) => sheet.visible && hasCells(sheet)).map((sheet) => sheet.name);
  }

  private askValues(sheet: string): void {
    const range = this.context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    range.load('values,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
    this.pending.push({ sheet, range });
  }

  /** The used part of the sheet's first rows, and how far the whole of it reaches. */
  private askHead(sheet: string, rows: number): void {
    this.askHeadOf(this.context.workbook.worksheets.getItem(sheet), sheet, rows);
  }

  private askHeadOf(worksheet: Excel.Worksheet, sheet: PendingHead['sheet'], rows: number): void {
    const whole = worksheet.getUsedRangeOrNullObject(true);
    whole.load('rowIndex,columnIndex,rowCount,columnCount');
    const head = worksheet.getRange(`1:${rows}`).getUsedRangeOrNullObject(true);
    head.load('values,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
    const rest = worksheet.getRange(`${rows + 1}:${ROWS}`).getUsedRangeOrNullObject(true);
    rest.load('rowIndex');
    this.pendingHeads.push({ sheet, whole, head, rest });
  }

  private askExtent(sheet: string): void {
    const worksheet = this.context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getUsedRangeOrNullObject(false);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const widths = worksheet.getRange(WIDTHS_OF).getColumnProperties({ format: { columnWidth: true } });
    this.pendingExtents.push({ sheet, range, widths });
  }

  private askPart(sheet: string, part: EditablePart): void {
    const range = this.context.workbook.worksheets.getItem(sheet).names.getItem(PART_NAMES[part]).getRange();
    range.load('values');
    this.pendingParts.push({ sheet, part, range });
  }

  private takeAnswers(): void {
    for (const { sheet, range } of this.pending) {
      this.known.add(sheet);
      if (!range.isNullObject) this.begin(sheet, range, range);
    }
    const outputs = this.outputs();
    for (const { sheet: asked, whole, head, rest } of this.pendingHeads) {
      const sheet = typeof asked === 'string' ? asked : asked.name;
      // A workbook of one sheet begins and ends with it; and a report that was copied into the workbook is no data.
      if (this.known.has(sheet) || outputs.has(sheet)) continue;
      this.known.add(sheet);
      if (!whole.isNullObject) this.begin(sheet, whole, head, rest.isNullObject ? Infinity : rest.rowIndex);
    }
    for (const { sheet, range, widths } of this.pendingExtents) {
      const area = range.isNullObject ? null : areaOf(range);
      this.extents.set(sheet, {
        lastRow: area?.lastRow ?? -1,
        lastColumn: area?.lastColumn ?? -1,
        widths: widths.value.map((column) => column.format?.columnWidth ?? 0),
      });
    }
    for (const { sheet, part, range } of this.pendingParts) {
      this.parts.set(sheet, { ...this.parts.get(sheet), [part]: range.values as RawValue[][] });
    }
    this.pending = [];
    this.pendingHeads = [];
    this.pendingExtents = [];
    this.pendingParts = [];
  }

  /** `next`: the next filled row below the range; none if absent. */
  private begin(sheet: string, whole: Excel.Range, range: Excel.Range, next = Infinity): void {
    const values = new SheetValues(sheet, areaOf(whole));
    // Beyond five million cells Excel on the web answers `null` without an error.
    const isThere = !range.isNullObject && (range.values as unknown) !== null;
    if (isThere) values.take(range.rowIndex, range.columnIndex, range.values as RawValue[][], range.numberFormat as string[][]);
    if (isThere || range.isNullObject) values.skipTo(next);
    if (values.isComplete) this.keep(values);
    else this.begun.push(values);
  }

  private keep({ sheet, area, values, formats, bytes }: SheetValues): void {
    this.bytes.set(sheet, bytes);
    this.contents.set(sheet, { firstRow: area.firstRow, firstColumn: area.firstColumn, values, formats });
  }

  /** What to remember for the next run: sheets with data, and our own. */
  seenNow(): Seen {
    const outputs = this.outputs();
    return {
      cellless: this.seen.cellless,
      sheets: this.visibleSheets()
        .filter((sheet) => !outputs.has(sheet))
        .map((name) => ({ name, bytes: this.bytes.get(name) ?? 0, rows: this.contents.get(name)?.values.length ?? 0 })),
      own: this.own.map(({ sheet }) => ({ name: sheet, parts: Object.keys(this.parts.get(sheet) ?? {}) as EditablePart[] })),
    };
  }

  snapshot(): Snapshot {
    const { facts } = this;
    if (facts === null) throw new Error('A snapshot was asked for before reading.');
    const outputs = this.outputs();
    const inOrder = new Map<string, SheetContent>();
    for (const sheet of this.visibleSheets()) {
      const content = this.contents.get(sheet);
      if (!outputs.has(sheet)) inOrder.set(sheet, content ?? { firstRow: 0, firstColumn: 0, values: [], formats: [] });
    }
    return {
      facts,
      own: this.own,
      contents: inOrder,
      extents: this.extents,
      parts: this.parts,
      ...this.aftermath,
    };
  }
}

function areaOf(range: Excel.Range): Area {
  return {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    lastRow: range.rowIndex + range.rowCount - 1,
    lastColumn: range.columnIndex + range.columnCount - 1,
  };
}
