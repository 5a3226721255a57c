/** What the scores say, in sentences for the report: a paragraph each, none where there is nothing to say. */
import type { Analysis, FollowUp } from '../../assessment/analysis';
import { figure, type Exact } from '../../assessment/exact';
import { levelScores } from '../../assessment/gaps';
import type { FrameworkLevel, IndicatorResult, InstrumentResult, Summary } from '../../assessment/types';
import { hasFloors, instrumentLabel, plainNumber } from '../words';
import {
  clearlyFor,
  fiscalYear,
  indicatorName,
  indicatorWithScore,
  instrumentWithScore,
  level,
  listed,
  lossOver,
  measureNumbers,
  namely,
  points,
  pointsNeeded,
} from './phrases';

/** A margin under which a score is said to be only just above. */
const THIN = figure('1');
/** More names than this are counted, and only the foremost named. */
const MANY = 3;

const sentence = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

function direction(change: Exact): 'เพิ่มขึ้น' | 'ลดลง' | 'คงเดิม' {
  if (change.equals(0n)) return 'คงเดิม';
  return change.gt(0n) ? 'เพิ่มขึ้น' : 'ลดลง';
}

function againstTarget(summary: Summary, analysis: Analysis): string {
  const target = `ค่าเป้าหมาย ${plainNumber(summary.framework.target)} คะแนน`;
  if (analysis.toTarget.equals(0n)) return `เท่ากับ${target}`;
  return `${analysis.toTarget.gt(0n) ? 'สูงกว่า' : 'ต่ำกว่า'}${target} อยู่ ${points(analysis.toTarget)}`;
}

/** The total against last year's and against the target; the two are joined by *and* if they point the same way, else by *but*. */
function overall(summary: Summary, analysis: Analysis): string {
  const target = againstTarget(summary, analysis);
  if (!summary.previous || !analysis.totalChange) return `คะแนนภาพรวม${target}`;
  const way = direction(analysis.totalChange);
  const before = fiscalYear(summary.previous.fiscalYear);
  const change = way === 'คงเดิม' ? `เท่ากับ${before}` : `${way}จาก${before} จำนวน ${points(analysis.totalChange)}`;
  const contrary = (way === 'ลดลง' && summary.meetsTarget) || (way === 'เพิ่มขึ้น' && !summary.meetsTarget);
  return `คะแนนภาพรวม${change} ${contrary ? 'แต่ยัง' : 'และ'}${target}`;
}

/** Said only where both years name their levels alike. */
function levelChange(summary: Summary): string {
  const { levels } = summary.framework;
  const before = levels.findIndex(({ name }) => name === summary.previous?.level);
  const now = levels.findIndex(({ name }) => name === summary.level);
  if (!summary.previous || before < 0 || before === now) return '';
  return `ระดับผลการประเมิน${now < before ? 'เลื่อนขึ้น' : 'ลดลง'}จาก ${level(summary.previous.level)} เป็น ${level(summary.level)}`;
}

/** Instruments against the floor, and what that means for the level. */
function againstFloor(summary: Summary, analysis: Analysis): string {
  const limit = figure(summary.framework.floor);
  const words = `เกณฑ์ ${plainNumber(summary.framework.floor)} คะแนน`;
  const scores = levelScores(summary, analysis.floorsApplyTo);
  const below = scores.filter(({ score }) => score.lt(limit));
  const partsBelow = summary.instruments.filter(({ code, meetsFloor }) => !meetsFloor && !scores.some((whole) => whole.code === code));
  if (below.length === 0) return `เครื่องมือการประเมินทุกประเภทได้คะแนนไม่ต่ำกว่า${words}${partsNote(scores, partsBelow)}`;
  const which = below.length === scores.length ? 'เครื่องมือการประเมินทุกประเภทได้คะแนนต่ำกว่า' : 'เครื่องมือที่ได้คะแนนต่ำกว่า';
  const named = below.length === scores.length ? '' : `คือ ${listed(below.map(instrumentWithScore))}`;
  const held = analysis.next?.level.instrumentMin === summary.framework.floor && analysis.next.totalGap.equals(0n);
  const effect = held ? `จึงอยู่ในระดับ ${level(summary.level)} แม้คะแนนภาพรวมจะถึง ${plainNumber(summary.framework.floor)} คะแนนแล้ว` : '';
  return sentence(`${which}${words}`, named, effect);
}

/** A part of EIT below the floor while EIT as a whole is not. */
function partsNote(scores: ReturnType<typeof levelScores>, below: readonly InstrumentResult[]): string {
  const whole = scores.find(({ code }) => code === 'EIT');
  if (!whole || below.length === 0) return '';
  const parts = below.map(({ code, score }) => `${instrumentLabel(code)} ได้ ${points(score)}`);
  return ` ทั้งนี้ ${listed(parts)} ซึ่งต่ำกว่าเกณฑ์ แต่เมื่อเฉลี่ยทั้งสองส่วนแล้วได้ ${points(whole.score)}`;
}

