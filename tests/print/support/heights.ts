/**
 * Heights of a report's rows: those in the file, and those that LibreOffice finds best when a macro tells it to fit every row.
 * Merged cells are fitted by no one; a paragraph merged across the page is therefore moved, in a copy, into a single column as
 * wide as all of them together.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Printer } from '../../../tools/print/print';
import { sheetsOf } from '../../../tools/print/one-sheet';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface SheetRow {
  /** As Excel counts, from 1. */
  readonly row: number;
  /** Points. */
  readonly height: number;
  /** The row holds one paragraph merged across all columns. */
  readonly wide: boolean;
  /** Texts of the row, to be read in a message. */
  readonly text: string;
}

const attribute = (element: string, name: string): string | null => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? null;

type Parts = Record<string, Uint8Array>;

function textOf(parts: Parts, path: string): string {
  const part = parts[path];
  if (part === undefined) throw new Error(`The workbook has no ${path}.`);
  return strFromU8(part);
}

/** Path of a sheet's part, found by the sheet's name. */
function pathOf(parts: Parts, sheet: string): string {
  const element = [...textOf(parts, 'xl/workbook.xml').matchAll(/<sheet\b[^>]*\/>/g)].find(
    ([found]) => attribute(found, 'name') === sheet,
  )?.[0];
  const id = attribute(element ?? '', 'r:id');
  const relation = [...textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*\/>/g)].find(
    ([found]) => attribute(found, 'Id') === id,
  )?.[0];
  const target = attribute(relation ?? '', 'Target');
  if (target === null) throw new Error(`The workbook has no sheet ${sheet}.`);
  return `xl/${target.replace(/^\/xl\//, '')}`;
}

const ROW = /<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs;

function wideRows(xml: string): ReadonlySet<number> {
  const merges = [...xml.matchAll(/<mergeCell ref="A(\d+):F(\d+)"\/>/g)];
  return new Set(merges.map(([, row]) => Number(row)));
}

/** Rows of a sheet with their heights as they stand in the file; those without one are left out. */
export function rowsOf(file: Uint8Array, sheet: string): readonly SheetRow[] {
  const parts = unzipSync(file);
  const xml = textOf(parts, pathOf(parts, sheet));
  const wide = wideRows(xml);
  return [...xml.matchAll(ROW)].flatMap(([, attributes = '', cells = '']) => {
    const height = attribute(attributes, 'ht');
    if (height === null) return [];
    const row = Number(attribute(attributes, 'r'));
    const text = [...cells.matchAll(/<t\b[^>]*>([^<]*)/g)].map(([, found = '']) => found).join(' | ');
    return [{ row, height: Number(height), wide: wide.has(row), text }];
  });
}

/** Manual page breaks of a sheet. */
export function breaksOf(file: Uint8Array, sheet: string): number {
  const parts = unzipSync(file);
  return [...textOf(parts, pathOf(parts, sheet)).matchAll(/<rowBreaks\b.*?<\/rowBreaks>/gs)].join('').split('<brk ').length - 1;
}

interface SheetPage {
  /** Share of what a page takes, three per cent kept back. */
  readonly full: number;
  /** The measures go on on the next page, under a copy of their header. */
  readonly measuresGoOn: boolean;
}

/** Points of rows on A4 less margins of 2 cm, printed at 96 %, three per cent kept back. */
const PAGE = { landscape: (0.97 * 481.9) / 0.96, portrait: (0.97 * 728.5) / 0.96 };

