/** Puts looks on cells: one action for each property of each look, whatever the number of cells. */
import type { BorderLine, CellStyle } from '../../report/sheet-plan';
import { areaAddress, joinAddresses, type Area } from '../address';
import type { Edge } from './borders';

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
  const single = areas.length === 1 ? areas[0] : undefined;
  if (single !== undefined) {
    apply(sheet.getRange(areaAddress(single)).format);
    return;
  }
  for (const addresses of joinAddresses(areas.map(areaAddress))) apply(sheet.getRanges(addresses).format);
}

/** The number format of one area. Excel takes it as an array of the area's shape. */
export function applyNumberFormat(sheet: Excel.Worksheet, area: Area, numberFormat: string): void {
  const columns = area.lastColumn - area.firstColumn + 1;
  const rows = area.lastRow - area.firstRow + 1;
  sheet.getRange(areaAddress(area)).numberFormat = Array.from({ length: rows }, () => new Array<string>(columns).fill(numberFormat));
}

export function applyLine(format: Excel.RangeFormat, edge: Edge, line: BorderLine): void {
  const border = format.borders.getItem(edge);
  border.style = line.style;
  border.weight = line.weight;
  border.color = line.color;
}
