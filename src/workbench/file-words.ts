/** What becomes of a file that is opened or saved, in words: the command line says it in Thai, the page in either language. */
import type { BookErrorCode, Loss } from './book';

interface FileWords {
  /** Why a file cannot be read, and what to do. */
  readonly refused: Readonly<Record<BookErrorCode, (file: string) => string>>;
  readonly loss: (loss: Loss) => string;
}

const th: FileWords = {
  refused: {
    missing: (file) => `ไม่พบไฟล์ “${file}” โปรดตรวจชื่อและโฟลเดอร์ของไฟล์`,
    'not-a-workbook': (file) => `ไฟล์ “${file}” ไม่ใช่ไฟล์ Excel (.xlsx) จึงอ่านไม่ได้ โปรดเปิดด้วย Excel แล้วบันทึกเป็นชนิด “เวิร์กบุ๊ก Excel (.xlsx)” ก่อน`,
    'empty-file': (file) => `ไฟล์ “${file}” ว่างเปล่า ไม่มีข้อมูลให้อ่าน อาจคัดลอกหรือดาวน์โหลดมาไม่ครบ โปรดนำไฟล์มาใหม่`,
    encrypted: (file) => `ไฟล์ “${file}” ตั้งรหัสผ่านไว้ โปรดเอารหัสผ่านออกใน Excel แล้วบันทึกใหม่ก่อน`,
    damaged: (file) => `ไฟล์ “${file}” เสียหาย โปรดเปิดและซ่อมใน Excel แล้วบันทึกใหม่ก่อน`,
    'too-large': (file) => `ไฟล์ “${file}” ใหญ่เกินกว่าที่โปรแกรมจะอ่านได้ โปรดแยกแผ่นงานมาตรการและคะแนนไปไว้ในไฟล์ใหม่`,
    'legacy-xls': (file) => `ไฟล์ “${file}” เป็นรูปแบบ .xls รุ่นเก่า โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อน`,
  },
  loss: (loss) => {
    switch (loss.kind) {
      case 'macros':
        return 'ไฟล์มีแมโครและยังเก็บไว้ครบ โปรดบันทึกผลลัพธ์เป็นนามสกุล .xlsm มิฉะนั้น Excel จะไม่เปิด';
      case 'signature':
        return 'ลายมือชื่อดิจิทัลของไฟล์ใช้กับไฟล์ที่เปลี่ยนแล้วไม่ได้ ไฟล์ผลลัพธ์จึงไม่มีลายมือชื่อ โปรดลงนามใหม่';
      case 'dates-1904':
        return 'ไฟล์นับวันที่จากปี ค.ศ. 1904 วันที่ในไฟล์ยังอยู่ครบ แต่ที่อ่านได้ในที่นี้เร็วไปสี่ปี โปรดตรวจปีในรายงาน';
      case 'chart':
        return `แผนภูมิ “${loss.name}” ในแผ่นงาน “${loss.sheet}” เป็นชนิดที่บันทึกไม่ได้ (${loss.type}) จึงไม่มีในไฟล์ผลลัพธ์`;
      case 'validation':
        return `การตรวจสอบข้อมูลชนิด ${loss.type} ในแผ่นงาน “${loss.sheet}” บันทึกไม่ได้ จึงไม่มีในไฟล์ผลลัพธ์`;
    }
  },
};

const en: FileWords = {
  refused: {
    missing: (file) => `“${file}” is not there. Please check the name and folder.`,
    'not-a-workbook': (file) => `“${file}” is no Excel workbook (.xlsx). Please open it in Excel and save it as one.`,
    'empty-file': (file) => `“${file}” is empty; it may not have been copied whole. Please fetch it again.`,
    encrypted: (file) => `“${file}” has a password. Please take it off in Excel and save the file again.`,
    damaged: (file) => `“${file}” is damaged. Please open and repair it in Excel, and save it again.`,
    'too-large': (file) => `“${file}” is too large to be read. Please put the sheets of measures and scores in a file of their own.`,
    'legacy-xls': (file) => `“${file}” is in the old .xls format. Please open it in Excel and save it as .xlsx.`,
  },
  loss: (loss) => {
    switch (loss.kind) {
      case 'macros':
        return 'The workbook holds macros, which are kept: give the saved file the extension .xlsm, or Excel will not open it.';
      case 'signature':
        return 'The digital signature does not hold for a changed workbook and is left out of it.';
      case 'dates-1904':
        return 'The workbook counts dates from 1904; they are kept, but read here four years too early.';
      case 'chart':
        return `The chart ${loss.name} on the sheet ${loss.sheet} is of a kind that cannot be saved (${loss.type}).`;
      case 'validation':
        return `A validation of the kind ${loss.type} on the sheet ${loss.sheet} cannot be saved.`;
    }
  },
};

export const fileWords: Readonly<Record<'th' | 'en', FileWords>> = { th, en };
