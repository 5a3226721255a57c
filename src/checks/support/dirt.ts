import type { Cell, Dirt } from '../../plan/grid';
import { mendCell } from '../mendings/text';
import type { FindingParams, Rule } from '../types';
import { cellsRead } from './cells';
import { finding } from './finding';

/** A rule that finds one kind of dirt in every cell that is read, and mends it. */
export function dirtRule(kind: Exclude<Dirt, 'mixed-digits'>, params: (cell: Cell) => FindingParams): Rule {
  return {
    id: kind,
    severities: ['warning'],
    optional: false,
    variants: ['default'],
    check: ({ workbook }) =>
      cellsRead(workbook)
        .filter(({ dirt }) => dirt.includes(kind))
        .map((cell) => finding(kind, 'warning', cell.at, { params: params(cell), mending: mendCell(kind, cell) })),
  };
}
