/**
 * What a person changed in the last report is kept in the next. The writer remembers, with the settings, a fingerprint of
 * each region's text as it was written; where the sheet now says something else, a person has changed it.
 *
 * The latest word wins: a text changed on the sheet beats the draft and the settings; a text changed in the settings
 * afterwards beats what was kept from the sheet.
 */
import type { Settings } from '../settings/types';
import type { KeptTexts, ReportDocument } from './document';
import { REGION } from './words';
import type { SheetPlan } from './sheet-plan';

export type EditableRegion = keyof KeptTexts;

/** In the order of the report. */
export const EDITABLE_REGIONS: readonly EditableRegion[] = ['introduction', 'recommendations', 'signature'];

/** A region's cells as they stand on the sheet, row by row, six cells each; merged rows have their text in the first. */
export type RegionCells = readonly (readonly string[])[];

/** What stands in the last report; a region that it does not have is `null`. */
export type PreviousRegions = Readonly<Record<EditableRegion, RegionCells | null>>;

/** What the writer saves about one region of the report it wrote. Plain data, fit for JSON. */
export interface RegionMemory {
  /** Fingerprint of the cells as written. */
  readonly written: string;
  /** Fingerprint of what the settings said about this region then. */
  readonly settings: string;
  /** The written text was a person's, kept from the report before. */
  readonly kept: boolean;
}

export type ReportMemory = Readonly<Record<EditableRegion, RegionMemory | null>>;

export interface Previous {
  readonly regions: PreviousRegions;
  /** `null` if the last report left no memory: then nothing is known to be a person's, and nothing is kept. */
  readonly memory: ReportMemory | null;
}

export interface CarriedOver {
  readonly document: ReportDocument;
  /** Regions kept as a person left them. */
  readonly kept: readonly EditableRegion[];
}

/**
 * The document with every hand edit of the last report in it.
 *
 * @param redraft regions to write as drafted although a person changed them: the way back to the drafted text
 */
export function carryOver(previous: Previous, document: ReportDocument, redraft: readonly EditableRegion[] = []): CarriedOver {
  const kept = keptRegions(previous, document.settings).filter((region) => !redraft.includes(region));
  const texts: KeptTexts = {
    introduction: kept.includes('introduction') ? paragraphsOf(previous.regions.introduction) : null,
    recommendations: kept.includes('recommendations') ? paragraphsOf(previous.regions.recommendations) : null,
    signature: kept.includes('signature') ? trimmed(previous.regions.signature ?? []) : null,
  };
  return { document: { ...document, kept: texts }, kept };
}

/** Regions that the next run keeps as a person left them on the sheet. */
export function keptRegions(previous: Previous, settings: Settings): readonly EditableRegion[] {
  return EDITABLE_REGIONS.filter((region) => isKept(region, previous, settings));
}

/** What to remember of a report that is about to be written. */
export function memoryOf(plan: SheetPlan, document: ReportDocument): ReportMemory {
  const remember = (region: EditableRegion): RegionMemory | null => {
    const cells = plannedCells(plan, REGION[region]);
    return (
      cells && {
        written: fingerprint(cells),
        settings: settingsFingerprint(region, document.settings),
        kept: document.kept[region] !== null,
      }
    );
  };
  return { introduction: remember('introduction'), recommendations: remember('recommendations'), signature: remember('signature') };
}

function isEdited(cells: RegionCells | null, memory: RegionMemory | null): boolean {
  return cells !== null && memory !== null && fingerprint(cells) !== memory.written;
}

function isKept(region: EditableRegion, { regions, memory }: Previous, settings: Settings): boolean {
  const cells = regions[region];
  const remembered = memory?.[region] ?? null;
  if (cells === null || remembered === null) return false;
  if (isEdited(cells, remembered)) return true;
  return remembered.kept && settingsFingerprint(region, settings) === remembered.settings;
}

/** First cells of the rows, emptied rows left out. A region emptied as a whole stays, empty. */
function paragraphsOf(cells: RegionCells | null): readonly string[] {
  const paragraphs = trimmed(cells ?? []).map((row) => row.find((cell) => cell !== '') ?? '');
  const filled = paragraphs.filter((paragraph) => paragraph !== '');
  return filled.length > 0 ? filled : [''];
}

/** Blanks at the ends of cells and empty rows at the end of the region are nothing that a person meant. */
function trimmed(cells: RegionCells): readonly (readonly string[])[] {
  const rows = cells.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n').trimEnd()));
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell === '') === true) rows.pop();
  return rows;
}

function plannedCells(plan: SheetPlan, name: string): RegionCells | null {
  const region = plan.regions.find((candidate) => candidate.name === name);
  if (region === undefined) return null;
  return plan.rows.slice(region.firstRow, region.lastRow + 1).map((row) => {
    const cells = plan.columnWidths.map(() => '');
    for (const { column, content } of row.cells) if ('text' in content) cells[column] = content.text;
    return cells;
  });
}

function settingsFingerprint(region: EditableRegion, settings: Settings): string {
  if (region === 'signature') return hash(JSON.stringify(settings.signatories));
  return hash(JSON.stringify(settings[region]));
}

/** Fingerprint of a region's cells: equal for texts that differ only in blanks at the ends of cells. */
export function fingerprint(cells: RegionCells): string {
  return hash(
    trimmed(cells)
      .map((row) => row.join('\t').trimEnd())
      .join('\n'),
  );
}

const FNV_PRIME = 0x01000193;

/**
 * Two 32-bit FNV-1a hashes with different beginnings, in hexadecimal. Not for secrets: it only has to notice a change.
 */
function hash(text: string): string {
  return [0x811c9dc5, 0x9e3779b9].map((start) => fnv1a(text, start).toString(16).padStart(8, '0')).join('');
}

function fnv1a(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    value = Math.imul(value ^ (unit & 0xff), FNV_PRIME);
    value = Math.imul(value ^ (unit >>> 8), FNV_PRIME);
  }
  return value >>> 0;
}
