/** The session: everything that the pane and the ribbon do in Excel, step by step. See `session-types.ts` for what it promises. */
import type { Mending } from '../checks/types';
import { cellAddress, type CellAt } from '../plan/grid';
import type { Prepared } from '../report/pipeline';
import type { SheetPlan } from '../report/sheet-plan';
import type { RunOptions, Settings } from '../settings/types';
import { hostState } from './capabilities';
import { failureOf, Refusal } from './failures';
import { gridsOf } from './grids';
import { lastReportOf, previousOf } from './last-report';
import { findOwn, freeSheetName, outputSheets, PART_REGIONS } from './markers';
import { Memory, MEMORY_KEY, memoryEntry, type Seen } from './memory';
import { mendCells } from './mend';
import { loadOrganisation } from './organisation';
import { readWorkbook, type Snapshot } from './reader';
import type { Rooms } from './rooms';
import type {
  CheckOutcome,
  Checked,
  EditablePart,
  Failed,
  GenerateOptions,
  GoOutcome,
  LastReport,
  MendOutcome,
  RunControl,
  Session,
  SettingsOutcome,
  SheetsOutcome,
  Watch,
  WorkbookChange,
} from './session-types';
import {
  memoryKey,
  readStoredSettings,
  saveStoredSettings,
  SETTINGS_KEY,
  settingsOf,
  stored,
  storedSettings,
  underLocks,
} from './settings-store';
import type { HostFailure, RunOutcome, RunStep } from './types';
import { watchWorkbook } from './watch';
import type { SheetJob } from './writer/job';
import { planJob, runFacts } from './writer/plan-jobs';
import { writeSheets } from './writer/write-sheets';

type Wish = RunOptions & { readonly settings?: Settings };

interface Look {
  readonly snapshot: Snapshot;
  readonly prepared: Prepared;
}

export class ExcelSession implements Session {
  private readonly memory = new Memory();
  private queue: Promise<unknown> = Promise.resolve();
  private running: Promise<RunOutcome> | null = null;
  private writing = false;

  constructor(private readonly rooms: Rooms) {}

  checkWorkbook(options: Wish = {}, control: RunControl = {}): Promise<CheckOutcome> {
    return this.guarded<CheckOutcome>('read', async () => {
      const { snapshot, prepared } = await this.look(options, control, true);
      return this.checked(snapshot, prepared);
    });
  }

