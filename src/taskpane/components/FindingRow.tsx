import { useId, useState, type KeyboardEvent } from 'react';
import { cellAddress } from '../../plan/grid';
import { cellsOf, findingsAt, type FindingItem } from '../state/findings';
import { CLOSED } from '../state/types';
import { useActions } from './actions';
import { BeforeAfter } from './BeforeAfter';
import { Button } from './Button';
import { CellLink } from './CellLink';
import { Glyph, MarkGlyph } from './Glyph';
import { TextLink } from './TextLink';
import { useWords } from './words';

interface FindingRowProps {
  readonly item: FindingItem;
  /** Its preview is open. */
  readonly open: boolean;
  /** Something is being written: no mending now. */
  readonly locked: boolean;
  /** Called when its mending is applied, so that focus can follow once the item is gone. */
  readonly onApply: () => void;
}

/** One finding: what is so, what to do, where; and the mending with its preview. */
export function FindingRow({ item, open, locked, onApply }: FindingRowProps) {
  const words = useWords();
  const { t } = words;
  const { dispatch } = useActions();
  const [listing, setListing] = useState(false);
  const id = useId();
  const { message, todo } = words.finding(item.first);
  const places = item.findings.flatMap(({ at }) => (at === null ? [] : [at]));
  const [first, ...rest] = places;

  const close = (): void => {
    dispatch({ type: 'preview', preview: CLOSED });
    document.getElementById(`${id}-mend`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
  };

  return (
    <li className="item" onKeyDown={onKeyDown}>
      <MarkGlyph mark={item.severity} size={18} />
      <div className="item-body">
        <p className="item-text" data-item={item.key} tabIndex={-1}>
          {message}
        </p>
        {todo !== '' && <p className="item-todo">{todo}</p>}
        {(first !== undefined || item.mendings.length > 0) && (
          <div className="item-row">
            <div className="item-cells">
              {first !== undefined && <CellLink at={first} />}
              {rest.length > 0 && (
                <TextLink className="more" aria-expanded={listing} aria-controls={`${id}-cells`} onClick={() => setListing(!listing)}>
                  {t('cells.more', { n: rest.length })}
                </TextLink>
              )}
            </div>
            {item.mendings.length > 0 && (
              <Button
                id={`${id}-mend`}
                className="mend"
                small
                appearance={open ? 'subtle' : 'outline'}
                icon={<Glyph name="wand" size={16} />}
                aria-expanded={open}
                aria-controls={`${id}-preview`}
                unavailable={locked}
                onClick={() => dispatch({ type: 'preview', preview: open ? CLOSED : { kind: 'item', key: item.key } })}
              >
                {t('mend.action')}
              </Button>
            )}
          </div>
        )}
        {rest.length > 0 && (
          <ul id={`${id}-cells`} className="cells" hidden={!listing}>
            {listing &&
              rest.map((at) => (
                <li key={`${at.sheet}!${cellAddress(at)}`}>
                  <CellLink at={at} />
                </li>
              ))}
          </ul>
        )}
        {item.mendings.length > 0 && (
          <div id={`${id}-preview`} hidden={!open}>
            {open && <MendPreview item={item} locked={locked} onApply={onApply} onClose={close} />}
          </div>
        )}
      </div>
    </li>
  );
}

interface MendPreviewProps {
  readonly item: FindingItem;
  readonly locked: boolean;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** Before and after of the first cell, and three ways on: the group, this cell, leave it. */
function MendPreview({ item, locked, onApply, onClose }: MendPreviewProps) {
  const { t } = useWords();
  const { mend } = useActions();
  const [first] = item.mendings;
  const all = cellsOf(item.mendings);
  if (first === undefined) return null;
  const here = findingsAt(item.findings, first.at);
  const several = here.length < item.findings.length;
  const apply = (findings: FindingItem['findings']): void => {
    onApply();
    mend(findings);
  };
  return (
    <div className="preview" role="group" aria-label={t('mend.preview.cell', { cell: `${first.at.sheet} ${cellAddress(first.at)}` })}>
      <BeforeAfter mending={first} />
      <div className="preview-buttons">
        {several && (
          <Button small unavailable={locked} onClick={() => apply(item.findings)}>
            {t('mend.group', { n: all })}
          </Button>
        )}
        <Button small appearance={several ? 'subtle' : 'outline'} unavailable={locked} onClick={() => apply(here)}>
          {t('mend.one')}
        </Button>
        <Button small appearance="subtle" onClick={onClose}>
          {t('mend.cancel')}
        </Button>
      </div>
    </div>
  );
}
