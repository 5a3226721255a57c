import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { BookError, type BookErrorCode, LIMITS, cellKey, engine } from '../../../src/workbench/book';
import { differing, part, partsOf } from './parts';
import { richParts, richWorkbook } from './rich-workbook';

function refusal(bytes: Uint8Array): BookError {
  try {
    engine.open(bytes);
  } catch (error) {
    if (error instanceof BookError) return error;
    throw error;
  }
  throw new Error('the file was opened');
}

function code(bytes: Uint8Array): BookErrorCode {
  return refusal(bytes).code;
}

/** A compound file with directory entries of the given names. */
function compoundFile(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => {
    for (let at = 0; at < name.length; at += 1) bytes[1024 + 128 * i + 2 * at] = name.charCodeAt(at);
  });
  return bytes;
}

describe('files that are no workbooks', () => {
  it.each<[string, Uint8Array, BookErrorCode]>([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['a text', new TextEncoder().encode('ชื่อ,คะแนน\nIIT,89.73\n'), 'not-a-workbook'],
    ['a zip of something else', zipSync({ 'readme.txt': new Uint8Array([65]) }), 'not-a-workbook'],
    ['an old workbook', compoundFile('Root Entry', 'Workbook'), 'legacy-xls'],
    ['an older one', compoundFile('Root Entry', 'Book'), 'legacy-xls'],
    ['a workbook with a password', compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an old Word document', compoundFile('Root Entry', 'WordDocument'), 'not-a-workbook'],
    ['half a workbook', richWorkbook().slice(0, 4000), 'damaged'],
    ['a workbook without its workbook part', richWorkbook({ 'xl/workbook.xml': null }), 'not-a-workbook'],
    ['a workbook without one of its sheets', richWorkbook({ 'xl/worksheets/sheet2.xml': null }), 'damaged'],
    [
      'a Word document',
      richWorkbook({
        '[Content_Types].xml': (richParts()['[Content_Types].xml'] ?? '').replace(
          'spreadsheetml.sheet.main',
          'wordprocessingml.document.main',
        ),
      }),
      'not-a-workbook',
    ],
    [
      'a binary workbook',
      richWorkbook({
        '[Content_Types].xml': (richParts()['[Content_Types].xml'] ?? '').replace(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
        ),
      }),
      'not-a-workbook',
    ],
  ])('%s is told apart', (_, bytes, expected) => {
    expect(code(bytes)).toBe(expected);
  });
});

describe('hostile files', () => {
  const sheet = (text: string): Uint8Array => richWorkbook({ 'xl/worksheets/sheet1.xml': text });

  it('may not declare entities', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';
    expect(refusal(sheet(bomb)).message).toContain('document type');
    expect(code(sheet('<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'))).toBe('damaged');
    expect(code(sheet('<worksheet>&a;</worksheet>'))).toBe('damaged');
  });

  it('may not nest without end', () => {
    expect(code(sheet(`<worksheet>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</worksheet>`))).toBe('damaged');
  });

  it('may not name parts outside the package, or twice', () => {
    for (const name of ['../evil.xml', 'xl/../../evil.xml', '/etc/passwd', 'C:/evil', 'xl\\evil.xml']) {
      expect(code(zipSync({ '[Content_Types].xml': new Uint8Array(), [name]: new Uint8Array() }))).toBe('damaged');
    }
    const twice = zipSync({ aa: new Uint8Array([1]), ab: new Uint8Array([2]) });
    for (let i = 0; i + 1 < twice.length; i += 1) if (twice[i] === 0x61 && twice[i + 1] === 0x62) twice[i + 1] = 0x61;
    expect(refusal(twice).message).toContain('twice');
  });

  it('may not unpack to more than they may', () => {
    const bytes = zipSync({ '[Content_Types].xml': new Uint8Array(1000) });
    declareSize(bytes, LIMITS.unpackedBytes + 1);
    expect(code(bytes)).toBe('too-large');
    const many = Object.fromEntries(Array.from({ length: LIMITS.entries + 1 }, (_, i) => [`p${i}`, new Uint8Array()]));
    expect(code(zipSync(many))).toBe('too-large');
  });

  it('may not lie about the size or the checksum of a part', () => {
    const bytes = zipSync({ '[Content_Types].xml': new TextEncoder().encode('<Types/>'.repeat(500)) });
    declareSize(bytes, 10);
    expect(code(bytes)).toBe('damaged');
    const flipped = richWorkbook();
    const at = flipped.length >> 1;
    flipped[at] = (flipped[at] ?? 0) ^ 0xff;
    expect(code(flipped)).toBe('damaged');
  });

  /** Changes the unpacked size in the first entry of the central directory. */
  function declareSize(bytes: Uint8Array, size: number): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 <= bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }

  it('open or are refused with one kind of error, whatever is broken in their parts', () => {
    const parts = richParts();
    // A small generator of its own keeps the run the same every time.
    let seed = 2568;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 0x1_0000_0000) * below);
    };
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
    let refused = 0;
    for (let run = 0; run < 75; run += 1) {
      const name = names[random(names.length)] ?? '';
      const text = parts[name] ?? '';
      const at = random(text.length);
      const broken = [
        text.slice(0, at) + text.slice(at + 1 + random(20)),
        text.slice(0, at) + '"<>&-1'.charAt(random(6)) + text.slice(at),
        text.replace(/\d+/g, () => String(random(5) - 1)),
      ][run % 3];
      try {
        const book = engine.open(richWorkbook({ [name]: broken ?? '' }));
        engine.save(book);
      } catch (error) {
        expect(error).toBeInstanceOf(BookError);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(10);
  });
});

