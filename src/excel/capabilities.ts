/** What this Excel can do. The print set-up that the report needs came with ExcelApi 1.9, so that is the floor. */
import type { HostState } from './session-types';

export const FLOOR = '1.9';

/** Where the page runs. Call it after `Office.onReady`. */
export function hostState(): HostState {
  if (typeof Office === 'undefined' || typeof Excel === 'undefined' || Office.context?.host !== Office.HostType.Excel) return 'outside';
  return supports(FLOOR) ? 'ready' : 'too-old';
}

/** Whether an Excel API set is there; false outside Office. */
export function supports(version: string): boolean {
  return typeof Office !== 'undefined' && Office.context?.requirements?.isSetSupported('ExcelApi', version) === true;
}

/** One click, one entry in the undo list: from ExcelApi 1.20 on. */
export function groupsUndo(): boolean {
  return supports('1.20');
}

/**
 * Whether Excel tells of renamed sheets. The documentation says ExcelApi 1.17, but the library itself (office.js 1.1.110,
 * `_RegisterEventNameChanged`) asks for ExcelApiOnline 1.1 and throws on the desktop.
 */
export function tellsRenames(): boolean {
  return typeof Office !== 'undefined' && Office.context?.requirements?.isSetSupported('ExcelApiOnline', '1.1') === true;
}
