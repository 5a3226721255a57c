/** What officers do, from what starting point: every one of these is broken at every action. All names are invented. */
import type { CommandOutcome } from '../../src/commands/global';
import type { Command } from '../../src/commands/run';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/types';
import { engine } from '../../src/workbench/book';
import { cellKey, type Book, type BookSheet } from '../../src/workbench/book/types';
import { fill, officersSheets, type Rows } from '../../tests/excel/support/open';
import { MEASURES, SCORE_ROWS } from '../../tests/report/support/workbook';
import { openDesk, type Desk } from './desk';

export interface Scenario {
  readonly name: string;
  readonly command: Command;
  /** The workbook just before the click. */
  readonly start: () => Promise<Uint8Array>;
  readonly depth: Depth;
  /** Like another one but for its size or settings: the tests leave it to the campaign. */
  readonly alike?: true;
  /** What the officer clicks next; the same again if not given. */
  readonly next?: (outcome: CommandOutcome | null) => Command;
}

/** `moments`: every moment, once and for good; `codes`: and every member by every code. */
export type Depth = 'moments' | 'codes';

export const REPORT = 'รายงาน ITA 2568';
export const INPUTS: readonly string[] = ['มาตรการ', 'คะแนน ITA'];

const createReport: Command = (session) => session.generateReport({ showFindings: true });
const checkData: Command = (session) => session.writeFindingsSheet();
const createForm: Command = (session) => session.createForms();
const openCriteria: Command = (session) => session.createCriteriaSheet();
const settingsWith = (changes: Partial<Settings>): Command => {
  return async (session) => {
    const outcome = await session.saveSettings({ ...DEFAULT_SETTINGS, ...changes });
    return outcome.status === 'failed' ? outcome : { status: 'done' };
  };
};
const mend: Command = async (session) => {
  const at = { sheet: 'มาตรการ', row: 5, column: 2 };
  const outcome = await session.applyMendings([{ at, before: 'สำนักปลัดเทศบาล', after: 'กองคลัง' }]);
  return outcome.status === 'failed' ? outcome : { status: 'done' };
};
/** Cells of two sheets, as the pane mends all that was ticked. */
const mendTwo: Command = async (session) => {
  const [[label = ''] = []] = SCORE_ROWS;
  const outcome = await session.applyMendings([
    { at: { sheet: 'มาตรการ', row: 5, column: 2 }, before: 'สำนักปลัดเทศบาล', after: 'กองคลัง' },
    { at: { sheet: 'คะแนน ITA', row: 0, column: 0 }, before: String(label), after: `${String(label)} ` },
  ]);
  return outcome.status === 'failed' ? outcome : { status: 'done' };
};
const redraft: Command = (session) =>
  session.generateReport({
    showFindings: true,
    redraft: ['introduction', 'recommendations', 'signature'],
    settings: { ...DEFAULT_SETTINGS, digits: 'arabic' },
  });
const anew: Command = (session) => session.generateReport({ newSheet: true });
/** Once there is a new sheet, asking for one again would rightly give a third. */
const anewOrAgain = (outcome: CommandOutcome | null): Command =>
  outcome?.status === 'failed' && outcome.failure.state !== 'complete-unpaged' ? anew : createReport;
const goTo: Command = (session) => session.goTo({ sheet: 'คะแนน ITA', row: 2, column: 1 });

const DETAIL = 'ปรับปรุงขั้นตอนและประกาศให้ประชาชนทราบทางเว็บไซต์ของหน่วยงานอย่างต่อเนื่อง ';

/** So many measures, of changing length, so that pages break in many ways. */
function measures(count: number, from = 0): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index + 1;
    const [, steps = '', who = '', when = '', done = '', result = ''] = MEASURES[index % MEASURES.length] ?? [];
    return [`${number}. มาตรการที่ ${number}`, steps, who, when, DETAIL.repeat(1 + (number % 4)) + done, result];
  });
}

function filled(sheets: Readonly<Record<string, Rows>>): Book {
  const book = engine.create();
  const spare = book.sheets.map((sheet) => sheet.name);
  for (const [name, rows] of Object.entries(sheets)) {
    if (!spare.includes(name)) engine.addSheet(book, name);
    fill(book, name, rows);
  }
  for (const sheet of [...book.sheets]) if (!(sheet.name in sheets)) engine.removeSheet(book, sheet);
  book.activeSheet = book.sheets[0]?.name ?? '';
  return book;
}

function officer(count: number): Book {
  return filled(officersSheets({ measures: measures(count) }));
}

const saved = (book: Book): (() => Promise<Uint8Array>) => {
  return () => Promise.resolve(engine.save(book));
};

/** The workbook after some clicks, and after what a person did to it then. */
function after(book: Book, commands: readonly Command[], person: (book: Book) => void = () => undefined): () => Promise<Uint8Array> {
  return async () => {
    const file = engine.save(book);
    const desk: Desk = await openDesk(file);
    try {
      desk.open(file);
      for (const command of commands) {
        const { outcome } = await desk.click(command);
        if (outcome === null || outcome.status === 'failed')
          throw new Error(`The campaign's own preparation failed: ${JSON.stringify(outcome)}`);
      }
      person(desk.book);
      return engine.save(desk.book);
    } finally {
      await desk.close();
    }
  };
}

