/**
 * Reading the agency's own criteria (`เกณฑ์ ITA`). What the sheet says wins over what is built in; anything that cannot be is a
 * complaint at its cell, and then there is no framework: wrong criteria are never used in part.
 */
import { frameworkTemplate } from '../assessment/frameworks';
import { isConfirmed } from '../assessment/frameworks/build';
import { exact, sumOf, toExactText } from '../assessment/exact';
import type {
  Framework,
  FrameworkIndicator,
  FrameworkInstrument,
  FrameworkLevel,
  FrameworkPart,
  InstrumentId,
  OitItem,
  Provenance,
} from '../assessment/types';
import { toArabicDigits } from '../thai/digits';
import { findOitReferences } from '../thai/oit-reference';
import {
  Complaints,
  asWeight,
  decimalIn,
  findSection,
  inRange,
  isBlank,
  namesIn,
  plainText,
  saysSame,
  scoreIn,
  type CriteriaProblem,
} from './criteria-reading';
import {
  CRITERIA_CHOICES,
  CRITERIA_SECTIONS,
  GENERAL_LABELS,
  SUM_LABEL,
  type CriteriaSectionId,
  type GeneralLabel,
} from './criteria-words';
import type { Cell, CellAt, Grid } from './grid';

export { CRITERIA_PROBLEM_KINDS, type CriteriaProblem, type CriteriaProblemKind } from './criteria-reading';

export interface CriteriaReading {
  /** `null` if anything is wrong. `origin` is `agency`. */
  readonly framework: Framework | null;
  readonly problems: readonly CriteriaProblem[];
}

const INSTRUMENTS: readonly InstrumentId[] = ['IIT', 'EIT', 'OIT'];
const PARTS = ['EIT1', 'EIT2'] as const;
type AnyCode = InstrumentId | (typeof PARTS)[number];

/** `IIT`, `eit 1`, `EIT ส่วนที่ ๒`; `null` for anything else. */
function instrumentCode(text: string): AnyCode | null {
  const plain = toArabicDigits(text)
    .replace(/\s+|ส่วนที่|ส่วน/g, '')
    .toUpperCase();
  return [...INSTRUMENTS, ...PARTS].find((code) => code === plain) ?? null;
}

interface WeightRow {
  readonly code: AnyCode;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly weight: string;
  readonly at: CellAt;
}

function readWeightRows(
  grid: Grid,
  complaints: Complaints,
): { readonly rows: readonly WeightRow[]; readonly sumAt: CellAt | null; readonly at: CellAt } | null {
  const section = findSection(grid, 'instruments', CRITERIA_SECTIONS.instruments.columns, complaints);
  if (!section) return null;
  const rows: WeightRow[] = [];
  let sumAt: CellAt | null = null;
  for (const { cells } of section.rows) {
    if (saysSame(cells.code.text, SUM_LABEL) || saysSame(cells.name.text, SUM_LABEL)) {
      sumAt = cells.weight.at;
      continue;
    }
    const code = instrumentCode(cells.code.text);
    if (!code) {
      complaints.add('unknown-instrument', cells.code.at, { code: plainText(cells.code) });
    } else if (rows.some((row) => row.code === code)) {
      complaints.add('instrument-duplicate', cells.code.at, { code });
    } else {
      rows.push({
        code,
        name: nameIn(cells.name, complaints),
        aliases: namesIn(cells.aliases),
        weight: weightIn(cells.weight, code, complaints),
        at: cells.weight.at,
      });
    }
  }
  return { rows, sumAt, at: section.at };
}

function nameIn(cell: Cell, complaints: Complaints): string {
  const name = plainText(cell);
  if (name === '') complaints.add('name-missing', cell.at);
  return name;
}

/** `0` with a complaint if it is no weight. */
function weightIn(cell: Cell, code: string, complaints: Complaints): string {
  const decimal = decimalIn(cell);
  if (decimal === null) {
    complaints.add('weight-not-a-number', cell.at, { code, found: plainText(cell) });
    return '0';
  }
  if (exact(decimal).lte(0n) || !inRange(exact(decimal))) complaints.add('weight-out-of-range', cell.at, { code, found: decimal });
  return asWeight(decimal);
}

/** Weights are decimals that end, so their sum is written out in full. */
const total = (rows: readonly { readonly weight: string }[]): string => toExactText(sumOf(rows.map(({ weight }) => exact(weight))));

