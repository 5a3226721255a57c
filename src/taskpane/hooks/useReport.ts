import { useMemo, useRef } from 'react';
import type { GenerateOptions } from '../../excel/session-types';
import type { RunOutcome } from '../../excel/types';
import type { Actions } from '../components/actions';
import type { PaneKey } from '../../strings/types';
import type { PaneState } from '../state/types';
import type { Surroundings } from './useCommands';

/** What a run is given: settings as the pane knows them, saved or not. */
function optionsOf({ settings, draft, redraft }: PaneState, newSheet: boolean): GenerateOptions {
  return { draft, redraft, ...(settings === null ? {} : { settings }), ...(newSheet ? { newSheet } : {}) };
}

/** Generating the report: progress by step, cancelling, and what came of it. A second click while it runs does nothing. */
export function useReport({ session, latest, speech, dispatch, check, start }: Surroundings): Pick<Actions, 'generate' | 'cancel'> {
  const controller = useRef<AbortController | null>(null);
  return useMemo(() => {
    const conclude = (outcome: RunOutcome, draft: boolean): void => {
      const { words, announcer } = speech.current;
      if (outcome.status === 'written') {
        dispatch({
          type: 'run-done',
          report: { sheet: outcome.sheet, renamed: outcome.renamedBecauseTaken, kept: outcome.kept, draft, at: Date.now() },
        });
        announcer.say(words.t('done.title'));
      } else if (outcome.status === 'failed' && outcome.failure.reason === 'cancelled') {
        dispatch({ type: 'run-cancelled' });
        announcer.say(words.failure(outcome.failure).title);
      } else if (outcome.status === 'failed') {
        dispatch({ type: 'run-failed', failure: outcome.failure });
      } else {
        dispatch({ type: 'run-blocked' });
      }
    };

    const generate = async (newSheet: boolean): Promise<void> => {
      const state = latest.current;
      if (controller.current !== null || state.busy) return;
      controller.current = new AbortController();
      dispatch({ type: 'run' });
      try {
        const outcome = await session.generateReport(optionsOf(state, newSheet), {
          signal: controller.current.signal,
          progress: (step) => {
            const { words, announcer } = speech.current;
            dispatch({ type: 'run-step', step });
            announcer.say(words.t(`run.${step}` satisfies PaneKey));
          },
        });
        if (outcome.status === 'written' && state.settings !== null) dispatch({ type: 'saved', settings: state.settings });
        conclude(outcome, state.draft);
      } finally {
        controller.current = null;
      }
      await check(true);
    };

    return {
      generate: (options) => start(generate(options?.newSheet ?? false)),
      cancel: () => {
        if (controller.current === null) return;
        dispatch({ type: 'run-cancel' });
        controller.current.abort();
      },
    };
  }, [session, latest, speech, dispatch, check, start]);
}
