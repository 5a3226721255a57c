/**
 * The members of Excel's object model with their requirement sets, from the table that `tools/api-sets` derives from
 * Microsoft's typings and library. Versions are strings, since 1.10 is not 1.1.
 */
import table from './api-sets.json';

export type MemberKind = 'scalar' | 'object' | 'method' | 'indexer';

export interface ApiMember {
  readonly type: string;
  /** Name on the wire (`Values`), `[]` for items by key. */
  readonly wire: string;
  /** Name in code (`values`). */
  readonly name: string;
  readonly kind: MemberKind;
  readonly writable: boolean;
  /** `ExcelApi`, `ExcelApiOnline`, `ExcelApiDesktop`. */
  readonly set: string;
  readonly version: string;
}

const byWire = new Map<string, ApiMember>();
const byName = new Map<string, ApiMember>();

for (const [key, text] of Object.entries(table as Record<string, string>)) {
  const dot = key.indexOf('.');
  const words = (text.split(' -> ')[0] ?? '').split(' ');
  const kind = words[0] as MemberKind;
  const rest = kind === 'scalar' ? words.slice(2) : words.slice(1);
  const member: ApiMember = {
    type: key.slice(0, dot),
    wire: key.slice(dot + 1),
    name: rest[0] ?? '',
    kind,
    writable: kind === 'scalar' && words[1] === 'rw',
    set: rest[1] ?? 'ExcelApi',
    version: rest[2] ?? '1.1',
  };
  byWire.set(key, member);
  if (kind === 'scalar' || kind === 'object') byName.set(`${member.type}.${member.name.toLowerCase()}`, member);
}

/** The member that `type` has under this wire name, or `null` if Excel has none. */
export function memberByWire(type: string, wire: string): ApiMember | null {
  return byWire.get(`${type}.${wire}`) ?? null;
}

/** The property that `type` has under the name that `load` uses; Excel does not mind the case. */
export function propertyByName(type: string, name: string): ApiMember | null {
  return byName.get(`${type}.${name.toLowerCase()}`) ?? null;
}

/** Negative if `a` is an earlier version than `b`. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

/** Whether an Excel with ExcelApi `version` has the member; it has none of the web-only and desktop-only sets. */
export function isAvailable(member: ApiMember, version: string): boolean {
  return member.set === 'ExcelApi' && compareVersions(member.version, version) <= 0;
}
