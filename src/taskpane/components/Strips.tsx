import type { HostFailure } from '../../excel/types';
import type { PaneState } from '../state/types';
import { joined } from '../state/undo';
import { useActions } from './actions';
import { Glyph, MarkGlyph } from './Glyph';
import { TextLink } from './TextLink';
import { useWords } from './words';

/** At the top of the work: what was mended, with the way back. */
export function UndoStrip({ undo, locked }: { readonly undo: NonNullable<PaneState['undo']>; readonly locked: boolean }) {
  const { t } = useWords();
  const { putBack } = useActions();
  return (
    <div className="mended">
      <Glyph name="tick" size={16} tone="done" />
      <p>{t('mend.done', { n: joined(undo).length })}</p>
      <TextLink unavailable={locked} onClick={putBack}>
        {t('mend.undo')}
      </TextLink>
    </div>
  );
}

/** A small refusal (going to a cell, mending, reading again): what happened and the first thing to do. */
export function TroubleStrip({ failure }: { readonly failure: HostFailure }) {
  const words = useWords();
  const text = words.failure(failure);
  return (
    <div className="alarm trouble">
      <MarkGlyph mark="error" size={18} />
      <div>
        <p>
          <b>{text.title}</b>
        </p>
        <p className="small-text">{text.steps[0] ?? text.state}</p>
      </div>
    </div>
  );
}
