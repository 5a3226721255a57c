/**
 * Where the pages end, from the heights that Excel gave. Pure and linear in the rows.
 *
 * The rules in order of force: no row over a page break; a heading keeps what follows; tables, charts and signatures whole;
 * a measure moves whole only if little of the page is left and it is short, else it is broken between its rows, and a copy
 * of the table's header follows the break. What ends the report and would reach just over a page's end is brought in by taking
 * a little off the blanks of that page.
 */
import type { PageBreak, Pagination, PlannedRow, SheetPlan } from '../sheet-plan';

/** Excel's highest row, down to whole pixels. */
const HIGHEST_ROW = 408.75;
const PIXEL = 0.75;
/** Excel takes so many manual breaks a sheet; whatever follows it breaks by itself. */
export const MOST_BREAKS = 1026;

/** A measure moves whole to the next page only if less is left than this share of the page, and than five lines … */
const LITTLE_LEFT = { share: 0.25, points: 121.5 };
/** … and it is shorter than this share of a page. */
const SHORT_MEASURE = 0.8;

/** Whether a measure is better moved as a whole than broken. All in points, `page` being what a whole page holds. */
export function movesWhole(height: number, left: number, page: number): boolean {
  return height > left && left < Math.min(LITTLE_LEFT.points, LITTLE_LEFT.share * page) && height <= SHORT_MEASURE * page;
}

/** Rows that stay on one page. */
interface Atom {
  readonly first: number;
  /** Last row that must be on the page; gaps after it may shrink at the page's end. */
  readonly last: number;
  readonly lastGap: number;
}

/**
 * Heights and breaks of a plan.
 *
 * @param heights points of every row as Excel gave them: autofitted rows and wide paragraphs as measured, without pads; what
 *   stands for rows of fixed height is not looked at.
 */
export function paginate(plan: SheetPlan, heights: readonly number[]): Pagination {
  const final = plan.rows.map((row, index) => finalHeight(row, heights[index] ?? 0));
  const { rowBudget, scale } = plan.page;
  if (rowBudget === null) return { heights: final, breaks: [] };
  return new Paginator(plan, final, (rowBudget * 100) / scale).run();
}

function finalHeight(row: PlannedRow, measured: number): number {
  if (row.height.kind === 'fixed') return row.height.points;
  const padded = Math.max(row.height.least, measured + row.height.pad);
  return Math.min(HIGHEST_ROW, Math.ceil(padded / PIXEL - 1e-6) * PIXEL);
}

class Paginator {
  private readonly breaks: PageBreak[] = [];
  private readonly measureHeights = new Map<number, number>();
  private readonly headerHeight: number;
  private used = 0;
  private pageFirst = 0;
  /** Rows of the chart that stands last on the page, to be stretched if the page ends there. */
  private chartAtEnd: { readonly first: number; readonly last: number; readonly tallest: number } | null = null;

  constructor(
    private readonly plan: SheetPlan,
    private readonly heights: number[],
    private readonly budget: number,
  ) {
    this.headerHeight = plan.repeatedHeader === null ? 0 : (heights[plan.repeatedHeader] ?? 0);
    plan.rows.forEach(({ flow }, index) => {
      if (flow.measure !== null) this.measureHeights.set(flow.measure, (this.measureHeights.get(flow.measure) ?? 0) + this.height(index));
    });
  }

  run(): Pagination {
    for (const atom of atomsOf(this.plan.rows)) this.place(atom);
    return { heights: this.heights, breaks: this.breaks };
  }

  private place(atom: Atom): void {
    let height = this.sum(atom.first, atom.last);
    if (this.used > 0 && this.used + height > this.budget && this.bringIn(atom, height)) height = this.sum(atom.first, atom.last);
    if (this.used > 0 && (this.used + height > this.budget || this.measureMoves(atom.first))) this.breakBefore(atom.first);
    if (height <= this.budget - this.used) this.used += height;
    else this.placeTorn(atom);
    this.placeGaps(atom);
    this.chartAtEnd = this.chartOf(atom);
  }

