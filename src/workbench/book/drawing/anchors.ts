/** Where drawings stand: between cells in the file, in points in the model. */
import { columnAt, columnLeft, rowAt, rowTop } from '../geometry';
import type { BookChart, BookSheet } from '../types';
import { EMU_PER_POINT } from '../units';
import { type XmlElement, element } from '../xml/tree';

export type Box = Pick<BookChart, 'left' | 'top' | 'width' | 'height'>;

/** `null` for an anchor that is none of the three kinds. */
export function readAnchor(anchor: XmlElement, sheet: BookSheet): (Box & Pick<BookChart, 'placement'>) | null {
  const from = corner(anchor.child('from'), sheet);
  const extent = anchor.child('ext');
  const size = { width: (extent?.number('cx') ?? 0) / EMU_PER_POINT, height: (extent?.number('cy') ?? 0) / EMU_PER_POINT };
  if (anchor.local === 'absoluteAnchor') {
    const at = anchor.child('pos');
    return { left: (at?.number('x') ?? 0) / EMU_PER_POINT, top: (at?.number('y') ?? 0) / EMU_PER_POINT, ...size, placement: 'Absolute' };
  }
  if (!from) return null;
  if (anchor.local === 'oneCellAnchor') return { ...from, ...size, placement: 'OneCell' };
  const to = corner(anchor.child('to'), sheet);
  if (!to) return null;
  const word = anchor.attribute('editAs');
  const placement = word === 'oneCell' ? 'OneCell' : word === 'absolute' ? 'Absolute' : 'TwoCell';
  return { ...from, width: to.left - from.left, height: to.top - from.top, placement };
}

function corner(at: XmlElement | undefined, sheet: BookSheet): { left: number; top: number } | null {
  if (!at) return null;
  const part = (local: string): number => Number(at.child(local)?.text ?? 0);
  return {
    left: columnLeft(sheet, part('col')) + part('colOff') / EMU_PER_POINT,
    top: rowTop(sheet, part('row')) + part('rowOff') / EMU_PER_POINT,
  };
}

/** The file's word of a placement, for a two-cell anchor. */
export function editAs(placement: BookChart['placement']): string {
  return placement === 'OneCell' ? 'oneCell' : placement === 'Absolute' ? 'absolute' : 'twoCell';
}

/** `from` and `to` of a two-cell anchor. */
export function anchorCorners(box: Box, sheet: BookSheet, prefix: string): XmlElement[] {
  const make = (local: string, left: number, top: number): XmlElement => {
    const [column, row] = [columnAt(sheet, left), rowAt(sheet, top)];
    const parts: [string, number][] = [
      ['col', column.index],
      ['colOff', Math.round(column.offset * EMU_PER_POINT)],
      ['row', row.index],
      ['rowOff', Math.round(row.offset * EMU_PER_POINT)],
    ];
    return element(
      prefix + local,
      {},
      parts.map(([name, number]) => element(prefix + name, {}, [String(number)])),
    );
  };
  return [make('from', box.left, box.top), make('to', box.left + box.width, box.top + box.height)];
}
