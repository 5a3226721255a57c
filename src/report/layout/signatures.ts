/** The signature block: two beside each other, one below. */
import type { Signatory, SignatoryRole } from '../../settings/types';
import { REGION, SIGNATURE_WORDS } from '../words';
import type { Layout } from './context';
import { BODY, COLUMNS, widthOf, type Look } from './look';
import { block, fitted, giving, text } from './sheet-builder';
import { splitToLines, textWidth, type Face } from './text-width';

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

/** What a person fills in beside or below another: a line each, or several where the block is narrow. */
type SignatureLines = readonly (readonly string[])[];

function signatureLines(role: SignatoryRole, { name, position }: Signatory, place: Place, look: Look): SignatureLines {
  const wide = look.orientation === 'landscape';
  const room = widthOf(look, place.first, place.last);
  const face: Face = { size: BODY, bold: false, stretch: look.stretch };
  return [
    [`ลงชื่อ ${dots(wide ? 45 : 36)} ${SIGNATURE_WORDS[role]}`],
    splitToLines(`(${name.trim() === '' ? dots(wide ? 50 : 42) : name.trim()})`, room, face, 1),
    positionLines(`ตำแหน่ง ${position.trim() === '' ? dots(wide ? 43 : 34) : position.trim()}`, room, face),
    [`วันที่ ${dots(8)} เดือน ${dots(wide ? 24 : 20)} พ.ศ. ${dots(12)}`],
  ];
}

/** Where a position goes on in the next line: at the office that its holder fills beside his own. */
const ACTING = /(?=รักษาราชการแทน|รักษาการ|ปฏิบัติหน้าที่|ปฏิบัติราชการแทน)/;

function positionLines(position: string, room: number, face: Face): readonly string[] {
  if (textWidth(position, face) <= room) return [position];
  return position.split(ACTING).flatMap((part) => splitToLines(part.trim(), room, face, 1));
}

/** Texts of the block row by row, six cells each; empty rows are gaps. */
function signatureRows(signatories: Readonly<Record<SignatoryRole, Signatory | null>>, look: Look): readonly (readonly string[])[] {
  const roles: readonly SignatoryRole[] = ['reporter', 'reviewer', 'approver'];
  const given = roles.flatMap((role) => {
    const signatory = signatories[role];
    return signatory === null ? [] : [{ role, signatory }];
  });
  const places = given.length === 1 ? [RIGHT] : [LEFT, RIGHT, MIDDLE];
  const blocks = given.map(({ role, signatory }, index) => {
    const place = places[index] ?? MIDDLE;
    return { place, lines: signatureLines(role, signatory, place, look) };
  });
  if (blocks.length === 0) return [];
  const rows = rowsOf(blocks.slice(0, 2));
  return blocks.length < 3 ? rows : [...rows, emptyRow(), ...rowsOf(blocks.slice(2))];
}

const emptyRow = (): string[] => Array.from({ length: COLUMNS }, () => '');

/** Like stands beside like: where one position takes two lines, the other dates wait for it. */
function rowsOf(blocks: readonly { readonly place: Place; readonly lines: SignatureLines }[]): readonly (readonly string[])[] {
  const kinds = blocks[0]?.lines.length ?? 0;
  return Array.from({ length: kinds }, (_, kind) => {
    const height = Math.max(...blocks.map(({ lines }) => lines[kind]?.length ?? 0));
    return Array.from({ length: height }, (__, index) => {
      const row = emptyRow();
      for (const { place, lines } of blocks) row[place.first] = lines[kind]?.[index] ?? '';
      return row;
    });
  }).flat();
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
    for (const { first: from, last } of placesOf(blockAround(rows, index))) {
      // A blank half is left out: Excel goes on centring over blank cells that are centred across as well.
      if (!isEmpty(cells.slice(from, last + 1))) sheet.style('signature', block(row, row, from, last));
    }
  });
  sheet.region(REGION.signature, sheet.across(first, sheet.next - 1));
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** The rows between gaps to which this one belongs. */
function blockAround(rows: readonly (readonly string[])[], index: number): readonly (readonly string[])[] {
  let first = index;
  while (first > 0 && !isEmpty(rows[first - 1] ?? [])) first -= 1;
  const end = rows.findIndex((cells, at) => at > index && isEmpty(cells));
  return rows.slice(first, end === -1 ? rows.length : end);
}

/** With a text on the right in any of its rows each side has its own half, else all stands in the middle of the page. */
function placesOf(rows: readonly (readonly string[])[]): readonly Place[] {
  const right = rows.some((cells) => cells.slice(RIGHT.first).some((cell) => cell !== ''));
  return right ? [LEFT, RIGHT] : [MIDDLE];
}