/** Highest and lowest. The lowest is left out where it was just named as below the floor; else it is told how little it is above. */
function instrumentExtremes(summary: Summary, { instruments }: Analysis): string {
  const [weakest] = instruments.weakest;
  if (!weakest) return '';
  const highest = `เครื่องมือที่ได้คะแนนสูงสุด คือ ${listed(instruments.strongest.map(instrumentWithScore))}`;
  const named = hasFloors(summary) && !weakest.meetsFloor && summary.instruments.some(({ meetsFloor }) => meetsFloor);
  if (named) return highest;
  const and = instruments.strongest.length > 1 ? 'ส่วน' : 'และ';
  return `${highest} ${and}เครื่องมือที่ได้คะแนนต่ำสุด คือ ${listed(instruments.weakest.map(instrumentWithScore))}${hasFloors(summary) ? barely(weakest, summary) : ''}`;
}

function barely({ score }: InstrumentResult, summary: Summary): string {
  const margin = score.sub(figure(summary.framework.floor));
  if (margin.equals(0n)) return ' ซึ่งเท่ากับเกณฑ์';
  return margin.gt(0n) && margin.lt(THIN) ? ` ซึ่งสูงกว่าเกณฑ์เพียง ${points(margin)}` : '';
}

interface Changed<T> {
  readonly result: T;
  readonly change: Exact;
}

/** Results whose last year's score is known, with the change; greatest rise first. */
function changes<T extends InstrumentResult | IndicatorResult>(results: readonly T[]): readonly Changed<T>[] {
  const known = results.flatMap((result) => (result.previous ? [{ result, change: result.score.sub(result.previous) }] : []));
  return [...known].sort((left, right) => right.change.compare(left.change));
}

/** Deepest fall first; those that tie keep their order. */
const fallenOf = <T>(all: readonly Changed<T>[]): readonly Changed<T>[] =>
  all.filter(({ change }) => change.lt(0n)).sort((left, right) => left.change.compare(right.change));

/** Those whose change is the first one's: several if they tie. */
function foremost<T>(sorted: readonly Changed<T>[]): readonly Changed<T>[] {
  return sorted.filter(({ change }) => sorted[0]?.change.equals(change));
}

/** The foremost of many: named while few tie (`tied`), and called the most only where not all are equal. */
function most([superlative, plain]: readonly [string, string], tied: readonly string[], many: number, value: string): string {
  if (tied.length === many) return `${plain}เท่ากัน คือ ${value}`;
  return tied.length > MANY ? `${superlative}เท่ากัน ${tied.length} ตัวชี้วัด (${value})` : `${superlative} ${namely(tied)}`;
}

function instrumentChanges(summary: Summary): string {
  const all = changes(summary.instruments);
  const [first] = all;
  if (!first || all.length < summary.instruments.length) return '';
  const name = ({ result, change }: Changed<InstrumentResult>) => `${instrumentLabel(result.code)} (${points(change)})`;
  const risen = all.filter(({ change }) => change.gt(0n));
  const fallen = fallenOf(all);
  if (risen.length === 0 && fallen.length === 0) return 'คะแนนของทุกเครื่องมือเท่ากับปีก่อน';
  const compared = 'เมื่อเทียบกับปีก่อน';
  const same = foremost(all);
  if (same.length === all.length) return `${compared} ทุกเครื่องมือได้คะแนน${direction(first.change)}เท่ากัน คือ ${points(first.change)}`;
  if (risen.length === all.length) return `${compared} ทุกเครื่องมือได้คะแนนเพิ่มขึ้น โดยเพิ่มขึ้นมากที่สุด คือ ${listed(same.map(name))}`;
  if (fallen.length === all.length) return `${compared} ทุกเครื่องมือได้คะแนนลดลง โดยลดลงมากที่สุด คือ ${listed(foremost(fallen).map(name))}`;
  const furthest = foremost(risen).length < risen.length ? 'มากที่สุด' : '';
  const up = risen.length > 0 ? `เครื่องมือที่คะแนนเพิ่มขึ้น${furthest} คือ ${listed(foremost(risen).map(name))}` : '';
  const down = fallen.length > 0 ? `เครื่องมือที่คะแนนลดลง คือ ${listed(fallen.map(name))}` : '';
  return `${compared} ${[up, down].filter((part) => part !== '').join(' ส่วน')}`;
}

