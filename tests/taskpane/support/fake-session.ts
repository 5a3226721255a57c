/** Excel as the pane sees it, without Excel: a few sheets in memory behind the real interface. */
import type { Mending } from '../../../src/checks/types';
import type {
  Checked,
  CheckOutcome,
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
} from '../../../src/excel/session-types';
import type { HostFailure, RunOutcome, RunStep } from '../../../src/excel/types';
import type { CellAt, RawValue } from '../../../src/plan/grid';
import { DEFAULT_SETTINGS, type RunOptions, type Settings } from '../../../src/settings/types';
import { writesOf } from '../../../src/taskpane/state/undo';
import { CLEAN, preparedOf, type Sheets } from './workbook';

export const STEPS: readonly RunStep[] = ['read', 'check', 'layout', 'write', 'print'];

export function refusal(reason: HostFailure['reason'], more: Partial<HostFailure> = {}): HostFailure {
  return { reason, step: 'write', code: 'AccessDenied', sheet: 'รายงาน ITA 2568', state: 'untouched', ...more };
}

export class FakeSession implements Session {
  sheets: Record<string, RawValue[][]>;
  settings: Settings;
  /** Answers for the next calls: a refusal of Excel. */
  refuse: Partial<Record<'check' | 'generate' | 'forms' | 'go' | 'mend' | 'save', HostFailure>> = {};
  /** What was asked, in order, for tests to look at. */
  readonly calls: string[] = [];
  readonly went: CellAt[] = [];
  generated: GenerateOptions | null = null;
  lastReportFacts: LastReport | null = null;
  writeRefusal: HostFailure | null = null;
  /** Holds a run before each step until released, when set. */
  gate: ((step: RunStep) => Promise<void>) | null = null;
  watchers: ((change: WorkbookChange) => void)[] = [];
  /** How often the writing part was asked for, and whether checking knows more with it. */
  madeReady = 0;
  knowsMore = false;
  private written: string | null = null;

  constructor(sheets: Sheets = CLEAN, settings: Partial<Settings> = {}) {
    this.sheets = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
  }

  /** A person edits a cell. */
  edit(sheet: string, row: number, column: number, value: RawValue, source: WorkbookChange['source'] = 'local'): void {
    this.write({ sheet, row, column }, value);
    for (const watcher of this.watchers) watcher({ sheet, source });
  }

  checkWorkbook(options: RunOptions & { readonly settings?: Settings } = {}): Promise<CheckOutcome> {
    this.calls.push('check');
    if (this.refuse.check !== undefined) return Promise.resolve({ status: 'failed', failure: this.refuse.check });
    return Promise.resolve(this.checked(options.settings ?? this.settings, options));
  }

  async generateReport(options: GenerateOptions = {}, control: RunControl = {}): Promise<RunOutcome> {
    this.calls.push('generate');
    this.generated = options;
    for (const step of STEPS) {
      control.progress?.(step);
      await (this.gate?.(step) ?? Promise.resolve());
      if (control.signal?.aborted === true) return { status: 'failed', failure: refusal('cancelled', { step }) };
      if (step === 'write' && this.refuse.generate !== undefined) return { status: 'failed', failure: this.refuse.generate };
    }
    this.settings = options.settings ?? this.settings;
    const { prepared, target } = this.checked(this.settings, options);
    if (prepared.blocked) return { status: 'blocked', prepared, findingsSheet: null };
    this.written = target?.sheet ?? 'รายงาน ITA';
    return {
      status: 'written',
      prepared,
      sheet: this.written,
      renamedBecauseTaken: target?.nameTaken ?? false,
      kept: this.lastReportFacts?.edited ?? [],
    };
  }

  writeFindingsSheet(): Promise<RunOutcome> {
    return Promise.resolve({ status: 'checked', prepared: preparedOf(this.sheets, this.settings), findingsSheet: 'ผลการตรวจ' });
  }

