/** The part of a session that writes: reports, findings, forms, mendings. Fetched when it is first wanted. */
import type { Mending } from '../checks/types';
import type { Prepared } from '../report/pipeline';
import type { SheetPlan } from '../report/sheet-plan';
import { activate } from './activate';
import { Refusal } from './failures';
import { previousOf } from './last-report';
import { findOwn, PART_REGIONS } from './markers';
import { MAKING_KEY, makingEntry } from './making';
import { MEMORY_KEY, memoryEntry, type Memory, type Seen } from './memory';
import { mendCells, type Mended } from './mend';
import { toMake } from './once';
import type { Snapshot } from './reader';
import type { WritingRooms } from './rooms';
import type { EditablePart, Failed, GenerateOptions, RunControl, SheetsOutcome } from './session-types';
import { memoryKey, SETTINGS_KEY, settingsOf, stored, storedReport, storedSettings } from './settings-store';
import { stopIfAsked } from './stop';
import { isHalfMade } from './underway';
import type { HostFailure, RunOutcome } from './types';
import type { SheetJob } from './writer/job';
import { underway } from './writer/note-underway';
import { planJob, runFacts } from './writer/plan-jobs';
import type { WriteRequest } from './writer/request';
import { writeSheets } from './writer/write-sheets';

/** One look at the workbook: what was read, and what was made of it. */
export interface Look {
  readonly snapshot: Snapshot;
  readonly prepared: Prepared;
  /** What would be made of some of the sheets alone. */
  readonly prepare: (contents: Snapshot['contents']) => Prepared;
}

/** What the part shares with its session. */
export interface Desk {
  readonly memory: Memory;
  /** Does work of ours that is not to be told as an edit. */
  readonly quietly: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Entries of the workbook's settings: see `WriteRequest`. */
interface Notes {
  readonly during: WriteRequest['underway'];
  readonly after: WriteRequest['settings'];
}

const NO_NOTES: Notes = { during: () => new Map(), after: new Map() };

export class Writing {
  constructor(
    private readonly rooms: WritingRooms,
    private readonly desk: Desk,
  ) {}

  /** The report, or the list of what keeps it from being written. */
  async generate(look: Look, options: GenerateOptions, control: RunControl): Promise<RunOutcome> {
    const { snapshot, prepared } = look;
    if (prepared.document === null) {
      if (options.showFindings !== true) return { status: 'blocked', prepared, findingsSheet: null };
      const sheet = await this.findings(look, control);
      return typeof sheet === 'string' ? { status: 'blocked', prepared, findingsSheet: sheet } : sheet;
    }
    control.progress?.('layout');
    const { fiscalYear } = prepared.document;
    const previous = previousOf(snapshot, fiscalYear);
    const { document, kept } = this.rooms.carryOver(previous, prepared.document, options.redraft ?? []);
    const plan = this.rooms.layOutReport(document);
    // A new sheet that an earlier run left half-made is the one to be finished.
    const halfMade = isHalfMade(
      storedReport(snapshot.facts.settings, fiscalYear),
      findOwn(snapshot.own, 'report', fiscalYear)?.sheet ?? null,
    );
    const job: SheetJob = { ...planJob(plan, snapshot, options.newSheet === true && !halfMade), behind: previous.behind };
    const jobs = [job, ...this.companions(look, plan)];
    const memory = this.rooms.memoryOf(plan, document);
    const key = memoryKey(fiscalYear);
    const settings = new Map([[key, stored(memory)]]);
    if (options.settings !== undefined) settings.set(SETTINGS_KEY, storedSettings(options.settings));
    stopIfAsked(control);
    const notes: Notes = {
      after: settings,
      during: (swap) => new Map([[key, stored({ ...memory, underway: underway(previous, jobs, swap) })]]),
    };
    const failure = await this.write(snapshot, jobs, notes, control);
    if (failure !== null) return { status: 'failed', failure };
    return {
      status: 'written',
      prepared: { ...prepared, document },
      sheet: job.sheet,
      renamedBecauseTaken: job.isNew && job.sheet !== plan.sheetName,
      kept,
    };
  }

  /** The list of findings; the name of its sheet, or the failure. */
  async findings({ snapshot, prepared }: Look, control: RunControl): Promise<string | Failed> {
    control.progress?.('layout');
    const job = planJob(this.findingsPlan(prepared), snapshot);
    const failure = await this.write(snapshot, [job], NO_NOTES, control);
    return failure === null ? job.sheet : { status: 'failed', failure };
  }

