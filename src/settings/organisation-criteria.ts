/** Criteria in an organisation's file: each part is taken whole or, with a mistake in it, not at all. */
import {
  array,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
} from 'valibot';
import type { CriteriaLevel, CriteriaPreset, CriteriaWeight } from './criteria-preset';
import type { OrganisationFault } from './organisation-types';

/** 0 to 100 with at most two decimals, written as text: JSON numbers would be floats. */
const PERCENT = pipe(string(), regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/));
const CODES = ['IIT', 'EIT', 'EIT1', 'EIT2', 'OIT'] as const;

const Year = pipe(number(), integer(), minValue(2500), maxValue(2699));
const Weights = array(object({ code: picklist(CODES), weight: PERCENT }));
const Levels = pipe(
  array(object({ name: pipe(string(), minLength(1), maxLength(60)), totalMin: PERCENT, instrumentMin: optional(nullable(PERCENT), null) })),
  minLength(1),
);
const KEYS = ['fiscalYear', 'target', 'floor', 'weights', 'levels'];

const hundredths = (text: string): number => {
  const [whole = '0', part = ''] = text.split('.');
  return parseInt(whole, 10) * 100 + parseInt(part.padEnd(2, '0'), 10);
};

/** `null` without a fiscal year, since nobody could tell which reports it is for. */
export function readCriteriaPreset(
  value: Record<string, unknown>,
  locked: boolean,
  tell: (fault: OrganisationFault) => void,
): CriteriaPreset | null {
  const at = (key: string): string => `criteria.${key}`;
  const wrong = (key: string, found: unknown): null => {
    tell({ kind: 'wrong-value', path: at(key), found: shown(found) });
    return null;
  };
  for (const key of Object.keys(value)) if (!KEYS.includes(key)) tell({ kind: 'unknown-key', path: at(key), found: '' });
  const percent = (key: 'target' | 'floor'): string | null => {
    if (value[key] === undefined) return null;
    const parsed = safeParse(PERCENT, value[key]);
    return parsed.success ? asScore(parsed.output) : wrong(key, value[key]);
  };
  const year = safeParse(Year, value['fiscalYear']);
  if (!year.success) return wrong('fiscalYear', value['fiscalYear']);
  const weights = safeParse(Weights, value['weights'] ?? []);
  if (!weights.success) wrong('weights', value['weights']);
  const levels = value['levels'] === undefined ? null : safeParse(Levels, value['levels']);
  if (levels?.success === false) wrong('levels', value['levels']);
  return {
    fiscalYear: year.output,
    target: percent('target'),
    floor: percent('floor'),
    weights: weights.success ? soundWeights(weights.output, tell) : [],
    levels: levels?.success === true ? soundLevels(levels.output, tell) : [],
    locked,
  };
}

function soundWeights(weights: readonly CriteriaWeight[], tell: (fault: OrganisationFault) => void): readonly CriteriaWeight[] {
  if (weights.length === 0) return [];
  const fault = weightFault(weights);
  if (fault === null) return weights.map(({ code, weight }) => ({ code, weight: (hundredths(weight) / 100).toString() }));
  tell({ ...fault, path: 'criteria.weights' });
  return [];
}

function weightFault(weights: readonly CriteriaWeight[]): Omit<OrganisationFault, 'path'> | null {
  const of = (code: CriteriaWeight['code']) => weights.filter((one) => one.code === code);
  const wholes = [...of('IIT'), ...of('EIT'), ...of('OIT')];
  const parts = [...of('EIT1'), ...of('EIT2')];
  const once = CODES.every((code) => of(code).length <= 1);
  if (!once || wholes.length !== 3 || parts.length === 1)
    return { kind: 'weights-incomplete', found: weights.map(({ code }) => code).join(', ') };
  if (sum(wholes) !== 10_000) return { kind: 'weights-sum', found: (sum(wholes) / 100).toString() };
  if (parts.length === 2 && sum(parts) !== sum(of('EIT'))) return { kind: 'part-weights-sum', found: (sum(parts) / 100).toString() };
  return null;
}

const sum = (weights: readonly CriteriaWeight[]): number => weights.reduce((total, { weight }) => total + hundredths(weight), 0);

function soundLevels(levels: readonly CriteriaLevel[], tell: (fault: OrganisationFault) => void): readonly CriteriaLevel[] {
  const out = levels.find((level, index) => index > 0 && !below(level, levels[index - 1]));
  if (out) {
    tell({ kind: 'levels-order', path: 'criteria.levels', found: out.name });
    return [];
  }
  const last = levels[levels.length - 1];
  if (last && (hundredths(last.totalMin) > 0 || last.instrumentMin !== null)) {
    tell({ kind: 'levels-incomplete', path: 'criteria.levels', found: last.name });
    return [];
  }
  return levels.map(({ name, totalMin, instrumentMin }) => ({
    name,
    totalMin: asScore(totalMin),
    instrumentMin: instrumentMin === null ? null : asScore(instrumentMin),
  }));
}

/** `85` as `85.00`: scores are written with two decimals throughout. */
const asScore = (text: string): string => (hundredths(text) / 100).toFixed(2);

/** A level can be reached only if the one above asks more: of the total, or at the same total of every instrument. */
function below(level: CriteriaLevel, above: CriteriaLevel | undefined): boolean {
  if (above === undefined) return true;
  const difference = hundredths(above.totalMin) - hundredths(level.totalMin);
  if (difference !== 0) return difference > 0;
  return above.instrumentMin !== null && hundredths(above.instrumentMin) > hundredths(level.instrumentMin ?? '0');
}

/** A value as it stands in the file, short enough for a sentence. */
export function shown(value: unknown): string {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