function readInstruments(grid: Grid, complaints: Complaints): readonly FrameworkInstrument[] {
  const found = readWeightRows(grid, complaints);
  if (!found) return [];
  const rowOf = (code: AnyCode) => found.rows.find((row) => row.code === code);
  // A code that is not known, or given twice, is the row that is missing: one cause, one complaint.
  const isNamedWrongly = complaints.problems.some(({ kind }) => kind === 'unknown-instrument' || kind === 'instrument-duplicate');
  for (const code of INSTRUMENTS) if (!rowOf(code) && !isNamedWrongly) complaints.add('instrument-missing', found.at, { code });
  const wholes = found.rows.filter(({ code }) => INSTRUMENTS.some((instrument) => instrument === code));
  const lastWeight = wholes[wholes.length - 1]?.at ?? found.at;
  const isUnreadable = complaints.problems.some(({ kind }) => kind === 'weight-not-a-number');
  if (wholes.length === INSTRUMENTS.length && !isUnreadable && total(wholes) !== '100') {
    complaints.add('weights-sum', found.sumAt ?? lastWeight, { sum: total(wholes) });
  }
  const parts = readParts(found.rows, complaints);
  return INSTRUMENTS.flatMap((code) => {
    const row = rowOf(code);
    return row ? [{ code, name: row.name, aliases: row.aliases, weight: row.weight, parts: code === 'EIT' ? parts : [] }] : [];
  });
}

/** Both parts of EIT, or none; together they weigh what EIT weighs. */
function readParts(rows: readonly WeightRow[], complaints: Complaints): readonly FrameworkPart[] {
  const given = PARTS.flatMap((code) =>
    rows.filter((row) => row.code === code).map(({ name, weight, at }) => ({ code, name, weight, at })),
  );
  const [first, second] = given;
  if (!first) return [];
  const whole = rows.find(({ code }) => code === 'EIT');
  if (!second) complaints.add('part-missing', first.at, { code: first.code === 'EIT1' ? 'EIT2' : 'EIT1' });
  else if (whole && total(given) !== whole.weight)
    complaints.add('part-weights-sum', second.at, { sum: total(given), weight: whole.weight });
  return given.map(({ code, name, weight }) => ({ code, name, weight }));
}

function readLevels(grid: Grid, complaints: Complaints): readonly FrameworkLevel[] {
  const section = findSection(grid, 'levels', CRITERIA_SECTIONS.levels.columns, complaints);
  if (!section) return [];
  const kinds = { unreadable: 'level-not-a-number', outside: 'level-out-of-range' } as const;
  const read = section.rows.map(({ cells }) => {
    const name = nameIn(cells.name, complaints);
    const totalMin = scoreIn(cells.total, complaints, kinds, { level: name });
    const instrumentMin = isBlank(cells.each) ? null : scoreIn(cells.each, complaints, kinds, { level: name });
    return { level: { name, totalMin: totalMin ?? '', instrumentMin }, at: cells.total.at };
  });
  if (read.length === 0) complaints.add('levels-missing', section.at);
  const readable = read.filter(({ level }) => level.totalMin !== '');
  readable.slice(1).forEach(({ level, at }, index) => {
    const above = readable[index]?.level;
    if (above && !isBelow(level, above)) complaints.add('levels-overlap', at, { level: level.name, above: above.name });
  });
  const last = readable[readable.length - 1];
  if (last && (exact(last.level.totalMin).gt(0n) || last.level.instrumentMin !== null)) {
    complaints.add('levels-incomplete', last.at, { level: last.level.name });
  }
  return read.map(({ level }) => level);
}

/** A level can be reached only if the one above asks more: of the total, or at the same total of every instrument. */
function isBelow(level: FrameworkLevel, above: FrameworkLevel): boolean {
  const difference = exact(above.totalMin).compare(exact(level.totalMin));
  if (difference !== 0) return difference > 0;
  if (above.instrumentMin === null) return false;
  return level.instrumentMin === null || exact(above.instrumentMin).gt(exact(level.instrumentMin));
}

