/** Looks of cells on the way out: format records are reused where they fit and appended where not; none is ever changed or removed. */
import type { BookFont, BookStyle } from '../types';
import { type XmlElement, element } from '../xml/tree';
import { builtInId } from './number-formats';
import { SIDES, type StyleSheet, rotationWord } from './style-sheet';
import { HORIZONTAL, VERTICAL, borderWord, wordOf } from './words';

const SECTION_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const BORDER_ORDER = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

export class StyleWriter {
  /** A copy of the file's style part with what had to be added. */
  readonly root: XmlElement;
  private readonly byObject = new Map<BookStyle, number>();
  private readonly byKey = new Map<string, number>();
  private readonly pools = new Map<string, Map<string, number>>();
  private readonly prefix: string;
  changed = false;

  constructor(private readonly styles: StyleSheet) {
    this.root = styles.root.clone();
    this.prefix = this.root.name.slice(0, this.root.name.length - this.root.local.length);
  }

  /** Index of the format record that gives a cell this look. */
  index(style: BookStyle): number {
    const seen = this.byObject.get(style);
    if (seen !== undefined) return seen;
    const origin = this.styles.originOf(style);
    const key = `${origin ?? ''}|${JSON.stringify(style)}`;
    const index = this.byKey.get(key) ?? this.find(style, origin);
    this.byKey.set(key, index);
    this.byObject.set(style, index);
    return index;
  }

