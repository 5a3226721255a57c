/**
 * Which measures address which indicator and which analysis issue, and why one may think so. The staff's own column decides
 * where there is one; else O references and topic words are evidence, and every match names what it rests on.
 */
import { toArabicDigits } from '../../thai/digits';
import type { Framework } from '../types';
import { PLAIN_ITEM_TOPIC, TOPICS, type Topic } from './topic-words';
import { longestOnly, squeezed, topicsIn } from './topics';

/** A measure as far as matching needs it. */
export interface MeasureText {
  readonly number: number | null;
  readonly title: string;
  /** Steps, what was done, outcomes. */
  readonly texts: readonly string[];
  /** `O8`, in order of appearance. */
  readonly oitCodes: readonly string[];
  /** The staff's own columns, as written. */
  readonly explicitIndicator?: string | null;
  readonly explicitIssue?: string | null;
}

/** What a match rests on. */
export type MatchReason =
  | { readonly kind: 'column'; readonly text: string }
  | { readonly kind: 'oit-item'; readonly code: string; readonly title: string }
  | { readonly kind: 'words'; readonly place: 'title' | 'text'; readonly words: readonly string[] };

/** `number`: of the indicator, or of the issue counted from 1. */
export interface Match {
  readonly number: number;
  /** At least one; the strongest first. */
  readonly reasons: readonly MatchReason[];
}

export interface MeasureCoverage {
  /** Position in the list that was given. */
  readonly index: number;
  readonly number: number | null;
  readonly title: string;
  readonly indicators: readonly Match[];
  readonly issues: readonly Match[];
}

export interface Coverage {
  readonly measures: readonly MeasureCoverage[];
  /** Numbers of indicators, and of issues from 1, that no measure addresses. */
  readonly uncoveredIndicators: readonly number[];
  readonly uncoveredIssues: readonly number[];
}

interface Evidence {
  readonly topic: Topic;
  readonly reason: MatchReason;
}

/** Something a column may name: by its number or by one of its names. */
interface Nameable {
  readonly number: number;
  readonly names: readonly string[];
}

/** Reads `4`, `ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ`, `1, 3` or a name alone. Names win, as numbers may count something else. */
export function readColumn(text: string, known: readonly Nameable[]): readonly number[] {
  const plain = squeezed(text);
  const named = known.filter(({ names }) => names.some((name) => plain.includes(squeezed(name))));
  if (named.length > 0) return named.map(({ number }) => number);
  const whole = toArabicDigits(text).match(/(?<![\d.,])\d{1,2}(?![\d]|[.,]\d)/g) ?? [];
  return known.filter(({ number }) => whole.some((digits) => digits.replace(/^0/, '') === String(number))).map(({ number }) => number);
}

/** Topics of an O item of this year; the items of the measures and of the report hold them all, so they say nothing. */
function itemTopics(code: string, framework: Framework): readonly Evidence[] {
  const item = framework.oitItems.find((candidate) => candidate.code === code);
  if (!item || code === framework.measureItem || code === framework.reportItem) return [];
  const found = topicsIn(item.title, 'title').map(({ topic }) => topic);
  const topics = found.length > 0 ? found : TOPICS.filter(({ id }) => id === PLAIN_ITEM_TOPIC);
  return topics.map((topic) => ({ topic, reason: { kind: 'oit-item', code, title: item.title } }));
}

/** Looks each item up once, however many measures refer to it. */
function itemTopicsOf(framework: Framework): (code: string) => readonly Evidence[] {
  const known = new Map<string, readonly Evidence[]>();
  return (code) => {
    const topics = known.get(code) ?? itemTopics(code, framework);
    known.set(code, topics);
    return topics;
  };
}

