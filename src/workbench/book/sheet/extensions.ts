/** Entries of a sheet's extension list, by their URI. */
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { SheetDocument } from './document';

/** Lets `change` fill an entry, made if missing; an entry left empty goes, and with the last one the list. */
export function editExtension(document: SheetDocument, uri: string, x14: string, change: (ext: XmlElement) => void): void {
  const list = document.get('extLst') ?? element(`${document.prefix}extLst`);
  let ext = list.elements.find((node) => node.attribute('uri')?.toUpperCase() === uri.toUpperCase());
  if (!ext) {
    ext = element(`${document.prefix}ext`, { uri, 'xmlns:x14': x14 });
    // Excel reads conditional formats before the other extensions of a sheet.
    list.children.unshift(ext);
  }
  change(ext);
  if (ext.elements.length === 0) list.children = list.children.filter((node) => node !== ext);
  document.put('extLst', ...(list.elements.length > 0 ? [list] : []));
}
