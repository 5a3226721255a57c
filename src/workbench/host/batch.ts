/**
 * Runs one batch of actions as Excel does: in order, up to the first that fails; what ran before stays. Object paths are
 * resolved when an action first needs them and only once, since some of them (`worksheets.add`) are changes themselves.
 */
import { Arguments } from './arguments';
import { HostError, invalidArgument, notImitated, type HostErrorCode } from './errors';
import type { Fault, FaultInjector } from './faults';
import type { Gate } from './gate';
import { isHostObject, type HostObject } from './model';
import { answerQuery } from './query';
import { seesRows } from './row-inserts';
import type { Session } from './session';
import {
  ActionKind,
  PathKind,
  type WireAction,
  type WireArguments,
  type WirePath,
  type WireRequest,
  type WireResponse,
  type WireResult,
} from './wire';

interface BatchEnvironment {
  readonly session: Session;
  readonly gate: Gate;
  readonly faults: FaultInjector | null;
  readonly number: number;
  /** Where mistakes of the workbench's own are put down. */
  readonly bugs: Error[];
}

/** Thrown when a fault cuts the connection: the caller gives no answer. */
export class Disconnected extends Error {}

export function runBatch(request: WireRequest, environment: BatchEnvironment): WireResponse {
  return new Batch(request, environment).run();
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: WireResult[] = [];
  private readonly traces: number[] = [];
  /** The member being used, for the error's location. */
  private location = '';

  constructor(
    private readonly request: WireRequest,
    private readonly environment: BatchEnvironment,
  ) {}

  run(): WireResponse {
    const { Actions: actions } = this.request;
    let index = 0;
    try {
      this.inject(-1, '');
      for (; index < actions.length; index += 1) {
        const action = actions[index];
        if (action !== undefined) this.runAction(action, index);
      }
      this.inject(actions.length, '');
    } catch (error) {
      if (error instanceof Disconnected) throw error;
      const refusal = error instanceof HostError ? error : this.bug(error);
      return {
        ProcessedResults: { Results: this.results },
        Error: {
          Code: refusal.code,
          Message: refusal.message,
          Location: this.location,
          ActionIndex: Math.min(index, actions.length - 1),
          HttpStatusCode: statusOf(refusal.code),
        },
        TraceIds: this.traces,
      };
    }
    return { Results: this.results, TraceIds: this.traces };
  }

  /** A mistake of the workbench's own: the add-in gets Excel's word for such things, and the host remembers it. */
  private bug(error: unknown): HostError {
    this.environment.bugs.push(error instanceof Error ? error : new Error(String(error)));
    return new HostError('GeneralException', `The workbench itself failed: ${String(error)}`);
  }

  private runAction(action: WireAction, index: number): void {
    this.location = '';
    const member = this.memberOf(action);
    this.inject(index, member);
    if (action.ActionType === ActionKind.trace) {
      this.traces.push(action.Id);
      this.results.push({ ActionId: action.Id, Value: null });
      return;
    }
    this.results.push({ ActionId: action.Id, Value: this.answer(action) });
  }

  private answer(action: WireAction): unknown {
    const object = this.resolve(action.ObjectPathId);
    const { session } = this.environment;
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return object === null ? null : this.describe(object);
      case ActionKind.query:
        session.inserts.settle();
        if (object !== null) this.location = `${object.type}.load`;
        return object === null ? null : answerQuery(object, action.QueryInfo ?? {}, this.environment.gate);
      case ActionKind.method:
        return object === null ? null : this.call(object, action);
      case ActionKind.setProperty:
        session.inserts.settle();
        if (object !== null) this.set(object, action.Name, this.withNested(action.ArgumentInfo?.Arguments?.[0]));
        return null;
      case ActionKind.ensureUnchanged:
        session.inserts.settle();
        if (object !== null) this.compare(object, action.ObjectState ?? {});
        return null;
      default:
        throw notImitated(`actions of kind ${String(action.ActionType)}`);
    }
  }

  /** What the library needs to reach the object again: its key, or the reference under which it is kept. */
  private describe(object: HostObject): Record<string, unknown> {
    const reference = (object.self as { referenceId?: string | null } | null)?.referenceId;
    return { ...object.identity(), ...(typeof reference === 'string' ? { _ReferenceId: reference } : {}) };
  }

  private call(object: HostObject, action: WireAction): unknown {
    const value = this.invoke(object, action.Name, action.ArgumentInfo ?? {});
    return isHostObject(value) ? this.describe(value) : (value ?? null);
  }

  private invoke(object: HostObject, wire: string, info: WireArguments): unknown {
    this.location = `${object.type}.${nameInCode(wire)}`;
    const { gate } = this.environment;
    const member = gate.use(object.type, wire);
    if (!object.knows(wire, 'method')) throw notImitated(`${object.type}.${member.name}`);
    const given = this.argumentsOf(info);
    if (seesRows(object.type, wire, info.Arguments?.[0])) this.environment.session.inserts.settle();
    return object.call(wire, given);
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const wire = otherSetters[`${object.type}.${name}`] ?? name;
    this.location = `${object.type}.${nameInCode(wire)}`;
    const member = this.environment.gate.use(object.type, wire);
    if (!object.knows(wire, 'scalar')) throw notImitated(`${object.type}.${member.name}`);
    // "null for the whole property is an error" (typings, Range.values; the library passes it on as it is).
    if (value === null || value === undefined) throw invalidArgument(`${object.type}.${member.name} cannot be null`);
    object.write(wire, value);
  }

  private compare(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    this.location = `${object.type}.ensureUnchanged`;
    const names = Object.keys(state);
    const now = answerQuery(object, { Select: names }, this.environment.gate) as Record<string, unknown>;
    const values = Object.values(now);
    names.forEach((name, index) => {
      if (JSON.stringify(values[index]) !== JSON.stringify(state[name])) {
        throw new HostError('InvalidOperation', `${object.type}.${name} has changed.`);
      }
    });
  }

  /** `null` for the null object: whatever is asked of it does nothing and gives nothing. */
  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidObjectPath', `There is no object path ${String(id)}.`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: WirePath): HostObject | null {
    const { session } = this.environment;
    if (path.ObjectPathType === PathKind.global) return session.objects.workbook();
    if (path.ObjectPathType === PathKind.reference) return session.references.find(path.Name);
    if (path.ObjectPathType === PathKind.none) return null;
    if (path.ObjectPathType === PathKind.created) throw notImitated(`new ${path.Name}`);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathKind.property) return this.property(parent, path.Name);
    if (path.ObjectPathType === PathKind.indexer) return this.item(parent, path);
    if (path.ObjectPathType === PathKind.method) {
      const value = this.invoke(parent, path.Name, path.ArgumentInfo ?? {});
      if (value !== null && !isHostObject(value)) throw notImitated(`${parent.type}.${path.Name} as an object`);
      return value;
    }
    throw new HostError('InvalidObjectPath', `Object paths of kind ${String(path.ObjectPathType)} are unknown.`);
  }

  private property(parent: HostObject, wire: string): HostObject | null {
    this.location = `${parent.type}.${nameInCode(wire)}`;
    const member = this.environment.gate.use(parent.type, wire);
    if (!parent.knows(wire, 'object')) throw notImitated(`${parent.type}.${member.name}`);
    if (seesRows(parent.type, wire, undefined)) this.environment.session.inserts.settle();
    return parent.follow(wire);
  }

  private item(parent: HostObject, path: WirePath): HostObject {
    this.location = `${parent.type}.getItem`;
    if (!parent.knows('[]', 'indexer')) throw notImitated(`${parent.type}.getItem`);
    if (this.environment.gate.has(parent.type, '[]')) this.environment.gate.use(parent.type, '[]');
    if (seesRows(parent.type, 'GetItem', undefined)) this.environment.session.inserts.settle();
    return parent.item(path.ArgumentInfo?.Arguments?.[0]);
  }

  private argumentsOf(info: WireArguments): Arguments {
    return new Arguments(this.withObjects(info.Arguments ?? [], info.ReferencedObjectPathIds));
  }

  private withObjects(values: readonly unknown[], ids: unknown): unknown[] {
    const references = Array.isArray(ids) ? (ids as unknown[]) : [];
    return values.map((value, index) => {
      const id = references[index];
      if (Array.isArray(value)) return this.withObjects(value as unknown[], id);
      return typeof id === 'number' && id !== 0 ? this.resolve(id) : this.withNested(value);
    });
  }

  /** Objects inside plain ones stand there as `{ _ObjectPathId: 7 }` (a range as the source of a drop-down list). */
  private withNested(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const record = value as Readonly<Record<string, unknown>>;
    if (typeof record._ObjectPathId === 'number') return this.resolve(record._ObjectPathId);
    return Object.fromEntries(Object.entries(record).map(([name, part]) => [name, this.withNested(part)]));
  }

  private memberOf(action: WireAction): string {
    if (action.ActionType === ActionKind.trace) return '';
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    return action.Name !== '' ? nameInCode(action.Name) : path === undefined ? '' : `${nameInCode(path.Name)}`;
  }

  private inject(action: number, member: string): void {
    const { faults, number } = this.environment;
    const fault: Fault | null = faults?.({ batch: number, action, actions: this.request.Actions.length, member }) ?? null;
    if (fault === 'disconnect') throw new Disconnected();
    if (fault !== null) {
      this.location = member;
      throw new HostError(fault, `This failure was asked for (${member === '' ? 'batch' : member}).`);
    }
  }
}

/** Properties that the library sets under another name than it loads them (`_CC.Worksheet_ShowGridlines_Set` and its like). */
const otherSetters: Readonly<Record<string, string>> = {
  'Worksheet.Gridlines': 'ShowGridlines',
  'Worksheet.Headings': 'ShowHeadings',
};

function nameInCode(wire: string): string {
  return wire.slice(0, 1).toLowerCase() + wire.slice(1);
}

/** The library only shows the number; Microsoft's errors page groups the codes in this way. */
function statusOf(code: HostErrorCode): number {
  if (code === 'AccessDenied') return 403;
  if (code === 'ItemNotFound' || code === 'ApiNotFound') return 404;
  if (code === 'ItemAlreadyExists') return 409;
  if (code === 'GeneralException') return 500;
  if (code === 'NotImplemented') return 501;
  return 400;
}
