/**
 * A worksheet part as its head, its top-level elements as written, and its end. Elements that nobody changes go back character by
 * character and in their place; changed ones are put where the schema wants them.
 */
import { type XmlElement, parseXml } from '../xml/tree';

/** Order of the children of `worksheet` (ISO/IEC 29500-1, 18.3.1.99). */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState ' +
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup ' +
  'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture ' +
  'oleObjects controls webPublishItems tableParts extLst'
).split(' ');

interface Section {
  local: string;
  xml: string;
}

export class SheetDocument {
  constructor(
    /** All up to and with the root's start tag. */
    readonly head: string,
    private sections: Section[],
    readonly tail: string,
    /** Prefix of the main namespace with its colon, mostly `''`. */
    readonly prefix: string,
  ) {}

  copy(): SheetDocument {
    return new SheetDocument(this.head, [...this.sections], this.tail, this.prefix);
  }

  /** The first element of this name, parsed afresh. */
  get(local: string): XmlElement | null {
    const section = this.sections.find((entry) => entry.local === local);
    return section ? parseXml(section.xml) : null;
  }

  all(local: string): XmlElement[] {
    return this.sections.filter((entry) => entry.local === local).map((entry) => parseXml(entry.xml));
  }

  /** Replaces all elements of this name; none given removes them. */
  put(local: string, ...elements: readonly (XmlElement | string)[]): void {
    const made = elements.map((entry) => ({ local, xml: String(entry) }));
    const at = this.sections.findIndex((entry) => entry.local === local);
    if (at >= 0) {
      this.sections = this.sections.flatMap((entry, i) => (i === at ? made : entry.local === local ? [] : [entry]));
      return;
    }
    if (made.length === 0) return;
    const rank = ORDER.indexOf(local);
    const later = this.sections.findIndex((entry) => ORDER.indexOf(entry.local) > rank);
    this.sections.splice(later < 0 ? this.sections.length : later, 0, ...made);
  }

  /** Drops the elements of this name that `keep` does not want; the others stay as written. */
  keep(local: string, keep: (element: XmlElement) => boolean): void {
    this.sections = this.sections.filter((entry) => entry.local !== local || keep(parseXml(entry.xml)));
  }

  /** Adds one more element behind those of its name. */
  append(local: string, element: XmlElement): void {
    const rank = ORDER.indexOf(local);
    const later = this.sections.findIndex((entry) => ORDER.indexOf(entry.local) > rank);
    this.sections.splice(later < 0 ? this.sections.length : later, 0, { local, xml: element.toString() });
  }

  /** Lets `edit` change every element that is kept as written; it returns whether it did. */
  rewrite(edit: (element: XmlElement) => boolean, except: readonly string[] = []): void {
    this.sections = this.sections.map((entry) => {
      if (except.includes(entry.local)) return entry;
      const parsed = parseXml(entry.xml);
      return edit(parsed) ? { local: entry.local, xml: parsed.toString() } : entry;
    });
  }

  toString(): string {
    return this.head + this.sections.map((entry) => entry.xml).join('') + this.tail;
  }
}
