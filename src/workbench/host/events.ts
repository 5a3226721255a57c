import type { BookSheet } from '../book/types';

/**
 * Numbers of the events on the wire (library: `eventType` of each `GenericEventHandlers`). Events go to one sheet by its id
 * and to the collection as `Workbook`.
 */
export const EventNumber = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
} as const;
export type EventNumber = (typeof EventNumber)[keyof typeof EventNumber];

/** Target of events that concern the whole workbook (library: `Constants.eventWorkbookId`). */
export const workbookTarget = 'Workbook';

/** What the library takes from the host (message type 3): category 65536, number, target, arguments as JSON. */
interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Collects what happened during a batch or a user's action and tells those who registered, afterwards. */
export class EventHub {
  /** `context.runtime.enableEvents`: off, nothing is told, and nothing is kept for later. */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private queue: EventEntry[] = [];
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();

  register(event: EventNumber, target: string): void {
    const key = `${String(event)} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: EventNumber, target: string): void {
    const key = `${String(event)} ${target}`;
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** Registrations that are still open: what a pane that goes must have taken back. */
  get registrations(): number {
    let sum = 0;
    for (const count of this.registered.values()) sum += count;
    return sum;
  }

  raise(event: EventNumber, sheet: BookSheet, details: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const target of [sheet.id, workbookTarget]) {
      if (!this.registered.has(`${String(event)} ${target}`)) continue;
      this.queue.push({
        messageCategory: 65536,
        messageType: event,
        targetId: target,
        message: JSON.stringify({ worksheetId: sheet.id, source: 'Local', ...details }),
      });
    }
  }

  /** Somebody who passes events on to an add-in's page. Gives the way to stop. */
  listen(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  flush(): void {
    if (this.queue.length === 0) return;
    const entries = this.queue;
    this.queue = [];
    for (const listener of this.listeners) listener(entries);
  }
}
