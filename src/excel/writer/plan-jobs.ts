/** From what was read to what is to be written: which sheet a plan goes to, and whether it may. */
import type { SheetPlan } from '../../report/sheet-plan';
import { parseReference } from '../address';
import { Refusal } from '../failures';
import { freeSheetName, markerName, outputSheets, STAGING } from '../markers';
import { abandoned } from '../making';
import { placeFor } from '../place';
import type { Snapshot } from '../reader';
import type { Strays } from '../after-break';
import { hasRoomBelow, type RunFacts, type SheetJob } from './job';

const NONE: Strays = { charts: [], tables: [] };
const BLANK = {
  old: null,
  lastUsedRow: -1,
  lastUsedColumn: -1,
  widths: [],
  leftovers: null,
  charts: [],
  tables: [],
  strays: NONE,
  behind: null,
  sheetNames: [],
} as const;

/**
 * The job for a plan, at the place that `placeFor` finds.
 *
 * @param newSheet write to a new sheet even if there is an earlier one
 * @param halfMade sheets that a broken run left half-made, to be replaced by the new one
 * @throws {Refusal} if the sheet or the workbook does not let itself be written; nothing was written then
 */
export function planJob(plan: SheetPlan, snapshot: Snapshot, newSheet = false, halfMade = abandoned(snapshot, plan.sheetName)): SheetJob {
  const { facts, own, extents } = snapshot;
  const others = { ...facts, sheets: facts.sheets.filter(({ name }) => !halfMade.includes(name)) };
  const { sheet, earlier } = placeFor(plan, { facts: others, own }, newSheet);
  const marker = markerName(plan.kind, plan.fiscalYear);
  if (earlier === null) {
    const names = facts.sheets.map(({ name }) => name);
    const replaces = halfMade.map((half) => ({ sheet: half, parked: half === sheet ? freeSheetName(half, names) : half }));
    return { plan, sheet, isNew: true, hidden: false, top: 0, left: 0, marker, replaces, ...BLANK };
  }
  const fact = facts.sheets.find((other) => other.name === earlier.sheet);
  const staging = fact?.names.find((name) => name.name.toLowerCase() === STAGING.toLowerCase());
  const rows = staging === undefined ? null : parseReference(staging.formula);
  const extent = extents.get(earlier.sheet) ?? { lastRow: earlier.area.lastRow, lastColumn: earlier.area.lastColumn, widths: [] };
  const job: SheetJob = {
    plan,
    sheet,
    isNew: false,
    hidden: fact?.visible === false,
    top: earlier.area.firstRow,
    left: earlier.area.firstColumn,
    old: { ...earlier.area, lastRow: earlier.area.lastRow + (snapshot.unclaimed.get(earlier.sheet) ?? 0) },
    // Between what stood there and the prepared rows of a broken run a row was left free.
    lastUsedRow: rows !== null && rows.firstRow > earlier.area.lastRow ? Math.min(extent.lastRow, rows.firstRow - 2) : extent.lastRow,
    lastUsedColumn: extent.lastColumn,
    widths: extent.widths,
    leftovers: staging === undefined ? null : { rows },
    charts: fact?.charts ?? [],
    tables: fact?.tables ?? [],
    strays: snapshot.strays.get(earlier.sheet) ?? NONE,
    behind: null,
    replaces: [],
    sheetNames: (fact?.names ?? []).filter((name) => name !== staging),
    marker,
  };
  // Something stands in the sheet's last rows.
  if (!hasRoomBelow(job)) throw new Refusal('too-large', 'RangeExceedsLimit', sheet);
  return job;
}

/** What the run knows of the workbook before it writes. */
export function runFacts({ facts, own }: Snapshot, jobs: readonly SheetJob[]): RunFacts {
  // An older report that a newer one was written beside bears no marker any more, yet names in it are ours.
  const ownSheets = new Set([...own.map((sheet) => sheet.sheet), ...outputSheets(facts, own), ...jobs.map((job) => job.sheet)]);
  return { names: facts.names, ownSheets, title: facts.title, settings: facts.settings };
}
