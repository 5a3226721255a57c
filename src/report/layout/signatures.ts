/** The signature block: two beside each other, one below. */
import type { Signatory, SignatoryRole } from '../../settings/types';
import { REGION, SIGNATURE_WORDS } from '../words';
import type { Layout } from './context';
import { COLUMNS, type Look } from './look';
import { block, fitted, giving, text } from './sheet-builder';

/** Columns that a signature is centred over. */
interface Place {
  readonly first: number;
  readonly last: number;
}

const LEFT: Place = { first: 0, last: 2 };
const RIGHT: Place = { first: 3, last: 5 };
const MIDDLE: Place = { first: 0, last: COLUMNS - 1 };

/** The first row leaves room for the hand, a little less where that spares a page. */
const FIRST_ROW = giving(fitted(39, 0), 13.5);
const ROW = fitted(25.5, 0);
const GAP = 6;

const dots = (count: number): string => '.'.repeat(count);

function signatureLines(role: SignatoryRole, { name, position }: Signatory, look: Look): readonly string[] {
  const wide = look.orientation === 'landscape';
  return [
    `ลงชื่อ ${dots(wide ? 45 : 36)} ${SIGNATURE_WORDS[role]}`,
    `(${name.trim() === '' ? dots(wide ? 50 : 42) : name.trim()})`,
    `ตำแหน่ง ${position.trim() === '' ? dots(wide ? 43 : 34) : position.trim()}`,
    `วันที่ ${dots(8)} เดือน ${dots(wide ? 24 : 20)} พ.ศ. ${dots(12)}`,
  ];
}

/** Texts of the block row by row, six cells each; empty rows are gaps. */
function signatureRows(signatories: Readonly<Record<SignatoryRole, Signatory | null>>, look: Look): readonly (readonly string[])[] {
  const roles: readonly SignatoryRole[] = ['reporter', 'reviewer', 'approver'];
  const given = roles.flatMap((role) => {
    const signatory = signatories[role];
    return signatory === null ? [] : [signatureLines(role, signatory, look)];
  });
  const [first, second, third] = given;
  if (first === undefined) return [];
  const beside = second === undefined ? [{ place: RIGHT, lines: first }] : [pair(LEFT, first), pair(RIGHT, second)];
  const rows = rowsOf(beside);
  return third === undefined ? rows : [...rows, emptyRow(), ...rowsOf([pair(MIDDLE, third)])];
}

const pair = (place: Place, lines: readonly string[]): { place: Place; lines: readonly string[] } => ({ place, lines });
const emptyRow = (): string[] => Array.from({ length: COLUMNS }, () => '');

function rowsOf(blocks: readonly { place: Place; lines: readonly string[] }[]): readonly (readonly string[])[] {
  const height = Math.max(...blocks.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    const row = emptyRow();
    for (const { place, lines } of blocks) row[place.first] = lines[index] ?? '';
    return row;
  });
}

export function laySignatures(layout: Layout): void {
  const { document, look, sheet, say } = layout;
  const kept = document.kept.signature;
  const rows = kept ?? signatureRows(document.signatories, look).map((row) => row.map(say));
  if (rows.length === 0) return;
  sheet.gap(GAP, { keepWithNext: true });
  const first = sheet.next;
  rows.forEach((cells, index) => {
    const flow = { breakBefore: 'never', keepWithNext: index < rows.length - 1 } as const;
    if (isEmpty(cells)) {
      sheet.gap(GAP, flow);
      return;
    }
    const opens = index === 0 || isEmpty(rows[index - 1] ?? []);
    const row = sheet.row('signature', opens ? FIRST_ROW : ROW, cells.map(text), { flow });
    for (const { first: from, last } of placesOf(cells)) sheet.style('signature', block(row, row, from, last));
  });
  sheet.region(REGION.signature, sheet.across(first, sheet.next - 1));
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** One text in column A stands in the middle of the page; with a text on the right each has its own half. */
function placesOf(cells: readonly string[]): readonly Place[] {
  const right = cells.slice(RIGHT.first).some((cell) => cell !== '');
  return right ? [LEFT, RIGHT] : [MIDDLE];
}
