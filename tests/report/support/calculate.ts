/**
 * Calculates the formulas of a plan with plain binary floats, so that tests can change a score as a person would on the sheet.
 * Knows the functions that the report uses and throws on any other.
 */
import { parseFormula } from '../../../src/workbench/book/formulas/parser';
import type { FormulaNode } from '../../../src/workbench/book/formulas/ast';
import { roundDecimal } from '../../../src/workbench/book/formulas/values';
import type { SheetPlan } from '../../../src/report/sheet-plan';

type Value = number | string | boolean;

export class Sheet {
  private readonly changed = new Map<string, number>();

  constructor(private readonly plan: SheetPlan) {}

  /** Types a number over whatever a cell held. */
  type(row: number, column: number, value: number): this {
    this.changed.set(`${row}:${column}`, value);
    return this;
  }

  /** Value of the first cell of a named region. */
  named(name: string): Value {
    const region = this.plan.regions.find((candidate) => candidate.name === name);
    if (region === undefined) throw new Error(`no name ${name}`);
    return this.value(region.firstRow, region.firstColumn);
  }

  value(row: number, column: number): Value {
    const changed = this.changed.get(`${row}:${column}`);
    if (changed !== undefined) return changed;
    const content = this.plan.rows[row]?.cells.find((cell) => cell.column === column)?.content;
    if (content === undefined) return 0;
    if ('number' in content) return content.number;
    if ('text' in content) return content.text;
    if ('formula' in content) return this.calculate(parseFormula(content.formula));
    return content.link.text;
  }

  private calculate(node: FormulaNode): Value {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'reference':
        return this.value(node.range.firstRow, node.range.firstColumn);
      case 'binary':
        return binary(node.operator, this.calculate(node.left), this.calculate(node.right));
      case 'call':
        return this.call(node.name, node.arguments);
      default:
        throw new Error(`not calculated here: ${node.kind}`);
    }
  }

  private call(name: string, given: readonly FormulaNode[]): Value {
    const each = (): Value[] => given.map((node) => this.calculate(node));
    switch (name) {
      case 'IF':
        return this.calculate(given[this.calculate(given[0]!) === true ? 1 : 2]!);
      case 'AND':
        return each().every(Boolean);
      case 'MIN':
        return Math.min(...each().map(Number));
      case 'ROUND': {
        const [value, places] = each();
        return roundDecimal(Number(value), Number(places), 'nearest');
      }
      case 'SUM':
        return sum(this.cells(given[0]!));
      case 'AVERAGE': {
        const cells = this.cells(given[0]!);
        return sum(cells) / cells.length;
      }
      case 'SUMPRODUCT': {
        const [left, right] = given.map((node) => this.cells(node));
        return sum(left!.map((value, index) => value * right![index]!));
      }
      default:
        throw new Error(`not calculated here: ${name}`);
    }
  }

  private cells(node: FormulaNode): number[] {
    if (node.kind !== 'reference') throw new Error(`not a range: ${node.kind}`);
    const { firstRow, lastRow, firstColumn } = node.range;
    return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => Number(this.value(firstRow + index, firstColumn)));
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function binary(operator: string, left: Value, right: Value): Value {
  if (operator === '&') return `${left}${right}`;
  const [x, y] = [Number(left), Number(right)];
  const results: Readonly<Record<string, Value>> = { '+': x + y, '-': x - y, '*': x * y, '/': x / y, '>=': x >= y, '>': x > y, '<': x < y };
  const result = results[operator];
  if (result === undefined) throw new Error(`not calculated here: ${operator}`);
  return result;
}
