/** The add-in's own entries among the workbook's settings. They travel with the file and hold no personal data but what is typed in. */
import { boolean, nullable, object, safeParse, string } from 'valibot';
import type { ReportMemory } from '../report/carry-over';
import type { Settings } from '../settings/types';
import { validSettings } from '../settings/validate';

export const SETTINGS_KEY = 'ita.settings';

/** Entry that remembers what was written to the report of a fiscal year. */
export function memoryKey(fiscalYear: number): string {
  return `ita.report.${fiscalYear}`;
}

export function settingsOf(entries: ReadonlyMap<string, unknown>): Settings {
  return validSettings(plain(entries.get(SETTINGS_KEY)));
}

const Region = nullable(object({ written: string(), settings: string(), kept: boolean() }));
const Memory = object({ introduction: Region, recommendations: Region, signature: Region });

/** `null` if the report left no memory or one that cannot be read. */
export function reportMemory(entries: ReadonlyMap<string, unknown>, fiscalYear: number): ReportMemory | null {
  const parsed = safeParse(Memory, plain(entries.get(memoryKey(fiscalYear))));
  return parsed.success ? parsed.output : null;
}

/** Entries are stored as JSON text: Excel gives back dates and arrays inside settings differently on different platforms. */
export function stored(value: Settings | ReportMemory): string {
  return JSON.stringify(value);
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

export async function saveStoredSettings(settings: Settings): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.settings.add(SETTINGS_KEY, stored(settings));
    await context.sync();
  });
}
