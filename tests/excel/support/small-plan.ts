/** A small report plan by hand: titles, a wide introduction, a measures table, a live total, signatures. */
import type { BorderLine, PlannedRow, RowHeight, SheetPlan } from '../../../src/report/sheet-plan';

const FRAME: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#404040' };
const INNER: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#BFBFBF' };

const flow = { breakBefore: 'allowed', keepWithNext: false, measure: null } as const;
const fixed = (points: number): RowHeight => ({ kind: 'fixed', points });
const fitted: RowHeight = { kind: 'fitted', pad: 3, least: 24 };

export interface SmallReport {
  readonly measures?: readonly string[];
  readonly introduction?: string;
  readonly scores?: readonly number[];
  readonly fiscalYear?: number;
}

/** Rows: 0 title, 1 introduction, 2 header, 3… measures, then the total and the signature. */
export function smallPlan({
  measures = ['เผยแพร่แผนการใช้จ่าย'],
  introduction = 'ตามที่ได้รับการประเมิน',
  scores = [89, 91],
  fiscalYear = 2568,
}: SmallReport = {}): SheetPlan {
  const rows: PlannedRow[] = [
    { role: 'title', height: fixed(30), cells: [{ column: 0, content: { text: `รายงานผล ปี ${fiscalYear}` } }], merges: [], flow },
    {
      role: 'introduction',
      height: { kind: 'wide', pad: 6, least: 24 },
      cells: [{ column: 0, content: { text: introduction } }],
      merges: [[0, 2]],
      flow,
    },
    {
      role: 'table-header',
      height: fitted,
      cells: ['มาตรการ', 'ขั้นตอน', 'ผลลัพธ์'].map((text, column) => ({ column, content: { text } })),
      merges: [],
      flow: { ...flow, keepWithNext: true },
    },
  ];
  measures.forEach((measure, index) => {
    rows.push({
      role: 'measure',
      height: fitted,
      cells: [
        { column: 0, content: { text: `${index + 1}. ${measure}` } },
        { column: 1, content: { text: '- ประชุมคณะทำงาน' } },
        { column: 2, content: { text: '=ผลเป็นไปตามเป้าหมาย' } },
      ],
      merges: [],
      flow: { ...flow, measure: index, continued: `${index + 1}. (ต่อ)` },
    });
  });
  const firstScore = rows.length;
  scores.forEach((score) => {
    rows.push({
      role: 'score',
      height: fixed(25.5),
      cells: [
        { column: 0, content: { text: 'คะแนน' } },
        { column: 1, content: { number: score } },
      ],
      merges: [],
      flow,
    });
  });
  const total = rows.length;
  rows.push({
    role: 'total',
    height: fixed(30),
    cells: [{ column: 1, content: { formula: `=SUM(B${firstScore + 1}:B${total})` } }],
    merges: [],
    flow,
  });
  const signature = rows.length;
  rows.push({ role: 'signature', height: fitted, cells: [{ column: 0, content: { text: 'ลงชื่อ ผู้รายงาน' } }], merges: [], flow });
  const table = { firstRow: 3, lastRow: 2 + measures.length, firstColumn: 0, lastColumn: 2 };
  return {
    kind: 'report',
    fiscalYear,
    sheetName: `รายงาน ITA ${fiscalYear}`,
    tabColor: '#1F3864',
    columnWidths: [102, 180, 120],
    base: { font: { name: 'TH SarabunPSK', size: 16, color: '#000000', bold: false, italic: false }, vertical: 'Top' },
    styles: {
      title: { font: { size: 20, bold: true } },
      paragraph: { wrap: true },
      header: { font: { bold: true }, fill: '#E9EDF4', horizontal: 'Center' },
      score: { numberFormat: '[$-D00041E]0.00', horizontal: 'Right' },
      continued: { font: { color: '#595959' } },
    },
    rows,
    styled: [
      { style: 'title', firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 },
      { style: 'paragraph', firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      { style: 'header', firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 2 },
      { style: 'paragraph', ...table },
      { style: 'score', firstRow: firstScore, lastRow: total, firstColumn: 1, lastColumn: 1 },
    ],
    borders: [
      { sides: ['insideVertical'], line: INNER, ...table },
      { sides: ['left', 'right'], line: FRAME, ...table },
      ...measures.map((_, index) => ({
        sides: ['top', 'bottom'] as const,
        line: FRAME,
        ...table,
        firstRow: 3 + index,
        lastRow: 3 + index,
      })),
    ],
    regions: [
      { name: 'ITA_Introduction', firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      { name: 'ITA_Measures', ...table },
      { name: 'ITA_Total', firstRow: total, lastRow: total, firstColumn: 1, lastColumn: 1 },
      { name: 'ITA_Signature', firstRow: signature, lastRow: signature, firstColumn: 0, lastColumn: 2 },
    ],
    charts: [],
    dataBars: [],
    lists: [],
    tables: [],
    page: {
      orientation: 'landscape',
      scale: 96,
      margins: { left: 70.875, right: 42.525, top: 56.7, bottom: 56.7, header: 25.5, footer: 25.5 },
      header: { left: '', center: '', right: '' },
      footer: { left: 'เทศบาลตำบลหนองบัวทอง', center: '', right: 'หน้า &P จาก &N' },
      centerHorizontally: true,
      rowBudget: 400,
      titleRows: null,
      fitWidth: false,
    },
    freezeRows: 3,
    showGridlines: false,
    repeatedHeader: 2,
    documentTitle: 'รายงานผล',
  };
}
