/** Formats given as data: the objects of `setCellProperties`, `setRowProperties` and `setColumnProperties`. */
import type { BookFont, BookSide, BookStyle } from '../../book/types';
import { asColor, asFlag, asInteger, asNumber, asRecord, asText, isGiven, oneOf } from '../arguments';
import { withBorder } from '../cells/style';
import { notImitated } from '../errors';

export const horizontalAlignments = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
export const verticalAlignments = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
export const borderStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
export const borderWeights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

/** "Font size: between 1 and 409 points" (Excel's dialog and the file format). */
export function asFontSize(value: unknown): number {
  return asNumber(value, 'size', 1, 409);
}

export function asUnderline(value: unknown): BookFont['underline'] {
  const word = oneOf(value, 'underline', underlines);
  if (word === 'SingleAccountant' || word === 'DoubleAccountant') throw notImitated('accounting underlines');
  return word;
}

/** "An integer between 0 and 250" (typings, RangeFormat.indentLevel). */
export function asIndent(value: unknown): number {
  return asInteger(value, 'indentLevel', 0, 250);
}

/** "-90 to 90, or 180 for vertically-oriented text" (typings, RangeFormat.textOrientation). */
export function asRotation(value: unknown): number {
  return value === 180 ? 180 : asInteger(value, 'textOrientation', -90, 90);
}

type Part = (style: BookStyle, value: unknown) => BookStyle;

const formatParts: Readonly<Record<string, Part>> = {
  font: (style, value) => ({ ...style, font: fontFrom(style.font, asRecord(value, 'font')) }),
  fill: (style, value) => ({ ...style, fill: fillFrom(asRecord(value, 'fill'), style.fill) }),
  borders: (style, value) => bordersFrom(style, asRecord(value, 'borders')),
  horizontalAlignment: (style, value) => ({ ...style, horizontal: oneOf(value, 'horizontalAlignment', horizontalAlignments) }),
  verticalAlignment: (style, value) => ({ ...style, vertical: oneOf(value, 'verticalAlignment', verticalAlignments) }),
  wrapText: (style, value) => ({ ...style, wrap: asFlag(value, 'wrapText') }),
  indentLevel: (style, value) => ({ ...style, indent: asIndent(value) }),
  shrinkToFit: (style, value) => ({ ...style, shrink: asFlag(value, 'shrinkToFit') }),
  textOrientation: (style, value) => ({ ...style, rotation: asRotation(value) }),
  protection: (style, value) => {
    const protection = asRecord(value, 'protection');
    return protection.locked === undefined ? style : { ...style, locked: asFlag(protection.locked, 'locked') };
  },
};

const fontParts: Readonly<Record<string, (font: BookFont, value: unknown) => BookFont>> = {
  name: (font, value) => ({ ...font, name: asText(value, 'name') }),
  size: (font, value) => ({ ...font, size: asFontSize(value) }),
  bold: (font, value) => ({ ...font, bold: asFlag(value, 'bold') }),
  italic: (font, value) => ({ ...font, italic: asFlag(value, 'italic') }),
  strikethrough: (font, value) => ({ ...font, strikethrough: asFlag(value, 'strikethrough') }),
  color: (font, value) => ({ ...font, color: asColor(value, 'color') }),
  underline: (font, value) => ({ ...font, underline: asUnderline(value) }),
};

const sides: Readonly<Record<string, BookSide>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

/** The change that a `CellPropertiesFormat` asks for. `skip` names parts that are handled elsewhere (`rowHeight`). */
export function formatChange(given: unknown, skip: readonly string[] = []): (style: BookStyle) => BookStyle {
  const parts = Object.entries(asRecord(given, 'format')).filter(([name, value]) => !skip.includes(name) && isGiven(value));
  for (const [name] of parts) if (formatParts[name] === undefined) throw notImitated(`the cell property format.${name}`);
  return (style) => parts.reduce((current, [name, value]) => formatParts[name]?.(current, value) ?? current, style);
}

function fontFrom(font: BookFont, given: Readonly<Record<string, unknown>>): BookFont {
  return Object.entries(given).reduce((current, [name, value]) => {
    const part = fontParts[name];
    if (part === undefined) throw notImitated(`the cell property format.font.${name}`);
    return isGiven(value) ? part(current, value) : current;
  }, font);
}

function fillFrom(given: Readonly<Record<string, unknown>>, fill: string): string {
  for (const name of Object.keys(given)) if (name !== 'color') throw notImitated(`the cell property format.fill.${name}`);
  return isGiven(given.color) ? asColor(given.color, 'color') : fill;
}

function bordersFrom(style: BookStyle, given: Readonly<Record<string, unknown>>): BookStyle {
  return Object.entries(given).reduce((current, [name, value]) => {
    const side = sides[name];
    if (side === undefined) throw notImitated(`the cell property format.borders.${name}`);
    const line = asRecord(value, name);
    const known = current.borders[side] ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
    const next = {
      style: isGiven(line.style) ? oneOf(line.style, 'style', borderStyles) : known.style,
      weight: isGiven(line.weight) ? oneOf(line.weight, 'weight', borderWeights) : known.weight,
      color: isGiven(line.color) ? asColor(line.color, 'color') : known.color,
    };
    return withBorder(current, side, next.style === 'None' ? null : next);
  }, style);
}

/** The parts of a style that a `CellPropertiesFormatLoadOptions` asks for. */
export function formatData(style: BookStyle, asked: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const line = (side: BookSide) => style.borders[side] ?? { style: 'None', weight: 'Thin', color: '#000000' };
  const readers: Readonly<Record<string, () => unknown>> = {
    font: () => pick(style.font, asked.font),
    fill: () => pick({ color: style.fill === '' ? '#FFFFFF' : style.fill }, asked.fill),
    borders: () => Object.fromEntries(Object.entries(sides).map(([name, side]) => [name, pick(line(side), asked.borders)])),
    horizontalAlignment: () => style.horizontal,
    verticalAlignment: () => style.vertical,
    wrapText: () => style.wrap,
    indentLevel: () => style.indent,
    shrinkToFit: () => style.shrink,
    textOrientation: () => style.rotation,
    protection: () => ({ locked: style.locked }),
  };
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted !== true && typeof wanted !== 'object') continue;
    const read = readers[name];
    if (read !== undefined) data[name] = read();
    else if (name !== 'rowHeight' && name !== 'columnWidth') throw notImitated(`the cell property format.${name}`);
  }
  return data;
}

function pick(source: object, asked: unknown): Record<string, unknown> {
  const wanted = typeof asked === 'object' && asked !== null ? (asked as Record<string, unknown>) : {};
  return Object.fromEntries(Object.entries(source).filter(([name]) => wanted[name] === true));
}
