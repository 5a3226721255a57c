import type { Framework } from '../../assessment/types';
import { toArabicDigits } from '../../thai/digits';
import { findYears } from '../../thai/fiscal-year';

/** What a sentence says of one indicator. */
export interface IndicatorClaim {
  readonly indicator: number;
  /** `highest`, `lowest`, or `null` if it only tells a score. */
  readonly rank: 'highest' | 'lowest' | null;
  /** Plain decimal, or `null` if no score is told. */
  readonly score: string | null;
  /** Years named in the same sentence. */
  readonly years: readonly number[];
}

interface Mention {
  readonly indicator: number;
  readonly start: number;
  readonly end: number;
}

const HIGHEST = 'สูงสุด|สูงที่สุด|มากที่สุด';
const LOWEST = 'ต่ำสุด|ต่ำที่สุด|น้อยที่สุด';
/** “… สูงสุด คือ ตัวชี้วัดที่ ๓”: the rank stands before and is tied to the next indicator. */
const RANK_TIED = new RegExp(`(?:(${HIGHEST})|(${LOWEST}))[^\\n]{0,25}?(?:คือ|ได้แก่|เป็น|:)[^\\n]{0,12}$`);
/** “สูงสุด ตัวชี้วัดที่ ๓ ต่ำสุด ตัวชี้วัดที่ ๔”: in a line that begins so, every rank stands before its indicator. */
const RANK_BEFORE = new RegExp(`(?:(${HIGHEST})|(${LOWEST}))[^\\n]{0,37}$`);
/** “ตัวชี้วัดที่ ๓ การใช้อำนาจ ได้คะแนนสูงสุด”. */
const RANK_AFTER = new RegExp(`^[^\\n]{0,45}?(?:(${HIGHEST})|(${LOWEST}))(?!\\s*(?:คือ|ได้แก่|:))`);
const SCORE_AFTER = /^[^\d\n]{0,45}?(?<![\d.])(\d{1,3}\.\d{1,2})(?![\d.])/;

/** Indicators named by number (`ตัวชี้วัดที่ ๓`), with their own name behind it taken along; else by their full name. */
function mentionsIn(text: string, framework: Framework): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(/ตัวชี้วัด(?:ที่)? *(\d{1,2})(?![\d.])/g)) {
    const indicator = framework.indicators.find(({ number }) => number === Number(match[1]));
    if (!indicator) continue;
    const end = match.index + match[0].length;
    const names = [indicator.name, ...indicator.aliases];
    const rest = text.slice(end);
    const named = names.map((name) => rest.indexOf(name)).find((index) => index >= 0 && index <= 4);
    const name = names.find((candidate) => rest.indexOf(candidate) === named);
    mentions.push({ indicator: indicator.number, start: match.index, end: named === undefined || !name ? end : end + named + name.length });
  }
  for (const { number, name, aliases } of framework.indicators) {
    for (const spelling of [name, ...aliases].sort((a, b) => b.length - a.length)) {
      const prefix = 'ตัวชี้วัด';
      const start = text.indexOf(prefix + spelling);
      if (start >= 0) mentions.push({ indicator: number, start, end: start + prefix.length + spelling.length });
      if (start >= 0) break;
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** Everything that a text claims of single indicators. Sentences that only name an indicator claim nothing. */
export function indicatorClaims(original: string, framework: Framework): readonly IndicatorClaim[] {
  const claims: IndicatorClaim[] = [];
  for (const line of toArabicDigits(original).split('\n')) {
    const mentions = mentionsIn(line, framework);
    const rankLeads = RANK_BEFORE.test(line.slice(0, mentions[0]?.start));
    mentions.forEach((mention, index) => {
      const before = line.slice(mentions[index - 1]?.end ?? 0, mention.start);
      const after = line.slice(mention.end, mentions[index + 1]?.start);
      const ranked = (rankLeads ? RANK_BEFORE : RANK_TIED).exec(before) ?? RANK_AFTER.exec(after);
      const rank = !ranked ? null : ranked[1] === undefined ? 'lowest' : 'highest';
      const score = SCORE_AFTER.exec(after)?.[1] ?? null;
      if (rank === null && score === null) return;
      claims.push({ indicator: mention.indicator, rank, score, years: findYears(line).map(({ year }) => year) });
    });
  }
  return claims;
}
