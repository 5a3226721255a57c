/** The same sheet by the obvious ways: cell by cell through Office.js, as a file by exceljs, from a template by xlsx-template. */
import { createRequire } from 'node:module';
import { layOutReport } from '../../src/report/layout/report-sheet';
import { prepare } from '../../src/report/pipeline';
import type { CellStyle, SheetPlan } from '../../src/report/sheet-plan';
import { cellAddress } from '../../src/plan/grid';
import { DEFAULT_SETTINGS } from '../../src/settings/types';
import { engine } from '../../src/workbench/book';
import { gridOf } from '../common/grids';
import { withExcel } from '../../tests/support/office';
import { cpu, cpuOf, greatestSize } from '../common/meter';
import { benchBook } from './workbooks';

export interface Other {
  readonly ms: number;
  readonly memory: number;
  readonly roundTrips?: number;
  readonly requestBytes?: number;
  readonly largestRequest?: number;
  readonly error?: string;
}

// Kept out of the project's own packages: see package.json beside this file.
const load = createRequire(`${__dirname}/package.json`);

export function benchPlan(measures: number): SheetPlan {
  const { document } = prepare(benchBook(measures).sheets.map(gridOf), DEFAULT_SETTINGS);
  if (document === null) throw new Error('The benchmark workbook does not make a report.');
  return layOutReport(document);
}

const textOf = (content: SheetPlan['rows'][number]['cells'][number]['content']): string | number => {
  if ('text' in content) return content.text;
  if ('number' in content) return content.number;
  return 'formula' in content ? content.formula : content.link.text;
};

/** The last style laid on a cell, with those below it shining through. */
function styleAt(plan: SheetPlan): (row: number, column: number) => CellStyle {
  const byRow = new Map<number, SheetPlan['styled'][number][]>();
  for (const area of plan.styled) {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), area]);
  }
  return (row, column) =>
    (byRow.get(row) ?? [])
      .filter((area) => area.firstColumn <= column && column <= area.lastColumn)
      .reduce<CellStyle>((style, area) => {
        const next = plan.styles[area.style] ?? {};
        return { ...style, ...next, font: { ...style.font, ...next.font } };
      }, plan.base);
}

/** As the samples show it: each cell its value and its formats, one `sync` at the end, or after every row. */
export async function cellByCell(measures: number, syncs: 'once' | 'each row'): Promise<Other> {
  const plan = benchPlan(measures);
  const excel = await withExcel(benchBook(measures), { engine, apiSet: '1.21' });
  let hostMs = 0;
  const original = excel.host.processBatch.bind(excel.host);
  excel.host.processBatch = (body) => {
    const before = cpu();
    const answer = original(body);
    hostMs += cpu() - before;
    return answer;
  };
  const style = styleAt(plan);
  let error: string | undefined;
  const { ms } = await cpuOf(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('ทีละเซลล์');
      for (const [row, { cells }] of plan.rows.entries()) {
        for (const { column, content } of cells) {
          const range = sheet.getRange(cellAddress({ row, column }));
          range.values = [[textOf(content)]];
          const { font = {}, fill, horizontal, vertical, wrap } = style(row, column);
          range.format.font.name = font.name ?? 'TH SarabunPSK';
          range.format.font.size = font.size ?? 16;
          range.format.font.bold = font.bold ?? false;
          if (fill !== undefined) range.format.fill.color = fill;
          if (horizontal !== undefined) range.format.horizontalAlignment = horizontal as Excel.HorizontalAlignment;
          if (vertical !== undefined) range.format.verticalAlignment = vertical as Excel.VerticalAlignment;
          range.format.wrapText = wrap ?? false;
          for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const)
            range.format.borders.getItem(edge).style = 'Continuous';
        }
        if (syncs === 'each row') await context.sync();
      }
      await context.sync();
    }).catch((thrown: unknown) => {
      error = String((thrown as { code?: unknown }).code ?? thrown);
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { roundTrips, requestBytes } = excel.host.wire();
  excel.close();
  return {
    ms: ms - hostMs,
    memory: greatestSize(),
    roundTrips,
    requestBytes: requestBytes.reduce((sum, bytes) => sum + bytes, 0),
    largestRequest: Math.max(...requestBytes),
    ...(error === undefined ? {} : { error }),
  };
}

interface ExcelJsCell {
  value: unknown;
  font: unknown;
  fill: unknown;
  alignment: unknown;
  border: unknown;
}
interface ExcelJs {
  readonly Workbook: new () => {
    addWorksheet(name: string): {
      getCell(row: number, column: number): ExcelJsCell;
      getRow(row: number): { height: number };
      getColumn(column: number): { width: number };
      mergeCells(top: number, left: number, bottom: number, right: number): void;
    };
    readonly xlsx: { writeBuffer(): Promise<ArrayBuffer> };
  };
}

/** Only the building of the report's sheet and its file: nothing is read, checked or assessed. */
export async function byExcelJs(measures: number): Promise<Other> {
  const plan = benchPlan(measures);
  const { Workbook } = load('exceljs') as ExcelJs;
  const style = styleAt(plan);
  const thin = { style: 'thin' };
  const { ms } = await cpuOf(async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet(plan.sheetName);
    plan.columnWidths.forEach((width, index) => (sheet.getColumn(index + 1).width = width / 5.5));
    plan.rows.forEach(({ cells, merges, height }, row) => {
      if (height.kind === 'fixed') sheet.getRow(row + 1).height = height.points;
      for (const { column, content } of cells) {
        const cell = sheet.getCell(row + 1, column + 1);
        cell.value = 'formula' in content ? { formula: content.formula.slice(1) } : textOf(content);
        const { font = {}, fill, horizontal, vertical, wrap } = style(row, column);
        cell.font = { name: font.name, size: font.size, bold: font.bold };
        if (fill !== undefined) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill.slice(1)}` } };
        cell.alignment = {
          horizontal: horizontal?.toLowerCase(),
          vertical: vertical === 'Center' ? 'middle' : vertical?.toLowerCase(),
          wrapText: wrap,
        };
        cell.border = { top: thin, left: thin, bottom: thin, right: thin };
      }
      for (const [first, last] of merges) sheet.mergeCells(row + 1, first + 1, row + 1, last + 1);
    });
    return workbook.xlsx.writeBuffer();
  });
  return { ms, memory: greatestSize() };
}

/** The measures table alone, row after row from a template with one row of placeholders. */
export async function byTemplate(measures: number): Promise<Other> {
  const Template = load('xlsx-template') as new (file: Buffer) => {
    substitute(sheet: number, values: unknown): Promise<void> | void;
    generate(options: { type: string }): Promise<unknown>;
  };
  const file = await template();
  const rows = benchBook(measures).sheets.map(gridOf)[0]?.rows.slice(5) ?? [];
  const values = { m: rows.map((row) => Object.fromEntries(row.map((cell, index) => [`c${index}`, cell.raw]))) };
  const { ms } = await cpuOf(async () => {
    const filled = new Template(file);
    await filled.substitute(1, values);
    return filled.generate({ type: 'uint8array' });
  });
  return { ms, memory: greatestSize() };
}

/** One row of placeholders; made by exceljs, since xlsx-template wants the shared strings that our own engine does without. */
async function template(): Promise<Buffer> {
  const { Workbook } = load('exceljs') as ExcelJs;
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('measures');
  for (let column = 0; column < 6; column += 1) sheet.getCell(1, column + 1).value = `\${table:m.c${column}}`;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
