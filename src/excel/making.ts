/**
 * Forms and the criteria sheet are made once and belong to the officer from then on. Should a run be broken for good while it
 * makes them, the workbook's settings still name them: the next run finishes what nobody has written on yet.
 */
import { array, safeParse, string } from 'valibot';
import type { RawValue } from '../plan/grid';
import type { Prepared } from '../report/pipeline';
import type { Content, SheetPlan } from '../report/sheet-plan';
import { findOwn } from './markers';
import type { Snapshot } from './reader';
import type { SheetContent } from './workbook-facts';
import type { SheetJob } from './writer/job';
import { planJob } from './writer/plan-jobs';
import { storable } from './writer/text';
import type { Look } from './writing';

/** Entry of the workbook's settings; only there while sheets are being made. */
export const MAKING_KEY = 'ita.making';

const Names = array(string());

/** Sheets that a broken run was making, as far as they are still there. */
export function halfMade({ facts }: Pick<Snapshot, 'facts'>): readonly string[] {
  const entry = facts.settings.get(MAKING_KEY);
  try {
    const parsed = safeParse(Names, typeof entry === 'string' ? JSON.parse(entry) : entry);
    return parsed.success ? parsed.output.filter((name) => facts.sheets.some((sheet) => sheet.name === name)) : [];
  } catch {
    return [];
  }
}

/** Whether a sheet holds nothing but what the plan says, so that nothing is lost with it. */
export function isUntouched(content: SheetContent | undefined, plan: SheetPlan): boolean {
  if (content === undefined) return false;
  return content.values.every((row, down) =>
    row.every((value, right) => {
      if (value === '') return true;
      const planned = plan.rows[content.firstRow + down]?.cells.find((cell) => cell.column === content.firstColumn + right);
      return planned !== undefined && holds(value, planned.content);
    }),
  );
}

function holds(value: RawValue, content: Content): boolean {
  if ('text' in content) return value === storable(content.text);
  if ('number' in content) return value === content.number;
  return 'formula' in content ? typeof value === 'number' : value === storable(content.link.text);
}

export interface ToMake {
  readonly plans: readonly SheetPlan[];
  readonly jobs: readonly SheetJob[];
  /** Plans whose sheets are there already. */
  readonly existing: readonly SheetPlan[];
}

/**
 * Which plans need a sheet, and which half-made ones give way to it. A half-made sheet is no data of the officer's, so it has
 * no say in what the plans are; one that somebody has written on has become the officer's own.
 */
export function toMake({ snapshot, prepared, prepare }: Look, plansOf: (prepared: Prepared) => readonly SheetPlan[]): ToMake {
  const half = halfMade(snapshot);
  if (half.length === 0) return sort(plansOf(prepared), snapshot, new Set());
  const without = (names: readonly string[]): Snapshot['contents'] =>
    new Map([...snapshot.contents].filter(([name]) => !names.includes(name)));
  const drafted = plansOf(prepare(without(half)));
  const untouched = half.filter((name) => drafted.some((plan) => isUntouched(snapshot.contents.get(name), plan)));
  const plans = untouched.length === half.length ? drafted : plansOf(prepare(without(untouched)));
  return sort(plans, snapshot, new Set(untouched));
}

function sort(plans: readonly SheetPlan[], snapshot: Snapshot, left: Set<string>): ToMake {
  const jobs: SheetJob[] = [];
  const there: SheetPlan[] = [];
  for (const plan of plans) {
    const named = snapshot.facts.sheets.find(({ name }) => name === plan.sheetName)?.name ?? null;
    const own = findOwn(snapshot.own, plan.kind, plan.fiscalYear)?.sheet ?? named;
    const ours = [...left].filter((name) => isUntouched(snapshot.contents.get(name), plan));
    if (own !== null && !ours.includes(own)) {
      there.push(plan);
      continue;
    }
    ours.forEach((name) => left.delete(name));
    jobs.push(planJob(plan, snapshot, true, ours));
  }
  return { plans, jobs, existing: there };
}

/** What to save while these sheets are made, and when they are finished (`null`: nothing is left). */
export function makingEntries(jobs: readonly SheetJob[], snapshot: Snapshot): { readonly during: string; readonly after: string | null } {
  const before = halfMade(snapshot);
  const replaced = jobs.flatMap((job) => job.replaces.map(({ sheet }) => sheet));
  const others = before.filter((name) => !replaced.includes(name) && !jobs.some((job) => job.sheet === name));
  const names = [...others, ...jobs.map((job) => job.sheet), ...jobs.flatMap((job) => job.replaces.map(({ parked }) => parked))];
  return { during: JSON.stringify(names), after: others.length > 0 ? JSON.stringify(others) : null };
}
