/**
 * Refusals of the host as data. Codes are stable and English, messages are localised and may hold cell contents, so only
 * codes travel further (Microsoft: "Error handling with the application-specific JavaScript APIs").
 */
import type { HostFailure, HostFailureReason, RunStep } from './types';

/** What our own code throws where a run must stop for a known reason. */
export class Refusal extends Error {
  constructor(
    readonly reason: HostFailureReason,
    readonly code: string,
    readonly sheet: string | null = null,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** A part of our own program could not be fetched. */
export const partMissing = (): Refusal => new Refusal('part-missing', 'ChunkLoadError');

/** A refusal of the host in the middle of something, with what became of the workbook. */
export class Interrupted extends Error {
  constructor(
    readonly reason: unknown,
    readonly state: HostFailure['state'],
  ) {
    super(errorCode(reason));
    this.name = 'Interrupted';
  }
}

const REASONS: Readonly<Record<string, HostFailureReason>> = {
  InvalidOperationInCellEditMode: 'edit-mode',
  AccessDenied: 'sheet-protected',
  ApiNotFound: 'too-old',
  InactiveWorkbook: 'other-workbook',
  InvalidSelection: 'other-workbook',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  RequestAborted: 'cancelled',
};

/** "This sheet type does not support this operation, since it is a Macro or Chart sheet." */
export const NO_CELLS = 'UnsupportedSheet';

/** The stable code of whatever was thrown; `Unexpected` for an error that is not the host's. */
export function errorCode(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code !== '' ? code : 'Unexpected';
}

/** Messages left by `context.trace` that were passed before the host stopped. */
export function tracesOf(error: unknown): readonly string[] {
  const traces = (error as { traceMessages?: unknown } | null)?.traceMessages;
  return Array.isArray(traces) ? traces.filter((trace): trace is string => typeof trace === 'string') : [];
}

export function failureOf(error: unknown, step: RunStep, state: HostFailure['state'], sheet: string | null = null): HostFailure {
  if (error instanceof Interrupted) return failureOf(error.reason, step, error.state, sheet);
  const code = errorCode(error);
  const reason = error instanceof Refusal ? error.reason : (REASONS[code] ?? 'unknown');
  return { reason, step, code, sheet: error instanceof Refusal ? (error.sheet ?? sheet) : sheet, state };
}
