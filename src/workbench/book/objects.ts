/** What lies on a sheet beside its cells: charts, tables, data bars, validations, custom properties. */
import { readCharts, writeCharts } from './drawing/charts';
import type { Saving } from './saving';
import { readCustomProperties, writeCustomProperties } from './sheet/custom-properties';
import { readDataBars, writeDataBars } from './sheet/data-bars';
import { readTables, writeTables } from './sheet/tables';
import { readValidations, writeValidations } from './sheet/validations';
import type { BookState, SheetState } from './state';
import type { BookSheet } from './types';

export function readSheetObjects(sheet: BookSheet, sheetState: SheetState, state: BookState): void {
  const { document } = sheetState;
  if (!document) return;
  const objects = { drawing: null, charts: new Map(), tables: new Map() };
  sheetState.objects = objects;
  readCharts(sheet, sheetState, state, objects);
  readTables(sheet, sheetState, state, objects);
  readCustomProperties(sheet, sheetState, state);
  sheet.conditionalFormats = readDataBars(document);
  sheet.validations = readValidations(document);
}

/** `changed`: sections that differ from what was read; `cells`: whether cells do. */
export function writeObjects(sheet: BookSheet, sheetState: SheetState, saving: Saving, changed: ReadonlySet<string>, cells: boolean): void {
  const { document } = sheetState;
  if (!document) return;
  if (changed.has('conditionalFormats')) writeDataBars(document, sheet);
  if (changed.has('validations')) writeValidations(document, sheet, saving.book);
  if (changed.has('customProperties')) writeCustomProperties(sheet, sheetState, saving);
  if (changed.has('charts')) writeCharts(sheet, sheetState, saving);
  if (changed.has('tables') || (cells && sheet.tables.length > 0)) writeTables(sheet, sheetState, saving);
}
