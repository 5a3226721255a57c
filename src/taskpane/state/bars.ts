/** Geometry of the bars: positions in percent of the track. For drawing only, so plain numbers are good enough. */

/** Left end of the axis while every score is at least this. */
const USUAL_LEFT = 70;
const RIGHT = 100;

export interface Axis {
  readonly left: number;
  readonly right: number;
}

/** The axis of a set of scores (this year's and last year's): from 70, or from the next lower ten if one is below. */
export function axisFor(scores: readonly number[]): Axis {
  const least = Math.min(USUAL_LEFT, ...scores);
  return { left: Math.max(0, Math.floor(least / 10) * 10), right: RIGHT };
}

/** Where a score stands on the track, 0 to 100 percent. */
export function positionOf(score: number, axis: Axis): number {
  const share = ((score - axis.left) / (axis.right - axis.left)) * 100;
  return Math.min(100, Math.max(0, share));
}

export interface Bar {
  /** Start and length of the filled part: its length is the distance to the floor. */
  readonly start: number;
  readonly length: number;
  readonly met: boolean;
  /** Last year's mark, `null` if unknown. */
  readonly last: number | null;
}

/** The bar of one score: from the floor to the right when met, to the left when not. */
export function barFor(score: number, floor: number, previous: number | null, axis: Axis): Bar {
  const at = positionOf(score, axis);
  const zero = positionOf(floor, axis);
  return {
    start: Math.min(at, zero),
    length: Math.abs(at - zero),
    met: score >= floor,
    last: previous === null ? null : positionOf(previous, axis),
  };
}