function sheetNamed(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((other) => other.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** The officer's table is given other measures. */
function retype(count: number): (book: Book) => void {
  return (book) => {
    const sheet = sheetNamed(book, 'มาตรการ');
    for (const key of [...sheet.cells.keys()]) if (key >= cellKey(5, 0)) sheet.cells.delete(key);
    const blank: Rows = Array.from({ length: 5 }, () => []);
    fill(book, 'มาตรการ', [...blank, ...measures(count, 100)]);
  };
}

/** A note three rows below the report, as people leave them. */
function noteBelow(book: Book): void {
  const sheet = sheetNamed(book, REPORT);
  const last = Math.max(...[...sheet.cells].filter(([, cell]) => cell.value !== '').map(([key]) => Math.floor(key / 16384)));
  const note = 'บันทึกของหน่วยงาน ห้ามลบ';
  sheet.cells.set(cellKey(last + 3, 0), { value: note, error: null, formula: null, style: book.normalStyle, hyperlink: null });
}

/** A word of their own in each part of the report that people may edit. */
function editTexts(book: Book): void {
  const sheet = sheetNamed(book, REPORT);
  for (const part of ['ITA_Introduction', 'ITA_Recommendations', 'ITA_Signature']) {
    const name = book.names.find((one) => one.name === part);
    const row = Number(/\$(\d+)/.exec(name?.formula ?? '')?.[1]) - 1;
    const cell = sheet.cells.get(cellKey(row, 0));
    if (cell === undefined) throw new Error(`There is nothing at ${part}.`);
    sheet.cells.set(cellKey(row, 0), { ...cell, value: `${String(cell.value)} (แก้โดยเจ้าหน้าที่)` });
  }
}

const both =
  (...steps: readonly ((book: Book) => void)[]) =>
  (book: Book): void => {
    for (const step of steps) step(book);
  };
const broken = officersSheets({ scores: SCORE_ROWS.slice(0, 4) });
const openData = settingsWith({ openData: true });

export const SCENARIOS: readonly Scenario[] = [
  { name: 'report, first, 2 measures', command: createReport, start: saved(officer(2)), depth: 'moments' },
  { name: 'report, first, 14 measures', command: createReport, start: saved(officer(14)), depth: 'moments', alike: true },
  { name: 'report, first, 60 measures', command: createReport, start: saved(officer(60)), depth: 'moments', alike: true },
  { name: 'report, again, unchanged', command: createReport, start: after(officer(2), [createReport]), depth: 'codes' },
  {
    name: 'report, again, 14 to 22 measures',
    command: createReport,
    start: after(officer(14), [createReport], retype(22)),
    depth: 'moments',
    alike: true,
  },
  {
    name: 'report, again, 60 to 9 measures',
    command: createReport,
    start: after(officer(60), [createReport], retype(9)),
    depth: 'moments',
    alike: true,
  },
  {
    name: 'report, again, 6 to 16 measures above a note',
    command: createReport,
    start: after(officer(6), [createReport], both(retype(16), noteBelow)),
    depth: 'moments',
    alike: true,
  },
  {
    name: 'report, again, 16 to 6 measures above a note',
    command: createReport,
    start: after(officer(16), [createReport], both(retype(6), noteBelow)),
    depth: 'moments',
    alike: true,
  },
  {
    name: 'report, again, texts changed by hand, 3 to 5 measures',
    command: createReport,
    start: after(officer(3), [createReport], both(editTexts, retype(5))),
    depth: 'moments',
  },
  {
    name: 'report drafted anew with other settings',
    command: redraft,
    start: after(officer(3), [createReport], editTexts),
    depth: 'moments',
    alike: true,
  },
  {
    name: 'report on a new sheet beside the old',
    command: anew,
    start: after(officer(2), [createReport]),
    depth: 'moments',
    alike: true,
    next: anewOrAgain,
  },
  { name: 'report with open data, first', command: createReport, start: after(officer(3), [openData]), depth: 'moments', alike: true },
  {
    name: 'report with open data and findings, again',
    command: createReport,
    start: after(officer(3), [openData, checkData, createReport], retype(5)),
    depth: 'moments',
    alike: true,
  },
  { name: 'errors instead of a report, first', command: createReport, start: saved(filled(broken)), depth: 'moments' },
  { name: 'errors instead of a report, again', command: createReport, start: after(filled(broken), [checkData]), depth: 'moments' },
  { name: 'check, first', command: checkData, start: saved(officer(3)), depth: 'moments', alike: true },
  { name: 'check, again', command: checkData, start: after(officer(3), [checkData], retype(4)), depth: 'moments', alike: true },
  { name: 'forms, empty workbook', command: createForm, start: saved(filled({ Sheet1: [] })), depth: 'moments' },
  { name: 'criteria sheet', command: openCriteria, start: saved(officer(2)), depth: 'moments' },
  { name: 'criteria sheet that is there already', command: openCriteria, start: after(officer(2), [openCriteria]), depth: 'codes' },
  { name: 'mend a cell', command: mend, start: saved(officer(2)), depth: 'codes' },
  { name: 'mend cells of two sheets', command: mendTwo, start: saved(officer(2)), depth: 'codes' },
  { name: 'save settings', command: openData, start: saved(officer(2)), depth: 'codes' },
  { name: 'go to a cell', command: goTo, start: saved(officer(2)), depth: 'codes' },
];
