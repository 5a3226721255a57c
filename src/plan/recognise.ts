/**
 * The one door of recognition: from grids to what the staff's sheets mean.
 */
import type { Settings } from '../settings/types';
import { findMeasuresHeaders, type FoundHeader } from './find-tables';
import type { Grid } from './grid';
import { endRow, placeAt } from './grid-access';
import { layOutSheets, type Layout } from './layout';
import { readMeasures } from './measures';
import { linesAbove, pickMeasures, yearOfMeasures } from './pick-measures';
import { readScoreTables, yearOfSheetName } from './score-tables';
import { agencyMentions, isIntroduction, linesBetween, readAgency, sourcedYear, toSourced, yearsOf, type TextLine } from './titles';
import type { OtherMeasures, RecognisedWorkbook, ScoresTable, Sourced, YearMention } from './types';

/** The agency's own criteria sheet. */
export const CRITERIA_SHEET = 'เกณฑ์ ITA';

/** Recognises the workbook. Never throws on any content; what is not found is `null` or empty. */
export function recognise(grids: readonly Grid[], settings: Settings): RecognisedWorkbook {
  const criteria = grids.find((grid) => grid.sheet.trim() === CRITERIA_SHEET) ?? null;
  const input = grids.filter((grid) => grid !== criteria);
  const layout = layOutSheets(input, findMeasuresHeaders(input, settings.measuresTable));
  const header = pickMeasures(layout, settings);

  const above = header === null ? [] : linesAbove(header, layout);
  const titles = above.filter(({ text }) => !isIntroduction(text));
  const introduction = above.filter(({ text }) => isIntroduction(text));
  const titleYears = yearsOf(titles, 'report-title').sort((one, other) => Number(other.fiscal) - Number(one.fiscal));
  const titleYear = sourcedYear(titleYears.find(({ role }) => role === 'report-title'));

  const { scores, previous } = readScoreTables(layout, settings.fiscalYear ?? titleYear?.value ?? null, settings);
  const scoreLines = scores === null ? [] : linesAboveScores(scores, input, header, layout);
  const introYears = yearsOf(introduction, 'introduction');
  const scoreYears = yearsOf(
    scoreLines.filter(({ text }) => !isIntroduction(text)),
    'scores-title',
  );
  const fiscalYear =
    titleYear ?? scores?.fiscalYear ?? sourcedYear(introYears.find(({ role }) => role === 'introduction')) ?? yearElsewhere(input, header);
  const covers = input.filter((grid) => grid !== header?.grid && grid.sheet !== scores?.range.sheet).flatMap(coverLines);
  const agency = [titles, scoreLines, introduction, covers].reduce((found, lines) => found ?? readAgency(lines), readAgency([]));
  return {
    grids,
    agency,
    agencyMentions: agencyMentions([...titles, ...introduction, ...scoreLines], agency?.name.value ?? null),
    fiscalYear,
    years: [...titleYears, ...introYears, ...scoreYears].map(({ year, at, role }): YearMention => ({ year, at, role })),
    titles: titles.map(toSourced),
    introduction: introduction.map(toSourced),
    measures:
      header === null ? null : readMeasures(header, settings.fiscalYear ?? fiscalYear?.value ?? null, layout.inMeasures(header.grid)),
    ...(header === null || settings.measuresTable !== null ? {} : { otherMeasures: othersBeside(header, layout) }),
    scores,
    previousScores: previous,
    criteria,
  };
}

function othersBeside(header: FoundHeader, layout: Layout): readonly OtherMeasures[] {
  return layout.headers
    .filter((other) => other !== header)
    .map((other) => ({
      at: other.columns[0]?.at ?? placeAt(other.grid, other.headerRow, other.grid.firstColumn),
      fiscalYear: yearOfMeasures(other, layout),
      isComplete: other.required >= header.required,
    }));
}

/** Title lines of the score table; on the sheet of the measures only those that are not titles of the measures. */
function linesAboveScores(scores: ScoresTable, grids: readonly Grid[], header: FoundHeader | null, layout: Layout): TextLine[] {
  const grid = grids.find(({ sheet }) => sheet === scores.range.sheet);
  if (grid === undefined) return [];
  const shared = grid === header?.grid ? header.headerRow + 1 : grid.firstRow;
  return linesBetween(grid, shared, scores.range.firstRow, layout.inTables(grid));
}

/** First lines of a sheet without tables, such as a cover. */
function coverLines(grid: Grid): TextLine[] {
  return linesBetween(grid, grid.firstRow, Math.min(endRow(grid), grid.firstRow + 40), () => false);
}

/** A year from sheet names or a cover sheet, where no title names one. */
function yearElsewhere(grids: readonly Grid[], header: FoundHeader | null): Sourced<number> | null {
  const ordered = [...grids].sort((one, other) => Number(other === header?.grid) - Number(one === header?.grid));
  for (const grid of ordered) {
    const named = yearOfSheetName(grid);
    if (named !== null) return named;
  }
  const covers = ordered.filter((grid) => grid !== header?.grid).flatMap((grid) => yearsOf(coverLines(grid), 'other'));
  return sourcedYear(covers.find(({ fiscal }) => fiscal));
}
