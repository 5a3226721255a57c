/**
 * The sentences of the command line: what happened and what to do, one each. Every sentence about a file names it as it was
 * typed; severities go by the pane's words.
 */
import type { HostFailure } from '../../excel/types';
import { failureText } from '../../strings';
import type { BookErrorCode, Loss } from '../book';
import { fileWords } from '../file-words';

type AboutFile = (file: string) => string;

export const bookMessages: Readonly<Record<BookErrorCode | 'directory' | 'unreadable', AboutFile>> = {
  ...fileWords.th.refused,
  directory: (file) => `“${file}” เป็นโฟลเดอร์ ไม่ใช่ไฟล์ โปรดระบุไฟล์ .xlsx ที่อยู่ข้างใน`,
  unreadable: (file) => `เปิดอ่านไฟล์ “${file}” ไม่ได้ โปรดตรวจสิทธิ์ของไฟล์ หรือคัดลอกไฟล์มาไว้ที่โฟลเดอร์ของตนเองก่อน`,
};

const n = String;

/** `4 เรื่อง (31 เซลล์)`: how many things, and in how many cells they stand where that is more. */
const things = ({ things, cells }: Counted): string => `${n(things)} เรื่อง${cells > things ? ` (${n(cells)} เซลล์)` : ''}`;

/** Findings of one severity: the same thing in several cells is one thing. */
export interface Counted {
  readonly things: number;
  readonly cells: number;
}

const OPTIONS = [
  '  --fiscal-year 2568  ปีงบประมาณของรายงาน ถ้าไม่ระบุจะอ่านจากไฟล์',
  '  --json              แสดงผลเป็น JSON สำหรับโปรแกรมอื่น (docs/json.md)',
  '  --help              แสดงวิธีใช้นี้',
];

/** Parts of a report that people change, in the pane's words. */
const KEPT: Readonly<Record<string, string>> = { introduction: 'คำนำ', recommendations: 'ข้อเสนอแนะ', signature: 'ช่องลงนาม' };

