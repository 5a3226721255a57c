/** The add-in's own entries among the workbook's settings. They travel with the file and hold no personal data but what is typed in. */
import { safeParse } from 'valibot';
import { ownSettings, settingsInForce, withLocks } from '../settings/in-force';
import type { Settings } from '../settings/types';
import { currentOrganisation } from './organisation';
import { StoredReportSchema, type StoredReport } from './underway';

export const SETTINGS_KEY = 'ita.settings';

/** Entry that remembers what was written to the report of a fiscal year. */
export function memoryKey(fiscalYear: number): string {
  return `ita.report.${fiscalYear}`;
}

export function settingsOf(entries: ReadonlyMap<string, unknown>): Settings {
  return settingsInForce(plain(entries.get(SETTINGS_KEY)), currentOrganisation());
}

/** `null` if the report left no memory or one that cannot be read. */
export function storedReport(entries: ReadonlyMap<string, unknown>, fiscalYear: number): StoredReport | null {
  const parsed = safeParse(StoredReportSchema, plain(entries.get(memoryKey(fiscalYear))));
  return parsed.success ? parsed.output : null;
}

/** Entries are stored as JSON text: Excel gives back dates and arrays inside settings differently on different platforms. */
export function stored(value: StoredReport): string {
  return JSON.stringify(value);
}

/** Only what the workbook itself says, so that the rest keeps following the organisation's file. */
export function storedSettings(settings: Settings): string {
  return JSON.stringify(ownSettings(settings, currentOrganisation()));
}

/** Settings that somebody may have typed, with the organisation's locks on them. */
export function underLocks(settings: Settings): Settings {
  return withLocks(settings, currentOrganisation());
}

function plain(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads the settings alone, in one trip. */
export async function readStoredSettings(): Promise<Settings> {
  return Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load('items/key,items/value');
    await context.sync();
    return settingsOf(new Map(settings.items.map((entry) => [entry.key, entry.value as unknown])));
  });
}

/** Returns what is in force from now on: locked settings stay as they are. */
export async function saveStoredSettings(settings: Settings): Promise<Settings> {
  const allowed = underLocks(settings);
  const entry = storedSettings(allowed);
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.settings.add(SETTINGS_KEY, entry);
      await context.sync();
    });
  } catch (error) {
    if (!(await isStored(entry).catch(() => false))) throw error;
  }
  return allowed;
}

/** Whether they were saved after all: the host may have failed when all was done. */
async function isStored(entry: string): Promise<boolean> {
  return Excel.run(async (context) => {
    const found = context.workbook.settings.getItemOrNullObject(SETTINGS_KEY);
    found.load('value');
    await context.sync();
    return !found.isNullObject && found.value === entry;
  });
}
