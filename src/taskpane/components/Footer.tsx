import type { ReactNode } from 'react';
import { formatTime } from '../state/format';
import { footerState, type FooterState } from '../state/footer';
import type { PaneState } from '../state/types';
import { Button } from './Button';
import { MarkGlyph } from './Glyph';
import { useWords, type Words } from './words';

export const NEXT_BUTTON = 'next-button';

export interface FooterHandlers {
  readonly createForms: () => void;
  readonly goToFirst: () => void;
  readonly generate: () => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly openReport: (sheet: string) => void;
  readonly applyMendings: () => void;
  readonly leaveMendings: () => void;
}

interface Next {
  readonly mark?: 'done' | 'error';
  readonly title: string;
  readonly line: string;
  /** `null` while there is nothing to press yet. */
  readonly action: string | null;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
}

/** What do I do now? One sentence, one small line, one filled button. */
export function Footer({ state, handlers }: { readonly state: PaneState; readonly handlers: FooterHandlers }) {
  const words = useWords();
  const footer = footerState(state);
  const next = nextOf(footer, words, handlers);
  return (
    <footer className="foot">
      {footer.kind === 'running' && <RunBar step={footer.step} steps={footer.steps} label={words.t('run.title')} />}
      <div className="foot-words">
        <p className="foot-title">
          {next.mark !== undefined && <MarkGlyph mark={next.mark} size={16} />} {next.title}
        </p>
        <p className="quiet">{next.line}</p>
      </div>
      <div className="foot-buttons">
        {footer.kind === 'mending' && (
          <Button appearance="subtle" onClick={handlers.leaveMendings}>
            {words.t('mend.cancel')}
          </Button>
        )}
        {next.action !== null && (
          <Button
            id={NEXT_BUTTON}
            className="next"
            appearance={footer.kind === 'running' ? 'outline' : 'primary'}
            onClick={next.onClick}
            unavailable={next.disabled === true || state.busy}
          >
            {next.action}
          </Button>
        )}
      </div>
    </footer>
  );
}

function RunBar({ step, steps, label }: { readonly step: number; readonly steps: number; readonly label: string }): ReactNode {
  return (
    <div className="run-bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={steps} aria-valuenow={step - 1}>
      <div style={{ width: `${((step - 0.5) / steps) * 100}%` }} />
    </div>
  );
}

function nextOf(footer: FooterState, words: Words, handlers: FooterHandlers): Next {
  const { t } = words;
  switch (footer.kind) {
    case 'loading':
      return { title: t('app.name'), line: t('loading'), action: null };
    case 'running':
      return {
        title: t('run.step', { a: footer.step, b: footer.steps }),
        line: t('run.cancel.note'),
        action: t('run.cancel'),
        onClick: handlers.cancel,
        disabled: footer.cancelling,
      };
    case 'failed':
      return {
        mark: 'error',
        title: t('next.fail'),
        line: words.failure(footer.failure).next,
        action: t('next.fail.action'),
        onClick: handlers.retry,
      };
    case 'mending':
      return {
        title: t('mend.sel', { n: footer.cells }),
        line: t('mend.can.undo'),
        action: t('mend.apply'),
        onClick: handlers.applyMendings,
        disabled: footer.cells === 0,
      };
    case 'start':
      return { title: t('next.start'), line: t('next.start.sub'), action: t('next.start.action'), onClick: handlers.createForms };
    case 'errors':
      return {
        mark: 'error',
        title: t('next.fix', { n: footer.count }),
        line: t('next.fix.sub'),
        action: t('next.fix.action'),
        onClick: handlers.goToFirst,
      };
    case 'ready':
      return {
        mark: 'done',
        title: t('next.ready'),
        line: footer.sheet === null ? t('report.where.new') : t('next.ready.sub', { sheet: footer.sheet }),
        action: t('next.ready.action'),
        onClick: handlers.generate,
      };
    case 'done':
      return {
        mark: 'done',
        title: t('next.done'),
        line: t('next.done.sub', { time: formatTime(footer.report.at, words.language) }),
        action: t('next.done.action'),
        onClick: () => handlers.openReport(footer.report.sheet),
      };
  }
}
