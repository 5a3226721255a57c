/** Copies of a workbook in which only some sheets show and print. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const WORKBOOK = 'xl/workbook.xml';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
}

const SHEET = /<sheet\b[^>]*\/>/g;

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

export function sheetsOf(file: Uint8Array): readonly ListedSheet[] {
  return [...workbookXml(unzipSync(file)).matchAll(SHEET)].map(([element]) => listed(element));
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
