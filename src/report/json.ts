/** What the command line prints: the prepared report as plain data, scores as plain decimal strings. */
import { toExactText, toFixedHalfUp, toShownText } from '../assessment/exact';
import type { IndicatorResult, InstrumentResult, Summary } from '../assessment/types';
import type { Finding, Severity } from '../checks/types';
import { cellAddress } from '../plan/grid';
import type { Measure } from '../plan/types';
import { formatFinding } from '../strings';
import { composeMeasure } from './compose';
import { analysisJson, type JsonAnalysis } from './json-analysis';
import type { Prepared } from './pipeline';

export type JsonStatus = 'written' | 'blocked' | 'checked';

interface JsonInstrument {
  readonly code: string;
  readonly weight: string;
  readonly score: string;
  readonly weighted: string;
  readonly previous?: string;
}

interface JsonIndicator {
  readonly number: number;
  readonly name: string;
  readonly score: string;
  readonly previous: string | null;
}

export interface JsonSummary {
  readonly total: string;
  readonly exact: string;
  readonly level: string;
  readonly meetsTarget: boolean;
  readonly instruments: readonly JsonInstrument[];
  readonly indicators: readonly JsonIndicator[];
  readonly previous?: { readonly fiscalYear: number; readonly total: string; readonly level: string };
}

export interface JsonMeasure {
  readonly number: number;
  readonly title: string;
  readonly steps: readonly string[];
  readonly responsible: readonly string[];
  /** Months are `null` where the text cannot be read as months. */
  readonly period: { readonly from: string | null; readonly to: string | null; readonly text: string };
  readonly done: readonly string[];
  readonly outcomes: readonly string[];
  readonly oitReferences: readonly string[];
  readonly cell: string;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
  /** Beyond the contract: what to do about it. */
  readonly todo: string;
  readonly fix: { readonly label: string } | null;
}

export interface ReportJson {
  readonly status: JsonStatus;
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly framework: { readonly fiscalYear: number; readonly confirmed: boolean } | null;
  readonly summary: JsonSummary | null;
  readonly measures: readonly JsonMeasure[];
  readonly findings: readonly JsonFinding[];
  /** Where it was written, and which texts of the sheet were kept because a person had changed them; absent if none was. */
  readonly report: { readonly sheet: string; readonly kept?: readonly string[] } | null;
  /** Beyond the contract: what the scores say; `null` without a summary. */
  readonly analysis: JsonAnalysis | null;
}

interface JsonOptions {
  readonly status: JsonStatus;
  /** Sheet that the report was written to. */
  readonly sheet: string | null;
  /** Parts of that sheet that a person had changed. */
  readonly kept?: readonly string[];
}

export function toReportJson(prepared: Prepared, { status, sheet, kept = [] }: JsonOptions): ReportJson {
  const { workbook, framework, summary, settings, findings } = prepared;
  return {
    status,
    agency: settings.agency ?? workbook.agency?.name.value ?? null,
    fiscalYear: prepared.fiscalYear,
    framework: framework && { fiscalYear: framework.fiscalYear, confirmed: framework.confirmed },
    summary: summary && summaryJson(summary),
    measures: (workbook.measures?.measures ?? []).map(measureJson),
    findings: findings.map(findingJson),
    report: sheet === null ? null : kept.length === 0 ? { sheet } : { sheet, kept },
    analysis: prepared.analysis && analysisJson(prepared.analysis),
  };
}

function summaryJson(summary: Summary): JsonSummary {
  const { previous } = summary;
  return {
    total: summary.total,
    exact: toExactText(summary.exact),
    level: summary.level,
    meetsTarget: summary.meetsTarget,
    instruments: summary.instruments.map(instrumentJson),
    indicators: summary.indicators.map(indicatorJson),
    ...(previous === null ? {} : { previous: { fiscalYear: previous.fiscalYear, total: previous.total, level: previous.level } }),
  };
}

/** Means that do not end are shown half up, scores to two places, weighted scores to four. */
function instrumentJson({ code, weight, score, weighted, previous }: InstrumentResult): JsonInstrument {
  return {
    code,
    weight: toShownText(weight, 4),
    score: shownScore(score),
    weighted: toShownText(weighted, 4),
    ...(previous === null ? {} : { previous: shownScore(previous) }),
  };
}

function indicatorJson({ number, name, score, previous }: IndicatorResult): JsonIndicator {
  return { number, name, score: shownScore(score), previous: previous && shownScore(previous) };
}

/** At least two places, as scores are published; more only if the score has more. */
function shownScore(score: IndicatorResult['score']): string {
  const full = toShownText(score, 2);
  const twoPlaces = toFixedHalfUp(score, 2);
  return full.length > twoPlaces.length ? full : twoPlaces;
}

function measureJson(measure: Measure, index: number): JsonMeasure {
  const { number, title, steps, responsible, period, done, outcomes } = composeMeasure(measure, index);
  return {
    number,
    title,
    steps,
    responsible,
    period: { from: measure.period?.from ?? null, to: measure.period?.to ?? null, text: period },
    done,
    outcomes,
    oitReferences: measure.oitReferences.map(({ code }) => code),
    cell: cellAddress(measure.at),
  };
}

function findingJson(finding: Finding): JsonFinding {
  const { message, todo, fix } = formatFinding(finding, 'th');
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: finding.at && cellAddress(finding.at),
    message,
    todo,
    fix: fix && { label: fix.label },
  };
}
