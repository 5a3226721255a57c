/** `DocumentProperties`: title, author and the like of the file. */
import type { Book } from '../../book/types';
import { asText } from '../arguments';
import { allowWorkbookChange } from '../cells/guard';
import { defineType, type Scalar } from '../model';

function property(name: keyof Book['properties']): Scalar<null> {
  return {
    get: (_, session) => session.book.properties[name],
    set: (_, value, session) => {
      allowWorkbookChange(session);
      session.book.properties[name] = asText(value, name);
    },
  };
}

export const documentProperties = defineType<null>('DocumentProperties', {
  scalars: {
    Title: property('title'),
    Subject: property('subject'),
    Author: property('author'),
    Keywords: property('keywords'),
    Comments: property('comments'),
    Category: property('category'),
    Manager: property('manager'),
    Company: property('company'),
  },
});
