/**
 * Widths and lines of text in the government's Sarabun typefaces. They decide how paragraphs share rows and where an over-long
 * paragraph is cut; they never decide a height, which is Excel's own business.
 */
import { unbreakablePieces, withoutEndBlanks } from '../../thai/line-breaks';
import { TH_SARABUN_BOLD, TH_SARABUN_REGULAR, type WidthRun } from '../../thai/sarabun-widths';

const widthsOf = (runs: readonly WidthRun[]): ReadonlyMap<number, number> =>
  new Map(runs.flatMap(([first, widths]) => widths.map((width, index) => [first + index, width] as const)));

const REGULAR = widthsOf(TH_SARABUN_REGULAR);
const BOLD = widthsOf(TH_SARABUN_BOLD);

/** Characters that the typeface lacks come from another one, in thousandths of the size. */
const OTHER = 500;

/** What Excel leaves free in a cell, both sides and the gridline together: five pixels. */
const CELL_PADDING = 3.75;

/** Those who must not be wrong count with less room: typefaces on screens are drawn in whole pixels, and breakers of Thai differ. */
const CAUTION = 0.95;

/** The face that a text is set in. */
export interface Face {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  /** How much wider than Sarabun the typeface runs; 1 if absent. */
  readonly stretch?: number;
}

/** Typefaces by the beginnings of their names, and how much wider than TH Sarabun they run at the same size; others as wide as screens' faces. */
const STRETCH: readonly (readonly [RegExp, number])[] = [
  [/^TH ?Sarabun|^Angsana|^Cordia|^Browallia|^Laksaman/i, 1],
  [/^TH /i, 1.25],
];
const SCREEN_STRETCH = 1.65;

/** How much wider than TH Sarabun a typeface runs. */
export function stretchOf(font: string): number {
  return STRETCH.find(([name]) => name.test(font))?.[1] ?? SCREEN_STRETCH;
}

/** Width of a text on one line, points. */
export function textWidth(text: string, face: Face): number {
  const widths = face.bold ? BOLD : REGULAR;
  let width = 0;
  for (const character of text) width += widths.get(character.codePointAt(0) ?? 0) ?? OTHER;
  return (width / 1000) * face.size * (face.stretch ?? 1);
}

/** Height of a line of the official typefaces in Excel, points: one and a half times the size, on whole pixels. */
export function lineHeight(size: number): number {
  return Math.ceil(1.5 * Math.round(size / 0.75)) * 0.75;
}

/** A part of a text that stays whole on a line. */
interface Unit {
  readonly text: string;
  /** Points, with the blanks at its end and without. */
  readonly width: number;
  readonly bare: number;
  /** A blank follows: in Thai, the end of a phrase. */
  readonly endsPhrase: boolean;
  readonly endsLine: boolean;
}

/** A word wider than a line is broken between its characters, as Excel breaks it. */
function unitsOf(text: string, face: Face, room: number): readonly Unit[] {
  const units: Unit[] = [];
  const add = (piece: string): void => {
    const word = withoutEndBlanks(piece);
    const bare = textWidth(word, face);
    const shared = { text: piece, width: piece === word ? bare : textWidth(piece, face), bare, endsPhrase: piece !== word };
    units.push({ ...shared, endsLine: false });
  };
  text.split('\n').forEach((line, index) => {
    const above = units[units.length - 1];
    if (index > 0) units[Math.max(0, units.length - 1)] = lineEnd(above);
    for (const piece of unbreakablePieces(line)) {
      if (textWidth(withoutEndBlanks(piece), face) <= room) add(piece);
      else for (const part of chopped(piece, face, room)) add(part);
    }
  });
  return units;
}

const lineEnd = (unit: Unit | undefined): Unit =>
  unit === undefined
    ? { text: '\n', width: 0, bare: 0, endsPhrase: true, endsLine: true }
    : { ...unit, text: `${unit.text}\n`, endsPhrase: true, endsLine: true };

const characters = new Intl.Segmenter('th', { granularity: 'grapheme' });

