/** What every section of the report sheet is laid out with. */
import type { ReportDocument } from '../document';
import { inDigits } from './digits';
import type { Look } from './look';
import { SheetBuilder, text } from './sheet-builder';
import { COLUMNS } from './look';
import type { Content } from '../sheet-plan';

export interface Layout {
  readonly document: ReportDocument;
  readonly look: Look;
  readonly sheet: SheetBuilder;
  /** A text in the digits of the setting. */
  readonly say: (value: string) => string;
  /** The same as a cell's content. */
  readonly put: (value: string) => Content;
}

export function layoutOf(document: ReportDocument, look: Look): Layout {
  const say = (value: string): string => inDigits(value, look.digits);
  return { document, look, sheet: new SheetBuilder(COLUMNS), say, put: (value) => text(say(value)) };
}
