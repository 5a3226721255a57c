/** The sheet `เกณฑ์ ITA`: a year's framework in a form that an officer can read and correct. `plan/criteria-sheet` reads it back. */
import type { Framework, Provenance } from '../../assessment/types';
import {
  CRITERIA_CHOICES,
  CRITERIA_SECTIONS,
  GENERAL_LABELS,
  NAME_SEPARATOR,
  SUM_LABEL,
  type CriteriaSectionId,
  type GeneralLabel,
} from '../../plan/criteria-words';
import { CRITERIA_SHEET } from '../../plan/recognise';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/types';
import { frameList, LIST_STYLES, listPage, planOf } from '../layout/plain-sheet';
import { block, fitted, fixed, formula, number, SheetBuilder, text, WITH_NEXT, type RowContents } from '../layout/sheet-builder';
import type { CellStyle, Content, PlannedList, SheetPlan } from '../sheet-plan';

/** Code or number, name, other names or a value, a figure. Each table takes as many of them as it has columns. */
const WIDTHS = [54, 360, 300, 126];

const LEAD = [
  'แก้ไขค่าในแผ่นงานนี้ได้หากเกณฑ์ของหน่วยงานต่างไปจากที่แสดง รายงานจะคำนวณตามแผ่นงานนี้และระบุไว้ในรายงาน',
  'เพิ่มหรือลบแถวได้ แต่โปรดคงชื่อหัวข้อและหัวตารางไว้ หากต้องการกลับไปใช้เกณฑ์เดิม ให้ลบแผ่นงานนี้',
];

const UNCONFIRMED = 'ยังไม่มีเอกสารยืนยัน โปรดเทียบกับคู่มือการประเมิน ITA ของปีนี้ เมื่อตรวจแล้วให้ลบบรรทัดนี้';
const PARTLY = 'ข้อมูลบางส่วนไม่พบแหล่งอ้างอิง เติมได้หากทราบ';

const STYLES: Readonly<Record<string, CellStyle>> = {
  ...LIST_STYLES,
  'criteria-heading': { font: { bold: true, color: '#1F3864' }, horizontal: 'Left', vertical: 'Center' },
  'criteria-note': { font: { size: 14, color: '#595959' }, horizontal: 'Left', vertical: 'Top' },
  'criteria-figure': { font: { size: 14 }, horizontal: 'Right', vertical: 'Top', numberFormat: '0.00##' },
  'criteria-weight': { font: { size: 14 }, horizontal: 'Right', vertical: 'Top', numberFormat: 'General' },
  'criteria-choice': { font: { size: 14 }, horizontal: 'Left', vertical: 'Top', wrap: true },
};

/** Figures stand in their cells as numbers, so that an officer can calculate with them. */
const figure = (decimal: string): Content => number(Number(decimal));

const names = (aliases: readonly string[]): Content => text(aliases.join(`${NAME_SEPARATOR} `));

/** Heading, what is not confirmed about the section, header and rows. Returns the position of the first row. */
function layTable(
  sheet: SheetBuilder,
  id: CriteriaSectionId,
  note: string | null,
  header: readonly string[],
  rows: readonly RowContents[],
): number {
  sheet.gap(9);
  const heading = sheet.row('heading', fixed(30), [text(CRITERIA_SECTIONS[id].heading)], { flow: WITH_NEXT });
  sheet.style('criteria-heading', sheet.across(heading));
  if (note !== null) sheet.style('criteria-note', sheet.across(sheet.row('note', fixed(22), [text(note)], { flow: WITH_NEXT })));
  const head = sheet.row('list-header', fitted(30, 6), header.map(text), { flow: WITH_NEXT });
  for (const row of rows) sheet.row('criteria', fitted(24, 3), row);
  const last = sheet.next - 1;
  const table = block(head, last, 0, header.length - 1);
  if (rows.length > 0) {
    sheet.style('list-cell', { ...table, firstRow: head + 1 });
    sheet.style('centred', block(head + 1, last, 0));
  }
  frameList(sheet, table);
  return head + 1;
}

const noteOf = (provenance: Provenance): string | null => (provenance.confirmed ? null : UNCONFIRMED);

function layGeneral(sheet: SheetBuilder, framework: Framework, lists: PlannedList[]): void {
  const { columns } = CRITERIA_SECTIONS.general;
  const { levelScheme, covers, complete } = CRITERIA_CHOICES;
  const coverWord = framework.reportItemCovers === -1 ? covers.previous : framework.reportItemCovers === 0 ? covers.same : covers.unknown;
  const values: Readonly<Record<GeneralLabel, Content>> = {
    fiscalYear: number(framework.fiscalYear),
    target: figure(framework.target),
    floor: figure(framework.floor),
    levelScheme: text(levelScheme[framework.levelScheme]),
    measureItem: text(framework.measureItem ?? '-'),
    reportItem: text(framework.reportItem ?? '-'),
    covers: text(coverWord),
    complete: text(framework.oitItemsComplete ? complete.complete : complete.incomplete),
  };
  const labels = Object.keys(GENERAL_LABELS) as GeneralLabel[];
  const rows = labels.map((label, index): RowContents => [number(index + 1), text(GENERAL_LABELS[label]), values[label]]);
  const note = framework.provenance.reportItem.confirmed ? null : UNCONFIRMED;
  const first = layTable(sheet, 'general', note, ['ที่', columns.label, columns.value], rows);
  sheet.style('criteria-choice', block(first, first + rows.length - 1, 2));
  for (const label of ['target', 'floor'] as const) {
    const row = first + labels.indexOf(label);
    sheet.style('criteria-figure', block(row, row, 2));
  }
  const offer = (label: GeneralLabel, choices: Readonly<Record<string, string>>) => {
    const row = first + labels.indexOf(label);
    lists.push({ firstRow: row, lastRow: row, column: 2, values: Object.values(choices) });
  };
  offer('levelScheme', levelScheme);
  offer('covers', covers);
  offer('complete', complete);
}

