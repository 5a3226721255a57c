/** Where rows and columns lie on a sheet, in points from its top left corner. Hidden ones take no room. */
import type { BookSheet } from './types';

type Lines = ReadonlyMap<number, { hidden: boolean; width?: number; height?: number | null }>;

function size(lines: Lines, at: number, standard: number): number {
  const line = lines.get(at);
  if (!line) return standard;
  return line.hidden ? 0 : (line.width ?? line.height ?? standard);
}

function start(lines: Lines, at: number, standard: number): number {
  let points = at * standard;
  for (const [index] of lines) if (index < at) points += size(lines, index, standard) - standard;
  return points;
}

export function rowHeight(sheet: BookSheet, row: number): number {
  return size(sheet.rows, row, sheet.standardHeight);
}
export function rowTop(sheet: BookSheet, row: number): number {
  return start(sheet.rows, row, sheet.standardHeight);
}
export function columnLeft(sheet: BookSheet, column: number): number {
  return start(sheet.columns, column, sheet.standardWidth);
}

/** A place on the sheet as row or column and what is left within it. */
export interface Place {
  index: number;
  offset: number;
}

function locate(lines: Lines, standard: number, points: number, most: number): Place {
  let rest = Math.max(0, points);
  for (let index = 0; index < most; index += 1) {
    const room = size(lines, index, standard);
    if (rest < room) return { index, offset: rest };
    rest -= room;
  }
  return { index: most - 1, offset: 0 };
}

export function rowAt(sheet: BookSheet, points: number): Place {
  return locate(sheet.rows, sheet.standardHeight, points, 1_048_576);
}
export function columnAt(sheet: BookSheet, points: number): Place {
  return locate(sheet.columns, sheet.standardWidth, points, 16_384);
}
