/** The workbook as formulas see it. */
import { formatValue } from '../display/display';
import type { Book, BookRange, BookSheet } from '../types';
import { cellKey } from '../types';
import type { FormulaNode } from './ast';
import type { Context } from './context';
import { functionNamed } from './functions/registry';
import { FormulaError } from './lexer';
import { parseFormula } from './parser';
import { resolveColumns } from './structured';
import { Area, CellError, type Scalar } from './values';

/** Trees of formulas by their text: a formula means the same in every run. */
const parsedFormulas = new WeakMap<Book, Map<string, FormulaNode | null>>();

/** One run of calculating: lookups that stay the same while it lasts. */
export class Workspace {
  private readonly sheets = new Map<string, BookSheet>();
  private readonly names = new Map<string, FormulaNode | null>();
  private readonly extents = new Map<BookSheet, { rows: number; columns: number }>();
  private readonly parsed: Map<string, FormulaNode | null>;

  constructor(private readonly book: Book) {
    this.parsed = parsedFormulas.get(book) ?? new Map<string, FormulaNode | null>();
    parsedFormulas.set(book, this.parsed);
    for (const sheet of book.sheets) this.sheets.set(sheet.name.toLowerCase(), sheet);
    this.addNames(book.names, '');
    for (const sheet of book.sheets) this.addNames(sheet.names, sheet.name.toLowerCase());
  }

  private addNames(names: Book['names'], scope: string): void {
    for (const name of names) this.names.set(`${scope}!${name.name.toLowerCase()}`, this.parse(name.formula));
  }

  /** `null` for what does not parse. */
  parse(formula: string): FormulaNode | null {
    let node = this.parsed.get(formula);
    if (node === undefined) {
      try {
        node = parseFormula(formula);
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        node = null;
      }
      this.parsed.set(formula, node);
    }
    return node;
  }

  sheetNamed(name: string): BookSheet | null {
    return this.sheets.get(name.toLowerCase()) ?? null;
  }

  name(name: string, sheet: string | null, here: BookSheet): FormulaNode | null {
    const key = name.toLowerCase();
    return this.names.get(`${(sheet ?? here.name).toLowerCase()}!${key}`) ?? this.names.get(`!${key}`) ?? null;
  }

  /** `table` is empty inside the table itself. */
  tableArea(table: string, specifier: string, sheet: BookSheet, row: number, column: number): Area | null {
    for (const owner of this.book.sheets) {
      for (const candidate of owner.tables) {
        const { range } = candidate;
        const meant =
          table === ''
            ? owner === sheet && row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
            : candidate.name.toLowerCase() === table.toLowerCase();
        if (!meant) continue;
        const area = resolveColumns(owner, candidate, specifier, row);
        return area ? new Area(owner, area) : null;
      }
    }
    return null;
  }

  used(sheet: BookSheet): { rows: number; columns: number } {
    let extent = this.extents.get(sheet);
    if (!extent) {
      extent = { rows: 0, columns: 0 };
      for (const key of sheet.cells.keys()) {
        extent.rows = Math.max(extent.rows, Math.floor(key / 16384) + 1);
        extent.columns = Math.max(extent.columns, (key % 16384) + 1);
      }
      this.extents.set(sheet, extent);
    }
    return extent;
  }

  context(sheet: BookSheet, row: number, column: number): Context {
    return {
      sheet,
      row,
      column,
      sheetNamed: (name) => this.sheetNamed(name),
      resolveName: (name, where) => this.name(name, where, sheet),
      resolveTable: (table, specifier) => this.tableArea(table, specifier, sheet, row, column),
      read: readCell,
      used: (other) => this.used(other),
      functionNamed,
      displayed: formatValue,
    };
  }
}

function readCell(sheet: BookSheet, row: number, column: number): Scalar {
  const cell = sheet.cells.get(cellKey(row, column));
  if (!cell) return null;
  if (cell.error !== null) return CellError.of(cell.error);
  // A formula may give an empty text; an empty text without a formula is an empty cell.
  return cell.value === '' && cell.formula === null && !cell.style.quotePrefix ? null : cell.value;
}

export type Precedent = { readonly sheet: BookSheet; readonly range: BookRange };

/** All cells that a formula may read, told from its text. */
export function precedentsOf(node: FormulaNode, workspace: Workspace, sheet: BookSheet, row: number, column: number): Precedent[] {
  const found: Precedent[] = [];
  const namesSeen = new Set<FormulaNode>();
  const visit = (at: FormulaNode): void => {
    switch (at.kind) {
      case 'reference': {
        const owner = at.sheet === null ? sheet : workspace.sheetNamed(at.sheet);
        if (owner) found.push({ sheet: owner, range: at.range });
        return;
      }
      case 'name': {
        const named = workspace.name(at.name, at.sheet, sheet);
        if (named && !namesSeen.has(named)) {
          namesSeen.add(named);
          visit(named);
        }
        return;
      }
      case 'structured': {
        const area = workspace.tableArea(at.table, at.specifier, sheet, row, column);
        if (area) found.push({ sheet: area.sheet, range: area.range });
        return;
      }
      case 'array':
        at.rows.flat().forEach(visit);
        return;
      case 'negate':
      case 'plus':
      case 'percent':
      case 'single':
        visit(at.operand);
        return;
      case 'range': {
        const before = found.length;
        visit(at.left);
        visit(at.right);
        spanOf(found.slice(before), found);
        return;
      }
      case 'binary':
      case 'intersection':
      case 'union':
        visit(at.left);
        visit(at.right);
        return;
      case 'call':
        at.arguments.forEach(visit);
        return;
      default:
        return;
    }
  };
  visit(node);
  return found;
}

/** `A1:INDEX(B1:B9, n)` reads what lies between its ends: at most the box around everything that both sides name. */
function spanOf(parts: readonly Precedent[], found: Precedent[]): void {
  for (const sheet of new Set(parts.map((part) => part.sheet))) {
    const ranges = parts.filter((part) => part.sheet === sheet).map((part) => part.range);
    found.push({
      sheet,
      range: {
        firstRow: Math.min(...ranges.map((range) => range.firstRow)),
        lastRow: Math.max(...ranges.map((range) => range.lastRow)),
        firstColumn: Math.min(...ranges.map((range) => range.firstColumn)),
        lastColumn: Math.max(...ranges.map((range) => range.lastColumn)),
      },
    });
  }
}
