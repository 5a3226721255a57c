/**
 * An Open Packaging container: parts by name, their content types, and the relationships between them. Parts that nobody
 * touches keep their bytes; if nothing at all was touched, so does the file.
 */
import { BookError } from '../types';
import { decodeXml, encodeXml } from '../xml/text';
import { XmlElement, documentText, element, parseXml } from '../xml/tree';
import { unzip, zip } from './zip';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  id: string;
  type: string;
  /** As written in the file. */
  target: string;
  external: boolean;
  /** Name of the part it leads to; `null` if outside the package. */
  part: string | null;
}

export class Package {
  private readonly relationshipCache = new Map<string, Relationship[]>();
  private contentTypes: XmlElement | null = null;
  private touched = false;

  private constructor(
    private readonly parts: Map<string, Uint8Array>,
    private readonly original: Uint8Array | null,
  ) {}

  /** Throws `BookError`. */
  static open(bytes: Uint8Array): Package {
    const opened = new Package(unzip(bytes), bytes);
    if (!opened.has(CONTENT_TYPES)) throw new BookError('not-a-workbook', 'The file is a zip archive, but not an Excel workbook.');
    return opened;
  }

  static create(): Package {
    const made = new Package(new Map(), null);
    made.contentTypes = element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ]);
    made.writeTypes();
    return made;
  }

  /** An own copy: saving edits the copy, so that a book can be saved twice. */
  copy(): Package {
    const made = new Package(new Map(this.parts), this.original);
    made.touched = this.touched;
    return made;
  }

  /** Whether any part differs from the opened file. */
  get changed(): boolean {
    return this.touched;
  }

  toBytes(): Uint8Array {
    return this.original && !this.touched ? this.original.slice() : zip(this.parts);
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  /** Strict files (ISO/IEC 29500 Strict) use namespaces of their own for the same things. */
  private get strict(): boolean {
    return this.related('', 'officeDocument').some(({ type }) => type.startsWith('http://purl.oclc.org/'));
  }

  /** Namespace of relationship ids and types. */
  get officeNamespace(): string {
    return this.strict
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  }

  get mainNamespace(): string {
    return this.strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  }

  /** Type of a relationship to one of Office's parts. */
  officeType(kind: string): string {
    return `${this.officeNamespace}/${kind}`;
  }

  has(name: string): boolean {
    return this.parts.has(this.spelled(name));
  }

  bytes(name: string): Uint8Array | null {
    return this.parts.get(this.spelled(name)) ?? null;
  }

  /** Throws `damaged` if the part is missing. */
  text(name: string): string {
    const bytes = this.bytes(name);
    if (!bytes) throw new BookError('damaged', `The file lacks its part ${name}.`);
    return decodeXml(bytes);
  }

  xml(name: string): XmlElement {
    return parseXml(this.text(name));
  }

  write(name: string, content: string | Uint8Array): void {
    this.parts.set(this.spelled(name), typeof content === 'string' ? encodeXml(content) : content);
    this.touched = true;
  }

  writeXml(name: string, root: XmlElement): void {
    this.write(name, documentText(root));
  }

  /** Adds a part of a type that its extension alone does not tell. */
  add(name: string, content: string | Uint8Array | XmlElement, contentType: string): void {
    this.write(name, content instanceof XmlElement ? documentText(content) : content);
    const types = this.types();
    if (this.contentType(name) === contentType) return;
    types.children.push(element('Override', { PartName: `/${name}`, ContentType: contentType }));
    this.writeTypes();
  }

  /** Removes a part, its relationships and its content type. What it alone led to stays: it may be someone else's. */
  remove(name: string): void {
    const spelled = this.spelled(name);
    if (!this.parts.delete(spelled)) return;
    this.touched = true;
    this.parts.delete(relationshipsName(spelled));
    this.relationshipCache.delete(spelled);
    const types = this.types();
    const before = types.children.length;
    types.children = types.children.filter((node) => !(node instanceof XmlElement && isSamePart(node.attribute('PartName'), spelled)));
    if (types.children.length !== before) this.writeTypes();
  }

  contentType(name: string): string | null {
    const types = this.types();
    const override = types.all('Override').find((node) => isSamePart(node.attribute('PartName'), this.spelled(name)));
    if (override) return override.attribute('ContentType') ?? null;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return (
      types
        .all('Default')
        .find((node) => node.attribute('Extension')?.toLowerCase() === extension)
        ?.attribute('ContentType') ?? null
    );
  }

  /** A part name that is still free: `xl/drawings/drawing{n}.xml`. */
  freeName(pattern: string): string {
    for (let n = 1; ; n += 1) {
      const name = pattern.replace('{n}', String(n));
      if (!this.has(name)) return name;
    }
  }

  /** Relationships of a part; `''` is the package itself. */
  relationships(source: string): readonly Relationship[] {
    const known = this.relationshipCache.get(source);
    if (known) return known;
    const name = relationshipsName(this.spelled(source));
    const list = this.has(name)
      ? this.xml(name)
          .all('Relationship')
          .map((node): Relationship => {
            const target = node.attribute('Target') ?? '';
            const external = node.attribute('TargetMode') === 'External';
            return {
              id: node.attribute('Id') ?? '',
              type: node.attribute('Type') ?? '',
              target,
              external,
              part: external ? null : resolve(source, target),
            };
          })
      : [];
    this.relationshipCache.set(source, list);
    return list;
  }

  /** By the last word of the type: transitional and strict files name types differently. */
  related(source: string, kind: string): Relationship[] {
    return this.relationships(source).filter((relationship) => relationship.type.endsWith(`/${kind}`));
  }

  relationship(source: string, id: string | undefined): Relationship | null {
    return this.relationships(source).find((relationship) => relationship.id === id) ?? null;
  }

  /** Returns the new relationship's id. `target` is a part name, or an address if `external`. */
  relate(source: string, type: string, target: string, external = false): string {
    const list = [...this.relationships(source)];
    const taken = new Set(list.map((relationship) => relationship.id));
    let n = list.length + 1;
    while (taken.has(`rId${n}`)) n += 1;
    const id = `rId${n}`;
    list.push({ id, type, target: external ? target : relative(source, target), external, part: external ? null : target });
    this.writeRelationships(source, list);
    return id;
  }

  unrelate(source: string, id: string): void {
    this.writeRelationships(
      source,
      this.relationships(source).filter((relationship) => relationship.id !== id),
    );
  }

  private writeRelationships(source: string, list: Relationship[]): void {
    this.relationshipCache.set(source, list);
    const root = element(
      'Relationships',
      { xmlns: RELATIONSHIPS_NAMESPACE },
      list.map((entry) =>
        element('Relationship', { Id: entry.id, Type: entry.type, Target: entry.target, TargetMode: entry.external ? 'External' : null }),
      ),
    );
    this.writeXml(relationshipsName(this.spelled(source)), root);
  }

  private types(): XmlElement {
    this.contentTypes ??= this.xml(CONTENT_TYPES);
    return this.contentTypes;
  }

  private writeTypes(): void {
    this.writeXml(CONTENT_TYPES, this.types());
  }

  /** Part names are compared without regard to case (ISO/IEC 29500-2, 6.2.2.3), and some producers rely on it. */
  private spelled(name: string): string {
    if (name === '' || this.parts.has(name)) return name;
    const lower = name.toLowerCase();
    for (const key of this.parts.keys()) if (key.toLowerCase() === lower) return key;
    return name;
  }
}

function isSamePart(partName: string | undefined, name: string): boolean {
  return partName !== undefined && partName.toLowerCase() === `/${name}`.toLowerCase();
}

function relationshipsName(source: string): string {
  const slash = source.lastIndexOf('/');
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

function resolve(source: string, target: string): string {
  const path = target.split('#')[0] ?? '';
  const base = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.' && step !== '') base.push(step);
  }
  return decodePart(base.join('/'));
}

function decodePart(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

function relative(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}
