/** Title lines: the staff's own where they are a report's title for this agency and year, else ours. */
import type { RecognisedWorkbook } from '../plan/types';
import { toArabicDigits } from '../thai/digits';
import { formatPeriod } from '../thai/period';
import type { Round, Settings } from '../settings/types';

export interface TitleFacts {
  readonly agency: string;
  readonly fiscalYear: number;
  readonly round: Round;
}

const FULL_TITLE = 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน';

/** More lines than an official title has: then they are something else. */
const MOST_LINES = 4;

/** `รอบ 6 เดือน (ตุลาคม พ.ศ. 2567 - มีนาคม พ.ศ. 2568)`; `''` for the whole year. */
export function roundWords(round: Round, fiscalYear: number): string {
  if (round === 12) return '';
  const months = formatPeriod({ from: `${fiscalYear - 1}-10`, to: `${fiscalYear}-03` });
  return `รอบ 6 เดือน (${months.replace(' - ', ' – ')})`;
}

/** `เทศบาลตำบล… อำเภอ… จังหวัด…`, as far as the sheets say. An agency's name set by hand stands alone. */
export function agencyLine(workbook: RecognisedWorkbook, settings: Settings): string {
  const { agency } = workbook;
  if (settings.agency !== null && settings.agency !== agency?.name.value) return settings.agency;
  if (agency === null) return '';
  const district = agency.district === null ? '' : ` อำเภอ${agency.district.value}`;
  const province = agency.province === null ? '' : ` จังหวัด${agency.province.value}`;
  return `${agency.name.value}${district}${province}`;
}

export function composeTitles(workbook: RecognisedWorkbook, settings: Settings, facts: TitleFacts): readonly string[] {
  const own = workbook.titles.map(({ value }) => value.replace(/\s*\n\s*/g, ' ').trim()).filter((line) => line !== '');
  if (isReportTitle(own, facts)) return own;
  const round = roundWords(facts.round, facts.fiscalYear);
  const year = `ประจำปีงบประมาณ พ.ศ. ${facts.fiscalYear}`;
  const agency = agencyLine(workbook, settings);
  return [FULL_TITLE, round === '' ? year : `${year} ${round}`, ...(agency === '' ? [] : [agency])];
}

/** The staff's lines say that this is a report, of this year, by this agency, and of the whole year. */
function isReportTitle(lines: readonly string[], { agency, fiscalYear, round }: TitleFacts): boolean {
  const all = toArabicDigits(lines.join('\n'));
  return (
    lines.length > 0 &&
    lines.length <= MOST_LINES &&
    (lines[0] ?? '').startsWith('รายงาน') &&
    all.includes(String(fiscalYear)) &&
    agency !== '' &&
    all.includes(agency) &&
    round === 12
  );
}

/** The sheet that the report of a fiscal year is written to. */
export function reportSheetName(fiscalYear: number): string {
  return `รายงาน ITA ${fiscalYear}`;
}
