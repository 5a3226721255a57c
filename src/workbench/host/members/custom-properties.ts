/** `WorksheetCustomPropertyCollection` (ExcelApi 1.12): texts that the file keeps with a sheet. */
import type { BookSheet } from '../../book/types';
import { asText } from '../arguments';
import { allowWorkbookChange } from '../cells/guard';
import { invalidArgument, itemNotFound } from '../errors';
import { defineType } from '../model';

const property = defineType<{ sheet: BookSheet; key: string }>('WorksheetCustomProperty', {
  id: (self) => self.key,
  scalars: {
    Key: { get: (self) => self.key },
    Value: {
      get: (self) => self.sheet.customProperties.get(self.key) ?? '',
      set: (self, value, session) => {
        allowWorkbookChange(session);
        self.sheet.customProperties.set(self.key, asText(value, 'value'));
      },
    },
  },
  methods: {
    Delete: (self, _, session) => {
      allowWorkbookChange(session);
      self.sheet.customProperties.delete(self.key);
      return null;
    },
  },
});

/** Keys are found in any case ("the key is not case-sensitive", typings). */
function find(sheet: BookSheet, key: unknown): string | null {
  if (typeof key !== 'string') return null;
  return [...sheet.customProperties.keys()].find((known) => known.toLowerCase() === key.toLowerCase()) ?? null;
}

export const worksheetCustomProperties = defineType<BookSheet>('WorksheetCustomPropertyCollection', {
  items: (self, session) => [...self.customProperties.keys()].map((key) => property({ sheet: self, key }, session)),
  item: (self, key, session) => {
    const found = find(self, key);
    if (found === null) throw itemNotFound(`the property ${String(key)}`);
    return property({ sheet: self, key: found }, session);
  },
  methods: {
    Add: (self, args, session) => {
      allowWorkbookChange(session);
      const key = args.text(0, 'key');
      // "Custom property keys are limited to 255 characters" (typings).
      if (key === '' || key.length > 255) throw invalidArgument('a key has 1 to 255 characters');
      const known = find(self, key);
      if (known !== null) self.customProperties.delete(known);
      self.customProperties.set(key, args.text(1, 'value'));
      return property({ sheet: self, key }, session);
    },
    GetCount: (self) => self.customProperties.size,
    GetItemOrNullObject: (self, args, session) => {
      const found = find(self, args.text(0, 'key'));
      return found === null ? null : property({ sheet: self, key: found }, session);
    },
  },
});
