/** Workbooks by grammar, and workbooks that were once good and had something done to them. */
import { cellFromValue } from '../../src/plan/cell';
import type { Grid, RawValue } from '../../src/plan/grid';
import { HEADER, MEASURES, SCORE_ROWS, TITLES } from '../../tests/report/support/workbook';
import type { Chance } from './random';
import { hostileText, shortValue } from './texts';

export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawValue[])[];
  /** Number format of a cell by `row,column`; else `General`. */
  readonly formats: ReadonlyMap<string, string>;
}

export type RawBook = readonly RawSheet[];

const FORMATS = ['General', '0.00', '0.00%', '@', '[$-D00041E]0.00', 'd mmmm yyyy', '0.00E+00', ';;;', '"=1+1"0'];

export function gridsOf(book: RawBook): Grid[] {
  return book.map(({ name, rows, formats }) => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    return {
      sheet: name,
      firstRow: 0,
      firstColumn: 0,
      tables: [],
      rows: rows.map((row, index) =>
        Array.from({ length: width }, (_, column) =>
          cellFromValue({ sheet: name, row: index, column }, row[column] ?? '', formats.get(`${index},${column}`) ?? 'General'),
        ),
      ),
    };
  });
}

export const cellCount = (book: RawBook): number =>
  book.reduce((sum, { rows }) => sum + rows.reduce((total, row) => total + row.length, 0), 0);

const thai = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

/** A workbook that follows the officers' habits, in the order and the spellings that chance gives them. */
export function byGrammar(chance: Chance): RawBook {
  const year = String(chance.between(2560, 2572));
  const digits = (text: string): string => (chance.chance(0.5) ? thai(text) : text);
  const score = (): RawValue => {
    const text = `${chance.between(40, 100)}.${String(chance.below(100)).padStart(2, '0')}`;
    return chance.one<RawValue>([text, thai(text), Number(text), `${text}%`, `${text} คะแนน`, Number(text) / 100]);
  };
  const measures = Array.from({ length: chance.between(0, 14) }, (_, index) =>
    HEADER.map((__, column): RawValue => {
      if (chance.chance(0.04)) return shortValue(chance);
      const known = MEASURES[chance.below(MEASURES.length)]?.[column] ?? '';
      return column === 0 ? `${digits(String(index + 1))}. ${known.replace(/^[^ ]* /, '')}` : known;
    }),
  );
  const header = chance.chance(0.2) ? [...HEADER].sort(() => chance.next() - 0.5) : HEADER;
  const titles = TITLES.map((line) => line.map((text) => text.replace('๒๕๖๘', digits(year))));
  const scores = SCORE_ROWS.map((row, index) => (index === 0 ? row : [row[0] ?? '', score()]));
  return [
    sheet('มาตรการ', [...titles, [''], header, ...measures], chance),
    sheet('คะแนน ITA', [[`สรุปผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${digits(year)}`], ...scores], chance),
    ...Array.from({ length: chance.below(3) }, (_, index) => noise(`แผ่น ${index + 1}`, chance)),
  ];
}

function sheet(name: string, rows: RawSheet['rows'], chance: Chance): RawSheet {
  const formats = new Map<string, string>();
  if (chance.chance(0.2)) formats.set(`${chance.below(8)},${chance.below(6)}`, chance.one(FORMATS));
  return { name, rows, formats };
}

function noise(name: string, chance: Chance): RawSheet {
  const width = chance.between(1, 12);
  return sheet(
    name,
    Array.from({ length: chance.between(0, 20) }, () => Array.from({ length: width }, () => shortValue(chance))),
    chance,
  );
}

/** The book with some damage: cells replaced, rows and columns moved, doubled or lost, sheets renamed, swapped, emptied. */
export function mutated(book: RawBook, chance: Chance): RawBook {
  let sheets = [...book];
  for (let count = chance.between(1, 8); count > 0; count -= 1) {
    const index = chance.below(sheets.length);
    const target = sheets[index];
    if (target === undefined) continue;
    const changed = damaged(target, chance);
    sheets = changed === null ? sheets.filter((one) => one !== target) : sheets.map((one) => (one === target ? changed : one));
    if (chance.chance(0.03) && changed !== null) sheets.push({ ...changed, name: `${changed.name} (2)` });
    if (sheets.length === 0) sheets = [noise('ว่าง', chance)];
  }
  return sheets;
}

function damaged(target: RawSheet, chance: Chance): RawSheet | null {
  const rows = target.rows.map((row) => [...row]);
  const row = rows[chance.below(Math.max(1, rows.length))];
  const column = row === undefined ? 0 : chance.below(Math.max(1, row.length));
  const formats = new Map(target.formats);
  switch (chance.below(14)) {
    case 0:
      if (row !== undefined) rows.splice(rows.indexOf(row), 1);
      break;
    case 1:
      if (row !== undefined) rows.splice(rows.indexOf(row), 0, [...row]);
      break;
    case 2:
      rows.splice(
        chance.below(rows.length + 1),
        0,
        Array.from({ length: 6 }, () => shortValue(chance)),
      );
      break;
    case 3:
      for (const one of rows) one.splice(column, 1);
      break;
    case 4:
      for (const one of rows) one.splice(column, 0, '');
      break;
    case 5:
      rows.reverse();
      break;
    case 6:
      if (chance.chance(0.1)) return null;
      break;
    case 7:
      return { ...target, name: sheetName(chance) };
    case 8:
      formats.set(`${rows.length === 0 ? 0 : rows.indexOf(row ?? [])},${column}`, chance.one(FORMATS));
      break;
    case 9:
      if (row !== undefined) row[column] = tampered(row[column] ?? '', chance);
      break;
    default:
      if (row !== undefined) row[column] = shortValue(chance);
  }
  return { ...target, rows, formats };
}

/** Something near what stood there. */
function tampered(value: RawValue, chance: Chance): RawValue {
  if (typeof value === 'number') return chance.one<RawValue>([value / 100, -value, value * 10, String(value), `${value}%`]);
  const text = String(value);
  const at = chance.below(text.length + 1);
  return chance.one([
    text.slice(0, at),
    text.slice(at),
    text + text,
    text.slice(0, at) + hostileText(chance).slice(0, 20) + text.slice(at),
    thai(text),
    ` ${text}\n`,
  ]);
}

/** Excel forbids some characters and 32 or more; whatever a file may hold beyond that is met by the engine. */
function sheetName(chance: Chance): string {
  return (
    hostileText(chance)
      .replace(/[[\]:*?/\\\p{Cc}]/gu, '')
      .slice(0, 31)
      .replace(/^'|'$/g, '') || 'แผ่น'
  ).toString();
}
