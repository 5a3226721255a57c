import { lazy, Suspense, useState, type ReactNode } from 'react';
import { exact } from '../../assessment/exact';
import type { Summary } from '../../assessment/types';
import type { Settings } from '../../settings/types';
import { formatDecimal, formatExact, formatScore, formatThreshold } from '../state/format';
import { watchOf } from '../state/outlook';
import { nextLevel } from '../../assessment/gaps';
import type { Found } from '../state/types';
import { Bars, IndicatorBars } from './Bars';
import { Glyph, MarkGlyph } from './Glyph';
import { instrumentName } from './instruments';
import { useWords } from './words';

const WhatIf = lazy(() => import('./WhatIf'));

interface ResultSectionProps {
  readonly found: Found;
  readonly settings: Settings;
}

/** Where the agency stands: total and level, each instrument against the floor, what to watch, what the next level takes. */
export default function ResultSection({ found, settings }: ResultSectionProps) {
  const { t } = useWords();
  const { summary } = found.prepared;
  if (summary === null) return <p className="quiet">{t('result.none')}</p>;
  return (
    <>
      <TotalCard summary={summary} />
      <Notes found={found} summary={summary} />
      <Bars summary={summary} floorsApplyTo={settings.floorsApplyTo} />
      <WatchLine summary={summary} settings={settings} />
      <NeedList summary={summary} settings={settings} />
      <div className="parts">
        {summary.indicators.length > 0 && (
          <Part id="indicators" title={t('inst.indicators', { n: summary.indicators.length })}>
            <IndicatorBars summary={summary} />
          </Part>
        )}
        <Part id="whatif" title={t('whatif.title')}>
          <WhatIf summary={summary} floorsApplyTo={settings.floorsApplyTo} />
        </Part>
      </div>
    </>
  );
}

function TotalCard({ summary }: { readonly summary: Summary }) {
  const { t, language } = useWords();
  const { previous, framework } = summary;
  const target = formatThreshold(framework.target);
  const short = exact(framework.target).sub(exact(summary.total));
  return (
    <div className="total card">
      <div className="total-now">
        <div>
          <p className="total-number">{formatDecimal(summary.total, language)}</p>
          <p className="quiet">{t('result.of100')}</p>
        </div>
        <div>
          <p className={`level ${summary.meetsTarget ? 'level-met' : 'level-short'}`}>
            <MarkGlyph mark={summary.meetsTarget ? 'done' : 'warning'} size={18} />
            <span className="unseen">{t('result.level')}</span> <span lang="th">{summary.level}</span>
          </p>
          <p className="total-target">
            {summary.meetsTarget
              ? t('result.target', { t: target })
              : t('result.target.below', { d: formatScore(short, language), t: target })}
          </p>
        </div>
      </div>
      {previous !== null && <Delta summary={summary} previous={previous} />}
    </div>
  );
}

function Delta({ summary, previous }: { readonly summary: Summary; readonly previous: NonNullable<Summary['previous']> }) {
  const { t, language } = useWords();
  // Both totals are published with two places: their difference is that of the published figures.
  const change = exact(summary.total).sub(exact(previous.total));
  const y = previous.fiscalYear;
  const d = formatScore(change.abs(), language);
  return (
    <div className="total-delta">
      {change.s !== 0n && <Glyph name={change.s > 0n ? 'up' : 'fall'} size={18} tone={change.s > 0n ? 'done' : 'warning'} />}
      <div>
        <p>
          <b>{change.s === 0n ? t('result.delta.same', { y }) : t(change.s > 0n ? 'result.delta' : 'result.delta.down', { d, y })}</b>
        </p>
        <p className="quiet">{t('result.lastyear', { y, t: formatDecimal(previous.total, language), l: previous.level })}</p>
      </div>
    </div>
  );
}

/** Said once, calmly, where the criteria are the agency's own or rest on an assumption. */
function Notes({ found, summary }: { readonly found: Found; readonly summary: Summary }) {
  const { t } = useWords();
  const { criteria } = found.prepared.workbook;
  const { framework } = summary;
  if (framework.origin === 'agency' && criteria !== null) {
    return <p className="quiet">{t('result.own.criteria', { sheet: criteria.sheet })}</p>;
  }
  return framework.confirmed ? null : <p className="quiet">{t('result.unconfirmed', { y: framework.fiscalYear })}</p>;
}

function WatchLine({ summary, settings }: { readonly summary: Summary; readonly settings: Settings }) {
  const words = useWords();
  const watch = watchOf(summary, settings.floorsApplyTo);
  if (watch === null) return null;
  const i = watch.code;
  return (
    <p className="watch">
      <MarkGlyph mark="warning" size={18} />
      <span>
        {watch.kind === 'near'
          ? words.t('watch.near', { i, d: formatExact(watch.margin), l: watch.falls })
          : words.t('watch.below', { i, d: formatExact(watch.gap) })}
      </span>
    </p>
  );
}

function NeedList({ summary, settings }: { readonly summary: Summary; readonly settings: Settings }) {
  const words = useWords();
  const { t } = words;
  const next = nextLevel(summary, settings.floorsApplyTo);
  if (next === null) return <p className="quiet need-top">{t('need.top')}</p>;
  const { level, floorGaps, allMustRise, totalGap, alone } = next;
  const [nearest] = alone;
  return (
    <div className="need">
      <h3>{t('need.title', { l: level.name })}</h3>
      {level.instrumentMin !== null && floorGaps.length > 0 && (
        <p>{t(allMustRise ? 'need.all' : 'need.some', { t: formatThreshold(level.instrumentMin) })}</p>
      )}
      {floorGaps.length === 0 && totalGap.s > 0n && <p>{t('need.total', { d: formatExact(totalGap) })}</p>}
      {nearest !== undefined && <p>{t('need.one', { i: instrumentName(nearest.code, words), d: formatExact(nearest.gap) })}</p>}
      {floorGaps.length > 0 && (
        <ul className="need-rows">
          {floorGaps.map(({ code, from, to, gap }) => (
            <li key={code}>
              <b>{code}</b> <span className="quiet">{t('need.now', { a: formatExact(from), b: formatExact(to) })}</span>{' '}
              <b>{`+${formatExact(gap)}`}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A part of the result that opens on wish, across the whole width. */
function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="part">
      <h3>
        <button type="button" className="fold-button small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <span className="fold-title">{title}</span>
          <Glyph name="down" size={16} />
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && <Suspense fallback={null}>{children}</Suspense>}
      </div>
    </div>
  );
}
