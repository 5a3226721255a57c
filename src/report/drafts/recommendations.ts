/** Recommendations drafted from the analysis: keep the strongest, mend the weakest, look into what fell, guard what is thin. */
import type { Analysis } from '../../assessment/analysis';
import { figure } from '../../assessment/exact';
import { measuresFor, type MeasureCoverage } from '../../assessment/coverage/match';
import type { IndicatorResult, InstrumentId, InstrumentPartId, InstrumentResult, Summary } from '../../assessment/types';
import { instrumentLabel, plainNumber } from '../words';
import { adviceForIndicator, adviceForInstrument } from './advice';
import {
  clearlyFor,
  fiscalYear,
  indicatorName,
  indicatorWithScore,
  instrumentWithScore,
  level,
  listed,
  lossOver,
  measureNames,
  points,
} from './phrases';

/** Weak indicators that get a recommendation of their own; the others are named together. */
const SEPARATE = 3;
const THIN = figure('1');

const wholeOf = (code: InstrumentPartId): InstrumentId => (code === 'EIT1' || code === 'EIT2' ? 'EIT' : code);

/** Measures that plainly address an indicator. */
function measuresOf(indicator: IndicatorResult, analysis: Analysis): readonly MeasureCoverage[] {
  return analysis.coverage ? clearlyFor(indicator.number, measuresFor(indicator.number, analysis.coverage)) : [];
}

/** The strongest, kept: indicators if they are known, else instruments. Nothing is worth keeping that is itself below the floor. */
function keep(summary: Summary, analysis: Analysis): string | null {
  const indicators = analysis.indicators.strongest.filter(({ meetsFloor }) => meetsFloor);
  const instruments = analysis.instruments.strongest.filter(({ meetsFloor }) => meetsFloor);
  const [indicator] = indicators;
  const [best] = indicator ? indicators : instruments;
  if (!best) return null;
  const partial = indicator && summary.indicators.length < summary.framework.indicators.length;
  const why = partial ? 'ซึ่งได้คะแนนดี' : (indicator ? indicators : instruments).length > 1 ? 'ซึ่งได้คะแนนสูงสุดเท่ากัน' : 'ซึ่งได้คะแนนสูงสุด';
  const what = indicator
    ? listed(indicators.map(indicatorName))
    : `งานที่ประเมินด้วย ${listed(instruments.map(({ code }) => instrumentLabel(code)))}`;
  const measures = indicator ? measureNames(measuresOf(indicator, analysis)) : '';
  const how =
    measures === '' ? `โดยคงแนวปฏิบัติเดิมไว้อย่างต่อเนื่อง` : `โดยดำเนิน${measures} ต่อเนื่องใน${fiscalYear(summary.framework.fiscalYear + 1)}`;
  return `รักษามาตรฐาน${indicator ? 'ของ' : ''}${what} ${why} (${points(best.score)}) ${how}`;
}

/** One weak indicator: its own measures reviewed, or new ones set, and the usual advice. */
function mendIndicator(indicator: IndicatorResult, summary: Summary, analysis: Analysis): string {
  const next = fiscalYear(summary.framework.fiscalYear + 1);
  const measures = measureNames(measuresOf(indicator, analysis));
  const review = measures === '' ? `กำหนดมาตรการรองรับใน${next}` : `ทบทวนผลของ${measures} เพื่อดำเนินการต่อใน${next}`;
  const advice = adviceForIndicator(indicator.number);
  const urge = indicator.meetsFloor ? 'พัฒนา' : 'เร่งปรับปรุง';
  return `${urge}${indicatorWithScore(indicator)} โดย${review}${advice === null ? '' : ` และ${advice}`}`;
}

const byNumber = (indicators: readonly IndicatorResult[]): readonly IndicatorResult[] =>
  [...indicators].sort((left, right) => left.number - right.number);

function mendIndicators(summary: Summary, analysis: Analysis): readonly string[] {
  const below = [...summary.indicators].filter(({ meetsFloor }) => !meetsFloor).sort((left, right) => left.score.compare(right.score));
  const weak = below.length > 0 ? below : analysis.indicators.weakest;
  const rest = weak.slice(SEPARATE);
  const others =
    rest.length === 0
      ? []
      : [
          `กำหนดมาตรการรองรับตัวชี้วัดอื่นที่ได้คะแนนต่ำกว่า ${plainNumber(summary.framework.floor)} คะแนน ได้แก่ ${listed(byNumber(rest).map(indicatorName))}`,
        ];
  return [...weak.slice(0, SEPARATE).map((indicator) => mendIndicator(indicator, summary, analysis)), ...(below.length > 0 ? others : [])];
}

