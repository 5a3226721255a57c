/**
 * How the paragraphs of a measure's six columns share rows: fill, do not pair. Each column is a queue of whole paragraphs, and a
 * row takes of each what fits. A measure is one row if it can be, else one row a page: where a row ends inside a page, columns
 * that end earlier show a blank that looks like a missing line.
 */
import { movesWhole } from './paginate';

/** A paragraph, the lines that it may be expected to take in its column, and those that it will hardly exceed. */
export interface Piece {
  readonly text: string;
  readonly lines: number;
  readonly most: number;
  /** Goes on where the piece before it was cut; says what stood between them. */
  readonly continues?: string;
  /** Cuts the piece so that its first part hardly takes more than these lines; absent where nothing may be cut. */
  readonly cut?: (lines: number) => readonly [Piece, Piece] | null;
}

export type Queue = readonly Piece[];

/** The pieces of one row, a list a column. */
export type FilledRow = readonly (readonly Piece[])[];

/** A row is not made for less than this. */
const LEAST_LINES = 2;

const expected = (pieces: readonly Piece[]): number => pieces.reduce((sum, { lines }) => sum + lines, 0);
const atMost = (pieces: readonly Piece[]): number => pieces.reduce((sum, { most }) => sum + most, 0);

/** Lines that the tallest cell of a row hardly exceeds. */
export function rowLines(row: FilledRow): number {
  return Math.max(0, ...row.map(atMost));
}

/** Takes pieces from the queues' fronts. */
class Queues {
  private readonly rest: Piece[][];

  constructor(queues: readonly Queue[]) {
    this.rest = queues.map((queue) => [...queue]);
  }

  get empty(): boolean {
    return this.rest.every((queue) => queue.length === 0);
  }

  /** Lines that the tallest paragraph that heads a queue hardly exceeds. */
  get tallestHead(): number {
    return Math.max(0, ...this.heads.map(({ most }) => most));
  }

  private get heads(): readonly Piece[] {
    return this.rest.flatMap((queue) => queue.slice(0, 1));
  }

  /** Every head fits into so many lines, or can be cut there. */
  headsFitOrCut(lines: number): boolean {
    return this.heads.every((head) => head.most <= lines || (head.cut?.(lines) ?? null) !== null);
  }

  /** What a row of so many lines would take, whole paragraphs of each queue as long as they fit. */
  within(lines: number): FilledRow {
    return this.rest.map((queue) => queue.slice(0, countWithin(queue, lines)));
  }

  take(lines: number): FilledRow {
    return this.rest.map((queue) => queue.splice(0, countWithin(queue, lines)));
  }

  /** Heads that may exceed so many lines are cut there, as far as they can be. */
  cutHeads(lines: number): void {
    for (const queue of this.rest) cutPiece(queue, 0, lines);
  }

  /** In every queue the paragraph that crosses the end of a row of so many lines is cut there, if it can be. */
  cutAcross(lines: number): void {
    for (const queue of this.rest) {
      const whole = countWithin(queue, lines);
      cutPiece(queue, whole, lines - atMost(queue.slice(0, whole)));
    }
  }

  /**
   * Lines of the next row where the page holds more than one: at least those of the tallest head, no more than `limit`; the one that
   * leaves the least blank in the columns that go on, and of several such the highest.
   */
  bestHeight(limit: number): number {
    const least = Math.min(limit, this.tallestHead);
    let best = { lines: least, blank: this.blankAt(least) };
    for (const lines of this.heightsBetween(least, limit)) {
      const blank = this.blankAt(lines);
      if (blank < best.blank || (blank === best.blank && lines > best.lines)) best = { lines, blank };
    }
    return best.lines;
  }

  /** Heights at which a paragraph of some column ends. */
  private heightsBetween(least: number, limit: number): ReadonlySet<number> {
    const found = new Set<number>();
    for (const queue of this.rest) {
      let end = 0;
      for (const { most } of queue) {
        end += most;
        if (end > limit) break;
        if (end > least) found.add(end);
      }
    }
    return found;
  }

  /** Lines that a row of this height is expected to leave blank in the columns that go on. */
  private blankAt(lines: number): number {
    const row = this.within(lines);
    const height = Math.max(0, ...row.map(expected));
    return row.reduce((sum, pieces, column) => (pieces.length === this.rest[column]?.length ? sum : sum + height - expected(pieces)), 0);
  }
}

function countWithin(queue: readonly Piece[], lines: number): number {
  let left = lines;
  const count = queue.findIndex(({ most }) => {
    left -= most;
    return left < 0;
  });
  return count < 0 ? queue.length : count;
}