  createForms(): Promise<SheetsOutcome> {
    this.calls.push('forms');
    if (this.refuse.forms !== undefined) return Promise.resolve({ status: 'failed', failure: this.refuse.forms });
    this.sheets = {
      ...this.sheets,
      ...Object.fromEntries(Object.entries(CLEAN).map(([name, rows]) => [name, rows.map((row) => [...row])])),
    };
    return Promise.resolve({ status: 'done', sheets: Object.keys(CLEAN), existed: false });
  }

  createCriteriaSheet(): Promise<SheetsOutcome> {
    return Promise.resolve({ status: 'done', sheets: ['เกณฑ์ ITA'], existed: false });
  }

  goTo(at: CellAt): Promise<GoOutcome> {
    this.went.push(at);
    return this.answer(this.refuse.go);
  }

  showSheet(sheet: string): Promise<GoOutcome> {
    this.calls.push(`show ${sheet}`);
    return this.answer(this.refuse.go);
  }

  applyMendings(mendings: readonly Mending[]): Promise<MendOutcome> {
    this.calls.push('mend');
    if (this.refuse.mend !== undefined) return Promise.resolve({ status: 'failed', failure: this.refuse.mend });
    // As in Excel: a cell that holds something else by now is left alone.
    const holds = (mending: Mending): boolean => writesOf(mending).every(({ at, before }) => this.read(at) === before);
    const applied: Mending[] = [];
    for (const mending of mendings) {
      if (!holds(mending)) continue;
      for (const { at, after } of writesOf(mending)) this.write(at, after);
      applied.push(mending);
    }
    const undo = applied.map((mending) => ({
      at: mending.at,
      before: mending.after,
      after: mending.before,
      also: (mending.also ?? []).map(({ at, before, after }) => ({ at, before: after, after: before })),
    }));
    return Promise.resolve({ status: 'mended', applied, skipped: mendings.filter((one) => !applied.includes(one)), undo });
  }

  readSettings(): Promise<SettingsOutcome> {
    return Promise.resolve({ status: 'done', settings: this.settings });
  }

  saveSettings(settings: Settings): Promise<SettingsOutcome> {
    this.calls.push('save');
    if (this.refuse.save !== undefined) return Promise.resolve({ status: 'failed', failure: this.refuse.save });
    this.settings = settings;
    return Promise.resolve({ status: 'done', settings });
  }

  lastReport(): Promise<LastReport | null> {
    return Promise.resolve(this.lastReportFacts);
  }

  watch(onChange: (change: WorkbookChange) => void): Promise<Watch> {
    this.watchers.push(onChange);
    return Promise.resolve({
      stop: () => {
        this.watchers = this.watchers.filter((one) => one !== onChange);
        return Promise.resolve();
      },
    });
  }

  makeReady(): Promise<boolean> {
    this.madeReady += 1;
    return Promise.resolve(this.knowsMore);
  }

  private checked(settings: Settings, options: RunOptions): Checked {
    const prepared = preparedOf(this.sheets, settings, options);
    const year = settings.fiscalYear ?? prepared.workbook.fiscalYear?.value ?? null;
    const target =
      year === null
        ? null
        : { sheet: `รายงาน ITA ${year}`, exists: this.written !== null || this.lastReportFacts !== null, nameTaken: false };
    const input = Object.keys(this.sheets).map((name) => ({ name, own: false, protected: false }));
    const own = this.written === null ? [] : [{ name: this.written, own: true, protected: false }];
    return {
      status: 'checked',
      prepared,
      sheets: [...input, ...own],
      lastReport: this.lastReportFacts,
      target,
      writeRefusal: this.writeRefusal,
    };
  }

  private read({ sheet, row, column }: CellAt): string {
    return String(this.sheets[sheet]?.[row]?.[column] ?? '');
  }

  private write({ sheet, row, column }: CellAt, value: RawValue): void {
    const rows = (this.sheets[sheet] ??= []);
    while (rows.length <= row) rows.push([]);
    (rows[row] ??= [])[column] = value;
  }

  private answer(failure: HostFailure | undefined): Promise<GoOutcome> {
    return Promise.resolve(failure === undefined ? { status: 'done' } : { status: 'failed', failure });
  }
}
