/** The report that stands in the workbook, and what a person changed in it. */
import type { RawValue } from '../plan/grid';
import type { EditableRegion, PreviousRegions, RegionCells } from '../report/carry-over';
import type { Settings } from '../settings/types';
import type { PartValues } from './after-break';
import { findOwn } from './markers';
import type { Snapshot } from './reader';
import type { ReadingRooms } from './rooms';
import type { LastReport } from './session-types';
import { storedReport } from './settings-store';
import { settle, type Standing } from './underway';
import type { OwnSheet } from './workbook-facts';

const NOTHING: Standing = { regions: { introduction: null, recommendations: null, signature: null }, memory: null, behind: null };

/** Regions of a fiscal year's report as they stand, with what was written to them. */
export function previousOf(snapshot: Snapshot, fiscalYear: number): Standing {
  const own = findOwn(snapshot.own, 'report', fiscalYear);
  if (own === null) return NOTHING;
  const placed = snapshot.placed.get(own.sheet);
  return settle(
    storedReport(snapshot.facts.settings, fiscalYear),
    regionsOf(snapshot.parts.get(own.sheet) ?? {}),
    placed === undefined ? null : regionsOf(placed),
  );
}

function regionsOf(parts: PartValues): PreviousRegions {
  const region = (part: EditableRegion): RegionCells | null => parts[part]?.map((row) => row.map(asWritten)) ?? null;
  return { introduction: region('introduction'), recommendations: region('recommendations'), signature: region('signature') };
}

function asWritten(value: RawValue): string {
  return String(value);
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
