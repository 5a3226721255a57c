/** `PageLayout` with headers and footers (ExcelApi 1.9). */
import type { BookPageLayout, BookRange, BookSheet } from '../../book/types';
import { isEntireColumn, isEntireRow, lastColumnOfSheet, lastRowOfSheet } from '../address';
import { asFlag, asInteger, asNumber, asRecord, asText, isGiven, oneOf, type Arguments } from '../arguments';
import { allowChange } from '../cells/guard';
import { invalidArgument, itemNotFound, notImitated } from '../errors';
import { defineType, type HostObject, type Scalar } from '../model';
import type { Cells, RangeCells } from '../objects';
import type { Session } from '../session';
import { locateAll, plainRange } from './range-cells';

function part<Name extends keyof BookPageLayout>(name: Name, check: (value: unknown) => BookPageLayout[Name]): Scalar<BookSheet> {
  return {
    get: (self) => self.page[name],
    set: (self, value, session) => {
      allowChange(session, self, 'none');
      self.page[name] = check(value);
    },
  };
}

const flag = <Name extends keyof BookPageLayout>(name: Name) => part(name, (value) => asFlag(value, name) as BookPageLayout[Name]);
/** In points, up to the size of the largest sheet of paper. */
const margin = <Name extends keyof BookPageLayout>(name: Name) =>
  part(name, (value) => asNumber(value, name, 0, 3528) as BookPageLayout[Name]);

/** Words of `Excel.PaperType` that an office meets; the others are real but not imitated. */
const papers = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
] as const;

