/** The command line as an officer, or a script, runs it: files in, files and JSON out, nothing known of what lies between. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellKey, engine, type Book, type BookCell, type BookSheet } from '../../src/workbench/book';
import { workbook } from '../workbench/cli/support';

const root = join(__dirname, '..', '..');

export type Row = readonly (string | number)[];
export type Sheets = Readonly<Record<string, readonly Row[]>>;

export interface Run {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command in a process of its own. */
export function run(command: 'report' | 'check', ...args: readonly string[]): Run {
  const tsx = require.resolve('tsx/cli');
  const script = join(root, 'src', 'workbench', 'cli', `${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, script, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { exit: status, out: stdout, err: stderr };
}

/** As far as the contract tests look into the JSON of the command line. */
export interface Told {
  readonly status: string;
  readonly error?: string;
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly framework: { readonly fiscalYear: number; readonly confirmed: boolean } | null;
  readonly summary: {
    readonly total: string;
    readonly exact: string;
    readonly level: string;
    readonly meetsTarget: boolean;
    readonly instruments: readonly { readonly code: string; readonly weight: string; readonly score: string; readonly weighted: string }[];
    readonly indicators: readonly unknown[];
  } | null;
  readonly measures: readonly {
    readonly number: number;
    readonly title: string;
    readonly steps: readonly string[];
    readonly responsible: readonly string[];
    readonly period: { readonly from: string; readonly to: string; readonly text: string };
    readonly done: readonly string[];
    readonly outcomes: readonly string[];
    readonly oitReferences: readonly string[];
    readonly cell: string;
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly message: string;
  }[];
  readonly report: { readonly sheet: string } | null;
  readonly wire: { readonly roundTrips: number; readonly highestApiSet: string };
}

export function runJson(command: 'report' | 'check', ...args: readonly string[]): Run & { readonly told: Told } {
  const result = run(command, ...args, '--json');
  return { ...result, told: JSON.parse(result.out) as Told };
}

export function open(path: string): Book {
  return engine.open(readFileSync(path));
}

export function save(path: string, sheets: Sheets): string {
  writeFileSync(path, engine.save(workbook(sheets)));
  return path;
}

export function sheetOf(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name} among ${book.sheets.map((one) => one.name).join(', ')}`);
  return sheet;
}

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: BookCell;
}

/** Filled cells in reading order. */
export function filled(sheet: BookSheet): readonly Placed[] {
  return [...sheet.cells]
    .map(([key, cell]) => ({ row: Math.floor(key / cellKey(1, 0)), column: key % cellKey(1, 0), cell }))
    .filter(({ cell }) => cell.value !== '' || cell.formula !== null || cell.error !== null)
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

/** A sheet as short texts that can be compared one by one: each cell, column width, row and the rest of what its owner sees. */
export function looks({ name, visibility, cells, columns, rows, merges, tables }: BookSheet): readonly string[] {
  return [
    `${name} ${visibility} ${JSON.stringify(merges)} ${tables.map((table) => table.name).join()}`,
    ...[...cells].map((cell) => JSON.stringify(cell)),
    ...[...columns].map((column) => JSON.stringify(column)),
    ...[...rows].map((row) => JSON.stringify(row)),
  ];
}

/** What a sheet holds, without its looks. */
export function holds(sheet: BookSheet): readonly string[] {
  return filled(sheet).map(({ row, column, cell }) => `${row},${column} ${cell.formula ?? JSON.stringify(cell.value)}`);
}

/** What stands in one list and not in the other, the first few of it. */
export function differences(one: readonly string[], other: readonly string[]): readonly string[] {
  const [left, right] = [new Set(one), new Set(other)];
  return [...one.filter((line) => !right.has(line)), ...other.filter((line) => !left.has(line))].slice(0, 5);
}

const arabic = (text: string): string => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
/** One spelling of sara am, no invisible characters, Arabic digits. */
const settled = (text: string): string =>
  arabic(
    text
      .normalize('NFC')
      .replace(/\u0e4d([\u0e48-\u0e4b]*)\u0e32/g, '$1\u0e33')
      .replace(/[\u200b-\u200f\ufeff\u00ad]/g, ''),
  );

/** The words of a cell: markup, numbers of steps and dashes left out. */
export function wordsOf(value: string): readonly string[] {
  return settled(value)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .split(/\s+/)
    .flatMap((word) => word.replace(/^[-–•]+/, '').split(/^\(?\d{1,2}[.)]|(?<=[\u0e00-\u0e7f)])\d{1,2}\.(?=[\u0e00-\u0e7f])/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** All text of a sheet without blanks, to look words up in. */
export function textOf(sheet: BookSheet): string {
  return settled(
    filled(sheet)
      .map(({ cell }) => String(cell.value))
      .join('\n'),
  ).replace(/\s+/g, '');
}

/** The cells of a defined name that points to one range. */
export function namedCells(book: Book, name: string): readonly Placed[] {
  const formula = book.names.find((candidate) => candidate.name === name)?.formula ?? '';
  const [, sheetName = '', first = '', last = first] = /^='?(.+?)'?!(\$[A-Z]+\$\d+)(?::(\$[A-Z]+\$\d+))?$/.exec(formula) ?? [];
  const [from, to] = [placeOf(first), placeOf(last)];
  return filled(sheetOf(book, sheetName)).filter(
    ({ row, column }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column,
  );
}

/** `$B$7` or `B7`, zero-based. */
export function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

export const exists = existsSync;
