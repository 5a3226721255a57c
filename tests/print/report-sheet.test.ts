/** The report is found as the add-in finds it: by its marks, whatever its sheet is called by now. */
import { engine } from '../../src/workbench/book';
import { listOf } from '../../tools/print/one-sheet';
import { Refusal } from '../../tools/print/options';
import { sheetToPrint } from '../../tools/print/report-sheet';

interface Given {
  /** Sheets in their order; a hidden one ends in `*`. */
  readonly sheets: readonly string[];
  /** Sheets by their marker's name. */
  readonly marks?: Readonly<Record<string, string>>;
}

/** Saved and listed again, so that names come as a file has them. */
function toPrint({ sheets, marks = {} }: Given, wanted: string | null = null): string {
  const book = engine.create();
  const spare = [...book.sheets];
  for (const name of sheets) engine.addSheet(book, name.replace('*', '')).visibility = name.endsWith('*') ? 'Hidden' : 'Visible';
  for (const sheet of spare) engine.removeSheet(book, sheet);
  for (const [name, sheet] of Object.entries(marks)) {
    book.names.push({ name, formula: `='${sheet.replaceAll("'", "''")}'!$A$1:$F$80`, visible: false, comment: '' });
  }
  return sheetToPrint(listOf(engine.save(book)), wanted);
}

test('under another name', () => {
  const sheets = ['มาตรการ', "ส่งอำเภอ '68 & แก้ <1>"];
  expect(toPrint({ sheets, marks: { ITA_Sheet_Report_2568: "ส่งอำเภอ '68 & แก้ <1>" } })).toBe("ส่งอำเภอ '68 & แก้ <1>");
});

test('the newest of several years, hidden ones left aside', () => {
  const marks = { ITA_Sheet_Report_2568: 'ข', ITA_Sheet_Report_2567: 'ก', ITA_Sheet_Report_2569: 'ค', ITA_Sheet_Findings: 'ง' };
  expect(toPrint({ sheets: ['ก', 'ข', 'ค*', 'ง'], marks })).toBe('ข');
});

test('by name where nothing is marked, as on a sheet that was copied into another file', () => {
  expect(toPrint({ sheets: ['มาตรการ', 'รายงาน ITA 2568', 'รายงาน ITA 2567'] })).toBe('รายงาน ITA 2568');
});

test('the sheet that was asked for, if it is there', () => {
  const given = { sheets: ['มาตรการ', 'ข'], marks: { ITA_Sheet_Report_2568: 'ข' } };
  expect(toPrint(given, 'มาตรการ')).toBe('มาตรการ');
  expect(() => toPrint(given, 'ไม่มี')).toThrow(Refusal);
});

test('no report: refused with the names of the sheets', () => {
  expect(() => toPrint({ sheets: ['มาตรการ', 'คะแนน'] })).toThrow('มาตรการ, คะแนน');
});
