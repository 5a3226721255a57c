/** One guarded way into every XML part: well-formedness checked, document types and their entities refused. */
import { SaxesParser } from 'saxes';
import { BookError } from '../types';

interface XmlHandlers {
  /** `start` and `end` are offsets into the source: of the tag's `<`, and behind its `>`. */
  open(name: string, attributes: Record<string, string>, selfClosing: boolean, start: number, end: number): void;
  /** For a self-closing element too, right after `open`. */
  close(name: string, end: number): void;
  text(text: string): void;
  /** Comments and processing instructions, as written. */
  other?(raw: string): void;
}

/** Office's own formats nest some dozens deep; what is read recursively must not exhaust the stack. */
const DEEPEST = 256;

/**
 * Reads a whole part. Office never writes a document type declaration; one can only smuggle entities that expand
 * without bound or name outside files, so it is refused (OPC, ISO/IEC 29500-2, 6.1.4: "shall not contain DTD declarations").
 */
export function scanXml(source: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let start = 0;
  let depth = 0;
  parser.on('error', (error) => {
    throw new BookError('damaged', `A part of the file is not well-formed XML: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new BookError('damaged', 'A part of the file carries a document type declaration, which workbooks may not have.');
  });
  parser.on('opentagstart', () => {
    start = source.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new BookError('damaged', 'A part of the file is nested deeper than any workbook is.');
    handlers.open(tag.name, tag.attributes, tag.isSelfClosing, start, parser.position);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close(tag.name, parser.position);
  });
  parser.on('text', (text) => {
    handlers.text(text);
  });
  parser.on('cdata', (text) => {
    handlers.text(text);
  });
  if (handlers.other) {
    const other = handlers.other;
    parser.on('comment', (text) => {
      other(`<!--${text}-->`);
    });
    parser.on('processinginstruction', (instruction) => {
      other(`<?${instruction.target} ${instruction.body}?>`);
    });
  }
  parser.write(source).close();
}

/** A name without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