  private find(style: BookStyle, origin: number | null): number {
    const base = this.styles.style(origin ?? 0);
    if (JSON.stringify(base) === JSON.stringify(style)) return origin ?? 0;
    const source = this.root.child('cellXfs')?.all('xf')[origin ?? 0];
    const record = source?.clone() ?? this.make('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    if (JSON.stringify(style.font) !== JSON.stringify(base.font))
      record.set('fontId', this.fontId(style.font, base.font, record)).set('applyFont', 1);
    if (style.fill !== base.fill) record.set('fillId', this.fillId(style.fill)).set('applyFill', 1);
    if (JSON.stringify(style.borders) !== JSON.stringify(base.borders))
      record.set('borderId', this.borderId(style, base, record)).set('applyBorder', 1);
    if (style.numberFormat !== base.numberFormat) record.set('numFmtId', this.formatId(style.numberFormat)).set('applyNumberFormat', 1);
    if (style.locked !== base.locked) {
      const protection = record.child('protection') ?? this.make('protection');
      record.place(protection.set('locked', style.locked ? null : '0'), ['alignment', 'protection', 'extLst']);
      record.set('applyProtection', 1);
    }
    this.align(record, style, base);
    if (style.quotePrefix !== base.quotePrefix) record.set('quotePrefix', style.quotePrefix ? 1 : null);
    return this.append('cellXfs', record);
  }

  private align(record: XmlElement, style: BookStyle, base: BookStyle): void {
    const same =
      style.horizontal === base.horizontal &&
      style.vertical === base.vertical &&
      style.wrap === base.wrap &&
      style.indent === base.indent &&
      style.shrink === base.shrink &&
      style.rotation === base.rotation;
    if (same) return;
    const alignment = record.child('alignment') ?? this.make('alignment');
    alignment
      .set('horizontal', style.horizontal === 'General' ? null : wordOf(HORIZONTAL, style.horizontal))
      .set('vertical', style.vertical === 'Bottom' ? null : wordOf(VERTICAL, style.vertical))
      .set('wrapText', style.wrap ? 1 : null)
      .set('indent', style.indent > 0 ? style.indent : null)
      .set('shrinkToFit', style.shrink ? 1 : null)
      .set('textRotation', style.rotation === 0 ? null : rotationWord(style.rotation));
    record.place(alignment, ['alignment', 'protection', 'extLst']);
    record.set('applyAlignment', 1);
  }

  private fontId(font: BookFont, base: BookFont, record: XmlElement): number {
    const source = this.root.child('fonts')?.all('font')[record.number('fontId') ?? 0];
    const made = source?.clone() ?? this.make('font');
    const put = (local: string, value: string | number | null): void => {
      made.remove(local);
      if (value !== null) made.place(this.make(local, { val: value }), FONT_ORDER);
    };
    const mark = (local: string, on: boolean): void => {
      made.remove(local);
      if (on) made.place(this.make(local), FONT_ORDER);
    };
    if (font.bold !== base.bold) mark('b', font.bold);
    if (font.italic !== base.italic) mark('i', font.italic);
    if (font.strikethrough !== base.strikethrough) mark('strike', font.strikethrough);
    if (font.underline !== base.underline) put('u', font.underline === 'None' ? null : font.underline.toLowerCase());
    if (font.size !== base.size) put('sz', font.size);
    if (font.color !== base.color) {
      made.remove('color');
      made.place(this.color('color', font.color), FONT_ORDER);
    }
    if (font.name !== base.name) {
      put('name', font.name);
      // These describe the old typeface; a theme scheme would even override the new name.
      for (const local of ['family', 'charset', 'scheme']) made.remove(local);
    }
    return this.append('fonts', made);
  }

  private fillId(fill: string): number {
    if (fill === '') return 0;
    const pattern = this.make('patternFill', { patternType: 'solid' }, [
      this.color('fgColor', fill),
      this.make('bgColor', { indexed: 64 }),
    ]);
    return this.append('fills', this.make('fill', {}, [pattern]));
  }

  private borderId(style: BookStyle, base: BookStyle, record: XmlElement): number {
    const source = this.root.child('borders')?.all('border')[record.number('borderId') ?? 0];
    const made = source?.clone() ?? this.make('border');
    for (const [local, side] of SIDES) {
      const line = style.borders[side];
      if (JSON.stringify(line) === JSON.stringify(base.borders[side])) continue;
      const word = line ? borderWord(line.style, line.weight) : null;
      made.place(word && line ? this.make(local, { style: word }, [this.color('color', line.color)]) : this.make(local), BORDER_ORDER);
    }
    return this.append('borders', made);
  }

  private formatId(code: string): number {
    const known = builtInId(code);
    if (known !== null) return known;
    for (const [id, format] of this.styles.formats) if (format === code) return id;
    const list = this.section('numFmts');
    const existing = list.elements.find((format) => format.attribute('formatCode') === code)?.number('numFmtId');
    if (existing !== undefined) return existing;
    // Ids below 164 belong to Excel.
    const id = Math.max(163, ...list.elements.map((format) => format.number('numFmtId') ?? 0)) + 1;
    list.children.push(this.make('numFmt', { numFmtId: id, formatCode: code }));
    list.set('count', list.elements.length);
    this.changed = true;
    return id;
  }

  private append(section: string, item: XmlElement): number {
    const list = this.section(section);
    let pool = this.pools.get(section);
    if (!pool) {
      pool = new Map();
      const items = list.elements;
      // The first of equal items wins, as Excel itself would choose.
      for (let i = items.length - 1; i >= 0; i -= 1) pool.set(String(items[i]), i);
      this.pools.set(section, pool);
    }
    const key = String(item);
    const existing = pool.get(key);
    if (existing !== undefined) return existing;
    if (section === 'cellXfs') this.fillGap(list);
    const index = list.elements.length;
    list.children.push(item);
    list.set('count', index + 1);
    pool.set(key, index);
    this.changed = true;
    return index;
  }

  /** Formats that cells name and the file lacks stand for the first one, and go on doing so. */
  private fillGap(list: XmlElement): void {
    const first = list.elements[0];
    for (let gap = this.styles.firstFree - list.elements.length; gap > 0; gap -= 1) {
      list.children.push(first?.clone() ?? this.make('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
    }
  }

  private section(local: string): XmlElement {
    const existing = this.root.child(local);
    if (existing) return existing;
    const made = this.make(local);
    this.root.place(made, SECTION_ORDER);
    return made;
  }

  private color(local: string, color: string): XmlElement {
    return this.make(local, { rgb: `FF${color.replace('#', '').toUpperCase()}` });
  }

  private make(local: string, attributes: Record<string, string | number | null> = {}, children: XmlElement[] = []): XmlElement {
    return element(this.prefix + local, attributes, children);
  }
}
