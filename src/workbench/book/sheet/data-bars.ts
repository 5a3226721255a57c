/** Data bars between fixed bounds: the only conditional formats of the model. All others stay in the sheet as written. */
import type { BookDataBar, BookSheet } from '../types';
import { parseSqref, rangeName } from '../reference';
import { canonical } from '../xml/canonical';
import { type XmlElement, element, parseXml } from '../xml/tree';
import type { SheetDocument } from './document';
import { editExtension } from './extensions';

/** Extension of a rule that says which rule of the sheet's extension list completes it, and that list ([MS-XLSX] 2.3.3). */
const RULE_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const SHEET_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** The rule as Excel 2007 reads it; what it cannot say follows in the extension. */
function ruleOf(bar: BookDataBar, prefix: string, priority: number): XmlElement {
  const make = (local: string, attributes: Record<string, string | number | null> = {}, children: XmlElement[] = []): XmlElement =>
    element(prefix + local, attributes, children);
  const bound = (val: number): XmlElement => make('cfvo', { type: 'num', val });
  return make('conditionalFormatting', { sqref: rangeName(bar.range) }, [
    make('cfRule', { type: 'dataBar', priority }, [
      make('dataBar', { showValue: bar.showValue ? null : 0 }, [
        bound(bar.minimum),
        bound(bar.maximum),
        make('color', { rgb: argb(bar.color) }),
      ]),
      make('extLst', {}, [make('ext', { uri: RULE_EXTENSION, 'xmlns:x14': X14 }, [element('x14:id', {}, [guidOf(bar)])])]),
    ]),
  ]);
}

/** Solid fill, border, and bars as long as the value says rather than between a tenth and nine tenths of the cell. */
function extensionOf(bar: BookDataBar): XmlElement {
  const bound = (val: number): XmlElement => element('x14:cfvo', { type: 'num' }, [element('xm:f', {}, [String(val)])]);
  const attributes = {
    minLength: 0,
    maxLength: 100,
    showValue: bar.showValue ? null : 0,
    border: bar.border === null ? null : 1,
    gradient: bar.solid ? 0 : null,
    negativeBarBorderColorSameAsPositive: bar.border === null ? null : 0,
  };
  return element('x14:conditionalFormatting', { 'xmlns:xm': XM }, [
    element('x14:cfRule', { type: 'dataBar', id: guidOf(bar) }, [
      element('x14:dataBar', attributes, [
        bound(bar.minimum),
        bound(bar.maximum),
        bar.border === null ? null : element('x14:borderColor', { rgb: argb(bar.border) }),
        element('x14:negativeFillColor', { rgb: 'FFFF0000' }),
        bar.border === null ? null : element('x14:negativeBorderColor', { rgb: 'FFFF0000' }),
        element('x14:axisColor', { rgb: 'FF000000' }),
      ]),
    ]),
    element('xm:sqref', {}, [rangeName(bar.range)]),
  ]);
}

function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

/** Excel wants a GUID; ids that are none are turned into one. */
function guidOf({ id }: BookDataBar): string {
  if (/^\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/.test(id)) return id;
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `{${hash.toString(16).toUpperCase().padStart(8, '0')}-0001-4000-8000-${String(id.length).padStart(12, '0')}}`;
}

/** Reads a rule that the model can say wholly, together with its extension; `null` for any other. */
function recognise(rule: XmlElement, extensions: readonly XmlElement[]): BookDataBar | null {
  const bar = rule.find('cfRule', 'dataBar');
  const id = [...rule.walk()].find((node) => node.local === 'id')?.text;
  const range = parseSqref(rule.attribute('sqref') ?? '')[0];
  const extension = extensions.find((node) => node.child('cfRule')?.attribute('id') === id);
  const details = extension?.find('cfRule', 'dataBar');
  if (!bar || id === undefined || !range || !extension || !details) return null;
  const [minimum, maximum] = bar.all('cfvo').map((bound) => bound.number('val'));
  const color = bar.child('color')?.attribute('rgb');
  if (minimum === undefined || maximum === undefined || color === undefined) return null;
  const border = details.child('borderColor')?.attribute('rgb');
  const read: BookDataBar = {
    id,
    kind: 'dataBar',
    range,
    color: `#${color.slice(-6)}`,
    border: border === undefined ? null : `#${border.slice(-6)}`,
    solid: !details.flag('gradient', true),
    minimum,
    maximum,
    showValue: bar.flag('showValue', true),
  };
  const prefix = rule.name.slice(0, rule.name.length - rule.local.length);
  const priority = rule.child('cfRule')?.number('priority') ?? 0;
  const same = canonical(ruleOf(read, prefix, priority)) === canonical(rule) && canonical(extensionOf(read)) === canonical(extension);
  return same ? read : null;
}

function extensionsOf(document: SheetDocument): XmlElement[] {
  const list = document.get('extLst');
  const ext = list?.elements.find((node) => node.attribute('uri')?.toUpperCase() === SHEET_EXTENSION.toUpperCase());
  return ext?.child('conditionalFormattings')?.elements ?? [];
}

export function readDataBars(document: SheetDocument): BookDataBar[] {
  const extensions = extensionsOf(document);
  return document.all('conditionalFormatting').flatMap((rule) => recognise(rule, extensions) ?? []);
}

/** Takes the data bars that the model knows out of the sheet and puts the present ones in; priorities follow those of the rest. */
export function writeDataBars(document: SheetDocument, sheet: BookSheet): void {
  const extensions = extensionsOf(document);
  const gone = new Set<string>();
  let priority = 0;
  document.keep('conditionalFormatting', (rule) => {
    const known = recognise(rule, extensions);
    if (known) gone.add(known.id);
    else for (const child of rule.all('cfRule')) priority = Math.max(priority, child.number('priority') ?? 0);
    return known === null;
  });
  for (const bar of sheet.conditionalFormats) {
    priority += 1;
    document.append('conditionalFormatting', ruleOf(bar, document.prefix, priority));
  }
  editExtension(document, SHEET_EXTENSION, X14, (ext) => {
    const list = ext.child('conditionalFormattings') ?? parseXml('<x14:conditionalFormattings/>');
    const kept = list.elements.filter((node) => !gone.has(node.child('cfRule')?.attribute('id') ?? ''));
    list.children = [...kept, ...sheet.conditionalFormats.map(extensionOf)];
    ext.children = list.children.length > 0 ? [list] : [];
  });
}
