/** The writing part with the real rooms behind it. Nothing of this is loaded before something is to be written. */
import { frameworkFor, FRAMEWORK_YEARS, frameworkTemplate } from '../assessment/frameworks';
import type { Framework } from '../assessment/types';
import { carryOver, memoryOf } from '../report/carry-over';
import { findingsSheet } from '../report/findings-sheet';
import { criteriaPlan } from '../report/forms/criteria';
import { measuresForm } from '../report/forms/measures';
import { scoresForm } from '../report/forms/scores';
import { paginate } from '../report/layout/paginate';
import { layOutReport } from '../report/layout/report-sheet';
import { openDataSheet } from '../report/open-data';
import type { Prepared } from '../report/pipeline';
import type { SheetPlan } from '../report/sheet-plan';
import { agencyLine } from '../report/titles';
import { NOTHING_FOUND_TH } from '../strings/nothing-found';
import { noticeSheet } from './notice';
import { Writing, type Desk } from './writing';

/** The fiscal year in question: what the run, the settings or the sheets say, else the latest that is known for certain. */
function frameworkInQuestion({ fiscalYear }: Prepared): Framework {
  const confirmed = FRAMEWORK_YEARS.filter((year) => frameworkFor(year)?.confirmed === true);
  return frameworkTemplate(fiscalYear ?? confirmed[confirmed.length - 1] ?? FRAMEWORK_YEARS[0] ?? 0);
}

function forms(prepared: Prepared): readonly SheetPlan[] {
  const { settings, workbook } = prepared;
  const input = { settings, framework: frameworkInQuestion(prepared), agencyLine: agencyLine(workbook, settings) };
  return [measuresForm(input), scoresForm(input)];
}

/** The criteria in force, to be corrected by the agency. */
function criteriaSheet(prepared: Prepared): SheetPlan {
  const { settings, workbook, framework } = prepared;
  return criteriaPlan(framework ?? frameworkInQuestion(prepared), settings, agencyLine(workbook, settings));
}

export { GAZETTEER as gazetteer } from '../checks/places/gazetteer';

export function createWriting(desk: Desk): Writing {
  return new Writing(
    {
      carryOver,
      memoryOf,
      layOutReport,
      findingsSheet,
      noticeSheet,
      nothingFound: NOTHING_FOUND_TH,
      openDataSheet,
      forms,
      criteriaSheet,
      paginate,
    },
    desk,
  );
}
