/** Forms and the criteria sheet: made once, and the officer's own from then on. */
import type { RawValue } from '../plan/grid';
import type { Prepared } from '../report/pipeline';
import type { Content, SheetPlan } from '../report/sheet-plan';
import { halfMade } from './making';
import { findOwn } from './markers';
import type { Snapshot } from './reader';
import type { SheetContent } from './workbook-facts';
import type { SheetJob } from './writer/job';
import { planJob } from './writer/plan-jobs';
import { storable } from './writer/text';
import type { Look } from './writing';

/** Whether a sheet holds nothing but what the plan says, so that nothing is lost with it. */
function isUntouched(content: SheetContent | undefined, plan: SheetPlan): boolean {
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
  const untouched = half.filter((name) => drafted.some((plan) => isHalfOf(name, plan, snapshot)));
  const plans = untouched.length === half.length ? drafted : plansOf(prepare(without(untouched)));
  return sort(plans, snapshot, new Set(untouched));
}

/** A blank sheet could be the beginning of any: its name tells of which. */
function isHalfOf(name: string, plan: SheetPlan, { contents }: Snapshot): boolean {
  return name.startsWith(plan.sheetName) && isUntouched(contents.get(name), plan);
}

function sort(plans: readonly SheetPlan[], snapshot: Snapshot, left: Set<string>): ToMake {
  const jobs: SheetJob[] = [];
  const there: SheetPlan[] = [];
  for (const plan of plans) {
    const named = snapshot.facts.sheets.find(({ name }) => name === plan.sheetName)?.name ?? null;
    const own = findOwn(snapshot.own, plan.kind, plan.fiscalYear)?.sheet ?? named;
    const ours = [...left].filter((name) => isHalfOf(name, plan, snapshot));
    if (own !== null && !ours.includes(own)) {
      there.push(plan);
      continue;
    }
    ours.forEach((name) => left.delete(name));
    jobs.push(planJob(plan, snapshot, true, ours));
  }
  return { plans, jobs, existing: there };
}
