/**
 * Refusals of the host. The codes are those that Microsoft documents for Excel
 * (office-js-docs: testing/application-specific-api-error-handling); the sentences are ours, since add-ins must act on the
 * code only.
 */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'FormulaLengthExceedsLimit'
  | 'GeneralException'
  | 'InactiveWorkbook'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MemoryLimitReached'
  | 'MergedRangeConflict'
  | 'NotImplemented'
  | 'RangeExceedsLimit'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UndoNotSupported'
  | 'UnsupportedOperation'
  | 'UnsupportedSheet';

/** Thrown by members and caught by the batch runner, which names the action and the member in the answer. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** An argument of the wrong kind, shape or range. */
export function invalidArgument(what: string): HostError {
  return new HostError('InvalidArgument', `The argument is missing, out of range or in the wrong format: ${what}.`);
}

/** Something asked for by key, name or index that is not there. */
export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested item does not exist: ${what}.`);
}

/** A real member, or a real case of one, that the workbench does not imitate: an error, never a silence. */
export function notImitated(what: string): HostError {
  return new HostError('NotImplemented', `The workbench does not imitate ${what}.`);
}

/** Excel refuses a change because of sheet protection, or because the workbook may not be changed. */
export function accessDenied(what: string): HostError {
  return new HostError('AccessDenied', `You cannot perform the requested operation: ${what}.`);
}