  forms(look: Look, control: RunControl): Promise<SheetsOutcome> {
    return this.addSheets(look, (prepared) => this.rooms.forms(prepared), control);
  }

  criteria(look: Look, control: RunControl): Promise<SheetsOutcome> {
    return this.addSheets(look, (prepared) => [this.rooms.criteriaSheet(prepared)], control);
  }

  /** One sentence on a sheet of its own; the failure, or `null`. */
  notice(snapshot: Snapshot, title: string, lines: readonly string[]): Promise<HostFailure | null> {
    const plan = this.rooms.noticeSheet(title, lines, settingsOf(snapshot.facts.settings));
    return this.write(snapshot, [planJob(plan, snapshot)], NO_NOTES, {});
  }

  mend(mendings: readonly Mending[]): Promise<Mended> {
    return this.desk.quietly(() => mendCells(mendings));
  }

  /** Sheets written beside the report: open data if wished, and a findings sheet that would be out of date otherwise. */
  private companions({ snapshot, prepared }: Look, report: SheetPlan): SheetJob[] {
    const plans: SheetPlan[] = [];
    if (prepared.settings.openData && prepared.document !== null && report.kind === 'report') {
      plans.push(this.rooms.openDataSheet(prepared.document, prepared.workbook));
    }
    if (findOwn(snapshot.own, 'findings', null) !== null) plans.push(this.findingsPlan(prepared));
    return plans.flatMap((plan) => {
      try {
        return [planJob(plan, snapshot)];
      } catch (error) {
        // A protected list beside the report is no reason to refuse the report.
        if (error instanceof Refusal) return [];
        throw error;
      }
    });
  }

  private findingsPlan(prepared: Prepared): SheetPlan {
    return this.rooms.findingsSheet(prepared) ?? this.rooms.noticeSheet(this.rooms.nothingFound, [], prepared.settings);
  }

  private async addSheets(look: Look, plansOf: (prepared: Prepared) => readonly SheetPlan[], control: RunControl): Promise<SheetsOutcome> {
    const { snapshot } = look;
    const { plans, jobs, existing } = toMake(look, plansOf);
    if (jobs.length > 0) {
      stopIfAsked(control);
      const failure = await this.write(snapshot, jobs, NO_NOTES, control);
      if (failure !== null) return { status: 'failed', failure };
    }
    const sheets = plans.map((plan) => findOwn(snapshot.own, plan.kind, plan.fiscalYear)?.sheet ?? plan.sheetName);
    if (jobs.length === 0 && sheets[0] !== undefined) await activate(sheets[0], null);
    return { status: 'done', sheets, existed: existing.length > 0 };
  }

  private async write(snapshot: Snapshot, jobs: readonly SheetJob[], notes: Notes, control: RunControl): Promise<HostFailure | null> {
    control.progress?.('write');
    const seen = this.seenAfter(jobs);
    const making = makingEntry(jobs, snapshot);
    const failure = await this.desk.quietly(() =>
      writeSheets({
        jobs,
        run: runFacts(snapshot, jobs),
        settings: new Map([
          ...notes.after,
          [MEMORY_KEY, memoryEntry(seen)],
          ...(making === null ? [] : [[MAKING_KEY, making.after] as const]),
        ]),
        underway: (swap) => new Map([...notes.during(swap), ...(making === null ? [] : [[MAKING_KEY, making.during] as const])]),
        paginate: this.rooms.paginate,
        onPrint: () => control.progress?.('print'),
      }),
    );
    if (failure === null) this.desk.memory.remember(seen);
    return failure;
  }

  /** What the next run is to find in its first trip, once these are written. */
  private seenAfter(jobs: readonly SheetJob[]): Seen {
    const seen = this.desk.memory.recall();
    const written = jobs
      .filter((job) => job.marker !== null)
      .map((job) => ({
        name: job.sheet,
        parts: job.plan.regions.flatMap(({ name }): EditablePart[] => (PART_REGIONS[name] === undefined ? [] : [PART_REGIONS[name]])),
      }));
    const others = seen.own.filter((own) => !written.some((sheet) => sheet.name === own.name));
    return { ...seen, own: [...others, ...written] };
  }
}
