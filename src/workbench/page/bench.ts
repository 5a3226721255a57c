/**
 * The workbench without its looks: one open book, one host, and the add-in's pages connected to it. The page draws what
 * `state` says and calls the methods; nothing here knows React.
 */
import { BookError, engine, type Book, type BookRange, type BookSheet } from '../book';
import { fileWords } from '../file-words';
import { connectDesktopPage, type DesktopPage, type OpenDialog } from '../host/desktop';
import { HostError } from '../host/errors';
import { createHost, type Host } from '../host/host';
import type { HostSwitches } from '../host/session';
import type { PageLanguage } from './strings';

/** Versions of Excel that people have: LTSC 2019, the floor, LTSC 2021, LTSC 2024, Microsoft 365. */
export const API_SETS = ['1.8', '1.9', '1.14', '1.17', '1.21'] as const;
export type ApiSet = (typeof API_SETS)[number];

/** A page of the add-in that is to run in a frame. */
export interface Frame {
  /** New for every load, so that a frame is never reused. */
  readonly key: number;
  readonly url: string;
}

export interface BenchState {
  readonly fileName: string;
  readonly book: Book;
  /** Grows with every change of the book. */
  readonly revision: number;
  readonly language: PageLanguage;
  readonly apiSet: ApiSet;
  readonly switches: Readonly<HostSwitches>;
  readonly pane: Frame | null;
  /** The runtime of a ribbon function that runs now. */
  readonly command: (Frame & { readonly functionName: string }) | null;
  /** A dialog that the add-in opened. */
  readonly dialog: OpenDialog | null;
  readonly trips: number;
  /** Something to tell the person, in their language. */
  readonly message: string | null;
}

/** Answers of a slow host take this long, in milliseconds. */
const SLOW = 1500;
const LOCALES: Readonly<Record<PageLanguage, string>> = { th: 'th-TH', en: 'en-US' };
/** A function command's runtime is ended after five minutes (office-js-docs: "Function commands"). */
const LONGEST_COMMAND = 5 * 60 * 1000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class Bench {
  private current: BenchState;
  private host: Host;
  private frames = 0;
  private refreshing = false;
  private readonly listeners = new Set<() => void>();
  private readonly connections = new Map<number, DesktopPage>();

  constructor(language: PageLanguage) {
    const book = engine.create();
    const switches: HostSwitches = { sheetProtected: false, structureProtected: false, editMode: false, readOnly: false, slowMs: 0 };
    this.current = {
      fileName: '',
      book,
      revision: 0,
      language,
      apiSet: '1.21',
      switches,
      pane: null,
      command: null,
      dialog: null,
      trips: 0,
      message: null,
    };
    this.host = this.newHost();
  }

  get state(): BenchState {
    return this.current;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens a workbook; a file that is none leaves the open one and says why. */
  open(bytes: Uint8Array, fileName: string): boolean {
    const words = fileWords[this.current.language];
    try {
      const book = engine.open(bytes);
      this.restart({ book, fileName, message: book.losses.length > 0 ? book.losses.map(words.loss).join(' ') : null });
      return true;
    } catch (error) {
      if (!(error instanceof BookError)) throw error;
      this.set({ message: words.refused[error.code](fileName) });
      return false;
    }
  }

  /** The workbook as `.xlsx`. */
  save(): Uint8Array {
    return engine.save(this.current.book);
  }

  setLanguage(language: PageLanguage): void {
    this.restart({ language });
  }

  setApiSet(apiSet: ApiSet): void {
    this.restart({ apiSet });
  }

  setSwitch(name: 'sheetProtected' | 'structureProtected' | 'editMode' | 'readOnly' | 'slow', on: boolean): void {
    if (name === 'slow') this.host.switches.slowMs = on ? SLOW : 0;
    else this.host.switches[name] = on;
    this.set({ switches: { ...this.host.switches } });
  }

  /** A ribbon button with a function: its page is loaded in a runtime of its own, which ends when the function says so. */
  runFunction(functionName: string, url: string): void {
    if (this.current.command) return;
    this.set({ command: { key: (this.frames += 1), url, functionName } });
  }

  openPane(url: string): void {
    if (!this.current.pane) this.set({ pane: { key: (this.frames += 1), url } });
  }

  closePane(): void {
    if (this.current.pane) this.disconnect(this.current.pane.key);
    this.set({ pane: null });
  }

  closeDialog(): void {
    this.current.dialog?.close();
    this.set({ dialog: null });
  }

  dismiss(): void {
    this.set({ message: null });
  }

  /** Called by the bridge script in an add-in's frame before office.js runs: gives the frame the desktop's two objects. */
  attach(frame: Window): void {
    const key = Number(frame.frameElement?.getAttribute('data-frame'));
    const page = connectDesktopPage(this.host, {
      language: LOCALES[this.current.language],
      onDialog: (dialog) => this.set({ dialog }),
    });
    this.connections.get(key)?.close();
    this.connections.set(key, page);
    Object.defineProperty(frame, 'external', { value: page.external, configurable: true });
    Object.defineProperty(frame, '_richApiNativeBridge', { value: page.bridge, configurable: true, writable: true });
    const { command } = this.current;
    if (command?.key === key) void this.click(page, command.functionName, key);
  }

  type(sheet: BookSheet, row: number, column: number, input: string): void {
    this.asPerson(() => this.host.user.type(sheet, row, column, input));
  }

  select(sheet: BookSheet, range: BookRange): void {
    this.asPerson(() => this.host.user.select(sheet, range), false);
  }

  activate(sheet: BookSheet): void {
    this.asPerson(() => this.host.user.activate(sheet), false);
  }

  private asPerson(act: () => void, redraw = true): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.set({ message: error.message });
    }
    if (redraw) this.redraw();
  }

  private async click(page: DesktopPage, functionName: string, key: number): Promise<void> {
    await page.ready;
    const completed = page.whenCompleted(page.click(functionName));
    await Promise.race([completed, new Promise((resolve) => setTimeout(resolve, LONGEST_COMMAND))]);
    this.disconnect(key);
    if (this.current.command?.key === key) this.set({ command: null });
    this.redraw();
  }

  private disconnect(key: number): void {
    this.connections.get(key)?.close();
    this.connections.delete(key);
  }

  /** A new host on the book; the add-in's pages are loaded anew, as when Excel starts. */
  private restart(change: Partial<Mutable<BenchState>>): void {
    for (const key of [...this.connections.keys()]) this.disconnect(key);
    const pane = this.current.pane ? { ...this.current.pane, key: (this.frames += 1) } : null;
    this.current = { ...this.current, ...change, pane, command: null, dialog: null, trips: 0, revision: this.current.revision + 1 };
    this.host = this.newHost();
    this.tell();
  }

  private newHost(): Host {
    const { book, apiSet, language, switches } = this.current;
    return createHost({
      book,
      engine,
      apiSet,
      language: LOCALES[language],
      switches: { ...switches },
      log: (batch) => {
        if (!batch.cleanup) this.current = { ...this.current, trips: this.current.trips + 1 };
        this.redraw();
      },
    });
  }

  /** Several batches in one turn are drawn once. */
  private redraw(): void {
    if (this.refreshing) return;
    this.refreshing = true;
    setTimeout(() => {
      this.refreshing = false;
      this.set({ revision: this.current.revision + 1 });
    }, 0);
  }

  private set(change: Partial<Mutable<BenchState>>): void {
    this.current = { ...this.current, ...change };
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
