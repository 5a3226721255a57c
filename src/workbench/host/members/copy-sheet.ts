import type { BookSheet } from '../../book/types';
import { EventNumber } from '../events';
import type { HostObject } from '../model';
import type { Session } from '../session';
import { notImitated } from '../errors';

type CopyPosition = 'None' | 'Before' | 'After' | 'Beginning' | 'End';

/** `Worksheet.copy`: cells, sizes, merges and page set-up; a sheet with charts or tables is refused rather than half copied. */
export function copySheet(session: Session, source: BookSheet, position: CopyPosition, relative: BookSheet | null): HostObject {
  if (source.charts.length > 0 || source.tables.length > 0) throw notImitated('copying sheets with charts or tables');
  const { book } = session;
  const copy = session.engine.addSheet(book, freeName(session, source.name), indexFor(session, position, relative));
  for (const [key, cell] of source.cells) copy.cells.set(key, { ...cell });
  for (const [column, known] of source.columns) copy.columns.set(column, { ...known });
  for (const [row, known] of source.rows) copy.rows.set(row, { ...known });
  copy.merges = source.merges.map((merge) => ({ ...merge }));
  copy.page = structuredClone(source.page);
  copy.conditionalFormats = source.conditionalFormats.map((format) => ({ ...format, range: { ...format.range } }));
  copy.validations = structuredClone(source.validations);
  copy.names = source.names.map((name) => ({ ...name }));
  for (const [key, value] of source.customProperties) copy.customProperties.set(key, value);
  Object.assign(copy, {
    tabColor: source.tabColor,
    showGridlines: source.showGridlines,
    showHeadings: source.showHeadings,
    zoom: source.zoom,
    freeze: { ...source.freeze },
    standardWidth: source.standardWidth,
    standardHeight: source.standardHeight,
    protection: { ...source.protection, options: { ...source.protection.options } },
  });
  session.calculation.markAll();
  session.events.raise(EventNumber.added, copy, {});
  return session.objects.worksheet(copy);
}

/** `Sheet1 (2)`, cut so that it stays within 31 characters. */
function freeName(session: Session, name: string): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${String(number)})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (session.book.sheets.every((sheet) => sheet.name.toLowerCase() !== candidate.toLowerCase())) return candidate;
  }
}

function indexFor(session: Session, position: CopyPosition, relative: BookSheet | null): number {
  const { sheets } = session.book;
  const at = relative === null ? -1 : sheets.indexOf(relative);
  if (position === 'Beginning') return 0;
  if (position === 'Before' && at >= 0) return at;
  if (position === 'After' && at >= 0) return at + 1;
  return sheets.length;
}
