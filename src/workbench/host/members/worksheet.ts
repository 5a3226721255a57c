/** `Worksheet`. Its parts (page layout, protection, panes, charts, tables …) have files of their own. */
import type { BookSheet } from '../../book/types';
import { lastColumnOfSheet, lastRowOfSheet } from '../address';
import { asColor, asFlag, asInteger, asNumber, oneOf } from '../arguments';
import { usedRange } from '../cells/grid';
import { allowChange, allowStructureChange, requireCells } from '../cells/guard';
import { HostError, invalidArgument, itemNotFound, notImitated } from '../errors';
import { EventNumber } from '../events';
import { defineType, type HostObject } from '../model';
import type { Session } from '../session';
import { copySheet } from './copy-sheet';
import { worksheetCustomProperties } from './custom-properties';
import { registrations } from './event-members';
import { freezePanes } from './freeze-panes';
import { horizontalPageBreaks, verticalPageBreaks } from './page-breaks';
import { pageLayout } from './page-layout';
import { worksheetProtection } from './protection';
import { locate, locateAll, makeRange } from './range-cells';
import { activate, activeSheet } from './selection';
import { checkSheetName } from './sheet-names';

const wholeSheet = { firstRow: 0, lastRow: lastRowOfSheet, firstColumn: 0, lastColumn: lastColumnOfSheet };

function positionOf(session: Session, sheet: BookSheet): number {
  return session.book.sheets.indexOf(sheet);
}

/** The next sheet in the given direction, `null` at the end. */
function beside(session: Session, sheet: BookSheet, step: 1 | -1, visibleOnly: boolean): BookSheet | null {
  const { sheets } = session.book;
  for (let at = positionOf(session, sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found !== undefined && (!visibleOnly || found.visibility === 'Visible')) return found;
  }
  return null;
}

function besideOrFail(session: Session, sheet: BookSheet, step: 1 | -1, visibleOnly: boolean): HostObject {
  const found = beside(session, sheet, step, visibleOnly);
  if (found === null) throw itemNotFound('a sheet on that side');
  return session.objects.worksheet(found);
}

function refuseLastVisible(session: Session, sheet: BookSheet): void {
  const others = session.book.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (!others) throw new HostError('InvalidOperation', 'A workbook keeps at least one visible sheet.');
}

function setVisibility(self: BookSheet, value: unknown, session: Session): void {
  allowStructureChange(session);
  const visibility = oneOf(value, 'visibility', ['Visible', 'Hidden', 'VeryHidden']);
  if (visibility !== 'Visible') {
    refuseLastVisible(session, self);
    const next = beside(session, self, 1, true) ?? beside(session, self, -1, true);
    if (activeSheet(session) === self && next !== null) activate(session, next);
  }
  self.visibility = visibility;
}

function setPosition(self: BookSheet, value: unknown, session: Session): void {
  allowStructureChange(session);
  const { sheets } = session.book;
  const position = asInteger(value, 'position', 0, sheets.length - 1);
  sheets.splice(positionOf(session, self), 1);
  sheets.splice(position, 0, self);
}

function remove(self: BookSheet, _: unknown, session: Session): null {
  allowStructureChange(session);
  // "If the worksheet's visibility is set to VeryHidden, the delete operation will fail with an InvalidOperation exception"
  // (typings, Worksheet.delete); the last visible sheet cannot go either.
  if (self.visibility === 'VeryHidden') throw new HostError('InvalidOperation', 'A very hidden sheet cannot be deleted.');
  refuseLastVisible(session, self);
  const next = beside(session, self, 1, true) ?? beside(session, self, -1, true);
  if (activeSheet(session) === self && next !== null) activate(session, next);
  session.engine.removeSheet(session.book, self);
  session.references.sheetRemoved(self);
  session.calculation.markAll();
  session.events.raise(EventNumber.deleted, self, {});
  return null;
}

