/** What the pane knows and what it remembers of the officer's clicks. Plain data: no React, no Office, no sentences. */
import type { Mending, Severity } from '../../checks/types';
import type { RuleId } from '../../checks/rule-ids';
import type { Checked, EditablePart } from '../../excel/session-types';
import type { HostFailure, RunStep } from '../../excel/types';
import type { Settings } from '../../settings/types';

/** The four steps of the work, in order: header, sections and headings share them. */
export const SECTIONS = ['data', 'check', 'result', 'report'] as const;
export type Section = (typeof SECTIONS)[number];

/** The sign beside a word. Never alone: each stands next to its word. */
export type Mark = 'none' | 'done' | 'error' | 'warning' | 'info' | 'wait' | 'busy';

/** The workbook as last read, and what the core makes of it. */
export type Found = Omit<Checked, 'status'>;

export interface WrittenReport {
  readonly sheet: string;
  /** A sheet of the usual name that a person made was left alone. */
  readonly renamed: boolean;
  /** What people had changed on the last report and the run kept. */
  readonly kept: readonly string[];
  readonly draft: boolean;
  /** Milliseconds since 1970, told by the hook: the state itself reads no clock. */
  readonly at: number;
}

export type Run =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly step: RunStep; readonly cancelling: boolean }
  | { readonly kind: 'failed'; readonly failure: HostFailure }
  | { readonly kind: 'done'; readonly report: WrittenReport };

/** What is open for preview in the findings: one item, everything mendable, or nothing. */
export type Preview =
  | { readonly kind: 'closed' }
  | { readonly kind: 'item'; readonly key: string }
  | { readonly kind: 'all'; readonly unticked: readonly RuleId[] };

export interface PaneState {
  readonly view: 'work' | 'settings';
  /** `null` until the first reading has come back. */
  readonly found: Found | null;
  /** The last refusal of anything but the report; gone with the next success. */
  readonly trouble: HostFailure | null;
  readonly run: Run;
  /** The officer's settings, ahead of the workbook's by what is not saved yet. `null` until the first reading. */
  readonly settings: Settings | null;
  readonly unsaved: boolean;
  /** Write a report although measures are incomplete. */
  readonly draft: boolean;
  /** Parts to be written anew although a person changed them on the sheet: edited here, or sent back to the draft. */
  readonly redraft: readonly EditablePart[];
  /** The step that the header shows as current. */
  readonly current: Section;
  readonly open: Readonly<Record<Section, boolean>>;
  /** On an empty workbook the officer chose to point to sheets rather than to take the form. */
  readonly choosing: boolean;
  readonly hidden: readonly Severity[];
  readonly preview: Preview;
  /** The way back of the last mending; `null` when there is none (any more). */
  readonly undo: readonly Mending[] | null;
  /** A host command other than the report is under way (form, mending): a second click does nothing. */
  readonly busy: boolean;
}

export const CLOSED: Preview = { kind: 'closed' };

export const INITIAL_STATE: PaneState = {
  view: 'work',
  found: null,
  trouble: null,
  run: { kind: 'idle' },
  settings: null,
  unsaved: false,
  draft: false,
  redraft: [],
  current: 'data',
  open: { data: false, check: false, result: false, report: false },
  choosing: false,
  hidden: [],
  preview: CLOSED,
  undo: null,
  busy: false,
};