/** Highest, then those below the floor or, if there are none, the lowest. */
function indicatorExtremes(summary: Summary, { indicators }: Analysis): string {
  if (indicators.strongest.length === 0) return '';
  const floor = `${plainNumber(summary.framework.floor)} คะแนน`;
  const all = summary.indicators.length === summary.framework.indicators.length;
  const among = all ? '' : `จากตัวชี้วัดที่มีคะแนน ${summary.indicators.length} ตัวชี้วัด `;
  const highest = `${among}ตัวชี้วัดที่ได้คะแนนสูงสุด ${namely(indicators.strongest.map(indicatorWithScore))}`;
  const below = [...summary.indicators].filter(({ meetsFloor }) => !meetsFloor).sort((left, right) => left.score.compare(right.score));
  if (below.length === 0) {
    const lowest = `ตัวชี้วัดที่ได้คะแนนต่ำสุด ${namely(indicators.weakest.map(indicatorWithScore))}`;
    return `${highest} ส่วน${lowest}${all ? ` โดยทุกตัวชี้วัดได้คะแนนไม่ต่ำกว่า ${floor}` : ''}`;
  }
  const count = `ตัวชี้วัดที่ได้คะแนนต่ำกว่า ${floor} มี ${below.length} ตัวชี้วัด`;
  const [lowest] = below;
  if (!lowest || below.length <= MANY) return `${highest} ส่วน${count} ${namely(below.map(indicatorWithScore))}`;
  const tied = below.filter(({ score }) => score.equals(lowest.score)).map(indicatorWithScore);
  return `${highest} ส่วน${count} โดย${most(['ต่ำสุด', 'ได้คะแนน'], tied, below.length, points(lowest.score))}`;
}

function indicatorChanges(summary: Summary): string {
  const all = changes(summary.indicators);
  if (all.length === 0) return '';
  const fallen = fallenOf(all);
  if (fallen.length === 0) {
    return all.length === summary.framework.indicators.length ? 'และไม่มีตัวชี้วัดใดได้คะแนนลดลงจากปีก่อน' : '';
  }
  const name = ({ result, change }: Changed<IndicatorResult>) => `${indicatorName(result)} (ลดลง ${points(change)})`;
  const which = 'ตัวชี้วัดที่คะแนนลดลงจากปีก่อน';
  const [deepest] = fallen;
  if (!deepest || fallen.length <= MANY) return `${which} ${namely(fallen.map(name))}`;
  const deep = most(['ลดลงมากที่สุด', 'ลดลง'], foremost(fallen).map(name), fallen.length, points(deepest.change));
  return `${which} มี ${fallen.length} ตัวชี้วัด โดย${deep}`;
}

const OUTCOMES: Readonly<Record<FollowUp['outcome'], (entry: FollowUp, floor: string) => string>> = {
  reached: ({ previous, indicator }, floor) => `เพิ่มขึ้นจาก ${points(previous)} เป็น ${points(indicator.score)} ซึ่งไม่ต่ำกว่า ${floor}แล้ว`,
  risen: ({ previous, indicator, why }, floor) =>
    `เพิ่มขึ้นจาก ${points(previous)} เป็น ${points(indicator.score)}${why === 'below-floor' ? ` แต่ยังต่ำกว่า ${floor}` : ''}`,
  unchanged: ({ previous }) => `คงเดิมที่ ${points(previous)}`,
  fallen: ({ previous, indicator }) => `ลดลงจาก ${points(previous)} เป็น ${points(indicator.score)}`,
};

/** One of last year's low indicators: the measures for it, and what became of it. */
function followed(entry: FollowUp, floor: string): string {
  const measures = measureNumbers(clearlyFor(entry.indicator.number, entry.measures));
  return `${indicatorName(entry.indicator)}${measures === '' ? '' : ` ซึ่งมี${measures} รองรับ`} ได้คะแนน${OUTCOMES[entry.outcome](entry, floor)}`;
}

/** Of many, how many have reached the floor, and what became of the lowest, unless too many tie. */
function followedTogether(followUps: readonly FollowUp[], floor: string): string {
  const [lowest] = followUps;
  const reached = followUps.filter(({ outcome }) => outcome === 'reached').length;
  if (reached === followUps.length) return `ซึ่งปีนี้ได้คะแนนไม่ต่ำกว่า ${floor}แล้วทุกตัวชี้วัด`;
  const told = reached === 0 ? `ซึ่งปีนี้ยังต่ำกว่า ${floor}ทุกตัวชี้วัด` : `ซึ่งปีนี้ได้คะแนนไม่ต่ำกว่า ${floor}แล้ว ${reached} ตัวชี้วัด`;
  const tied = followUps.filter(({ previous }) => lowest?.previous.equals(previous));
  if (tied.length > MANY) return told;
  return `${told} โดยตัวชี้วัดที่ต่ำสุดในปีก่อน ${namely(tied.map((entry) => followed(entry, floor)))}`;
}

