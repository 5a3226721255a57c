/** The pure rooms that a session works with. Given in from outside, so that a test can put its own in their place. */
import type { CarriedOver, EditableRegion, Previous, ReportMemory } from '../report/carry-over';
import type { ReportDocument } from '../report/document';
import type { Prepare, Prepared } from '../report/pipeline';
import type { Pagination, SheetPlan } from '../report/sheet-plan';
import type { Settings } from '../settings/types';

/** What reading and checking need: there from the start. */
export interface ReadingRooms {
  readonly prepare: Prepare;
  readonly keptRegions: (previous: Previous, settings: Settings) => readonly EditableRegion[];
}

/** What only writing needs: loaded with it. */
export interface WritingRooms {
  readonly carryOver: (previous: Previous, document: ReportDocument, redraft?: readonly EditableRegion[]) => CarriedOver;
  readonly memoryOf: (plan: SheetPlan, document: ReportDocument) => ReportMemory;
  readonly layOutReport: (document: ReportDocument) => SheetPlan;
  /** `null` if there is nothing to find fault with. */
  readonly findingsSheet: (prepared: Prepared) => SheetPlan | null;
  readonly noticeSheet: (title: string, lines: readonly string[], settings: Settings) => SheetPlan;
  readonly nothingFound: string;
  readonly openDataSheet: (document: ReportDocument, workbook: Prepared['workbook']) => SheetPlan;
  /** Forms for a workbook without data; the framework of the fiscal year in question decides their rows. */
  readonly forms: (prepared: Prepared) => readonly SheetPlan[];
  /** The criteria in force, for the agency to correct. */
  readonly criteriaSheet: (prepared: Prepared) => SheetPlan;
  readonly paginate: (plan: SheetPlan, heights: readonly number[]) => Pagination;
}
