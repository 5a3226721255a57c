/** The analysis of the scores as plain data for the command line. */
import type { Analysis, FollowUp } from '../assessment/analysis';
import type { Match, MatchReason } from '../assessment/coverage/match';
import { toShownText, type Exact } from '../assessment/exact';
import type { Rise } from '../assessment/gaps';

interface JsonRise {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly gap: string;
}

interface JsonMatch {
  readonly number: number;
  /** What the match rests on: the staff's own column, `O8`, or words. */
  readonly because: readonly string[];
}

export interface JsonAnalysis {
  /** Total less target; negative if it is missed. */
  readonly toTarget: string;
  readonly totalChange: string | null;
  readonly instruments: {
    readonly strongest: readonly string[];
    readonly weakest: readonly string[];
    readonly standings: readonly { readonly code: string; readonly toFloor: string; readonly change: string | null }[];
  };
  readonly indicators: {
    readonly strongest: readonly number[];
    readonly weakest: readonly number[];
    readonly standings: readonly { readonly number: number; readonly toFloor: string; readonly change: string | null }[];
  };
  /** What the next level takes; `null` at the top. */
  readonly next: {
    readonly level: string;
    readonly totalGap: string;
    readonly floorGaps: readonly JsonRise[];
    readonly alone: readonly JsonRise[];
  } | null;
  /** How much each score may lose before the level is lost. */
  readonly margins: readonly { readonly code: string; readonly drop: string; readonly fallsTo: string }[];
  readonly coverage: {
    readonly measures: readonly {
      readonly number: number | null;
      readonly indicators: readonly JsonMatch[];
      readonly issues: readonly JsonMatch[];
    }[];
    readonly uncoveredIndicators: readonly number[];
    readonly uncoveredIssues: readonly number[];
  } | null;
  /** Indicators that were low last year, and what became of them. */
  readonly followUps: readonly {
    readonly indicator: number;
    readonly previous: string;
    readonly score: string;
    readonly change: string;
    readonly outcome: FollowUp['outcome'];
    readonly measures: readonly (number | null)[];
  }[];
}

/** Written out if the decimal ends, else half up to four places. */
const figure = (value: Exact): string => toShownText(value, 4);
const figureOrNull = (value: Exact | null): string | null => value && figure(value);

const rise = ({ code, from, to, gap }: Rise): JsonRise => ({ code, from: figure(from), to: figure(to), gap: figure(gap) });

export function analysisJson(analysis: Analysis): JsonAnalysis {
  const { instruments, indicators, next, coverage } = analysis;
  return {
    toTarget: figure(analysis.toTarget),
    totalChange: figureOrNull(analysis.totalChange),
    instruments: {
      strongest: instruments.strongest.map(({ code }) => code),
      weakest: instruments.weakest.map(({ code }) => code),
      standings: analysis.instrumentStandings.map(({ code, toFloor, change }) => ({
        code,
        toFloor: figure(toFloor),
        change: figureOrNull(change),
      })),
    },
    indicators: {
      strongest: indicators.strongest.map(({ number }) => number),
      weakest: indicators.weakest.map(({ number }) => number),
      standings: analysis.indicatorStandings.map(({ number, toFloor, change }) => ({
        number,
        toFloor: figure(toFloor),
        change: figureOrNull(change),
      })),
    },
    next: next && {
      level: next.level.name,
      totalGap: figure(next.totalGap),
      floorGaps: next.floorGaps.map(rise),
      alone: next.alone.map(rise),
    },
    margins: analysis.margins.map(({ code, drop, fallsTo }) => ({ code, drop: figure(drop), fallsTo })),
    coverage: coverage && {
      measures: coverage.measures.map((measure) => ({
        number: measure.number,
        indicators: measure.indicators.map(matchJson),
        issues: measure.issues.map(matchJson),
      })),
      uncoveredIndicators: coverage.uncoveredIndicators,
      uncoveredIssues: coverage.uncoveredIssues,
    },
    followUps: analysis.followUps.map(followUpJson),
  };
}

function matchJson({ number, reasons }: Match): JsonMatch {
  return { number, because: [...new Set(reasons.flatMap(reasonWords))] };
}

function reasonWords(reason: MatchReason): readonly string[] {
  if (reason.kind === 'column') return [reason.text];
  return reason.kind === 'oit-item' ? [reason.code] : reason.words;
}

function followUpJson({ indicator, previous, change, outcome, measures }: FollowUp): JsonAnalysis['followUps'][number] {
  return {
    indicator: indicator.number,
    previous: figure(previous),
    score: figure(indicator.score),
    change: figure(change),
    outcome,
    measures: measures.map(({ number }) => number),
  };
}
