/** The forms: what they offer, that nothing of them is ever reported, and that filled in they give a report without findings. */
import { cellFromValue } from '../../src/plan/cell';
import type { Grid, RawValue } from '../../src/plan/grid';
import { measuresForm } from '../../src/report/forms/measures';
import { scoresForm } from '../../src/report/forms/scores';
import { prepare } from '../../src/report/pipeline';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { DEFAULT_SETTINGS } from '../../src/settings/types';
import { parsePeriod } from '../../src/thai/period';
import { framework } from './support/municipality';

const input = { settings: DEFAULT_SETTINGS, framework: framework(), agencyLine: '' };
const known = { ...input, agencyLine: 'เทศบาลตำบลทุ่งแสงธรรม อำเภอธารทอง จังหวัดแสงสุวรรณ' };

/** The form as the reader sees it after a person has typed into it. */
function filled(plan: SheetPlan, typed: Readonly<Record<string, RawValue>> = {}): Grid {
  const sheet = plan.sheetName;
  const rows = plan.rows.map((row, index) =>
    plan.columnWidths.map((_, column) => {
      const content = row.cells.find((cell) => cell.column === column)?.content;
      const value = typed[`${index}:${column}`] ?? (content !== undefined && 'text' in content ? content.text : '');
      return cellFromValue({ sheet, row: index, column }, value, 'General');
    }),
  );
  return { sheet, firstRow: 0, firstColumn: 0, rows, tables: plan.tables };
}

const headerRow = (plan: SheetPlan): number => plan.tables[0]!.firstRow;

test('an empty form reports nothing: no measure, no introduction, no title that is not one', () => {
  const { workbook, findings } = prepare([filled(measuresForm(input)), filled(scoresForm(input))], DEFAULT_SETTINGS);
  expect(workbook.measures?.measures ?? []).toEqual([]);
  expect(workbook.introduction).toEqual([]);
  expect(workbook.scores?.remarks ?? []).toEqual([]);
  expect(workbook.fiscalYear?.value).toBe(2568);
  const rules = new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
  expect([...rules].sort()).toEqual(['measures-empty', 'score-missing']);
});

test('examples stand beside the table, never in it: its rows are empty, and nothing beside it is read', () => {
  const plan = measuresForm(known);
  const { firstRow, lastRow, lastColumn } = plan.tables[0]!;
  const cells = plan.rows.flatMap((row, index) => row.cells.map(({ column, content }) => ({ index, column, content })));
  const below = cells.filter(({ index }) => index > firstRow && index <= lastRow);
  expect(below.filter(({ column }) => column <= lastColumn)).toEqual([]);
  const examples = below.filter(({ content }) => 'text' in content && content.text.includes('ตัวอย่าง: '));
  expect(examples.length).toBeGreaterThanOrEqual(5);
  const { workbook } = prepare([filled(plan), filled(scoresForm(known))], DEFAULT_SETTINGS);
  const read = JSON.stringify([workbook.measures, workbook.scores, workbook.introduction, workbook.years]);
  for (const words of ['ตัวอย่าง', 'เผยแพร่ข้อมูล', '89.73', 'สำนักปลัด']) expect([words, read.includes(words)]).toEqual([words, false]);
});

test('filled in, it gives a report and no finding that stops it', () => {
  const measures = measuresForm(known);
  const scores = scoresForm(known);
  const row = headerRow(measures) + 1;
  const typed = [
    'มาตรการลดขั้นตอนการให้บริการประชาชน',
    'สำรวจงานบริการ\nประกาศระยะเวลาแล้วเสร็จใหม่',
    'สำนักปลัดเทศบาล',
    measures.lists[0]!.values[1]!,
    'ปรับลดขั้นตอนแล้ว 8 งานจาก 10 งาน',
    'ความพึงพอใจอยู่ที่ร้อยละ 92',
    'คุณภาพการดำเนินงาน',
  ];
  const first = headerRow(scores) + 1;
  const instruments = [89.12, 94.5, 88.2, 95];
  const indicators = [90.4, 88.26, 89.05, 86.12, 91.77, 93.18, 90.64, 90.23, 96.25, 93.75];
  const given = Object.fromEntries([...instruments, ...indicators].map((score, index) => [`${first + index}:1`, score]));
  const { document, findings } = prepare(
    [
      filled(measures, Object.fromEntries(typed.map((text, column) => [`${row}:${column}`, text]))),
      filled(scores, { ...given, [`${first}:2`]: 86.82 }),
    ],
    DEFAULT_SETTINGS,
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(document?.measures).toEqual([
    {
      number: 1,
      title: typed[0],
      steps: ['สำรวจงานบริการ', 'ประกาศระยะเวลาแล้วเสร็จใหม่'],
      responsible: ['สำนักปลัดเทศบาล'],
      period: typed[3],
      done: [typed[4]],
      outcomes: [typed[5]],
    },
  ]);
  expect(document?.agency).toBe('เทศบาลตำบลทุ่งแสงธรรม');
  expect(document?.summary.total).toBe('92.14');
  expect(document?.titles).toHaveLength(3);
});

test('every period that the form offers is one that can be read', () => {
  for (const period of measuresForm(input).lists[0]!.values) expect(parsePeriod(period, 2568)?.period).toBeTruthy();
});

test('lists are short enough for Excel: 255 characters', () => {
  for (const { values } of measuresForm(input).lists) expect(values.join(',').length).toBeLessThanOrEqual(255);
});
