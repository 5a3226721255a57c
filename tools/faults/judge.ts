/** What must hold after a click that was broken, and after the click that follows it. */
import { parseReference } from '../../src/excel/address';
import type { CommandOutcome } from '../../src/commands/global';
import { failureText } from '../../src/strings';
import { FINDINGS_SHEET } from '../../src/report/findings-sheet';
import type { Book, BookSheet } from '../../src/workbench/book/types';
import { sheetState } from '../../tests/excel/support/state';
import { textsOf } from '../../tests/excel/support/write';
import type { Click } from './desk';

/** A workbook as far as it is compared, cut into parts that can be compared one by one. */
export interface Picture {
  /** Sheet by name; `null` prototype, so that any name goes. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Texts of every sheet from its top, header copies left out: what a reader of the sheet finds there. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** How many of these are the add-in's own; what people wrote below follows. All of them where it marked nothing. */
  readonly ours: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  readonly strays: readonly string[];
  readonly title: string;
  readonly settings: string;
}

const STAGING = '_ita_staging';

export function pictureOf(book: Book): Picture {
  const names = book.names.filter(({ formula }) => !formula.includes(FINDINGS_SHEET));
  return {
    sheets: new Map(book.sheets.map((sheet) => [sheet.name, stateOf(sheet)])),
    texts: new Map(book.sheets.map((sheet) => [sheet.name, readableTexts(sheet).map(({ text }) => text)])),
    ours: new Map(book.sheets.map((sheet) => [sheet.name, ownTexts(book, sheet)])),
    names: names.map((name) => JSON.stringify(name)).sort(),
    strays: [...book.names, ...book.sheets.flatMap((sheet) => sheet.names)]
      .filter(({ name, formula }) => name.toLowerCase() === STAGING || formula.includes('#REF!'))
      .map(({ name }) => name),
    title: book.properties.title,
    settings: JSON.stringify([...book.settings].filter(([key]) => key !== 'ita.seen').sort()),
  };
}

/** A column set to the standard width and one never touched look the same. */
function stateOf(sheet: BookSheet): string {
  const columns = new Map([...sheet.columns].filter(([, { width }]) => width !== sheet.standardWidth));
  return JSON.stringify(sheetState({ ...sheet, columns }));
}

/** A report that is not paged yet lacks the copies of its header, and its formulas point some rows higher. */
function readableTexts(sheet: BookSheet): { row: number; text: string }[] {
  const rows = textsOf(sheet, 8).map((row) => row.map((text) => (text.startsWith('=') ? text.replace(/\d+/g, '#') : text)).join('|'));
  const seen = new Set<string>();
  return rows.flatMap((text, row) => {
    const isHeader = text.startsWith('มาตรการ');
    const repeated = isHeader && seen.has(text);
    if (isHeader) seen.add(text);
    return repeated ? [] : [{ row, text }];
  });
}

function ownTexts(book: Book, sheet: BookSheet): number {
  const marked = book.names
    .filter(({ name }) => /^ITA_Sheet_/i.test(name))
    .map(({ formula }) => parseReference(formula))
    .find((area) => area?.sheet === sheet.name);
  const lastRow = marked?.lastRow ?? Infinity;
  return readableTexts(sheet).filter(({ row }) => row <= lastRow).length;
}

export interface Expected {
  readonly inputs: readonly string[];
  readonly before: Picture;
  /** After the same click without a fault. */
  readonly done: Picture;
  readonly status: string;
}

export interface Broken {
  readonly click: Click;
  readonly picture: Picture;
  /** The fault came once; `false`: everything failed from there to the end of the click. */
  readonly once: boolean;
  readonly rejections: number;
}

