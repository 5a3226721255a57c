/** What the scores ask for, in the few forms that the pane shows. The arithmetic is that of `assessment/`. */
import type { FloorsApplyTo } from '../../assessment/assess';
import { exact, figure, type Exact } from '../../assessment/exact';
import { margins } from '../../assessment/gaps';
import type { InstrumentPartId, Summary } from '../../assessment/types';

/** Under this distance a margin is worth a warning. */
const THIN = exact('1');

export type Watch =
  | { readonly kind: 'near'; readonly code: InstrumentPartId; readonly margin: Exact; readonly falls: string }
  | { readonly kind: 'below'; readonly code: InstrumentPartId; readonly gap: Exact };

/** Margin under which the pane warns beside a bar. */
export function isThin(margin: Exact): boolean {
  return margin.gte(0n) && margin.lt(THIN);
}

/**
 * The one thing to watch: an instrument below the floor (the deepest), else the one that stands so little above the floor of
 * the present level that a small loss costs the level. `null` when all stand firmly.
 */
export function watchOf(summary: Summary, floorsApplyTo: FloorsApplyTo): Watch | null {
  const floor = figure(summary.framework.floor);
  const [below] = summary.instruments.filter(({ score }) => score.lt(floor)).sort((a, b) => (a.score.lt(b.score) ? -1 : 1));
  if (below !== undefined) return { kind: 'below', code: below.code, gap: floor.sub(below.score) };

  const least = summary.framework.levels.find(({ name }) => name === summary.level)?.instrumentMin ?? null;
  if (least === null) return null;
  // A margin that the total sets is not "above the floor": only those that the level's own floor sets are told.
  const near = margins(summary, floorsApplyTo).find(({ score, drop }) => score.sub(figure(least)).equals(drop));
  return near === undefined || !isThin(near.drop) ? null : { kind: 'near', code: near.code, margin: near.drop, falls: near.fallsTo };
}
