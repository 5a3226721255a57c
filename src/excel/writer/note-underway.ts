/** What a run notes of itself in the workbook's settings, for the run after one that was broken for good. */
import { fingerprint, type EditableRegion, type Previous } from '../../report/carry-over';
import type { SheetPlan } from '../../report/sheet-plan';
import type { Area } from '../address';
import { PART_REGIONS } from '../markers';
import type { Swap, Underway } from '../underway';
import type { SheetJob } from './job';
import { reachOf } from './reach';

/** What is saved while a run goes on. */
export function underway(previous: Previous, jobs: readonly SheetJob[], swap: Swap | null): Underway {
  const seen = (region: EditableRegion): string | null => {
    const cells = previous.regions[region];
    return cells === null ? null : fingerprint(cells);
  };
  return {
    before: {
      memory: previous.memory,
      seen: { introduction: seen('introduction'), recommendations: seen('recommendations'), signature: seen('signature') },
    },
    made: jobs[0]?.isNew === true ? jobs[0].sheet : null,
    swap,
    objects: Object.fromEntries(
      jobs.map(({ sheet, charts, tables, strays, plan }) => {
        const named = { drawn: plan.charts.map(({ name }) => name), tabled: plan.tables.map(({ name }) => name) };
        const without = (now: readonly string[], left: readonly string[]): string[] => now.filter((name) => !left.includes(name));
        return [sheet, { charts: without(charts, strays.charts), tables: without(tables, strays.tables), ...named }];
      }),
    ),
  };
}

/** Where a plan's editable parts stand, by `place` of a plan's rectangle on the finished sheet. */
export function placesOf(plan: SheetPlan, place: (area: Area) => Area): Swap['places'] {
  const find = (part: EditableRegion): Area | null => {
    const region = plan.regions.find(({ name }) => PART_REGIONS[name] === part);
    if (region === undefined) return null;
    const { firstRow, lastRow, firstColumn, lastColumn } = place(reachOf(plan, region));
    return { firstRow, lastRow, firstColumn, lastColumn };
  };
  return { introduction: find('introduction'), recommendations: find('recommendations'), signature: find('signature') };
}
