/**
 * How the paragraphs of a measure's six columns share rows: fill, do not pair. Each column is a queue of whole paragraphs. A
 * row is at least as high as the tallest paragraph that heads a queue; it is made higher, up to a handy height, where that
 * leaves less blank above the paragraphs of later rows, best of all none. Two short steps do not wait for one long outcome.
 */

/** A paragraph, the lines that it may be expected to take in its column, and those that it will hardly exceed. */
export interface Piece {
  readonly text: string;
  readonly lines: number;
  readonly most: number;
  /** Goes on where the piece before it was cut. */
  readonly continues?: boolean;
  /** Cuts the piece at a phrase's end so that its first part takes no more than these lines; absent where nothing may be cut. */
  readonly cut?: (lines: number) => readonly [Piece, Piece] | null;
}

export type Queue = readonly Piece[];

/** The pieces of one row, a list a column. */
export type FilledRow = readonly (readonly Piece[])[];

/**
 * Lines up to which whole paragraphs are gathered in one row. Higher rows are made only for a longer paragraph: a row that
 * turns out not to fit moves to the next page as a whole, and should not leave half a page behind.
 */
const HANDY_ROW = 10;
/** A row is not made for less than this. */
const LEAST_LINES = 2;

const linesOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.lines, 0);

/** Lines of the tallest cell of a row. */
export function rowLines(row: FilledRow): number {
  return Math.max(0, ...row.map(linesOf));
}

/** Takes pieces from the queues' fronts. */
class Queues {
  private readonly rest: Piece[][];

  /** `highest`: lines that no row may exceed, by the cautious count. */
  constructor(
    queues: readonly Queue[],
    readonly highest: number,
  ) {
    this.rest = queues.map((queue) => [...queue]);
  }

  get empty(): boolean {
    return this.rest.every((queue) => queue.length === 0);
  }

  /** Lines of the tallest paragraph that heads a queue. */
  get tallestHead(): number {
    return Math.max(0, ...this.heads.map(({ lines }) => lines));
  }

  private get heads(): readonly Piece[] {
    return this.rest.flatMap((queue) => queue.slice(0, 1));
  }

  /** A queue's next paragraph takes no more than these lines. */
  canStartWithin(lines: number): boolean {
    return this.heads.some((head) => head.lines <= lines);
  }

  /**
   * Height of the next row, at least that of the tallest head and, but for that, no more than `limit`: the one that leaves
   * the least blank above paragraphs that wait for a later row, and of several such the highest.
   */
  bestHeight(limit: number): number {
    const least = this.tallestHead;
    let best = { lines: least, blank: this.blankAt(least) };
    for (const lines of this.heightsOver(least, Math.min(limit, this.highest))) {
      const blank = this.blankAt(lines);
      if (blank < best.blank || (blank === best.blank && lines > best.lines)) best = { lines, blank };
    }
    return best.lines;
  }

  /** Heights at which a paragraph of some column ends. */
  private heightsOver(least: number, limit: number): readonly number[] {
    const found = new Set<number>();
    for (const queue of this.rest) {
      let end = 0;
      for (const piece of queue) {
        end += piece.lines;
        if (end > limit) break;
        if (end > least) found.add(end);
      }
    }
    return [...found];
  }

  /** Lines left blank in a row of this height in the columns that go on. */
  private blankAt(lines: number): number {
    return this.rest.reduce((sum, queue) => {
      const taken = this.countWithin(queue, lines, this.highest);
      return taken === queue.length ? sum : sum + lines - linesOf(queue.slice(0, taken));
    }, 0);
  }

  private countWithin(queue: readonly Piece[], lines: number, highest: number): number {
    let left = lines;
    let most = highest;
    let count = 0;
    for (const piece of queue) {
      if (piece.lines > left || (piece.most > most && count > 0)) break;
      left -= piece.lines;
      most -= piece.most;
      count += 1;
    }
    return count;
  }

  /** A row no higher than `lines`: whole paragraphs of each queue as long as they fit. */
  take(lines: number): FilledRow {
    return this.rest.map((queue) => queue.splice(0, this.countWithin(queue, lines, this.highest)));
  }

  /** Heads that may exceed these lines are cut there; `false` if one cannot be, and then none is. */
  cutHeads(lines: number): boolean {
    const cuts = this.cutsAt(lines);
    if (cuts.some((cut) => cut === null)) return false;
    cuts.forEach((cut, column) => this.rest[column]?.splice(0, 1, ...(cut ?? [])));
    return true;
  }

  /** The same for every head that can be cut, whatever the others. */
  cutWhatCanBe(lines: number): void {
    this.cutsAt(lines).forEach((cut, column) => {
      if (cut !== null) this.rest[column]?.splice(0, 1, ...cut);
    });
  }

  private cutsAt(lines: number): readonly (readonly Piece[] | null)[] {
    return this.rest.map((queue) => {
      const head = queue[0];
      return head === undefined || head.most <= lines ? queue.slice(0, 1) : (head.cut?.(lines) ?? null);
    });
  }
}

/** All rows of a measure, with no regard to pages. */
export function fillRows(queues: readonly Queue[], highest: number): readonly FilledRow[] {
  const rest = new Queues(queues, highest);
  const rows: FilledRow[] = [];
  while (!rest.empty) {
    rest.cutWhatCanBe(highest);
    rows.push(rest.take(rest.bestHeight(HANDY_ROW)));
  }
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
/** Paragraphs are cut at a page's end only where more than this share of the page would else stay blank. */
const MUCH_LEFT = 0.4;

/**
 * Fills measure after measure while keeping an estimate of the page, so that the row before a page's end is low enough to
 * stand there: it takes only the queues whose next paragraph still fits, the others go on after the break. A paragraph is cut
 * only where two fifths of the page would else stay blank. The true breaks are set later from Excel's own heights
 * (`paginate.ts`); a wrong estimate only costs a little blank paper.
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
      const fits = this.linesLeft;
      if (this.onFreshPage) rest.cutWhatCanBe(fits);
      if (rest.tallestHead <= fits || this.onFreshPage) {
        // In the last row of a page blanks cost nothing: they are the page's end.
        const lines = fits <= HANDY_ROW && !this.onFreshPage ? fits : rest.bestHeight(Math.min(HANDY_ROW, fits));
        this.add(rows, rest.take(lines));
        continue;
      }
      this.lastOfPage(rows, rest, fits);
      this.turnPage();
    }
    return rows;
  }

  /** What a page still takes where not all heads fit. The first row shows the heads of all six columns, so it is never a low one. */
  private lastOfPage(rows: FilledRow[], rest: Queues, fits: number): void {
    if (fits < LEAST_LINES) return;
    const cut = this.left > MUCH_LEFT * this.room.page && rest.cutHeads(fits);
    if (cut || (rows.length > 0 && rest.canStartWithin(fits))) this.add(rows, rest.take(fits));
  }

  private add(rows: FilledRow[], row: FilledRow): void {
    rows.push(row);
    this.left = Math.max(0, this.left - this.height(rowLines(row)));
  }

  private height(lines: number): number {
    return lines * this.room.lineHeight + this.room.pad;
  }

  private get linesLeft(): number {
    return Math.min(this.mostLines, Math.floor((this.left - this.room.pad) / this.room.lineHeight));
  }

  private turnPage(): void {
    this.left = this.room.page - this.room.header;
  }

  private get onFreshPage(): boolean {
    return this.left === this.room.page - this.room.header;
  }
}
