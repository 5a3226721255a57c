/** One member of one object type as the client library sends it. */
export interface WireMember {
  readonly type: string;
  /** As in the typings: `values`. */
  readonly name: string;
  /** As on the wire: `Values`. Items of a collection by key are `[]`. */
  readonly wire: string;
  readonly kind: 'scalar' | 'object' | 'method' | 'indexer';
  readonly writable: boolean;
  /** Type of the object it leads to, else `null`. */
  readonly result: string | null;
  /** Set that the library itself names for it, `''` if none. */
  readonly checkedSet: string;
}

/**
 * Reads the regular code that Microsoft's generator writes for each type: the lists of scalar names with their wire names,
 * and the bodies of accessors and methods, each of which makes exactly one wire call.
 */
export function readWireMembers(library: string): WireMember[] {
  const start = library.indexOf('var Excel;');
  const members: WireMember[] = [];
  const types =
    /var (\w+) = \(function \(_super\) \{\s*__extends\(\1, _super\);([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);\s*Excel\.\1 = \1;/g;
  types.lastIndex = start;
  for (let match = types.exec(library); match !== null; match = types.exec(library)) {
    const [, type = '', body = ''] = match;
    members.push(...scalarsOf(type, body), ...callsOf(type, body));
  }
  // Some methods call through a hand-written helper first; what it sends is written there, under the type's name.
  const handWritten = /function (\w+?)_(\w+)\(thisObj[^)]*\) \{([\s\S]*?)\n {8}\}/g;
  const known = new Set(members.map((member) => `${member.type}.${member.wire}`));
  for (let match = handWritten.exec(library); match !== null; match = handWritten.exec(library)) {
    const [, type = '', , body = ''] = match;
    const call = callIn(body, 'thisObj');
    if (call !== null && !known.has(`${type}.${call.wire}`)) {
      members.push({ type, name: lower(call.wire), ...call, writable: false, checkedSet: '' });
    }
  }
  return members;
}

function scalarsOf(type: string, body: string): WireMember[] {
  const names = listOf(body, '_scalarPropertyNames');
  const wires = listOf(body, '_scalarPropertyOriginalNames');
  const writable = listOf(body, '_scalarPropertyUpdateable');
  return names.map((name, index) => {
    const wire = wires[index] ?? name;
    return {
      type,
      name,
      wire,
      kind: 'scalar',
      writable: writable[index] === 'true',
      result: null,
      checkedSet: checkedSet(body, `${type}.${name}`),
    };
  });
}

function listOf(body: string, property: string): string[] {
  const found = new RegExp(`"${property}", \\{\\s*get: function \\(\\) \\{\\s*return \\[([^\\]]*)\\]`).exec(body);
  if (found === null) return [];
  return (found[1] ?? '')
    .split(',')
    .map((entry) => entry.trim().replace(/^"|"$/g, ''))
    .filter((entry) => entry !== '');
}

function callsOf(type: string, body: string): WireMember[] {
  const members: WireMember[] = [];
  const accessors = new RegExp(`defineProperty\\(${type}\\.prototype, "(\\w+)", \\{([\\s\\S]*?)configurable: true`, 'g');
  for (let match = accessors.exec(body); match !== null; match = accessors.exec(body)) {
    const [, name = '', code = ''] = match;
    const call = callIn(code, 'this');
    if (call !== null && call.kind === 'object') {
      members.push({ type, name, ...call, writable: false, checkedSet: checkedSet(code, `${type}.${name}`) });
    }
  }
  const methods = new RegExp(`\\n {8}${type}\\.prototype\\.(\\w+) = function \\([^)]*\\) \\{([\\s\\S]*?)\\n {8}\\};`, 'g');
  for (let match = methods.exec(body); match !== null; match = methods.exec(body)) {
    const [, name = '', code = ''] = match;
    const call = callIn(code, 'this');
    if (call !== null) members.push({ type, name, ...call, writable: false, checkedSet: checkedSet(code, `${type}.${name}`) });
  }
  return members;
}

function callIn(code: string, target: string): Pick<WireMember, 'wire' | 'kind' | 'result'> | null {
  const property = new RegExp(`_createPropertyObject\\(Excel\\.(\\w+), ${target}, "(\\w+)"`).exec(code);
  if (property !== null) return { wire: property[2] ?? '', kind: 'object', result: property[1] ?? null };
  const method = new RegExp(`_createMethodObject\\(Excel\\.(\\w+), ${target}, "(\\w+)"`).exec(code);
  if (method !== null) return { wire: method[2] ?? '', kind: 'method', result: method[1] ?? null };
  const indexer = new RegExp(`_createIndexerObject\\(Excel\\.(\\w+), ${target},`).exec(code);
  if (indexer !== null) return { wire: '[]', kind: 'indexer', result: indexer[1] ?? null };
  const call = new RegExp(`_invokeMethod\\(${target}, "(\\w+)"`).exec(code);
  if (call !== null) return { wire: call[1] ?? '', kind: 'method', result: null };
  return null;
}

function checkedSet(code: string, member: string): string {
  const escaped = member.replace('.', '\\.');
  const found = new RegExp(`_throwIfApiNotSupported\\("${escaped}", (_defaultApiSetName|"\\w+"), "([\\d.]+)"`).exec(code);
  if (found === null) return '';
  const set = found[1] === '_defaultApiSetName' ? 'ExcelApi' : (found[1] ?? '').replace(/"/g, '');
  return `${set} ${found[2] ?? ''}`;
}

function lower(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
