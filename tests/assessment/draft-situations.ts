/** Situations that an officer may be in, each with invented scores and measures. The drafted texts of all of them are in golden/drafts.th.md. */
import { analyse } from '../../src/assessment/analysis';
import { assess, type FloorsApplyTo, type PreviousYear } from '../../src/assessment/assess';
import type { MeasureText } from '../../src/assessment/coverage/match';
import type { Scorecard } from '../../src/assessment/types';
import { draftAnalysis } from '../../src/report/drafts/analysis';
import { draftRecommendations } from '../../src/report/drafts/recommendations';
import { scores, year } from './scores';

export interface Situation {
  readonly name: string;
  readonly scorecard: Scorecard;
  readonly fiscalYear?: number;
  readonly previous?: Scorecard;
  readonly measures?: readonly MeasureText[];
  readonly floorsApplyTo?: FloorsApplyTo;
  readonly own?: readonly string[];
}

const measure = (number: number, title: string, oitCodes: readonly string[] = []): MeasureText => ({ number, title, texts: [], oitCodes });

const FIVE_MEASURES = [
  measure(1, 'มาตรการลดขั้นตอนการให้บริการประชาชน', ['O9']),
  measure(2, 'มาตรการเผยแพร่ข้อมูลสาธารณะบนเว็บไซต์เทศบาลให้เป็นปัจจุบัน'),
  measure(3, 'มาตรการควบคุมการยืมและคืนทรัพย์สินของราชการ', ['O8']),
  measure(4, 'นโยบายไม่รับของขวัญจากการปฏิบัติหน้าที่ (No Gift Policy)', ['O21', 'O22']),
  measure(5, 'มาตรการเปิดเผยแผนและผลการใช้จ่ายงบประมาณ'),
];

const TEN = ['92.40', '88.26', '91.05', '84.12', '89.77', '93.18', '90.64', '90.23', '96.25', '93.75'];
const TEN_BEFORE = ['90.15', '84.90', '91.62', '79.40', '88.03', '92.00', '88.71', '91.10', '91.50', '87.50'];
const WEAK = ['82.10', '78.45', '80.02', '71.30', '76.88', '84.90', '83.15', '81.60', '88.00', '74.50'];

const four = (IIT: string, EIT1: string, EIT2: string, OIT: string) => scores({ IIT, EIT1, EIT2, OIT });

