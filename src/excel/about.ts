/** What Office tells of itself: for the details of a failure, and for the colours of the pane. */
import { supports } from './capabilities';

export interface AboutHost {
  readonly name: string;
  /** `16.0.17928.20114`; empty if Office does not say. */
  readonly version: string;
  readonly platform: string;
  /** Highest set that Excel answers to, `ExcelApi 1.17`. */
  readonly apiSet: string;
}

/** Minor versions of ExcelApi that are asked for, newest first. */
const NEWEST_SET = 21;

function highestSet(): string {
  for (let minor = NEWEST_SET; minor >= 1; minor -= 1) if (supports(`1.${minor}`)) return `ExcelApi 1.${minor}`;
  return 'ExcelApi –';
}

/** Host, version and platform. Call it after `Office.onReady`. */
export function aboutHost(): AboutHost {
  const diagnostics = typeof Office === 'undefined' ? undefined : Office.context?.diagnostics;
  return {
    name: 'Excel',
    version: diagnostics?.version ?? '',
    platform: String(diagnostics?.platform ?? ''),
    apiSet: highestSet(),
  };
}

/** Background of Excel's own panes, `#262626`; `undefined` where Office has no theme to tell (on the web). */
export function officeBackground(): string | undefined {
  return typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
}

/** Language tag of Excel's interface, `th-TH`; `undefined` outside Excel. */
export function interfaceLanguage(): string | undefined {
  return typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;
}
