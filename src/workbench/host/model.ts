/**
 * Object types as tables: what a type can be read for, set, navigated to and asked to do. A declaration that does not agree
 * with the table derived from Microsoft's files throws when it is loaded, so a slip cannot hide.
 */
import { memberByWire, type MemberKind } from './api-sets';
import type { Arguments } from './arguments';
import { invalidArgument } from './errors';
import type { Session } from './session';

export interface Scalar<T> {
  readonly get: (self: T, session: Session) => unknown;
  readonly set?: (self: T, value: unknown, session: Session) => void;
}

interface TypeTable<T> {
  /** Properties that are plain values, by wire name. */
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects. */
  readonly objects?: Readonly<Record<string, (self: T, session: Session) => HostObject | null>>;
  /** Methods; those that lead to an object give it, `null` for the null object. */
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments, session: Session) => unknown>>;
  /** Collections: the item with this key (`getItem`). Throws `ItemNotFound`. */
  readonly item?: (self: T, key: unknown, session: Session) => HostObject;
  /** Collections: all items in order. */
  readonly items?: (self: T, session: Session) => HostObject[];
  /** Key by which the library can find the object again in its collection. */
  readonly id?: (self: T) => string | number;
}

/** An object of any type, as the batch runner handles it. */
export interface HostObject {
  readonly type: string;
  /** What the type's tables work on. */
  readonly self: unknown;
  /** `_Id`, if the object has a key. */
  identity(): Record<string, unknown>;
  isCollection(): boolean;
  /** Wire names of the plain properties that the workbench knows. */
  scalars(): readonly string[];
  knows(wire: string, kind: MemberKind): boolean;
  read(wire: string): unknown;
  write(wire: string, value: unknown): void;
  follow(wire: string): HostObject | null;
  call(wire: string, args: Arguments): unknown;
  item(key: unknown): HostObject;
  items(): HostObject[];
}

/** Makes objects of one type. */
export type ObjectFactory<T> = (self: T, session: Session) => HostObject;

/** Declares a type. Throws if Excel has no such member or has it as something else. */
export function defineType<T>(type: string, table: TypeTable<T>): ObjectFactory<T> {
  const scalars = Object.keys(table.scalars ?? {});
  for (const [wire, scalar] of Object.entries(table.scalars ?? {})) expectMember(type, wire, 'scalar', scalar.set !== undefined);
  for (const wire of Object.keys(table.objects ?? {})) expectMember(type, wire, 'object', false);
  for (const wire of Object.keys(table.methods ?? {})) expectMember(type, wire, 'method', false);
  if (table.item !== undefined && memberByWire(type, '[]') === null && memberByWire(type, 'GetItem') === null) {
    throw new Error(`${type} has no items by key in Excel`);
  }
  return (self, session) => new BoundObject(type, table, scalars, self, session);
}

function expectMember(type: string, wire: string, kind: MemberKind, writable: boolean): void {
  const member = memberByWire(type, wire);
  if (member === null || member.kind !== kind) throw new Error(`Excel has no ${kind} ${type}.${wire}`);
  if (writable && !member.writable) throw new Error(`${type}.${wire} is read-only in Excel`);
}

class BoundObject<T> implements HostObject {
  constructor(
    readonly type: string,
    private readonly table: TypeTable<T>,
    private readonly names: readonly string[],
    readonly self: T,
    private readonly session: Session,
  ) {}

  identity(): Record<string, unknown> {
    return this.table.id === undefined ? {} : { _Id: this.table.id(this.self) };
  }

  isCollection(): boolean {
    return this.table.items !== undefined;
  }

  scalars(): readonly string[] {
    return this.names;
  }

  knows(wire: string, kind: MemberKind): boolean {
    if (kind === 'scalar') return this.table.scalars?.[wire] !== undefined;
    if (kind === 'object') return this.table.objects?.[wire] !== undefined;
    if (kind === 'method') return this.table.methods?.[wire] !== undefined;
    return this.table.item !== undefined;
  }

  read(wire: string): unknown {
    return this.table.scalars?.[wire]?.get(this.self, this.session);
  }

  write(wire: string, value: unknown): void {
    const set = this.table.scalars?.[wire]?.set;
    if (set === undefined) throw invalidArgument(`${this.type}.${wire} is read-only`);
    set(this.self, value, this.session);
  }

  follow(wire: string): HostObject | null {
    return this.table.objects?.[wire]?.(this.self, this.session) ?? null;
  }

  call(wire: string, args: Arguments): unknown {
    return this.table.methods?.[wire]?.(this.self, args, this.session);
  }

  item(key: unknown): HostObject {
    if (this.table.item === undefined) throw invalidArgument(`${this.type} has no items by key`);
    return this.table.item(this.self, key, this.session);
  }

  items(): HostObject[] {
    return this.table.items?.(this.self, this.session) ?? [];
  }
}

/** Whether a method's result is an object of the model. */
export function isHostObject(value: unknown): value is HostObject {
  return value instanceof BoundObject;
}