function readIndicators(grid: Grid, complaints: Complaints): readonly FrameworkIndicator[] {
  const section = findSection(grid, 'indicators', CRITERIA_SECTIONS.indicators.columns, complaints);
  if (!section) return [];
  const indicators: FrameworkIndicator[] = [];
  for (const { cells } of section.rows) {
    const number = wholeIn(cells.number);
    const instrument = INSTRUMENTS.find((code) => code === instrumentCode(cells.instrument.text));
    if (number === null) complaints.add('indicator-number-unreadable', cells.number.at, { found: plainText(cells.number) });
    else if (indicators.some((known) => known.number === number)) complaints.add('indicator-duplicate', cells.number.at, { number });
    if (!instrument) complaints.add('unknown-instrument', cells.instrument.at, { code: plainText(cells.instrument) });
    const name = nameIn(cells.name, complaints);
    if (number !== null && instrument) indicators.push({ number, name, aliases: namesIn(cells.aliases), instrument });
  }
  if (section.rows.length === 0) complaints.add('indicators-missing', section.at);
  return indicators;
}

/** A whole number from 1 to 99. */
function wholeIn(cell: Cell): number | null {
  const decimal = decimalIn(cell);
  return decimal !== null && /^[1-9]\d?$/.test(decimal) ? Number(decimal) : null;
}

function readIssues(grid: Grid, complaints: Complaints): readonly string[] {
  const section = findSection(grid, 'issues', CRITERIA_SECTIONS.issues.columns, complaints);
  return section ? section.rows.filter(({ cells }) => !isBlank(cells.name)).map(({ cells }) => plainText(cells.name)) : [];
}

function readItems(grid: Grid, complaints: Complaints): readonly OitItem[] {
  const section = findSection(grid, 'items', CRITERIA_SECTIONS.items.columns, complaints);
  if (!section) return [];
  const items: OitItem[] = [];
  for (const { cells } of section.rows) {
    const code = itemCode(cells.code);
    if (code === null) complaints.add('item-code-unreadable', cells.code.at, { found: plainText(cells.code) });
    else if (items.some((item) => item.code === code)) complaints.add('item-duplicate', cells.code.at, { code });
    else items.push({ code, title: nameIn(cells.name, complaints), aliases: namesIn(cells.aliases) });
  }
  return items;
}

/** `O27`, however it is spelled; a bare number counts too, since the column says what it is. */
function itemCode(cell: Cell): string | null {
  const number = wholeIn(cell);
  return number === null ? (findOitReferences(cell.text)[0]?.code ?? null) : `O${number}`;
}

type General = Pick<
  Framework,
  'fiscalYear' | 'target' | 'floor' | 'levelScheme' | 'measureItem' | 'reportItem' | 'reportItemCovers' | 'oitItemsComplete'
>;

/** The first section. `items` are those of the sheet, for the items that it names. */
function readGeneral(grid: Grid, builtIn: Framework | null, items: readonly OitItem[], complaints: Complaints): General | null {
  const section = findSection(grid, 'general', CRITERIA_SECTIONS.general.columns, complaints);
  if (!section) return null;
  const valueOf = (label: GeneralLabel): Cell | null => {
    const row = section.rows.find(({ cells }) => saysSame(cells.label.text, GENERAL_LABELS[label]));
    if (!row) complaints.add('row-missing', section.at, { row: GENERAL_LABELS[label] });
    return row?.cells.value ?? null;
  };
  const kinds = { unreadable: 'score-not-a-number', outside: 'score-out-of-range' } as const;
  const score = (label: GeneralLabel): string => {
    const cell = valueOf(label);
    return (cell && scoreIn(cell, complaints, kinds, { row: GENERAL_LABELS[label] })) ?? '0.00';
  };
  const choice = <K extends string>(label: GeneralLabel, options: Readonly<Record<K, string>>): K | null => {
    const cell = valueOf(label);
    const found = (Object.keys(options) as K[]).find((key) => cell !== null && saysSame(cell.text, options[key])) ?? null;
    if (cell && found === null) complaints.add('choice-unknown', cell.at, { row: GENERAL_LABELS[label], found: plainText(cell) });
    return found;
  };
  const complete = choice('complete', CRITERIA_CHOICES.complete) === 'complete';
  const item = (label: GeneralLabel): string | null => {
    const cell = valueOf(label);
    if (!cell || isBlank(cell)) return null;
    const code = itemCode(cell);
    if (code === null) complaints.add('item-code-unreadable', cell.at, { found: plainText(cell) });
    else if (complete && !items.some((known) => known.code === code)) complaints.add('item-unknown', cell.at, { code });
    return code;
  };
  const covers = choice('covers', CRITERIA_CHOICES.covers);
  return {
    fiscalYear: yearIn(valueOf('fiscalYear'), builtIn, complaints),
    target: score('target'),
    floor: score('floor'),
    levelScheme: choice('levelScheme', CRITERIA_CHOICES.levelScheme) ?? 'named',
    measureItem: item('measureItem'),
    reportItem: item('reportItem'),
    reportItemCovers: covers === 'previous' ? -1 : covers === 'same' ? 0 : null,
    oitItemsComplete: complete,
  };
}

