/**
 * The wire format of office.js, as its client library writes and reads it
 * (`@microsoft/office-js` 1.1.110, `excel-win32-16.01.debug.js`: ClientRequestBase, ObjectPathFactory, ActionFactory).
 */

/** How an object is reached. Kind 7 stands for an object that an earlier answer said does not exist. */
export const PathKind = { global: 1, created: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;

export const ActionKind = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Parallel to `Arguments`: the object path an argument stands for, 0 for plain values, nested for arrays. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WireRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireResult {
  ActionId: number;
  Value: unknown;
}

export interface WireError {
  Code: string;
  Message: string;
  /** `Range.values`: type and member as in code. */
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface WireResponse {
  Results?: WireResult[];
  /** What ran before the failing action, in the place where the library looks for it. */
  ProcessedResults?: { Results: WireResult[] };
  Error?: WireError;
  TraceIds: number[];
}

/** Bit of a request's flags: `delayForCellEdit` was asked for (library: `onBeforeExcelRun`). */
export const delayForCellEditFlag = 64;
