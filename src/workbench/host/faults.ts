import type { HostErrorCode } from './errors';

/** A moment at which something can be made to go wrong. */
export interface FaultPoint {
  /** Zero-based number of the batch since the host was made. */
  readonly batch: number;
  /** Zero-based index of the action that is about to run; -1 before the first, the number of actions after the last. */
  readonly action: number;
  readonly actions: number;
  /** `Range.values`, `Worksheet.getRange`; empty before the first and after the last action and for traces. */
  readonly member: string;
}

/** An error of Excel's, or `disconnect`: the answer never comes (what ran before stays done). */
export type Fault = HostErrorCode | 'disconnect';

/** Asked before every action; gives what shall go wrong, or `null`. */
export type FaultInjector = (point: FaultPoint) => Fault | null;
