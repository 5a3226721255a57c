/** What the doors need of Office beside the workbook: the start, the ribbon, the language, a page in the browser. */

/** What the ribbon hands to a command; `completed` must be called exactly once. */
export interface RibbonEvent {
  completed(): void;
}

/** Resolves when Office has started; outside Office too, so that a page can say where it belongs. */
export async function whenReady(): Promise<void> {
  if (typeof Office !== 'undefined') await Office.onReady();
}

/** Ties a function of this page to the name that the manifest gives to a ribbon button. */
export function associate(name: string, command: (event: RibbonEvent) => void): void {
  if (typeof Office !== 'undefined') Office.actions.associate(name, command);
}

/** Language of Excel's own commands: Thai or, for all others, English. */
export function displayLanguage(): 'th' | 'en' {
  const language = typeof Office === 'undefined' ? 'th' : (Office.context?.displayLanguage ?? 'th');
  return language.toLowerCase().startsWith('th') ? 'th' : 'en';
}

/** Opens a page of ours: in the browser where Office can, else in a dialog of Office. */
export async function openPage(url: string): Promise<void> {
  const { ui, requirements } = Office.context;
  if (requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    ui.openBrowserWindow(url);
    return;
  }
  await openDialog(url, { height: 80, width: 50 });
}

/** Longest time that a ribbon command may wait for its dialog: Office ends it after five minutes. */
const DIALOG_PATIENCE = 240_000;

/** Shows a page of ours in a dialog of Office and waits until the person closes it. Sizes are percent of the screen. */
export async function showDialog(url: string, size: { readonly height: number; readonly width: number }): Promise<void> {
  const dialog = await openDialog(url, size);
  await new Promise<void>((resolve) => {
    dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    setTimeout(resolve, DIALOG_PATIENCE);
  });
}

function openDialog(url: string, size: { readonly height: number; readonly width: number }): Promise<Office.Dialog> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(url, { ...size, promptBeforeOpen: false }, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(`The dialog did not open (${String(result.error.code)}).`));
    });
  });
}
