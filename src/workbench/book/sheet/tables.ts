/** Excel Tables of a sheet. */
import type { Saving } from '../saving';
import type { BookState, SheetObjects, SheetState } from '../state';
import { type BookRange, type BookSheet, type BookTable, cellKey } from '../types';
import { parseRange, rangeName } from '../reference';
import { encodeXstring } from '../xml/text';
import { type XmlElement, element } from '../xml/tree';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
/** Order of the children of `table` (ISO/IEC 29500-1, 18.5.1.2). */
const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

export function readTables(sheet: BookSheet, sheetState: SheetState, state: BookState, objects: SheetObjects): void {
  const pack = state.package;
  for (const { part, id } of pack.related(sheetState.part, 'table')) {
    if (part === null || !pack.has(part)) continue;
    const root = pack.xml(part);
    const range = parseRange(root.attribute('ref') ?? '');
    if (!range) continue;
    const style = root.child('tableStyleInfo');
    const table: BookTable = {
      id: root.attribute('id') ?? String(objects.tables.size + 1),
      name: root.attribute('displayName') ?? root.attribute('name') ?? '',
      range,
      showHeaders: (root.number('headerRowCount') ?? 1) > 0,
      showTotals: (root.number('totalsRowCount') ?? 0) > 0,
      style: style?.attribute('name') ?? '',
      bandedRows: style?.flag('showRowStripes') ?? false,
      showFilter: root.child('autoFilter') !== undefined,
    };
    sheet.tables.push(table);
    objects.tables.set(table.id, { part, relationship: id });
  }
}

/** Tables follow the model; the names of their columns follow the cells of their header, as Excel demands. */
export function writeTables(sheet: BookSheet, sheetState: SheetState, saving: Saving): void {
  const { pack } = saving;
  const known = sheetState.objects?.tables ?? new Map<string, { part: string; relationship: string }>();
  const relationships: string[] = [];
  for (const [id, { part, relationship }] of known) {
    if (sheet.tables.some((table) => table.id === id)) continue;
    pack.unrelate(sheetState.part, relationship);
    pack.remove(part);
  }
  for (const table of sheet.tables) {
    const origin = known.get(table.id);
    if (origin) {
      const root = pack.xml(origin.part);
      const before = root.toString();
      apply(root, table, sheet);
      if (root.toString() !== before) pack.writeXml(origin.part, root);
      relationships.push(origin.relationship);
      continue;
    }
    const part = pack.freeName('xl/tables/table{n}.xml');
    const root = element('table', { xmlns: pack.mainNamespace, id: freeNumber(saving), name: table.name, displayName: table.name });
    apply(root, table, sheet);
    pack.add(part, root, CONTENT_TYPE);
    relationships.push(pack.relate(sheetState.part, pack.officeType('table'), part));
  }
  const before = [...known.values()].map(({ relationship }) => relationship);
  if (before.join() === relationships.join()) return;
  const prefix = sheetState.document?.prefix ?? '';
  const parts = relationships.map((id) => element(`${prefix}tablePart`, { 'xmlns:r': pack.officeNamespace, 'r:id': id }));
  sheetState.document?.put('tableParts', ...(parts.length > 0 ? [element(`${prefix}tableParts`, { count: parts.length }, parts)] : []));
}

/** Table numbers are unique in the workbook. */
function freeNumber({ pack }: Saving): number {
  const numbers = pack
    .names()
    .filter((name) => pack.contentType(name) === CONTENT_TYPE)
    .map((name) => (pack.bytes(name)?.length ? (pack.xml(name).number('id') ?? 0) : 0));
  return Math.max(0, ...numbers) + 1;
}

function apply(root: XmlElement, table: BookTable, sheet: BookSheet): void {
  const prefix = root.name.slice(0, root.name.length - root.local.length);
  if (root.attribute('displayName') !== table.name) root.set('name', table.name).set('displayName', table.name);
  root.set('ref', rangeName(table.range));
  root.set('headerRowCount', table.showHeaders ? null : 0);
  if ((root.number('totalsRowCount') ?? 0) > 0 !== table.showTotals) root.set('totalsRowCount', table.showTotals ? 1 : null);
  if (!table.showTotals && root.attribute('totalsRowShown') === undefined) root.set('totalsRowShown', 0);
  const filter = root.child('autoFilter');
  if (!table.showFilter) root.remove('autoFilter');
  else {
    const filtered: BookRange = { ...table.range, lastRow: table.range.lastRow - (table.showTotals ? 1 : 0) };
    root.place((filter ?? element(`${prefix}autoFilter`)).set('ref', rangeName(filtered)), ORDER);
  }
  columns(root, table, sheet, prefix);
  const style =
    root.child('tableStyleInfo') ??
    element(`${prefix}tableStyleInfo`, { showFirstColumn: 0, showLastColumn: 0, showRowStripes: 0, showColumnStripes: 0 });
  style.set('name', table.style || null);
  if (style.flag('showRowStripes') !== table.bandedRows) style.set('showRowStripes', table.bandedRows);
  root.place(style, ORDER);
}

function columns(root: XmlElement, { range, showHeaders }: BookTable, sheet: BookSheet, prefix: string): void {
  const list = root.child('tableColumns') ?? element(`${prefix}tableColumns`);
  const existing = list.all('tableColumn');
  const width = range.lastColumn - range.firstColumn + 1;
  let nextId = Math.max(0, ...existing.map((column) => column.number('id') ?? 0)) + 1;
  const taken = new Set<string>();
  const made = Array.from({ length: width }, (_, index) => {
    const column = existing[index] ?? element(`${prefix}tableColumn`, { id: nextId++ });
    const header = showHeaders ? sheet.cells.get(cellKey(range.firstRow, range.firstColumn + index)) : undefined;
    const shown = showHeaders ? String(header?.value ?? '') : (column.attribute('name') ?? '');
    const name = unique(shown === '' ? `Column${index + 1}` : shown, taken);
    // The file writes line feeds of a header in the notation for characters that XML cannot hold.
    column.set('name', encodeXstring(name).replace(/\r/g, '_x000D_').replace(/\n/g, '_x000A_'));
    return column;
  });
  if (list.elements.length !== made.length || list.elements.some((column, i) => column !== made[i])) list.children = made;
  list.set('count', width);
  root.place(list, ORDER);
}

function unique(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) candidate = `${name}${n}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}
