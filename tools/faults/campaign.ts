/**
 * Breaks one click at every action in turn. Which code strikes which action is chosen so that every action fails at least
 * once, every member fails with every code, and every batch is cut before it, after it and at each action.
 */
import type { Fault, FaultPoint } from '../../src/workbench/host/faults';
import { FAULTS } from './codes';
import { openDesk, type Desk } from './desk';
import { judgeBroken, judgeNext, pictureOf, type Expected } from './judge';
import { INPUTS, type Depth, type Scenario } from './scenarios';

export interface Case {
  /** Which moment of the click, counted from its start over all batches. */
  readonly moment: number;
  readonly fault: Fault;
  /** The fault comes once; else everything fails from there to the end of the click. */
  readonly once: boolean;
}

export interface Casualty extends Case {
  readonly scenario: string;
  readonly point: FaultPoint;
  readonly wrong: readonly string[];
}

export interface Tally {
  readonly scenario: string;
  readonly batches: number;
  readonly moments: number;
  readonly depth: Depth;
  /** All cases of the scenario, of which some may not have been tried. */
  readonly cases: number;
  readonly members: number;
  readonly injected: number;
  readonly survived: number;
  /** How the broken clicks ended: carried to the end, or the state of the workbook that the failure names. */
  readonly endings: Readonly<Record<string, number>>;
  readonly casualties: readonly Casualty[];
}

export interface Reach {
  /** Every how manieth case is tried, from `offset`; 1 tries all. */
  readonly step?: number;
  readonly offset?: number;
  readonly tell?: (line: string) => void;
  /** Most cases to try. */
  readonly cases?: number;
  /** Only failures that come once, right after such a moment. */
  readonly choose?: (before: FaultPoint | undefined) => boolean;
}

/** All cases of a click with these moments. Both ends of every batch are always among them. */
export function casesOf(moments: readonly FaultPoint[], depth: Depth): Case[] {
  const cases: Case[] = [];
  const seen = new Set<string>();
  moments.forEach((point, moment) => {
    const isEdge = point.action === -1 || point.action === point.actions;
    cases.push({ moment, fault: FAULTS[moment % FAULTS.length] ?? 'GeneralException', once: true });
    if (isEdge) cases.push({ moment, fault: 'disconnect', once: true });
    cases.push({ moment, fault: moment % 2 === 0 ? 'disconnect' : 'GeneralException', once: false });
    const member = isEdge ? `${point.batch} ${point.action}` : point.member;
    if (depth !== 'codes' || seen.has(member)) return;
    seen.add(member);
    for (const fault of FAULTS) cases.push({ moment, fault, once: true });
  });
  const unique = new Map(cases.map((one) => [`${one.moment} ${one.fault} ${String(one.once)}`, one]));
  return [...unique.values()];
}

export async function breakScenario(
  scenario: Scenario,
  { step = 1, offset = 0, tell, cases: most = Infinity, choose }: Reach = {},
): Promise<Tally> {
  const file = await scenario.start();
  const desk = await openDesk(file);
  let rejections = 0;
  const count = (): void => {
    rejections += 1;
  };
  process.on('unhandledRejection', count);
  try {
    const { expected, moments } = await rehearse(desk, scenario, file);
    const all = casesOf(moments, scenario.depth);
    const cases = all
      .filter(({ moment, once }) => choose === undefined || (once && choose(moments[moment - 1])))
      .filter((_, index) => index % step === offset % step)
      .slice(0, most);
    const casualties: Casualty[] = [];
    const endings: Record<string, number> = {};
    let injected = 0;
    for (const one of cases) {
      rejections = 0;
      const { wrong, ending, struck } = await tryCase(desk, scenario, file, expected, one, () => rejections);
      injected += 1;
      endings[ending] = (endings[ending] ?? 0) + 1;
      const point = moments[one.moment];
      if (!struck) wrong.push('the fault was never reached');
      if (wrong.length === 0 || point === undefined) continue;
      casualties.push({ ...one, scenario: scenario.name, point, wrong });
      tell?.(
        `✗ ${scenario.name}: batch ${point.batch} action ${point.action} ${point.member} ${one.fault}${one.once ? '' : ' from there on'}: ${wrong.join('; ')}`,
      );
    }
    const members = new Set(moments.map(({ member }) => member)).size;
    const batches = new Set(moments.map(({ batch }) => batch)).size;
    const survived = injected - casualties.length;
    return {
      scenario: scenario.name,
      batches,
      moments: moments.length,
      depth: scenario.depth,
      cases: all.length,
      members,
      injected,
      survived,
      endings,
      casualties,
    };
  } finally {
    process.off('unhandledRejection', count);
    await desk.close();
  }
}

/** The click without a fault: what it does and through which moments it passes. */
async function rehearse(desk: Desk, scenario: Scenario, file: Uint8Array): Promise<{ expected: Expected; moments: FaultPoint[] }> {
  desk.open(file);
  const before = pictureOf(desk.book);
  const moments: FaultPoint[] = [];
  const { outcome } = await desk.click(scenario.command, (point) => {
    moments.push(point);
    return null;
  });
  if (outcome === null || outcome.status === 'failed')
    throw new Error(`${scenario.name} fails without a fault: ${JSON.stringify(outcome)}`);
  const inputs = INPUTS.filter((name) => before.sheets.has(name));
  return { expected: { inputs, before, done: pictureOf(desk.book), status: outcome.status }, moments };
}

async function tryCase(
  desk: Desk,
  scenario: Scenario,
  file: Uint8Array,
  expected: Expected,
  { moment, fault, once }: Case,
  rejections: () => number,
): Promise<{ wrong: string[]; ending: string; struck: boolean }> {
  desk.open(file);
  let passed = 0;
  const click = await desk.click(scenario.command, () => {
    const here = passed;
    passed += 1;
    return here === moment || (!once && here > moment) ? fault : null;
  });
  const wrong = judgeBroken(expected, { click, picture: pictureOf(desk.book), once, rejections: rejections() });
  const next = await desk.click(scenario.next?.(click.outcome) ?? scenario.command);
  wrong.push(...judgeNext(expected, next, pictureOf(desk.book)));
  const { outcome } = click;
  const ending = outcome?.status === 'failed' ? outcome.failure.state : outcome === null ? 'none' : 'carried to the end';
  return { wrong, ending, struck: passed > moment };
}
