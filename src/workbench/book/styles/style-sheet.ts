/** Looks of cells: read from `styles.xml` once, one shared `BookStyle` for each format record of the file. */
import type { BookBorder, BookFont, BookSide, BookStyle } from '../types';
import { type XmlElement, parseXml } from '../xml/tree';
import type { Colors } from './colors';
import { builtInFormat } from './number-formats';
import { BORDERS, HORIZONTAL, VERTICAL } from './words';

/**
 * Where a style came from. The key travels along when a style is spread into a changed one, so that what the model does not
 * know of it (gradients, diagonal lines, reading order …) is still there when the changed style is saved.
 */
const ORIGIN = Symbol('format record');
type Traced = BookStyle & { readonly [ORIGIN]?: { readonly sheet: StyleSheet; readonly index: number } };

export const SIDES: readonly (readonly [string, BookSide])[] = [
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
];

/** What a workbook without a style part looks like. */
export const PLAIN_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

/** Cell formats that a workbook of Excel may have (support.microsoft.com, Excel specifications and limits). */
const MOST_FORMATS = 65_490;

export class StyleSheet {
  readonly root: XmlElement;
  readonly formats = new Map<number, string>();
  private readonly known: BookStyle[] = [];
  private readonly fonts: BookFont[];
  private readonly fills: string[];
  private readonly borders: BookStyle['borders'][];
  private readonly records: XmlElement[];
  readonly normal: BookStyle;
  /** The greatest index that a cell asked for, whether or not the file has it. */
  private greatest = 0;

  constructor(
    text: string,
    readonly colors: Colors,
  ) {
    this.root = parseXml(text);
    for (const format of this.root.child('numFmts')?.elements ?? []) {
      this.formats.set(format.number('numFmtId') ?? -1, format.attribute('formatCode') ?? 'General');
    }
    this.fonts = (this.root.child('fonts')?.all('font') ?? []).map((font) => this.font(font));
    this.fills = (this.root.child('fills')?.all('fill') ?? []).map((fill) => this.fill(fill));
    this.borders = (this.root.child('borders')?.all('border') ?? []).map((border) => this.border(border));
    this.records = this.root.child('cellXfs')?.all('xf') ?? [];
    const normalIndex =
      this.root
        .child('cellStyles')
        ?.all('cellStyle')
        .find((style) => style.number('builtinId') === 0)
        ?.number('xfId') ?? 0;
    this.normal = this.read(this.root.child('cellStyleXfs')?.all('xf')[normalIndex]);
  }

  /** The style of format record `index`; the first one's for an index that the file does not have, as Excel does on repair. */
  style(index: number): BookStyle {
    if (index < MOST_FORMATS) this.greatest = Math.max(this.greatest, index);
    const at = index >= 0 && index < this.records.length ? index : 0;
    const existing = this.known[at];
    if (existing) return existing;
    const made: Traced = Object.freeze({ ...this.read(this.records[at]), [ORIGIN]: { sheet: this, index: at } });
    this.known[at] = made;
    return made;
  }

  /**
   * The first index that no cell uses: a damaged file can name formats that it does not have, and a new one in their place would
   * change how those cells look.
   */
  get firstFree(): number {
    return Math.max(this.records.length, this.greatest + 1);
  }

  /** The format record that a style or what it was spread from came from; `null` for one made from nothing. */
  originOf(style: BookStyle): number | null {
    const origin = (style as Traced)[ORIGIN];
    return origin?.sheet === this ? origin.index : null;
  }

  private read(record: XmlElement | undefined): BookStyle {
    const alignment = record?.child('alignment');
    const protection = record?.child('protection');
    const formatId = record?.number('numFmtId') ?? 0;
    return {
      font: this.fonts[record?.number('fontId') ?? 0] ?? this.fonts[0] ?? DEFAULT_FONT,
      fill: this.fills[record?.number('fillId') ?? 0] ?? '',
      borders: this.borders[record?.number('borderId') ?? 0] ?? {},
      horizontal: HORIZONTAL[alignment?.attribute('horizontal') ?? 'general'] ?? 'General',
      vertical: VERTICAL[alignment?.attribute('vertical') ?? 'bottom'] ?? 'Bottom',
      wrap: alignment?.flag('wrapText') ?? false,
      indent: alignment?.number('indent') ?? 0,
      shrink: alignment?.flag('shrinkToFit') ?? false,
      rotation: rotationOf(alignment?.number('textRotation') ?? 0),
      numberFormat: this.formats.get(formatId) ?? builtInFormat(formatId) ?? 'General',
      locked: protection?.flag('locked', true) ?? true,
      quotePrefix: record?.flag('quotePrefix') ?? false,
    };
  }

  private font(font: XmlElement): BookFont {
    const on = (local: string): boolean => font.child(local)?.flag('val', true) ?? false;
    const underline = font.child('u');
    return Object.freeze({
      name: font.child('name')?.attribute('val') ?? DEFAULT_FONT.name,
      size: font.child('sz')?.number('val') ?? DEFAULT_FONT.size,
      bold: on('b'),
      italic: on('i'),
      underline: underlineOf(underline ? (underline.attribute('val') ?? 'single') : 'none'),
      strikethrough: on('strike'),
      color: this.colors.resolve(font.child('color'), '#000000'),
    });
  }

  private fill(fill: XmlElement): string {
    const pattern = fill.child('patternFill');
    const type = pattern?.attribute('patternType') ?? 'none';
    if (!pattern || type === 'none') return '';
    if (type === 'solid') return this.colors.resolve(pattern.child('fgColor'), '');
    // Office.js reports the background behind a hatching as the fill.
    return this.colors.resolve(pattern.child('bgColor'), '');
  }

  private border(border: XmlElement): BookStyle['borders'] {
    const sides: Partial<Record<BookSide, BookBorder>> = {};
    for (const [local, side] of SIDES) {
      // Bidirectional files call left and right `start` and `end`.
      const line = border.child(local) ?? border.child(local === 'left' ? 'start' : local === 'right' ? 'end' : local);
      const words = BORDERS[line?.attribute('style') ?? 'none'];
      if (words)
        sides[side] = Object.freeze({ style: words[0], weight: words[1], color: this.colors.resolve(line?.child('color'), '#000000') });
    }
    return Object.freeze(sides);
  }
}

export const DEFAULT_FONT: BookFont = Object.freeze({
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
});

function underlineOf(word: string): BookFont['underline'] {
  if (word === 'none') return 'None';
  return word.startsWith('double') ? 'Double' : 'Single';
}

/** The file counts 0 to 90 upwards and 91 to 180 downwards; Office.js −90 to 90, and 180 for stacked letters (255 in the file). */
function rotationOf(value: number): number {
  if (value === 255) return 180;
  return value > 90 ? 90 - value : value;
}
export function rotationWord(degrees: number): number {
  if (degrees === 180) return 255;
  return degrees < 0 ? 90 - degrees : degrees;
}