export const messages = {
  usageReport:
    'วิธีใช้: npm run report -- ต้นทาง.xlsx ผลลัพธ์.xlsx [--fiscal-year 2568] [--draft] [--json] หรือ npm run report -- ก.xlsx ข.xlsx … --out-dir โฟลเดอร์/',
  usageCheck: 'วิธีใช้: npm run check -- ไฟล์.xlsx … [--fiscal-year 2568] [--json]',
  helpReport: [
    'เขียนรายงาน ITA จากไฟล์ Excel โดยไม่ต้องเปิด Excel ไฟล์ต้นทางไม่เปลี่ยน',
    '',
    '  npm run report                                     ใช้ไฟล์ตัวอย่าง',
    '  npm run report -- ต้นทาง.xlsx ผลลัพธ์.xlsx',
    '  npm run report -- ก.xlsx ข.xlsx --out-dir โฟลเดอร์/   หลายไฟล์',
    '',
    '  --out-dir โฟลเดอร์    เขียนผลลัพธ์ของทุกไฟล์ไว้ในโฟลเดอร์นี้',
    '  --draft             เขียนเป็นฉบับร่าง แม้ข้อมูลมาตรการยังไม่ครบ',
    ...OPTIONS,
    '',
    'รหัสจบ: 0 เขียนแล้ว  2 มีข้อที่ต้องแก้ จึงยังไม่เขียน  1 เหตุอื่น เช่น อ่านไฟล์ไม่ได้',
  ].join('\n'),
  helpCheck: [
    'ตรวจมาตรการและคะแนน ITA ในไฟล์ Excel โดยไม่เขียนอะไร',
    '',
    '  npm run check -- ไฟล์.xlsx …',
    '',
    ...OPTIONS,
    '',
    'รหัสจบ: 0 ไม่มีข้อที่ต้องแก้  2 มีข้อที่ต้องแก้  1 เหตุอื่น เช่น อ่านไฟล์ไม่ได้',
  ].join('\n'),
  badYear: 'ปีงบประมาณต้องเป็นพุทธศักราชสี่หลัก เช่น 2568',
  sameFile: (file: string) => `ไฟล์ผลลัพธ์ต้องไม่ใช่ไฟล์ต้นทาง “${file}” โปรดตั้งชื่ออื่น`,
  outIsDirectory: (file: string) => `ที่อยู่ของผลลัพธ์ “${file}” เป็นโฟลเดอร์ โปรดระบุชื่อไฟล์ .xlsx ด้วย`,
  outIsNoWorkbook: (file: string) => `ชื่อไฟล์ผลลัพธ์ “${file}” ต้องลงท้ายด้วย .xlsx มิฉะนั้น Excel จะเปิดไม่ได้ โปรดตั้งชื่อใหม่`,
  cannotWrite: (file: string) => `บันทึกไฟล์ผลลัพธ์ “${file}” ไม่ได้ โปรดปิดไฟล์นั้นถ้าเปิดอยู่ และตรวจชื่อและสิทธิ์ของโฟลเดอร์`,
  noSample: 'ไม่พบไฟล์ตัวอย่างในโฟลเดอร์ samples/ โปรดระบุไฟล์ .xlsx',
  /** The pane's heading and first step; the rest of its words speak of buttons and details that are not here. */
  refused: (file: string, failure: HostFailure) => {
    const { reason, code, step } = failure;
    if (reason === 'unknown') return `${file}: ทำงานกับไฟล์นี้ไม่สำเร็จ ไฟล์ต้นทางไม่เปลี่ยน โปรดแจ้งรหัส ${code} (${step}) แก่ผู้ดูแลระบบ`;
    const { title, next } = failureText(failure, 'th');
    return `${file}: ${title} โปรด${next} (รหัส ${code})`;
  },
  broken: (file: string) => `โปรแกรมขัดข้องโดยไม่คาดคิดเมื่อทำงานกับไฟล์ “${file}” ไฟล์ต้นทางไม่เปลี่ยน โปรดแจ้งผู้ดูแลระบบ`,
  buildFailed: 'เตรียมโปรแกรมไม่สำเร็จ โปรดรัน npm ci แล้วลองใหม่',
  blocked: (errors: Counted) => `ยังไม่เขียนรายงาน เพราะมีข้อที่ต้องแก้ ${things(errors)}`,
  hasErrors: (errors: Counted) => `มีข้อที่ต้องแก้ ${things(errors)}`,
  clean: 'ไม่มีข้อที่ต้องแก้',
  written: (path: string) => `เขียนรายงานแล้ว: ${path}`,
  /** @param gaps cells of the measures that are still empty */
  writtenDraft: (path: string, gaps: number) =>
    `เขียนฉบับร่างแล้ว: ${path} (มีคำว่า ร่าง ที่หัวกระดาษ ${gaps === 0 ? 'ข้อมูลมาตรการครบแล้ว' : `ข้อมูลมาตรการยังขาด ${n(gaps)} แห่ง`})`,
  sheet: (name: string) => `แผ่นงาน: ${name}`,
  /** @param parts as they come with the outcome; one that has no name here goes without */
  kept: (parts: readonly string[]) => {
    const names = parts.flatMap((part) => KEPT[part] ?? []);
    return `คงข้อความที่แก้ไว้เอง: ${new Intl.ListFormat('th').format(names)} โปรดอ่านทวนว่ายังตรงกับคะแนนและมาตรการปัจจุบัน`;
  },
  noAgency: 'ไม่พบชื่อหน่วยงาน',
  fiscalYear: (year: number) => `ปีงบประมาณ พ.ศ. ${n(year)}`,
  result: (total: string, level: string) => `คะแนนภาพรวม ${total} ระดับ ${level}`,
  counts: (errors: Counted, warnings: Counted, notes: Counted) =>
    `ต้องแก้ ${things(errors)}  ควรดู ${things(warnings)}  ข้อสังเกต ${things(notes)}`,
  severity: (severity: 'error' | 'warning' | 'info') => ({ error: '[ต้องแก้]', warning: '[ควรดู]', info: '[ข้อสังเกต]' })[severity],
  more: (others: number) => ` และอีก ${n(others)} เซลล์`,
  loss: (loss: Loss) => `หมายเหตุ: ${fileWords.th.loss(loss)}`,
  sum: (done: number, blocked: number, failed: number) =>
    `รวม ${n(done + blocked + failed)} ไฟล์: สำเร็จ ${n(done)} มีข้อที่ต้องแก้ ${n(blocked)} อ่านหรือเขียนไม่ได้ ${n(failed)}`,
} as const;
