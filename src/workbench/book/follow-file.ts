/** What the model does not hold but the file does, kept in step when rows move and sheets are renamed: raw elements of sheets, charts, comments, drawings. */
import type { Package } from './package/package';
import { type RowShift, followRows, shiftRow, shiftSpan } from './formulas/rewrite';
import { parseRange, rangeName, sheetPrefix, splitReference } from './reference';
import type { BookState } from './state';
import type { BookSheet } from './types';
import { XmlElement } from './xml/tree';

/** Elements whose text is a formula, in sheets, tables and charts. */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula', 'totalsRowFormula']);
/** Attributes that hold one range or a list of them. */
const RANGES = ['ref', 'sqref', 'r'];
/** Elements that are written from the model whenever it changes. */
const MODELLED = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'mergeCells',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
];

/** Follows formulas everywhere in the file outside cells. `home` is the sheet that a reference without a sheet means. */
export function followFileFormulas(state: BookState, follow: (formula: string, home: BookSheet | null) => string): void {
  for (const [sheet, sheetState] of state.sheets) {
    sheetState.document?.rewrite((element) => {
      const changed = followIn(element, (formula) => follow(formula, sheet));
      if (changed) sheetState.rewritten = true;
      return changed;
    }, MODELLED);
  }
  // Print areas and the like; people's own names are in the model.
  for (const name of state.workbook.child('definedNames')?.all('definedName') ?? []) {
    if (!name.attribute('name')?.startsWith('_xlnm.')) continue;
    const now = follow(name.text, null);
    if (now === name.text) continue;
    name.text = now;
    state.fingerprints.delete('names');
  }
  for (const part of state.package.names()) {
    const type = state.package.contentType(part) ?? '';
    if (/pivotCacheDefinition\+xml/.test(type)) edit(state.package, part, (root) => followPivotSource(root, follow));
    if (!/drawingml\.chart\+xml|chartex\+xml|spreadsheetml\.table\+xml|drawing\+xml/.test(type)) continue;
    edit(state.package, part, (root) => followIn(root, (formula) => follow(formula, null)));
  }
}

/** A pivot table's source names its sheet and its cells apart. */
function followPivotSource(root: XmlElement, follow: (formula: string, home: BookSheet | null) => string): boolean {
  const source = root.find('cacheSource', 'worksheetSource');
  const sheet = source?.attribute('sheet');
  const cells = source?.attribute('ref');
  if (!source || sheet === undefined || cells === undefined) return false;
  const before = `${sheetPrefix(sheet)}!${cells}`;
  const after = follow(before, null);
  if (after === before || after.includes('#REF!')) return false;
  const now = splitReference(after);
  source.set('sheet', now.sheet ?? sheet).set('ref', now.address);
  return true;
}

function followIn(root: XmlElement, follow: (formula: string) => string): boolean {
  let changed = false;
  for (const element of root.walk()) {
    const link = element.attribute('textlink');
    if (link !== undefined && link !== '') {
      const now = follow(link);
      if (now !== link) {
        element.set('textlink', now);
        changed = true;
      }
    }
    if (!FORMULAS.has(element.local) || element.elements.length > 0) continue;
    const text = element.text;
    const now = follow(text);
    if (now !== text) {
      element.text = now;
      changed = true;
    }
  }
  return changed;
}

/** Moves what is placed by row on the sheet: ranges of raw elements, anchors of drawings, comments. */
export function followFileRows(state: BookState, sheet: BookSheet, by: RowShift): void {
  const sheetState = state.sheets.get(sheet);
  if (!sheetState?.document) return;
  sheetState.document.rewrite((element) => moveRanges(element, by), MODELLED);
  const pack = state.package;
  for (const { part, type } of pack.relationships(sheetState.part)) {
    if (part === null || !pack.has(part)) continue;
    if (type.endsWith('/drawing')) edit(pack, part, (root) => moveAnchors(root, by));
    else if (type.endsWith('/comments') || type.endsWith('/threadedComment')) edit(pack, part, (root) => moveComments(root, by));
    else if (type.endsWith('/vmlDrawing')) moveVml(pack, part, by);
    else if (type.endsWith('/table')) edit(pack, part, (root) => moveRanges(root, by));
  }
}

function edit(pack: Package, part: string, change: (root: XmlElement) => boolean): void {
  const root = pack.xml(part);
  if (change(root)) pack.writeXml(part, root);
}

function moveRanges(root: XmlElement, by: RowShift): boolean {
  let changed = false;
  for (const element of root.walk()) {
    // In the extension list ranges stand in an element of their own.
    if (element.local === 'sqref' && element.elements.length === 0) {
      const now = movedList(element.text, by);
      if (now !== element.text) {
        element.text = now;
        changed = true;
      }
    }
    for (const name of RANGES) {
      const value = element.attribute(name);
      if (value === undefined || !value.split(/\s+/).every((part) => parseRange(part))) continue;
      const now = movedList(value, by);
      if (now === value) continue;
      element.set(name, now === '' ? value : now);
      changed = true;
    }
  }
  return changed;
}

function movedList(list: string, by: RowShift): string {
  return list
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      const range = parseRange(part);
      const span = range && shiftSpan(range.firstRow, range.lastRow, by);
      return range && span ? [rangeName({ ...range, firstRow: span[0], lastRow: span[1] })] : [];
    })
    .join(' ');
}

function moveAnchors(root: XmlElement, by: RowShift): boolean {
  let changed = false;
  for (const anchor of root.elements) {
    if (anchor.attribute('editAs') === 'absolute') continue;
    const [from, to] = ['from', 'to'].map((name) => anchor.child(name)?.child('row'));
    if (!from) continue;
    const span = shiftSpan(Number(from.text), Number((to ?? from).text), by) ?? [by.at, by.at];
    if (Number(from.text) === span[0] && Number((to ?? from).text) === span[1]) continue;
    from.text = String(span[0]);
    if (to) to.text = String(anchor.attribute('editAs') === 'oneCell' ? Number(to.text) + span[0] - Number(from.text) : span[1]);
    changed = true;
  }
  return changed;
}

function moveComments(root: XmlElement, by: RowShift): boolean {
  let changed = false;
  const visit = (parent: XmlElement): void => {
    parent.children = parent.children.filter((node) => {
      if (!(node instanceof XmlElement)) return true;
      const reference = node.attribute('ref');
      if (reference === undefined) {
        visit(node);
        return true;
      }
      const now = followRows(reference, by, true, () => false);
      if (now === reference) return true;
      changed = true;
      if (now === '#REF!') return false;
      node.set('ref', now);
      return true;
    });
  };
  visit(root);
  return changed;
}

/** Old drawings are not always well-formed XML: comment boxes are found by their own marks. */
function moveVml(pack: Package, part: string, by: RowShift): void {
  const before = pack.text(part);
  const after = before.replace(/<v:shape[\s>][\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>(\d+)<\/x:Row>/.exec(shape)?.[1];
    if (row === undefined) return shape;
    const moved = shiftRow(Number(row), by);
    if (moved === null) return '';
    const shift = moved - Number(row);
    return shape.replace(/<x:Row>\d+<\/x:Row>/, `<x:Row>${moved}</x:Row>`).replace(/<x:Anchor>([^<]*)<\/x:Anchor>/, (_, list: string) => {
      const numbers = list.split(',').map(Number);
      for (const at of [2, 6]) numbers[at] = Math.max(0, (numbers[at] ?? 0) + shift);
      return `<x:Anchor>${numbers.join(', ')}</x:Anchor>`;
    });
  });
  if (after !== before) pack.write(part, after);
}
