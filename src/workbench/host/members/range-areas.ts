/** `RangeAreas` and `RangeCollection`: several rectangles of one sheet (ExcelApi 1.9). */
import { cellCount, formatAddress, isEntireColumn, isEntireRow, lastColumnOfSheet, lastRowOfSheet } from '../address';
import { clearContent, refuseCutMerges } from '../cells/content';
import { changeStyle } from '../cells/style';
import { invalidArgument } from '../errors';
import { defineType, type ObjectFactory } from '../model';
import type { Cells } from '../objects';
import { plainRange } from './range-cells';

/** Tracked areas have an id of their own; they are not moved by insertions (see docs/workbench-fidelity.md). */
interface TrackedCells extends Cells {
  referenceId: string | null;
}

const rangeCollection = defineType<Cells>('RangeCollection', {
  items: (self, session) => self.areas.map((area) => session.objects.range(self.sheet, plainRange(area))),
  methods: {
    GetCount: (self) => self.areas.length,
    GetItemAt: (self, args, session) => {
      const area = self.areas[args.integer(0, 'index')];
      if (area === undefined) throw invalidArgument('there is no area of this number');
      return session.objects.range(self.sheet, plainRange(area));
    },
  },
});

function addressOf(cells: Cells): string {
  const address = cells.areas.map((area) => formatAddress(cells.sheet.name, area)).join(',');
  // "Address strings are cut at 8,192 characters" (resource limits page).
  return address.slice(0, 8192);
}

export const rangeAreas: ObjectFactory<TrackedCells> = defineType<TrackedCells>('RangeAreas', {
  scalars: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: (self) => self.areas.length },
    CellCount: { get: (self) => self.areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: (self) => self.areas.every(isEntireColumn) },
    IsEntireRow: { get: (self) => self.areas.every(isEntireRow) },
    _ReferenceId: { get: (self) => self.referenceId },
  },
  objects: {
    Areas: (self, session) => rangeCollection(self, session),
    Format: (self, session) => session.objects.rangeFormat(self),
    Worksheet: (self, session) => session.objects.worksheet(self.sheet),
    ConditionalFormats: (self, session) => session.objects.conditionalFormats(self),
    DataValidation: (self, session) => session.objects.dataValidation(self),
  },
  methods: {
    GetEntireRow: (self, _, session) =>
      session.objects.rangeAreas({
        sheet: self.sheet,
        areas: self.areas.map((area) => ({ ...plainRange(area), firstColumn: 0, lastColumn: lastColumnOfSheet })),
      }),
    GetEntireColumn: (self, _, session) =>
      session.objects.rangeAreas({
        sheet: self.sheet,
        areas: self.areas.map((area) => ({ ...plainRange(area), firstRow: 0, lastRow: lastRowOfSheet })),
      }),
    Clear: (self, args, session) => {
      const what = args.choice(0, 'applyTo', ['All', 'Formats', 'Contents'], 'All');
      for (const area of self.areas) {
        if (what === 'Formats') continue;
        refuseCutMerges(self.sheet, area, 'Clearing');
        clearContent(session, self.sheet, area);
      }
      if (what !== 'Contents') changeStyle(session, self, () => session.book.normalStyle);
      return null;
    },
    // "Copies … to the current RangeAreas" (typings): every area is filled as a range of its own.
    CopyFrom: (self, args, session) => {
      for (const area of self.areas) session.objects.range(self.sheet, plainRange(area)).call('CopyFrom', args);
      return null;
    },
    Calculate: (_, __, session) => {
      session.calculation.calculateNow();
      return null;
    },
    _KeepReference: (self, _, session) => {
      if (self.referenceId === null) {
        const kept = rangeAreas({ ...self }, session);
        self.referenceId = session.references.keep(kept);
        (kept.self as TrackedCells).referenceId = self.referenceId;
      }
      return null;
    },
  },
});
