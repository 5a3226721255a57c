/** What the sheets beside the report have in common: page, base style, table header. */
import type { Settings } from '../../settings/types';
import type { CellStyle, PageSetup, SheetPlan } from '../sheet-plan';
import { COLOR, LINE, reportPage, lookOf, SMALL } from './look';
import type { Block, SheetBuilder } from './sheet-builder';

/** Landscape on one page's width, the table's header on every page; Excel breaks the pages itself. */
export function listPage(settings: Settings, agency: string, titleRows: readonly [number, number] | null): PageSetup {
  const look = { ...lookOf(settings), orientation: 'landscape' } as const;
  return { ...reportPage(look, agency, false, settings.font), scale: 100, rowBudget: null, titleRows, fitWidth: true };
}

export const LIST_STYLES: Readonly<Record<string, CellStyle>> = {
  'list-title': { font: { size: 20, bold: true, color: COLOR.heading }, horizontal: 'Left', vertical: 'Center' },
  'list-lead': { horizontal: 'Left', vertical: 'Top' },
  hint: { font: { size: SMALL, color: COLOR.note }, horizontal: 'Left', vertical: 'Top', wrap: true },
  'hint-line': { font: { color: COLOR.note, italic: true } },
  'list-header': { font: { bold: true }, fill: COLOR.headerFill, horizontal: 'Center', vertical: 'Center', wrap: true },
  'list-cell': { font: { size: SMALL }, horizontal: 'Left', vertical: 'Top', wrap: true },
  centred: { horizontal: 'Center' },
  strong: { font: { bold: true } },
};

/** Frame and inner lines of a list; its header stands in the first row. */
export function frameList(sheet: SheetBuilder, list: Block): void {
  const header: Block = { ...list, lastRow: list.firstRow };
  sheet.style('list-header', header);
  sheet.border(LINE.inner, ['insideVertical', 'insideHorizontal'], list);
  sheet.border(LINE.frame, ['top', 'bottom', 'left', 'right'], list);
  sheet.border(LINE.frame, ['bottom'], header);
}

type Given = Pick<SheetPlan, 'kind' | 'sheetName' | 'columnWidths' | 'styles' | 'page' | 'freezeRows'> & Partial<SheetPlan>;

/** A sheet plan of what a builder gathered; everything not given is left out or off. */
export function planOf(sheet: SheetBuilder, settings: Settings, given: Given): SheetPlan {
  return {
    fiscalYear: null,
    tabColor: COLOR.heading,
    base: { font: { name: settings.font, size: 16, color: COLOR.text, bold: false, italic: false }, vertical: 'Top' },
    rows: sheet.rows,
    styled: sheet.styled,
    borders: sheet.borders,
    regions: sheet.regions,
    charts: [],
    dataBars: [],
    lists: [],
    tables: [],
    showGridlines: false,
    repeatedHeader: null,
    documentTitle: null,
    ...given,
  };
}
