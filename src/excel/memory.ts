/**
 * What the last run saw, kept in the document's settings: office.js has them before the first round trip, so the reader can
 * ask for all used ranges by name at once. A memory that has become wrong costs one or two further trips and nothing else.
 *
 * It is written with the sheets through `workbook.settings` and never through `Settings.saveAsync`, which would write back
 * everything as it was when the page was loaded.
 */
import { array, number, object, optional, picklist, safeParse, string, type InferOutput } from 'valibot';

export const MEMORY_KEY = 'ita.seen';

const SeenSchema = object({
  /** Visible sheets with data: how many bytes and rows each took to read. */
  sheets: array(object({ name: string(), bytes: number(), rows: number() })),
  /** Sheets of ours and the parts of them that people edit. */
  own: array(object({ name: string(), parts: array(picklist(['introduction', 'recommendations', 'signature'])) })),
  /** Sheets without cells, such as chart sheets. With both id and name, so that no other sheet is ever taken for one of them. */
  cellless: optional(array(object({ id: string(), name: string() }))),
});

export type Seen = InferOutput<typeof SeenSchema>;

const NOTHING: Seen = { sheets: [], own: [] };

export class Memory {
  /** The pane stays open, so what this page saw last is newer than what the document held when it opened. */
  private latest: Seen | null = null;

  recall(): Seen {
    return this.latest ?? saved();
  }

  remember(seen: Seen): void {
    this.latest = seen;
  }
}

/** What to put into the workbook's settings. */
export function memoryEntry(seen: Seen): string {
  return JSON.stringify(seen);
}

function saved(): Seen {
  const settings = typeof Office === 'undefined' ? undefined : (Office.context?.document?.settings as Office.Settings | undefined);
  try {
    const parsed = safeParse(SeenSchema, JSON.parse(String(settings?.get(MEMORY_KEY))));
    return parsed.success ? parsed.output : NOTHING;
  } catch {
    return NOTHING;
  }
}
