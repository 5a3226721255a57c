/** Everything that can go wrong at one action: each code that Microsoft documents for Excel, and the line going dead. */
import type { Fault } from '../../src/workbench/host/faults';

/** A record, so that a code added to the host cannot be forgotten here. */
const ALL: Readonly<Record<Fault, true>> = {
  AccessDenied: true,
  ApiNotFound: true,
  FormulaLengthExceedsLimit: true,
  GeneralException: true,
  InactiveWorkbook: true,
  InvalidArgument: true,
  InvalidObjectPath: true,
  InvalidOperation: true,
  InvalidOperationInCellEditMode: true,
  InvalidReference: true,
  InvalidSelection: true,
  ItemAlreadyExists: true,
  ItemNotFound: true,
  MemoryLimitReached: true,
  MergedRangeConflict: true,
  NotImplemented: true,
  RangeExceedsLimit: true,
  RequestPayloadSizeLimitExceeded: true,
  ResponsePayloadSizeLimitExceeded: true,
  UndoNotSupported: true,
  UnsupportedOperation: true,
  UnsupportedSheet: true,
  disconnect: true,
};

export const FAULTS: readonly Fault[] = Object.keys(ALL) as Fault[];
