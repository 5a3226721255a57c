/** How a sheet shows on screen: tab colour, gridlines, zoom, frozen panes, selection, standard sizes; and its merges and protection. */
import type { BookProtection, BookSheet } from '../types';
import { cellName, parseRange, parseSqref, rangeName } from '../reference';
import type { Colors } from '../styles/colors';
import { type XmlElement, element } from '../xml/tree';
import { pointsOfWidth, widthOfPoints } from '../units';
import type { SheetDocument } from './document';

export function readView(document: SheetDocument, sheet: BookSheet, colors: Colors): void {
  sheet.tabColor = colors.resolve(document.get('sheetPr')?.child('tabColor'), '');
  const view = document.get('sheetViews')?.child('sheetView');
  sheet.showGridlines = view?.flag('showGridLines', true) ?? true;
  sheet.showHeadings = view?.flag('showRowColHeaders', true) ?? true;
  sheet.zoom = view?.number('zoomScale') ?? 100;
  const pane = view?.child('pane');
  if (pane && /^frozen/.test(pane.attribute('state') ?? '')) {
    sheet.freeze = { rows: pane.number('ySplit') ?? 0, columns: pane.number('xSplit') ?? 0 };
  }
  const active = pane?.attribute('activePane');
  const selections = view?.all('selection') ?? [];
  const selection = selections.find((entry) => entry.attribute('pane') === active) ?? selections[0];
  const range = parseSqref(selection?.attribute('sqref') ?? selection?.attribute('activeCell') ?? 'A1')[0];
  if (range) sheet.selection = { range };
}

/** `sheetFormatPr`: standard sizes. */
export function readFormat(format: XmlElement | null, sheet: BookSheet, digit: number): void {
  const width = format?.number('defaultColWidth');
  const characters = format?.number('baseColWidth') ?? 8;
  // Without a width the column is as wide as so many digits, padded and rounded up to 8 pixels.
  sheet.standardWidth = width !== undefined ? pointsOfWidth(width, digit) : Math.ceil((characters * digit + 5) / 8) * 8 * 0.75;
  sheet.standardHeight = format?.number('defaultRowHeight') ?? 15;
}

export function readMerges(document: SheetDocument, sheet: BookSheet): void {
  sheet.merges = (document.get('mergeCells')?.all('mergeCell') ?? []).flatMap((merge) => parseRange(merge.attribute('ref') ?? '') ?? []);
}

export const viewFields = (sheet: BookSheet): unknown => [
  sheet.showGridlines,
  sheet.showHeadings,
  sheet.zoom,
  sheet.freeze,
  sheet.selection,
];

export function writeView(document: SheetDocument, sheet: BookSheet): void {
  const { prefix } = document;
  const views = document.get('sheetViews') ?? element(`${prefix}sheetViews`);
  let view = views.child('sheetView');
  if (!view) {
    view = element(`${prefix}sheetView`, { workbookViewId: 0 });
    views.children.push(view);
  }
  view
    .set('showGridLines', sheet.showGridlines ? null : 0)
    .set('showRowColHeaders', sheet.showHeadings ? null : 0)
    .set('zoomScale', sheet.zoom === 100 ? null : sheet.zoom);
  if (view.number('zoomScaleNormal') !== undefined) view.set('zoomScaleNormal', sheet.zoom);
  const { rows, columns } = sheet.freeze;
  const frozen = rows > 0 || columns > 0;
  const activePane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const kept = view.elements.filter((child) => !['pane', 'selection'].includes(child.local) && child.local !== 'pane');
  const { range } = sheet.selection;
  const selection = element(`${prefix}selection`, {
    pane: frozen ? activePane : null,
    activeCell: cellName(range.firstRow, range.firstColumn),
    sqref: rangeName(range),
  });
  const pane = frozen
    ? element(`${prefix}pane`, {
        xSplit: columns || null,
        ySplit: rows || null,
        topLeftCell: cellName(rows, columns),
        activePane,
        state: 'frozen',
      })
    : (view.child('pane') ?? null);
  const wasFrozen = /^frozen/.test(pane?.attribute('state') ?? '');
  view.children = [...(pane && (frozen || !wasFrozen) ? [pane] : []), selection, ...kept];
  document.put('sheetViews', views);
}

const PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

export function writeProperties(document: SheetDocument, sheet: BookSheet): void {
  const { prefix } = document;
  const properties = document.get('sheetPr') ?? element(`${prefix}sheetPr`);
  properties.remove('tabColor');
  if (sheet.tabColor !== '')
    properties.place(element(`${prefix}tabColor`, { rgb: `FF${sheet.tabColor.slice(1).toUpperCase()}` }), PROPERTIES_ORDER);
  const fitted = sheet.page.scale === null;
  const setup = properties.child('pageSetUpPr') ?? element(`${prefix}pageSetUpPr`);
  setup.set('fitToPage', fitted ? 1 : null);
  if (Object.keys(setup.attributes).length > 0) properties.place(setup, PROPERTIES_ORDER);
  else properties.remove('pageSetUpPr');
  const needed = properties.elements.length > 0 || Object.keys(properties.attributes).length > 0;
  document.put('sheetPr', ...(needed ? [properties] : []));
}

export function writeFormat(document: SheetDocument, sheet: BookSheet, digit: number): void {
  const format = document.get('sheetFormatPr') ?? element(`${document.prefix}sheetFormatPr`);
  format.set('defaultColWidth', widthOfPoints(sheet.standardWidth, digit)).set('defaultRowHeight', sheet.standardHeight);
  document.put('sheetFormatPr', format);
}

export function writeMerges(document: SheetDocument, sheet: BookSheet): void {
  const list = sheet.merges.map((merge) => element(`${document.prefix}mergeCell`, { ref: rangeName(merge) }));
  document.put('mergeCells', ...(list.length > 0 ? [element(`${document.prefix}mergeCells`, { count: list.length }, list)] : []));
}

/** What users may do on a protected sheet: Office.js's word and the file's, whose `1` forbids. */
const PERMISSIONS: readonly (readonly [office: string, file: string, forbiddenByDefault: boolean])[] = [
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowSort', 'sort', true],
  ['allowAutoFilter', 'autoFilter', true],
  ['allowPivotTables', 'pivotTables', true],
];

export function readProtection(protection: XmlElement | null): BookProtection {
  if (!protection?.flag('sheet')) return { protected: false, password: false, options: {} };
  const options: Record<string, boolean | string> = {};
  for (const [office, file, forbidden] of PERMISSIONS) options[office] = !protection.flag(file, forbidden);
  const noLocked = protection.flag('selectLockedCells');
  const noUnlocked = protection.flag('selectUnlockedCells');
  options['selectionMode'] = noUnlocked ? 'None' : noLocked ? 'Unlocked' : 'Normal';
  return { protected: true, password: hasPassword(protection), options };
}

function hasPassword(protection: XmlElement): boolean {
  return (protection.attribute('password') ?? protection.attribute('hashValue')) !== undefined;
}

export function writeProtection(document: SheetDocument, sheet: BookSheet): void {
  if (!sheet.protection.protected) {
    document.put('sheetProtection');
    return;
  }
  const made = document.get('sheetProtection') ?? element(`${document.prefix}sheetProtection`);
  made.set('sheet', 1);
  const { options } = sheet.protection;
  // Excel itself forbids objects and scenarios unless they are allowed by name.
  for (const [office, file, forbidden] of PERMISSIONS) {
    const allowed = options[office] === true;
    made.set(file, allowed === forbidden ? (allowed ? 0 : 1) : null);
  }
  made.set('selectLockedCells', options['selectionMode'] === 'None' || options['selectionMode'] === 'Unlocked' ? 1 : null);
  made.set('selectUnlockedCells', options['selectionMode'] === 'None' ? 1 : null);
  document.put('sheetProtection', made);
}
