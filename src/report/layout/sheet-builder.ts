/** Gathers the rows, styles and borders of a sheet plan from top to bottom, keeping neighbouring ranges of one style together. */
import type {
  BorderedRange,
  BorderLine,
  Content,
  NamedRegion,
  PlannedCell,
  PlannedChart,
  PlannedDataBar,
  PlannedRow,
  RowFlow,
  RowHeight,
  StyledRange,
} from '../sheet-plan';

/** A rectangle of the plan, zero-based, last ones included. */
export interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

interface RowOptions {
  readonly merges?: readonly (readonly [number, number])[];
  readonly flow?: Partial<RowFlow>;
}

const FLOW: RowFlow = { breakBefore: 'allowed', keepWithNext: false, measure: null };

/** The row stays on the page of the one above it. */
export const WITH_PREVIOUS: Partial<RowFlow> = { breakBefore: 'never' };
/** The row stays on the page of the next one. */
export const WITH_NEXT: Partial<RowFlow> = { keepWithNext: true };
/** The row stands inside something that is not torn. */
export const INSIDE: Partial<RowFlow> = { breakBefore: 'never', keepWithNext: true };

export const fixed = (points: number): RowHeight => ({ kind: 'fixed', points });
/** Autofitted by Excel. */
export const fitted = (least: number, pad: number): RowHeight => ({ kind: 'fitted', pad, least });
/** A merged paragraph, measured by Excel in a scratch column. */
export const wide = (least: number, pad: number): RowHeight => ({ kind: 'wide', pad, least });
/** The row gives way by so many points where that spares a page. */
export const giving = (height: RowHeight, give: number): RowHeight => ({ ...height, give });

export const text = (value: string): Content => ({ text: value });
export const number = (value: number): Content => ({ number: value });
export const formula = (value: string): Content => ({ formula: value });

/** Contents of a row by column; `null` leaves the cell empty. */
export type RowContents = readonly (Content | null)[];

export class SheetBuilder {
  readonly rows: PlannedRow[] = [];
  readonly styled: StyledRange[] = [];
  readonly borders: BorderedRange[] = [];
  readonly regions: NamedRegion[] = [];
  readonly charts: PlannedChart[] = [];
  readonly dataBars: PlannedDataBar[] = [];

  constructor(private readonly columns: number) {}

  /** Position of the row that comes next. */
  get next(): number {
    return this.rows.length;
  }

  /** Adds a row and returns its position. */
  row(role: string, height: RowHeight, contents: RowContents, options: RowOptions = {}): number {
    const cells: PlannedCell[] = [];
    contents.forEach((content, column) => {
      if (content !== null && !('text' in content && content.text === '')) cells.push({ column, content });
    });
    this.rows.push({ role, height, cells, merges: options.merges ?? [], flow: { ...FLOW, ...options.flow } });
    return this.rows.length - 1;
  }

  /** Puts another content into a cell of a row that is already there, once what it refers to has found its place. */
  replace(row: number, column: number, content: Content): void {
    const planned = this.rows[row];
    if (planned === undefined) throw new RangeError(`no row ${row} in the plan`);
    const others = planned.cells.filter((cell) => cell.column !== column);
    const cells = [...others, { column, content }].sort((left, right) => left.column - right.column);
    this.rows[row] = { ...planned, cells };
  }

  /** A low empty row between two things, half of which gives way; never at the top of a page. */
  gap(points: number, flow: Partial<RowFlow> = {}): number {
    return this.row('gap', giving(fixed(points), points / 2), [], { flow: { ...flow, breakBefore: 'never' } });
  }

  /** All columns of the rows. */
  across(firstRow: number, lastRow = firstRow): Block {
    return { firstRow, lastRow, firstColumn: 0, lastColumn: this.columns - 1 };
  }

  /** Lays a style on a block; a block right below one of the same style that was just laid makes that one longer. */
  style(name: string, block: Block): void {
    for (let index = this.styled.length - 1; index >= 0 && this.styled[index]?.style === name; index -= 1) {
      const above = this.styled[index];
      if (above !== undefined && continues(above, block)) {
        this.styled[index] = { ...above, lastRow: block.lastRow };
        return;
      }
    }
    this.styled.push({ style: name, ...block });
  }

  border(line: BorderLine | null, sides: BorderedRange['sides'], block: Block): void {
    this.borders.push({ sides, line, ...block });
  }

  region(name: string, block: Block): void {
    this.regions.push({ name, ...block });
  }
}

const continues = (above: Block, below: Block): boolean =>
  above.lastRow + 1 === below.firstRow && above.firstColumn === below.firstColumn && above.lastColumn === below.lastColumn;

/** Columns of some rows. */
export function block(firstRow: number, lastRow: number, firstColumn: number, lastColumn = firstColumn): Block {
  return { firstRow, lastRow, firstColumn, lastColumn };
}
