/**
 * How a page of an add-in meets the host on Windows: the two objects that office.js looks for, `window.external` for its
 * start and its ribbon commands, and `_richApiNativeBridge` for every `context.sync()`. They must stand on the window before
 * office.js runs. Works in a browser frame and in Node alike; nothing of office.js is changed.
 */
import type { Host } from './host';
import { delayForCellEditFlag } from './wire';

/** `OSF.AppName.Excel`. */
const excelApp = 1;
/** `dispidAppCommandInvokedEvent`: the ribbon button was clicked. */
const commandInvoked = 39;
/** `dispidAppCommandInvocationCompletedMethod`: `event.completed()`. */
const commandCompleted = 94;
/** `dispidDialogMessageReceivedEvent`, and `OSF.DialogMessageType.DialogClosed` among its messages. */
const dialogMessage = 10;
const dialogClosed = 12006;
const succeeded = 0;
/** `ooeOperationNotSupported`. */
const notSupported = 5000;

/** The theme "Colorful" as `Office.context.officeTheme` tells it; colours as whole numbers, which the library writes as `#rrggbb`. */
const colourfulTheme = {
  bodyBackgroundColor: 0xe6e6e6,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};

type Callback = (result: unknown) => void;

export interface CompletedCommand {
  readonly controlId: string;
  /** 0, or 11101 if no function of that name was associated. */
  readonly status: number;
}

/** The page's side of one connection. */
export interface DesktopPage {
  /** To be put on the window as `external`. */
  readonly external: Readonly<Record<string, unknown>>;
  /** To be put on the window as `_richApiNativeBridge`. */
  readonly bridge: { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void };
  /** Addresses of the dialogs that were opened, in order. */
  readonly dialogs: readonly string[];
  /** Ribbon commands that said they were completed, one entry for each time they said so. */
  readonly completed: readonly CompletedCommand[];
  /** Whether the page listens for ribbon clicks yet. */
  readonly ready: Promise<void>;
  /** Resolves when office.js has finished its own start, a little after the page may use it. */
  readonly started: Promise<void>;
  /** Clicks a ribbon button whose action is this function; gives the id under which `completed` will name it. */
  click(functionName: string): string;
  /** Resolves when `completed` has an entry for the click. */
  whenCompleted(controlId: string): Promise<CompletedCommand>;
  /** Ends the connection: no events, no answers. */
  close(): void;
}

/** A dialog that the add-in opened (`displayDialogAsync`). */
export interface OpenDialog {
  readonly url: string;
  /** The person closes it; the add-in is told once. */
  close(): void;
}

interface DesktopOptions {
  /** Display language, the host's if not given. */
  readonly language?: string;
  /** Shows a dialog. Without it nobody sees one: it is closed as soon as it was opened. */
  readonly onDialog?: (dialog: OpenDialog) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly controlId?: string;
  readonly message: { readonly url: string; readonly body: unknown };
}

export function connectDesktopPage(host: Host, options: DesktopOptions = {}): DesktopPage {
  return new Connection(
    host,
    options.language ?? host.language,
    options.onDialog ?? ((dialog) => void setTimeout(() => dialog.close(), 0)),
  );
}

class Connection implements DesktopPage {
  readonly external: Readonly<Record<string, unknown>>;
  readonly bridge: DesktopPage['bridge'];
  readonly completed: CompletedCommand[] = [];
  readonly dialogs: string[] = [];
  readonly ready: Promise<void>;
  readonly started: Promise<void>;
  private becomeReady: () => void = () => undefined;
  private becomeStarted: () => void = () => undefined;
  private readonly handlers = new Map<number, (event: number, payload: unknown) => void>();
  private readonly waiting = new Map<string, (command: CompletedCommand) => void>();
  private readonly stopListening: () => void;
  private closed = false;
  private clicks = 0;

  constructor(
    private readonly host: Host,
    private readonly language: string,
    private readonly onDialog: (dialog: OpenDialog) => void,
  ) {
    this.ready = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
    this.started = new Promise((resolve) => {
      this.becomeStarted = resolve;
    });
    this.external = this.createExternal();
    this.bridge = {
      sendMessageToHost: (text) => {
        void this.answer(JSON.parse(text) as BridgeMessage);
      },
    };
    this.stopListening = host.events.listen((entries) => {
      this.send({ id: null, type: 3, controlId: '', message: { entries } });
    });
  }