function cutPiece(queue: Piece[], at: number, lines: number): void {
  const piece = queue[at];
  if (piece === undefined || piece.most <= lines || lines < LEAST_LINES) return;
  queue.splice(at, 1, ...(piece.cut?.(lines) ?? [piece]));
}

/** All rows of a measure, with no regard to pages. */
export function fillRows(queues: readonly Queue[], highest: number): readonly FilledRow[] {
  const rest = new Queues(queues);
  const rows: FilledRow[] = [];
  while (!rest.empty) {
    rest.cutHeads(highest);
    rows.push(rest.take(Math.max(rest.bestHeight(highest), rest.tallestHead)));
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

/** Paragraphs are cut at a page's end only where more than this share of the page would else stay blank. */
const MUCH_LEFT = 0.4;

/**
 * Fills measure after measure while keeping an estimate of the page. A row that reaches the page's end takes what will hardly
 * come out higher than the room, since a row that does not fit moves to the next page as a whole; the rest goes on there. A
 * paragraph is cut only where two fifths of the page would else stay blank. The true breaks are set later from Excel's own
 * heights (`paginate.ts`); a wrong estimate only costs blank paper.
 */
export class PageAwareFiller {
  /** Points that are left of the page by what is expected, and what of them is in doubt. */
  private left: number;
  private doubt = 0;

  /** `used`: points of the first page above the first measure, the table's header included. */
  constructor(
    private readonly room: PageRoom,
    used: number,
    private readonly highest: number,
  ) {
    this.left = room.page - (used % room.page);
  }

  /** `above`: points of a heading that stays with the measure's first row, and with it has to fit on a page. */
  measure(queues: readonly Queue[], above = 0): readonly FilledRow[] {
    const highest = this.highest - Math.ceil(above / this.room.lineHeight);
    const rows = fillRows(queues, highest);
    const height = rows.reduce((sum, row) => sum + this.height(row), above);
    const doubt = rows.reduce((sum, row) => sum + this.doubtOf(row), 0);
    if (height + doubt > this.left - this.doubt) {
      if (!movesWhole(height, this.left, this.room.page)) {
        this.left = Math.max(0, this.left - above);
        return this.broken(new Queues(queues), highest);
      }
      this.turnPage();
    }
    this.left -= height;
    this.doubt += doubt;
    return rows;
  }

  /** Rows of a measure that reaches over the page's end. */
  private broken(rest: Queues, highest: number): readonly FilledRow[] {
    const rows: FilledRow[] = [];
    while (!rest.empty) {
      const before = { left: this.left, doubt: this.doubt };
      if (!this.onFreshPage && !this.takesHeads(rest)) this.turnPage();
      const row = this.nextRow(rest, highest);
      rows.push(row);
      // A row made for the next page that turns out so low that it still stands on this one.
      if (this.height(row) <= before.left) ({ left: this.left, doubt: this.doubt } = before);
      this.left = Math.max(0, this.left - this.height(row));
      this.doubt += this.doubtOf(row);
    }
    return rows;
  }

  /** Every row shows the head of every column that goes on; on the page where the measure begins these are all six. */
  private takesHeads(rest: Queues): boolean {
    const lines = this.linesLeft;
    if (lines < LEAST_LINES) return false;
    return rest.tallestHead <= lines || (this.left > MUCH_LEFT * this.room.page && rest.headsFitOrCut(lines));
  }

  private nextRow(rest: Queues, highest: number): FilledRow {
    const lines = Math.min(highest, this.linesLeft);
    // Elsewhere on a page the heads fit or can be cut (`takesHeads`): none of them may be missing where its column goes on.
    rest.cutHeads(lines);
    if (this.linesLeft > highest) return rest.take(Math.max(rest.bestHeight(lines), rest.tallestHead));
    const blank = this.left - this.height(rest.within(lines));
    if (blank > MUCH_LEFT * this.room.page) rest.cutAcross(lines);
    // A head that could not be cut stands alone on its page, too long or not.
    return rest.take(this.onFreshPage ? Math.max(lines, rest.tallestHead) : lines);
  }

  /** Points that a row may be expected to take. */
  private height(row: FilledRow): number {
    return Math.max(0, ...row.map(expected)) * this.room.lineHeight + this.room.pad;
  }

  /** Points by which it may come out higher. */
  private doubtOf(row: FilledRow): number {
    return rowLines(row) * this.room.lineHeight + this.room.pad - this.height(row);
  }

  /** Lines of a row that will hardly come out higher than the page's rest. */
  private get linesLeft(): number {
    return Math.floor((this.left - this.doubt - this.room.pad) / this.room.lineHeight);
  }

  private turnPage(): void {
    this.left = this.room.page - this.room.header;
    this.doubt = 0;
  }

  private get onFreshPage(): boolean {
    return this.left === this.room.page - this.room.header;
  }
}
