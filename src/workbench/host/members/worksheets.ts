/** `WorksheetCollection`. */
import type { BookSheet } from '../../book/types';
import { allowStructureChange } from '../cells/guard';
import { itemNotFound } from '../errors';
import { EventNumber, workbookTarget } from '../events';
import { defineType } from '../model';
import { registrations } from './event-members';
import { activeSheet } from './selection';
import { checkSheetName } from './sheet-names';
import type { Session } from '../session';

/** Sheets are found by name, in any case, or by id. */
function find(session: Session, key: unknown): BookSheet | null {
  if (typeof key !== 'string') return null;
  const lower = key.toLowerCase();
  return session.book.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower) ?? null;
}

function visible(session: Session, only: boolean): BookSheet[] {
  return session.book.sheets.filter((sheet) => !only || sheet.visibility === 'Visible');
}

function freeName(session: Session): string {
  for (let number = session.book.sheets.length + 1; ; number += 1) {
    const name = `Sheet${String(number)}`;
    if (find(session, name) === null) return name;
  }
}

export const worksheets = defineType<null>('WorksheetCollection', {
  items: (_, session) => session.book.sheets.map((sheet) => session.objects.worksheet(sheet)),
  item: (_, key, session) => {
    const sheet = find(session, key);
    if (sheet === null) throw itemNotFound(`the sheet ${String(key)}`);
    return session.objects.worksheet(sheet);
  },
  methods: {
    Add: (_, args, session) => {
      allowStructureChange(session);
      const name = args.missing(0) ? freeName(session) : checkSheetName(session, args.plain(0), null);
      const sheet = session.engine.addSheet(session.book, name);
      session.events.raise(EventNumber.added, sheet, {});
      return session.objects.worksheet(sheet);
    },
    GetActiveWorksheet: (_, __, session) => session.objects.worksheet(activeSheet(session)),
    GetCount: (_, args, session) => visible(session, args.flag(0, 'visibleOnly', false)).length,
    GetFirst: (_, args, session) => {
      const [first] = visible(session, args.flag(0, 'visibleOnly', false));
      if (first === undefined) throw itemNotFound('a sheet');
      return session.objects.worksheet(first);
    },
    GetLast: (_, args, session) => {
      const last = visible(session, args.flag(0, 'visibleOnly', false)).at(-1);
      if (last === undefined) throw itemNotFound('a sheet');
      return session.objects.worksheet(last);
    },
    GetItemOrNullObject: (_, args, session) => {
      const sheet = find(session, args.text(0, 'key'));
      return sheet === null ? null : session.objects.worksheet(sheet);
    },
    ...registrations<null>(
      {
        Activated: EventNumber.activated,
        Added: EventNumber.added,
        Calculated: EventNumber.calculated,
        DataChanged: EventNumber.changed,
        Deactivated: EventNumber.deactivated,
        Deleted: EventNumber.deleted,
        FormatChanged: EventNumber.formatChanged,
        SelectionChanged: EventNumber.selectionChanged,
      },
      () => workbookTarget,
    ),
  },
});