function* chopped(word: string, face: Face, room: number): Generator<string> {
  let part = '';
  let used = 0;
  for (const { segment } of characters.segment(word)) {
    const width = textWidth(segment, face);
    if (part !== '' && used + width > room) {
      yield part;
      part = '';
      used = 0;
    }
    part += segment;
    used += width;
  }
  yield part;
}

/** Position of the unit that begins the line after so many, counted from the unit at `first`; the number of units if there is none. */
function unitAfter(units: readonly Unit[], first: number, room: number, lines: number): number {
  let line = 1;
  let used = 0;
  for (let index = first; index < units.length; index += 1) {
    const unit = units[index];
    if (unit === undefined) break;
    if (used > 0 && used + unit.bare > room) {
      line += 1;
      used = 0;
    }
    if (line > lines) return index;
    used += unit.width;
    if (unit.endsLine) {
      line += 1;
      used = 0;
    }
  }
  return units.length;
}

function countLines(units: readonly Unit[], room: number): number {
  let lines = 1;
  let used = 0;
  for (const unit of units) {
    if (used > 0 && used + unit.bare > room) {
      lines += 1;
      used = 0;
    }
    used += unit.width;
    if (unit.endsLine) {
      lines += 1;
      used = 0;
    }
  }
  return lines;
}

const roomIn = (cellWidth: number, face: Face): number => Math.max(face.size, cellWidth - CELL_PADDING);
const cautious = (room: number, face: Face): number => Math.max(face.size, room * CAUTION);

/** How many lines a text takes in a cell as wide as given (points). */
export interface LineCount {
  /** To be expected; at least one. */
  readonly lines: number;
  /** Will hardly be exceeded. */
  readonly most: number;
}

export function measureLines(text: string, cellWidth: number, face: Face): LineCount {
  const room = roomIn(cellWidth, face);
  const units = unitsOf(text, face, cautious(room, face));
  return { lines: countLines(units, room), most: countLines(units, cautious(room, face)) };
}

/**
 * Cuts a paragraph that would take more than `limit` lines into parts that hardly do, each cut at a blank (in Thai, the end of a
 * phrase) or, where none is near, between words. Joined by what stood between them the parts are the paragraph again.
 */
export function splitToLines(text: string, cellWidth: number, face: Face, limit: number): readonly string[] {
  const room = cautious(roomIn(cellWidth, face), face);
  const units = unitsOf(text, face, room);
  const parts: string[] = [];
  for (let first = 0; first < units.length;) {
    const next = cutBefore(units, first, room, limit);
    const part = joined(units.slice(first, next));
    if (part !== '') parts.push(part);
    first = next;
  }
  return parts.length === 0 ? [text] : parts;
}

/** Position of the unit that a part of so many lines, begun at `first`, does not hold any more. */
function cutBefore(units: readonly Unit[], first: number, room: number, limit: number): number {
  const end = unitAfter(units, first, room, limit);
  if (end === units.length) return end;
  const earliest = unitAfter(units, first, room, Math.ceil(limit / 2));
  for (let cut = end; cut >= earliest && cut > first + 1; cut -= 1) if (units[cut - 1]?.endsPhrase === true) return cut;
  return Math.max(end, first + 1);
}

const joined = (units: readonly Unit[]): string =>
  units
    .map((unit) => unit.text)
    .join('')
    .trimEnd();

/**
 * Cuts a text in two so that the first part hardly takes more than `limit` lines and the second two at least; `null` if the text
 * need not or cannot be cut so.
 */
export function cutAfter(text: string, cellWidth: number, face: Face, limit: number): readonly [string, string] | null {
  const room = roomIn(cellWidth, face);
  const units = unitsOf(text, face, cautious(room, face));
  for (let lines = limit; lines >= 2; lines -= 1) {
    const cut = cutBefore(units, 0, cautious(room, face), lines);
    if (cut === units.length) return null;
    const rest = units.slice(cut);
    if (countLines(rest, room) >= 2) return [joined(units.slice(0, cut)), joined(rest).trimStart()];
  }
  return null;
}