export const worksheet = defineType<BookSheet>('Worksheet', {
  id: (self) => self.id,
  scalars: {
    Id: { get: (self) => self.id },
    Name: {
      get: (self) => self.name,
      set: (self, value, session) => {
        allowStructureChange(session);
        const name = checkSheetName(session, value, self);
        session.engine.renameSheet(session.book, self, name);
        session.calculation.markAll();
      },
    },
    Position: { get: (self, session) => positionOf(session, self), set: setPosition },
    Visibility: { get: (self) => self.visibility, set: setVisibility },
    TabColor: {
      get: (self) => self.tabColor,
      set: (self, value, session) => {
        allowChange(session, self, 'none');
        self.tabColor = value === '' ? '' : asColor(value, 'tabColor');
      },
    },
    ShowGridlines: {
      get: (self) => self.showGridlines,
      set: (self, value) => {
        self.showGridlines = asFlag(value, 'showGridlines');
      },
    },
    ShowHeadings: {
      get: (self) => self.showHeadings,
      set: (self, value) => {
        self.showHeadings = asFlag(value, 'showHeadings');
      },
    },
    StandardHeight: { get: (self) => self.standardHeight },
    // In characters of the Normal font, unlike columnWidth (typings, Worksheet.standardWidth).
    StandardWidth: {
      get: (self) => Math.round((((self.standardWidth * 96) / 72 - 5) / 7) * 100) / 100,
      set: (self, value, session) => {
        allowChange(session, self, 'allowFormatColumns');
        self.standardWidth = ((asNumber(value, 'standardWidth', 0, 255) * 7 + 5) * 72) / 96;
      },
    },
    EnableCalculation: { get: () => true },
  },
  objects: {
    Charts: (self, session) => session.objects.charts(self),
    CustomProperties: (self, session) => worksheetCustomProperties(self, session),
    FreezePanes: (self, session) => freezePanes(self, session),
    HorizontalPageBreaks: (self, session) => horizontalPageBreaks(self, session),
    VerticalPageBreaks: (self, session) => verticalPageBreaks(self, session),
    Names: (self, session) => session.objects.names({ book: session.book, sheet: self }),
    PageLayout: (self, session) => pageLayout(self, session),
    Protection: (self, session) => worksheetProtection(self, session),
    Tables: (self, session) => session.objects.tables(self),
  },
  methods: {
    Activate: (self, _, session) => {
      if (self.visibility !== 'Visible') throw new HostError('InvalidOperation', `The sheet ${self.name} is hidden.`);
      activate(session, self);
      return null;
    },
    Calculate: (_, __, session) => {
      session.calculation.calculateNow();
      return null;
    },
    Copy: (self, args, session) => {
      allowStructureChange(session);
      const position = args.choice(0, 'positionType', ['None', 'Before', 'After', 'Beginning', 'End'], 'None');
      const relative = args.optionalObject(1);
      return copySheet(session, self, position, relative === null ? null : (relative.self as BookSheet));
    },
    Delete: remove,
    GetCell: (self, args, session) => {
      requireCells(self);
      const [row, column] = [args.integer(0, 'row'), args.integer(1, 'column')];
      return makeRange(session, self, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
    },
    GetRange: (self, args, session) => {
      requireCells(self);
      if (args.missing(0)) return session.objects.range(self, { ...wholeSheet });
      const place = locate(session, self, args.text(0, 'address'));
      if (place.sheet !== self) throw invalidArgument('the address is of another sheet');
      return session.objects.range(self, { ...place.range });
    },
    GetRangeByIndexes: (self, args, session) => {
      requireCells(self);
      const [row, column] = [args.integer(0, 'startRow'), args.integer(1, 'startColumn')];
      const [rows, columns] = [args.integer(2, 'rowCount'), args.integer(3, 'columnCount')];
      if (rows < 1 || columns < 1) throw invalidArgument('a range has at least one row and one column');
      return makeRange(session, self, {
        firstRow: row,
        lastRow: row + rows - 1,
        firstColumn: column,
        lastColumn: column + columns - 1,
      });
    },
    GetRanges: (self, args, session) => {
      requireCells(self);
      const areas = args.missing(0) ? [{ ...wholeSheet }] : locateAll(session, self, args.text(0, 'address'));
      return session.objects.rangeAreas({ sheet: self, areas });
    },
    GetUsedRange: (self, args, session) => {
      requireCells(self);
      // "If the entire worksheet is blank, it will return the top left cell" (typings).
      const used = usedRange(self, args.flag(0, 'valuesOnly', false));
      return session.objects.range(self, used ?? { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 });
    },
    GetUsedRangeOrNullObject: (self, args, session) => {
      requireCells(self);
      const used = usedRange(self, args.flag(0, 'valuesOnly', false));
      return used === null ? null : session.objects.range(self, used);
    },
    GetNext: (self, args, session) => besideOrFail(session, self, 1, args.flag(0, 'visibleOnly', false)),
    GetNextOrNullObject: (self, args, session) => {
      const found = beside(session, self, 1, args.flag(0, 'visibleOnly', false));
      return found === null ? null : session.objects.worksheet(found);
    },
    GetPrevious: (self, args, session) => besideOrFail(session, self, -1, args.flag(0, 'visibleOnly', false)),
    GetPreviousOrNullObject: (self, args, session) => {
      const found = beside(session, self, -1, args.flag(0, 'visibleOnly', false));
      return found === null ? null : session.objects.worksheet(found);
    },
    ReplaceAll: () => {
      throw notImitated('replacing text');
    },
    ...registrations<BookSheet>(
      {
        Activated: EventNumber.activated,
        Calculated: EventNumber.calculated,
        DataChanged: EventNumber.changed,
        Deactivated: EventNumber.deactivated,
        FormatChanged: EventNumber.formatChanged,
        SelectionChanged: EventNumber.selectionChanged,
      },
      (self) => self.id,
    ),
  },
});
