/** Formulas calculated anew, in the order in which they depend on each other. */
import { contains } from '../reference';
import { stateOf } from '../state';
import { type Book, type BookCell, type BookSheet, cellKey } from '../types';
import type { FormulaNode } from './ast';
import { evaluate, scalarOf } from './evaluate';
import { CellError, Matrix, Area, type Scalar, Unsupported, type Value } from './values';
import { Workspace, precedentsOf, type Precedent } from './workbook-context';

interface FormulaCell {
  readonly sheet: BookSheet;
  readonly key: number;
  readonly cell: BookCell;
  readonly node: FormulaNode | null;
  /** Formulas that read this cell. */
  readonly dependents: FormulaCell[];
  waiting: number;
}

/** Precedents of up to this many cells are found by cell, larger ones by looking through all of them. */
const SMALL = 256;

/**
 * Recalculates the formulas that depend on the given cells, those cells' own formulas included; all formulas if none are given.
 * What cannot be calculated keeps its last result and is remembered, so that Excel calculates on opening. Cells that depend on
 * themselves give 0, as in Excel without iteration.
 */
export function recalculate(book: Book, changed?: readonly { sheet: BookSheet; row: number; column: number }[]): void {
  const workspace = new Workspace(book);
  const formulas = collect(book, workspace);
  if (formulas.length === 0) return;
  const graph = new Graph(formulas, workspace);
  const dirty = changed ? graph.reach(changed) : new Set(formulas);
  const { order, circular } = graph.order(dirty);
  for (const formula of circular) {
    formula.cell.value = 0;
    formula.cell.error = null;
  }
  for (const formula of order) {
    if (!calculate(formula, workspace)) stateOf(book).stale = true;
  }
}

/**
 * Calculates these formulas, which have no result yet, and no others. What cannot be calculated stays without a result, and so does
 * what depends on it: nothing is made of a value that nobody knows.
 */
export function calculateMissing(book: Book, missing: ReadonlySet<BookCell>): void {
  const workspace = new Workspace(book);
  const formulas = collect(book, workspace).filter(({ cell }) => missing.has(cell));
  const { order, circular } = new Graph(formulas, workspace).order(new Set(formulas));
  for (const { cell } of circular) cell.value = 0;
  const unknown = new Set<FormulaCell>();
  for (const formula of order) {
    if (unknown.has(formula) || !calculate(formula, workspace)) for (const dependent of formula.dependents) unknown.add(dependent);
  }
}

function collect(book: Book, workspace: Workspace): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      found.push({ sheet, key, cell, node: workspace.parse(cell.formula), dependents: [], waiting: 0 });
    }
  }
  return found;
}

/** Returns `false` if the engine cannot calculate the formula. */
function calculate({ sheet, key, cell, node }: FormulaCell, workspace: Workspace): boolean {
  if (!node) return false;
  const context = workspace.context(sheet, Math.floor(key / 16384), key % 16384);
  let value: Value;
  let result: Scalar;
  try {
    value = evaluate(node, context);
    // A result of several cells would spill over its neighbours.
    if (
      (value instanceof Matrix && value.width * value.height > 1) ||
      (value instanceof Area && node.kind === 'reference' && value.width * value.height > 1)
    ) {
      return false;
    }
    result = scalarOf(value, context);
  } catch (error) {
    if (error instanceof Unsupported) return false;
    throw error;
  }
  cell.error = result instanceof CellError ? result.code : null;
  cell.value = result instanceof CellError ? '' : (result ?? 0);
  return true;
}

class Graph {
  private readonly byCell = new Map<BookSheet, Map<number, FormulaCell[]>>();
  private readonly large = new Map<BookSheet, [Precedent, FormulaCell][]>();
  private readonly formulaAt = new Map<BookSheet, Map<number, FormulaCell>>();

