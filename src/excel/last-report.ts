/** The report that stands in the workbook, and what a person changed in it. */
import { EDITABLE_REGIONS, type EditableRegion, type RegionCells } from '../report/carry-over';
import type { Settings } from '../settings/types';
import { parseReference, type Area } from './address';
import { findOwn, PART_NAMES } from './markers';
import { partsOf } from './parts';
import type { Snapshot } from './reader';
import type { ReadingRooms } from './rooms';
import type { LastReport } from './session-types';
import { storedReport } from './settings-store';
import { settle, type Standing, type StoredReport } from './underway';
import type { OwnSheet } from './workbook-facts';

const NOTHING: Standing = { regions: { introduction: null, recommendations: null, signature: null }, memory: null, behind: null };

/** Regions of a fiscal year's report as they stand, with what was written to them. */
export function previousOf(snapshot: Snapshot, fiscalYear: number): Standing {
  const own = findOwn(snapshot.own, 'report', fiscalYear);
  if (own === null) return NOTHING;
  const stored = storedReport(snapshot.facts.settings, fiscalYear);
  const placed = snapshot.placed.get(own.sheet);
  return settle(
    stored,
    partsOf(snapshot.parts.get(own.sheet) ?? {}, namedRows(snapshot, own.sheet)),
    placed === undefined ? null : partsOf(placed, placedRows(stored)),
  );
}

type FirstRows = Partial<Record<EditableRegion, number>>;

/** Where the parts begin by their names. */
function namedRows({ facts }: Snapshot, sheet: string): FirstRows {
  const names = facts.sheets.find(({ name }) => name === sheet)?.names ?? [];
  return firstRowsOf((part) => parseReference(names.find(({ name }) => name === PART_NAMES[part])?.formula ?? ''));
}

/** Where they begin by what a broken run meant. */
function placedRows(stored: StoredReport | null): FirstRows {
  return firstRowsOf((part) => stored?.underway?.swap?.places[part] ?? null);
}

function firstRowsOf(areaOf: (part: EditableRegion) => Pick<Area, 'firstRow'> | null): FirstRows {
  return Object.fromEntries(
    EDITABLE_REGIONS.flatMap((part) => {
      const area = areaOf(part);
      return area === null ? [] : [[part, area.firstRow] as const];
    }),
  );
}

/** The report of a fiscal year; without one, the newest there is. */
export function lastReportOf(
  snapshot: Snapshot,
  fiscalYear: number | null,
  settings: Settings,
  rooms: Pick<ReadingRooms, 'keptRegions'>,
): LastReport | null {
  const reports = snapshot.own
    .filter((own): own is OwnSheet & { fiscalYear: number } => own.kind === 'report' && own.fiscalYear !== null)
    .sort((a, b) => b.fiscalYear - a.fiscalYear);
  const own = fiscalYear === null ? reports[0] : reports.find((report) => report.fiscalYear === fiscalYear);
  if (own === undefined) return null;
  const previous = previousOf(snapshot, own.fiscalYear);
  const { regions } = previous;
  return {
    sheet: own.sheet,
    fiscalYear: own.fiscalYear,
    texts: {
      introduction: paragraphs(regions.introduction),
      recommendations: paragraphs(regions.recommendations),
      signature: paragraphs(regions.signature),
    },
    edited: rooms.keptRegions(previous, settings),
  };
}

/** Rows with something in them, their cells joined by blanks. */
function paragraphs(cells: RegionCells | null): readonly string[] {
  return (cells ?? []).map((row) => row.filter((cell) => cell !== '').join(' ')).filter((line) => line !== '');
}
