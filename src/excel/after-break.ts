/**
 * What else is read after a run that was broken for good, in the second trip: where it meant to put the parts that people edit,
 * what it may have drawn and not named, which rows it had put in. After a run that ended well nothing is asked.
 */
import type { RawValue } from '../plan/grid';
import { areaAddress, moved, parseReference, rowsAddress, type Area } from './address';
import { PART_NAMES, STAGING } from './markers';
import type { EditablePart } from './session-types';
import { storedReport } from './settings-store';
import type { Underway } from './underway';
import type { OwnSheet, WorkbookFacts } from './workbook-facts';

/** What a broken run drew last on one of its sheets and could not name any more. */
export interface Strays {
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

export type PartValues = Partial<Record<EditablePart, RawValue[][]>>;

/** By own sheet; all empty after a run that ended well. */
export interface Aftermath {
  /** Rows of the parts that people edit where the broken run meant to put them. */
  readonly placed: ReadonlyMap<string, PartValues>;
  /** What it drew last and left without its name. */
  readonly strays: ReadonlyMap<string, Strays>;
  /** Blank rows that it put in below its report and did not come to claim. */
  readonly unclaimed: ReadonlyMap<string, number>;
}

export class AfterBreak {
  private readonly parts: { readonly sheet: string; readonly part: EditablePart; readonly range: Excel.Range }[] = [];
  private readonly rows: { readonly sheet: string; readonly count: number; readonly range: Excel.Range }[] = [];
  private readonly charts: { readonly sheet: string; readonly chart: Excel.Chart }[] = [];
  private readonly strays = new Map<string, Strays>();

  constructor(
    private readonly worksheets: Excel.WorksheetCollection,
    private readonly facts: WorkbookFacts,
    own: readonly OwnSheet[],
  ) {
    for (const { kind, fiscalYear, sheet, area } of own) {
      const run = kind !== 'report' || fiscalYear === null ? undefined : storedReport(facts.settings, fiscalYear)?.underway;
      if (run === undefined) continue;
      this.askPlaces(run, sheet, area);
      this.askRows(run, sheet, area);
      for (const other of own) this.askSuspects(run, other.sheet);
    }
  }

  /** Whether there is something to send. */
  get asks(): boolean {
    return this.parts.length + this.rows.length + this.charts.length > 0;
  }

  /** The answers; call after the trip. */
  take(): Aftermath {
    const placed = new Map<string, PartValues>();
    for (const { sheet, part, range } of this.parts) placed.set(sheet, { ...placed.get(sheet), [part]: range.values as RawValue[][] });
    const strays = new Map(this.strays);
    for (const { sheet, chart } of this.charts) {
      const found = strays.get(sheet) ?? { charts: [], tables: [] };
      // A chart that was only just added: bars of one series, and no more than one of them.
      const isBare = chart.chartType === Excel.ChartType.barClustered && chart.series.items.length === 1 && found.charts.length === 0;
      if (isBare) strays.set(sheet, { ...found, charts: [chart.name] });
    }
    const blank = this.rows.filter(({ range }) => range.isNullObject);
    return { placed, strays, unclaimed: new Map(blank.map(({ sheet, count }) => [sheet, count])) };
  }

  private askPlaces({ swap }: Underway, sheet: string, { firstRow, firstColumn }: Area): void {
    for (const part of Object.keys(PART_NAMES) as EditablePart[]) {
      const place = swap?.places[part] ?? null;
      if (place === null) continue;
      const range = this.worksheets.getItem(sheet).getRange(areaAddress(moved(place, firstRow, firstColumn)));
      range.load('values');
      this.parts.push({ sheet, part, range });
    }
  }

  private askRows(run: Underway, sheet: string, { lastRow }: Area): void {
    const names = this.facts.sheets.find((fact) => fact.name === sheet)?.names ?? [];
    const prepared = parseReference(names.find(({ name }) => name.toLowerCase() === STAGING.toLowerCase())?.formula ?? '');
    const count = prepared === null ? 0 : unclaimed(run, lastRow, prepared.firstRow);
    if (count === 0) return;
    const rows = this.worksheets.getItem(sheet).getRange(rowsAddress(lastRow + 1, lastRow + count));
    const range = rows.getUsedRangeOrNullObject(true);
    range.load('rowIndex');
    this.rows.push({ sheet, count, range });
  }

  private askSuspects(run: Underway, sheet: string): void {
    const { charts, tables } = suspects(run, sheet, this.facts);
    if (tables.length > 0) this.strays.set(sheet, { charts: [], tables });
    for (const name of charts) {
      const chart = this.worksheets.getItem(sheet).charts.getItem(name);
      chart.load('name,chartType,series/items/name');
      this.charts.push({ sheet, chart });
    }
  }
}

/**
 * Rows right below the report that a broken run put in and did not come to claim; 0 if there are none.
 *
 * @param last the report's last row
 * @param prepared the first prepared row
 */
function unclaimed({ swap }: Underway, last: number, prepared: number): number {
  return swap !== null && prepared - last === swap.gap + swap.push ? swap.push : 0;
}

/** Charts and tables that may be such: not there before the run, without a name of ours, while one of ours is missing. */
function suspects(run: Underway, sheet: string, facts: Pick<WorkbookFacts, 'sheets'>): Strays {
  const objects = run.objects[sheet];
  const fact = facts.sheets.find(({ name }) => name === sheet);
  if (objects === undefined || fact === undefined) return { charts: [], tables: [] };
  const unknown = (now: readonly string[], before: readonly string[], ours: readonly string[]): string[] =>
    ours.every((name) => now.includes(name)) ? [] : now.filter((name) => !before.includes(name) && !ours.includes(name));
  return { charts: unknown(fact.charts, objects.charts, objects.drawn), tables: unknown(fact.tables, objects.tables, objects.tabled) };
}
