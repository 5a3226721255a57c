/**
 * The stand-in for Excel without any transport: takes the bodies of office.js requests, gives the bodies of the answers.
 */
import type { Book, BookEngine } from '../book/types';
import { Disconnected, runBatch } from './batch';
import type { HostErrorCode } from './errors';
import { EventHub } from './events';
import type { FaultInjector } from './faults';
import { Gate } from './gate';
import { createObjects } from './members';
import type { Objects } from './objects';
import { answerReadyNotice, isCleanup } from './own-batches';
import { ReferenceTable } from './references';
import { RowInserts } from './row-inserts';
import { Calculation, RowHeights, type HostSwitches, type Session } from './session';
import { utf8Length, wireFigures, type BatchStatistics, type WireFigures } from './statistics';
import { createUser, type WorkbookUser } from './user';
import type { WireRequest, WireResponse } from './wire';

interface HostOptions {
  readonly book: Book;
  readonly engine: BookEngine;
  /** Simulated version of ExcelApi; `1.21` if not given. */
  readonly apiSet?: string;
  /** `PC`, `Mac`, `OfficeOnline`. Only the web limits the size of requests. */
  readonly platform?: string;
  /** Language of Excel, `th-TH` if not given. */
  readonly language?: string;
  readonly switches?: Partial<HostSwitches>;
  readonly faults?: FaultInjector | null;
  /** Told of every batch, after it. */
  readonly log?: (batch: BatchStatistics) => void;
}

export interface BatchAnswer {
  /** 200, or 0 if the connection was cut and no answer comes. */
  readonly statusCode: number;
  readonly body: string;
  /** Whether this answered office.js's own word that the page is ready. */
  readonly notice?: boolean;
}

export interface Host {
  readonly book: Book;
  readonly engine: BookEngine;
  readonly apiSet: string;
  readonly platform: string;
  readonly language: string;
  /** May be changed at any time. */
  readonly switches: HostSwitches;
  readonly events: EventHub;
  /** What the person at the keyboard does: edits, selects, changes sheets. */
  readonly user: WorkbookUser;
  faults: FaultInjector | null;
  readonly batches: readonly BatchStatistics[];
  /** Members used so far: `Range.values`, … */
  readonly members: readonly string[];
  /** Mistakes of the workbench's own, which add-ins see as `GeneralException`. Must stay empty. */
  readonly bugs: readonly Error[];
  /** Objects that the add-in still keeps. */
  readonly keptReferences: number;
  wire(): WireFigures;
  processBatch(body: string): BatchAnswer;
}

/** "5 MB for requests and responses" on the web (office-js-docs: concepts/resource-limits-and-performance-optimization). */
export const payloadLimit = 5 * 1024 * 1024;

export function createHost(options: HostOptions): Host {
  return new ExcelHost(options);
}

class ExcelHost implements Host {
  readonly book: Book;
  readonly engine: BookEngine;
  readonly apiSet: string;
  readonly platform: string;
  readonly language: string;
  readonly switches: HostSwitches;
  readonly events = new EventHub();
  readonly user: WorkbookUser;
  readonly bugs: Error[] = [];
  faults: FaultInjector | null;
  private readonly session: Session;
  private readonly gate: Gate;
  private readonly done: BatchStatistics[] = [];
  private readonly log: ((batch: BatchStatistics) => void) | null;

  constructor(options: HostOptions) {
    this.book = options.book;
    this.engine = options.engine;
    this.apiSet = options.apiSet ?? '1.21';
    this.platform = options.platform ?? 'PC';
    this.language = options.language ?? 'th-TH';
    this.faults = options.faults ?? null;
    this.log = options.log ?? null;
    this.switches = {
      sheetProtected: false,
      structureProtected: false,
      editMode: false,
      readOnly: false,
      slowMs: 0,
      ...options.switches,
    };
    this.gate = new Gate(this.apiSet);
    this.session = new OpenSession(this);
    this.user = createUser(this.session);
  }

