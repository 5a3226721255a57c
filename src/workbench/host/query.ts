/**
 * Answers of `load`: the properties that were asked for, with the wire names, nested as the library reads them.
 * Paths are camel-cased and separated by `/` or `.`; those of a collection apply to its items.
 */
import { propertyByName } from './api-sets';
import { HostError, notImitated } from './errors';
import type { Gate } from './gate';
import type { HostObject } from './model';
import type { WireQuery } from './wire';

/** A path of property names as a tree: `format/font/name` and `format/fill` share `format`. */
interface Selection {
  all: boolean;
  readonly children: Map<string, Selection>;
}

export function answerQuery(object: HostObject, query: WireQuery, gate: Gate): unknown {
  const selection: Selection = { all: false, children: new Map() };
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) addPath(selection, path);
  // No names at all: every plain property ("if not specified, all are loaded", RequestContext.load in the typings).
  if (selection.children.size === 0) selection.all = true;
  return answer(object, selection, gate, query);
}

function addPath(selection: Selection, path: string): void {
  let at = selection;
  const words = path.split(/[/.]/).filter((word) => word !== '');
  for (const word of words) {
    if (word === '*') {
      at.all = true;
      return;
    }
    const next = at.children.get(word) ?? { all: false, children: new Map<string, Selection>() };
    at.children.set(word, next);
    at = next;
  }
}

function answer(object: HostObject, selection: Selection, gate: Gate, window: WireQuery): Record<string, unknown> {
  if (!object.isCollection()) return answerOne(object, selection, gate);
  const first = window.Skip ?? 0;
  const items = object.items().slice(first, window.Top === undefined ? undefined : first + window.Top);
  const own: Selection = { all: false, children: new Map() };
  const ofItems: Selection = { all: selection.all, children: new Map() };
  for (const [name, child] of selection.children) {
    // The library takes `items/` off names in a text, not off names in an array: there Excel loads nothing (office-js#190).
    if (name.toLowerCase() === 'items') {
      throw new HostError('InvalidArgument', 'Names in an array do not begin with "items/": give them as one text.');
    }
    if (propertyByName(object.type, name) !== null) own.children.set(name, child);
    else ofItems.children.set(name, child);
  }
  const result = answerOne(object, own, gate);
  result._Items = items.map((item) => ({ ...item.identity(), ...answerOne(item, ofItems, gate) }));
  return result;
}

function answerOne(object: HostObject, selection: Selection, gate: Gate): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  if (selection.all) {
    for (const wire of object.scalars()) if (gate.has(object.type, wire)) result[wire] = object.read(wire);
  }
  for (const [name, child] of selection.children) {
    const member = propertyByName(object.type, name);
    if (member === null) {
      throw new HostError('ApiNotFound', `Excel has no property ${object.type}.${name}.`);
    }
    gate.use(object.type, member.wire);
    if (!object.knows(member.wire, member.kind)) throw notImitated(`${object.type}.${member.name}`);
    if (member.kind === 'scalar') result[member.wire] = object.read(member.wire);
    else result[member.wire] = answerChild(object.follow(member.wire), child, gate);
  }
  return result;
}

function answerChild(object: HostObject | null, selection: Selection, gate: Gate): unknown {
  if (object === null) return null;
  const whole = selection.children.size === 0 ? { all: true, children: selection.children } : selection;
  return { ...object.identity(), ...answer(object, whole, gate, {}) };
}
