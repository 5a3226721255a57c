import { useEffect, useRef } from 'react';
import type { RuleId } from '../../checks/rule-ids';
import type { FindingItem } from '../state/findings';
import { CLOSED } from '../state/types';
import { useActions } from './actions';
import { BeforeAfter } from './BeforeAfter';
import { CellLink } from './CellLink';
import { CheckBox } from './controls';
import { useWords } from './words';

interface MendAllProps {
  readonly items: readonly FindingItem[];
  readonly unticked: readonly RuleId[];
}

/** Everything that can be mended, a box a rule with one example each, before anything is written. The footer applies or leaves. */
export default function MendAll({ items, unticked }: MendAllProps) {
  const words = useWords();
  const { t } = words;
  const { dispatch } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div
      className="mend-all"
      onKeyDown={(event) => {
        if (event.key === 'Escape') dispatch({ type: 'preview', preview: CLOSED });
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t('mend.preview.title')}
      </h3>
      <p className="quiet">{t('mend.keep')}</p>
      <ul className="items">
        {items.map((item) => {
          const [example] = item.mendings;
          const places = item.findings.length;
          return (
            <li key={item.key} className="mend-rule">
              <CheckBox
                checked={!unticked.includes(item.rule)}
                label={words.finding(item.first).message}
                onChange={() => dispatch({ type: 'tick', rule: item.rule })}
              />
              {example !== undefined && (
                <div className="mend-example">
                  <div className="item-cells">
                    <CellLink at={example.at} />
                    {places > 1 && <span className="quiet">{t('cells.more', { n: places - 1 })}</span>}
                  </div>
                  <div className="preview">
                    <BeforeAfter mending={example} />
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