describe('files in other dialects', () => {
  it('may use a prefix for the main namespace', () => {
    const prefixed = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ก</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const book = engine.open(richWorkbook({ 'xl/worksheets/sheet3.xml': prefixed }));
    const sheet = book.sheets[2];
    expect(sheet?.cells.get(0)?.value).toBe('ก');
    const cell = sheet?.cells.get(0);
    if (cell) cell.value = 'ข';
    sheet?.merges.push({ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 });
    const saved = part(engine.save(book), 'xl/worksheets/sheet3.xml');
    expect(saved).toContain('<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ข</x:t></x:is></x:c></x:row>');
    expect(saved).toContain('<x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells>');
  });

  it('may leave out addresses of cells and rows, and spell part names in another case', () => {
    const bare =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData></worksheet>';
    const parts = richParts();
    const book = engine.open(
      richWorkbook({
        'xl/worksheets/sheet3.xml': null,
        'xl/worksheets/Sheet3.xml': bare,
        'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels'] ?? '',
      }),
    );
    const cells = book.sheets[2]?.cells;
    expect([cells?.get(cellKey(0, 0))?.value, cells?.get(cellKey(0, 1))?.value, cells?.get(cellKey(1, 0))?.value]).toEqual([1, 2, 3]);
  });

  it('may be written in UTF-16', () => {
    const text =
      '\uFEFF<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>ไทย</v></c></row></sheetData></worksheet>';
    const units = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i += 1) units.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 * i);
    const parts = Object.fromEntries(Object.entries(richParts()).map(([name, content]) => [name, new TextEncoder().encode(content)]));
    const book = engine.open(zipSync({ ...parts, 'xl/worksheets/sheet3.xml': units }));
    expect(book.sheets[2]?.cells.get(0)?.value).toBe('ไทย');
  });

  it('may be signed: the signature goes with the first change, and that is said', () => {
    const rels = (richParts()['_rels/.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    );
    const signed = richWorkbook({ '_rels/.rels': rels, '_xmlsignatures/origin.sigs': '' });
    const book = engine.open(signed);
    expect(book.losses).toEqual([{ kind: 'signature' }]);
    expect(differing(signed, engine.save(book))).toEqual([]);
    book.properties.title = 'ใหม่';
    expect(Object.keys(partsOf(engine.save(book)))).not.toContain('_xmlsignatures/origin.sigs');
  });
});

test('cells of a file that lost its formats look as before after others got new ones', () => {
  const parts = unzipSync(new Uint8Array(readFileSync(join(__dirname, '..', '..', '..', 'samples', 'ita-2568.xlsx'))));
  const { 'xl/styles.xml': lost, ...rest } = parts;
  expect(lost).toBeDefined();
  const book = engine.open(zipSync(rest));
  const before = book.sheets.map(({ cells }) => JSON.stringify([...cells]));
  const added = engine.addSheet(book, 'ใหม่');
  for (let row = 0; row < 40; row += 1) {
    const look = { ...book.normalStyle, font: { ...book.normalStyle.font, bold: true, size: 10 + row } };
    added.cells.set(cellKey(row, 0), { value: 'ก', error: null, formula: null, style: look, hyperlink: null });
  }
  const again = engine.open(engine.save(book));
  expect(again.sheets.slice(0, before.length).map(({ cells }) => JSON.stringify([...cells]))).toEqual(before);
  expect(again.sheets.at(-1)?.cells.get(cellKey(39, 0))?.style.font).toMatchObject({ bold: true, size: 49 });
});