  /** The report's last rows: takes off the page's blanks, each in its proportion, what they lack to stand on it. `false`: too much. */
  private bringIn(atom: Atom, height: number): boolean {
    if (atom.lastGap < this.plan.rows.length - 1) return false;
    let all = 0;
    for (let row = this.pageFirst; row <= atom.last; row += 1) all += this.giveOf(row);
    const share = (this.used + height - this.budget) / all;
    if (!(share <= 1)) return false;
    for (let row = this.pageFirst; row <= atom.last; row += 1) {
      const give = this.giveOf(row);
      const taken = Math.min(give, Math.ceil((give * share) / PIXEL) * PIXEL);
      this.heights[row] = this.height(row) - taken;
      if (row < atom.first) this.used -= taken;
    }
    return true;
  }

  /** Whole pixels that a row can still give up. */
  private giveOf(row: number): number {
    const give = Math.min(this.plan.rows[row]?.height.give ?? 0, this.height(row) - PIXEL);
    return Math.max(0, Math.floor(give / PIXEL) * PIXEL);
  }

  /** Rows that belong together but are higher than a page: broken where they may be, at the latest where they must be. */
  private placeTorn(atom: Atom): void {
    for (let row = atom.first; row <= atom.last; row += 1) {
      if (this.used > 0 && this.used + this.height(row) > this.budget) this.breakBefore(row);
      this.used += this.height(row);
    }
  }

  /** Gaps at a page's end give way: they are never carried to the top of the next page. */
  private placeGaps(atom: Atom): void {
    for (let row = atom.last + 1; row <= atom.lastGap; row += 1) {
      const left = Math.floor((this.budget - this.used) / PIXEL) * PIXEL;
      const height = Math.max(PIXEL, Math.min(this.height(row), left));
      this.heights[row] = height;
      this.used += height;
    }
  }

  /** A measure that begins here, does not fit, and is better moved as a whole. */
  private measureMoves(row: number): boolean {
    const measure = this.plan.rows[row]?.flow.measure ?? null;
    if (measure === null || !this.beginsMeasure(row)) return false;
    return movesWhole(this.measureHeights.get(measure) ?? 0, this.budget - this.used, this.budget);
  }

  private beginsMeasure(row: number): boolean {
    return this.plan.rows[row]?.flow.measure !== this.plan.rows[row - 1]?.flow.measure;
  }

  private breakBefore(row: number): void {
    if (this.breaks.length >= MOST_BREAKS) {
      this.used = 0;
      return;
    }
    this.stretchChart();
    const flow = this.plan.rows[row]?.flow;
    const headerCopy = (flow?.measure ?? null) !== null && this.plan.repeatedHeader !== null;
    const continuation = headerCopy && !this.beginsMeasure(row) ? (flow?.continued ?? null) : null;
    this.breaks.push({ beforeRow: row, headerCopy, continuation });
    this.pageFirst = row;
    this.used = headerCopy ? this.headerHeight : 0;
  }

  /** What follows a chart did not fit below it: the chart takes the rest of the page, up to its greatest height. */
  private stretchChart(): void {
    if (this.chartAtEnd === null) return;
    const { first, last, tallest } = this.chartAtEnd;
    const now = this.sum(first, last);
    const rows = last - first + 1;
    const target = Math.min(tallest, now + this.budget - this.used);
    const height = Math.floor(target / rows / PIXEL) * PIXEL;
    if (height * rows <= now) return;
    for (let row = first; row <= last; row += 1) this.heights[row] = Math.min(HIGHEST_ROW, height);
  }

  private chartOf(atom: Atom): Paginator['chartAtEnd'] {
    const chart = this.plan.charts.find(({ firstRow, lastRow }) => firstRow >= atom.first && lastRow === atom.last);
    return chart?.tallest === undefined ? null : { first: chart.firstRow, last: chart.lastRow, tallest: chart.tallest };
  }

  private height(row: number): number {
    return this.heights[row] ?? 0;
  }

  private sum(first: number, last: number): number {
    let sum = 0;
    for (let row = first; row <= last; row += 1) sum += this.height(row);
    return sum;
  }
}

/** Groups the rows that stay together; gaps at a group's end are told apart from it. */
function atomsOf(rows: readonly PlannedRow[]): readonly Atom[] {
  const atoms: Atom[] = [];
  let first = 0;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    const together = next !== undefined && (row.flow.keepWithNext || next.flow.breakBefore === 'never');
    if (together) return;
    let last = index;
    while (last > first && rows[last]?.role === 'gap') last -= 1;
    atoms.push({ first, last, lastGap: index });
    first = index + 1;
  });
  return atoms;
}
