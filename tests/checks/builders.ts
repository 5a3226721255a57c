/**
 * Workbooks of a municipality that does not exist, built cell by cell. `book()` is complete and clean; tests change single
 * cells by their address (`'มาตรการ!C8': ''`) and look at what the rules say.
 */
import { assess } from '../../src/assessment/assess';
import { frameworkFor } from '../../src/assessment/frameworks';
import { GAZETTEER } from '../../src/checks/places/gazetteer';
import type { RuleId } from '../../src/checks/rule-ids';
import { runChecks } from '../../src/checks/run';
import { scorecardOf } from '../../src/checks/support/scorecard';
import type { CheckInput, Finding } from '../../src/checks/types';
import { cellFromValue } from '../../src/plan/cell';
import { cellAddress, type Grid, type RawValue } from '../../src/plan/grid';
import { recognise } from '../../src/plan/recognise';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/types';
import { formatFinding } from '../../src/strings';

export const MEASURES = 'มาตรการ';
export const SCORES = 'คะแนน ITA';

export type Row = readonly RawValue[];
export type Book = Readonly<Record<string, readonly Row[]>>;
/** A raw value, or a value with its number format. */
export type CellEdit = RawValue | { readonly value: RawValue; readonly format: string };
export type Edits = Readonly<Record<string, CellEdit>>;

export const MEASURES_HEADER: Row = [
  'มาตรการ/แนวทาง',
  'ขั้นตอนหรือวิธีการปฏิบัติ',
  'ผู้รับผิดชอบ',
  'ระยะเวลา',
  'สรุปผลการดำเนินการ',
  'ผลลัพธ์หรือความสำเร็จ',
];

const YEAR = 'ปีงบประมาณ พ.ศ. 2568';

/** Seven measures, one an analysis issue. The first stands in row 6. */
export const MEASURE_ROWS: readonly Row[] = [
  [
    '1. มาตรการปรับปรุงคู่มือการปฏิบัติงาน',
    '1. ทบทวนคู่มือทุกกอง\n2. เผยแพร่คู่มือบนเว็บไซต์ (O8)',
    'สำนักปลัด',
    'ตุลาคม 2567 - กันยายน 2568',
    'ทบทวนคู่มือครบ 6 กอง',
    'ประชาชนได้รับบริการเสร็จในวันเดียวร้อยละ 92',
  ],
  [
    '2. มาตรการพัฒนาระบบ E-Service',
    '1. เพิ่มคำขอออนไลน์ 4 งาน',
    'กองคลัง',
    YEAR,
    'เปิดคำขอออนไลน์ครบ 4 งาน',
    'ผู้ยื่นคำขอผ่านระบบเพิ่มจาก 120 เป็น 480 ราย',
  ],
  ['3. มาตรการประชาสัมพันธ์ข้อมูลข่าวสาร', '1. จัดทำข่าวรายเดือน', 'สำนักปลัด', YEAR, 'เผยแพร่ข่าว 12 ฉบับ', 'ผู้ติดตามเพจเพิ่มขึ้นสองเท่า'],
  ['4. มาตรการกำกับดูแลการใช้ทรัพย์สินของราชการ', '1. จัดทำทะเบียนยืมคืน', 'กองคลัง', YEAR, 'ลงทะเบียนครุภัณฑ์ครบ 214 รายการ', 'ไม่มีครุภัณฑ์สูญหายตลอดปี'],
  [
    '5. มาตรการสร้างความโปร่งใสในการจัดซื้อจัดจ้าง',
    '1. ประกาศแผนจัดซื้อจัดจ้าง',
    'กองคลัง',
    YEAR,
    'ประกาศครบทุกโครงการ',
    'มีผู้เสนอราคาเฉลี่ยเพิ่มเป็น 4 รายต่อโครงการ',
  ],
  ['6. มาตรการบริหารงานบุคคลอย่างเป็นธรรม', '1. แจ้งเกณฑ์ประเมินล่วงหน้า', 'สำนักปลัด', YEAR, 'แจ้งเกณฑ์แก่พนักงานทุกคน', 'ไม่มีข้ออุทธรณ์ผลการประเมิน'],
  [
    '7. มาตรการป้องกันการทุจริตและนโยบาย No Gift Policy',
    '1. ประกาศเจตนารมณ์ (O21)',
    'สำนักปลัด',
    YEAR,
    'ผู้บริหารประกาศเจตนารมณ์ต่อหน้าพนักงาน',
    'ไม่พบการรับของขวัญจากการปฏิบัติหน้าที่',
  ],
];

export const SCORE_ROWS: readonly Row[] = [
  ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', '90.00'],
  ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ 1', '92.00'],
  ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ 2', '88.00'],
  ['แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)', '90.00'],
];

/** Titles in rows 1 to 3, introduction in row 4, header in row 5. */
export const MEASURES_TOP: readonly Row[] = [
  ['รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'],
  ['ประจำปีงบประมาณ พ.ศ. 2568'],
  ['เทศบาลตำบลหนองบัวทอง อำเภอบ้านไผ่ จังหวัดขอนแก่น'],
  [
    'เทศบาลตำบลหนองบัวทองได้วิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 และกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสในปีงบประมาณ พ.ศ. 2568 โดยมีผลการดำเนินการดังต่อไปนี้',
  ],
];

/** Title in row 1, stated result in row 2, header in row 3, scores from row 4. */
export const SCORES_TOP: readonly Row[] = [
  ['สรุปผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568'],
  ['ผลคะแนนภาพรวม: 90.00 คะแนน (อยู่ในระดับ "ผ่านดี" บรรลุค่าเป้าหมายตามยุทธศาสตร์ชาติ)'],
];

