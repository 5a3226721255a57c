/** Batches that office.js sends for itself: they are answered, but are no round trip of the add-in's. */
import { ActionKind, PathKind, type WireAction, type WireRequest, type WireResponse } from './wire';

/** Giving back the references that a run kept: sent after `Excel.run`, awaited by nobody. */
export function isCleanup(actions: readonly WireAction[]): boolean {
  return (
    actions.some((action) => action.Name === '_RemoveReference') &&
    actions.every((action) => action.ActionType === ActionKind.instantiate || action.Name === '_RemoveReference')
  );
}

/** "The functions of this add-in can be called now", sent once at start to an internal service of Office. */
export function answerReadyNotice(request: WireRequest): WireResponse | null {
  const service = Object.values(request.ObjectPaths).find(
    (path) => path.ObjectPathType === PathKind.created && path.Name === 'Microsoft.InternalService.AddinInternalService',
  );
  if (service === undefined) return null;
  return {
    Results: request.Actions.map((action) => ({
      ActionId: action.Id,
      Value: action.ActionType === ActionKind.instantiate ? {} : null,
    })),
    TraceIds: [],
  };
}
