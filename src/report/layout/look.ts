/** The printed report's measures and styles: page, columns, type, colours, lines. All sizes are points. */
import type { Digits, Orientation, Settings } from '../../settings/types';
import type { BorderLine, CellStyle, PageSetup } from '../sheet-plan';
import { numberFormat } from './digits';
import { stretchOf } from './text-width';

export const COLOR = {
  text: '#000000',
  heading: '#1F3864',
  note: '#595959',
  headerFill: '#E9EDF4',
  innerLine: '#BFBFBF',
  frame: '#404040',
  bar: '#5B7BB0',
  cellBar: '#C6D1E4',
  floor: '#C00000',
} as const;

export const LINE = {
  /** Frames of tables and measures. */
  frame: { style: 'Continuous', weight: 'Thin', color: COLOR.frame },
  /** Verticals between the columns. */
  inner: { style: 'Continuous', weight: 'Thin', color: COLOR.innerLine },
  /** Between the rows of score tables. */
  hair: { style: 'Continuous', weight: 'Hairline', color: COLOR.innerLine },
  /** Above and below tables, under headings, round the result. */
  rule: { style: 'Continuous', weight: 'Medium', color: COLOR.heading },
} as const satisfies Record<string, BorderLine>;

/** What the orientation of the page decides. */
export interface Look {
  readonly orientation: Orientation;
  readonly digits: Digits;
  readonly columnWidths: readonly number[];
  /** Printable height less three per cent, for the rounding of heights by printers. */
  readonly rowBudget: number;
  /** Size of type in tables. */
  readonly tableSize: number;
  /** Most lines of a table row: under Excel's 409 points and under one page. */
  readonly mostLines: number;
  /** How much wider than TH Sarabun the report's typeface runs. */
  readonly stretch: number;
  /** Widest title on one line. */
  readonly titleWidth: number;
  readonly resultSizes: { readonly words: number; readonly number: number; readonly level: number };
}

export function lookOf(settings: Settings): Look {
  const shared = { orientation: settings.orientation, digits: settings.digits, stretch: stretchOf(settings.font) };
  return settings.orientation === 'landscape'
    ? {
        ...shared,
        columnWidths: [102, 180, 69, 78, 120, 147],
        rowBudget: 467,
        tableSize: 16,
        mostLines: 16,
        titleWidth: 662,
        resultSizes: { words: 20, number: 28, level: 24 },
      }
    : {
        ...shared,
        columnWidths: [72, 108, 51, 57, 81, 90],
        rowBudget: 706,
        tableSize: 14,
        mostLines: 18,
        titleWidth: 436,
        resultSizes: { words: 16, number: 24, level: 18 },
      };
}

/** Width of some neighbouring columns. */
export function widthOf(look: Look, first: number, last: number): number {
  return look.columnWidths.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
}

export const COLUMNS = 6;

/** Of the printed page, per cent: what keeps the table on one page's width whatever the printer's metrics. */
const SCALE = 96;

/** Points of rows that one page takes at the scale it is printed in. */
export const pageHeight = (look: Look): number => (look.rowBudget * 100) / SCALE;

/** Body text, and the size that most rows are built on. */
export const BODY = 16;
export const SMALL = 14;

/** Added to the heights that Excel gives. */
export const PAD = { table: 3, header: 6, paragraph: 6, introduction: 12 } as const;

/** Formats of the report's numbers. */
export const score = (digits: Digits): string => numberFormat(['0.00'], digits);
export const whole = (digits: Digits): string => numberFormat(['0'], digits);
const signed = (digits: Digits): string => numberFormat(['+0.00', '-0.00', '0.00'], digits);
/** A star after scores under the floor, and a blank as wide after the others. */
const starred = (floor: number, digits: Digits): string => numberFormat([`[<${floor}]0.00"*"`, '0.00" "'], digits);

