/** `Workbook`: the root of every request. */
import { invalidArgument } from '../errors';
import { asFlag } from '../arguments';
import { defineType } from '../model';
import { application, runtime } from './application';
import { documentProperties } from './document-properties';
import { workbookProtection } from './protection';
import { activeSheet } from './selection';
import { settings } from './settings';
import { worksheets } from './worksheets';

export const workbook = defineType<{ dirty: boolean }>('Workbook', {
  scalars: {
    Name: { get: () => 'Book1.xlsx' },
    ReadOnly: { get: (_, session) => session.book.readOnly || session.switches.readOnly },
    IsDirty: {
      get: (self) => self.dirty,
      set: (self, value) => {
        self.dirty = asFlag(value, 'isDirty');
      },
    },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
  },
  objects: {
    Application: (_, session) => application(null, session),
    Names: (_, session) => session.objects.names({ book: session.book, sheet: null }),
    Properties: (_, session) => documentProperties(null, session),
    Protection: (_, session) => workbookProtection(null, session),
    Settings: (_, session) => settings(null, session),
    Tables: (_, session) => session.objects.tables(null),
    Worksheets: (_, session) => worksheets(null, session),
    _Runtime: (_, session) => runtime(null, session),
  },
  methods: {
    GetActiveCell: (_, __, session) => {
      const sheet = activeSheet(session);
      const { firstRow, firstColumn } = sheet.selection.range;
      return session.objects.range(sheet, { firstRow, lastRow: firstRow, firstColumn, lastColumn: firstColumn });
    },
    GetSelectedRange: (_, __, session) => {
      const sheet = activeSheet(session);
      return session.objects.range(sheet, { ...sheet.selection.range });
    },
    GetSelectedRanges: (_, __, session) => {
      const sheet = activeSheet(session);
      return session.objects.rangeAreas({ sheet, areas: [{ ...sheet.selection.range }] });
    },
    GetIsActiveCollabSession: () => false,
    _GetObjectByReferenceId: (_, args, session) => session.references.find(args.text(0, 'referenceId')),
    _GetReferenceCount: (_, __, session) => session.references.size,
    _RemoveReference: (_, args, session) => {
      session.references.remove(args.text(0, 'referenceId'));
      return null;
    },
    _RemoveAllReferences: (_, __, session) => {
      session.references.clear();
      return null;
    },
    _GetRangeForEventByReferenceId: (_, args, session) => {
      const object = session.references.find(args.text(0, 'referenceId'));
      if (object.type !== 'Range') throw invalidArgument('the event is not about a range');
      return object;
    },
  },
});