function setZoom(self: BookSheet, value: unknown, session: Session): void {
  allowChange(session, self, 'none');
  const zoom = asRecord(value, 'zoom');
  for (const name of Object.keys(zoom)) {
    if (!['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(name)) throw invalidArgument(`zoom has no ${name}`);
  }
  const fitted = isGiven(zoom.horizontalFitToPages) || isGiven(zoom.verticalFitToPages);
  // "scale: a value between 10 and 400"; fitting and scaling exclude each other (typings, PageLayoutZoomOptions).
  if (isGiven(zoom.scale) && fitted) throw invalidArgument('zoom is either a scale or a number of pages');
  if (isGiven(zoom.scale)) {
    Object.assign(self.page, { scale: asInteger(zoom.scale, 'scale', 10, 400), fitWidth: null, fitHeight: null });
    return;
  }
  const pages = (name: string) => (isGiven(zoom[name]) ? asInteger(zoom[name], name, 0, 32_767) : null);
  if (!fitted) throw invalidArgument('zoom needs a scale or a number of pages');
  Object.assign(self.page, {
    scale: null,
    fitWidth: pages('horizontalFitToPages'),
    fitHeight: pages('verticalFitToPages'),
  });
}

/** "Header or footer: 255 characters" (Excel specifications and limits), all three parts and their codes together. */
const headerLimit = 255;

function headerPart(place: 'header' | 'footer', side: 'left' | 'center' | 'right'): Scalar<BookSheet> {
  return {
    get: (self) => self.page[place][side],
    set: (self, value, session) => {
      allowChange(session, self, 'none');
      const text = asText(value, `${side} ${place}`);
      const next = { ...self.page[place], [side]: text };
      const codes = `${next.left && '&L'}${next.center && '&C'}${next.right && '&R'}`;
      const length = next.left.length + next.center.length + next.right.length + codes.length;
      if (length > headerLimit) throw invalidArgument(`a ${place} holds at most ${String(headerLimit)} characters`);
      self.page[place] = next;
    },
  };
}

const headerFooter = defineType<BookSheet>('HeaderFooter', {
  scalars: {
    LeftHeader: headerPart('header', 'left'),
    CenterHeader: headerPart('header', 'center'),
    RightHeader: headerPart('header', 'right'),
    LeftFooter: headerPart('footer', 'left'),
    CenterFooter: headerPart('footer', 'center'),
    RightFooter: headerPart('footer', 'right'),
  },
});

const headerFooterGroup = defineType<BookSheet>('HeaderFooterGroup', {
  scalars: {
    State: {
      get: () => 'Default',
      set: (_, value) => {
        if (oneOf(value, 'state', ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven']) !== 'Default') {
          throw notImitated('headers that differ from page to page');
        }
      },
    },
    UseSheetMargins: { get: () => true },
    UseSheetScale: { get: () => true },
  },
  objects: { DefaultForAllPages: (self, session) => headerFooter(self, session) },
});

/** The rectangles that an argument means: a range, areas or addresses on this sheet. */
function areasOf(self: BookSheet, args: Arguments, session: Session, name: string): BookRange[] {
  const object = args.optionalObject(0);
  if (object === null) return locateAll(session, self, args.text(0, name).replace(/\$/g, ''));
  const cells = object.type === 'Range' ? (object.self as RangeCells) : null;
  const areas = cells === null ? (object.self as Cells).areas : [cells];
  const sheet = cells === null ? (object.self as Cells).sheet : cells.sheet;
  if (sheet !== self) throw invalidArgument(`${name} must lie on the same sheet`);
  return areas.map(plainRange);
}

function setPrintArea(self: BookSheet, args: Arguments, session: Session): null {
  allowChange(session, self, 'none');
  self.page.printArea = areasOf(self, args, session, 'printArea');
  return null;
}

/** Title rows are whole rows: the typings call for `$1:$3`; a block of cells is refused. */
function setTitleRows(self: BookSheet, args: Arguments, session: Session): null {
  allowChange(session, self, 'none');
  const [area, ...more] = areasOf(self, args, session, 'printTitleRows');
  if (area === undefined || more.length > 0 || !isEntireRow(area)) throw invalidArgument('print titles are whole rows');
  self.page.titleRows = [area.firstRow, area.lastRow];
  return null;
}

function setTitleColumns(self: BookSheet, args: Arguments, session: Session): null {
  allowChange(session, self, 'none');
  const [area, ...more] = areasOf(self, args, session, 'printTitleColumns');
  if (area === undefined || more.length > 0 || !isEntireColumn(area)) throw invalidArgument('print titles are whole columns');
  self.page.titleColumns = [area.firstColumn, area.lastColumn];
  return null;
}

function setMargins(self: BookSheet, args: Arguments, session: Session): null {
  allowChange(session, self, 'none');
  const unit = args.choice(0, 'unit', ['Points', 'Inches', 'Centimeters']);
  const factor = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
  for (const [name, value] of Object.entries(args.record(1, 'marginOptions'))) {
    if (!['left', 'right', 'top', 'bottom', 'header', 'footer'].includes(name)) throw invalidArgument(`there is no margin ${name}`);
    const points = asNumber(value, name, 0, 3528 / factor) * factor;
    self.page[`${name as 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer'}Margin`] = points;
  }
  return null;
}

function printArea(self: BookSheet, session: Session): HostObject | null {
  if (self.page.printArea.length === 0) return null;
  return session.objects.rangeAreas({ sheet: self, areas: self.page.printArea.map(plainRange) });
}

function titleRows(self: BookSheet, session: Session): HostObject | null {
  const rows = self.page.titleRows;
  if (rows === null) return null;
  return session.objects.range(self, { firstRow: rows[0], lastRow: rows[1], firstColumn: 0, lastColumn: lastColumnOfSheet });
}

function titleColumns(self: BookSheet, session: Session): HostObject | null {
  const columns = self.page.titleColumns;
  if (columns === null) return null;
  return session.objects.range(self, { firstRow: 0, lastRow: lastRowOfSheet, firstColumn: columns[0], lastColumn: columns[1] });
}

function present(object: HostObject | null, what: string): HostObject {
  if (object === null) throw itemNotFound(what);
  return object;
}

export const pageLayout = defineType<BookSheet>('PageLayout', {
  scalars: {
    Orientation: part('orientation', (value) => oneOf(value, 'orientation', ['Portrait', 'Landscape'])),
    PaperSize: part('paperSize', (value) => oneOf(value, 'paperSize', papers)),
    Zoom: {
      get: ({ page }) =>
        page.scale === null ? { horizontalFitToPages: page.fitWidth, verticalFitToPages: page.fitHeight } : { scale: page.scale },
      set: setZoom,
    },
    LeftMargin: margin('leftMargin'),
    RightMargin: margin('rightMargin'),
    TopMargin: margin('topMargin'),
    BottomMargin: margin('bottomMargin'),
    HeaderMargin: margin('headerMargin'),
    FooterMargin: margin('footerMargin'),
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
    BlackAndWhite: flag('blackAndWhite'),
    DraftMode: flag('draftMode'),
    PrintOrder: part('printOrder', (value) => oneOf(value, 'printOrder', ['DownThenOver', 'OverThenDown'])),
    FirstPageNumber: part('firstPageNumber', (value) => (value === '' ? '' : asInteger(value, 'firstPageNumber', -32_765, 32_767))),
  },
  objects: { HeadersFooters: (self, session) => headerFooterGroup(self, session) },
  methods: {
    GetPrintArea: (self, _, session) => present(printArea(self, session), 'a print area'),
    GetPrintAreaOrNullObject: (self, _, session) => printArea(self, session),
    GetPrintTitleRows: (self, _, session) => present(titleRows(self, session), 'print title rows'),
    GetPrintTitleRowsOrNullObject: (self, _, session) => titleRows(self, session),
    GetPrintTitleColumns: (self, _, session) => present(titleColumns(self, session), 'print title columns'),
    GetPrintTitleColumnsOrNullObject: (self, _, session) => titleColumns(self, session),
    SetPrintArea: setPrintArea,
    SetPrintTitleRows: setTitleRows,
    SetPrintTitleColumns: setTitleColumns,
    SetPrintMargins: setMargins,
  },
});
