/** A session with the real rooms behind it: what both doors use. */
import { frameworkFor, FRAMEWORK_YEARS, frameworkTemplate } from '../assessment/frameworks';
import type { Framework } from '../assessment/types';
import { carryOver, keptRegions, memoryOf } from '../report/carry-over';
import { findingsSheet } from '../report/findings-sheet';
import { criteriaPlan } from '../report/forms/criteria';
import { measuresForm } from '../report/forms/measures';
import { scoresForm } from '../report/forms/scores';
import { paginate } from '../report/layout/paginate';
import { layOutReport } from '../report/layout/report-sheet';
import { openDataSheet } from '../report/open-data';
import { prepare, type Prepared } from '../report/pipeline';
import type { SheetPlan } from '../report/sheet-plan';
import { agencyLine } from '../report/titles';
import { paneTh } from '../strings/pane.th';
import { noticeSheet } from './notice';
import { ExcelSession } from './session';

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

export function createSession(): ExcelSession {
  return new ExcelSession({
    prepare,
    carryOver,
    keptRegions,
    memoryOf,
    layOutReport,
    findingsSheet,
    noticeSheet,
    nothingFound: paneTh['clean.title'],
    openDataSheet,
    forms,
    criteriaSheet,
    paginate,
  });
}