/** What became of last year's low indicators, with the measures taken for them. Many that tie for the lowest single out none. */
function followUpSentence(summary: Summary, { followUps }: Analysis): string {
  const [first] = followUps;
  if (!first || (first.why === 'lowest' && followUps.length > MANY)) return '';
  const floor = `${plainNumber(summary.framework.floor)} คะแนน`;
  const which = first.why === 'below-floor' ? `ตัวชี้วัดที่ได้คะแนนต่ำกว่า ${floor}ในปีก่อน` : 'ตัวชี้วัดที่ได้คะแนนต่ำสุดในปีก่อน';
  if (followUps.length === 1) return `${which} คือ ${followed(first, floor)}`;
  const count = `${which} มี ${followUps.length} ตัวชี้วัด`;
  if (followUps.length > MANY) return `${count} ${followedTogether(followUps, floor)}`;
  return `${count} ได้แก่ ${listed(followUps.map((entry) => followed(entry, floor)))}`;
}

/** What a level asks, in words. */
function asks({ totalMin, instrumentMin }: FrameworkLevel): string {
  const least = plainNumber(totalMin);
  if (instrumentMin === null) return `ต้องได้คะแนนภาพรวมตั้งแต่ ${least} คะแนนขึ้นไป`;
  if (instrumentMin === totalMin) return `ต้องได้คะแนนภาพรวมและคะแนนทุกเครื่องมือตั้งแต่ ${least} คะแนนขึ้นไป`;
  return `ต้องได้คะแนนภาพรวมตั้งแต่ ${least} คะแนนขึ้นไป และคะแนนทุกเครื่องมือตั้งแต่ ${plainNumber(instrumentMin)} คะแนนขึ้นไป`;
}

/** `IIT EIT หรือ OIT` */
const either = (scores: readonly { readonly code: InstrumentResult['code'] }[]): string =>
  listed(
    scores.map(({ code }) => instrumentLabel(code)),
    'หรือ',
  );

/** What the next level takes; below the target, what the target takes. */
function wayUp(summary: Summary, { next }: Analysis): string {
  if (!next) return '';
  const [nearest] = next.alone;
  if (!summary.meetsTarget) {
    const reaches = figure(next.level.totalMin).gte(figure(summary.framework.target));
    if (!reaches || !nearest) return '';
    const tied = next.alone.filter(({ gap }) => gap.equals(nearest.gap));
    return `หากเพิ่มคะแนนเฉพาะ ${either(tied)} ต้องเพิ่มขึ้นอย่างน้อย ${pointsNeeded(nearest.gap)} จึงจะถึงค่าเป้าหมาย`;
  }
  const gaps = listed(next.floorGaps.map(({ code, gap }) => `${instrumentLabel(code)} อีก ${pointsNeeded(gap)}`));
  const total = `จึงต้องเพิ่มคะแนนภาพรวมอีก ${points(figure(next.level.totalMin).sub(figure(summary.total)))}`;
  const example = nearest ? `เช่น เพิ่มคะแนน ${instrumentLabel(nearest.code)} อย่างน้อย ${pointsNeeded(nearest.gap)}` : '';
  const how = next.floorGaps.length > 0 ? `จึงต้องเพิ่มคะแนน ${gaps}` : sentence(total, example);
  return sentence(`การยกระดับผลการประเมินเป็น ${level(next.level.name)} ${asks(next.level)}`, how);
}

/** At the top: how little separates the level from the one below, if it is little. */
function holdingTop({ next, margins }: Analysis): string {
  const [tightest] = margins;
  if (next || !tightest || tightest.drop.gte(THIN)) return '';
  const tied = margins.filter(({ drop, fallsTo }) => drop.equals(tightest.drop) && fallsTo === tightest.fallsTo);
  const codes = either(tied);
  const loss = tightest.drop.equals(0n) ? 'ลดลงแม้เพียงเล็กน้อย' : lossOver(tightest.drop);
  return `ผลการประเมินอยู่ในระดับสูงสุดแล้ว แต่หากคะแนน ${codes} ${loss} ระดับจะลดลงเป็น ${level(tightest.fallsTo)}`;
}

/** Paragraphs on what the scores say. Only of what the scores hold: no indicators, no word on indicators. */
export function draftAnalysis(summary: Summary, analysis: Analysis): string[] {
  const paragraphs = [
    sentence(
      overall(summary, analysis),
      levelChange(summary),
      hasFloors(summary) ? againstFloor(summary, analysis) : '',
      instrumentExtremes(summary, analysis),
      instrumentChanges(summary),
    ),
    sentence(indicatorExtremes(summary, analysis), indicatorChanges(summary)),
    followUpSentence(summary, analysis),
    sentence(wayUp(summary, analysis), holdingTop(analysis)),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '');
}
