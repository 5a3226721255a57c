/** Pieces that several years have in common: instruments, the ten indicators, both schemes of levels, the seven issues. */
import type { FrameworkIndicator, FrameworkInstrument, FrameworkLevel, InstrumentId, Provenance } from '../types';

const EXTERNAL = 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก';

const internal: FrameworkInstrument = {
  code: 'IIT',
  name: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน',
  aliases: ['การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน', 'Internal Integrity and Transparency Assessment'],
  weight: '30',
  parts: [],
};

const external: FrameworkInstrument = {
  code: 'EIT',
  name: EXTERNAL,
  aliases: ['การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก', 'External Integrity and Transparency Assessment'],
  weight: '30',
  parts: [],
};

const openData: FrameworkInstrument = {
  code: 'OIT',
  name: 'แบบวัดการเปิดเผยข้อมูลสาธารณะ',
  aliases: ['แบบตรวจการเปิดเผยข้อมูลสาธารณะ', 'การเปิดเผยข้อมูลสาธารณะ', 'Open Data Integrity and Transparency Assessment'],
  weight: '40',
  parts: [],
};

/** To FY 2564: one score for EIT. */
export const INSTRUMENTS_WITH_ONE_EIT: readonly FrameworkInstrument[] = [internal, external, openData];

/** From FY 2565: EIT in two parts, those who came and answered themselves, and those who were asked. */
export const INSTRUMENTS_WITH_EIT_PARTS: readonly FrameworkInstrument[] = [
  internal,
  {
    ...external,
    parts: [
      { code: 'EIT1', name: `${EXTERNAL} ส่วนที่ 1`, weight: '15' },
      { code: 'EIT2', name: `${EXTERNAL} ส่วนที่ 2`, weight: '15' },
    ],
  },
  openData,
];

const indicator = (number: number, instrument: InstrumentId, name: string, ...aliases: readonly string[]): FrameworkIndicator => ({
  number,
  name,
  aliases,
  instrument,
});

/** The ten indicators. Which of the two names of the eighth is official in which year is not settled: both are known. */
export const INDICATORS: readonly FrameworkIndicator[] = [
  indicator(1, 'IIT', 'การปฏิบัติหน้าที่'),
  indicator(2, 'IIT', 'การใช้งบประมาณ'),
  indicator(3, 'IIT', 'การใช้อำนาจ'),
  indicator(4, 'IIT', 'การใช้ทรัพย์สินของราชการ', 'การใช้ทรัพย์สินของทางราชการ', 'การใช้ทรัพย์สินราชการ'),
  indicator(5, 'IIT', 'การแก้ไขปัญหาการทุจริต', 'การแก้ปัญหาการทุจริต'),
  indicator(6, 'EIT', 'คุณภาพการดำเนินงาน'),
  indicator(7, 'EIT', 'ประสิทธิภาพการสื่อสาร'),
  indicator(8, 'EIT', 'การปรับปรุงการทำงาน', 'การปรับปรุงระบบการทำงาน'),
  indicator(9, 'OIT', 'การเปิดเผยข้อมูล', 'การเปิดเผยข้อมูลสาธารณะ'),
  indicator(10, 'OIT', 'การป้องกันการทุจริต'),
];

const letter = (name: string, totalMin: string): FrameworkLevel => ({ name, totalMin, instrumentMin: null });

/** FY 2562 to 2565. */
export const LETTER_LEVELS: readonly FrameworkLevel[] = [
  letter('AA', '95.00'),
  letter('A', '85.00'),
  letter('B', '75.00'),
  letter('C', '65.00'),
  letter('D', '55.00'),
  letter('E', '50.00'),
  letter('F', '0.00'),
];

/** From FY 2566: the best two also ask a least score of every instrument. */
export const NAMED_LEVELS: readonly FrameworkLevel[] = [
  { name: 'ผ่านดีเยี่ยม', totalMin: '95.00', instrumentMin: '95.00' },
  { name: 'ผ่านดี', totalMin: '85.00', instrumentMin: '85.00' },
  { name: 'ผ่าน', totalMin: '85.00', instrumentMin: null },
  { name: 'ต้องปรับปรุง', totalMin: '70.00', instrumentMin: null },
  { name: 'ต้องปรับปรุงโดยด่วน', totalMin: '0.00', instrumentMin: null },
];

/** What the analysis behind the measures is arranged by since FY 2567. Their number is sourced, their wording is not. */
export const SEVEN_ISSUES: readonly string[] = [
  'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ',
  'การให้บริการและระบบ E-Service',
  'ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ',
  'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ',
  'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง',
  'กระบวนการควบคุม ตรวจสอบการใช้อำนาจ และการบริหารงานบุคคล',
  'กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน',
];

/** The score that meets the national target, and with which instruments and indicators are compared. */
export const PASS_MARK = '85.00';

export const read = (source: string): Provenance => ({ source, confirmed: true });
export const unconfirmed = (source: string): Provenance => ({ source, confirmed: false });

export const NOT_FOUND = unconfirmed('no public source found');
export const PROVINCIAL_TABLES = 'NACC provincial ITA tables FY 2564 (groups 2 and 6), recomputed to the hundredth';
export const OSMEP_2565 = 'OSMEP annual report FY 2565, ITA page';
export const PHAYAO = 'University of Phayao internal ITA, public source code';
/** All ten in FY 2565, 1-5 and 9-10 in FY 2567, still ten in FY 2568. */
export const INDICATORS_READ = read(`${PHAYAO}; Sakon Nakhon primary education area 1, ITA 2567`);
export const NO_ISSUES = unconfirmed('not known for this year');