export const SITUATIONS: readonly Situation[] = [
  { name: 'มีคะแนนสี่ค่า ไม่มีปีก่อน ทุกเครื่องมือผ่านเกณฑ์ เครื่องมือหนึ่งเหนือเกณฑ์เล็กน้อย', scorecard: four('90.12', '98.40', '88.06', '85.60') },
  {
    name: 'มีคะแนนสี่ค่าและปีก่อน ระดับเลื่อนขึ้น',
    scorecard: four('89.40', '97.10', '88.20', '86.90'),
    previous: four('87.15', '92.60', '86.30', '82.40'),
  },
  {
    name: 'มีคะแนนสี่ค่าและปีก่อน ระดับลดลงเพราะเครื่องมือหนึ่งต่ำกว่าเกณฑ์',
    scorecard: four('91.20', '95.00', '90.10', '83.75'),
    previous: four('90.00', '94.10', '90.90', '88.25'),
  },
  { name: 'EIT ส่วนหนึ่งต่ำกว่าเกณฑ์ แต่เฉลี่ยแล้วผ่าน', scorecard: four('90.00', '97.30', '82.60', '91.15') },
  { name: 'EIT ส่วนหนึ่งต่ำกว่าเกณฑ์ และหน่วยงานเลือกพิจารณาแต่ละส่วน', scorecard: four('90.00', '97.30', '82.60', '91.15'), floorsApplyTo: 'parts' },
  { name: 'ตัวชี้วัดครบสิบ มีปีก่อน และมีมาตรการ', scorecard: scores({}, TEN), previous: scores({}, TEN_BEFORE), measures: FIVE_MEASURES },
  {
    name: 'ตัวชี้วัดครบสิบ ไม่มีปีก่อน ทุกตัวชี้วัดผ่าน',
    scorecard: scores({}, ['92.40', '88.26', '91.05', '87.12', '89.77', '93.18', '90.64', '90.23', '96.25', '93.75']),
    measures: FIVE_MEASURES,
  },
  {
    name: 'ผลการประเมินต่ำ ตัวชี้วัดหลายตัวต่ำกว่าเกณฑ์ และลดลงจากปีก่อน',
    scorecard: scores({}, WEAK),
    previous: scores({}, ['83.00', '80.10', '79.15', '75.00', '79.20', '86.00', '84.40', '82.20', '90.00', '76.00']),
    measures: FIVE_MEASURES,
  },
  {
    name: 'ต่ำกว่าค่าเป้าหมายเพียงเล็กน้อย คะแนนเพิ่มขึ้นจากปีก่อน',
    scorecard: four('84.10', '88.00', '85.20', '83.00'),
    previous: four('80.00', '84.00', '82.00', '79.50'),
  },
  {
    name: 'ระดับสูงสุด แต่มีเครื่องมือหนึ่งเหนือเกณฑ์เล็กน้อย',
    scorecard: four('97.20', '99.10', '97.80', '95.30'),
    previous: four('95.10', '98.00', '96.00', '95.00'),
  },
  {
    name: 'คะแนนเท่ากันทุกเครื่องมือ และเท่ากับปีก่อน',
    scorecard: four('85.00', '85.00', '85.00', '85.00'),
    previous: four('85.00', '85.00', '85.00', '85.00'),
  },
  {
    name: 'คะแนนสูงสุดและต่ำสุดเท่ากันหลายตัว',
    scorecard: scores({}, ['90.00', '90.00', '95.00', '88.00', '92.00', '95.00', '91.00', '88.00', '93.00', '94.00']),
  },
  {
    name: 'ระดับสูงสุด ทุกเครื่องมือเท่ากับเกณฑ์พอดี และลดลงเท่ากันจากปีก่อน',
    scorecard: four('95.00', '95.00', '95.00', '95.00'),
    previous: four('97.50', '97.50', '97.50', '97.50'),
  },
  {
    name: 'ลดลงทุกเครื่องมือ โดยสองเครื่องมือลดลงเท่ากัน',
    scorecard: four('88.00', '90.00', '92.00', '91.00'),
    previous: four('93.00', '91.00', '93.00', '96.00'),
  },
  {
    name: 'เพิ่มขึ้นสองเครื่องมือเท่ากัน และเครื่องมือหนึ่งคงเดิม',
    scorecard: four('90.00', '91.00', '91.00', '93.00'),
    previous: four('88.00', '91.00', '91.00', '91.00'),
  },
  {
    name: 'ตัวชี้วัดครบสิบ ต่ำกว่าเกณฑ์เท่ากันหลายตัว และลดลงเท่ากันทุกตัว',
    scorecard: scores({}, ['80.00', '80.00', '70.00', '70.00', '90.00', '90.00', '90.00', '90.00', '90.00', '90.00']),
    previous: scores({}, ['82.00', '82.00', '72.00', '72.00', '92.00', '92.00', '92.00', '92.00', '92.00', '92.00']),
  },
  {
    name: 'ตัวชี้วัดครบสิบ ต่ำกว่าเกณฑ์เท่ากันทุกตัวที่ต่ำกว่า และลดลงมากที่สุดเท่ากันสี่ตัว',
    scorecard: scores({}, ['80.00', '80.00', '80.00', '80.00', '90.00', '90.00', '91.00', '90.00', '90.00', '90.00']),
    previous: scores({}, ['85.00', '85.00', '85.00', '85.00', '92.00', '90.00', '90.00', '90.00', '90.00', '90.00']),
  },
  {
    name: 'ตัวชี้วัดที่ต่ำสุดในปีก่อนเท่ากันหลายตัว และทุกตัวผ่านเกณฑ์',
    scorecard: scores({}, ['90.00', '89.00', '88.00', '87.00', '90.00', '92.00', '93.00', '94.00', '96.00', '97.00']),
    previous: scores({}, ['88.00', '88.00', '88.00', '88.00', '90.00', '90.00', '90.00', '90.00', '90.00', '90.00']),
  },
  {
    name: 'ระดับสูงสุด ส่วนที่เหลือจากเกณฑ์ไม่เป็นสองตำแหน่ง',
    fiscalYear: 2564,
    scorecard: scores({ IIT: '96.00', EIT: '96.00', OIT: '93.50' }),
  },
  {
    name: 'ต่ำกว่าค่าเป้าหมาย โดยเครื่องมือที่ต้องเพิ่มมีสองทางเท่ากัน',
    fiscalYear: 2564,
    scorecard: scores({ IIT: '74.00', EIT: '74.00', OIT: '99.90' }),
  },
  {
    name: 'EIT เป็นค่าเดียว มีตัวชี้วัดเพียงบางตัว',
    scorecard: scores({ IIT: '88.50', EIT: '90.25', OIT: '92.00' }, { 3: '94.10', 4: '79.80' }),
    measures: FIVE_MEASURES,
  },
  {
    name: 'ปีที่ใช้ระดับเป็นตัวอักษร',
    fiscalYear: 2564,
    scorecard: scores({}, ['93.10', '86.20', '90.40', '85.90', '88.00', '89.30', '87.70', '86.60', '95.00', '87.50']),
    previous: scores({}, ['90.00', '84.00', '89.00', '83.00', '86.00', '85.00', '84.00', '82.00', '80.00', '75.00']),
  },
  {
    name: 'เจ้าหน้าที่เขียนข้อเสนอแนะไว้แล้ว',
    scorecard: four('90.12', '98.40', '88.06', '85.60'),
    own: ['ควรรักษามาตรฐานการให้บริการ และปรับปรุงการเผยแพร่ข้อมูลให้เป็นปัจจุบัน'],
  },
];

/** What would be drafted in a situation. */
export function drafted(situation: Situation): {
  readonly total: string;
  readonly level: string;
  readonly analysis: string[];
  readonly recommendations: string[];
} {
  const fiscalYear = situation.fiscalYear ?? 2568;
  const floorsApplyTo = situation.floorsApplyTo ?? 'whole';
  const previous: PreviousYear | null = situation.previous
    ? { fiscalYear: fiscalYear - 1, scorecard: situation.previous, framework: year(fiscalYear - 1) }
    : null;
  const summary = assess(situation.scorecard, year(fiscalYear), { floorsApplyTo, previous });
  if (!summary) throw new Error(`not computable: ${situation.name}`);
  const analysis = analyse(summary, { floorsApplyTo, ...(situation.measures && { measures: situation.measures }) });
  return {
    total: summary.total,
    level: summary.level,
    analysis: draftAnalysis(summary, analysis),
    recommendations: draftRecommendations(summary, analysis, situation.own),
  };
}
