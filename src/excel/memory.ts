/**
 * What the last run saw, kept in the document's settings: they are there before the first round trip, so the reader can ask for
 * all used ranges by name at once. A memory that has become wrong costs one or two further trips and nothing else.
 */
import { array, number, object, picklist, safeParse, string, type InferOutput } from 'valibot';

const KEY = 'ita.seen';

const SeenSchema = object({
  /** Visible sheets with data: how many bytes and rows each took to read. */
  sheets: array(object({ name: string(), bytes: number(), rows: number() })),
  /** Sheets of ours and the parts of them that people edit. */
  own: array(object({ name: string(), parts: array(picklist(['introduction', 'recommendations', 'signature'])) })),
});

export type Seen = InferOutput<typeof SeenSchema>;

const NOTHING: Seen = { sheets: [], own: [] };

export class Memory {
  /** The pane stays open, so what this page saw last is newer than what the document held when it opened. */
  private latest: Seen | null = null;

  recall(): Seen {
    if (this.latest !== null) return this.latest;
    const parsed = safeParse(SeenSchema, documentSettings()?.get(KEY));
    return parsed.success ? parsed.output : NOTHING;
  }

  remember(seen: Seen): void {
    this.latest = seen;
  }

  /** Writes the memory into the document if it changed. Never fails: it only spares a trip. */
  async save(): Promise<void> {
    const settings = documentSettings();
    const { latest } = this;
    if (settings === null || latest === null || JSON.stringify(settings.get(KEY)) === JSON.stringify(latest)) return;
    try {
      settings.set(KEY, latest);
      await new Promise<void>((resolve) => {
        settings.saveAsync(() => {
          resolve();
        });
      });
    } catch {
      // The next run reads in two trips instead of one.
    }
  }
}

function documentSettings(): Office.Settings | null {
  return typeof Office === 'undefined' ? null : (Office.context?.document?.settings ?? null);
}
