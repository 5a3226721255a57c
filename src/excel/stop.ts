import { Refusal } from './failures';
import type { RunControl } from './session-types';

/** Throws if the officer has cancelled: asked between steps, before the first write. */
export function stopIfAsked(control: RunControl): void {
  if (control.signal?.aborted === true) throw new Refusal('cancelled', 'RequestAborted');
}
