import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine, cellKey, type Book } from '../../../src/workbench/book';
import { ensureBuild } from '../../../src/workbench/cli/build';

/** A production build may have to be made first. */
export const buildTime = 240_000;

export function builtPages(): string {
  return ensureBuild(() => undefined);
}

/** A folder that is gone after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ita-report-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

type Row = readonly (string | number)[];

export const measures: readonly Row[] = [
  ['รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'],
  ['เทศบาลตำบลบ้านสมมุติ อำเภอตัวอย่าง จังหวัดขอนแก่น'],
  ['ประจำปีงบประมาณ พ.ศ. 2568'],
  ['ลำดับ', 'มาตรการ', 'ขั้นตอน/วิธีการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินการ', 'ผลลัพธ์หรือความสำเร็จ'],
  [
    1,
    'การเผยแพร่ข้อมูลสาธารณะ',
    '1. รวบรวมข้อมูล 2. เผยแพร่บนเว็บไซต์',
    'สำนักปลัด',
    'ต.ค. 2567 - ก.ย. 2568',
    '- เผยแพร่ครบตามข้อ O8',
    'ประชาชนเข้าถึงข้อมูลได้',
  ],
  [2, 'การป้องกันการรับสินบน', 'ประกาศนโยบายไม่รับของขวัญ', 'กองคลัง', 'ม.ค. 2568', '- ประกาศแล้ว ตามข้อ O31', 'ไม่มีเรื่องร้องเรียน'],
];

export const scores: readonly Row[] = [
  ['เครื่องมือการประเมิน', 'คะแนน'],
  ['IIT', 96.77],
  ['EIT ส่วนที่ 1', 86.85],
  ['EIT ส่วนที่ 2', 90.59],
  ['OIT', 73.37],
];

/** A workbook with these rows on sheets of these names. */
export function workbook(sheets: Readonly<Record<string, readonly Row[]>>): Book {
  const book = engine.create();
  const [blank] = book.sheets;
  Object.entries(sheets).forEach(([name, rows]) => {
    const sheet = engine.addSheet(book, name);
    rows.forEach((row, at) => {
      row.forEach((value, column) => {
        const cell = { value, error: null, formula: null, style: book.normalStyle, hyperlink: null };
        sheet.cells.set(cellKey(at, column), cell);
      });
    });
  });
  if (blank !== undefined) engine.removeSheet(book, blank);
  book.activeSheet = book.sheets[0]?.id ?? '';
  return book;
}

/** Saves a workbook of measures and scores and gives its path. */
export function saveWorkbook(
  folder: string,
  name: string,
  scoreRows: readonly Row[] = scores,
  measureRows: readonly Row[] = measures,
): string {
  const path = join(folder, name);
  writeFileSync(path, engine.save(workbook({ มาตรการ: measureRows, คะแนน: scoreRows })));
  return path;
}
