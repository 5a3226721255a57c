/**
 * The session: everything that the pane and the ribbon do in Excel, step by step. See `session-types.ts` for what it promises.
 * Reading and checking stand here; what only writing needs is `writing.ts`, which comes when it is first wanted.
 */
import type { Gazetteer } from '../checks/places/nearest';
import type { Mending } from '../checks/types';
import { cellAddress, type CellAt } from '../plan/grid';
import type { RunOptions, Settings } from '../settings/types';
import { activate } from './activate';
import { hostState } from './capabilities';
import { failureOf, partMissing, Refusal } from './failures';
import { gridsOf } from './grids';
import { lastReportOf } from './last-report';
import { outputSheets } from './markers';
import { Memory } from './memory';
import { loadOrganisation } from './organisation';
import { placeOfReport } from './place';
import { readWorkbook, type Snapshot } from './reader';
import type { ReadingRooms } from './rooms';
import type {
  CheckOutcome,
  Checked,
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
import { readStoredSettings, saveStoredSettings, settingsOf, underLocks } from './settings-store';
import { stopIfAsked } from './stop';
import type { RunOutcome, RunStep } from './types';
import { watchWorkbook } from './watch';
import type { Desk, Look, Writing } from './writing';

type Wish = RunOptions & { readonly settings?: Settings };

/** What is fetched when something is to be written, or shortly before. */
export interface WritingPart {
  readonly createWriting: (desk: Desk) => Writing;
  /** Provinces and districts: checked for what is written, and in the pane from then on. */
  readonly gazetteer: Gazetteer;
}

/** Rejects where the part cannot be fetched, and may be asked again then. */
export type LoadWriting = () => Promise<WritingPart>;

export class ExcelSession implements Session {
  private readonly memory = new Memory();
  private queue: Promise<unknown> = Promise.resolve();
  private running: Promise<RunOutcome> | null = null;
  private quiet = false;
  private part: Promise<Writing> | null = null;
  private gazetteer: Gazetteer | null = null;

  constructor(
    private readonly rooms: ReadingRooms,
    private readonly loadWriting: LoadWriting,
  ) {}

  checkWorkbook(options: Wish = {}, control: RunControl = {}): Promise<CheckOutcome> {
    return this.guarded<CheckOutcome>('read', async () => this.checked(await this.look(options, control, true)));
  }

  generateReport(options: GenerateOptions = {}, control: RunControl = {}): Promise<RunOutcome> {
    // A second click while the first runs is the same wish.
    this.running ??= this.guarded<RunOutcome>('read', async () => {
      const [writing, look] = await this.toWrite(options, control);
      return writing.generate(look, options, control);
    }).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  writeFindingsSheet(options: RunOptions = {}, control: RunControl = {}): Promise<RunOutcome> {
    return this.guarded<RunOutcome>('read', async () => {
      const [writing, look] = await this.toWrite(options, control);
      stopIfAsked(control);
      const sheet = await writing.findings(look, control);
      return typeof sheet === 'string' ? { status: 'checked', prepared: look.prepared, findingsSheet: sheet } : sheet;
    });
  }

  createForms(control: RunControl = {}): Promise<SheetsOutcome> {
    return this.guarded<SheetsOutcome>('read', async () => {
      const [writing, look] = await this.toWrite({}, control);
      return writing.forms(look, control);
    });
  }

  createCriteriaSheet(options: RunOptions = {}, control: RunControl = {}): Promise<SheetsOutcome> {
    return this.guarded<SheetsOutcome>('read', async () => {
      const [writing, look] = await this.toWrite(options, control);
      return writing.criteria(look, control);
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
      const writing = await this.writing();
      return { status: 'mended', ...(await writing.mend(mendings)) };
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
    return watchWorkbook(onChange, () => this.quiet);
  }

  async makeReady(): Promise<boolean> {
    const before = this.gazetteer;
    // If it does not come it is asked for again when it is wanted, and its absence is said then.
    await this.writing().catch(() => undefined);
    return this.gazetteer !== before;
  }

  /** Writes one sentence where the ribbon has no other place to say it. The sheet's name, or the failure to write even that. */
  writeNotice(title: string, lines: readonly string[]): Promise<GoOutcome> {
    return this.guarded<GoOutcome>('write', async () => {
      const [writing, snapshot] = await Promise.all([this.writing(), readWorkbook(this.memory)]);
      const failure = await writing.notice(snapshot, title, lines);
      return failure === null ? { status: 'done' } : { status: 'failed', failure };
    });
  }

  private async toWrite(options: Wish, control: RunControl): Promise<[Writing, Look]> {
    const writing = await this.writing();
    return [writing, await this.look(options, control)];
  }

  private async writing(): Promise<Writing> {
    this.part ??= this.loadWriting().then(({ createWriting, gazetteer }) => {
      this.gazetteer = gazetteer;
      return createWriting({ memory: this.memory, quietly: (work) => this.quietly(work) });
    });
    try {
      return await this.part;
    } catch {
      this.part = null;
      throw partMissing();
    }
  }

  /** `patient`: live checking waits while the officer types in a cell; a click is answered at once. */
  private async look(options: Wish, control: RunControl, patient = false): Promise<Look> {
    control.progress?.('read');
    const snapshot = await readWorkbook(this.memory, patient);
    stopIfAsked(control);
    control.progress?.('check');
    const settings = options.settings === undefined ? settingsOf(snapshot.facts.settings) : underLocks(options.settings);
    const { fiscalYear, draft } = options;
    const prepare: Look['prepare'] = (contents) =>
      this.rooms.prepare(gridsOf(contents), settings, {
        ...(fiscalYear === undefined ? {} : { fiscalYear }),
        ...(draft === undefined ? {} : { draft }),
        ...(this.gazetteer === null ? {} : { gazetteer: this.gazetteer }),
      });
    return { snapshot, prepare, prepared: prepare(snapshot.contents) };
  }

  private checked({ snapshot, prepared }: Look): Checked {
    const { facts, own } = snapshot;
    const outputs = outputSheets(facts, own);
    return {
      status: 'checked',
      prepared,
      sheets: facts.sheets
        .filter((sheet) => sheet.visible)
        .map((sheet) => ({ name: sheet.name, own: outputs.has(sheet.name), protected: sheet.protected })),
      lastReport: lastReportOf(snapshot, prepared.fiscalYear, prepared.settings, this.rooms),
      ...targetOf(snapshot, prepared.document),
    };
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
    this.quiet = true;
    try {
      return await work();
    } finally {
      this.quiet = false;
    }
  }
}

/** Where the next report will go, and why it could not be written just now. */
function targetOf(snapshot: Snapshot, document: Look['prepared']['document']): Pick<Checked, 'target' | 'writeRefusal'> {
  if (document === null) return { target: null, writeRefusal: null };
  const { target, refusal } = placeOfReport(document.fiscalYear, snapshot);
  return { target, writeRefusal: refusal };
}