/** Faults in how the click ended: empty if it survived. */
export function judgeBroken(expected: Expected, { click, picture, once, rejections }: Broken): string[] {
  const { outcome, completed } = click;
  const wrong: string[] = [];
  if (completed !== 1) wrong.push(`completed ${completed} times`);
  if (rejections > 0) wrong.push('a promise was rejected and nobody heard it');
  if (outcome === null) return [...wrong, 'no outcome'];
  if (outcome.status === 'failed') {
    if (outcome.failure.state !== 'partly-mended') wrong.push(...inputsTouched(expected, picture));
    wrong.push(...wordless(outcome), ...judgeFailed(expected, picture, outcome, once));
    if (once) wrong.push(...unsaid(outcome, picture, click.dialogs));
  } else {
    wrong.push(...judgeDone(expected, outcome, picture));
  }
  if (once) wrong.push(...strays(expected, picture));
  return wrong;
}

/** The click that follows must do what the first would have done. */
export function judgeNext(expected: Expected, { outcome, completed }: Click, picture: Picture): string[] {
  const wrong: string[] = [];
  if (completed !== 1) wrong.push(`next click: completed ${completed} times`);
  if (outcome?.status !== expected.status) return [...wrong, `next click: ${JSON.stringify(brief(outcome))}`];
  return [...wrong, ...[...judgeDone(expected, outcome, picture), ...strays(expected, picture)].map((line) => `next click: ${line}`)];
}

function judgeDone(expected: Expected, outcome: CommandOutcome, picture: Picture): string[] {
  if (outcome.status !== expected.status) return [`ended as ${outcome.status} instead of ${expected.status}`];
  // A failure that was said before leaves its sheet, which a later report brings up to date.
  const except = expected.done.sheets.has(FINDINGS_SHEET) ? [] : [FINDINGS_SHEET];
  return differences('finished workbook', expected.done, picture, except);
}

function judgeFailed(expected: Expected, picture: Picture, outcome: CommandOutcome & { status: 'failed' }, once: boolean): string[] {
  const { state } = outcome.failure;
  if (once) {
    if (state === 'partial' || state === 'partly-mended') return ['left half-done'];
    if (state === 'complete-unpaged') return readable(expected.done, picture, 'new');
    return differences(`workbook said to be ${state}`, expected.before, picture, [FINDINGS_SHEET]);
  }
  if (state === 'partly-mended') return mendedByHalves(expected, picture);
  return oneWholeText(expected, picture);
}

/**
 * With the line dead nothing can be taken back; what a reader sees on a sheet must still be one whole text, old or new. Sheets are
 * replaced one by one, so the list beside a new report may still be the old one.
 */
export function oneWholeText({ before, done }: Pick<Expected, 'before' | 'done'>, picture: Picture): string[] {
  const unlikeNew = new Set(brokenTexts(done, picture).map(({ sheet }) => sheet));
  return brokenTexts(before, picture).flatMap(({ sheet, row }) =>
    unlikeNew.has(sheet) || !done.texts.has(sheet) ? [`text of “${sheet}”, old and new, is broken; the old at row ${row}`] : [],
  );
}

function readable(wanted: Picture, picture: Picture, which: string): string[] {
  return brokenTexts(wanted, picture).map(({ sheet, row }) => `${which} text of “${sheet}” is broken at row ${row}`);
}

/**
 * Sheets that do not show their whole text from the top, then what people wrote below it, with nothing but blank rows between: room
 * that was made for a longer report. What was being prepared may follow, from its title on.
 */
function brokenTexts(wanted: Picture, picture: Picture): { sheet: string; row: number }[] {
  return [...wanted.texts].flatMap(([sheet, rows]) => {
    if (sheet === FINDINGS_SHEET) return [];
    const now = picture.texts.get(sheet) ?? [];
    const end = wanted.ours.get(sheet) ?? rows.length;
    const ours = withoutBlankEnds(rows.slice(0, end), 0);
    const below = withoutBlankEnds(rows.slice(end));
    const theirs = nextFilled(now, ours.length);
    const missing = firstMissing(ours, now, 0) ?? firstMissing(below, now, theirs);
    if (missing !== null) return [{ sheet, row: missing + 1 }];
    const rest = nextFilled(now, theirs + below.length);
    return rest === now.length || titleOf(now[rest]) === titleOf(ours[0]) ? [] : [{ sheet, row: rest + 1 }];
  });
}

const isFilled = (row: string): boolean => /[^|]/.test(row);
const titleOf = (row: string | undefined): string => row?.split('|')[0] ?? '';

