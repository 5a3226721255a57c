import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type UIEvent } from 'react';
import type { Session } from '../../excel/session-types';
import { useAnnouncer, type Announcer } from '../hooks/useAnnouncer';
import { usePane } from '../hooks/usePane';
import type { LanguageChoice } from '../language';
import { tickedFindings } from '../state/footer';
import { groupFindings } from '../state/findings';
import { CLOSED, type PaneState, type Section } from '../state/types';
import { likelyYear } from '../state/years';
import { ActionsProvider, type Actions } from './actions';
import { headingId } from './Fold';
import { Footer, NEXT_BUTTON, type FooterHandlers } from './Footer';
import { Header, SETTINGS_BUTTON } from './Header';
import { Work } from './Work';
import { useWords } from './words';

const SettingsView = lazy(() => import('./SettingsView'));

interface AppProps {
  readonly session: Session;
  readonly language: LanguageChoice;
}

/** The pane: one page that follows the work, and the settings as its only second view. */
export function App({ session, language }: AppProps) {
  const words = useWords();
  const announcer = useAnnouncer();
  const { state, actions } = usePane(session, words, announcer);
  const closeSettings = (): void => actions.dispatch({ type: 'view', view: 'work' });
  return (
    <ActionsProvider value={actions}>
      {state.view === 'settings' && state.settings !== null ? (
        <Suspense fallback={null}>
          <SettingsView state={state} found={state.found} settings={state.settings} language={language} onDone={closeSettings} />
        </Suspense>
      ) : null}
      <WorkView state={state} actions={actions} hidden={state.view === 'settings' && state.settings !== null} />
      <LiveRegions announcer={announcer} />
    </ActionsProvider>
  );
}

/** Both exist from the start, empty: a region that is born with its text is not read out. */
function LiveRegions({ announcer }: { readonly announcer: Announcer }) {
  return (
    <>
      <div className="unseen" role="status">
        {announcer.polite}
      </div>
      <div className="unseen" role="alert">
        {announcer.assertive}
      </div>
    </>
  );
}

interface WorkViewProps {
  readonly state: PaneState;
  readonly actions: Actions;
  /** Behind the settings: kept as it is, so that coming back is coming back to the same place. */
  readonly hidden: boolean;
}

function WorkView({ state, actions, hidden }: WorkViewProps) {
  const { t } = useWords();
  const [startYear, setStartYear] = useState(() => likelyYear(new Date()));
  const { show, arrived } = useSectionScroll();
  useReturn(hidden);
  const scroll = useScrollPosition(hidden);

  const { dispatch } = actions;
  const goTo = useCallback(
    (section: Section) => {
      dispatch({ type: 'step', section });
      show(section);
    },
    [dispatch, show],
  );
  const handlers = useFooterHandlers(state, actions, startYear, show);
  useRunOpensReport(state, show);

  return (
    <div className="frame" hidden={hidden}>
      <a
        className="skip"
        href={`#${NEXT_BUTTON}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(NEXT_BUTTON)?.focus();
        }}
      >
        {t('nav.skip')}
      </a>
      <Header state={state} onStep={goTo} onSettings={() => dispatch({ type: 'view', view: 'settings' })} />
      <main className="work" {...scroll}>
        <Work state={state} startYear={startYear} onStartYear={setStartYear} onArrived={arrived} />
      </main>
      <Footer state={state} handlers={handlers} />
    </div>
  );
}

/** What the footer's buttons do. */
function useFooterHandlers(state: PaneState, actions: Actions, startYear: number, show: (section: Section) => void): FooterHandlers {
  const firstError = useFocusFirstError(state);
  return useMemo(
    () => ({
      createForms: () => actions.createForms(startYear),
      goToFirst: () => {
        if (state.hidden.includes('error')) actions.dispatch({ type: 'filter', severity: 'error' });
        actions.dispatch({ type: 'step', section: 'check' });
        firstError();
        const at = groupFindings(state.found?.prepared.findings ?? [])[0]?.items[0]?.first.at;
        if (at !== undefined && at !== null) actions.goTo(at);
      },
      generate: () => actions.generate(),
      cancel: actions.cancel,
      retry: () => (state.found === null ? actions.check() : actions.generate()),
      openReport: actions.showSheet,
      applyMendings: () => actions.mend(tickedFindings(state)),
      leaveMendings: () => {
        actions.dispatch({ type: 'preview', preview: CLOSED });
        show('check');
      },
    }),
    [state, actions, startYear, show, firstError],
  );
}

interface SectionScroll {
  /** Scrolls a section's heading to the top after the next render. */
  readonly show: (section: Section) => void;
  /** A section's content has arrived, perhaps later than its heading: only now can it be scrolled all the way. */
  readonly arrived: (section: Section) => void;
}

function useSectionScroll(): SectionScroll {
  const [wanted, setWanted] = useState<{ readonly section: Section } | null>(null);
  const awaited = useRef<Section | null>(null);
  useEffect(() => {
    if (wanted !== null) scrollToHeading(wanted.section);
  }, [wanted]);
  return useMemo(
    () => ({
      show: (section) => {
        awaited.current = section;
        setWanted({ section });
      },
      arrived: (section) => {
        if (awaited.current !== section) return;
        awaited.current = null;
        scrollToHeading(section);
      },
    }),
    [],
  );
}

/** Scrolls the work and nothing around it: `scrollIntoView` would move every ancestor, the page itself included. */
function scrollToHeading(section: Section): void {
  const heading = document.getElementById(headingId(section));
  const work = heading?.closest<HTMLElement>('.work') ?? null;
  if (heading === null || work === null) return;
  // In a very narrow pane the whole frame scrolls, header and all.
  const scroller = getComputedStyle(work).overflowY === 'visible' ? (work.parentElement ?? work) : work;
  const strips = work.querySelector('.strips')?.getBoundingClientRect().height ?? 0;
  scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - strips;
}

/** Focuses the first error once the findings are open. */
function useFocusFirstError(state: PaneState): () => void {
  const [wanted, setWanted] = useState(false);
  const open = state.open.check;
  useEffect(() => {
    if (!wanted || !open) return;
    setWanted(false);
    const first =
      document.querySelector<HTMLElement>('#body-check .item .cell') ?? document.querySelector<HTMLElement>('#body-check [data-item]');
    first?.focus();
  }, [wanted, open]);
  return useCallback(() => setWanted(true), []);
}

/** Generate opens the report: the only time that the pane moves the officer by itself. */
function useRunOpensReport({ run }: PaneState, show: (section: Section) => void): void {
  const kind = run.kind;
  useEffect(() => {
    if (kind !== 'idle') show('report');
  }, [kind, show]);
}

/** Back from the settings, the focus returns to their button. */
function useReturn(hidden: boolean): void {
  const before = useRef(hidden);
  useEffect(() => {
    if (before.current && !hidden) document.getElementById(SETTINGS_BUTTON)?.focus({ preventScroll: true });
    before.current = hidden;
  }, [hidden]);
}

/** A hidden element forgets how far it was scrolled: remembered while it is seen, restored when it comes back. */
function useScrollPosition(hidden: boolean) {
  const work = useRef<HTMLElement>(null);
  const top = useRef(0);
  useLayoutEffect(() => {
    if (work.current !== null && !hidden) work.current.scrollTop = top.current;
  }, [hidden]);
  const remember = useCallback((event: UIEvent<HTMLElement>) => {
    top.current = event.currentTarget.scrollTop;
  }, []);
  return { ref: work, onScroll: remember };
}
