/** Which fields of a sheet make which elements of its part: what did not change since reading is not written anew. */
import type { BookSheet, BookStyle } from '../types';
import type { SheetDocument } from './document';
import { hyperlinkFields } from './hyperlinks';
import { pageFields, writePage } from './page';
import { viewFields, writeFormat, writeMerges, writeProperties, writeProtection, writeView } from './view';

interface Section {
  readonly name: string;
  fields(sheet: BookSheet): unknown;
  /** Absent where writing needs more than the sheet (`save.ts`). */
  write?(document: SheetDocument, sheet: BookSheet, digit: number): void;
}

export const SECTIONS: readonly Section[] = [
  { name: 'properties', fields: (sheet) => [sheet.tabColor, sheet.page.scale === null], write: writeProperties },
  { name: 'view', fields: viewFields, write: writeView },
  { name: 'format', fields: (sheet) => [sheet.standardWidth, sheet.standardHeight], write: writeFormat },
  { name: 'columns', fields: (sheet) => sized(sheet.columns) },
  { name: 'rows', fields: (sheet) => sized(sheet.rows) },
  { name: 'protection', fields: (sheet) => sheet.protection, write: writeProtection },
  { name: 'merges', fields: (sheet) => sheet.merges, write: writeMerges },
  { name: 'hyperlinks', fields: hyperlinkFields },
  { name: 'page', fields: pageFields, write: writePage },
  { name: 'conditionalFormats', fields: (sheet) => sheet.conditionalFormats },
  { name: 'validations', fields: (sheet) => sheet.validations },
  { name: 'customProperties', fields: (sheet) => [...sheet.customProperties] },
  { name: 'charts', fields: (sheet) => sheet.charts },
  { name: 'tables', fields: (sheet) => sheet.tables },
];

/** Styles by a number each: spelling them out for every column would be long, and the same object looks the same. */
function sized(entries: ReadonlyMap<number, { style: BookStyle | null }>): unknown {
  return [...entries].sort(([a], [b]) => a - b).map(([at, { style, ...rest }]) => [at, rest, style && numberOf(style)]);
}

const numbers = new WeakMap<BookStyle, number>();
let lastNumber = 0;
function numberOf(style: BookStyle): number {
  const known = numbers.get(style);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(style, lastNumber);
  return lastNumber;
}

export function fingerprint(sheet: BookSheet, into: Map<string, string>): void {
  for (const section of SECTIONS) into.set(section.name, JSON.stringify(section.fields(sheet)));
}

/** Names of the sections that differ from what was read. */
export function changedSections(sheet: BookSheet, before: ReadonlyMap<string, string>): Set<string> {
  return new Set(
    SECTIONS.filter((section) => JSON.stringify(section.fields(sheet)) !== before.get(section.name)).map((section) => section.name),
  );
}
