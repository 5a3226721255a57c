/**
 * The add-in's settings inside the file. Excel keeps them in a web extension part, one for each add-in, that hangs on the package
 * by way of a list of task panes ([MS-OWEXML] 2.2 and 2.3).
 */
import type { Package } from '../package/package';
import { type XmlElement, element, parseXml } from '../xml/tree';

/** Id of the add-in in its manifest: settings of other add-ins in the same file are not ours to touch. */
export const ADD_IN_ID = '2e888b64-e5b6-44db-9b07-907e6bbb9666';

const TASK_PANES = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const EXTENSION_NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES_NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

function panesPart(pack: Package): string | null {
  const part = pack.relationships('').find(({ type }) => type === TASK_PANES)?.part ?? null;
  return part !== null && pack.has(part) ? part : null;
}

/** Our own extension part among those of the file. */
function ownPart(pack: Package): string | null {
  const panes = panesPart(pack);
  if (panes === null) return null;
  for (const { type, part } of pack.relationships(panes)) {
    if (type !== EXTENSION || part === null || !pack.has(part)) continue;
    if (pack.xml(part).child('reference')?.attribute('id')?.toLowerCase() === ADD_IN_ID) return part;
  }
  return null;
}

/** Key to JSON text. */
export function readSettings(pack: Package): Map<string, string> {
  const part = ownPart(pack);
  const properties = part === null ? [] : (pack.xml(part).child('properties')?.all('property') ?? []);
  return new Map(properties.map((property) => [property.attribute('name') ?? '', property.attribute('value') ?? '']));
}

export function writeSettings(pack: Package, settings: ReadonlyMap<string, string>): void {
  const part = ownPart(pack) ?? addPart(pack);
  const root = pack.xml(part);
  const prefix = root.name.slice(0, root.name.length - root.local.length);
  const list = [...settings].map(([name, value]) => element(`${prefix}property`, { name, value }));
  root.place(element(`${prefix}properties`, {}, list), ORDER);
  pack.writeXml(part, root);
}

function addPart(pack: Package): string {
  const part = pack.freeName('xl/webextensions/webextension{n}.xml');
  pack.add(part, newExtension(), 'application/vnd.ms-office.webextension+xml');
  let panes = panesPart(pack);
  if (panes === null) {
    panes = 'xl/webextensions/taskpanes.xml';
    const empty = parseXml(`<wetp:taskpanes xmlns:wetp="${PANES_NAMESPACE}"/>`);
    pack.add(panes, empty, 'application/vnd.ms-office.webextensiontaskpanes+xml');
    pack.relate('', TASK_PANES, panes);
  }
  const id = pack.relate(panes, EXTENSION, part);
  const root = pack.xml(panes);
  const row = root.elements.length;
  root.children.push(
    element('wetp:taskpane', { 'xmlns:wetp': PANES_NAMESPACE, dockstate: 'right', visibility: 0, width: 350, row }, [
      element('wetp:webextensionref', { 'xmlns:r': pack.officeNamespace, 'r:id': id }),
    ]),
  );
  pack.writeXml(panes, root);
  return part;
}

/** `store` and `storeType` as Excel writes them for an add-in from the administrator's or developer's own catalogue. */
function newExtension(): XmlElement {
  return element('we:webextension', { 'xmlns:we': EXTENSION_NAMESPACE, id: `{${ADD_IN_ID.toUpperCase()}}` }, [
    element('we:reference', { id: ADD_IN_ID, version: '1.0.0.0', store: 'developer', storeType: 'Registry' }),
    element('we:alternateReferences'),
    element('we:properties'),
    element('we:bindings'),
    element('we:snapshot', { 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' }),
  ]);
}
