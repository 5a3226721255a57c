import type { FloorsApplyTo } from '../../assessment/assess';
import { exact, toFixedHalfUp, type Exact } from '../../assessment/exact';
import { nextLevel } from '../../assessment/gaps';
import type { Summary } from '../../assessment/types';
import { axisFor, barFor, positionOf, type Axis } from '../state/bars';
import { formatChange, formatExact, formatScore, formatThreshold, formatWeight } from '../state/format';
import { isThin } from '../state/outlook';
import { MarkGlyph } from './Glyph';
import { instrumentName } from './instruments';
import { useWords } from './words';

const toNumber = (value: Exact): number => Number(toFixedHalfUp(value, 4));

interface Scale {
  readonly axis: Axis;
  readonly floor: number;
  /** Threshold of the next level, `null` if it has none for single instruments or lies at the floor. */
  readonly next: number | null;
}

function scaleOf(summary: Summary, floorsApplyTo: FloorsApplyTo): Scale {
  const scores = summary.instruments.flatMap(({ score, previous }) => (previous === null ? [score] : [score, previous]));
  const each = nextLevel(summary, floorsApplyTo)?.level.instrumentMin ?? null;
  const floor = Number(summary.framework.floor);
  return { axis: axisFor(scores.map(toNumber)), floor, next: each === null || Number(each) === floor ? null : Number(each) };
}

/** Each instrument's distance to the floor, drawn and in words. The drawing is decoration: the words say all of it. */
export function Bars({ summary, floorsApplyTo }: { readonly summary: Summary; readonly floorsApplyTo: FloorsApplyTo }) {
  const words = useWords();
  const { t } = words;
  const scale = scaleOf(summary, floorsApplyTo);
  const last = summary.previous?.fiscalYear ?? null;
  return (
    <div className="bars">
      <h3>{t('inst.title', { f: formatThreshold(summary.framework.floor) })}</h3>
      <Ticks scale={scale} />
      <ul>
        {summary.instruments.map((instrument) => (
          <BarRow
            key={instrument.code}
            name={instrumentName(instrument.code, words)}
            note={t('inst.weight', { w: formatWeight(instrument.weight) })}
            score={instrument.score}
            previous={instrument.previous}
            scale={scale}
          />
        ))}
      </ul>
      <p className="legend quiet" aria-hidden="true">
        <span>
          <i className="legend-now" /> {t('inst.legend.now')}
        </span>
        {last !== null && (
          <span>
            <i className="legend-last" /> {t('inst.legend.last', { y: last })}
          </span>
        )}
        {scale.next !== null && (
          <span>
            <i className="legend-next" /> {t('inst.legend.next', { t: scale.next })}
          </span>
        )}
      </p>
    </div>
  );
}

function Ticks({ scale: { axis, floor, next } }: { readonly scale: Scale }) {
  const ticks = [axis.left, floor, ...(next === null ? [] : [next]), axis.right];
  return (
    <div className="ticks" aria-hidden="true">
      {ticks.map((tick) => (
        <span
          key={tick}
          className={tick === floor ? 'tick-floor' : tick === axis.left ? 'tick-left' : tick === axis.right ? 'tick-right' : undefined}
          style={{ left: `${positionOf(tick, axis)}%` }}
        >
          {tick}
        </span>
      ))}
    </div>
  );
}

/** The ten indicators where the workbook gives them, against the same floor. */
export function IndicatorBars({ summary }: { readonly summary: Summary }) {
  const { t } = useWords();
  const scores = summary.indicators.flatMap(({ score, previous }) => (previous === null ? [score] : [score, previous]));
  const scale: Scale = { axis: axisFor(scores.map(toNumber)), floor: Number(summary.framework.floor), next: null };
  return (
    <div className="bars">
      <Ticks scale={scale} />
      <ul>
        {summary.indicators.map(({ number, name, score, previous }) => (
          <BarRow key={number} name={t('indicator.row', { n: number, name })} note={null} score={score} previous={previous} scale={scale} />
        ))}
      </ul>
    </div>
  );
}

interface BarRowProps {
  readonly name: string;
  /** Small print beside the name. */
  readonly note: string | null;
  readonly score: Exact;
  readonly previous: Exact | null;
  readonly scale: Scale;
}

function BarRow({ name, note, score, previous, scale }: BarRowProps) {
  const { t, language } = useWords();
  const { axis, floor, next } = scale;
  const bar = barFor(toNumber(score), floor, previous === null ? null : toNumber(previous), axis);
  return (
    <li className="bar-row">
      <p className="bar-head">
        <span>
          {name} {note !== null && <span className="quiet">{note}</span>}
        </span>{' '}
        <b>{formatScore(score, language)}</b>
      </p>
      <div className="bar" aria-hidden="true">
        <div className="bar-track" />
        <div className={bar.met ? 'bar-fill' : 'bar-fill bar-short'} style={{ left: `${bar.start}%`, width: `${bar.length}%` }} />
        <div className="bar-floor" style={{ left: `${positionOf(floor, axis)}%` }} />
        {next !== null && <div className="bar-next" style={{ left: `${positionOf(next, axis)}%` }} />}
        {bar.last !== null && <div className="bar-last" style={{ left: `${bar.last}%` }} />}
      </div>
      <p className="bar-foot quiet">
        <Margin margin={score.sub(exact(String(floor)))} />{' '}
        {previous !== null && <span>{t('inst.change', { d: formatChange(score.sub(previous), language) })}</span>}
      </p>
    </li>
  );
}

function Margin({ margin }: { readonly margin: Exact }) {
  const { t } = useWords();
  if (margin.s < 0n) {
    return (
      <b className="margin-short">
        <MarkGlyph mark="error" size={14} /> {t('inst.below', { d: formatExact(margin.abs()) })}
      </b>
    );
  }
  const text = margin.s === 0n ? t('inst.at') : t('inst.above', { d: formatExact(margin) });
  return isThin(margin) ? (
    <b className="margin-thin">
      <MarkGlyph mark="warning" size={14} /> {text}
    </b>
  ) : (
    <span>{text}</span>
  );
}
