/** The introduction: what the officer set, else what the staff wrote on their sheet, else our draft. */
import type { RecognisedWorkbook } from '../plan/types';
import type { Settings } from '../settings/types';
import type { Publication } from './publication';
import { roundWords, type TitleFacts } from './titles';

interface IntroductionFacts extends TitleFacts {
  readonly measures: number;
  readonly publication: Publication | null;
}

export function composeIntroduction(workbook: RecognisedWorkbook, settings: Settings, facts: IntroductionFacts): readonly string[] {
  if (settings.introduction !== null) return settings.introduction;
  const own = workbook.introduction.map(({ value }) => value.trim()).filter((paragraph) => paragraph !== '');
  return own.length > 0 ? own.flatMap((paragraph) => paragraph.split(/\s*\n\s*/)) : [draftIntroduction(facts)];
}

/** Names the agency, the year that the measures come from, the year they were carried out in, and the item of publication. */
function draftIntroduction({ agency, fiscalYear, round, measures, publication }: IntroductionFacts): string {
  const author = agency === '' ? 'หน่วยงาน' : agency;
  const during = round === 12 ? '' : ` ${roundWords(round, fiscalYear)}`;
  const sentences = [
    `${author}ได้นำผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. ${fiscalYear - 1}` +
      ` มาวิเคราะห์เพื่อกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน จำนวน ${measures} มาตรการ` +
      ` และได้ขับเคลื่อนมาตรการดังกล่าวในปีงบประมาณ พ.ศ. ${fiscalYear}${during}`,
    `รายงานฉบับนี้แสดงผลการดำเนินการและผลลัพธ์ของแต่ละมาตรการ พร้อมผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`,
    ...(publication === null
      ? []
      : [`โดยเผยแพร่ต่อสาธารณะตามข้อ ${publication.item} ของการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${publication.fiscalYear}`]),
  ];
  return sentences.join(' ');
}