  get batches(): readonly BatchStatistics[] {
    return this.done;
  }

  get members(): readonly string[] {
    return this.gate.members;
  }

  get keptReferences(): number {
    return this.session.references.size;
  }

  wire(): WireFigures {
    return wireFigures(this.done, this.gate.highest);
  }

  processBatch(body: string): BatchAnswer {
    const request = JSON.parse(body) as WireRequest;
    const notice = answerReadyNotice(request);
    if (notice !== null) return { statusCode: 200, body: JSON.stringify(notice), notice: true };
    const requestBytes = utf8Length(body);
    let answer: WireResponse;
    try {
      answer = this.refusal(request, requestBytes) ?? this.run(request);
    } catch (error) {
      if (!(error instanceof Disconnected)) throw error;
      this.endBatch();
      this.record({ requestBytes, responseBytes: 0, actions: request.Actions.length, cleanup: false, error: 'disconnect' });
      return { statusCode: 0, body: '' };
    }
    let text = JSON.stringify(answer);
    if (this.platform === 'OfficeOnline' && utf8Length(text) > payloadLimit) {
      answer = failure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
      text = JSON.stringify(answer);
    }
    this.record({
      requestBytes,
      responseBytes: utf8Length(text),
      actions: request.Actions.length,
      cleanup: isCleanup(request.Actions),
      error: answer.Error?.Code ?? null,
    });
    return { statusCode: 200, body: text };
  }

  /** Refusals of a batch as a whole, before any of its actions. */
  private refusal(request: WireRequest, requestBytes: number): WireResponse | null {
    if (this.platform === 'OfficeOnline' && requestBytes > payloadLimit) {
      return failure('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    }
    // "Excel is in cell-editing mode" refuses every batch (office-js#625, #3323); the library's own tidying up may pass.
    if (this.switches.editMode && !isCleanup(request.Actions)) {
      return failure('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode and try again.');
    }
    return null;
  }

  private run(request: WireRequest): WireResponse {
    const answer = runBatch(request, {
      session: this.session,
      gate: this.gate,
      faults: this.faults,
      number: this.done.filter((batch) => !batch.cleanup).length,
      bugs: this.bugs,
    });
    this.endBatch();
    return answer;
  }

  /** Also after a failure: what ran before it stays, is calculated and told. */
  private endBatch(): void {
    this.session.inserts.settle();
    this.session.calculation.endBatch();
    this.session.heights.endBatch();
    this.events.flush();
  }

  private record(batch: BatchStatistics): void {
    this.done.push(batch);
    this.log?.(batch);
  }
}

/** The session of a host; the factories of objects need it, so it makes them itself. */
class OpenSession implements Session {
  readonly book: Book;
  readonly engine: BookEngine;
  readonly apiSet: string;
  readonly language: string;
  readonly platform: string;
  readonly switches: HostSwitches;
  readonly events: EventHub;
  readonly references = new ReferenceTable();
  readonly calculation: Calculation;
  readonly heights: RowHeights;
  readonly inserts: RowInserts;
  readonly objects: Objects;

  constructor(host: Pick<Host, 'book' | 'engine' | 'apiSet' | 'language' | 'platform' | 'switches' | 'events'>) {
    this.book = host.book;
    this.engine = host.engine;
    this.apiSet = host.apiSet;
    this.language = host.language;
    this.platform = host.platform;
    this.switches = host.switches;
    this.events = host.events;
    this.calculation = new Calculation(host.book, host.engine);
    this.heights = new RowHeights(host.book, host.engine, this.calculation);
    this.inserts = new RowInserts(host.book, host.engine, (sheet, places) => {
      this.heights.putIn(sheet, places);
    });
    this.objects = createObjects(this);
  }
}

function failure(code: HostErrorCode, message: string): WireResponse {
  return { Error: { Code: code, Message: message, Location: '', ActionIndex: -1, HttpStatusCode: 400 }, TraceIds: [] };
}
