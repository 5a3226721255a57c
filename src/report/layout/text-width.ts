/**
 * Widths and lines of text in the government's Sarabun typefaces. They decide how paragraphs share rows and where an over-long
 * paragraph is cut; they never decide a height, which is Excel's own business.
 */
import { unbreakablePieces, withoutEndBlanks } from '../../thai/line-breaks';
import { TH_SARABUN_BOLD, TH_SARABUN_REGULAR, type WidthRun } from '../../thai/sarabun-widths';

/** By code; characters that the typeface lacks are `undefined`. */
function widthsOf(runs: readonly WidthRun[]): readonly (number | undefined)[] {
  const widths: (number | undefined)[] = [];
  for (const [first, run] of runs) run.forEach((width, index) => (widths[first + index] = width));
  return widths;
}

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
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // The second half of a pair: its character has been counted.
    if (code < 0xdc00 || code > 0xdfff) width += widths[code] ?? OTHER;
  }
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
    // What takes no more than a line is not cut, and looking for words is what costs here.
    for (const piece of textWidth(withoutEndBlanks(line), face) <= room ? [line] : unbreakablePieces(line)) {
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

/** Position of the unit that begins the line after so many; the number of units if there is none. */
function unitAfter(units: readonly Unit[], room: number, lines: number): number {
  let line = 1;
  let used = 0;
  for (const [index, unit] of units.entries()) {
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

/** More lines than any row or page holds; counting on would only take time. */
const MANY_LINES = 100;

function countLines(units: readonly Unit[], room: number): number {
  let lines = 1;
  let used = 0;
  for (const unit of units) {
    if (lines > MANY_LINES) break;
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

/** How many lines a text takes; a hundred and one stand for all more. */
interface LineCount {
  /** To be expected; at least one. */
  readonly lines: number;
  /** Will hardly be exceeded. */
  readonly most: number;
}

/** A text in a cell: the lines it takes, and where it can be cut. It is broken into words once, however often it is cut. */
export class SetText implements LineCount {
  readonly text: string;
  readonly lines: number;
  readonly most: number;

  private constructor(
    private readonly units: readonly Unit[],
    /** Points that a line has, as to be expected and counted with caution. */
    private readonly room: number,
    private readonly carefulRoom: number,
  ) {
    this.text = joined(units);
    this.lines = countLines(units, room);
    this.most = countLines(units, carefulRoom);
  }

  /** A text in a cell as wide as given, points. */
  static in(cellWidth: number, face: Face, text: string): SetText {
    const room = Math.max(face.size, cellWidth - CELL_PADDING);
    const carefulRoom = Math.max(face.size, room * CAUTION);
    return new SetText(unitsOf(text, face, carefulRoom), room, carefulRoom);
  }

  /**
   * Cuts the text so that the first part hardly takes more than `limit` lines, at a blank (in Thai, the end of a phrase) or, where
   * none is near, between words. `between` is what stood there. `null` if nothing is left for the second part.
   */
  cut(limit: number): { readonly first: SetText; readonly between: string; readonly rest: SetText } | null {
    const end = cutBefore(this.units, this.carefulRoom, limit);
    if (end === this.units.length) return null;
    const first = this.part(0, end);
    const whole = this.units.slice(0, end).map(({ text }) => text);
    return { first, between: whole.join('').slice(first.text.length), rest: this.part(end, this.units.length) };
  }

  /** The same, so that the second part takes two lines at least; `null` if the text need not or cannot be cut so. */
  cutWell(limit: number): ReturnType<SetText['cut']> {
    for (let lines = limit; lines >= 2; lines -= 1) {
      const cut = this.cut(lines);
      if (cut === null || cut.rest.lines >= 2) return cut;
    }
    return null;
  }

  private part(first: number, end: number): SetText {
    return new SetText(this.units.slice(first, end), this.room, this.carefulRoom);
  }
}

/**
 * Cuts a paragraph that would take more than `limit` lines into parts that hardly do. Joined by what stood between them the parts
 * are the paragraph again.
 */
export function splitToLines(text: string, cellWidth: number, face: Face, limit: number): readonly string[] {
  const parts: string[] = [];
  let rest = SetText.in(cellWidth, face, text);
  for (let cut = rest.cut(limit); cut !== null; cut = rest.cut(limit)) {
    parts.push(cut.first.text);
    rest = cut.rest;
  }
  return rest.most <= limit && parts.length === 0 ? [text] : [...parts, rest.text];
}

/** Position of the unit that a part of so many lines does not hold any more. */
function cutBefore(units: readonly Unit[], room: number, limit: number): number {
  const end = unitAfter(units, room, limit);
  if (end === units.length) return end;
  const earliest = unitAfter(units, room, Math.ceil(limit / 2));
  for (let cut = end; cut >= earliest && cut > 1; cut -= 1) if (units[cut - 1]?.endsPhrase === true) return cut;
  return Math.max(end, 1);
}

const joined = (units: readonly Unit[]): string =>
  units
    .map((unit) => unit.text)
    .join('')
    .trimEnd();