/** The pages of a sheet by its manual breaks. */
export function pagesOf(file: Uint8Array, sheet: string): readonly SheetPage[] {
  const parts = unzipSync(file);
  const xml = textOf(parts, pathOf(parts, sheet));
  const page = PAGE[/<pageSetup\b[^>]*orientation="portrait"/.test(xml) ? 'portrait' : 'landscape'];
  const rows = rowsOf(file, sheet);
  // A break's number is that of the row above it.
  const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
  const ends = [...breaks.sort((left, right) => left - right), Infinity];
  return ends.map((end, index) => {
    const on = rows.filter(({ row }) => row <= end && row > (ends[index - 1] ?? 0));
    const height = on.reduce((sum, row) => sum + row.height, 0);
    return { full: height / page, measuresGoOn: rows.some(({ row, text }) => row === end + 1 && /^มาตรการ\//.test(text)) };
  });
}

/** The copy whose rows LibreOffice is to fit. */
function withoutMerges(file: Uint8Array, sheet: string): Uint8Array {
  const parts = unzipSync(file);
  const path = pathOf(parts, sheet);
  const xml = textOf(parts, path);
  const wide = wideRows(xml);
  const moved = xml
    .replace(ROW, (whole, attributes: string, cells: string | undefined) => {
      if (!wide.has(Number(attribute(attributes, 'r')))) return whole;
      const [first = ''] = /<c r="A\d+".*?(?:<\/c>|\/>)/s.exec(cells ?? '') ?? [];
      return `<row${attributes}>${first.replace(/ r="A/, ' r="H')}</row>`;
    })
    .replace(/<mergeCell ref="A\d+:F\d+"\/>/g, '')
    .replace(/<mergeCells count="\d+">/, '<mergeCells>')
    .replace('<mergeCells></mergeCells>', '')
    .replace('</cols>', `<col min="8" max="8" width="${String(totalWidth(xml))}" customWidth="1"/></cols>`);
  return zipSync({ ...parts, [path]: strToU8(moved) });
}

/** Of the columns A to F, in the file's unit. */
function totalWidth(xml: string): number {
  let width = 0;
  for (const [column] of xml.matchAll(/<col\b[^>]*\/>/g)) {
    const first = Number(attribute(column, 'min'));
    const last = Math.min(6, Number(attribute(column, 'max')));
    width += Math.max(0, last - first + 1) * Number(attribute(column, 'width'));
  }
  return width;
}

/** Sheets by position, rows from 1, heights in hundredths of a millimetre. */
const MACRO = `
Sub Measure(sFolder As String, nCount As Integer)
  Dim oHidden(0) As New com.sun.star.beans.PropertyValue
  oHidden(0).Name = "Hidden"
  oHidden(0).Value = True
  For nBook = 0 To nCount - 1
    sPath = sFolder &amp; "/" &amp; nBook
    oBook = StarDesktop.loadComponentFromURL(ConvertToURL(sPath &amp; ".xlsx"), "_blank", 0, oHidden())
    sOut = sPath &amp; ".heights"
    nFile = FreeFile
    Open sOut For Output As #nFile
    For nSheet = 0 To oBook.Sheets.Count - 1
      oSheet = oBook.Sheets.getByIndex(nSheet)
      oCursor = oSheet.createCursor()
      oCursor.gotoEndOfUsedArea(False)
      nLast = oCursor.RangeAddress.EndRow
      oSheet.getCellRangeByPosition(0, 0, 0, nLast).Rows.OptimalHeight = True
      For nRow = 0 To nLast
        sLine = nSheet &amp; " " &amp; (nRow + 1) &amp; " " &amp; oSheet.Rows.getByIndex(nRow).Height
        Print #nFile, sLine
      Next nRow
    Next nSheet
    Close #nFile
    oBook.close(True)
  Next nBook
  StarDesktop.terminate
End Sub
`;

/** Takes the place of the empty module that LibreOffice puts into the library of every new profile. */
function installMacro(printer: Printer): void {
  printer.start(['--terminate_after_init']);
  const module = `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${MACRO}</script:module>`;
  writeFileSync(join(printer.profile, 'user', 'basic', 'Standard', 'Module1.xba'), `<?xml version="1.0" encoding="UTF-8"?>\n${module}\n`);
}

/** A report's file and the name of its sheet. */
interface Report {
  readonly file: Uint8Array;
  readonly sheet: string;
}

const POINTS_OF_HUNDREDTHS = 72 / 2540;

/** Best heights of each report's rows (from 1), points. */
export function bestHeights(printer: Printer, reports: readonly Report[]): readonly ReadonlyMap<number, number>[] {
  const folder = mkdtempSync(join(dirname(printer.profile), 'heights-'));
  reports.forEach(({ file, sheet }, index) => {
    writeFileSync(join(folder, `${String(index)}.xlsx`), withoutMerges(file, sheet));
  });
  installMacro(printer);
  printer.start([`macro:///Standard.Module1.Measure("${folder}",${String(reports.length)})`]);
  return reports.map(({ file, sheet }, index) => {
    const position = sheetsOf(file).findIndex(({ name }) => name === sheet);
    const lines = readFileSync(join(folder, `${String(index)}.heights`), 'utf8')
      .trim()
      .split('\n');
    const figures = lines.map((line) => line.trim().split(/\s+/).map(Number));
    return new Map(
      figures.flatMap(([of, row = 0, height = 0]) => (of === position ? [[row, height * POINTS_OF_HUNDREDTHS] as const] : [])),
    );
  });
}
