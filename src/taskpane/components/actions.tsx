import { createContext, useContext } from 'react';
import type { Dispatch } from 'react';
import type { Finding } from '../../checks/types';
import type { CellAt } from '../../plan/grid';
import type { Settings } from '../../settings/types';
import type { PaneAction, TextPart } from '../state/reducer';

/** What a click may set going. None of them rejects: a refusal of Excel becomes state. */
export interface Actions {
  readonly dispatch: Dispatch<PaneAction>;
  /** Reads and checks again, now. */
  readonly check: () => void;
  readonly goTo: (at: CellAt) => void;
  readonly showSheet: (sheet: string) => void;
  readonly createForms: (fiscalYear: number) => void;
  /** Mends what can be mended of these findings, several of one cell as one. */
  readonly mend: (findings: readonly Finding[]) => void;
  readonly putBack: () => void;
  readonly saveSettings: (patch: Partial<Settings>) => void;
  readonly setText: (part: TextPart, paragraphs: readonly string[] | null) => void;
  readonly setDraft: (draft: boolean) => void;
  readonly generate: (options?: { readonly newSheet?: boolean }) => void;
  readonly cancel: () => void;
  /** Says something politely to those who cannot see it. */
  readonly say: (message: string) => void;
}

const ActionsContext = createContext<Actions | null>(null);

export const ActionsProvider = ActionsContext.Provider;

/** The actions of the pane. Throws outside an `ActionsProvider`: that is a mistake of ours, not a state. */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error('no actions: the component stands outside its provider');
  return actions;
}
