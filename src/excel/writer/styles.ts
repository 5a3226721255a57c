/**
 * Styles of a plan, worked out once: which cells look alike. Later styles of a plan win over earlier ones property by
 * property, so every cell is given its final look first and cells of one look are then formatted together.
 */
import type { CellStyle, SheetPlan } from '../../report/sheet-plan';
import type { Area } from '../address';
import { rectanglesByMark } from './rectangles';

/** A final look and all the cells that have it. Only what differs from the plan's base is in `style`. */
export interface StyleGroup {
  readonly style: CellStyle;
  readonly areas: readonly Area[];
}

export function mergeStyles(under: CellStyle, over: CellStyle): CellStyle {
  const font = { ...under.font, ...over.font };
  return { ...under, ...over, ...(Object.keys(font).length > 0 ? { font } : {}) };
}

export class PlanStyles {
  /** Index of each cell's look, by row and column; 0 is the plan's base alone. */
  private readonly marks: number[][];
  private readonly looks: CellStyle[] = [{}];

  constructor(private readonly plan: SheetPlan) {
    const columns = plan.columnWidths.length;
    this.marks = plan.rows.map(() => new Array<number>(columns).fill(0));
    const seen = new Map<string, number>([['{}', 0]]);
    const laid = new Map<string, number>();
    for (const range of plan.styled) {
      const over = plan.styles[range.style];
      if (over === undefined) continue;
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        const marks = this.marks[row];
        if (marks === undefined) continue;
        for (let column = range.firstColumn; column <= Math.min(range.lastColumn, columns - 1); column += 1) {
          marks[column] = this.laidOver(marks[column] ?? 0, range.style, over, seen, laid);
        }
      }
    }
  }

  private laidOver(mark: number, name: string, over: CellStyle, seen: Map<string, number>, laid: Map<string, number>): number {
    const step = `${mark} ${name}`;
    const known = laid.get(step);
    if (known !== undefined) return known;
    const merged = mergeStyles(this.looks[mark] ?? {}, over);
    const key = JSON.stringify(merged, Object.keys({ ...merged, ...merged.font }).sort());
    let index = seen.get(key);
    if (index === undefined) {
      index = this.looks.push(merged) - 1;
      seen.set(key, index);
    }
    laid.set(step, index);
    return index;
  }

  /** The full look of one cell, base included. */
  at(row: number, column: number): CellStyle {
    return mergeStyles(this.plan.base, this.looks[this.marks[row]?.[column] ?? 0] ?? {});
  }

  groups(): StyleGroup[] {
    return [...rectanglesByMark(this.marks, 0)]
      .sort(([a], [b]) => a - b)
      .map(([mark, areas]) => ({ style: this.looks[mark] ?? {}, areas }));
  }
}
