/** An invented municipality and the documents that tests lay out. */
import { assess, type PreviousYear } from '../../../src/assessment/assess';
import { exact } from '../../../src/assessment/exact';
import { frameworkFor } from '../../../src/assessment/frameworks';
import type { Framework, InstrumentPartId, Scorecard, Summary } from '../../../src/assessment/types';
import { NOTHING_KEPT, type ReportDocument, type ReportMeasure } from '../../../src/report/document';
import { targetSentence } from '../../../src/report/words';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/types';

export const AGENCY = 'เทศบาลตำบลทุ่งแสงธรรม';

export const SCORES = { IIT: '89.12', EIT1: '94.50', EIT2: '88.20', OIT: '95.00' } as const;

export function scorecard(
  instruments: Partial<Record<InstrumentPartId, string>>,
  indicators: Readonly<Record<number, string>> = {},
): Scorecard {
  const entries = Object.entries(instruments).map(([code, value]) => [code, exact(value)]);
  return {
    instruments: Object.fromEntries(entries) as Scorecard['instruments'],
    indicators: new Map(Object.entries(indicators).map(([number, value]) => [Number(number), exact(value)])),
  };
}

export function framework(fiscalYear = 2568): Framework {
  const found = frameworkFor(fiscalYear);
  if (found === null) throw new Error(`no framework ${fiscalYear}`);
  return found;
}

export function summary(
  scores: Scorecard,
  fiscalYear = 2568,
  previous: PreviousYear | null = null,
  floorsApplyTo: 'whole' | 'parts' = 'whole',
): Summary {
  const result = assess(scores, framework(fiscalYear), { floorsApplyTo, previous });
  if (result === null) throw new Error('scores do not suffice');
  return result;
}

export function measure(number: number, changes: Partial<ReportMeasure> = {}): ReportMeasure {
  return {
    number,
    title: 'มาตรการลดขั้นตอนการให้บริการประชาชน',
    steps: ['สำรวจงานบริการที่ประชาชนใช้มากที่สุด', 'ประกาศระยะเวลาแล้วเสร็จใหม่ที่จุดบริการ (อ้างอิง O9)'],
    responsible: ['สำนักปลัดเทศบาล', 'กองคลัง'],
    period: 'ตุลาคม พ.ศ. 2567 – มีนาคม พ.ศ. 2568',
    done: ['ปรับลดขั้นตอนแล้ว 8 งาน'],
    outcomes: ['ประชาชนทราบเวลาแล้วเสร็จก่อนยื่นคำขอ', 'ความพึงพอใจอยู่ที่ร้อยละ 92'],
    ...changes,
  };
}

export function settings(changes: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...changes };
}

export function document(changes: Partial<ReportDocument> = {}): ReportDocument {
  const result = changes.summary ?? summary(scorecard(SCORES));
  return {
    fiscalYear: 2568,
    agency: AGENCY,
    titles: [
      'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
      'ประจำปีงบประมาณ พ.ศ. 2568',
      `${AGENCY} อำเภอธารทอง จังหวัดแสงสุวรรณ`,
    ],
    introduction: [`${AGENCY}ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส จำนวน 2 มาตรการ เพื่อดำเนินการในปีงบประมาณ พ.ศ. 2568`],
    measures: [measure(1), measure(2, { title: 'นโยบายไม่รับของขวัญ (No Gift Policy)', steps: ['ประกาศเจตนารมณ์ (O21)'] })],
    summary: result,
    targetSentence: targetSentence(result.meetsTarget, result.framework.target),
    analysis: ['คะแนนภาพรวมสูงกว่าค่าเป้าหมาย 85 คะแนน'],
    recommendations: ['คงมาตรการลดขั้นตอนไว้ในปีถัดไป', 'ติดตามคะแนน EIT ส่วนที่ 2'],
    frameworkNote: null,
    signatories: {
      reporter: { name: 'นางสาวอรุณี ใจงาม', position: 'นักวิเคราะห์นโยบายและแผนชำนาญการ' },
      reviewer: { name: '', position: '' },
      approver: { name: 'นายสมหมาย ร่มเย็น', position: `นายก${AGENCY}` },
    },
    draft: false,
    kept: NOTHING_KEPT,
    settings: DEFAULT_SETTINGS,
    ...changes,
  };
}
