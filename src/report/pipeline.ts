/**
 * The way of the data from grids to the report document, once, pure. Both doors and the command line call this and nothing deeper.
 */
import { analyse, type Analysis } from '../assessment/analysis';
import { assess } from '../assessment/assess';
import { frameworkFor } from '../assessment/frameworks';
import { withPreset } from '../assessment/preset';
import type { Framework, Scorecard, Summary } from '../assessment/types';
import type { Gazetteer } from '../checks/places/nearest';
import type { RuleId } from '../checks/rule-ids';
import { runChecks } from '../checks/run';
import { coverageOfTable } from '../checks/support/coverage';
import { hasUnusableInstrument, scorecardOf } from '../checks/support/scorecard';
import type { Finding } from '../checks/types';
import { readCriteria } from '../plan/criteria-sheet';
import type { Grid } from '../plan/grid';
import { recognise } from '../plan/recognise';
import type { RecognisedWorkbook, ScoresTable } from '../plan/types';
import type { RunOptions, Settings } from '../settings/types';
import { compose, remarksOf, type Drafts } from './compose';
import type { ReportDocument } from './document';
import { draftAnalysis } from './drafts/analysis';
import { draftRecommendations } from './drafts/recommendations';

export interface Prepared {
  readonly workbook: RecognisedWorkbook;
  /** Of the run, the settings or the sheets, in this order; `null` if none says. */
  readonly fiscalYear: number | null;
  readonly framework: Framework | null;
  readonly summary: Summary | null;
  /** What the scores say, by the measures as read; `null` where there is no summary. */
  readonly analysis: Analysis | null;
  /** Sorted: errors, warnings, information; then rule order; then sheet order, row, column. */
  readonly findings: readonly Finding[];
  readonly blocked: boolean;
  /** `null` if blocked. */
  readonly document: ReportDocument | null;
  readonly settings: Settings;
}

/** What a run may know beside the workbook. */
export interface PrepareOptions extends RunOptions {
  /** For the check of place names, which is left out without it. */
  readonly gazetteer?: Gazetteer;
}

export type Prepare = (grids: readonly Grid[], settings: Settings, options?: PrepareOptions) => Prepared;

/** Errors that a draft may be written with: gaps in the measures, shown as dotted lines. Wrong scores block every report. */
const DRAFT_MAY_LACK: readonly RuleId[] = ['measure-field-missing'];

/**
 * Reads, checks, assesses and composes. Never throws: whatever is wrong with the data is a finding. The document is there
 * unless an error blocks it.
 */
export const prepare: Prepare = (grids, settings, options = {}) => {
  const fiscalYearGiven = options.fiscalYear ?? settings.fiscalYear;
  const effective: Settings = { ...settings, fiscalYear: fiscalYearGiven };
  const workbook = recognise(grids, effective);
  const { framework, criteriaProblems } = criteriaOf(workbook, fiscalYearGiven ?? workbook.fiscalYear?.value ?? null, settings.criteria);
  const fiscalYear = fiscalYearGiven ?? workbook.fiscalYear?.value ?? framework?.fiscalYear ?? null;
  // A total by other criteria than the agency's own, while those are being mended, would be a wrong total.
  const summary = criteriaProblems.length > 0 ? null : summarise(workbook, framework, settings);
  const analysis =
    summary &&
    analyse(summary, {
      floorsApplyTo: settings.floorsApplyTo,
      coverage: workbook.measures && coverageOfTable(workbook.measures, summary.framework),
    });
  const findings = runChecks({
    workbook,
    framework,
    summary,
    settings: effective,
    criteriaProblems,
    ...(options.gazetteer === undefined ? {} : { gazetteer: options.gazetteer }),
  });
  const draft = options.draft === true;
  const blocked = findings.some((finding) => blocks(finding, draft));
  const document =
    blocked || summary === null || analysis === null || fiscalYear === null
      ? null
      : compose({ workbook, fiscalYear, summary, settings, draft, frameworkFor, drafts: draftsOf(workbook, summary, analysis) });
  return { workbook, fiscalYear, framework, summary, analysis, findings, blocked: document === null, document, settings };
};

/** Sentences from the scores; what the staff recommend themselves is not said again. */
function draftsOf(workbook: RecognisedWorkbook, summary: Summary, analysis: Analysis): Drafts {
  return { analysis: draftAnalysis(summary, analysis), recommendations: draftRecommendations(summary, analysis, remarksOf(workbook)) };
}

/**
 * What the year is assessed by. The agency's own criteria sheet wins over the organisation's file, and that over what is built
 * in; with a mistake in the sheet nothing is taken from it (and the mistake blocks the report). A sheet of another year than
 * the report's counts for nothing, nor does any where the organisation locked its criteria.
 */
function criteriaOf(workbook: RecognisedWorkbook, fiscalYear: number | null, preset: Settings['criteria']) {
  const known = fiscalYear === null ? null : frameworkFor(fiscalYear);
  const builtIn = known && withPreset(known, preset);
  const locked = preset !== undefined && preset.locked && preset.fiscalYear === fiscalYear;
  if (workbook.criteria === null || locked) return { framework: builtIn, criteriaProblems: [] };
  const { framework, problems } = readCriteria(workbook.criteria, builtIn);
  const usable = framework !== null && (fiscalYear === null || framework.fiscalYear === fiscalYear);
  return { framework: usable ? framework : builtIn, criteriaProblems: problems };
}

function blocks({ rule, severity, variant }: Finding, draft: boolean): boolean {
  if (severity !== 'error') return false;
  const onlyAGap = DRAFT_MAY_LACK.includes(rule) || (rule === 'column-missing' && variant === 'measures');
  return !(draft && onlyAGap);
}

function summarise(workbook: RecognisedWorkbook, framework: Framework | null, settings: Settings): Summary | null {
  if (framework === null || workbook.scores === null) return null;
  if (hasUnusableInstrument(workbook.scores)) return null;
  return assess(scorecardOf(workbook.scores), framework, {
    floorsApplyTo: settings.floorsApplyTo,
    previous: previousYear(workbook, framework),
  });
}

/** Scores of the year before: a table of their own, else the second column of this year's. */
function previousYear(workbook: RecognisedWorkbook, framework: Framework) {
  const { scores, previousScores } = workbook;
  const scorecard = previousScores === null ? scores && previousColumn(scores) : scorecardOf(previousScores);
  if (scorecard === null || isEmpty(scorecard)) return null;
  const fiscalYear = previousScores?.fiscalYear?.value ?? scores?.previousFiscalYear?.value ?? framework.fiscalYear - 1;
  return { fiscalYear, scorecard, framework: frameworkFor(fiscalYear) };
}

/** The table read with last year's column in the place of this year's. */
function previousColumn(scores: ScoresTable): Scorecard {
  const backwards = <Row extends ScoresTable['instruments'][number] | ScoresTable['indicators'][number]>(
    rows: readonly Row[],
  ): readonly Row[] => rows.flatMap((row) => (row.previous === null ? [] : [{ ...row, score: row.previous, previous: null }]));
  return scorecardOf({ ...scores, instruments: backwards(scores.instruments), indicators: backwards(scores.indicators) });
}

const isEmpty = ({ instruments, indicators }: Scorecard): boolean => Object.keys(instruments).length === 0 && indicators.size === 0;