function yearIn(cell: Cell | null, builtIn: Framework | null, complaints: Complaints): number {
  if (!cell) return 0;
  const digits = /(?<!\d)25\d\d(?!\d)/.exec(plainText(cell))?.[0];
  if (digits === undefined) {
    complaints.add('fiscal-year-unreadable', cell.at, { found: plainText(cell) });
    return 0;
  }
  if (builtIn && Number(digits) !== builtIn.fiscalYear) {
    complaints.add('fiscal-year-differs', cell.at, { year: Number(digits), expected: builtIn.fiscalYear });
  }
  return Number(digits);
}

type Facts = Omit<Framework, 'confirmed' | 'origin' | 'provenance'>;

/** Which facts each entry of the provenance stands for. */
const GROUPS: Readonly<Record<keyof Framework['provenance'], readonly (keyof Facts)[]>> = {
  instruments: ['instruments'],
  indicators: ['indicators'],
  levels: ['levels', 'levelScheme', 'target', 'floor'],
  oitItems: ['oitItems', 'oitItemsComplete'],
  reportItem: ['measureItem', 'reportItem', 'reportItemCovers'],
  issues: ['issues'],
};

/** Section of the sheet that each entry of the provenance stands in. */
const SECTION_OF: Readonly<Record<keyof Framework['provenance'], CriteriaSectionId>> = {
  instruments: 'instruments',
  indicators: 'indicators',
  levels: 'levels',
  oitItems: 'items',
  reportItem: 'general',
  issues: 'issues',
};

/**
 * What the agency left as it was put there keeps its source; what it changed it vouches for, and so it does for a section whose
 * note it deleted: that is how an officer says that the values were compared with the manual.
 */
function provenanceOf(facts: Facts, original: Framework, grid: Grid): Framework['provenance'] {
  const own: Provenance = { source: grid.sheet, confirmed: true };
  const of = (group: keyof Framework['provenance']): Provenance => {
    const section = SECTION_OF[group];
    const isMarked = findSection<string>(grid, section, CRITERIA_SECTIONS[section].columns, new Complaints())?.hasNote === true;
    const isSame = GROUPS[group].every((fact) => JSON.stringify(facts[fact]) === JSON.stringify(original[fact]));
    return isSame && (isMarked || original.provenance[group].confirmed) ? original.provenance[group] : own;
  };
  return {
    instruments: of('instruments'),
    indicators: of('indicators'),
    levels: of('levels'),
    oitItems: of('oitItems'),
    reportItem: of('reportItem'),
    issues: of('issues'),
  };
}

/**
 * Reads the criteria sheet.
 *
 * @param builtIn the built-in framework of the year that the report is for; `null` if there is none, then the sheet alone decides
 */
export function readCriteria(grid: Grid, builtIn: Framework | null): CriteriaReading {
  const complaints = new Complaints();
  const oitItems = readItems(grid, complaints);
  const general = readGeneral(grid, builtIn, oitItems, complaints);
  const instruments = readInstruments(grid, complaints);
  const levels = readLevels(grid, complaints);
  const indicators = readIndicators(grid, complaints);
  const issues = readIssues(grid, complaints);
  const problems = [...complaints.problems].sort((left, right) => left.at.row - right.at.row || left.at.column - right.at.column);
  if (!general || problems.length > 0) return { framework: null, problems };
  const facts: Facts = { ...general, instruments, indicators, levels, oitItems, issues };
  const provenance = provenanceOf(facts, builtIn ?? frameworkTemplate(facts.fiscalYear), grid);
  return { framework: { ...facts, provenance, confirmed: isConfirmed({ provenance, oitItems }), origin: 'agency' }, problems };
}
