/** Hyperlinks of cells. */
import { cellKey } from '../types';
import type { BookCell, BookSheet, BookStyle } from '../types';
import type { Package } from '../package/package';
import { cellName, parseRange } from '../reference';
import { element } from '../xml/tree';
import type { SheetDocument } from './document';

/** A link over more cells than this is put on its first one only; the element itself is kept as written all the same. */
const MOST_CELLS = 10_000;

export function readHyperlinks(document: SheetDocument, sheet: BookSheet, pack: Package, part: string, plain: BookStyle): void {
  for (const link of document.get('hyperlinks')?.all('hyperlink') ?? []) {
    const range = parseRange(link.attribute('ref') ?? '');
    if (!range) continue;
    const target = pack.relationship(part, link.attributeNamed('id'))?.target ?? null;
    const size = (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
    const last = size > MOST_CELLS ? { row: range.firstRow, column: range.firstColumn } : { row: range.lastRow, column: range.lastColumn };
    for (let row = range.firstRow; row <= last.row; row += 1) {
      for (let column = range.firstColumn; column <= last.column; column += 1) {
        const key = cellKey(row, column);
        const cell: BookCell = sheet.cells.get(key) ?? { value: '', error: null, formula: null, style: plain, hyperlink: null };
        const documentReference = link.attribute('location') ?? null;
        cell.hyperlink = { address: target, documentReference, screenTip: link.attribute('tooltip') ?? null };
        sheet.cells.set(key, cell);
      }
    }
  }
}

export function hyperlinkFields(sheet: BookSheet): unknown {
  return linked(sheet).map(([key, cell]) => [key, cell.hyperlink]);
}

function linked(sheet: BookSheet): [number, BookCell][] {
  return [...sheet.cells].filter(([, cell]) => cell.hyperlink !== null).sort(([a], [b]) => a - b);
}

export function writeHyperlinks(document: SheetDocument, sheet: BookSheet, pack: Package, part: string): void {
  for (const relationship of pack.related(part, 'hyperlink')) pack.unrelate(part, relationship.id);
  const ids = new Map<string, string>();
  const links = linked(sheet).flatMap(([key, { hyperlink }]) => {
    if (!hyperlink) return [];
    const { address, documentReference, screenTip } = hyperlink;
    let id: string | null = null;
    if (address !== null && address !== '') {
      id = ids.get(address) ?? pack.relate(part, pack.officeType('hyperlink'), address, true);
      ids.set(address, id);
    }
    return [
      element(`${document.prefix}hyperlink`, {
        ref: cellName(Math.floor(key / 16384), key % 16384),
        'xmlns:r': id === null ? null : pack.officeNamespace,
        'r:id': id,
        location: documentReference,
        tooltip: screenTip,
      }),
    ];
  });
  document.put('hyperlinks', ...(links.length > 0 ? [element(`${document.prefix}hyperlinks`, {}, links)] : []));
}
