/**
 * A run that is broken for good (the line dead, Excel closed) can end before or after the one action that puts the new report
 * in the old one's place. So the memory of the new texts is saved before anything is written, together with what stood there
 * before: whichever of the two the next run finds, it knows it for drafted text and for nothing that a person wrote.
 */
import { array, boolean, nullable, number, object, optional, record, string, type InferOutput } from 'valibot';
import {
  EDITABLE_REGIONS,
  fingerprint,
  type EditableRegion,
  type Previous,
  type PreviousRegions,
  type RegionCells,
} from '../report/carry-over';

const Region = nullable(object({ written: string(), settings: string(), kept: boolean() }));
const MemorySchema = object({ introduction: Region, recommendations: Region, signature: Region });
const Place = nullable(object({ firstRow: number(), lastRow: number(), firstColumn: number(), lastColumn: number() }));

const UnderwaySchema = object({
  before: object({
    memory: nullable(MemorySchema),
    /** Fingerprints of the parts as the run found them. */
    seen: object({ introduction: nullable(string()), recommendations: nullable(string()), signature: nullable(string()) }),
  }),
  /** The new sheet that the report is written to, `null` if it is written in place. */
  made: nullable(string()),
  /** How the new report is to take the old one's place; `null` until Excel has told the heights. */
  swap: nullable(
    object({
      /** Where its parts will stand, counted from its first cell. */
      places: object({ introduction: Place, recommendations: Place, signature: Place }),
      /** Rows from the old report's last to the first prepared one. */
      gap: number(),
      /** Rows to be put in between, for people's own rows below to make room. */
      push: number(),
    }),
  ),
  /** Charts and tables on the sheets of the run before it began, and the names that its own will bear. */
  objects: record(string(), object({ charts: array(string()), tables: array(string()), drawn: array(string()), tabled: array(string()) })),
});

export type Underway = InferOutput<typeof UnderwaySchema>;
export type Swap = NonNullable<Underway['swap']>;

/** What the workbook's settings keep of a report: finished, or in the making. */
export const StoredReportSchema = object({ ...MemorySchema.entries, underway: optional(UnderwaySchema) });

export type StoredReport = InferOutput<typeof StoredReportSchema>;

export interface Standing extends Previous {
  /** Where the parts stand if a broken run left their names behind: before anything else, those are put right. */
  readonly behind: Swap['places'] | null;
}

/**
 * Which report stands there, the old or the new one, and what is known of its parts.
 *
 * @param named the parts where their names point to
 * @param placed the parts where a broken run meant to put them; `null` if it had not come so far
 */
export function settle(report: StoredReport | null, named: PreviousRegions, placed: PreviousRegions | null): Standing {
  if (report === null) return { regions: named, memory: null, behind: null };
  const { underway: run, ...memory } = report;
  if (run === undefined) return { regions: named, memory, behind: null };
  const fits = (cells: RegionCells | null | undefined, print: string | null | undefined): boolean =>
    cells !== null && cells !== undefined && fingerprint(cells) === print;
  const isOld = (region: EditableRegion): boolean => fits(named[region], run.before.seen[region]);
  const byName = (region: EditableRegion): boolean => fits(named[region], memory[region]?.written);
  const byPlace = (region: EditableRegion): boolean => fits(placed?.[region], memory[region]?.written);
  const isNew = (region: EditableRegion): boolean => byName(region) || byPlace(region);
  const oldStands =
    EDITABLE_REGIONS.some((region) => isOld(region) && !isNew(region)) &&
    !EDITABLE_REGIONS.some((region) => isNew(region) && !isOld(region));
  if (oldStands) return { regions: named, memory: run.before.memory, behind: null };
  // The names follow the swap at once, so they are behind only if the run broke just there.
  const namesAreBehind = EDITABLE_REGIONS.some((region) => byPlace(region) && !byName(region));
  return namesAreBehind && placed !== null
    ? { regions: placed, memory, behind: run.swap?.places ?? null }
    : { regions: named, memory, behind: null };
}

/** A report on a new sheet that a broken run did not finish. */
export function isHalfMade(report: StoredReport | null, sheet: string | null): boolean {
  return sheet !== null && report?.underway?.made === sheet;
}
