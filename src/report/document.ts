/**
 * The report document: what the report says, before anything is known of cells. Texts are final Thai sentences with
 * Arabic digits; the layout turns digits as the settings ask. Numbers stay exact.
 */
import type { Summary } from '../assessment/types';
import type { Settings, Signatory, SignatoryRole } from '../settings/types';

export interface ReportMeasure {
  readonly number: number;
  /** Heading of the section that begins with this measure (`มิติที่ 1 …`), one line; absent if none does. */
  readonly heading?: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly responsible: readonly string[];
  readonly period: string;
  readonly done: readonly string[];
  readonly outcomes: readonly string[];
}

/**
 * Regions of the last report that a person changed on the sheet, row by row as read back; `null`: as drafted. They are laid
 * out word for word: no digits turned, no numbers or indents added.
 */
export interface KeptTexts {
  readonly introduction: readonly string[] | null;
  readonly recommendations: readonly string[] | null;
  /** Rows of the signature block, six cells each. */
  readonly signature: readonly (readonly string[])[] | null;
}

export const NOTHING_KEPT: KeptTexts = { introduction: null, recommendations: null, signature: null };

export interface ReportDocument {
  readonly fiscalYear: number;
  readonly agency: string;
  /** Title lines, top to bottom. */
  readonly titles: readonly string[];
  readonly introduction: readonly string[];
  readonly measures: readonly ReportMeasure[];
  readonly summary: Summary;
  /** `บรรลุค่าเป้าหมาย…` or its contrary. */
  readonly targetSentence: string;
  /** What the scores say, a paragraph each. */
  readonly analysis: readonly string[];
  readonly recommendations: readonly string[];
  /** Said once where a result rests on an unconfirmed fact, or that the agency's own criteria were used; else `null`. */
  readonly frameworkNote: string | null;
  readonly signatories: Readonly<Record<SignatoryRole, Signatory | null>>;
  readonly draft: boolean;
  readonly kept: KeptTexts;
  readonly settings: Settings;
}