/** The complete workbook. */
export function book(): Book {
  return {
    [MEASURES]: [...MEASURES_TOP, MEASURES_HEADER, ...MEASURE_ROWS],
    [SCORES]: [...SCORES_TOP, ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ'], ...SCORE_ROWS],
  };
}

/** A workbook with these measures instead of the seven. */
export function withMeasures(rows: readonly Row[], header: Row = MEASURES_HEADER): Book {
  return { ...book(), [MEASURES]: [...MEASURES_TOP, header, ...rows] };
}

/** A workbook whose scores sheet is this. */
export function withScores(rows: readonly Row[]): Book {
  return { ...book(), [SCORES]: rows };
}

const INDICATORS = [
  'การปฏิบัติหน้าที่',
  'การใช้งบประมาณ',
  'การใช้อำนาจ',
  'การใช้ทรัพย์สินของราชการ',
  'การแก้ไขปัญหาการทุจริต',
  'คุณภาพการดำเนินงาน',
  'ประสิทธิภาพการสื่อสาร',
  'การปรับปรุงการทำงาน',
  'การเปิดเผยข้อมูล',
  'การป้องกันการทุจริต',
];

/** A scores sheet of ten indicators under a title: header in row 2, indicator n in row n + 2. */
export function indicatorSheet(scores: readonly RawValue[], remarks: readonly string[] = []): readonly Row[] {
  return [
    ['ผลการประเมิน ITA รายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. 2568'],
    ['ตัวชี้วัด', 'คะแนน'],
    ...scores.map((score, index): Row => [`ตัวชี้วัดที่ ${index + 1} ${INDICATORS[index] ?? ''}`, score]),
    ...(remarks.length > 0 ? [['ข้อเสนอแนะเพิ่มเติม'], ...remarks.map((remark): Row => [remark])] : []),
  ];
}

export function gridsOf(source: Book, edits: Edits = {}): readonly Grid[] {
  return Object.entries(source).map(([sheet, rows]) => {
    const changes = Object.entries(edits).flatMap(([address, edit]) => {
      const [name = '', cell = ''] = address.split('!');
      return name === sheet ? [[cell, edit] as const] : [];
    });
    const byCell = new Map(changes);
    const extent = changes.map(([cell]) => placeOf(cell));
    const height = Math.max(rows.length, ...extent.map(({ row }) => row + 1));
    const width = Math.max(1, ...rows.map((row) => row.length), ...extent.map(({ column }) => column + 1));
    const cells = Array.from({ length: height }, (_row, row) =>
      Array.from({ length: width }, (_column, column) => {
        const at = { sheet, row, column };
        const edit = byCell.get(cellAddress(at));
        if (edit === undefined) return cellFromValue(at, rows[row]?.[column] ?? '', 'General');
        return typeof edit === 'object' ? cellFromValue(at, edit.value, edit.format) : cellFromValue(at, edit, 'General');
      }),
    );
    return { sheet, firstRow: 0, firstColumn: 0, rows: cells, tables: [] };
  });
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

export interface Circumstances {
  readonly settings?: Partial<Settings>;
  readonly input?: Partial<CheckInput>;
}

/** What the rules get, through the real recognition and arithmetic. */
export function inputOf(source: Book, edits: Edits = {}, { settings: changed = {}, input = {} }: Circumstances = {}): CheckInput {
  return inputOfGrids(gridsOf(source, edits), { settings: changed, input });
}

export function inputOfGrids(grids: readonly Grid[], { settings: changed = {}, input = {} }: Circumstances = {}): CheckInput {
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const workbook = recognise(grids, settings);
  const year = settings.fiscalYear ?? workbook.fiscalYear?.value ?? null;
  const framework = input.framework ?? (year === null ? null : frameworkFor(year));
  const previous = workbook.previousScores && {
    fiscalYear: workbook.previousScores.fiscalYear?.value ?? 0,
    scorecard: scorecardOf(workbook.previousScores),
    framework,
  };
  const summary =
    framework && workbook.scores
      ? assess(scorecardOf(workbook.scores), framework, { floorsApplyTo: settings.floorsApplyTo, previous })
      : null;
  return { workbook, framework, summary, settings, gazetteer: GAZETTEER, ...input };
}

/** All findings of a workbook. */
export function findingsIn(source: Book, edits: Edits = {}, circumstances: Circumstances = {}): readonly Finding[] {
  return runChecks(inputOf(source, edits, circumstances));
}

/** `มาตรการ!C8`, or `null` without a cell. */
export function addressOf({ at }: Pick<Finding, 'at'>): string | null {
  return at && `${at.sheet}!${cellAddress(at)}`;
}

/**
 * Findings in short: severity, rule, variant where it is not the usual one, and cell. Each is worded in both languages on the
 * way, so that no example can have a sentence with a hole.
 */
export function short(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => {
    for (const language of ['th', 'en'] as const) {
      const { message, todo } = formatFinding(finding, language);
      if (/[{}]|undefined|NaN/.test(message + todo)) throw new Error(`a hole in “${message} ${todo}”`);
    }
    const variant = finding.variant === 'default' ? '' : `/${finding.variant}`;
    return `${finding.severity} ${finding.rule}${variant} ${addressOf(finding) ?? '-'}`;
  });
}

/** What one rule says of the complete workbook with these cells changed, in short. */
export function says(rule: RuleId, edits: Edits, circumstances: Circumstances = {}): readonly string[] {
  return saysOf(rule, book(), edits, circumstances);
}

export function saysOf(rule: RuleId, source: Book, edits: Edits = {}, circumstances: Circumstances = {}): readonly string[] {
  return short(findingsIn(source, edits, circumstances).filter((finding) => finding.rule === rule));
}
