/** Names that point into a sheet: re-pointed where they exist, added where not, taken away where the plan has none any more. */
import { areaReference, moved, parseReference, type Area } from '../address';
import { isOutputKind, OUTPUT, PART_NAMES, PART_REGIONS } from '../markers';
import type { NameFact } from '../workbook-facts';
import type { FinalRows, RunFacts, SheetJob } from './job';
import { reachOf } from './reach';

/** Excel compares names without regard to case. */
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const OURS = /^ITA_(?!Sheet_)/i;

export function setNames(workbook: Excel.Workbook, sheet: Excel.Worksheet, job: SheetJob, rows: FinalRows, run: RunFacts): void {
  const wanted = job.plan.regions.map((region) => ({ name: region.name, area: rows.area(region, job) }));
  for (const { name, area } of wanted) {
    const existing = run.names.find((other) => same(other.name, name));
    const reference = areaReference(job.sheet, area);
    if (existing === undefined) workbook.names.add(name, reference);
    else if (isOurs(existing.formula, run)) workbook.names.getItem(name).formula = reference;
  }
  for (const { name, formula } of run.names) {
    const stale = OURS.test(name) && parseReference(formula)?.sheet === job.sheet;
    if (stale && !wanted.some((region) => same(region.name, name))) workbook.names.getItem(name).delete();
  }
  for (const { name } of job.sheetNames) {
    const region = Object.keys(PART_REGIONS).find((key) => same(PART_NAMES[PART_REGIONS[key] ?? 'signature'], name));
    if (region !== undefined && !wanted.some((other) => same(other.name, region))) sheet.names.getItem(name).delete();
  }
}

/**
 * Points the hidden twins to the parts that people edit. The last part first: where a part ends is told by where the next begins, so
 * no part may have its name before the next has.
 */
export function setPartNames(sheet: Excel.Worksheet, job: SheetJob, rows: FinalRows): void {
  for (const region of [...job.plan.regions].reverse()) {
    const part = PART_REGIONS[region.name];
    if (part === undefined) continue;
    const area = rows.area(reachOf(job.plan, region), job);
    setHidden(sheet.names, PART_NAMES[part], areaReference(job.sheet, area), job.sheetNames);
  }
}

/** Points them to where the parts stand now, where a broken run left them behind. */
export function mendPartNames(workbook: Excel.Workbook, job: SheetJob): void {
  if (job.isNew || job.behind === null) return;
  const { names } = workbook.worksheets.getItem(job.sheet);
  for (const part of Object.values(PART_REGIONS)) {
    const place = job.behind[part];
    if (place !== null) setHidden(names, PART_NAMES[part], areaReference(job.sheet, moved(place, job.top, job.left)), job.sheetNames);
  }
}

/** Points the marker to the cells that belong to the add-in now. */
export function setMarker(workbook: Excel.Workbook, job: SheetJob, area: Area, run: Pick<RunFacts, 'names'>): void {
  if (job.marker !== null) setHidden(workbook.names, job.marker, areaReference(job.sheet, area), run.names);
}

/** Marks what is put out, so that a copy of the sheet is not taken for data. */
export function setOutputName(sheet: Excel.Worksheet, job: SheetJob, area: Area): void {
  if (isOutputKind(job.plan.kind)) setHidden(sheet.names, OUTPUT, areaReference(job.sheet, area), job.sheetNames);
}

function setHidden(names: Excel.NamedItemCollection, name: string, reference: string, existing: readonly NameFact[]): void {
  const found = existing.find((other) => same(other.name, name));
  if (found === undefined) {
    names.add(name, reference).visible = false;
    return;
  }
  const item = names.getItem(name);
  item.formula = reference;
  // A run that broke right after it had added the name left it to be seen.
  if (found.visible) item.visible = false;
}

/** A name that points into a sheet of ours, or nowhere any more. A person's own name of that spelling stays theirs. */
function isOurs(formula: string, run: RunFacts): boolean {
  const area = parseReference(formula);
  return area === null ? formula.includes('#REF!') : run.ownSheets.has(area.sheet);
}
