import type { RunStep } from '../../excel/types';
import { RUN_STEPS } from '../state/footer';
import { MarkGlyph } from './Glyph';
import { useWords } from './words';

/** The five steps of a run: done, in progress, waiting, each in words. */
export function RunSteps({ current }: { readonly current: RunStep }) {
  const { t } = useWords();
  const now = RUN_STEPS.indexOf(current);
  return (
    <ol className="run" aria-label={t('run.title')}>
      {RUN_STEPS.map((step, index) => {
        const kind = index < now ? 'done' : index === now ? 'now' : 'wait';
        return (
          <li key={step} className={`run-${kind}`}>
            <MarkGlyph mark={kind === 'now' ? 'busy' : kind} size={18} />
            <span>{t(`run.${step}`)}</span> <span className="quiet">{t(`run.${kind}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
