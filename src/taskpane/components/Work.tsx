import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import type { Settings } from '../../settings/types';
import { formatDecimal } from '../state/format';
import { counts, errorCount, isEmpty, stepStates } from '../state/steps';
import { SECTIONS, type Found, type PaneState, type Section } from '../state/types';
import { useActions } from './actions';
import { Findings } from './Findings';
import { FirstFailure } from './FirstFailure';
import { Fold } from './Fold';
import { TroubleStrip, UndoStrip } from './Strips';
import { TextLink } from './TextLink';
import { useWords, type Words } from './words';

const DataSection = lazy(() => import('./DataSection'));
const ResultSection = lazy(() => import('./ResultSection'));
const ReportSection = lazy(() => import('./ReportSection'));
const StartView = lazy(() => import('./StartView'));

interface WorkProps {
  readonly state: PaneState;
  readonly startYear: number;
  readonly onStartYear: (year: number) => void;
  /** The content of a section, loaded on demand, is on the page. */
  readonly onArrived: (section: Section) => void;
}

/** What is there? The four sections; on an empty workbook the two ways to begin. */
export function Work({ state, startYear, onStartYear, onArrived }: WorkProps) {
  const { found, settings, trouble, undo } = state;
  if (found === null || settings === null) {
    return trouble === null ? null : <FirstFailure failure={trouble} />;
  }
  const strips = (
    <div className="strips">
      {trouble !== null && <TroubleStrip failure={trouble} />}
      {undo !== null && <UndoStrip undo={undo} locked={state.busy || state.run.kind === 'running'} />}
    </div>
  );
  if (isEmpty(found) && !state.choosing) {
    return (
      <>
        {strips}
        <Suspense fallback={null}>
          <StartView year={startYear} onYear={onStartYear} />
        </Suspense>
      </>
    );
  }
  const isChoosing = isEmpty(found);
  const shown: readonly Section[] = isChoosing ? ['data'] : SECTIONS;
  return (
    <>
      {strips}
      {shown.map((section) => (
        <WorkSection key={section} section={section} state={state} found={found} settings={settings} onArrived={onArrived} />
      ))}
      {isChoosing && <BackToStart />}
    </>
  );
}

/** Closing the pickers leads back as well, but who has never seen the pane looks for a way out. */
function BackToStart() {
  const { t } = useWords();
  const { dispatch } = useActions();
  return (
    <p className="back">
      <TextLink onClick={() => dispatch({ type: 'toggle', section: 'data' })}>{t('start.back')}</TextLink>
    </p>
  );
}

interface WorkSectionProps {
  readonly section: Section;
  readonly state: PaneState;
  readonly found: Found;
  readonly settings: Settings;
  readonly onArrived: WorkProps['onArrived'];
}

function WorkSection({ section, state, found, settings, onArrived }: WorkSectionProps) {
  const words = useWords();
  const { dispatch } = useActions();
  const mark = stepStates(state).find((step) => step.section === section)?.mark ?? 'none';
  return (
    <Fold
      section={section}
      mark={mark}
      title={words.t(`${section}.title`)}
      summary={summaryOf(section, state, found, words)}
      open={state.open[section]}
      onToggle={() => dispatch({ type: 'toggle', section })}
    >
      <Suspense fallback={null}>
        {contentOf(section, state, found, settings)}
        <Arrival section={section} onArrived={onArrived} />
      </Suspense>
    </Fold>
  );
}

/** Stands after a section's content, so that it comes up no sooner. */
function Arrival({ section, onArrived }: Pick<WorkSectionProps, 'section' | 'onArrived'>) {
  useEffect(() => onArrived(section), [section, onArrived]);
  return null;
}

function contentOf(section: Section, state: PaneState, found: Found, settings: Settings): ReactNode {
  switch (section) {
    case 'data':
      return <DataSection state={state} found={found} settings={settings} />;
    case 'check':
      return <Findings state={state} found={found} />;
    case 'result':
      return <ResultSection found={found} settings={settings} />;
    case 'report':
      return <ReportSection state={state} found={found} settings={settings} />;
  }
}

/** What a closed section says of itself. */
function summaryOf(section: Section, state: PaneState, found: Found, { t, language }: Words): ReactNode {
  const { summary } = found.prepared;
  switch (section) {
    case 'data': {
      const { measures, scores } = counts(found);
      return t('data.summary', { m: measures, s: scores });
    }
    case 'check': {
      const errors = errorCount(found);
      return errors > 0 ? t('next.fix', { n: errors }) : t('clean.title');
    }
    case 'result':
      return summary === null ? (
        '–'
      ) : (
        <>
          {formatDecimal(summary.total, language)} <span lang="th">{summary.level}</span>
        </>
      );
    case 'report': {
      const word = stepStates(state).find((step) => step.section === 'report')?.word;
      return word === undefined || word === 'dash' || 'score' in word ? '–' : t(word.key);
    }
  }
}