function withoutBlankEnds(rows: readonly string[], from = rows.findIndex(isFilled)): readonly string[] {
  return rows.slice(Math.max(0, from), rows.reduce((found, row, index) => (isFilled(row) ? index : found), -1) + 1);
}

function nextFilled(rows: readonly string[], from: number): number {
  const found = rows.slice(from).findIndex(isFilled);
  return found === -1 ? rows.length : from + found;
}

/** The row where one of `wanted`, which begin at `from`, does not stand. */
function firstMissing(wanted: readonly string[], now: readonly string[], from: number): number | null {
  const missing = wanted.findIndex((row, index) => row !== now[from + index]);
  return missing === -1 ? null : from + missing;
}

function differences(what: string, wanted: Picture, picture: Picture, except: readonly string[]): string[] {
  const wrong: string[] = [];
  for (const [name, state] of wanted.sheets) {
    if (!except.includes(name) && picture.sheets.get(name) !== state)
      wrong.push(`${what}: “${name}” ${firstDifference(state, picture.sheets.get(name))}`);
  }
  for (const name of picture.sheets.keys()) if (!wanted.sheets.has(name) && !except.includes(name)) wrong.push(`${what}: stray “${name}”`);
  if (JSON.stringify(wanted.names) !== JSON.stringify(picture.names)) wrong.push(`${what}: defined names differ`);
  if (wanted.title !== picture.title) wrong.push(`${what}: title differs`);
  if (wanted.settings !== picture.settings) wrong.push(`${what}: settings differ`);
  return wrong;
}

function firstDifference(wanted: string, now: string | undefined): string {
  if (now === undefined) return 'is missing';
  let at = 0;
  while (wanted[at] === now[at]) at += 1;
  return `differs: ${wanted.slice(Math.max(0, at - 40), at + 40)} ≠ ${now.slice(Math.max(0, at - 40), at + 40)}`;
}

/** Each sheet is mended whole or not at all: what Excel does on one sheet is one action. */
function mendedByHalves({ before, done }: Expected, picture: Picture): string[] {
  return [...picture.sheets]
    .filter(([name, state]) => name !== FINDINGS_SHEET && state !== before.sheets.get(name) && state !== done.sheets.get(name))
    .map(([name]) => `“${name}” is neither as it was nor as it should be`);
}

function inputsTouched({ inputs, before }: Expected, picture: Picture): string[] {
  return inputs.flatMap((name) =>
    picture.sheets.get(name) === before.sheets.get(name) ? [] : [`the officer's sheet “${name}” was changed`],
  );
}

function strays({ before, done }: Expected, { sheets, strays }: Picture): string[] {
  const known = new Set([...before.sheets.keys(), ...done.sheets.keys(), FINDINGS_SHEET]);
  return [
    ...strays.map((name) => `stray name ${name}`),
    ...[...sheets.keys()].filter((name) => !known.has(name)).map((name) => `stray sheet ${name}`),
  ];
}

const THAI = /[\u0E00-\u0E7F]/;

function wordless({ failure }: CommandOutcome & { status: 'failed' }): string[] {
  const { title, state, steps } = failureText(failure, 'th');
  return [title, state, ...steps].every((line) => THAI.test(line)) ? [] : [`no Thai sentence for ${failure.reason}`];
}

/** Said on the sheet of findings, or in a dialog that carries the refusal; only what the officer cancelled needs no words. */
function unsaid({ failure }: CommandOutcome & { status: 'failed' }, picture: Picture, dialogs: readonly string[]): string[] {
  if (failure.reason === 'cancelled' || dialogs.some((address) => address.includes(`#reason=${failure.reason}&`))) return [];
  const { title } = failureText(failure, 'th');
  const said = picture.texts.get(FINDINGS_SHEET)?.some((row) => row.includes(title)) ?? false;
  return said ? [] : [`neither the workbook nor a dialog says “${title}”`];
}

function brief(outcome: CommandOutcome | null): unknown {
  return outcome?.status === 'failed' ? outcome.failure : (outcome?.status ?? null);
}
