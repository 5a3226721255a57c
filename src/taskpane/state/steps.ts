/** The four steps of the header: each with a sign and a word or number. A pure function of the state. */
import { countItems, groupFindings } from './findings';
import type { Found, Mark, PaneState, Section } from './types';

/** What stands under a step's name: a key of the strings with its number, a plain number, or nothing yet. */
export type StepWord =
  | {
      readonly key:
        | 'nav.data.ok'
        | 'nav.none'
        | 'nav.check.errors'
        | 'nav.check.ok'
        | 'nav.report.wait'
        | 'nav.report.ready'
        | 'nav.report.busy'
        | 'nav.report.done'
        | 'nav.report.fail';
      readonly n?: number;
    }
  | { readonly score: string }
  | 'dash';

export interface StepState {
  readonly section: Section;
  readonly mark: Mark;
  readonly word: StepWord;
}

/** Neither of the two tables was found: the pane offers to begin. */
export function isEmpty(found: Found): boolean {
  return found.prepared.workbook.measures === null && found.prepared.workbook.scores === null;
}

export function errorCount(found: Found): number {
  return countItems(groupFindings(found.prepared.findings), 'error');
}

/** Only fields of measures are missing: a draft with dotted lines can be written. Never where scores are wrong. */
export function canDraft(found: Found): boolean {
  const errors = found.prepared.findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ rule }) => rule === 'measure-field-missing');
}

/** Measures read, and scores that could be read as numbers. */
export function counts(found: Found): { readonly measures: number; readonly scores: number } {
  const { measures, scores } = found.prepared.workbook;
  const rows = [...(scores?.instruments ?? []), ...(scores?.indicators ?? [])];
  return { measures: measures?.measures.length ?? 0, scores: rows.filter(({ score }) => score.value !== null).length };
}

const nothing = (section: Section): StepState => ({ section, mark: 'none', word: 'dash' });

const hasTables = ({ prepared: { workbook } }: Found): boolean => workbook.measures !== null && workbook.scores !== null;

/** Tables that are there but still empty, as just after the form was made, are not "found" yet: but no mistake either. */
function dataStep(found: Found): StepState {
  if (!hasTables(found)) return { section: 'data', mark: 'error', word: { key: 'nav.none' } };
  const { measures, scores } = counts(found);
  return measures > 0 && scores > 0
    ? { section: 'data', mark: 'done', word: { key: 'nav.data.ok' } }
    : { section: 'data', mark: 'wait', word: { key: 'nav.none' } };
}

function checkStep(found: Found): StepState {
  const errors = errorCount(found);
  return errors > 0
    ? { section: 'check', mark: 'error', word: { key: 'nav.check.errors', n: errors } }
    : { section: 'check', mark: 'done', word: { key: 'nav.check.ok' } };
}

function resultStep({ prepared: { summary } }: Found): StepState {
  if (summary === null) return nothing('result');
  return { section: 'result', mark: summary.meetsTarget ? 'done' : 'warning', word: { score: summary.total } };
}

function reportStep(found: Found, run: PaneState['run']): StepState {
  const step = (mark: Mark, key: 'wait' | 'ready' | 'busy' | 'done' | 'fail'): StepState => ({
    section: 'report',
    mark,
    word: { key: `nav.report.${key}` },
  });
  if (run.kind === 'running') return step('busy', 'busy');
  if (run.kind === 'failed') return step('error', 'fail');
  if (found.prepared.blocked) return step('wait', 'wait');
  return run.kind === 'done' ? step('done', 'done') : step('wait', 'ready');
}

/** The steps in order; before anything is read, and on an empty workbook, none of them says anything. */
export function stepStates(state: Pick<PaneState, 'found' | 'run'>): readonly StepState[] {
  const { found, run } = state;
  if (found === null || isEmpty(found)) return [nothing('data'), nothing('check'), nothing('result'), nothing('report')];
  return [dataStep(found), checkStep(found), resultStep(found), reportStep(found, run)];
}

/** Where the officer is wanted first when the pane opens: the first step that is not finished. */
export function firstUnfinished(found: Found): Section {
  if (!hasTables(found)) return 'data';
  return found.prepared.blocked ? 'check' : 'report';
}
