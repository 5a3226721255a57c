/**
 * Reads the workbook: one round trip if the memory of the last run still fits, one or two more if not, and one more for every
 * few megabytes, because Excel on the web refuses requests and answers over 5 MB.
 */
import type { RawValue } from '../plan/grid';
import { parseReference, type Area } from './address';
import { AfterBreak, type Aftermath, type PartValues } from './after-break';
import { errorCode } from './failures';
import { outputSheets, ownSheets, PART_NAMES } from './markers';
import type { Memory, Seen } from './memory';
import type { EditablePart } from './session-types';
import type { Extent, NameFact, OwnSheet, SheetContent, WorkbookFacts } from './workbook-facts';
import { wireBytes } from './writer/text';

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

/** Bytes of values that one answer may carry: the web's limit is 5 MB for the whole of it. */
const ANSWER_BUDGET = 3_500_000;
/** Rows of the first window on a sheet that nobody has measured yet. */
const FIRST_WINDOW = 500;

/** Bytes of an answer for a cell that holds nothing: `""` and its number format. */
const BLANK_BYTES = 12;
/** Rows above which what a sheet takes on the average says nothing of its first rows: a stray cell stands far below them. */
const MOSTLY_BLANK = 50_000;
/** Stands for every row of a blank stretch. */
const BLANK_ROW: never[] = [];

/** Columns whose widths are looked at on sheets of ours: more than any plan has. */
const WIDTHS_OF = 'A1:Z1';

