/** `SettingCollection`: what the add-in keeps inside the file. Values are any JSON. */
import { allowWorkbookChange } from '../cells/guard';
import { itemNotFound } from '../errors';
import { defineType } from '../model';
import type { Session } from '../session';

function store(session: Session, key: string, value: unknown): void {
  allowWorkbookChange(session);
  session.book.settings.set(key, JSON.stringify(value ?? null));
}

const setting = defineType<{ key: string }>('Setting', {
  id: (self) => self.key,
  scalars: {
    Key: { get: (self) => self.key },
    _Id: { get: (self) => self.key },
    Value: {
      get: (self, session) => JSON.parse(session.book.settings.get(self.key) ?? 'null') as unknown,
      set: (self, value, session) => {
        store(session, self.key, value);
      },
    },
  },
  methods: {
    Delete: (self, _, session) => {
      allowWorkbookChange(session);
      session.book.settings.delete(self.key);
      return null;
    },
  },
});

export const settings = defineType<null>('SettingCollection', {
  items: (_, session) => [...session.book.settings.keys()].map((key) => setting({ key }, session)),
  item: (_, key, session) => {
    if (typeof key !== 'string' || !session.book.settings.has(key)) throw itemNotFound(`the setting ${String(key)}`);
    return setting({ key }, session);
  },
  methods: {
    // "Sets or adds the specified setting to the workbook" (typings): an existing one is replaced.
    Add: (_, args, session) => {
      const key = args.text(0, 'key');
      store(session, key, args.plain(1));
      return setting({ key }, session);
    },
    GetCount: (_, __, session) => session.book.settings.size,
    GetItemOrNullObject: (_, args, session) => {
      const key = args.text(0, 'key');
      return session.book.settings.has(key) ? setting({ key }, session) : null;
    },
  },
});
