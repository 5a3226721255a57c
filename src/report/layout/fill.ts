/**
 * How the paragraphs of a measure's six columns share rows: fill, do not pair. Each column is a queue of whole paragraphs;
 * a row is as high as the tallest paragraph that heads a queue, and every other column fills up to that height with further
 * whole paragraphs. Two short steps do not wait for one long outcome, and no paragraph is spread over two cells.
 */

/** A paragraph, the lines that it may be expected to take in its column, and those that it will hardly exceed. */
export interface Piece {
  readonly text: string;
  readonly lines: number;
  readonly most: number;
}

export type Queue = readonly Piece[];

/** The pieces of one row, a list a column. */
export type FilledRow = readonly (readonly Piece[])[];

const linesOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.lines, 0);

/** Lines of the tallest cell of a row. */
export function rowLines(row: FilledRow): number {
  return Math.max(0, ...row.map(linesOf));
}

/** Takes pieces from the queues' fronts; keeps its place in each. */
class Queues {
  private readonly positions: number[];

  /** `highest`: lines that no row may exceed, by the cautious count. */
  constructor(
    private readonly queues: readonly Queue[],
    private readonly highest: number,
  ) {
    this.positions = queues.map(() => 0);
  }

  get empty(): boolean {
    return this.queues.every((queue, column) => (this.positions[column] ?? 0) >= queue.length);
  }

  /** Lines of the tallest paragraph that heads a queue. */
  get tallestHead(): number {
    return Math.max(0, ...this.queues.map((_, column) => this.head(column)?.lines ?? 0));
  }

  /** A queue's next paragraph takes no more than these lines. */
  canStartWithin(lines: number): boolean {
    return this.queues.some((_, column) => {
      const head = this.head(column);
      return head !== undefined && head.lines <= lines;
    });
  }

  /** A row no higher than `lines`: whole paragraphs of each queue as long as they fit. */
  take(lines: number): FilledRow {
    return this.queues.map((_, column) => {
      const taken: Piece[] = [];
      let left = lines;
      let most = this.highest;
      for (let head = this.head(column); head !== undefined; head = this.head(column)) {
        if (head.lines > left || (head.most > most && taken.length > 0)) break;
        taken.push(head);
        left -= head.lines;
        most -= head.most;
        this.positions[column] = (this.positions[column] ?? 0) + 1;
      }
      return taken;
    });
  }

  private head(column: number): Piece | undefined {
    return this.queues[column]?.[this.positions[column] ?? 0];
  }
}

/** All rows of a measure, with no regard to pages. */
export function fillRows(queues: readonly Queue[], highest: number): readonly FilledRow[] {
  const rest = new Queues(queues, highest);
  const rows: FilledRow[] = [];
  while (!rest.empty) rows.push(rest.take(rest.tallestHead));
  return rows;
}

/** What the estimate of pages needs, points. */
interface PageRoom {
  /** Rows of a whole page. */
  readonly page: number;
  /** The table's header, which stands on every page of measures. */
  readonly header: number;
  readonly lineHeight: number;
  /** Added to the lines of every row. */
  readonly pad: number;
}

/** A measure moves whole to the next page only if less than this share of the page is left … */
const LITTLE_LEFT = 0.25;
/** … and it is shorter than this share of a page. */
const SHORT_MEASURE = 0.8;
/** A row is not made for less than this. */
const LEAST_LINES = 2;

/**
 * Fills measure after measure while keeping an estimate of the page, so that the row before a page's end is low enough to
 * stand there: it takes only the queues whose next paragraph still fits, the others go on after the break. The true breaks
 * are set later from Excel's own heights (`paginate.ts`); a wrong estimate only costs a little blank paper.
 */
export class PageAwareFiller {
  private left: number;

  /** `used`: points of the first page above the first measure, the table's header included. */
  constructor(
    private readonly room: PageRoom,
    used: number,
    private readonly mostLines: number,
  ) {
    this.left = room.page - (used % room.page);
  }

  measure(queues: readonly Queue[]): readonly FilledRow[] {
    const rows = fillRows(queues, this.mostLines);
    const height = rows.reduce((sum, row) => sum + this.height(rowLines(row)), 0);
    if (height <= this.left) {
      this.left -= height;
      return rows;
    }
    if (this.left < LITTLE_LEFT * this.room.page && height <= SHORT_MEASURE * this.room.page) {
      this.turnPage();
      this.left -= height;
      return rows;
    }
    return this.broken(new Queues(queues, this.mostLines));
  }

  /** Rows of a measure that reaches over the page's end. */
  private broken(rest: Queues): readonly FilledRow[] {
    const rows: FilledRow[] = [];
    while (!rest.empty) {
      const wanted = rest.tallestHead;
      if (this.height(wanted) <= this.left || this.onFreshPage) {
        rows.push(rest.take(wanted));
        this.left = Math.max(0, this.left - this.height(wanted));
        continue;
      }
      const fits = Math.min(this.mostLines, Math.floor((this.left - this.room.pad) / this.room.lineHeight));
      // The first row shows the heads of all six columns, so it is never a low one.
      if (rows.length > 0 && fits >= LEAST_LINES && rest.canStartWithin(fits)) rows.push(rest.take(fits));
      this.turnPage();
    }
    return rows;
  }

  private height(lines: number): number {
    return lines * this.room.lineHeight + this.room.pad;
  }

  private turnPage(): void {
    this.left = this.room.page - this.room.header;
  }

  private get onFreshPage(): boolean {
    return this.left === this.room.page - this.room.header;
  }
}
