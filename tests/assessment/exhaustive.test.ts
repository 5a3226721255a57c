/**
 * The arithmetic against an independent one: plain whole numbers, no fractions, no shared code. Random score sets, half of them on
 * or beside a boundary of a level. `ITA_RANDOM_SETS=500000` runs the full million (500,000 of each kind, about a minute).
 */
import { assess, type FloorsApplyTo } from '../../src/assessment/assess';
import { exact } from '../../src/assessment/exact';
import type { Scorecard } from '../../src/assessment/types';
import { year } from './scores';

const SETS = Number(process.env.ITA_RANDOM_SETS ?? 60_000);

/** A small reproducible generator (xorshift32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Hundredths as text: 8499 → `84.99`. */
const asText = (hundredths: number) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

const texts = Array.from({ length: 10_001 }, (_, hundredths) => exact(asText(hundredths)));
const scoreOf = (hundredths: number) => texts[hundredths]!;

/** Total in ten-thousandths to hundredths, half up: whole numbers only. */
const rounded = (tenThousandths: number) => Math.floor((tenThousandths + 50) / 100);

function namedLevel(total: number, floorsMet: (floor: number) => boolean): string {
  if (total >= 9500 && floorsMet(9500)) return 'ผ่านดีเยี่ยม';
  if (total >= 8500 && floorsMet(8500)) return 'ผ่านดี';
  if (total >= 8500) return 'ผ่าน';
  return total >= 7000 ? 'ต้องปรับปรุง' : 'ต้องปรับปรุงโดยด่วน';
}

function letterLevel(total: number): string {
  const bands = [9500, 8500, 7500, 6500, 5500, 5000, 0];
  return ['AA', 'A', 'B', 'C', 'D', 'E', 'F'][bands.findIndex((least) => total >= least)]!;
}

const BOUNDARIES = [9500, 8500, 7500, 7000, 6500, 5500, 5000];

/** On a boundary, a hundredth beside it, or anywhere. */
function someScore(random: (below: number) => number): number {
  const kind = random(4);
  if (kind === 0) return BOUNDARIES[random(2)]! - 1 + random(3);
  return kind === 1 ? 8000 + random(2001) : random(10_001);
}

/** An OIT that puts the total within a few steps of a boundary's rounding edge, if there is one. */
function steeredOit(partial: number, random: (below: number) => number): number {
  const edge = BOUNDARIES[random(BOUNDARIES.length)]! * 100 - 50;
  const oit = Math.round((edge - partial) / 40) - 1 + random(3);
  return oit >= 0 && oit <= 10_000 ? oit : random(10_001);
}

interface Tally {
  readonly wrong: string[];
  readonly levels: Map<string, number>;
  onEdge: number;
}

function compareOne(tally: Tally, scorecard: Scorecard, fiscalYear: number, floors: FloorsApplyTo, total: number, level: string): void {
  const summary = assess(scorecard, year(fiscalYear), { floorsApplyTo: floors });
  const expected = rounded(total);
  tally.levels.set(level, (tally.levels.get(level) ?? 0) + 1);
  if (BOUNDARIES.some((boundary) => total === boundary * 100 - 50)) tally.onEdge += 1;
  if (summary?.total !== asText(expected) || summary.level !== level || summary.meetsTarget !== expected >= 8500) {
    tally.wrong.push(`${fiscalYear} ${floors}: ${total} gives ${summary?.total} ${summary?.level}, not ${asText(expected)} ${level}`);
  }
}

const emptyTally = (): Tally => ({ wrong: [], levels: new Map(), onEdge: 0 });

test(`${SETS} random sets of four scores`, () => {
  const random = generator(2568);
  const tally = emptyTally();
  for (let set = 0; set < SETS; set += 1) {
    const [iit, eit1, eit2] = [someScore(random), someScore(random), someScore(random)];
    const partial = 30 * iit + 15 * eit1 + 15 * eit2;
    const oit = set % 2 === 0 ? steeredOit(partial, random) : someScore(random);
    const total = partial + 40 * oit;
    const instruments = { IIT: scoreOf(iit), EIT1: scoreOf(eit1), EIT2: scoreOf(eit2), OIT: scoreOf(oit) };
    const scorecard = { instruments, indicators: new Map() };
    if (set % 5 === 0) compareOne(tally, scorecard, 2565, 'whole', total, letterLevel(rounded(total)));
    else if (set % 5 === 1) {
      const met = (floor: number) => iit >= floor && eit1 >= floor && eit2 >= floor && oit >= floor;
      compareOne(tally, scorecard, 2568, 'parts', total, namedLevel(rounded(total), met));
    } else {
      const met = (floor: number) => iit >= floor && eit1 + eit2 >= 2 * floor && oit >= floor;
      compareOne(tally, scorecard, 2568, 'whole', total, namedLevel(rounded(total), met));
    }
  }
  expect(tally.wrong).toEqual([]);
  expect(tally.levels.size).toBe(12);
  expect(tally.onEdge).toBeGreaterThan(SETS / 100);
}, 600_000);

test(`${SETS} random sets of ten indicators`, () => {
  const random = generator(2563);
  const tally = emptyTally();
  for (let set = 0; set < SETS; set += 1) {
    const scores = Array.from({ length: 9 }, () => someScore(random));
    const five = scores.slice(0, 5).reduce((sum, score) => sum + score, 0);
    const three = scores.slice(5, 8).reduce((sum, score) => sum + score, 0);
    const ninth = scores[8]!;
    const tenth = Math.min(10_000, Math.max(0, 2 * steeredOit(6 * five + 10 * three, random) - ninth));
    const two = ninth + tenth;
    const total = 6 * five + 10 * three + 20 * two;
    const scorecard = { instruments: {}, indicators: new Map([...scores, tenth].map((score, index) => [index + 1, scoreOf(score)])) };
    if (set % 3 === 0) compareOne(tally, scorecard, 2563, 'whole', total, letterLevel(rounded(total)));
    else {
      const met = (floor: number) => five >= 5 * floor && three >= 3 * floor && two >= 2 * floor;
      compareOne(tally, scorecard, 2568, 'whole', total, namedLevel(rounded(total), met));
    }
  }
  expect(tally.wrong).toEqual([]);
  expect(tally.onEdge).toBeGreaterThan(SETS / 200);
}, 600_000);