  click(functionName: string): string {
    const controlId = `Click${String(++this.clicks)}`;
    const source = JSON.stringify({ source: { id: controlId } });
    this.handlers.get(commandInvoked)?.(commandInvoked, [controlId, functionName, source]);
    return controlId;
  }

  whenCompleted(controlId: string): Promise<CompletedCommand> {
    const known = this.completed.find((command) => command.controlId === controlId);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve) => {
      this.waiting.set(controlId, resolve);
    });
  }

  close(): void {
    this.closed = true;
    this.stopListening();
    this.handlers.clear();
  }

  private createExternal(): Readonly<Record<string, unknown>> {
    return {
      GetHostInfo: () => `Excel$Win32$16.01$${this.language}$workbench$$$0`,
      GetContext: () => this.context(),
      GetLoggingAllowed: () => false,
      Execute: (id: number, parameters: unknown[], callback: Callback) => {
        this.execute(id, parameters, callback);
      },
      RegisterEvent: (id: number, target: string, handler: (event: number, payload: unknown) => void, callback: Callback) => {
        this.handlers.set(id, handler);
        callback(succeeded);
        if (id === dialogMessage) this.openDialog(target);
        if (id === commandInvoked) this.becomeReady();
      },
      UnregisterEvent: (id: number, _: string, callback: Callback) => {
        this.handlers.delete(id);
        callback(succeeded);
      },
    };
  }

  /** The library opens a dialog by registering for its messages; the target is the call's arguments as JSON. */
  private openDialog(target: string): void {
    const { url } = JSON.parse(target) as { url: string };
    this.dialogs.push(url);
    this.onDialog({
      url,
      close: () => {
        this.handlers.get(dialogMessage)?.(dialogMessage, [dialogClosed, '']);
        this.handlers.delete(dialogMessage);
      },
    });
  }

  /** The getters that `OSF.InitializationHelper.getAppContext` asks. */
  private context(): Readonly<Record<string, unknown>> {
    return {
      GetAppType: () => excelApp,
      GetSolutionRef: () => 'workbench',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => this.language,
      GetAppDataLocale: () => this.host.language,
      GetDocUrl: () => 'workbook.xlsx',
      GetAppCapabilities: () => (this.host.switches.readOnly || this.host.book.readOnly ? 1 : 0),
      GetActivationMode: () => 2,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => '',
      GetInstanceId: () => 'workbench',
      GetSupportedMatrix: () => JSON.stringify(this.requirementSets()),
      GetOfficeThemeInfo: () => JSON.stringify(colourfulTheme),
      GetHostFullVersion: () => '16.0.17928.20000',
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of this.host.book.settings) {
            keys.push(key);
            values.push(value);
          }
        },
        Write: (keys: readonly string[], values: readonly string[]) => {
          const { settings } = this.host.book;
          settings.clear();
          keys.forEach((key, index) => settings.set(key, values[index] ?? 'null'));
        },
      }),
    };
  }

  private requirementSets(): Record<string, string> {
    return {
      ExcelApi: this.host.apiSet,
      AddinCommands: '1.1',
      DialogApi: '1.1',
      // Asked by the library before it sends the flag of `delayForCellEdit`.
      DelayForCellEdit: '1.1',
    };
  }

  private execute(id: number, parameters: unknown[], callback: Callback): void {
    if (id !== commandCompleted) {
      callback(notSupported);
      return;
    }
    const command = { controlId: String(parameters[0]), status: Number(parameters[1]) };
    this.completed.push(command);
    callback(succeeded);
    this.waiting.get(command.controlId)?.(command);
    this.waiting.delete(command.controlId);
  }

  private async answer(request: BridgeMessage): Promise<void> {
    const { switches } = this.host;
    // "delayForCellEdit: the request is delayed until the user leaves the cell" (typings, Excel.RunOptions).
    while (switches.editMode && ((request.flags ?? 0) & delayForCellEditFlag) !== 0) await pause(20);
    await pause(switches.slowMs);
    if (this.closed) return;
    const { body } = request.message;
    const { statusCode, body: answer, notice } = this.host.processBatch(typeof body === 'string' ? body : JSON.stringify(body));
    this.send({ id: request.id, type: 1, message: { statusCode, headers: {}, body: answer } });
    if (notice === true) setTimeout(this.becomeStarted, 0);
  }

  private send(message: unknown): void {
    if (!this.closed) this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }
}

/** Answers never come in the same turn, as they never do in Excel. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
