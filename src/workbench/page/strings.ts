/** Texts of the workbench page itself, both languages. The ribbon's own texts come from the manifest. */
export type PageLanguage = 'th' | 'en';

const th = {
  title: 'โต๊ะทดลอง',
  notExcel: 'โปรแกรมนี้ทำหน้าที่แทน Excel เพื่อทดลองใช้ส่วนเสริม ไม่ใช่ Excel จริง',
  open: 'เปิดไฟล์',
  save: 'บันทึกเป็น .xlsx',
  home: 'หน้าแรก',
  language: 'ภาษา',
  apiSet: 'รุ่นของ Excel',
  switches: 'จำลองเหตุขัดข้อง',
  sheetProtected: 'ป้องกันแผ่นงาน',
  structureProtected: 'ป้องกันโครงสร้างไฟล์',
  editMode: 'กำลังพิมพ์ในเซลล์',
  readOnly: 'ไฟล์อ่านอย่างเดียว',
  slow: 'เครื่องช้า',
  closePane: 'ปิดแผง',
  closeDialog: 'ปิดหน้าต่าง',
  pane: 'แผงงาน',
  drop: 'วางไฟล์ .xlsx ที่นี่เพื่อเปิด',
  running: 'กำลังทำงาน…',
  idle: 'พร้อม',
  trips: 'รอบที่คุยกับ Excel',
  dismiss: 'ปิดข้อความ',
  formula: 'แถบสูตร',
};

const en: typeof th = {
  title: 'Workbench',
  notExcel: 'This page stands in for Excel so that the add-in can be tried. It is not Excel.',
  open: 'Open a file',
  save: 'Save as .xlsx',
  home: 'Home',
  language: 'Language',
  apiSet: 'Excel version',
  switches: 'What goes wrong in life',
  sheetProtected: 'Sheet protected',
  structureProtected: 'Structure protected',
  editMode: 'A cell is being edited',
  readOnly: 'Read-only workbook',
  slow: 'Slow host',
  closePane: 'Close the pane',
  closeDialog: 'Close the window',
  pane: 'Task pane',
  drop: 'Drop an .xlsx file here to open it',
  running: 'Working…',
  idle: 'Ready',
  trips: 'Trips to Excel',
  dismiss: 'Dismiss',
  formula: 'Formula bar',
};

export const pageStrings = (language: PageLanguage): typeof th => (language === 'th' ? th : en);
