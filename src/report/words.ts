/** Words and sentences of the report that more than one of its parts uses. Texts carry Arabic digits until they are laid out. */
import type { InstrumentPartId, Summary } from '../assessment/types';
import type { SignatoryRole } from '../settings/types';

/** Code of an instrument as the tables and charts show it. */
export function instrumentLabel(code: InstrumentPartId): string {
  if (code === 'EIT1') return 'EIT ส่วนที่ 1';
  if (code === 'EIT2') return 'EIT ส่วนที่ 2';
  return code;
}

/** A limit such as `85.00` in running text: `85`. */
export function plainNumber(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** Whether the agency's own target is met, in words. */
export function targetSentence(met: boolean, target: string): string {
  const limit = `(${plainNumber(target)} คะแนนขึ้นไป)`;
  return met ? `บรรลุค่าเป้าหมายตามยุทธศาสตร์ชาติ ${limit}` : `ยังไม่บรรลุค่าเป้าหมาย ${limit}`;
}

/** Does any level ask a least score of every instrument? Only then is it a floor that an instrument is compared with. */
export function hasFloors(summary: Summary): boolean {
  return summary.framework.levels.some((level) => level.instrumentMin !== null);
}

/** Fiscal year of the scores that this year's are compared with. */
export function previousYear(summary: Summary): number {
  return summary.previous?.fiscalYear ?? summary.framework.fiscalYear - 1;
}

/** What each signature stands for. */
export const SIGNATURE_WORDS: Readonly<Record<SignatoryRole, string>> = {
  reporter: 'ผู้รายงาน',
  reviewer: 'ผู้ตรวจสอบ',
  approver: 'ผู้อนุมัติ',
};

/** Workbook-level names that point into the report sheet. */
export const REGION = {
  introduction: 'ITA_Introduction',
  measures: 'ITA_Measures',
  total: 'ITA_Total',
  level: 'ITA_Level',
  instruments: 'ITA_Instruments',
  indicators: 'ITA_Indicators',
  recommendations: 'ITA_Recommendations',
  signature: 'ITA_Signature',
} as const;
