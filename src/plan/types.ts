/**
 * The recognised workbook: what the staff's sheets mean, with every value tied to the cell it came from.
 * Recognition never judges: it records what it saw, and `checks/` turns that into findings.
 */
import type { Period } from '../thai/period';
import type { Cell, CellAt, Grid } from './grid';

/** A value and the cell that it came from. */
export interface Sourced<T> {
  readonly value: T;
  readonly at: CellAt;
}

/** The six fields of a measure, in the order of the official form. */
export type MeasureField = 'title' | 'steps' | 'responsible' | 'period' | 'done' | 'outcomes';

/** Further columns that staff keep; used by the analysis where present, never required. */
export type ExtraField =
  'number' | 'indicator' | 'issue' | 'oit' | 'previousScore' | 'budget' | 'status' | 'problems' | 'notes' | 'evidence';

/** One reference to an OIT item, with the spelling it was found in (`๐๘`, `0๒๗`, `ข้อ ๐๑๖`). */
export interface OitReferenceAt {
  /** Normalised: `O8`, `O27`. */
  readonly code: string;
  readonly item: number;
  readonly spelling: string;
  readonly at: CellAt;
}

/**
 * A field as read. A measure may be spread over several rows (blank or merged first cells): `cells` lists every cell that
 * contributed, in order. `at` is the first of them, or the cell where the value should stand if the field is missing.
 */
export interface FieldText {
  readonly at: CellAt;
  readonly cells: readonly Cell[];
  /** Normalised text of all cells joined by line feeds; `''` if missing. */
  readonly text: string;
  /** The text as a list: numbered steps, dashes, paragraphs; no numbers, no dashes, in the staff's own words. Each says its cell. */
  readonly items: readonly Sourced<string>[];
}

export interface Measure {
  /** As written before the title or in its own column; `null` if there is none. */
  readonly number: number | null;
  /**
   * The row of a dimension or section right above it (`มิติที่ ๑ …`), in one line; several such rows joined by blanks. Absent if
   * none stands there: the measures after it belong to the same section until the next heading.
   */
  readonly heading?: string;
  /** First row's first cell of the measure: what `cell` in the JSON shows. */
  readonly at: CellAt;
  /** Zero-based sheet rows that the measure occupies, repeated headers left out. */
  readonly rows: readonly number[];
  /** Title without its number and markup, otherwise in the staff's own words. `title.items` has one item at most. */
  readonly fields: Readonly<Record<MeasureField, FieldText>>;
  readonly extra: Readonly<Partial<Record<ExtraField, FieldText>>>;
  /** `null` where the text is empty or cannot be read as months. */
  readonly period: Period | null;
  /** The range runs backwards as written (`กันยายน ๒๕๖๘ - ตุลาคม ๒๕๖๗`); `period` then keeps it so, `from` after `to`. */
  readonly periodReversed?: boolean;
  /** In order of appearance over title, steps, done, outcomes and the `oit` column; each code once. */
  readonly oitReferences: readonly OitReferenceAt[];
}

/** Where a column of a recognised table stands and what its header says. */
export interface ColumnMatch<F extends string> {
  readonly field: F;
  readonly column: number;
  readonly header: string;
  readonly at: CellAt;
  /** Mapped by hand in the settings rather than by its header. */
  readonly chosen: boolean;
}

export interface TableRange {
  readonly sheet: string;
  /** Zero-based, last ones included; from the header row to the last row that belongs to the table. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface MeasuresTable {
  readonly range: TableRange;
  readonly headerRow: number;
  readonly columns: readonly ColumnMatch<MeasureField | ExtraField>[];
  /** Fields whose column was not found. `at` of their finding is the header row's first cell. */
  readonly missing: readonly MeasureField[];
  /** First cell of each repeated header row. */
  readonly repeatedHeaders: readonly CellAt[];
  /** Rows such as `มิติที่ ๑ …`, `หมวด …`. */
  readonly sections: readonly Sourced<string>[];
  readonly measures: readonly Measure[];
}

/** How a score was given and what was done to it. `null` value: the cell does not hold a score. */
export type ScoreConversion = 'none' | 'percent-sign' | 'percent-format' | 'decimal-comma' | 'weighted-points' | 'thai-digits';

