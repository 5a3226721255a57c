/** Files that are damaged or made to do harm, for whoever opens them. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { BookError, engine } from '../../src/workbench/book';
import { cpu } from '../common/meter';
import type { Chance } from './random';
import { hostileText } from './texts';

export interface Opening {
  /** A refusal's code, or `opened`; anything else thrown is a crash. */
  readonly end: string;
  readonly crash: string | null;
  readonly ms: number;
}

export function tryToOpen(file: Uint8Array): Opening {
  const started = cpu();
  const over = (end: string, crash: string | null = null): Opening => ({ end, crash, ms: cpu() - started });
  try {
    const book = engine.open(file);
    engine.open(engine.save(book));
    return over('opened');
  } catch (error) {
    if (error instanceof BookError) return over(error.code);
    return over(
      'crash',
      error instanceof Error ? `${error.name}: ${error.message} ${String(error.stack).split('\n')[1]?.trim() ?? ''}` : String(error),
    );
  }
}

/** A copy of the file with something wrong in its bytes, its parts or its XML. */
export function damagedFile(file: Uint8Array, chance: Chance): Uint8Array {
  if (chance.chance(0.25)) return damagedBytes(file, chance);
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  for (let count = chance.between(1, 3); count > 0; count -= 1) {
    const name = chance.one(names);
    const content = parts[name];
    if (content === undefined) continue;
    if (chance.chance(0.08)) Reflect.deleteProperty(parts, name);
    else if (chance.chance(0.05)) parts[`xl/${hostileText(chance).slice(0, 20).replace(/[^\w]/g, '_')}.xml`] = content;
    else parts[name] = strToU8(damagedXml(strFromU8(content), chance));
  }
  return zipSync(parts as Zippable, { level: 1 });
}

function damagedBytes(file: Uint8Array, chance: Chance): Uint8Array {
  const bytes = chance.chance(0.3) ? file.slice(0, chance.below(file.length)) : file.slice();
  for (let count = chance.between(1, 20); count > 0 && bytes.length > 0; count -= 1) bytes[chance.below(bytes.length)] = chance.below(256);
  return bytes;
}

const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const ATTRIBUTE_VALUES = [
  '-1',
  '99999999999',
  '1e9',
  'NaN',
  '',
  'A0',
  'XFE1048577',
  '../../x',
  'http://example.invalid/',
  '&#x41;',
  '_x0000_',
  '2147483648',
];

function damagedXml(xml: string, chance: Chance): string {
  const at = chance.below(xml.length + 1);
  switch (chance.below(9)) {
    case 0:
      return xml.slice(0, at);
    case 1:
      return xml.slice(0, at) + hostileText(chance).slice(0, 200) + xml.slice(at);
    case 2:
      return xml.replace(/<(?!\?)/, `${DOCTYPE}<`);
    case 3: {
      const attributes = [...xml.matchAll(/="[^"]*"/g)];
      const target = attributes[chance.below(Math.max(1, attributes.length))];
      return target === undefined
        ? xml
        : `${xml.slice(0, target.index)}="${chance.one(ATTRIBUTE_VALUES)}"${xml.slice(target.index + target[0].length)}`;
    }
    case 4: {
      const tags = [...xml.matchAll(/<[a-zA-Z:]+/g)];
      const target = tags[chance.below(Math.max(1, tags.length))];
      return target === undefined ? xml : xml.slice(0, target.index) + xml.slice(target.index + target[0].length);
    }
    case 5:
      return xml.slice(0, at) + '<x>'.repeat(chance.one([1, 300, 5000])) + xml.slice(at);
    case 6:
      return xml.replace(/<v>[^<]*<\/v>/, `<v>${chance.one(ATTRIBUTE_VALUES)}</v>`);
    case 7:
      return xml.replace(/<sheetData>/, `<sheetData>${'<row r="1048577"><c r="ZZZ1"><v>1</v></c></row>'.repeat(3)}`);
    default:
      return xml.replace(
        /<\/Relationships>/,
        '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="http://example.invalid/x.xlsx" TargetMode="External"/></Relationships>',
      );
  }
}

/** The known attacks, one by one: a name and a file. All of them must be refused or opened harmlessly. */
export function attacks(sample: Uint8Array): [string, Uint8Array][] {
  const parts = (): Record<string, Uint8Array> => unzipSync(sample);
  const changed = (edit: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
    const own = parts();
    edit(own);
    return zipSync(own as Zippable, { level: 9 });
  };
  const workbook = 'xl/workbook.xml';
  const first = Object.keys(parts()).find((name) => /worksheets\/.*\.xml$/.test(name)) ?? '';
  const edit = (name: string, work: (xml: string) => string) => (own: Record<string, Uint8Array>) => {
    own[name] = strToU8(work(strFromU8(own[name] ?? new Uint8Array())));
  };
  return [
    [
      'a bomb: a part that unpacks to 400 MB',
      zipSync({ ...parts(), 'xl/bomb.xml': new Uint8Array(400 * 1024 * 1024) } as Zippable, { level: 9 }),
    ],
    ['a bomb that lies about its size', lying(changed((own) => void (own['xl/bomb.xml'] = new Uint8Array(64 * 1024 * 1024))))],
    [
      '20,000 parts',
      changed((own) => {
        for (let index = 0; index < 20_000; index += 1) own[`x/${index}`] = new Uint8Array(1);
      }),
    ],
    ['entities that expand a billionfold', changed(edit(workbook, (xml) => xml.replace(/<workbook/, `${laughs()}<workbook`)))],
    [
      'an entity that names a file',
      changed(edit(workbook, (xml) => xml.replace(/<workbook/, '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><workbook'))),
    ],
    ['a part that climbs out', changed((own) => void (own['../../evil.xml'] = new Uint8Array(1)))],
    ['elements nested 100,000 deep', changed(edit(first, (xml) => xml.replace('<sheetData', `${'<x>'.repeat(100_000)}<sheetData`)))],
    [
      'a row beyond the sheet',
      changed(edit(first, (xml) => xml.replace(/<sheetData>/, '<sheetData><row r="4294967296"><c r="A4294967296"><v>1</v></c></row>'))),
    ],
    [
      'a merge of the whole sheet',
      changed(edit(first, (xml) => xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'))),
    ],
    [
      'a column definition of all columns',
      changed(edit(first, (xml) => xml.replace('<sheetData', '<cols><col min="1" max="4294967295" width="1"/></cols><sheetData'))),
    ],
    [
      'shared formulas over everything',
      changed(
        edit(first, (xml) =>
          xml.replace(
            /<sheetData>/,
            '<sheetData><row r="1048576"><c r="A1048576"><f t="shared" si="0" ref="A1:XFD1048576">A1+1</f><v>0</v></c></row>',
          ),
        ),
      ),
    ],
    [
      'a formula in itself, a thousand brackets deep',
      changed(
        edit(first, (xml) =>
          xml.replace(
            /<sheetData>/,
            `<sheetData><row r="1048576"><c r="A1048576"><f>${'('.repeat(5000)}1${')'.repeat(5000)}</f><v>0</v></c></row>`,
          ),
        ),
      ),
    ],
  ];
}

function laughs(): string {
  const entities = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
  return `<!DOCTYPE x [<!ENTITY l0 "ฮา">${entities.join('')}]>`;
}

/** The directory says that every part is empty. */
function lying(file: Uint8Array): Uint8Array {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 <= bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  return bytes;
}
