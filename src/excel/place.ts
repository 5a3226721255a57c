/** Which sheet something of ours goes to, and whether it may: known before anything is laid out. */
import type { SheetKind } from '../report/sheet-plan';
import { reportSheetName } from '../report/titles';
import { failureOf, Refusal } from './failures';
import { findOwn, freeSheetName } from './markers';
import type { Snapshot } from './reader';
import type { Checked } from './session-types';
import type { HostFailure } from './types';
import type { OwnSheet } from './workbook-facts';

export interface Wanted {
  readonly kind: SheetKind;
  readonly fiscalYear: number | null;
  /** Name of a new sheet, if it is free. */
  readonly sheetName: string;
}

export interface Place {
  readonly sheet: string;
  /** Our own earlier sheet of that kind and year, which is rewritten in place; `null` for a new sheet. */
  readonly earlier: OwnSheet | null;
}

function placeOf({ kind, fiscalYear, sheetName }: Wanted, { facts, own }: Pick<Snapshot, 'facts' | 'own'>, newSheet: boolean): Place {
  const earlier = newSheet ? null : findOwn(own, kind, fiscalYear);
  const taken = facts.sheets.map((other) => other.name);
  return { sheet: earlier?.sheet ?? freeSheetName(sheetName, taken), earlier };
}

function refusalOf({ earlier }: Place, { sheetName }: Wanted, { facts }: Pick<Snapshot, 'facts'>): Refusal | null {
  if (facts.readOnly) return new Refusal('read-only', 'AccessDenied');
  if (earlier === null) return facts.structureProtected ? new Refusal('structure-protected', 'AccessDenied', sheetName) : null;
  const isProtected = facts.sheets.some((sheet) => sheet.name === earlier.sheet && sheet.protected);
  return isProtected ? new Refusal('sheet-protected', 'AccessDenied', earlier.sheet) : null;
}

/**
 * In place of our own earlier sheet of that kind and year, else on a new sheet. A sheet of the wanted name that the add-in did
 * not write is left alone, and the next free name is taken.
 *
 * @param newSheet to a new sheet even if there is an earlier one
 * @throws {Refusal} if the sheet or the workbook does not let itself be written
 */
export function placeFor(wanted: Wanted, snapshot: Pick<Snapshot, 'facts' | 'own'>, newSheet = false): Place {
  const place = placeOf(wanted, snapshot, newSheet);
  const refusal = refusalOf(place, wanted, snapshot);
  if (refusal !== null) throw refusal;
  return place;
}

/** Where the report of a fiscal year would go now, and why Excel would not have it written, `null` if it would. */
export function placeOfReport(
  fiscalYear: number,
  snapshot: Pick<Snapshot, 'facts' | 'own'>,
): { readonly target: NonNullable<Checked['target']>; readonly refusal: HostFailure | null } {
  const wanted: Wanted = { kind: 'report', fiscalYear, sheetName: reportSheetName(fiscalYear) };
  const place = placeOf(wanted, snapshot, false);
  const refusal = refusalOf(place, wanted, snapshot);
  return {
    target: { sheet: place.sheet, exists: place.earlier !== null, nameTaken: place.earlier === null && place.sheet !== wanted.sheetName },
    refusal: refusal === null ? null : failureOf(refusal, 'write', 'untouched'),
  };
}