const TOO_LARGE = new Set(['ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'MemoryLimitReached']);
const NOTHING_SEEN: Seen = { sheets: [], own: [] };

/**
 * Reads all visible sheets, facts and own parts. Throws what the host throws. While a cell is being edited it waits
 * (`patient`), or is refused at once so that a click is answered.
 */
export async function readWorkbook(memory: Memory, patient = false): Promise<Snapshot> {
  const run = { delayForCellEdit: patient };
  const seen = memory.recall();
  let reading: Reading;
  try {
    reading = await Excel.run(run, (context) => new Reading(context, seen, false).read());
  } catch (error) {
    const code = errorCode(error);
    const outdated = code === 'ItemNotFound' && seen !== NOTHING_SEEN;
    if (!outdated && !TOO_LARGE.has(code)) throw error;
    const careful = TOO_LARGE.has(code);
    reading = await Excel.run(run, (context) => new Reading(context, NOTHING_SEEN, careful).read());
  }
  memory.remember(reading.seenNow());
  return reading.snapshot();
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
  private readonly extents = new Map<string, Extent>();
  private readonly parts = new Map<string, PartValues>();
  private pending: PendingRange[] = [];
  private pendingExtents: (PendingRange & { readonly widths: OfficeExtension.ClientResult<Excel.ColumnProperties[]> })[] = [];
  private pendingSizes: PendingRange[] = [];
  private pendingParts: { sheet: string; part: EditablePart; range: Excel.Range }[] = [];
  private aftermath: Aftermath = { placed: new Map(), strays: new Map(), unclaimed: new Map() };

  /** @param careful sizes are asked for first and values in windows: an answer was too large before. */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly seen: Seen,
    private readonly careful: boolean,
  ) {}

  async read(): Promise<this> {
    const facts = this.askFacts();
    this.askRemembered();
    await this.context.sync();
    this.facts = facts();
    this.own = ownSheets(this.facts);
    this.takeAnswers();
    this.askMissing();
    const afterBreak = new AfterBreak(this.context.workbook.worksheets, this.facts, this.own);
    if (afterBreak.asks || this.pending.length + this.pendingExtents.length + this.pendingParts.length + this.pendingSizes.length > 0) {
      await this.context.sync();
      await this.readInWindows(this.takeAnswers());
    }
    this.aftermath = afterBreak.take();
    return this;
  }

  private askFacts(): () => WorkbookFacts {
    const { workbook } = this.context;
    const { worksheets, names, settings, protection, properties } = workbook;
    worksheets.load(
      'items/name,items/visibility,items/protection/protected,items/charts/items/name,items/tables/items/name,items/names/items/name,items/names/items/formula,items/names/items/visible',
    );
    names.load('items/name,items/formula,items/visible');
    settings.load('items/key,items/value');
    protection.load('protected');
    properties.load('title');
    workbook.load('readOnly');
    const plain = (name: Excel.NamedItem): NameFact => ({
      name: name.name,
      formula: String(name.formula),
      visible: name.visible,
    });
    return () => ({
      sheets: worksheets.items.map((sheet) => ({
        name: sheet.name,
        visible: sheet.visibility === Excel.SheetVisibility.visible,
        protected: sheet.protection.protected,
        charts: sheet.charts.items.map((chart) => chart.name),
        tables: sheet.tables.items.map((table) => table.name),
        names: sheet.names.items.map(plain),
      })),
      names: names.items.map(plain),
      settings: new Map(settings.items.map((setting) => [setting.key, setting.value as unknown])),
      structureProtected: protection.protected,
      readOnly: workbook.readOnly,
      title: properties.title,
    });
  }

  /** By plain names: should one be gone, the host says `ItemNotFound` and the whole is read anew without the memory. */
  private askRemembered(): void {
    let budget = ANSWER_BUDGET;
    for (const { name, bytes } of this.seen.sheets) {
      if (bytes > budget) continue;
      budget -= bytes;
      this.askValues(name);
    }
    for (const { name, parts } of this.seen.own) {
      this.askExtent(name);
      for (const part of parts) this.askPart(name, part);
    }
  }

  private askMissing(): void {
    const outputs = this.outputs();
    for (const sheet of this.visibleSheets()) {
      if (outputs.has(sheet) || this.known.has(sheet)) continue;
      const bytes = this.seen.sheets.find((other) => other.name === sheet)?.bytes ?? 0;
      if (this.careful || bytes > ANSWER_BUDGET) this.askSize(sheet);
      else this.askValues(sheet);
    }
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

  private visibleSheets(): string[] {
    return (this.facts?.sheets ?? []).filter((sheet) => sheet.visible).map((sheet) => sheet.name);
  }

  private askValues(sheet: string): void {
    const range = this.context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    range.load('values,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
    this.pending.push({ sheet, range });
  }

  private askSize(sheet: string): void {
    const range = this.context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    this.pendingSizes.push({ sheet, range });
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

  /** Takes what came and returns the sheets that must be read in windows. */
  private takeAnswers(): { sheet: string; area: Area }[] {
    const large: { sheet: string; area: Area }[] = [];
    for (const { sheet, range } of this.pending) {
      this.known.add(sheet);
      if (range.isNullObject) continue;
      // Beyond five million cells Excel on the web answers `null` without an error.
      if ((range.values as unknown) === null) large.push({ sheet, area: areaOf(range) });
      else this.keep(sheet, areaOf(range), range.values as RawValue[][], range.numberFormat as string[][]);
    }
    for (const { sheet, range } of this.pendingSizes) {
      this.known.add(sheet);
      if (!range.isNullObject) large.push({ sheet, area: areaOf(range) });
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
    this.pendingSizes = [];
    this.pendingExtents = [];
    this.pendingParts = [];
    return large;
  }

  /** Window by window; each trip also asks where the next filled row is, so that a stray cell far below costs one trip, not hundreds. */
  private async readInWindows(large: readonly { sheet: string; area: Area }[]): Promise<void> {
    for (const { sheet, area } of large) {
      const worksheet = this.context.workbook.worksheets.getItem(sheet);
      const values: RawValue[][] = [];
      const formats: string[][] = [];
      const width = area.lastColumn - area.firstColumn + 1;
      let rows = this.rowsPerWindow(sheet);
      for (let row = area.firstRow; row <= area.lastRow;) {
        const count = Math.min(rows, area.lastRow - row + 1);
        const range = worksheet.getRangeByIndexes(row, area.firstColumn, count, width);
        range.load('values,numberFormat');
        const left = area.lastRow - row - count + 1;
        const rest =
          left === 0 ? null : worksheet.getRangeByIndexes(row + count, area.firstColumn, left, width).getUsedRangeOrNullObject(true);
        rest?.load('rowIndex');
        await this.context.sync();
        const window = range.values as RawValue[][];
        for (const line of window) values.push(line);
        for (const line of range.numberFormat as string[][]) formats.push(line);
        const next = rest === null || rest.isNullObject ? area.lastRow + 1 : rest.rowIndex;
        const blank = next > area.lastRow ? 0 : next - row - count;
        for (let line = 0; line < blank; line += 1) {
          values.push(BLANK_ROW);
          formats.push(BLANK_ROW);
        }
        row = next;
        rows = Math.max(1, Math.floor((ANSWER_BUDGET / Math.max(1, bytesOf(window))) * count * 0.8));
      }
      this.keep(sheet, area, values, formats);
    }
  }

  private rowsPerWindow(sheet: string): number {
    const before = this.seen.sheets.find((other) => other.name === sheet);
    return before === undefined || before.bytes === 0 || before.rows > MOSTLY_BLANK
      ? FIRST_WINDOW
      : Math.max(1, Math.floor((ANSWER_BUDGET * before.rows * 0.8) / before.bytes));
  }

  private keep(sheet: string, area: Area, values: RawValue[][], formats: string[][]): void {
    const blank = values.reduce((rows, row) => (row === BLANK_ROW ? rows + 1 : rows), 0);
    this.bytes.set(sheet, bytesOf(values) + blank * (area.lastColumn - area.firstColumn + 1) * BLANK_BYTES);
    this.contents.set(sheet, { firstRow: area.firstRow, firstColumn: area.firstColumn, values, formats });
  }

  /** What to remember for the next run: sheets with data, and our own. */
  seenNow(): Seen {
    const outputs = this.outputs();
    return {
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

/** Bytes that these cells take in an answer, their number formats included. */
function bytesOf(values: readonly (readonly RawValue[])[]): number {
  let bytes = 0;
  for (const row of values) for (const value of row) bytes += wireBytes(value) + BLANK_BYTES;
  return bytes;
}
