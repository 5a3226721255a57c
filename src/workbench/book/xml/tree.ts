/**
 * A small XML tree for parts that are edited in place. It keeps prefixes, order, comments and white space as found, so that
 * what we do not know goes back as it came. Elements are asked for by local name: prefixes differ between producers.
 */
import { localName, scanXml } from './scan';
import { XML_DECLARATION, escapeAttribute, escapeText } from './text';

type XmlNode = XmlElement | { text: string } | { raw: string };

export class XmlElement {
  constructor(
    /** With its prefix. */
    public name: string,
    readonly attributes: Record<string, string> = {},
    public children: XmlNode[] = [],
  ) {}

  get local(): string {
    return localName(this.name);
  }

  get elements(): XmlElement[] {
    return this.children.filter((node): node is XmlElement => node instanceof XmlElement);
  }

  /** First child element of this local name. */
  child(local: string): XmlElement | undefined {
    return this.elements.find((element) => element.local === local);
  }

  all(local: string): XmlElement[] {
    return this.elements.filter((element) => element.local === local);
  }

  /** Follows one path of local names. */
  find(...path: string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>((at, local) => at?.child(local), this);
  }

  /** This element and all below it, document order. */
  *walk(): Generator<XmlElement> {
    yield this;
    for (const element of this.elements) yield* element.walk();
  }

  get text(): string {
    return this.children.map((node) => (node instanceof XmlElement ? node.text : 'text' in node ? node.text : '')).join('');
  }

  set text(text: string) {
    this.children = text === '' ? [] : [{ text }];
  }

  /** Attribute by exact name. */
  attribute(name: string): string | undefined {
    return this.attributes[name];
  }

  /** Attribute by local name, whatever its prefix (`r:id`). */
  attributeNamed(local: string): string | undefined {
    for (const [name, value] of Object.entries(this.attributes)) if (localName(name) === local) return value;
    return undefined;
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.attributes[name];
    return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
  }

  number(name: string): number | undefined {
    const value = this.attributes[name];
    if (value === undefined || value.trim() === '') return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  }

  /** Sets or, with `null`, removes. */
  set(name: string, value: string | number | boolean | null): this {
    if (value === null) Reflect.deleteProperty(this.attributes, name);
    else this.attributes[name] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    return this;
  }

  /**
   * Puts `child` where the schema wants it: before the first element that `order` ranks later. Elements that `order` does not
   * list stay where they are. Replaces an element of the same name.
   */
  place(child: XmlElement, order: readonly string[]): void {
    const existing = this.child(child.local);
    if (existing) {
      this.children[this.children.indexOf(existing)] = child;
      return;
    }
    const rank = order.indexOf(child.local);
    const later = this.children.findIndex((node) => node instanceof XmlElement && order.indexOf(node.local) > rank);
    if (later < 0) this.children.push(child);
    else this.children.splice(later, 0, child);
  }

  remove(local: string): void {
    this.children = this.children.filter((node) => !(node instanceof XmlElement && node.local === local));
  }

  clone(): XmlElement {
    return new XmlElement(
      this.name,
      { ...this.attributes },
      this.children.map((node) => (node instanceof XmlElement ? node.clone() : { ...node })),
    );
  }

  toString(): string {
    let open = `<${this.name}`;
    for (const [name, value] of Object.entries(this.attributes)) open += ` ${name}="${escapeAttribute(value)}"`;
    if (this.children.length === 0) return `${open}/>`;
    let inner = '';
    for (const node of this.children)
      inner += node instanceof XmlElement ? node.toString() : 'text' in node ? escapeText(node.text) : node.raw;
    return `${open}>${inner}</${this.name}>`;
  }
}

/** Short hand for building elements. Attributes that are `null` or `undefined` are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | boolean | null | undefined> = {},
  children: readonly (XmlElement | string | null)[] = [],
): XmlElement {
  const made = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.set(key, value);
  made.children = children.flatMap((child) =>
    child === null || child === '' ? [] : [typeof child === 'string' ? { text: child } : child],
  );
  return made;
}

/** Parses a whole part or a well-formed fragment with one root. */
export function parseXml(source: string): XmlElement {
  const top = new XmlElement('#document');
  const stack: XmlElement[] = [top];
  const here = (): XmlElement => stack[stack.length - 1] ?? top;
  scanXml(source, {
    open(name, attributes) {
      const made = new XmlElement(name, { ...attributes });
      here().children.push(made);
      stack.push(made);
    },
    close() {
      stack.pop();
    },
    text(text) {
      if (stack.length > 1) here().children.push({ text });
    },
    other(raw) {
      if (stack.length > 1) here().children.push({ raw });
    },
  });
  return top.elements[0] ?? top;
}

/** A whole part. */
export function documentText(root: XmlElement): string {
  return XML_DECLARATION + root.toString();
}
