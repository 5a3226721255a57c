import { formatDecimal } from '../state/format';
import { stepStates, type StepState } from '../state/steps';
import type { PaneState, Section } from '../state/types';
import { Button } from './Button';
import { Glyph, MarkGlyph } from './Glyph';
import { useWords, type Words } from './words';

export const SETTINGS_BUTTON = 'settings-button';

interface HeaderProps {
  readonly state: PaneState;
  readonly onStep: (section: Section) => void;
  readonly onSettings: () => void;
}

/** Where do I stand? The agency, the year, and the four steps with their states. */
export function Header({ state, onStep, onSettings }: HeaderProps) {
  const words = useWords();
  const workbook = state.found?.prepared.workbook;
  const agency = state.settings?.agency ?? workbook?.agency?.name.value ?? null;
  const year = state.settings?.fiscalYear ?? workbook?.fiscalYear?.value ?? null;
  return (
    <header className="head">
      <div className="head-title">
        <div className="head-names">
          {agency === null ? <h1>{words.t('app.name')}</h1> : <h1 lang="th">{agency}</h1>}
          {agency !== null && year !== null && <span className="quiet">{words.t('app.year', { y: year })}</span>}
        </div>
        <Button
          id={SETTINGS_BUTTON}
          appearance="subtle"
          icon={<Glyph name="gear" />}
          aria-label={words.t('app.settings')}
          onClick={onSettings}
          unavailable={state.settings === null}
        />
      </div>
      <nav aria-label={words.t('nav.label')}>
        <ol className="steps">
          {stepStates(state).map((step) => (
            <li key={step.section}>
              <Step step={step} current={step.section === state.current} onClick={() => onStep(step.section)} />
            </li>
          ))}
        </ol>
      </nav>
    </header>
  );
}

function Step({ step, current, onClick }: { readonly step: StepState; readonly current: boolean; readonly onClick: () => void }) {
  const words = useWords();
  return (
    <button type="button" className="step" aria-current={current ? 'step' : undefined} onClick={onClick}>
      <span className="step-name">{words.t(`nav.${step.section}`)}</span>{' '}
      <span className={`step-state state-${step.mark}`}>
        <MarkGlyph mark={step.mark} size={14} /> {wordOf(step, words)}
      </span>
    </button>
  );
}

function wordOf({ word }: StepState, words: Words): string {
  if (word === 'dash') return '–';
  if ('score' in word) return formatDecimal(word.score, words.language);
  return words.t(word.key, word.n === undefined ? {} : { n: word.n });
}
