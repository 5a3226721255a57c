/** All that can happen to the pane, as pure transitions. */
import type { RuleId } from '../../checks/rule-ids';
import type { Mending, Severity } from '../../checks/types';
import type { HostFailure, RunStep } from '../../excel/types';
import type { Settings } from '../../settings/types';
import { groupFindings, mendable, SEVERITIES } from './findings';
import { firstUnfinished, isEmpty } from './steps';
import { stillThere } from './undo';
import { CLOSED, INITIAL_STATE, type Found, type PaneState, type Preview, type Section, type WrittenReport } from './types';

/** The two texts that can be edited in the pane. */
export type TextPart = 'introduction' | 'recommendations';

export type PaneAction =
  /** A reading came back. `edited`: cells or settings differ from the reading before. */
  | { readonly type: 'found'; readonly found: Found; readonly edited: boolean }
  | { readonly type: 'trouble'; readonly failure: HostFailure | null }
  | { readonly type: 'settings'; readonly patch: Partial<Settings> }
  /** These settings stand in the workbook now. */
  | { readonly type: 'saved'; readonly settings: Settings }
  | { readonly type: 'draft'; readonly draft: boolean }
  /** The officer's own text of a part, or `null` to go back to the drafted one. */
  | { readonly type: 'text'; readonly part: TextPart; readonly paragraphs: readonly string[] | null }
  | { readonly type: 'toggle'; readonly section: Section }
  /** A step was pressed: its section opens, no other closes. */
  | { readonly type: 'step'; readonly section: Section }
  | { readonly type: 'view'; readonly view: PaneState['view'] }
  | { readonly type: 'choose' }
  | { readonly type: 'filter'; readonly severity: Severity }
  | { readonly type: 'preview'; readonly preview: Preview }
  | { readonly type: 'tick'; readonly rule: RuleId }
  | { readonly type: 'mended'; readonly undo: readonly Mending[] }
  | { readonly type: 'undone' }
  | { readonly type: 'busy'; readonly busy: boolean }
  | { readonly type: 'run' }
  | { readonly type: 'run-step'; readonly step: RunStep }
  | { readonly type: 'run-cancel' }
  | { readonly type: 'run-cancelled' }
  | { readonly type: 'run-failed'; readonly failure: HostFailure }
  | { readonly type: 'run-blocked' }
  | { readonly type: 'run-done'; readonly report: WrittenReport };

/** A section opened by the pane itself: on opening, on generate, on errors. */
function opened(state: PaneState, section: Section): PaneState {
  return { ...state, view: 'work', current: section, open: { ...state.open, [section]: true } };
}

/** Closing the pickers of an empty workbook leads back to the two ways to begin. */
function toggled(state: PaneState, section: Section): PaneState {
  const open = { ...state.open, [section]: !state.open[section] };
  const back = state.choosing && section === 'data' && !open.data && state.found !== null && isEmpty(state.found);
  return { ...state, open, current: section, choosing: state.choosing && !back };
}

function onFound(state: PaneState, found: Found, edited: boolean): PaneState {
  const first = state.found === null || (isEmpty(state.found) && !isEmpty(found));
  const finished = state.run.kind === 'done' || state.run.kind === 'failed';
  const next: PaneState = {
    ...state,
    found,
    trouble: null,
    settings: state.unsaved ? state.settings : found.prepared.settings,
    choosing: state.choosing && isEmpty(found),
    run: edited && finished ? INITIAL_STATE.run : state.run,
    preview: stillOpen(state.preview, found),
    undo: state.undo === null ? null : stillThere(state.undo, found.prepared.workbook.grids),
  };
  return first && !isEmpty(found) && state.run.kind === 'idle'
    ? opened({ ...next, open: INITIAL_STATE.open }, firstUnfinished(found))
    : next;
}

/** A preview closes when what it previewed is gone. */
function stillOpen(preview: Preview, found: Found): Preview {
  if (preview.kind === 'all') return mendable(found.prepared.findings).length > 0 ? preview : CLOSED;
  if (preview.kind === 'closed') return preview;
  const items = groupFindings(found.prepared.findings).flatMap((group) => group.items);
  return items.some(({ key, mendings }) => key === preview.key && mendings.length > 0) ? preview : CLOSED;
}

/** A chip hides or shows its severity; hiding the last one shows all again, as an empty list would look like "nothing found". */
function filtered(state: PaneState, severity: Severity): readonly Severity[] {
  const groups = state.found === null ? [] : groupFindings(state.found.prepared.findings);
  const present = SEVERITIES.filter((one) => groups.some((group) => group.severity === one));
  const hidden = state.hidden.includes(severity) ? state.hidden.filter((one) => one !== severity) : [...state.hidden, severity];
  return present.every((one) => hidden.includes(one)) ? [] : hidden;
}

function ticked(preview: Preview, rule: RuleId): Preview {
  if (preview.kind !== 'all') return preview;
  const unticked = preview.unticked.includes(rule) ? preview.unticked.filter((one) => one !== rule) : [...preview.unticked, rule];
  return { kind: 'all', unticked };
}

/** Settings differ: what was written no longer matches them. */
function changed(state: PaneState, patch: Partial<Settings>): PaneState {
  if (state.settings === null) return state;
  const run = state.run.kind === 'done' ? INITIAL_STATE.run : state.run;
  return { ...state, settings: { ...state.settings, ...patch }, unsaved: true, run };
}

export function reducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'found':
      return onFound(state, action.found, action.edited);
    case 'trouble':
      return { ...state, trouble: action.failure };
    case 'settings':
      return changed(state, action.patch);
    case 'saved':
      return state.settings === action.settings ? { ...state, unsaved: false } : state;
    case 'draft':
      return { ...state, draft: action.draft };
    case 'text':
      return {
        ...changed(state, { [action.part]: action.paragraphs }),
        redraft: [...state.redraft.filter((part) => part !== action.part), action.part],
      };
    case 'toggle':
      return toggled(state, action.section);
    case 'step':
      return opened(state, action.section);
    case 'view':
      return { ...state, view: action.view };
    case 'choose':
      return opened({ ...state, choosing: true }, 'data');
    case 'filter':
      return { ...state, hidden: filtered(state, action.severity) };
    case 'preview':
      return { ...(action.preview.kind === 'all' ? opened(state, 'check') : state), preview: action.preview };
    case 'tick':
      return { ...state, preview: ticked(state.preview, action.rule) };
    case 'mended':
      return { ...state, preview: CLOSED, undo: action.undo.length > 0 ? action.undo : null };
    case 'undone':
      return { ...state, undo: null };
    case 'busy':
      return { ...state, busy: action.busy };
    case 'run':
      return { ...opened(state, 'report'), preview: CLOSED, run: { kind: 'running', step: 'read', cancelling: false } };
    case 'run-step':
      return state.run.kind === 'running' ? { ...state, run: { ...state.run, step: action.step } } : state;
    case 'run-cancel':
      return state.run.kind === 'running' ? { ...state, run: { ...state.run, cancelling: true } } : state;
    case 'run-cancelled':
      return { ...state, run: INITIAL_STATE.run };
    case 'run-failed':
      return { ...opened(state, 'report'), run: { kind: 'failed', failure: action.failure } };
    case 'run-blocked':
      return { ...opened(state, 'check'), run: INITIAL_STATE.run };
    case 'run-done':
      return { ...opened(state, 'report'), redraft: [], run: { kind: 'done', report: action.report } };
  }
}
