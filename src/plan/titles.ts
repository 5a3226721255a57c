/**
 * What stands around the tables: title lines, introduction, the agency, and every year that is named with its role.
 */
import { findAgencies, findDistrict, findProvince } from '../thai/agency';
import { findYears, type YearInText } from '../thai/fiscal-year';
import type { Cell, CellAt, Grid } from './grid';
import { filledCells, rowAt } from './grid-access';
import type { Agency, Sourced, YearMention } from './types';

/** A line above a table: the texts of one row, or one line of a cell that holds several. */
export interface TextLine {
  readonly text: string;
  readonly at: CellAt;
  readonly cells: readonly Cell[];
}

/** Rows between two sheet rows (`to` excluded) as lines; `skip` tells rows that belong to some table. */
export function linesBetween(grid: Grid, from: number, to: number, skip: (row: number) => boolean): TextLine[] {
  const lines: TextLine[] = [];
  for (let row = Math.max(from, grid.firstRow); row < to; row += 1) {
    if (skip(row)) continue;
    const filled = filledCells(rowAt(grid, row)).filter((cell) => cell.kind === 'text' || cell.kind === 'number');
    const first = filled[0];
    if (first === undefined) continue;
    if (filled.length > 1) lines.push({ text: filled.map((cell) => cell.text).join(' '), at: first.at, cells: filled });
    else lines.push(...first.text.split('\n').map((text) => ({ text, at: first.at, cells: [first] })));
  }
  return lines;
}

/** Titles are short; a paragraph that explains is longer or leads to what follows. */
const LONGEST_TITLE = 200;

/** Whether a line above a table is a paragraph of the introduction rather than a title. */
export function isIntroduction(text: string): boolean {
  return text.length > LONGEST_TITLE || (text.length > 80 && /(?:ดังต่อไปนี้|ดังนี้|ต่อไปนี้)[ :.]*$|^(?:ตามที่|ด้วย|เนื่องจาก|ใน(?:ปี|การ))/.test(text));
}

export function toSourced(line: TextLine): Sourced<string> {
  return { value: line.text, at: line.at };
}

/** The cell of a line that a place in its joined text belongs to. */
function cellOf(line: TextLine, index: number): CellAt {
  let end = -1;
  for (const cell of line.cells) {
    end += cell.text.length + 1;
    if (index < end) return cell.at;
  }
  return line.at;
}

/** Years of lines in a role; a year that an analysis is said to rest on is `analysis` instead. */
export function yearsOf(lines: readonly TextLine[], role: YearMention['role']): (YearMention & { readonly fiscal: boolean })[] {
  return lines.flatMap((line) =>
    findYears(line.text).map((found, position, all) => ({
      year: found.year,
      at: cellOf(line, found.index),
      role: role !== 'scores-title' && isAnalysed(line.text, found, all[position - 1]) ? ('analysis' as const) : role,
      fiscal: found.fiscal,
    })),
  );
}

/** The year of a mention with its cell. */
export function sourcedYear(mention: YearMention | undefined): Sourced<number> | null {
  return mention === undefined ? null : { value: mention.year, at: mention.at };
}

/** `วิเคราะห์ผลการประเมิน ITA ของ… ปีงบประมาณ พ.ศ. ๒๕๖๗`: the word stands before the year, no other year between. */
function isAnalysed(text: string, year: YearInText, before: YearInText | undefined): boolean {
  const between = text.slice(before === undefined ? 0 : before.index + before.length, year.index);
  const lastAnalysis = between.lastIndexOf('วิเคราะห์');
  return lastAnalysis >= 0 && !/กำหนดมาตรการ|รายงานผลการดำเนินการ|ในปีงบประมาณ/.test(between.slice(lastAnalysis));
}

/** Agency out of title lines first, then of other lines; district and province may stand on a line of their own. */
export function readAgency(lines: readonly TextLine[]): Agency | null {
  for (const line of lines) {
    const found = findAgencies(line.text)[0];
    if (found === undefined) continue;
    const at = cellOf(line, found.index);
    return {
      name: { value: found.value, at },
      district: firstPlace(line, lines, findDistrict),
      province: firstPlace(line, lines, findProvince),
    };
  }
  return null;
}

function firstPlace(
  own: TextLine,
  lines: readonly TextLine[],
  find: (text: string) => { readonly value: string; readonly index: number } | null,
): Sourced<string> | null {
  for (const line of [own, ...lines]) {
    const place = find(line.text);
    if (place !== null) return { value: place.value, at: cellOf(line, place.index) };
  }
  return null;
}

/** Every spelling of an agency's name in the lines, each spelling at every cell where it stands. */
export function agencyMentions(lines: readonly TextLine[], known: string | null): Sourced<string>[] {
  const seen = new Set<string>();
  return lines.flatMap((line) =>
    findAgencies(line.text, known).flatMap(({ value, index }) => {
      const at = cellOf(line, index);
      const key = `${value}\u0000${at.sheet}\u0000${at.row},${at.column}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ value, at }];
    }),
  );
}