/** Title first, then O items, then running text: in the order of their weight. */
function evidenceOf(measure: MeasureText, topicsOfItem: (code: string) => readonly Evidence[]): readonly Evidence[] {
  const inTitle = topicsIn(measure.title, 'title');
  // Blanks do not count in comparing, so something else must keep the end of one text from the beginning of the next.
  const inText = topicsIn(measure.texts.join('|'), 'text');
  return [
    ...inTitle.map(({ topic, words }): Evidence => ({ topic, reason: { kind: 'words', place: 'title', words } })),
    ...measure.oitCodes.flatMap(topicsOfItem),
    ...inText.map(({ topic, words }): Evidence => ({ topic, reason: { kind: 'words', place: 'text', words } })),
  ];
}

/** One reason for each place in which words were found, and for each O item; words and items in the order of the evidence. */
function gathered(reasons: readonly MatchReason[]): readonly MatchReason[] {
  const together: MatchReason[] = [];
  for (const reason of reasons) {
    const at = together.findIndex((other) => placeOf(other) === placeOf(reason));
    const known = together[at];
    if (!known) together.push(reason);
    else if (known.kind === 'words' && reason.kind === 'words') together[at] = { ...known, words: longestOnly([...known.words, ...reason.words]) };
  }
  return together;
}

/** Title, text, or the O item. */
const placeOf = (reason: MatchReason): string => (reason.kind === 'words' ? reason.place : reason.kind === 'oit-item' ? reason.code : reason.text);

function matchesBy(numbers: readonly number[], evidence: readonly Evidence[], speaksTo: (topic: Topic, number: number) => boolean): readonly Match[] {
  return numbers.flatMap((number) => {
    const reasons = gathered(evidence.filter(({ topic }) => speaksTo(topic, number)).map(({ reason }) => reason));
    return reasons.length > 0 ? [{ number, reasons }] : [];
  });
}

function matchesByColumn(text: string | null | undefined, known: readonly Nameable[]): readonly Match[] | null {
  if (!text) return null;
  const numbers = readColumn(text, known);
  return numbers.length === 0 ? null : numbers.map((number) => ({ number, reasons: [{ kind: 'column', text }] }));
}

/** Coverage of a year's measures. Order and length of `measures` are kept. */
export function coverageOf(measures: readonly MeasureText[], framework: Framework): Coverage {
  const indicators: readonly Nameable[] = framework.indicators.map(({ number, name, aliases }) => ({ number, names: [name, ...aliases] }));
  const issues: readonly Nameable[] = framework.issues.map((issue, index) => ({ number: index + 1, names: [issue] }));
  const issueTopics = framework.issues.map((issue) => new Set(topicsIn(issue, 'title').map(({ topic }) => topic)));
  const topicsOfItem = itemTopicsOf(framework);
  const rows = measures.map((measure, index): MeasureCoverage => {
    const evidence = evidenceOf(measure, topicsOfItem);
    const byTopic = matchesBy(numbersOf(indicators), evidence, (topic, number) => topic.indicators.includes(number));
    const byIssue = matchesBy(numbersOf(issues), evidence, (topic, number) => issueTopics[number - 1]?.has(topic) ?? false);
    return {
      index,
      number: measure.number,
      title: measure.title,
      indicators: matchesByColumn(measure.explicitIndicator, indicators) ?? byTopic,
      issues: matchesByColumn(measure.explicitIssue, issues) ?? byIssue,
    };
  });
  const without = (known: readonly Nameable[], side: 'indicators' | 'issues') =>
    numbersOf(known).filter((number) => !rows.some((row) => row[side].some((match) => match.number === number)));
  return { measures: rows, uncoveredIndicators: without(indicators, 'indicators'), uncoveredIssues: without(issues, 'issues') };
}

const numbersOf = (known: readonly Nameable[]): readonly number[] => known.map(({ number }) => number);

/** The measures that address an indicator, in their order. */
export function measuresFor(indicator: number, coverage: Coverage): readonly MeasureCoverage[] {
  return coverage.measures.filter(({ indicators }) => indicators.some(({ number }) => number === indicator));
}
