import { Fragment } from 'react';
import type { Mending } from '../../checks/types';
import { cutText, removedParts, shortened, visible } from '../state/diff';
import { writesOf } from '../state/undo';
import { useWords } from './words';

/** One mending before and after, what goes struck through. A mending of a whole row shows its cells one after the other. */
export function BeforeAfter({ mending }: { readonly mending: Mending }) {
  const { t } = useWords();
  const writes = writesOf(mending);
  const emptied = writes.every(({ after }) => after === '');
  return (
    <dl className="diff">
      <div>
        <dt>{t('mend.before')}</dt>
        <dd lang="th">
          {writes.map((write, index) => (
            <Fragment key={index}>
              {index > 0 && ' '}
              {shortened(removedParts(write.before, write.after)).map(({ text, removed }, part) =>
                removed ? <del key={part}>{visible(text)}</del> : <span key={part}>{visible(text)}</span>,
              )}
            </Fragment>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('mend.after')}</dt>
        {emptied ? (
          <dd className="quiet">{t('mend.emptyrow')}</dd>
        ) : (
          <dd lang="th">{cutText(writes.map(({ after }) => after).join(' '))}</dd>
        )}
      </div>
    </dl>
  );
}
