/** What one look at the workbook tells, as plain data: no Office.js object comes out of here. */
import type { RawValue } from '../plan/grid';
import type { SheetKind } from '../report/sheet-plan';
import type { Area } from './address';

export interface NameFact {
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  readonly visible: boolean;
}

export interface SheetFact {
  /** Excel's own; stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** Sheet-scoped names. */
  readonly names: readonly NameFact[];
}

export interface WorkbookFacts {
  readonly sheets: readonly SheetFact[];
  /** Workbook-level names, hidden ones included. */
  readonly names: readonly NameFact[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  readonly title: string;
}

/** A sheet that the add-in wrote, found by its marker. */
export interface OwnSheet {
  readonly kind: SheetKind;
  readonly fiscalYear: number | null;
  readonly sheet: string;
  /** The cells that belong to the add-in. */
  readonly area: Area;
}

/** Values and number formats of one sheet's used range. */
export interface SheetContent {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly RawValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** An own sheet's extent: last row and column that hold anything, -1 if blank, and the widths of its first columns in points. */
export interface Extent {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly widths: readonly number[];
}

/** Asks for all of them; the answer is there after the next `sync`. */
export function askFacts(workbook: Excel.Workbook): () => WorkbookFacts {
  const { worksheets, names, settings, protection, properties } = workbook;
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/charts/items/name,items/tables/items/name,items/names/items/name,items/names/items/formula,items/names/items/visible',
  );
  names.load('items/name,items/formula,items/visible');
  settings.load('items/key,items/value');
  protection.load('protected');
  properties.load('title');
  workbook.load('readOnly');
  const plain = (name: Excel.NamedItem): NameFact => ({
    name: name.name,
    formula: String(name.formula),
    visible: name.visible,
  });
  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === Excel.SheetVisibility.visible,
      protected: sheet.protection.protected,
      charts: sheet.charts.items.map((chart) => chart.name),
      tables: sheet.tables.items.map((table) => table.name),
      names: sheet.names.items.map(plain),
    })),
    names: names.items.map(plain),
    settings: new Map(settings.items.map((setting) => [setting.key, setting.value as unknown])),
    structureProtected: protection.protected,
    readOnly: workbook.readOnly,
    title: properties.title,
  });
}
