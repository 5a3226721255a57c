/**
 * Derives `src/workbench/host/api-sets.json` from the two files Microsoft publishes with its client library: the type
 * definitions tell the requirement set of each member, the debug build tells its name and kind on the wire. Neither is
 * edited by hand, so a member the host declares wrongly does not load and a test that the table is current fails.
 *
 * Run `npm run api-sets` after a version of `@types/office-js` or `@microsoft/office-js` changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readTypeDefinitions } from './type-definitions';
import { readWireMembers, type WireMember } from './wire-members';

const require = createRequire(__filename);
/** Where the host reads the table from. */
export const tablePath = join(__dirname, '..', '..', 'src', 'workbench', 'host', 'api-sets.json');

/** `Range.Values` → `scalar rw values 1.1`, in the order of names, so that a change shows as a changed line. */
export function buildTable(): Record<string, string> {
  const typings = readFileSync(join(dirname(require.resolve('@types/office-js/package.json')), 'index.d.ts'), 'utf8');
  const library = readFileSync(
    join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist', 'excel-win32-16.01.debug.js'),
    'utf8',
  );
  const sets = readTypeDefinitions(typings);
  const table: Record<string, string> = {};
  for (const member of readWireMembers(library)) {
    table[`${member.type}.${member.wire}`] = describe(member, setOf(sets, member));
  }
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function describe(member: WireMember, set: string): string {
  const kind = member.kind === 'scalar' ? `scalar ${member.writable ? 'rw' : 'r'}` : member.kind;
  const result = member.result === null ? '' : ` -> ${member.result}`;
  return `${kind} ${member.name} ${set}${result}`;
}

/** The typings win; members that they hide (`_KeepReference`, event registrations) take what the library itself checks. */
function setOf(sets: ReadonlyMap<string, string>, member: WireMember): string {
  return (
    sets.get(`${member.type}.${member.name}`) ??
    (member.checkedSet === '' ? undefined : member.checkedSet) ??
    sets.get(member.type) ??
    'ExcelApi 1.1'
  );
}

export function renderTable(): string {
  return `${JSON.stringify(buildTable(), null, 2)}\n`;
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === pathToFileURL(__filename).href) {
  writeFileSync(tablePath, renderTable());
}
