/**
 * Settings from outside: saved in a workbook by any version of the add-in, or preset by an organisation's file. Whatever is
 * missing or broken falls back to its default by itself; the rest is kept.
 */
import {
  array,
  boolean,
  fallback,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  parse,
  picklist,
  pipe,
  record,
  regex,
  string,
} from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from './types';

/** Thai fiscal years that a report can be about. */
const FISCAL_YEAR = pipe(number(), integer(), minValue(2500), maxValue(2699));
/** Longer texts are no names, and Excel takes no longer cells. */
const NAME = pipe(string(), maxLength(250));
const PARAGRAPHS = nullable(array(pipe(string(), maxLength(32_767))));
const COLUMN = pipe(string(), regex(/^[A-Z]{1,3}$/));

const signatory = nullable(object({ name: fallback(NAME, ''), position: fallback(NAME, '') }));
const tableChoice = nullable(
  object({ sheet: pipe(string(), minLength(1), maxLength(31)), columns: fallback(record(string(), COLUMN), {}) }),
);

const D = DEFAULT_SETTINGS;

const SettingsSchema = object({
  agency: fallback(nullable(NAME), D.agency),
  fiscalYear: fallback(nullable(FISCAL_YEAR), D.fiscalYear),
  digits: fallback(picklist(['thai', 'arabic']), D.digits),
  font: fallback(pipe(string(), minLength(1), maxLength(64)), D.font),
  orientation: fallback(picklist(['landscape', 'portrait']), D.orientation),
  round: fallback(picklist([6, 12]), D.round),
  signatories: fallback(
    object({
      reporter: fallback(signatory, D.signatories.reporter),
      reviewer: fallback(signatory, D.signatories.reviewer),
      approver: fallback(signatory, D.signatories.approver),
    }),
    D.signatories,
  ),
  rulesOff: fallback(array(string()), [...D.rulesOff]),
  floorsApplyTo: fallback(picklist(['whole', 'parts']), D.floorsApplyTo),
  openData: fallback(boolean(), D.openData),
  measuresTable: fallback(tableChoice, D.measuresTable),
  scoresTable: fallback(tableChoice, D.scoresTable),
  introduction: fallback(PARAGRAPHS, null),
  recommendations: fallback(PARAGRAPHS, null),
});

/** Never throws: anything that is no settings object gives the defaults. */
export function validSettings(value: unknown): Settings {
  return parse(SettingsSchema, isRecord(value) ? { ...D, ...value } : { ...D });
}

/** One set of settings over another: an organisation's file over the defaults, the workbook's over both. */
export function settingsOver(base: Settings, value: unknown): Settings {
  return validSettings(isRecord(value) ? { ...base, ...value } : base);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
