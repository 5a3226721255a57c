/** The one next thing: what the footer says and does. A pure function of the state, in a fixed order. */
import type { Finding } from '../../checks/types';
import type { HostFailure, RunStep } from '../../excel/types';
import { cellsOf, mendable, mendingsOf } from './findings';
import { errorCount, isEmpty } from './steps';
import type { PaneState, WrittenReport } from './types';

/** Steps of a run in order; their place is what "step 4 of 5" counts. */
export const RUN_STEPS: readonly RunStep[] = ['read', 'check', 'layout', 'write', 'print'];

export type FooterState =
  | { readonly kind: 'running'; readonly step: number; readonly steps: number; readonly cancelling: boolean }
  | { readonly kind: 'failed'; readonly failure: HostFailure }
  | { readonly kind: 'mending'; readonly cells: number }
  | { readonly kind: 'loading' }
  | { readonly kind: 'start' }
  | { readonly kind: 'errors'; readonly count: number }
  | { readonly kind: 'ready'; readonly sheet: string | null }
  | { readonly kind: 'done'; readonly report: WrittenReport };

/** Running > failed > previewing mendings > no data > errors > ready > done. */
export function footerState(state: PaneState): FooterState {
  const { run, preview, found } = state;
  if (run.kind === 'running') {
    return { kind: 'running', step: RUN_STEPS.indexOf(run.step) + 1, steps: RUN_STEPS.length, cancelling: run.cancelling };
  }
  if (run.kind === 'failed') return { kind: 'failed', failure: run.failure };
  if (found === null) return state.trouble === null ? { kind: 'loading' } : { kind: 'failed', failure: state.trouble };
  if (preview.kind === 'all') return { kind: 'mending', cells: tickedCells(state) };
  if (isEmpty(found)) return { kind: 'start' };
  if (found.prepared.blocked) return { kind: 'errors', count: errorCount(found) };
  return run.kind === 'done' ? { kind: 'done', report: run.report } : { kind: 'ready', sheet: found.target?.sheet ?? null };
}

/** Findings of the rules whose box is ticked in the preview of all. */
export function tickedFindings(state: PaneState): readonly Finding[] {
  const { preview, found } = state;
  if (found === null || preview.kind !== 'all') return [];
  return mendable(found.prepared.findings)
    .filter(({ rule }) => !preview.unticked.includes(rule))
    .flatMap(({ findings }) => findings);
}

function tickedCells(state: PaneState): number {
  return cellsOf(mendingsOf(tickedFindings(state)));
}
