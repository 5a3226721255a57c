/** What the scores ask for: the one thing to watch, and what the next level takes. Exact throughout. */
import { exact, type Exact } from '../../assessment/exact';
import type { FrameworkLevel, InstrumentId, InstrumentPartId, Summary } from '../../assessment/types';

/** Under this distance a margin is worth a warning (look/pane: under 1.00). */
const THIN = exact('1');

/** Order of two exact numbers, for sorting. */
const compare = (a: Exact, b: Exact): number => (a.lt(b) ? -1 : a.gt(b) ? 1 : 0);

/** One instrument as levels see it: EIT as a whole, even where it is given in parts. */
export interface WholeInstrument {
  readonly code: InstrumentId;
  readonly weight: Exact;
  readonly score: Exact;
}

export type Watch =
  | { readonly kind: 'near'; readonly code: InstrumentPartId; readonly margin: Exact; readonly falls: string }
  | { readonly kind: 'below'; readonly code: InstrumentPartId; readonly gap: Exact };

export interface NeedRow {
  readonly code: InstrumentId;
  readonly from: Exact;
  readonly to: Exact;
  readonly gap: Exact;
}

export interface Need {
  /** The level above the present one. */
  readonly level: string;
  /** Least score that it asks of every instrument, `null` if it asks only for a total. */
  readonly each: string | null;
  /** Instruments that must rise, widest gap first. */
  readonly rows: readonly NeedRow[];
  /** Every instrument must rise. */
  readonly all: boolean;
  /** Missing in the total, `null` if it is there already. */
  readonly total: Exact | null;
  /** Which single instrument would do alone, if any: the one that has the least way to go. */
  readonly nearest: NeedRow | null;
}

/** The three instruments of a summary; parts of EIT are joined by their weights. */
export function wholeInstruments(summary: Summary): readonly WholeInstrument[] {
  const whole = new Map<InstrumentId, { weight: Exact; weighted: Exact }>();
  for (const { code, weight, score } of summary.instruments) {
    const id: InstrumentId = code === 'EIT1' || code === 'EIT2' ? 'EIT' : code;
    const so = whole.get(id);
    const weighted = score.mul(weight);
    whole.set(id, so === undefined ? { weight, weighted } : { weight: so.weight.add(weight), weighted: so.weighted.add(weighted) });
  }
  return [...whole].map(([code, { weight, weighted }]) => ({
    code,
    weight,
    score: weight.n === 0n ? exact('0') : weighted.div(weight),
  }));
}

/** Margin under which the pane warns beside a bar. */
export function isThin(margin: Exact): boolean {
  return margin.gte(0n) && margin.lt(THIN);
}

/**
 * The one thing to watch: an instrument below the floor (the deepest), else one so little above the floor of the present
 * level that a small loss costs the level. `null` when all stand firmly.
 */
export function watchOf(summary: Summary): Watch | null {
  const floor = exact(summary.framework.floor);
  const below = summary.instruments.filter(({ score }) => score.lt(floor)).sort((a, b) => compare(a.score, b.score))[0];
  if (below !== undefined) return { kind: 'below', code: below.code, gap: floor.sub(below.score) };

  const index = summary.framework.levels.findIndex(({ name }) => name === summary.level);
  const present = summary.framework.levels[index];
  const next = summary.framework.levels[index + 1];
  if (present === undefined || next === undefined || present.instrumentMin === null) return null;
  const least = exact(present.instrumentMin);
  const near = wholeInstruments(summary)
    .map(({ code, score }) => ({ code, margin: score.sub(least) }))
    .filter(({ margin }) => isThin(margin))
    .sort((a, b) => compare(a.margin, b.margin))[0];
  return near === undefined ? null : { kind: 'near', ...near, falls: next.name };
}

/** What the level above takes; `null` at the highest. */
export function needOf(summary: Summary): Need | null {
  const index = summary.framework.levels.findIndex(({ name }) => name === summary.level);
  const level = summary.framework.levels[index - 1];
  if (level === undefined) return null;
  const instruments = wholeInstruments(summary);
  const rows = level.instrumentMin === null ? [] : rowsTo(instruments, exact(level.instrumentMin));
  const missing = exact(level.totalMin).sub(summary.exact);
  const total = missing.gt(0n) ? missing : null;
  return {
    level: level.name,
    each: level.instrumentMin,
    rows,
    all: rows.length === instruments.length,
    total,
    nearest: nearestAlone(instruments, level, rows, total),
  };
}

function rowsTo(instruments: readonly WholeInstrument[], to: Exact): readonly NeedRow[] {
  return instruments
    .filter(({ score }) => score.lt(to))
    .map(({ code, score }) => ({ code, from: score, to, gap: to.sub(score) }))
    .sort((a, b) => compare(b.gap, a.gap));
}

/** One instrument suffices if no other one is short of its floor and it has room for what the total lacks. */
function nearestAlone(
  instruments: readonly WholeInstrument[],
  level: FrameworkLevel,
  rows: readonly NeedRow[],
  total: Exact | null,
): NeedRow | null {
  if (rows.length > 1) return null;
  const best = exact('100');
  const least = level.instrumentMin === null ? null : exact(level.instrumentMin);
  const ways = instruments
    .filter(({ code }) => rows.length === 0 || rows[0]?.code === code)
    .filter(({ weight }) => weight.n !== 0n)
    .map(({ code, weight, score }): NeedRow => {
      const byTotal = total === null ? exact('0') : total.mul(100n).div(weight);
      const byFloor = least !== null && score.lt(least) ? least.sub(score) : exact('0');
      const gap = byTotal.gt(byFloor) ? byTotal : byFloor;
      return { code, from: score, to: score.add(gap), gap };
    })
    .filter(({ to, gap }) => to.lte(best) && gap.gt(0n))
    .sort((a, b) => compare(a.gap, b.gap));
  return ways[0] ?? null;
}
