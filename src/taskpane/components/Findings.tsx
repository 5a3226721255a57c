import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { RULE_IDS } from '../../checks/rule-ids';
import type { Severity } from '../../checks/types';
import { cellsOf, countItems, FIRST_ITEMS, groupFindings, mendable, type FindingGroup } from '../state/findings';
import { counts } from '../state/steps';
import type { Found, PaneState } from '../state/types';
import { useActions } from './actions';
import { Button } from './Button';
import { headingId } from './Fold';
import { FindingRow } from './FindingRow';
import { Glyph, MarkGlyph } from './Glyph';
import { useWords } from './words';

const MendAll = lazy(() => import('./MendAll'));

interface FindingsProps {
  readonly state: PaneState;
  readonly found: Found;
}

/** What is wrong, grouped by how much it matters; or that nothing is. */
export function Findings({ state, found }: FindingsProps) {
  const groups = groupFindings(found.prepared.findings);
  useFocusAfterAll(state.preview.kind === 'all');
  if (state.preview.kind === 'all') {
    return (
      <Suspense fallback={null}>
        <MendAll items={mendable(found.prepared.findings)} unticked={state.preview.unticked} />
      </Suspense>
    );
  }
  const errors = countItems(groups, 'error');
  const shown = groups.filter(({ severity }) => !state.hidden.includes(severity));
  return (
    <>
      {errors === 0 && <Clean found={found} groups={groups} />}
      {groups.length > 1 && <Chips groups={groups} hidden={state.hidden} />}
      <GroupList groups={shown} state={state} />
    </>
  );
}

const PREVIEW_ALL = 'mend-all-button';

/** Left or applied, the preview of all gives the focus back to its button, or to the heading when nothing is left to mend. */
function useFocusAfterAll(open: boolean): void {
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) {
      (document.getElementById(PREVIEW_ALL) ?? document.getElementById(headingId('check')))?.focus();
    }
    was.current = open;
  }, [open]);
}

function Chips({ groups, hidden }: { readonly groups: readonly FindingGroup[]; readonly hidden: readonly Severity[] }) {
  const { t } = useWords();
  const { dispatch } = useActions();
  return (
    <div className="chips" role="group" aria-label={t('check.filter')}>
      {groups.map(({ severity, items }) => (
        <button
          key={severity}
          type="button"
          className="chip"
          aria-pressed={!hidden.includes(severity)}
          onClick={() => dispatch({ type: 'filter', severity })}
        >
          <MarkGlyph mark={severity} size={16} />
          <span>
            {t(`sev.${severity}`)} <b>{items.length}</b>
          </span>
        </button>
      ))}
    </div>
  );
}

/** The groups, and where the focus goes when a mended item is gone: to the next item, else to the heading of its group. */
function GroupList({ groups, state }: { readonly groups: readonly FindingGroup[]; readonly state: PaneState }) {
  const list = useRef<HTMLDivElement>(null);
  const lost = useRef<{ readonly key: string; readonly next: string | null } | null>(null);
  const { t } = useWords();
  const keys = groups.flatMap(({ items }) => items.map(({ key }) => key));
  const joinedKeys = keys.join('\n');

  useEffect(() => {
    const gone = lost.current;
    if (gone === null || joinedKeys.split('\n').includes(gone.key)) return;
    lost.current = null;
    const next = gone.next === null ? null : list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(gone.next)}"]`);
    (next ?? list.current?.querySelector<HTMLElement>('h3'))?.focus();
  }, [joinedKeys]);

  const strip = groups.find(({ severity }) => severity === 'warning') ?? groups.find(({ items }) => items.some(isMendable));
  return (
    <div ref={list} className="groups">
      {groups.map((group) => (
        <section key={group.severity} className="group" aria-labelledby={`group-${group.severity}`}>
          <div className="group-head">
            <h3 id={`group-${group.severity}`} tabIndex={-1}>
              {t(`sev.${group.severity}`)}
            </h3>
            <p className="quiet">{t(`sev.${group.severity}.hint`)}</p>
          </div>
          {group === strip && <MendStrip state={state} />}
          <Items
            group={group}
            state={state}
            onApply={(key) => {
              lost.current = { key, next: keys[keys.indexOf(key) + 1] ?? null };
            }}
          />
        </section>
      ))}
    </div>
  );
}

const isMendable = ({ mendings }: { readonly mendings: readonly unknown[] }): boolean => mendings.length > 0;

function Items({
  group,
  state,
  onApply,
}: {
  readonly group: FindingGroup;
  readonly state: PaneState;
  readonly onApply: (key: string) => void;
}) {
  const { t } = useWords();
  const [more, setMore] = useState(0);
  const shown = group.items.slice(0, FIRST_ITEMS + more);
  const rest = group.items.length - shown.length;
  const { preview } = state;
  return (
    <>
      <ul className="items">
        {shown.map((item) => (
          <FindingRow
            key={item.key}
            item={item}
            open={preview.kind === 'item' && preview.key === item.key}
            locked={state.busy || state.run.kind === 'running'}
            onApply={() => onApply(item.key)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button className="list-more" onClick={() => setMore(more + rest)}>
          {t('list.more', { n: rest })}
        </Button>
      )}
    </>
  );
}

/** The offer to mend everything that can be mended, where there is more than one thing. */
function MendStrip({ state }: { readonly state: PaneState }) {
  const { t } = useWords();
  const { dispatch } = useActions();
  const items = mendable(state.found?.prepared.findings ?? []);
  if (items.length < 2) return null;
  return (
    <div className="strip">
      <p>{t('mend.all.text', { n: cellsOf(items.flatMap(({ mendings }) => mendings)) })}</p>
      <Button
        id={PREVIEW_ALL}
        small
        icon={<Glyph name="wand" size={16} />}
        unavailable={state.busy || state.run.kind === 'running'}
        onClick={() => dispatch({ type: 'preview', preview: { kind: 'all', unticked: [] } })}
      >
        {t('mend.all.action')}
      </Button>
    </div>
  );
}

/** Nothing to fix: what was checked, and that it stays checked. */
function Clean({ found, groups }: { readonly found: Found; readonly groups: readonly FindingGroup[] }) {
  const { t } = useWords();
  const { measures, scores } = counts(found);
  const warnings = countItems(groups, 'warning');
  const notes = countItems(groups, 'info');
  const rules = RULE_IDS.filter((rule) => !found.prepared.settings.rulesOff.includes(rule)).length;
  return (
    <div className="outcome">
      <MarkGlyph mark="done" size={36} />
      <h3>{t('clean.title')}</h3>
      <p>{t('clean.text', { r: rules, m: measures, s: scores })}</p>
      {warnings > 0 && <p className="quiet">{t('clean.warnings', { n: warnings })}</p>}
      {warnings === 0 && notes > 0 && <p className="quiet">{t('clean.still', { n: notes })}</p>}
      <p className="quiet">{t('check.live')}</p>
    </div>
  );
}