  constructor(formulas: readonly FormulaCell[], workspace: Workspace) {
    for (const formula of formulas) {
      entry(this.formulaAt, formula.sheet, () => new Map<number, FormulaCell>()).set(formula.key, formula);
      if (!formula.node) continue;
      for (const precedent of precedentsOf(formula.node, workspace, formula.sheet, Math.floor(formula.key / 16384), formula.key % 16384)) {
        this.add(precedent, formula);
      }
    }
    for (const formula of formulas) {
      const readers = new Set(this.readers(formula.sheet, formula.key));
      formula.dependents.push(...readers);
    }
  }

  private add(precedent: Precedent, formula: FormulaCell): void {
    const { sheet, range } = precedent;
    const size = (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
    if (size > SMALL) {
      entry(this.large, sheet, () => []).push([precedent, formula]);
      return;
    }
    const cells = entry(this.byCell, sheet, () => new Map<number, FormulaCell[]>());
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1)
        entry(cells, cellKey(row, column), () => []).push(formula);
    }
  }

  /** Formulas that read a cell. */
  private *readers(sheet: BookSheet, key: number): Generator<FormulaCell> {
    yield* this.byCell.get(sheet)?.get(key) ?? [];
    const row = Math.floor(key / 16384);
    for (const [precedent, formula] of this.large.get(sheet) ?? []) if (contains(precedent.range, row, key % 16384)) yield formula;
  }

  /** All formulas that a change of the given cells can reach. */
  reach(changed: readonly { sheet: BookSheet; row: number; column: number }[]): Set<FormulaCell> {
    const dirty = new Set<FormulaCell>();
    const queue: FormulaCell[] = [];
    const touch = (formula: FormulaCell): void => {
      if (dirty.has(formula)) return;
      dirty.add(formula);
      queue.push(formula);
    };
    for (const { sheet, row, column } of changed) {
      const key = cellKey(row, column);
      const own = this.formulaAt.get(sheet)?.get(key);
      if (own) touch(own);
      for (const reader of this.readers(sheet, key)) touch(reader);
    }
    for (let formula = queue.pop(); formula; formula = queue.pop()) formula.dependents.forEach(touch);
    return dirty;
  }

  /** An order in which every formula comes after those that it reads, and the formulas of circles, which have none. */
  order(dirty: ReadonlySet<FormulaCell>): { order: FormulaCell[]; circular: FormulaCell[] } {
    for (const formula of dirty) formula.waiting = 0;
    for (const formula of dirty) for (const dependent of formula.dependents) if (dirty.has(dependent)) dependent.waiting += 1;
    const order: FormulaCell[] = [];
    const left = new Set(dirty);
    const release = (ready: FormulaCell[]): void => {
      for (let formula = ready.pop(); formula; formula = ready.pop()) {
        left.delete(formula);
        for (const dependent of formula.dependents) {
          if (!left.has(dependent)) continue;
          dependent.waiting -= 1;
          if (dependent.waiting === 0) ready.push(dependent);
        }
        order.push(formula);
      }
    };
    release([...left].filter((formula) => formula.waiting === 0));
    const circular = circles(left);
    for (const formula of circular) left.delete(formula);
    for (const formula of circular) for (const dependent of formula.dependents) if (left.has(dependent)) dependent.waiting -= 1;
    release([...left].filter((formula) => formula.waiting === 0));
    return { order, circular };
  }
}

/** Of formulas that wait for each other: those that nobody outside a circle explains. Peels off what only hangs behind a circle. */
function circles(left: ReadonlySet<FormulaCell>): FormulaCell[] {
  const core = new Set(left);
  const inside = new Map<FormulaCell, number>();
  for (const formula of core) inside.set(formula, formula.dependents.filter((dependent) => core.has(dependent)).length);
  const readersOf = new Map<FormulaCell, FormulaCell[]>();
  for (const formula of core) for (const dependent of formula.dependents) entry(readersOf, dependent, () => []).push(formula);
  const loose = [...core].filter((formula) => inside.get(formula) === 0);
  for (let formula = loose.pop(); formula; formula = loose.pop()) {
    core.delete(formula);
    for (const precedent of readersOf.get(formula) ?? []) {
      const rest = (inside.get(precedent) ?? 0) - 1;
      inside.set(precedent, rest);
      if (rest === 0 && core.has(precedent)) loose.push(precedent);
    }
  }
  return [...core];
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
