/** What sheets a workbook lists, and copies of it in which only some of them show and print. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { NameFact } from '../../src/excel/workbook-facts';

const WORKBOOK = 'xl/workbook.xml';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** What a workbook lists of itself. */
export interface Listed {
  readonly sheets: readonly ListedSheet[];
  /** Names of the whole workbook, not those of one sheet. */
  readonly names: readonly NameFact[];
}

const SHEET = /<sheet\b[^>]*\/>/g;

const NAME = /<definedName\b([^>]*)>([^<]*)<\/definedName>/g;

const PRINT_AREA = /<definedName\b[^>]*\bname="_xlnm\.Print_Area"[^>]*\blocalSheetId="(\d+)"[^>]*>[^<]*<\/definedName>/g;

const attribute = (element: string, name: string): string | null => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? null;

function unescape(text: string): string {
  const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => named[entity] ?? entity);
}

function workbookXml(parts: Readonly<Record<string, Uint8Array>>): string {
  const part = parts[WORKBOOK];
  if (part === undefined) throw new Error('The file is not an Excel workbook.');
  return strFromU8(part);
}

const listed = (element: string): ListedSheet => ({
  name: unescape(attribute(element, 'name') ?? ''),
  hidden: (attribute(element, 'state') ?? 'visible') !== 'visible',
});

export function listOf(file: Uint8Array): Listed {
  const xml = workbookXml(unzipSync(file));
  const names = [...xml.matchAll(NAME)].flatMap(([, attributes = '', formula = '']) => {
    if (attribute(attributes, 'localSheetId') !== null) return [];
    const name = unescape(attribute(attributes, 'name') ?? '');
    return [{ name, formula: `=${unescape(formula)}`, visible: attribute(attributes, 'hidden') !== '1' }];
  });
  return { sheets: [...xml.matchAll(SHEET)].map(([element]) => listed(element)), names };
}

export function sheetsOf(file: Uint8Array): readonly ListedSheet[] {
  return listOf(file).sheets;
}

/**
 * The workbook with every sheet hidden but those named. LibreOffice prints hidden sheets too if they have a print area; where
 * some sheet has one, it leaves out those that have none.
 */
export function showingOnly(file: Uint8Array, names: readonly string[]): Uint8Array {
  const parts = unzipSync(file);
  const xml = workbookXml(parts);
  const shows = [...xml.matchAll(SHEET)].map(([element]) => names.includes(listed(element).name));
  const shown = xml
    .replace(SHEET, (element) => {
      const bare = element.replace(/ state="[^"]*"/, '');
      return names.includes(listed(element).name) ? bare : bare.replace(/\/>$/, ' state="hidden"/>');
    })
    .replace(PRINT_AREA, (area, sheet: string) => (shows[Number(sheet)] === true ? area : ''))
    // A hidden sheet must not be the one on top.
    .replace(/ (?:activeTab|firstSheet)="\d+"/g, '')
    .replace(/<workbookView\b/, `<workbookView activeTab="${String(Math.max(0, shows.indexOf(true)))}"`);
  return zipSync({ ...parts, [WORKBOOK]: strToU8(shown) });
}
