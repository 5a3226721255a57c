/**
 * How the add-in finds its own sheets again: a hidden workbook-level name over the cells that belong to it. Such a name goes
 * along when the sheet is renamed, moved or rows are put in; a copy of the sheet does not take it (Excel gives the copy a
 * sheet-level one, which is not looked at); with the sheet deleted it points to #REF! and counts for nothing.
 */
import type { SheetKind } from '../report/sheet-plan';
import { parseReference } from './address';
import type { NameFact, OwnSheet, SheetFact, WorkbookFacts } from './workbook-facts';

const KIND_WORDS: Readonly<Partial<Record<SheetKind, string>>> = {
  report: 'Report',
  findings: 'Findings',
  criteria: 'Criteria',
  'open-data': 'OpenData',
};

/** Hidden, sheet-level name of the rows below a sheet's content in which the next one is prepared; only there while a run is under way. */
export const STAGING = '_ITA_Staging';

/** Name of a sheet's marker; `null` for sheets that become the officer's own the moment they are made (forms). */
export function markerName(kind: SheetKind, fiscalYear: number | null): string | null {
  const word = KIND_WORDS[kind];
  if (word === undefined) return null;
  return fiscalYear === null ? `ITA_Sheet_${word}` : `ITA_Sheet_${word}_${fiscalYear}`;
}

const MARKER = /^ITA_Sheet_([A-Za-z]+?)(?:_(\d{4}))?$/i;

/** Every sheet of ours that is still there, in the order of the names. */
export function ownSheets(facts: Pick<WorkbookFacts, 'names'> & { readonly sheets: readonly Pick<SheetFact, 'name'>[] }): OwnSheet[] {
  const sheets = new Set(facts.sheets.map((sheet) => sheet.name));
  return facts.names.flatMap((name) => {
    const own = readMarker(name);
    return own !== null && sheets.has(own.sheet) ? [own] : [];
  });
}

function readMarker({ name, formula }: NameFact): OwnSheet | null {
  const found = MARKER.exec(name);
  const word = found?.[1]?.toLowerCase();
  const kind = (Object.keys(KIND_WORDS) as SheetKind[]).find((key) => KIND_WORDS[key]?.toLowerCase() === word);
  const area = parseReference(formula);
  if (found === null || kind === undefined || area === null) return null;
  const { sheet, ...cells } = area;
  return { kind, fiscalYear: found[2] === undefined ? null : Number(found[2]), sheet, area: cells };
}

export function findOwn(own: readonly OwnSheet[], kind: SheetKind, fiscalYear: number | null): OwnSheet | null {
  return own.find((sheet) => sheet.kind === kind && sheet.fiscalYear === fiscalYear) ?? null;
}

/** Hidden, sheet-level name on what the add-in puts out. Unlike the marker it goes along when somebody copies the sheet. */
export const OUTPUT = '_ITA_Output';

/** Kinds of sheets whose cells are not the officer's data. The criteria sheet is read as data. */
export function isOutputKind(kind: SheetKind): boolean {
  return kind === 'report' || kind === 'findings' || kind === 'open-data';
}

/** Sheets to leave aside when reading: what the add-in wrote, and copies that people keep of it. */
export function outputSheets({ sheets }: Pick<WorkbookFacts, 'sheets'>, own: readonly OwnSheet[]): ReadonlySet<string> {
  const marked = own.filter((sheet) => isOutputKind(sheet.kind)).map((sheet) => sheet.sheet);
  const copies = sheets.filter((sheet) => sheet.names.some((name) => name.name.toLowerCase() === OUTPUT.toLowerCase()));
  return new Set([...marked, ...copies.map((sheet) => sheet.name)]);
}

/** Hidden, sheet-level twins of the names of what people edit, so that each year's report keeps its own. */
export const PART_NAMES = {
  introduction: '_ITA_Introduction',
  recommendations: '_ITA_Recommendations',
  signature: '_ITA_Signature',
} as const;

/** The workbook-level name that a part's twin doubles. */
export const PART_REGIONS: Readonly<Record<string, keyof typeof PART_NAMES>> = {
  ITA_Introduction: 'introduction',
  ITA_Recommendations: 'recommendations',
  ITA_Signature: 'signature',
};

/** `name`, or `name (2)`, `name (3)` … if it is taken. Excel compares names without regard to case. */
export function freeSheetName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((other) => other.toLocaleLowerCase()));
  if (!used.has(name.toLocaleLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = `${name.slice(0, 31 - suffix.length)}${suffix}`;
    if (!used.has(candidate.toLocaleLowerCase())) return candidate;
  }
}
