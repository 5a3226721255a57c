/** Reports to print, written by the add-in's own code through office.js into the workbench. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from '../../../src/excel/create-session';
import { layOutReport } from '../../../src/report/layout/report-sheet';
import type { ReportDocument } from '../../../src/report/document';
import { SETTINGS_KEY } from '../../../src/excel/settings-store';
import type { Settings } from '../../../src/settings/types';
import { engine } from '../../../src/workbench/book';
import { withExcel } from '../../support/office';
import { openBlank } from '../../excel/support/open';
import { writePlan } from '../../excel/support/write';
import { document, framework, measure, scorecard, settings, summary } from '../../report/support/municipality';

const ROOT = join(__dirname, '..', '..', '..');
/** A workbook of a real municipality, where someone has put one beside the checkout. It is not ours to publish. */
const REAL = join(ROOT, '..', 'shared', 'real', 'kut-kwang-2568.xlsx');

/** A saved workbook and the name of the report's sheet in it. */
export interface PrintedReport {
  readonly file: Uint8Array;
  readonly sheet: string;
}

type Maker = () => Promise<PrintedReport>;

/** As the officer's click makes it, with these settings saved in the workbook. */
const fromWorkbook =
  (path: string, { settings: changes = {} }: { settings?: Partial<Settings> } = {}) =>
  async (): Promise<PrintedReport> => {
    const book = engine.open(readFileSync(path));
    book.settings.set(SETTINGS_KEY, JSON.stringify(changes));
    const excel = await withExcel(book, { engine });
    try {
      const outcome = await createSession().generateReport();
      if (outcome.status !== 'written') throw new Error(`The report was not written: ${outcome.status}.`);
      return { file: engine.save(excel.book), sheet: outcome.sheet };
    } finally {
      excel.close();
    }
  };

const fromDocument = (changes: () => Partial<ReportDocument>) => async (): Promise<PrintedReport> => {
  const excel = await openBlank(['มาตรการ']);
  try {
    const plan = layOutReport(document(changes()));
    const failure = await writePlan(plan);
    if (failure !== null) throw new Error(`The report was not written: ${JSON.stringify(failure)}.`);
    return { file: engine.save(excel.book), sheet: plan.sheetName };
  } finally {
    excel.close();
  }
};

const PHRASES = [
  'ปรับปรุงคู่มือการปฏิบัติงานของทุกกอง',
  'ระบุขั้นตอนและระยะเวลาแล้วเสร็จให้ชัดเจน',
  'เผยแพร่ทางเว็บไซต์และเครือข่ายสังคมออนไลน์ของหน่วยงาน',
  'เปิดโอกาสให้ผู้มีส่วนได้ส่วนเสียเข้ามามีส่วนร่วม',
  'รายงานผลให้ผู้บริหารทราบทุกเดือน (อ้างอิง O9)',
  'ตรวจสอบการเบิกจ่ายและการใช้ทรัพย์สินของราชการ',
  'จัดทำแผนปฏิบัติการป้องกันการทุจริต',
];

/** A text of so many phrases, another for every seed. */
const said = (seed: number, phrases: number): string =>
  Array.from({ length: phrases }, (_, index) => PHRASES[(seed * 3 + index * 2) % PHRASES.length]).join(' ');

const items = (seed: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => said(seed + index, 1 + ((seed + 2 * index) % 3)));

/** Measures of the most various lengths. */
const variedMeasures = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    measure(index + 1, {
      title: `มาตรการที่${said(index, 1)}`,
      steps: items(index, 1 + (index % 4)),
      done: items(index + 1, 1 + (index % 3)),
      outcomes: items(index + 2, 1 + ((index * 5) % 3)),
    }),
  );

/** About as long as a page. */
const longMeasure = (number: number) =>
  measure(number, {
    steps: items(number, 4),
    done: [said(number, 4), said(number + 1, 3)],
    outcomes: [said(number + 2, 5), said(number, 4)],
  });

const twoYears = () => {
  const indicators = (scores: readonly string[]) => scorecard({}, Object.fromEntries(scores.map((score, index) => [index + 1, score])));
  const now = indicators(['92.40', '88.26', '91.05', '84.12', '89.77', '93.18', '90.64', '90.23', '96.25', '93.75']);
  const before = indicators(['90.15', '84.90', '91.62', '79.40', '88.03', '92.00', '88.71', '91.10', '91.50', '87.50']);
  return summary(now, 2568, { fiscalYear: 2567, framework: framework(2567), scorecard: before });
};

export const LONG_OUTCOME = `${'ผู้รับบริการได้รับความสะดวกและทราบขั้นตอนล่วงหน้า '.repeat(160).slice(0, 7999)}น`;

const SAMPLE = join(ROOT, 'samples', 'ita-2568.xlsx');

const makers: Readonly<Record<string, Maker>> = {
  'the sample workbook': fromWorkbook(SAMPLE),
  'the sample in portrait': fromWorkbook(SAMPLE, { settings: { orientation: 'portrait' } }),
  'the sample in Arabic digits': fromWorkbook(SAMPLE, { settings: { digits: 'arabic' } }),
  'the sample as a report of six months': fromWorkbook(SAMPLE, { settings: { round: 6 } }),
  'a single measure': fromDocument(() => ({ measures: [measure(1)], analysis: [], recommendations: ['รักษามาตรฐานไว้'] })),
  '200 measures': fromDocument(() => ({ measures: variedMeasures(200) })),
  'one outcome of 8,000 characters': fromDocument(() => ({ measures: [measure(1, { outcomes: [LONG_OUTCOME] })] })),
  'portrait, Arabic digits, two years': fromDocument(() => ({
    measures: variedMeasures(8),
    summary: twoYears(),
    settings: settings({ orientation: 'portrait', digits: 'arabic' }),
  })),
  'a draft with gaps': fromDocument(() => ({
    draft: true,
    measures: [measure(1, { responsible: [], outcomes: [] }), measure(2, { title: '', period: '', done: [] })],
  })),
  '60 measures of a page each': fromDocument(() => ({ measures: Array.from({ length: 60 }, (_, index) => longMeasure(index + 1)) })),
  'two years': fromDocument(() => ({ measures: variedMeasures(5), summary: twoYears() })),
  'a year of letters': fromDocument(() => ({
    fiscalYear: 2564,
    summary: summary(scorecard({ IIT: '81.20', EIT: '84.00', OIT: '90.50' }), 2564),
    frameworkNote: 'หมายเหตุ ผลการประเมินนี้ใช้เกณฑ์ที่หน่วยงานกำหนดเอง',
  })),
  ...(existsSync(REAL)
    ? {
        'a real workbook': fromWorkbook(REAL),
        'a real workbook in portrait': fromWorkbook(REAL, { settings: { orientation: 'portrait' } }),
      }
    : {}),
};

export const REPORTS: readonly string[] = Object.keys(makers);

export async function makeReport(name: string): Promise<PrintedReport> {
  const make = makers[name];
  if (make === undefined) throw new Error(`There is no report ${name}.`);
  return make();
}
