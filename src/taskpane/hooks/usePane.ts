import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Session } from '../../excel/session-types';
import type { Actions } from '../components/actions';
import type { Words } from '../components/words';
import { countItems, groupFindings } from '../state/findings';
import { reducer } from '../state/reducer';
import { INITIAL_STATE, type Found, type PaneState } from '../state/types';
import { sameCells } from '../state/undo';
import type { Announcer } from './useAnnouncer';
import { useLatest } from './useLatest';
import { useCommands, type Surroundings } from './useCommands';
import { useReport } from './useReport';

/** Quiet after the last edit before the workbook is read again, milliseconds. */
export const QUIET = 500;
/** Between the first result and fetching what only writing needs, milliseconds: the officer reads meanwhile. */
const READY_AFTER = 1000;
/** Quiet after the last stroke in a setting before it is saved, milliseconds. */
export const SAVE_AFTER = 400;

export interface Pane {
  readonly state: PaneState;
  readonly actions: Actions;
}

/** The cells that people fill in: a report of ours that came or went is not an edit. */
function inputCells(found: Found) {
  const own = new Set(found.sheets.filter((sheet) => sheet.own).map(({ name }) => name));
  return found.prepared.workbook.grids.filter(({ sheet }) => !own.has(sheet));
}

function differs(before: Found, after: Found): boolean {
  return (
    JSON.stringify(before.prepared.settings) !== JSON.stringify(after.prepared.settings) ||
    !sameCells(inputCells(before), inputCells(after))
  );
}

/** Starts work in the background. What nobody foresaw there is thrown in the next render, so that the recovery view comes up. */
function useStarter(): Surroundings['start'] {
  const [broken, setBroken] = useState<{ readonly error: unknown } | null>(null);
  if (broken !== null) throw broken.error;
  return useCallback((work: Promise<unknown>) => void work.catch((error: unknown) => setBroken({ error })), []);
}

/** The pane at work: state, actions, and the watch over the workbook. */
export function usePane(session: Session, words: Words, announcer: Announcer): Pane {
  const [state, dispatch] = useReducer(reducer, INITIAL_STATE);
  const latest = useLatest(state);
  const speech = useLatest({ words, announcer });
  const reading = useRef(0);
  const start = useStarter();

  const check = useCallback(
    async (ownWrite = false) => {
      const mine = (reading.current += 1);
      const { settings, unsaved, draft } = latest.current;
      const outcome = await session.checkWorkbook({ draft, ...(unsaved && settings !== null ? { settings } : {}) });
      if (mine !== reading.current) return; // a later reading is on its way
      if (outcome.status === 'failed') {
        dispatch({ type: 'trouble', failure: outcome.failure });
        return;
      }
      const before = latest.current.found;
      const edited = before !== null && !ownWrite && differs(before, outcome);
      dispatch({ type: 'found', found: outcome, edited });
      if (edited) sayCounts(before, outcome, speech.current.words, speech.current.announcer.say);
    },
    [session, latest, speech],
  );

  const report = useReport({ session, latest, speech, dispatch, check, start });
  const commands = useCommands({ session, latest, speech, dispatch, check, start });

  useWorkbookWatch(session, check, latest, start);
  useSettingsSaver({ session, dispatch, check, start }, state);
  useTroubleAlarm(state, speech);
  useReadiness(session, check, latest, start, state.found !== null);

  const actions = useMemo<Actions>(
    () => ({
      dispatch,
      check: () => start(check()),
      say: (message) => speech.current.announcer.say(message),
      saveSettings: (patch) => dispatch({ type: 'settings', patch }),
      setText: (part, paragraphs) => dispatch({ type: 'text', part, paragraphs }),
      setDraft: (draft) => dispatch({ type: 'draft', draft }),
      ...commands,
      ...report,
    }),
    [check, commands, report, speech, start],
  );
  return { state, actions };
}

/** Says the counts after an edit, if they changed. */
function sayCounts(before: Found, after: Found, words: Words, say: (message: string) => void): void {
  const [was, is] = [before, after].map((found) => {
    const groups = groupFindings(found.prepared.findings);
    return { e: countItems(groups, 'error'), w: countItems(groups, 'warning') };
  });
  if (was === undefined || is === undefined || (was.e === is.e && was.w === is.w)) return;
  say(words.t('live.counts', is));
}

/** Reads on opening, and again half a second after the last edit by anyone. Handlers go when the pane goes. */
function useWorkbookWatch(
  session: Session,
  check: Surroundings['check'],
  latest: Surroundings['latest'],
  start: Surroundings['start'],
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const later = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        timer = null;
        // A run reads for itself and is followed by a reading; two at once would only wait for each other.
        if (latest.current.run.kind !== 'running') start(check());
      }, QUIET);
    };
    start(check());
    const watching = session.watch(later).catch(() => null);
    // Where Excel refuses to tell of edits, coming back to the pane is when to look.
    const onFocus = (): void => void watching.then((watch) => watch === null && later());
    window.addEventListener('focus', onFocus);
    return () => {
      if (timer !== null) clearTimeout(timer);
      window.removeEventListener('focus', onFocus);
      start(watching.then((watch) => watch?.stop()));
    };
  }, [session, check, latest, start]);
}

/** Saves settings shortly after the last stroke, then reads again with them; a change of the draft choice reads as well. */
function useSettingsSaver(
  { session, dispatch, check, start }: Pick<Surroundings, 'session' | 'dispatch' | 'check' | 'start'>,
  { settings, unsaved, draft, run }: PaneState,
): void {
  const running = run.kind === 'running';
  useEffect(() => {
    if (!unsaved || settings === null || running) return undefined;
    const timer = setTimeout(() => {
      start(
        session.saveSettings(settings).then((outcome) => {
          if (outcome.status === 'failed') dispatch({ type: 'trouble', failure: outcome.failure });
          else dispatch({ type: 'saved', settings });
          return check();
        }),
      );
    }, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [session, settings, unsaved, running, dispatch, check, start]);

  const asked = useRef(draft);
  useEffect(() => {
    if (asked.current === draft) return;
    asked.current = draft;
    start(check());
  }, [draft, check, start]);
}

/**
 * Has the writing part fetched before it is wanted, once the first result stands. What comes with it may find more, so the
 * workbook is read once again then; a run under way reads for itself.
 */
function useReadiness(
  session: Session,
  check: Surroundings['check'],
  latest: Surroundings['latest'],
  start: Surroundings['start'],
  found: boolean,
): void {
  useEffect(() => {
    if (!found) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      start(
        session.makeReady().then((more) => {
          if (more && !gone && latest.current.run.kind !== 'running') return check(true);
          return undefined;
        }),
      );
    }, READY_AFTER);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [session, check, latest, start, found]);
}

/** A refusal is said at once: what happened and how the workbook stands. */
function useTroubleAlarm(state: PaneState, speech: Readonly<{ current: { words: Words; announcer: Announcer } }>): void {
  const failure = state.run.kind === 'failed' ? state.run.failure : state.trouble;
  useEffect(() => {
    if (failure === null) return;
    const { title, state: standing } = speech.current.words.failure(failure);
    speech.current.announcer.alarm(`${title} ${standing}`);
  }, [failure, speech]);
}
