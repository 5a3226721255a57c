/**
 * While a run makes new sheets, the workbook's settings name them. Should it be broken for good, the next run knows what is
 * half-made and nobody's, and makes it anew in its place.
 */
import { array, safeParse, string } from 'valibot';
import type { Snapshot } from './reader';
import type { SheetJob } from './writer/job';

/** Entry of the workbook's settings; only there while sheets are being made. */
export const MAKING_KEY = 'ita.making';

const Names = array(string());

/** Sheets that a broken run was making, as far as they are still there. */
export function halfMade({ facts }: Pick<Snapshot, 'facts'>): readonly string[] {
  const entry = facts.settings.get(MAKING_KEY);
  try {
    const parsed = safeParse(Names, typeof entry === 'string' ? JSON.parse(entry) : entry);
    return parsed.success ? parsed.output.filter((name) => facts.sheets.some((sheet) => sheet.name === name)) : [];
  } catch {
    return [];
  }
}

/** Those of them that were never even marked as ours and have nothing on them: one of them bears the name that a new sheet wants. */
export function abandoned(snapshot: Pick<Snapshot, 'facts' | 'own' | 'contents'>, sheetName: string): readonly string[] {
  const isBlank = (name: string): boolean => snapshot.contents.get(name)?.values.length === 0;
  return halfMade(snapshot).filter(
    (name) => name.startsWith(sheetName) && isBlank(name) && !snapshot.own.some(({ sheet }) => sheet === name),
  );
}

export interface MakingEntry {
  readonly during: string;
  /** `null`: nothing is left half-made. */
  readonly after: string | null;
}

/** What to save while these sheets are written, and when they are finished; `null` if there is nothing to say. */
export function makingEntry(jobs: readonly SheetJob[], snapshot: Pick<Snapshot, 'facts'>): MakingEntry | null {
  const before = halfMade(snapshot);
  const making = jobs.filter((job) => job.isNew);
  if (making.length === 0 && before.length === 0) return null;
  const replaces = making.flatMap((job) => job.replaces);
  const others = before.filter((name) => !jobs.some((job) => job.sheet === name) && !replaces.some(({ sheet }) => sheet === name));
  const names = [...before, ...making.map((job) => job.sheet), ...replaces.map(({ parked }) => parked)];
  return { during: JSON.stringify([...new Set(names)]), after: others.length > 0 ? JSON.stringify(others) : null };
}
