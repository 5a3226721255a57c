/**
 * The ITA of one fiscal year as data, and what the scores give under it. Scores are exact rationals (`Exact`), never floats.
 */
import type { Exact } from './exact';

/** `confirmed`: read in the source. `unconfirmed`: assumed, remembered or carried over. */
export interface Provenance {
  readonly source: string;
  readonly confirmed: boolean;
}

export type InstrumentId = 'IIT' | 'EIT' | 'OIT';
export type InstrumentPartId = 'IIT' | 'EIT' | 'EIT1' | 'EIT2' | 'OIT';

export interface FrameworkPart {
  readonly code: 'EIT1' | 'EIT2';
  readonly name: string;
  /** Percent points of the total, plain decimal string: `15`. */
  readonly weight: string;
}

export interface FrameworkInstrument {
  readonly code: InstrumentId;
  /** Official Thai name without the code in brackets. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly weight: string;
  readonly parts: readonly FrameworkPart[];
}

export interface FrameworkIndicator {
  readonly number: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly instrument: InstrumentId;
}

/** Checked top down; the first that fits is the level. */
export interface FrameworkLevel {
  /** `ผ่านดีเยี่ยม` or a letter `AA`. */
  readonly name: string;
  /** Least rounded total, plain decimal string. */
  readonly totalMin: string;
  /** Least score of each instrument, or `null`. */
  readonly instrumentMin: string | null;
}

export interface OitItem {
  readonly code: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

export interface Framework {
  /** Buddhist fiscal year. */
  readonly fiscalYear: number;
  /** False if weights, levels or items rest on an assumption. */
  readonly confirmed: boolean;
  /** `built-in`, or `agency` where the agency's own criteria sheet won. */
  readonly origin: 'built-in' | 'agency';
  readonly instruments: readonly FrameworkInstrument[];
  readonly indicators: readonly FrameworkIndicator[];
  readonly levelScheme: 'letter' | 'named';
  readonly levels: readonly FrameworkLevel[];
  /** National target of one agency: least total, `85.00`. */
  readonly target: string;
  /** The floor that instruments and indicators are compared with, `85.00`. */
  readonly floor: string;
  readonly oitItems: readonly OitItem[];
  readonly oitItemsComplete: boolean;
  /** The item under which the measures are published, e.g. `O27`; `null` if unknown. */
  readonly measureItem: string | null;
  readonly reportItem: string | null;
  /** Which fiscal year the report item covers, relative to the framework's own: 0 or -1. */
  readonly reportItemCovers: 0 | -1 | null;
  /** The seven analysis issues, in order; empty if the year has none. */
  readonly issues: readonly string[];
  readonly provenance: Readonly<Record<'instruments' | 'indicators' | 'levels' | 'oitItems' | 'reportItem' | 'issues', Provenance>>;
}

/** Scores given, exact. A part or instrument not given is absent. */
export interface Scorecard {
  readonly instruments: Readonly<Partial<Record<InstrumentPartId, Exact>>>;
  /** By indicator number. */
  readonly indicators: ReadonlyMap<number, Exact>;
}

export interface InstrumentResult {
  readonly code: InstrumentPartId;
  readonly name: string;
  readonly weight: Exact;
  readonly score: Exact;
  readonly weighted: Exact;
  readonly meetsFloor: boolean;
  readonly previous: Exact | null;
  /** Rolled up from indicators rather than given. */
  readonly rolledUp: boolean;
}

export interface IndicatorResult {
  readonly number: number;
  readonly name: string;
  readonly instrument: InstrumentId;
  readonly score: Exact;
  readonly previous: Exact | null;
  readonly meetsFloor: boolean;
}

export interface Summary {
  readonly framework: Framework;
  readonly exact: Exact;
  /** Rounded once, half up, two places: `89.30`. */
  readonly total: string;
  readonly level: string;
  readonly meetsTarget: boolean;
  /** EIT as `EIT1` and `EIT2` where given in parts, else one `EIT`. Order IIT, EIT…, OIT. */
  readonly instruments: readonly InstrumentResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly previous: { readonly fiscalYear: number; readonly exact: Exact; readonly total: string; readonly level: string } | null;
}
