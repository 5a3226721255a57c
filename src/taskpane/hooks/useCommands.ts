import { useMemo, type Dispatch } from 'react';
import type { Session } from '../../excel/session-types';
import type { Mending } from '../../checks/types';
import type { Actions } from '../components/actions';
import type { Words } from '../components/words';
import { PART_MISSING } from '../late-session';
import type { PaneAction } from '../state/reducer';
import type { PaneState } from '../state/types';
import { joined } from '../state/undo';
import type { Announcer } from './useAnnouncer';

/** What every action needs of its surroundings; refs, so that actions never change. */
export interface Surroundings {
  readonly session: Session;
  readonly latest: Readonly<{ current: PaneState }>;
  readonly speech: Readonly<{ current: { readonly words: Words; readonly announcer: Announcer } }>;
  readonly dispatch: Dispatch<PaneAction>;
  /** Reads and checks. After a write of our own the reading is not an edit. */
  readonly check: (ownWrite?: boolean) => Promise<void>;
  /** Sets work going in the background. */
  readonly start: (work: Promise<unknown>) => void;
}

type Commands = Pick<Actions, 'goTo' | 'showSheet' | 'createForms' | 'mend' | 'putBack'>;

/** Short commands: go to a cell, make the form, mend, put back. */
export function useCommands({ session, latest, speech, dispatch, check, start }: Surroundings): Commands {
  return useMemo(() => {
    /** One command at a time; a second click while it runs does nothing. */
    const once = async (command: () => Promise<void>): Promise<void> => {
      if (latest.current.busy || latest.current.run.kind === 'running') return;
      dispatch({ type: 'busy', busy: true });
      try {
        await command();
      } finally {
        dispatch({ type: 'busy', busy: false });
      }
    };
    const settled = (outcome: Awaited<ReturnType<Session['goTo']>>): void =>
      dispatch({ type: 'trouble', failure: outcome.status === 'failed' ? outcome.failure : null });

    const apply = async (mendings: readonly Mending[], back: boolean): Promise<void> => {
      const outcome = await session.applyMendings(mendings);
      if (outcome.status === 'failed') {
        dispatch({ type: 'trouble', failure: outcome.failure });
        return;
      }
      const { words, announcer } = speech.current;
      const n = joined(outcome.applied).length;
      dispatch(back ? { type: 'undone' } : { type: 'mended', undo: outcome.undo });
      announcer.say(n === 0 ? words.t('mend.nothing') : words.t(back ? 'mend.undone' : 'mend.done', { n }));
      await check();
    };

    return {
      goTo: (at) => start(session.goTo(at).then(settled)),
      showSheet: (sheet) => start(session.showSheet(sheet).then(settled)),
      createForms: (fiscalYear) =>
        start(
          once(async () => {
            const settings = latest.current.settings;
            if (settings !== null && settings.fiscalYear !== fiscalYear) {
              const saved = await session.saveSettings({ ...settings, fiscalYear });
              if (saved.status === 'failed') {
                dispatch({ type: 'trouble', failure: saved.failure });
                return;
              }
            }
            const outcome = await session.createForms();
            if (outcome.status === 'failed') dispatch({ type: 'trouble', failure: outcome.failure });
            else await check();
          }),
        ),
      mend: (findings) =>
        start(
          once(async () => {
            const part = await import('../engine').catch(() => null);
            if (part === null) dispatch({ type: 'trouble', failure: PART_MISSING });
            else await apply(part.mendAll(findings), false);
          }),
        ),
      putBack: () => {
        const { undo } = latest.current;
        if (undo !== null) start(once(() => apply(undo, true)));
      },
    };
  }, [session, latest, speech, dispatch, check, start]);
}
