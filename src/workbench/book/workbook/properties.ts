/** The document's properties: title, author and the like (`docProps/core.xml`), manager and company (`docProps/app.xml`). */
import type { Book } from '../types';
import type { Package } from '../package/package';
import { type XmlElement, element } from '../xml/tree';

type Properties = Book['properties'];

const CORE: readonly (readonly [keyof Properties, string])[] = [
  ['title', 'dc:title'],
  ['subject', 'dc:subject'],
  ['author', 'dc:creator'],
  ['keywords', 'cp:keywords'],
  ['comments', 'dc:description'],
  ['category', 'cp:category'],
];
const APP: readonly (readonly [keyof Properties, string])[] = [
  ['manager', 'Manager'],
  ['company', 'Company'],
];
const APP_ORDER = 'Template Manager Company Pages'.split(' ');

export function readProperties(pack: Package): Properties {
  const properties: Properties = { title: '', subject: '', author: '', keywords: '', comments: '', category: '', manager: '', company: '' };
  const read = (kind: string, list: readonly (readonly [keyof Properties, string])[]): void => {
    const part = pack.related('', kind)[0]?.part;
    if (!part || !pack.has(part)) return;
    const root = pack.xml(part);
    for (const [key, name] of list) properties[key] = root.child(name.replace(/^\w+:/, ''))?.text ?? '';
  };
  read('core-properties', CORE);
  read('extended-properties', APP);
  return properties;
}

export function writeProperties(pack: Package, now: Properties, before: Properties): void {
  if (CORE.some(([key]) => now[key] !== before[key])) {
    const part = ensure(
      pack,
      'core-properties',
      'docProps/core.xml',
      'application/vnd.openxmlformats-package.core-properties+xml',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      element('cp:coreProperties', {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      }),
    );
    edit(pack, part, CORE, now, []);
  }
  if (APP.some(([key]) => now[key] !== before[key])) {
    const part = ensure(
      pack,
      'extended-properties',
      'docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      pack.officeType('extended-properties'),
      element('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }),
    );
    edit(pack, part, APP, now, APP_ORDER);
  }
}

function ensure(pack: Package, kind: string, name: string, contentType: string, relationship: string, root: XmlElement): string {
  const existing = pack.related('', kind)[0]?.part;
  if (existing && pack.has(existing)) return existing;
  pack.add(name, root, contentType);
  pack.relate('', relationship, name);
  return name;
}

function edit(
  pack: Package,
  part: string,
  list: readonly (readonly [keyof Properties, string])[],
  now: Properties,
  order: readonly string[],
): void {
  const root = pack.xml(part);
  for (const [key, name] of list) {
    const local = name.replace(/^\w+:/, '');
    const old = root.child(local);
    if (now[key] === '') root.remove(local);
    else if (old) old.text = now[key];
    else root.place(element(name, {}, [now[key]]), order.includes(local) ? order : [...order, local]);
  }
  pack.writeXml(part, root);
}
