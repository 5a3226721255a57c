/** What lies on a sheet beside its cells: charts, tables, data bars, validations, custom properties. */
import type { Saving } from './saving';
import type { BookState, SheetState } from './state';
import type { BookSheet } from './types';

export function readSheetObjects(_sheet: BookSheet, _sheetState: SheetState, _state: BookState, _losses: string[]): void {
  // Filled in by the modules of `drawing/` and `sheet/`.
}

export function writeObjects(_sheet: BookSheet, _sheetState: SheetState, _saving: Saving, _changed: ReadonlySet<string>): void {
  // Filled in by the modules of `drawing/` and `sheet/`.
}
