/**
 * `npm run print -- report.xlsx [out.pdf] [--pages FOLDER | --no-pages] [--dpi 90] [--sheet NAME]`: the report's pages as a PDF
 * and as pictures, made by LibreOffice. Prints the newest report sheet unless told another; nothing of the file is changed.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram, MissingProgram } from './machine';
import { outliveReader } from '../../src/workbench/cli/pipe';
import { listOf, showingOnly, type Listed } from './one-sheet';
import { jobOf, Refusal, USAGE, type PrintJob } from './options';
import { picturesOf, Printer } from './print';
import { sheetToPrint } from './report-sheet';

function read(path: string): Uint8Array {
  if (!existsSync(path)) throw new Refusal(`ไม่พบไฟล์ “${path}” โปรดตรวจชื่อและโฟลเดอร์ของไฟล์\nThere is no file “${path}”.`);
  try {
    return readFileSync(path);
  } catch {
    throw new Refusal(`เปิดอ่าน “${path}” ไม่ได้ โปรดระบุไฟล์ .xlsx ที่อ่านได้\n“${path}” cannot be read: name a file.`);
  }
}

function list(path: string, file: Uint8Array): Listed {
  try {
    return listOf(file);
  } catch {
    throw new Refusal(`“${path}” ไม่ใช่ไฟล์ Excel (.xlsx) โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อน\n“${path}” is not an Excel workbook.`);
  }
}

function print(job: PrintJob): void {
  const file = read(job.file);
  const sheet = sheetToPrint(list(job.file, file), job.sheet);
  const printer = new Printer();
  try {
    if (printer.lacksFont) {
      console.warn(
        'ไม่พบแบบอักษร TH Sarabun หรือ Laksaman หน้าและบรรทัดจึงไม่ตรงกับรายงานจริง (Debian: apt-get install fonts-thai-tlwg)\n' +
          'No TH Sarabun and no Laksaman here: another typeface jumps in, so lines and pages are not those of the report.',
      );
    }
    const [pdf = ''] = printer.convert([showingOnly(file, [sheet])], 'pdf');
    mkdirSync(dirname(job.output), { recursive: true });
    copyFileSync(pdf, job.output);
    console.log(`${sheet}: ${job.output}`);
    if (job.pages !== null) pictures(pdf, job.pages, job.dotsPerInch);
  } finally {
    printer.close();
  }
}

/** A PDF is worth having without its pictures: a machine that cannot make them is told so. */
function pictures(pdf: string, folder: string, dotsPerInch: number): void {
  if (findProgram('pictures') === null) {
    console.warn(
      'ทำได้เฉพาะ PDF เพราะเครื่องนี้ยังไม่มี Poppler ซึ่งใช้ทำภาพ (Debian: apt-get install poppler-utils)\nNo pictures: Poppler is not on this machine.',
    );
    return;
  }
  removeOldPages(folder);
  const made = picturesOf(pdf, folder, dotsPerInch);
  console.log(`${String(made.length)} หน้า / pages:`);
  for (const picture of made) console.log(`  ${picture}`);
}

/** Pages of an earlier, longer report would pass for pages of this one. */
function removeOldPages(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (/^page-\d+\.png$/.test(name)) rmSync(join(folder, name));
}

outliveReader();
try {
  const job = jobOf(process.argv.slice(2));
  if (job === null) console.log(USAGE);
  else print(job);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof Refusal || error instanceof MissingProgram) console.error(error.message);
  else console.error(`พิมพ์ไม่สำเร็จ / printing failed: ${error instanceof Error ? error.message : String(error)}`);
}