/** Instruments, where no indicators are known. */
function mendInstruments(summary: Summary, analysis: Analysis): readonly string[] {
  const below = summary.instruments.filter(({ meetsFloor }) => !meetsFloor);
  const weak: readonly InstrumentResult[] = below.length > 0 ? below : analysis.instruments.weakest;
  const byWhole = new Map<InstrumentId, InstrumentResult[]>();
  for (const result of weak) byWhole.set(wholeOf(result.code), [...(byWhole.get(wholeOf(result.code)) ?? []), result]);
  return [...byWhole].map(([code, results]) => {
    const urge = results.some(({ meetsFloor }) => !meetsFloor) ? 'เร่งปรับปรุง' : 'พัฒนา';
    return `${urge}งานที่ประเมินด้วย ${listed(results.map(instrumentWithScore))} โดย${adviceForInstrument(code)}`;
  });
}

/** Indicators that fell since last year, deepest fall first, and of which nothing else has been said. */
function lookInto(summary: Summary, spokenOf: readonly IndicatorResult[]): string | null {
  const fallen = summary.indicators
    .flatMap((indicator) => (indicator.previous ? [{ indicator, change: indicator.score.sub(indicator.previous) }] : []))
    .filter(({ indicator, change }) => change.lt(0n) && !spokenOf.includes(indicator))
    .sort((left, right) => left.change.compare(right.change));
  if (fallen.length === 0) return null;
  const named = listed(fallen.slice(0, SEPARATE).map(({ indicator }) => indicatorName(indicator)));
  return `ตรวจสอบสาเหตุที่คะแนนลดลงจากปีก่อนของ${named} เพื่อแก้ไขก่อนการประเมินครั้งถัดไป`;
}

/** Scores that stand so little above what their level asks that a small loss costs the level. */
function guard(summary: Summary, analysis: Analysis, named: readonly InstrumentId[]): string | null {
  const [tightest] = analysis.margins;
  const held = summary.framework.levels.find(({ name }) => name === summary.level);
  if (!held?.instrumentMin || !tightest || tightest.drop.gte(THIN)) return null;
  const thin = analysis.margins.filter(({ code, drop }) => drop.equals(tightest.drop) && !named.includes(wholeOf(code)));
  if (thin.length === 0) return null;
  const codes = listed(thin.map(({ code }) => instrumentLabel(code)));
  const loss = tightest.drop.equals(0n) ? 'ลดลงอีก' : lossOver(tightest.drop);
  return `เฝ้าระวังคะแนน ${codes} เนื่องจากหาก${thin.length > 1 ? 'คะแนนใดคะแนนหนึ่ง' : ''}${loss} ระดับผลการประเมินจะลดลงเป็น ${level(tightest.fallsTo)}`;
}

/** Words by which the staff's own recommendations say the same kind of thing. */
const SAYS_KEEP = /รักษา|คงไว้|คงมาตรการ|ต่อยอด/;
const SAYS_MEND = /ปรับปรุง|แก้ไข|พัฒนา|ยกระดับ/;

/**
 * Recommendations, one a string, not numbered.
 *
 * @param own the staff's own recommendations, if any: what they already say (to keep, to mend) is not said again
 */
export function draftRecommendations(summary: Summary, analysis: Analysis, own: readonly string[] = []): string[] {
  const said = own.join('\n');
  const byIndicators = analysis.indicators.strongest.length > 0;
  const below = summary.indicators.filter(({ meetsFloor }) => !meetsFloor);
  const mended = below.length > 0 ? below : analysis.indicators.weakest;
  const mend = byIndicators || below.length > 0 ? mendIndicators(summary, analysis) : mendInstruments(summary, analysis);
  const named = byIndicators ? [] : analysis.instruments.weakest.map(({ code }) => wholeOf(code));
  const drafts = [
    ...(SAYS_KEEP.test(said) ? [] : [keep(summary, analysis)]),
    ...(SAYS_MEND.test(said) ? [] : mend),
    said === '' ? lookInto(summary, [...mended, ...analysis.indicators.strongest]) : null,
    said === '' ? guard(summary, analysis, named) : null,
  ];
  return drafts.flatMap((draft) => draft ?? []);
}