  generateReport(options: GenerateOptions = {}, control: RunControl = {}): Promise<RunOutcome> {
    // A second click while the first runs is the same wish.
    this.running ??= this.guarded<RunOutcome>('read', () => this.generate(options, control)).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  writeFindingsSheet(options: RunOptions = {}, control: RunControl = {}): Promise<RunOutcome> {
    return this.guarded<RunOutcome>('read', async () => {
      const look = await this.look(options, control);
      stopIfAsked(control);
      const sheet = await this.writeFindings(look, control);
      return typeof sheet === 'string' ? { status: 'checked', prepared: look.prepared, findingsSheet: sheet } : sheet;
    });
  }

  createForms(control: RunControl = {}): Promise<SheetsOutcome> {
    return this.guarded<SheetsOutcome>('read', async () => {
      const look = await this.look({}, control);
      return this.addSheets(look, this.rooms.forms(look.prepared), control);
    });
  }

  createCriteriaSheet(options: RunOptions = {}, control: RunControl = {}): Promise<SheetsOutcome> {
    return this.guarded<SheetsOutcome>('read', async () => {
      const look = await this.look(options, control);
      return this.addSheets(look, [this.rooms.criteriaSheet(look.prepared)], control);
    });
  }

  goTo(at: CellAt): Promise<GoOutcome> {
    return this.show(at.sheet, cellAddress(at));
  }

  showSheet(sheet: string): Promise<GoOutcome> {
    return this.show(sheet, null);
  }

  applyMendings(mendings: readonly Mending[]): Promise<MendOutcome> {
    return this.guarded<MendOutcome>('write', async () => {
      const mended = await this.quietly(() => mendCells(mendings));
      return { status: 'mended', ...mended };
    });
  }

  readSettings(): Promise<SettingsOutcome> {
    return this.guarded<SettingsOutcome>('read', async () => ({ status: 'done', settings: await readStoredSettings() }));
  }

  saveSettings(settings: Settings): Promise<SettingsOutcome> {
    return this.guarded<SettingsOutcome>('write', async () => {
      return { status: 'done', settings: await this.quietly(() => saveStoredSettings(settings)) };
    });
  }

  async lastReport(): Promise<LastReport | null> {
    const outcome = await this.guarded<{ status: 'done'; report: LastReport | null } | Failed>('read', async () => {
      const snapshot = await readWorkbook(this.memory);
      return { status: 'done', report: lastReportOf(snapshot, null, settingsOf(snapshot.facts.settings), this.rooms) };
    });
    return outcome.status === 'done' ? outcome.report : null;
  }

  watch(onChange: (change: WorkbookChange) => void): Promise<Watch> {
    return watchWorkbook(onChange, () => this.writing);
  }

  /** Writes one sentence where the ribbon has no other place to say it. The sheet's name, or the failure to write even that. */
  writeNotice(title: string, lines: readonly string[]): Promise<GoOutcome> {
    return this.guarded<GoOutcome>('write', async () => {
      const snapshot = await readWorkbook(this.memory);
      const plan = this.rooms.noticeSheet(title, lines, settingsOf(snapshot.facts.settings));
      const failure = await this.write(snapshot, [planJob(plan, snapshot)], new Map(), {});
      return failure === null ? { status: 'done' } : { status: 'failed', failure };
    });
  }

  /** `patient`: live checking waits while the officer types in a cell; a click is answered at once. */
  private async look(options: Wish, control: RunControl, patient = false): Promise<Look> {
    control.progress?.('read');
    const snapshot = await readWorkbook(this.memory, patient);
    stopIfAsked(control);
    control.progress?.('check');
    const settings = options.settings === undefined ? settingsOf(snapshot.facts.settings) : underLocks(options.settings);
    const { fiscalYear, draft } = options;
    const prepared = this.rooms.prepare(gridsOf(snapshot.contents), settings, {
      ...(fiscalYear === undefined ? {} : { fiscalYear }),
      ...(draft === undefined ? {} : { draft }),
    });
    return { snapshot, prepared };
  }

  private checked(snapshot: Snapshot, prepared: Prepared): Checked {
    const { facts, own } = snapshot;
    const outputs = outputSheets(facts, own);
    return {
      status: 'checked',
      prepared,
      sheets: facts.sheets
        .filter((sheet) => sheet.visible)
        .map((sheet) => ({ name: sheet.name, own: outputs.has(sheet.name), protected: sheet.protected })),
      lastReport: lastReportOf(snapshot, prepared.fiscalYear, prepared.settings, this.rooms),
      ...this.targetOf(snapshot, prepared),
    };
  }

  private targetOf(snapshot: Snapshot, prepared: Prepared): Pick<Checked, 'target' | 'writeRefusal'> {
    if (prepared.document === null) return { target: null, writeRefusal: null };
    const { fiscalYear } = prepared.document;
    const { sheetName } = this.rooms.layOutReport(prepared.document);
    const own = findOwn(snapshot.own, 'report', fiscalYear);
    const free = freeSheetName(
      sheetName,
      snapshot.facts.sheets.map((sheet) => sheet.name),
    );
    const target = { sheet: own?.sheet ?? free, exists: own !== null, nameTaken: own === null && free !== sheetName };
    return {
      target,
      writeRefusal: this.refusalOf(() =>
        planJob(this.rooms.layOutReport(prepared.document as NonNullable<Prepared['document']>), snapshot),
      ),
    };
  }

  private refusalOf(plan: () => unknown): HostFailure | null {
    try {
      plan();
      return null;
    } catch (error) {
      return failureOf(error, 'write', 'untouched');
    }
  }

  private async generate(options: GenerateOptions, control: RunControl): Promise<RunOutcome> {
    const look = await this.look(options, control);
    const { snapshot, prepared } = look;
    if (prepared.document === null) {
      if (options.showFindings !== true) return { status: 'blocked', prepared, findingsSheet: null };
      const sheet = await this.writeFindings(look, control);
      return typeof sheet === 'string' ? { status: 'blocked', prepared, findingsSheet: sheet } : sheet;
    }
    control.progress?.('layout');
    const { fiscalYear } = prepared.document;
    const previous = previousOf(snapshot, fiscalYear);
    const { document, kept } = this.rooms.carryOver(previous, prepared.document, options.redraft ?? []);
    const plan = this.rooms.layOutReport(document);
    const job = planJob(plan, snapshot, options.newSheet === true);
    const settings = new Map<string, unknown>([[memoryKey(fiscalYear), stored(this.rooms.memoryOf(plan, document))]]);
    if (options.settings !== undefined) settings.set(SETTINGS_KEY, storedSettings(options.settings));
    stopIfAsked(control);
    const failure = await this.write(snapshot, [job, ...this.companions(look, plan)], settings, control);
    if (failure !== null) return { status: 'failed', failure };
    return {
      status: 'written',
      prepared: { ...prepared, document },
      sheet: job.sheet,
      renamedBecauseTaken: job.isNew && job.sheet !== plan.sheetName,
      kept,
    };
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

  private async writeFindings({ snapshot, prepared }: Look, control: RunControl): Promise<string | Failed> {
    control.progress?.('layout');
    const job = planJob(this.findingsPlan(prepared), snapshot);
    const failure = await this.write(snapshot, [job], new Map(), control);
    return failure === null ? job.sheet : { status: 'failed', failure };
  }

  private async addSheets({ snapshot }: Look, plans: readonly SheetPlan[], control: RunControl): Promise<SheetsOutcome> {
    const names = snapshot.facts.sheets.map((sheet) => sheet.name);
    const existing = plans.filter((plan) => names.includes(plan.sheetName) || findOwn(snapshot.own, plan.kind, plan.fiscalYear) !== null);
    const jobs = plans.filter((plan) => !existing.includes(plan)).map((plan) => planJob(plan, snapshot));
    if (jobs.length > 0) {
      stopIfAsked(control);
      const failure = await this.write(snapshot, jobs, new Map(), control);
      if (failure !== null) return { status: 'failed', failure };
    }
    const sheets = plans.map((plan) => findOwn(snapshot.own, plan.kind, plan.fiscalYear)?.sheet ?? plan.sheetName);
    if (jobs.length === 0 && sheets[0] !== undefined) await activate(sheets[0], null);
    return { status: 'done', sheets, existed: existing.length > 0 };
  }

  private async write(
    snapshot: Snapshot,
    jobs: readonly SheetJob[],
    settings: ReadonlyMap<string, unknown>,
    control: RunControl,
  ): Promise<HostFailure | null> {
    control.progress?.('write');
    const seen = this.seenAfter(jobs);
    const failure = await this.quietly(() =>
      writeSheets({
        jobs,
        run: runFacts(snapshot, jobs),
        settings: new Map([...settings, [MEMORY_KEY, memoryEntry(seen)]]),
        paginate: this.rooms.paginate,
        onPrint: () => control.progress?.('print'),
      }),
    );
    if (failure === null) this.memory.remember(seen);
    return failure;
  }

  /** What the next run is to find in its first trip, once these are written. */
  private seenAfter(jobs: readonly SheetJob[]): Seen {
    const seen = this.memory.recall();
    const written = jobs
      .filter((job) => job.marker !== null)
      .map((job) => ({
        name: job.sheet,
        parts: job.plan.regions.flatMap(({ name }): EditablePart[] => (PART_REGIONS[name] === undefined ? [] : [PART_REGIONS[name]])),
      }));
    const others = seen.own.filter((own) => !written.some((sheet) => sheet.name === own.name));
    return { ...seen, own: [...others, ...written] };
  }

  private show(sheet: string, address: string | null): Promise<GoOutcome> {
    return this.guarded<GoOutcome>('read', async () => {
      await activate(sheet, address);
      return { status: 'done' };
    });
  }

  /** One thing at a time, never a rejection, and nothing tried where Excel is too old. */
  private guarded<T>(step: RunStep, work: () => Promise<T>): Promise<T | Failed> {
    const turn = this.queue.then(async (): Promise<T | Failed> => {
      try {
        if (hostState() !== 'ready') throw new Refusal('too-old', 'ApiNotFound');
        await loadOrganisation();
        return await work();
      } catch (error) {
        return { status: 'failed', failure: failureOf(error, step, 'untouched') };
      }
    });
    this.queue = turn;
    return turn;
  }

  private async quietly<T>(work: () => Promise<T>): Promise<T> {
    this.writing = true;
    try {
      return await work();
    } finally {
      this.writing = false;
    }
  }
}

async function activate(name: string, address: string | null): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.activate();
    if (address !== null) sheet.getRange(address).select();
    await context.sync();
  });
}

function stopIfAsked(control: RunControl): void {
  if (control.signal?.aborted === true) throw new Refusal('cancelled', 'RequestAborted');
}