/** Named styles of the report sheet; each says only what differs from the base and the styles laid before it. */
export function reportStyles(look: Look, floor: number): Readonly<Record<string, CellStyle>> {
  const { digits, tableSize, resultSizes } = look;
  const heading = { color: COLOR.heading, bold: true };
  return {
    'title-first': { font: { size: 20, bold: true }, horizontal: 'CenterAcrossSelection', vertical: 'Center' },
    title: { font: { size: 18, bold: true }, horizontal: 'CenterAcrossSelection', vertical: 'Center' },
    paragraph: { horizontal: 'Left', vertical: 'Top', wrap: true },
    note: { font: { size: SMALL, color: COLOR.note }, horizontal: 'Left', vertical: 'Top', wrap: true },
    heading: { font: { size: 18, ...heading }, horizontal: 'Left', vertical: 'Center' },
    'table-header': { font: { size: tableSize, bold: true }, fill: COLOR.headerFill, horizontal: 'Center', vertical: 'Center', wrap: true },
    'header-across': { horizontal: 'CenterAcrossSelection' },
    measure: { font: { size: tableSize }, horizontal: 'Left', vertical: 'Top', wrap: true },
    'measure-title': { font: { bold: true } },
    'measure-heading': { font: { bold: true }, vertical: 'Center' },
    continued: { font: { bold: false, color: COLOR.note } },
    'result-words': { font: { size: resultSizes.words, bold: true }, horizontal: 'Center', vertical: 'Center' },
    'result-lead': { horizontal: 'Right' },
    'result-number': { font: { size: resultSizes.number, ...heading }, numberFormat: score(digits) },
    'result-level': { font: { size: resultSizes.level, ...heading }, wrap: true },
    'result-level-long': { font: { size: look.orientation === 'landscape' ? 18 : SMALL } },
    'result-target': { horizontal: 'CenterAcrossSelection', vertical: 'Center' },
    'score-row': { vertical: 'Center' },
    'instrument-code': { font: { bold: true }, horizontal: 'Left', indent: 1, wrap: true },
    'instrument-name': { font: { size: SMALL }, horizontal: 'Left', wrap: true },
    weight: { horizontal: 'Center', numberFormat: whole(digits) },
    'weight-decimal': { horizontal: 'Center', numberFormat: score(digits) },
    score: { horizontal: 'Right', indent: 1, numberFormat: score(digits) },
    weighted: { horizontal: 'Right', indent: 2, numberFormat: score(digits) },
    change: { horizontal: 'Right', indent: 2, numberFormat: signed(digits) },
    words: { horizontal: 'Center', wrap: true },
    total: { font: { bold: true } },
    'total-figure': { font: { size: 18, bold: true } },
    caption: { font: { bold: true }, horizontal: 'CenterAcrossSelection', vertical: 'Center' },
    'indicator-name': { horizontal: 'Left', indent: 1, wrap: true },
    'indicator-group': { font: { bold: true }, horizontal: 'Center', vertical: 'Top' },
    'indicator-score': { horizontal: 'Right', indent: 1, numberFormat: starred(floor, digits) },
    'indicator-low': { font: { bold: true } },
    unwrapped: { wrap: false },
    bar: { numberFormat: ';;;' },
    signature: { horizontal: 'CenterAcrossSelection', vertical: 'Bottom' },
  };
}

const CENTIMETRE = 72 / 2.54;
const round = (points: number): number => Math.round(points * 100) / 100;

/** Digits after a size code would be read as part of it, and `&` begins a code. */
const plain = (value: string): string => value.replace(/&/g, '&&').replace(/^(?=[0-9])/, ' ');

/** Excel takes 255 characters a header or footer, codes included. */
const LONGEST_FOOTER_TEXT = 150;

/** Page set-up of the report: a scale and breaks of our own, since Fit To would ignore the breaks. */
export function reportPage(look: Look, agency: string, draft: boolean, font: string): PageSetup {
  // The IT๙ cut draws &P in Thai digits; text cannot, since Excel itself fills the number in.
  const footerFont = look.digits === 'thai' ? 'TH SarabunIT๙' : font;
  const footer = `&"${footerFont},Regular"&${SMALL}&K${COLOR.note.slice(1)}`;
  return {
    orientation: look.orientation,
    scale: SCALE,
    margins: {
      left: round(2.5 * CENTIMETRE),
      right: round(1.5 * CENTIMETRE),
      top: round(2 * CENTIMETRE),
      bottom: round(2 * CENTIMETRE),
      header: round(0.9 * CENTIMETRE),
      footer: round(0.9 * CENTIMETRE),
    },
    header: { left: '', center: '', right: draft ? `&"${font},Bold"&${BODY}&K${COLOR.note.slice(1)}ร่าง` : '' },
    footer: { left: `${footer}${plain(agency.slice(0, LONGEST_FOOTER_TEXT))}`, center: '', right: `${footer}หน้า &P จาก &N` },
    centerHorizontally: true,
    rowBudget: look.rowBudget,
    titleRows: null,
    fitWidth: false,
  };
}
