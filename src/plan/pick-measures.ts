/**
 * Which measures table the report is of, where several sheets hold one: officers keep last year's sheet in the file, and a plan
 * beside the report on it.
 */
import type { Settings } from '../settings/types';
import type { FoundHeader } from './find-tables';
import type { Layout } from './layout';
import { readScoreTables, yearOfSheetName } from './score-tables';
import { linesBetween, yearsOf, type TextLine } from './titles';

/** Lines above a measures header, those of a score table that stands above it left out. */
export function linesAbove(header: FoundHeader, layout: Layout): TextLine[] {
  const inBlock = layout.blocks.filter((block) => block.grid === header.grid && block.lastRow < header.headerRow);
  return linesBetween(header.grid, header.grid.firstRow, header.headerRow, (row) =>
    inBlock.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow),
  );
}

/** Fiscal year that the lines above a measures table name, those called fiscal first; else its sheet's name. */
export function yearOfMeasures(header: FoundHeader, layout: Layout): number | null {
  const named = yearsOf(linesAbove(header, layout), 'report-title').filter(({ role }) => role === 'report-title');
  return (named.find(({ fiscal }) => fiscal) ?? named[0])?.year ?? yearOfSheetName(header.grid)?.value ?? null;
}

/**
 * The table to read: the one on the sheet chosen by hand, else of those that report results (a mere plan does not) the one of
 * the wanted year, which is the year set or, if none is, the newest year of the scores. Among equals the one with the most
 * columns, then the newest, then the first.
 */
export function pickMeasures(layout: Layout, settings: Settings): FoundHeader | null {
  const { headers } = layout;
  const chosen = layout.sheets.find((sheet) => sheet === settings.measuresTable?.sheet);
  if (chosen !== undefined) return headers.find(({ grid }) => grid.sheet === chosen) ?? null;
  if (headers.length < 2) return headers[0] ?? null;
  const wanted = settings.fiscalYear ?? readScoreTables(layout, null, settings).scores?.fiscalYear?.value ?? null;
  const ranked = headers.map((header) => ({ header, ranks: ranksOf(header, yearOfMeasures(header, layout), wanted) }));
  return ranked.reduce((best, other) => (isAhead(other.ranks, best.ranks) ? other : best)).header;
}

/** What speaks for a table, the weightiest first. */
function ranksOf(header: FoundHeader, year: number | null, wanted: number | null): readonly number[] {
  // Named like our reports, it may be a copy of one.
  const isOwn = Number(!header.grid.sheet.startsWith('รายงาน ITA'));
  return [
    Number(header.columns.some(({ field }) => field === 'done' || field === 'outcomes')),
    // A table without a year may be of the wanted one.
    wanted === null ? 0 : year === wanted ? 1 + isOwn : Number(year === null),
    header.required,
    isOwn,
    // Where the title was copied with the sheet, its name tells the years apart.
    Number(wanted !== null && yearOfSheetName(header.grid)?.value === wanted),
    year ?? 0,
  ];
}

function isAhead(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((rank, index) => rank !== other[index]);
  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0);
}
