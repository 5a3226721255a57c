/** Puts looks on cells: one action for each property of each look, whatever the number of cells. */
import type { BorderLine, CellStyle } from '../../report/sheet-plan';
import { areaAddress, joinAddresses, type Area } from '../address';
import type { Edge } from './borders';

/** Contexts that keep no references to ranges: those that `Excel.run` did not make. */
const forgetful = new WeakSet<OfficeExtension.ClientRequestContext>();

/** A context in which ranges cost two actions less each; for requests of many ranges. */
export function forgetfulContext(): Excel.RequestContext {
  const context = new Excel.RequestContext();
  forgetful.add(context);
  return context;
}

/**
 * Cells of a sheet for this batch only. Inside `Excel.run` office.js keeps a reference to every range until the run ends, which
 * costs two more actions each and a batch to give them back; what is used once needs none.
 */
export function cellsAt(sheet: Excel.Worksheet, address: string): Excel.Range {
  return untracked(sheet.getRange(address));
}

function areasAt(sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas {
  return untracked(sheet.getRanges(addresses));
}

/** Used once: its reference, if one is kept, is given back with the batch. */
export function untracked<T extends Excel.Range | Excel.RangeAreas>(cells: T): T {
  if (!forgetful.has(cells.context)) cells.untrack();
  return cells;
}

/** Something done to any number of rectangles or rows, in as few actions as addresses fit into. */
export function forAreas(sheet: Excel.Worksheet, addresses: readonly string[], act: (cells: Excel.Range | Excel.RangeAreas) => void): void {
  const [single] = addresses;
  if (addresses.length === 1 && single !== undefined) act(cellsAt(sheet, single));
  else for (const joined of joinAddresses(addresses)) act(areasAt(sheet, joined));
}

/** Sets only what the style names. Number formats are not a property of several areas and are set apart. */
export function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  const { font } = style;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.color !== undefined) format.font.color = font.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined) format.protection.locked = style.locked;
}

/** The same for any number of areas of one sheet. */
export function formatAreas(sheet: Excel.Worksheet, areas: readonly Area[], apply: (format: Excel.RangeFormat) => void): void {
  forAreas(sheet, areas.map(areaAddress), (cells) => {
    apply(cells.format);
  });
}

/** The number format of one area. Excel takes it as an array of the area's shape. */
export function applyNumberFormat(sheet: Excel.Worksheet, area: Area, numberFormat: string): void {
  const columns = area.lastColumn - area.firstColumn + 1;
  const rows = area.lastRow - area.firstRow + 1;
  cellsAt(sheet, areaAddress(area)).numberFormat = Array.from({ length: rows }, () => new Array<string>(columns).fill(numberFormat));
}

export function applyLine(format: Excel.RangeFormat, edge: Edge, line: BorderLine): void {
  const border = format.borders.getItem(edge);
  border.style = line.style;
  border.weight = line.weight;
  border.color = line.color;
}