/** Instruments as a score row may name them. `EIT` is one row for the whole. */
export type InstrumentCode = 'IIT' | 'EIT' | 'EIT1' | 'EIT2' | 'OIT';

export interface ScoreReading {
  readonly at: CellAt;
  readonly cell: Cell;
  /** Plain decimal string, Arabic digits, as exact as written (`89.73`); `null` if unreadable or empty. */
  readonly value: string | null;
  readonly conversion: ScoreConversion;
  /** Set where `value` had to be cut: weighted points turned to a percentage that does not end (26.92 of 30). Exactly numerator / denominator. */
  readonly fraction?: { readonly numerator: string; readonly denominator: string };
  /** Set when the value might mean two things (e.g. 26.92 out of 30?) and nothing was converted. */
  readonly ambiguous: boolean;
}

export interface InstrumentRow {
  readonly code: InstrumentCode;
  readonly label: Sourced<string>;
  readonly score: ScoreReading;
  readonly previous: ScoreReading | null;
}

export interface IndicatorRow {
  readonly number: number;
  readonly label: Sourced<string>;
  readonly score: ScoreReading;
  readonly previous: ScoreReading | null;
}

/** A stated figure above, in or below the score table: a claim to check, not a score. */
export interface StatedResult {
  readonly total: Sourced<string> | null;
  readonly level: Sourced<string> | null;
  /** The text says that the national target is met (`true`) or not met (`false`). */
  readonly targetMet: Sourced<boolean> | null;
}

export interface ScoresTable {
  readonly range: TableRange;
  readonly headerRow: number;
  readonly transposed: boolean;
  readonly scoreColumn: ColumnMatch<'score'> | null;
  readonly previousColumn: ColumnMatch<'previous'> | null;
  /** Every row that names an instrument, duplicates included, in sheet order. */
  readonly instruments: readonly InstrumentRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly stated: StatedResult;
  /** Free paragraphs around the table (`ข้อเสนอแนะเพิ่มเติม` …): the staff's own recommendations. */
  readonly remarks: readonly Sourced<string>[];
  /** Fiscal year that the sheet itself names. */
  readonly fiscalYear: Sourced<number> | null;
  /** Fiscal year of the scores in `previous`, if the sheet names one. */
  readonly previousFiscalYear: Sourced<number> | null;
}

export interface Agency {
  /** `เทศบาลตำบลกุดกว้าง`. */
  readonly name: Sourced<string>;
  /** `นองเรือ` as written, without the word อำเภอ; `null` if not given. */
  readonly district: Sourced<string> | null;
  readonly province: Sourced<string> | null;
}

/** A year that some title, paragraph or cell names, and in which role (docs/ita-sources.md). */
export interface YearMention {
  readonly year: number;
  readonly at: CellAt;
  readonly role: 'report-title' | 'analysis' | 'scores-title' | 'introduction' | 'other';
}

/** A measures table that was found and is not the one that is read. */
export interface OtherMeasures {
  /** First cell of its header. */
  readonly at: CellAt;
  /** Fiscal year that the lines above it name. */
  readonly fiscalYear: number | null;
  /** It has as many of the report's columns as the table that is read. */
  readonly isComplete: boolean;
}

export interface RecognisedWorkbook {
  readonly grids: readonly Grid[];
  readonly agency: Agency | null;
  /** Every spelling of an agency's name found in titles, paragraphs and sheets. */
  readonly agencyMentions: readonly Sourced<string>[];
  readonly fiscalYear: Sourced<number> | null;
  readonly years: readonly YearMention[];
  /** Title lines above the measures table, top to bottom. */
  readonly titles: readonly Sourced<string>[];
  /** The staff's own introduction paragraph(s), if the sheet has one. */
  readonly introduction: readonly Sourced<string>[];
  readonly measures: MeasuresTable | null;
  /** Other measures tables, which are not read; absent if the staff chose the table. */
  readonly otherMeasures?: readonly OtherMeasures[];
  readonly scores: ScoresTable | null;
  /** Scores of the year before, from a second table or another sheet, if found. */
  readonly previousScores: ScoresTable | null;
  /** The agency's own criteria sheet (`เกณฑ์ ITA`), if present. */
  readonly criteria: Grid | null;
}
