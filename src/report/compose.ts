/** From what was recognised and assessed to what the report says. */
import type { Framework, Summary } from '../assessment/types';
import type { FieldText, Measure, RecognisedWorkbook } from '../plan/types';
import type { Settings } from '../settings/types';
import { NOTHING_KEPT, type ReportDocument, type ReportMeasure } from './document';
import { composeIntroduction } from './introduction';
import { publicationOf } from './publication';
import { composeTitles } from './titles';
import { targetSentence } from './words';

/** Sentences drafted from the analysis of the scores. */
export interface Drafts {
  readonly analysis: readonly string[];
  readonly recommendations: readonly string[];
}

interface ComposeInput {
  readonly workbook: RecognisedWorkbook;
  readonly fiscalYear: number;
  readonly summary: Summary;
  readonly settings: Settings;
  readonly drafts: Drafts;
  readonly draft: boolean;
  /** Frameworks by fiscal year, for the item that the report is published under. */
  readonly frameworkFor: (fiscalYear: number) => Framework | null;
}

export function compose(input: ComposeInput): ReportDocument {
  const { workbook, fiscalYear, summary, settings, drafts, draft } = input;
  const measures = (workbook.measures?.measures ?? []).map(composeMeasure);
  const agency = settings.agency ?? workbook.agency?.name.value ?? '';
  const facts = { agency, fiscalYear, round: settings.round };
  const publication = publicationOf(fiscalYear, input.frameworkFor);
  return {
    fiscalYear,
    agency,
    titles: composeTitles(workbook, settings, facts),
    introduction: composeIntroduction(workbook, settings, { ...facts, measures: measures.length, publication }),
    measures,
    summary,
    targetSentence: targetSentence(summary.meetsTarget, summary.framework.target),
    analysis: drafts.analysis,
    recommendations: settings.recommendations ?? recommendationsOf(workbook, drafts),
    frameworkNote: frameworkNote(summary.framework),
    signatories: settings.signatories,
    draft,
    kept: NOTHING_KEPT,
    settings,
  };
}

/** The staff's own recommendations, a paragraph each, as they stand by the scores. */
export function remarksOf(workbook: RecognisedWorkbook): readonly string[] {
  return (workbook.scores?.remarks ?? []).map(({ value }) => inOneLine(value)).filter((paragraph) => paragraph !== '');
}

/** The staff's own first, then ours; nothing twice. */
function recommendationsOf(workbook: RecognisedWorkbook, drafts: Drafts): readonly string[] {
  return [...new Set([...remarksOf(workbook), ...drafts.recommendations])];
}

/** Nothing but dashes and blanks: the staff's way to leave a field empty. */
const EMPTY = /^[\s\-–—.]*$/;

const filled = (field: FieldText): readonly string[] => field.items.map(({ value }) => value.trim()).filter((item) => !EMPTY.test(item));

const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** A measure in the staff's own words; a field that is missing (in a draft) is empty. */
export function composeMeasure(measure: Measure, index: number): ReportMeasure {
  const { title, steps, responsible, period, done, outcomes } = measure.fields;
  const months = inOneLine(period.text);
  return {
    number: measure.number ?? index + 1,
    ...(measure.heading === undefined ? {} : { heading: measure.heading }),
    title: inOneLine(filled(title).join(' ')),
    steps: filled(steps),
    responsible: filled(responsible),
    period: EMPTY.test(months) ? '' : months,
    done: filled(done),
    outcomes: filled(outcomes),
  };
}

/** Said once where the result rests on criteria that are not the confirmed ones of the year. */
function frameworkNote(framework: Framework): string | null {
  if (framework.origin === 'agency') {
    const own = 'หมายเหตุ ผลคะแนนและระดับคำนวณตามเกณฑ์ในแผ่นงาน “เกณฑ์ ITA” ของหน่วยงาน';
    return framework.confirmed ? own : `${own} ซึ่งบางส่วนยังไม่ได้ยืนยันกับเอกสารของสำนักงาน ป.ป.ช. โปรดตรวจสอบก่อนเผยแพร่`;
  }
  if (framework.confirmed) return null;
  return `หมายเหตุ เกณฑ์การประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${framework.fiscalYear} บางส่วนยังไม่ได้ยืนยันกับเอกสารของสำนักงาน ป.ป.ช. โปรดตรวจสอบก่อนเผยแพร่`;
}
