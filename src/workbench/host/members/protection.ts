/** `WorksheetProtection` and `WorkbookProtection`. */
import type { BookSheet } from '../../book/types';
import { asRecord } from '../arguments';
import { allowWorkbookChange, isProtected } from '../cells/guard';
import { accessDenied, invalidArgument } from '../errors';
import { defineType } from '../model';

/** All permissions with what they are unless asked for ("default: false", typings), and the selection mode. */
const defaults: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function optionsFrom(given: unknown): Record<string, boolean | string> {
  const options = { ...defaults };
  for (const [name, value] of Object.entries(given === null || given === undefined ? {} : asRecord(given, 'options'))) {
    if (!(name in defaults)) throw invalidArgument(`${name} is no option of protection`);
    if (value === null) continue;
    if (typeof value !== typeof defaults[name]) throw invalidArgument(`${name} has the wrong kind of value`);
    options[name] = value as boolean | string;
  }
  return options;
}

export const worksheetProtection = defineType<BookSheet>('WorksheetProtection', {
  scalars: {
    Protected: { get: (self, session) => isProtected(session, self) },
    Options: { get: (self) => ({ ...defaults, ...self.protection.options }) },
  },
  methods: {
    // "It throws if the worksheet has already been protected" (typings, WorksheetProtection.protect).
    Protect: (self, args, session) => {
      allowWorkbookChange(session);
      if (isProtected(session, self)) throw accessDenied(`the sheet ${self.name} is protected already`);
      const password = args.optionalText(1, 'password') ?? '';
      self.protection = { protected: true, password: password !== '', options: optionsFrom(args.plain(0)) };
      return null;
    },
    // Calling it on a sheet without protection throws too since 2026 (office-js#6784), so nobody may do it blindly.
    // A sheet that has a password stays protected: passwords are kept as hashes that the workbench does not compare.
    Unprotect: (self, args, session) => {
      allowWorkbookChange(session);
      args.optionalText(0, 'password');
      if (!isProtected(session, self)) throw accessDenied(`the sheet ${self.name} is not protected`);
      if (session.switches.sheetProtected || self.protection.password) throw accessDenied('the password is missing or wrong');
      self.protection = { ...self.protection, protected: false, password: false };
      return null;
    },
  },
});

export const workbookProtection = defineType<null>('WorkbookProtection', {
  scalars: {
    Protected: { get: (_, session) => session.book.protection.protected || session.switches.structureProtected },
  },
  methods: {
    Protect: (_, args, session) => {
      allowWorkbookChange(session);
      if (session.book.protection.protected) throw accessDenied('the workbook is protected already');
      const password = args.optionalText(0, 'password') ?? '';
      session.book.protection = { ...session.book.protection, protected: true, password: password !== '' };
      return null;
    },
    Unprotect: (_, args, session) => {
      allowWorkbookChange(session);
      args.optionalText(0, 'password');
      if (session.switches.structureProtected || session.book.protection.password) {
        throw accessDenied('the password is missing or wrong');
      }
      session.book.protection = { ...session.book.protection, protected: false };
      return null;
    },
  },
});
