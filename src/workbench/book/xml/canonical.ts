/** Two pieces of XML that say the same, whatever their prefixes' declarations and the order of their attributes. */
import type { XmlElement } from './tree';
import { localName } from './scan';

/** A text that is equal for equal trees. `ignore` lists local names of elements whose contents do not matter. */
export function canonical(element: XmlElement, ignore: readonly string[] = []): string {
  if (ignore.includes(element.local)) return '';
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => `${localName(name)}=${JSON.stringify(value)}`)
    .sort();
  const inner =
    element.elements.length > 0 ? element.elements.map((child) => canonical(child, ignore)).join('') : JSON.stringify(element.text);
  return `(${element.local} ${attributes.join(' ')} ${inner})`;
}
