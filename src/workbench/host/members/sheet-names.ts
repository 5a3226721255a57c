import type { BookSheet } from '../../book/types';
import { asText } from '../arguments';
import { HostError, invalidArgument } from '../errors';
import type { Session } from '../session';

/**
 * Names that Excel takes for a sheet: "less than 32 characters" (typings, WorksheetCollection.add), none of `\ / ? * [ ] :`,
 * no apostrophe at either end, not blank, not `History` (support page "Rename a worksheet"). Throws `InvalidArgument`; a name
 * that another sheet has is `ItemAlreadyExists`.
 */
export function checkSheetName(session: Session, given: unknown, own: BookSheet | null): string {
  const name = asText(given, 'name');
  if (name.trim() === '' || name.length > 31) throw invalidArgument('a sheet name has 1 to 31 characters');
  if (/[\\/?*[\]:]/.test(name)) throw invalidArgument('a sheet name has none of \\ / ? * [ ] :');
  if (name.startsWith("'") || name.endsWith("'")) throw invalidArgument('a sheet name neither begins nor ends with an apostrophe');
  if (name.toLowerCase() === 'history') throw invalidArgument('History is a name that Excel keeps for itself');
  const taken = session.book.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError('ItemAlreadyExists', `There is a sheet named ${name} already.`);
  return name;
}
