/** Custom properties of a sheet: named texts, each in a part of its own (ISO/IEC 29500-1, 12.3.5 and 18.3.1.22). */
import type { Saving } from '../saving';
import type { BookState, SheetState } from '../state';
import type { BookSheet } from '../types';
import { element } from '../xml/tree';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** The part holds UTF-16 without a mark. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes);
}

function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >> 8;
  }
  return bytes;
}

export function readCustomProperties(sheet: BookSheet, sheetState: SheetState, state: BookState): void {
  for (const property of sheetState.document?.get('customProperties')?.all('customPr') ?? []) {
    const part = state.package.relationship(sheetState.part, property.attributeNamed('id'))?.part;
    const bytes = part ? state.package.bytes(part) : null;
    sheet.customProperties.set(property.attribute('name') ?? '', bytes ? decode(bytes) : '');
  }
}

export function writeCustomProperties(sheet: BookSheet, sheetState: SheetState, { pack }: Saving): void {
  const { document, part: owner } = sheetState;
  for (const { id, part } of pack.related(owner, 'customProperty')) {
    pack.unrelate(owner, id);
    if (part !== null) pack.remove(part);
  }
  const prefix = document?.prefix ?? '';
  const list = [...sheet.customProperties].map(([name, text]) => {
    const part = pack.freeName('xl/customProperty{n}.bin');
    pack.add(part, encode(text), CONTENT_TYPE);
    const id = pack.relate(owner, pack.officeType('customProperty'), part);
    return element(`${prefix}customPr`, { name, 'xmlns:r': pack.officeNamespace, 'r:id': id });
  });
  document?.put('customProperties', ...(list.length > 0 ? [element(`${prefix}customProperties`, {}, list)] : []));
}