function layInstruments(sheet: SheetBuilder, framework: Framework): void {
  const { columns } = CRITERIA_SECTIONS.instruments;
  const rows = framework.instruments.flatMap(({ code, name, weight, aliases, parts }): RowContents[] => [
    [text(code), text(name), names(aliases), figure(weight)],
    ...parts.map((part): RowContents => [text(part.code), text(part.name), null, figure(part.weight)]),
  ]);
  const codes = framework.instruments.flatMap(({ code, parts }) => [code, ...parts.map((part) => part.code)]);
  const table = [...rows, [text(SUM_LABEL)] satisfies RowContents];
  const header = [columns.code, columns.name, columns.aliases, columns.weight];
  const first = layTable(sheet, 'instruments', noteOf(framework.provenance.instruments), header, table);
  const wholes = framework.instruments.map(({ code }) => `D${first + codes.indexOf(code) + 1}`);
  const sum = first + rows.length;
  sheet.replace(sum, 3, formula(`=${wholes.join('+')}`));
  sheet.style('criteria-weight', block(first, sum, 3));
  sheet.style('strong', sheet.across(sum));
}

function layLevels(sheet: SheetBuilder, framework: Framework): void {
  const { columns } = CRITERIA_SECTIONS.levels;
  const rows = framework.levels.map(({ name, totalMin, instrumentMin }, index): RowContents => [
    number(index + 1),
    text(name),
    figure(totalMin),
    instrumentMin === null ? text('-') : figure(instrumentMin),
  ]);
  const header = [columns.number, columns.name, columns.total, columns.each];
  const first = layTable(sheet, 'levels', noteOf(framework.provenance.levels), header, rows);
  sheet.style('criteria-figure', block(first, first + rows.length - 1, 2, 3));
}

function layIndicators(sheet: SheetBuilder, framework: Framework, lists: PlannedList[]): void {
  const { columns } = CRITERIA_SECTIONS.indicators;
  const rows = framework.indicators.map((indicator): RowContents => [
    number(indicator.number),
    text(indicator.name),
    names(indicator.aliases),
    text(indicator.instrument),
  ]);
  const header = [columns.number, columns.name, columns.aliases, columns.instrument];
  const first = layTable(sheet, 'indicators', noteOf(framework.provenance.indicators), header, rows);
  sheet.style('centred', block(first, first + rows.length - 1, 3));
  lists.push({ firstRow: first, lastRow: first + rows.length - 1, column: 3, values: framework.instruments.map(({ code }) => code) });
}

function layIssues(sheet: SheetBuilder, framework: Framework): void {
  const { columns } = CRITERIA_SECTIONS.issues;
  const rows = framework.issues.map((issue, index): RowContents => [number(index + 1), text(issue)]);
  const note = framework.issues.length === 0 ? PARTLY : noteOf(framework.provenance.issues);
  layTable(sheet, 'issues', note, [columns.number, columns.name], rows);
}

function layItems(sheet: SheetBuilder, framework: Framework): void {
  const { columns } = CRITERIA_SECTIONS.items;
  const rows = framework.oitItems.map(({ code, title, aliases }): RowContents => [text(code), text(title), names(aliases)]);
  const note = framework.oitItemsComplete ? noteOf(framework.provenance.oitItems) : PARTLY;
  layTable(sheet, 'items', note, [columns.code, columns.name, columns.aliases], rows);
}

/**
 * The plan of the criteria sheet.
 *
 * @param framework what stands in it; for a year without a framework see `frameworkTemplate`
 * @param agencyLine for the footer; may be empty
 */
export function criteriaPlan(framework: Framework, settings: Settings = DEFAULT_SETTINGS, agencyLine = ''): SheetPlan {
  const sheet = new SheetBuilder(WIDTHS.length);
  const lists: PlannedList[] = [];
  const title = sheet.row('title', fixed(33), [text(`เกณฑ์การประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${framework.fiscalYear}`)]);
  sheet.style('list-title', sheet.across(title));
  for (const line of LEAD) sheet.style('criteria-note', sheet.across(sheet.row('hint', fixed(22), [text(line)])));
  layGeneral(sheet, framework, lists);
  layInstruments(sheet, framework);
  layLevels(sheet, framework);
  layIndicators(sheet, framework, lists);
  layIssues(sheet, framework);
  layItems(sheet, framework);
  return planOf(sheet, settings, {
    kind: 'criteria',
    fiscalYear: framework.fiscalYear,
    sheetName: CRITERIA_SHEET,
    columnWidths: WIDTHS,
    styles: STYLES,
    page: listPage(settings, agencyLine, null),
    freezeRows: 0,
    showGridlines: true,
    lists,
  });
}
