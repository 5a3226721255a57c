/** `RangeBorderCollection` and `RangeBorder`: the lines around and inside cells. */
import type { BookBorder, BookRange, BookSide } from '../../book/types';
import { lastColumnOfSheet, lastRowOfSheet } from '../address';
import { asColor, oneOf } from '../arguments';
import { cellAt, isUnbounded, styleAt } from '../cells/grid';
import { changeStyle, withBorder } from '../cells/style';
import { invalidArgument, notImitated } from '../errors';
import { defineType } from '../model';
import type { Cells } from '../objects';
import type { Session } from '../session';
import { borderStyles, borderWeights } from './format-data';

const indexes = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type BorderIndex = (typeof indexes)[number];

interface Line {
  readonly cells: Cells;
  readonly index: BorderIndex;
}

/** The sides of which cells an index means: `EdgeTop` of a block is the top side of its first row. */
function placesOf(area: BookRange, index: BorderIndex): { area: BookRange; side: BookSide }[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  switch (index) {
    case 'EdgeTop':
      return [{ area: { ...area, lastRow: firstRow }, side: index }];
    case 'EdgeBottom':
      return [{ area: { ...area, firstRow: lastRow }, side: index }];
    case 'EdgeLeft':
      return [{ area: { ...area, lastColumn: firstColumn }, side: index }];
    case 'EdgeRight':
      return [{ area: { ...area, firstColumn: lastColumn }, side: index }];
    case 'InsideHorizontal':
      if (firstRow === lastRow) return [];
      return [
        { area: { ...area, lastRow: lastRow - 1 }, side: 'EdgeBottom' },
        { area: { ...area, firstRow: firstRow + 1 }, side: 'EdgeTop' },
      ];
    case 'InsideVertical':
      if (firstColumn === lastColumn) return [];
      return [
        { area: { ...area, lastColumn: lastColumn - 1 }, side: 'EdgeRight' },
        { area: { ...area, firstColumn: firstColumn + 1 }, side: 'EdgeLeft' },
      ];
    default:
      throw notImitated('diagonal borders');
  }
}

const opposite: Readonly<Record<BookSide, { side: BookSide; row: number; column: number }>> = {
  EdgeTop: { side: 'EdgeBottom', row: -1, column: 0 },
  EdgeBottom: { side: 'EdgeTop', row: 1, column: 0 },
  EdgeLeft: { side: 'EdgeRight', row: 0, column: -1 },
  EdgeRight: { side: 'EdgeLeft', row: 0, column: 1 },
};

function change(line: Line, session: Session, next: (border: Readonly<BookBorder> | undefined) => BookBorder | null): void {
  for (const area of line.cells.areas) {
    for (const place of placesOf(area, line.index)) {
      changeStyle(session, { sheet: line.cells.sheet, areas: [place.area] }, (style) => {
        const border = next(style.borders[place.side]);
        return withBorder(style, place.side, border);
      });
      clearNeighbours(line.cells, place);
    }
  }
}

/** An edge belongs to both cells; the line set last wins, so the other cell's own line on it goes. */
function clearNeighbours(cells: Cells, place: { area: BookRange; side: BookSide }): void {
  if (isUnbounded(place.area)) return;
  const { side, row, column } = opposite[place.side];
  for (let r = place.area.firstRow; r <= place.area.lastRow; r += 1) {
    for (let c = place.area.firstColumn; c <= place.area.lastColumn; c += 1) {
      const [beside, across] = [r + row, c + column];
      if (beside < 0 || across < 0 || beside > lastRowOfSheet || across > lastColumnOfSheet) continue;
      const inside = cells.areas.some(
        (area) => beside >= area.firstRow && beside <= area.lastRow && across >= area.firstColumn && across <= area.lastColumn,
      );
      const cell = inside ? undefined : cellAt(cells.sheet, beside, across);
      if (cell?.style.borders[side] !== undefined) cell.style = withBorder(cell.style, side, null);
    }
  }
}

const none: BookBorder = { style: 'None', weight: 'Thin', color: '#000000' };

/** The part of the line that all its cells share, `null` if they differ. */
function read<T>(line: Line, session: Session, part: (border: Readonly<BookBorder>) => T): T | null {
  const { book } = session;
  const found: T[] = [];
  const { sheet } = line.cells;
  for (const area of line.cells.areas) {
    for (const place of placesOf(area, line.index)) {
      const { side, row, column } = opposite[place.side];
      const last = {
        row: Math.min(place.area.lastRow, place.area.firstRow + 5000),
        column: Math.min(place.area.lastColumn, place.area.firstColumn + 500),
      };
      for (let r = place.area.firstRow; r <= last.row; r += 1) {
        for (let c = place.area.firstColumn; c <= last.column; c += 1) {
          const own = styleAt(book, sheet, r, c).borders[place.side];
          found.push(part(own ?? cellAt(sheet, r + row, c + column)?.style.borders[side] ?? none));
        }
      }
    }
  }
  const [first] = found;
  return first !== undefined && found.every((value) => value === first) ? first : null;
}

const rangeBorder = defineType<Line>('RangeBorder', {
  id: (self) => self.index,
  scalars: {
    SideIndex: { get: (self) => self.index },
    Style: {
      get: (self, session) => read(self, session, (border) => border.style),
      set: (self, value, session) => {
        const style = oneOf(value, 'style', borderStyles);
        change(self, session, (border) => (style === 'None' ? null : { ...none, ...border, style }));
      },
    },
    Weight: {
      get: (self, session) => read(self, session, (border) => border.weight),
      set: (self, value, session) => {
        const weight = oneOf(value, 'weight', borderWeights);
        change(self, session, (border) => ({ ...none, style: 'Continuous', ...border, weight }));
      },
    },
    Color: {
      get: (self, session) => read(self, session, (border) => border.color),
      set: (self, value, session) => {
        const color = asColor(value, 'color');
        change(self, session, (border) => ({ ...none, style: 'Continuous', ...border, color }));
      },
    },
  },
});

export const rangeBorders = defineType<Cells>('RangeBorderCollection', {
  scalars: { Count: { get: () => indexes.length } },
  item: (self, key, session) => rangeBorder({ cells: self, index: oneOf(key, 'index', indexes) }, session),
  items: (self, session) => indexes.slice(0, 6).map((index) => rangeBorder({ cells: self, index }, session)),
  methods: {
    GetItemAt: (self, args, session) => {
      const index = indexes[args.integer(0, 'index')];
      if (index === undefined) throw invalidArgument('there is no border of this number');
      return rangeBorder({ cells: self, index }, session);
    },
  },
});
