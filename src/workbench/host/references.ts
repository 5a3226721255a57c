import type { BookSheet } from '../book/types';
import { HostError } from './errors';
import type { HostObject } from './model';
import type { RangeCells } from './objects';

/**
 * Objects that the add-in keeps between batches (`track`, and every range inside `Excel.run`). The library names them by the
 * id that the host gives, and says when it is done with them.
 */
export class ReferenceTable {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  get size(): number {
    return this.kept.size;
  }

  keep(object: HostObject): string {
    const id = `{00000000-0000-0000-0000-${(this.next++).toString(16).padStart(12, '0')}}`;
    this.kept.set(id, object);
    return id;
  }

  /** Throws `InvalidReference` for an id that was never given or is done with. */
  find(id: string): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  /** Tracked ranges follow rows that were put in (`count` > 0) or taken out. A range whose rows are all gone is invalid. */
  rowsMoved(sheet: BookSheet, at: number, count: number): void {
    for (const [id, object] of this.kept) {
      if (object.type !== 'Range') continue;
      const cells = object.self as RangeCells;
      if (cells.sheet !== sheet || cells.lastRow < at) continue;
      if (count < 0 && cells.firstRow >= at && cells.lastRow < at - count) {
        this.kept.delete(id);
        continue;
      }
      cells.firstRow = cells.firstRow < at ? cells.firstRow : Math.max(at, cells.firstRow + count);
      cells.lastRow = Math.max(at - 1, cells.lastRow + count);
    }
  }

  sheetRemoved(sheet: BookSheet): void {
    for (const [id, object] of this.kept) {
      if (object.type === 'Range' && (object.self as RangeCells).sheet === sheet) this.kept.delete(id);
    }
  }
}
