/**
 * Border lines of a plan, worked out once: the last line laid on an edge is the one that counts, and edges with the same line
 * travel together. An edge belongs to the cell that the plan named, so that a copied row takes its own lines along.
 */
import type { BorderedRange, BorderLine } from '../../report/sheet-plan';
import type { Area } from '../address';
import { rectanglesByMark } from './rectangles';

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

/** One line on one edge of each area; every area is one row high or one column wide along that edge. */
export interface BorderGroup {
  readonly edge: Edge;
  readonly line: BorderLine;
  readonly areas: readonly Area[];
}

const NONE = 0;

export function borderGroups(borders: readonly BorderedRange[], rows: number, columns: number): BorderGroup[] {
  const grid = new EdgeGrid(rows, columns);
  for (const border of borders) grid.lay(border);
  return grid.groups();
}

/** Per edge the marks of the cells that own a line there: 0 for none, else index of the line plus one. */
class EdgeGrid {
  private readonly marks: Record<Edge, number[][]>;
  private readonly lines: BorderLine[] = [];

  constructor(
    rows: number,
    private readonly columns: number,
  ) {
    const blank = (): number[][] => Array.from({ length: rows }, () => new Array<number>(columns).fill(NONE));
    this.marks = { EdgeTop: blank(), EdgeBottom: blank(), EdgeLeft: blank(), EdgeRight: blank() };
  }

  lay(border: BorderedRange): void {
    const mark = border.line === null ? NONE : this.markOf(border.line);
    const { firstRow, lastRow, firstColumn, lastColumn } = border;
    for (const side of border.sides) {
      if (side === 'top') this.across('EdgeTop', firstRow, firstColumn, lastColumn, mark);
      else if (side === 'bottom') this.across('EdgeBottom', lastRow, firstColumn, lastColumn, mark);
      else if (side === 'left') this.down('EdgeLeft', firstColumn, firstRow, lastRow, mark);
      else if (side === 'right') this.down('EdgeRight', lastColumn, firstRow, lastRow, mark);
      else if (side === 'insideHorizontal') {
        for (let row = firstRow; row < lastRow; row += 1) this.across('EdgeBottom', row, firstColumn, lastColumn, mark);
      } else {
        for (let column = firstColumn; column < lastColumn; column += 1) this.down('EdgeRight', column, firstRow, lastRow, mark);
      }
    }
  }

  private markOf(line: BorderLine): number {
    const known = this.lines.findIndex((other) => other.style === line.style && other.weight === line.weight && other.color === line.color);
    return known >= 0 ? known + 1 : this.lines.push(line);
  }

  private across(edge: 'EdgeTop' | 'EdgeBottom', row: number, first: number, last: number, mark: number): void {
    for (let column = first; column <= last; column += 1) {
      this.set(edge, row, column, mark);
      if (edge === 'EdgeTop') this.set('EdgeBottom', row - 1, column, NONE);
      else this.set('EdgeTop', row + 1, column, NONE);
    }
  }

  private down(edge: 'EdgeLeft' | 'EdgeRight', column: number, first: number, last: number, mark: number): void {
    for (let row = first; row <= last; row += 1) {
      this.set(edge, row, column, mark);
      if (edge === 'EdgeLeft') this.set('EdgeRight', row, column - 1, NONE);
      else this.set('EdgeLeft', row, column + 1, NONE);
    }
  }

  private set(edge: Edge, row: number, column: number, mark: number): void {
    const marks = this.marks[edge][row];
    if (marks !== undefined && column >= 0 && column < this.columns) marks[column] = mark;
  }

  groups(): BorderGroup[] {
    const groups: BorderGroup[] = [];
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
      for (const [mark, areas] of rectanglesByMark(this.marks[edge], NONE)) {
        const line = this.lines[mark - 1];
        if (line !== undefined) groups.push({ edge, line, areas: areas.flatMap((area) => alongEdge(edge, area)) });
      }
    }
    return groups;
  }
}

/** An edge of a tall rectangle is only its outer one, so rectangles are cut into rows or columns where every cell has the line. */
function alongEdge(edge: Edge, area: Area): Area[] {
  const across = edge === 'EdgeTop' || edge === 'EdgeBottom';
  const from = across ? area.firstRow : area.firstColumn;
  const to = across ? area.lastRow : area.lastColumn;
  const parts: Area[] = [];
  for (let at = from; at <= to; at += 1) {
    parts.push(across ? { ...area, firstRow: at, lastRow: at } : { ...area, firstColumn: at, lastColumn: at });
  }
  return parts;
}
