import type { FindingFacts, FindingText } from './findings/types';
import { sayFailure } from './host.say';
import type { FailureFacts, FailureTemplates, FailureText } from './host.types';
import type { Language, PaneStrings } from './types';

/** Texts of pane and ribbon, loading no other language than the one asked for. */
export async function loadPaneStrings(language: Language): Promise<PaneStrings> {
  return language === 'th' ? (await import('./pane.th')).paneTh : (await import('./pane.en')).paneEn;
}

/** `formatFinding` of one language, loading no other. */
export async function loadFindingFormat(language: Language): Promise<(finding: FindingFacts) => FindingText> {
  return language === 'th' ? (await import('./findings/thai')).thaiFinding : (await import('./findings/english')).englishFinding;
}

/** `failureText` of one language, loading no other. */
export async function loadFailureText(language: Language): Promise<(failure: FailureFacts) => FailureText> {
  const words: FailureTemplates = language === 'th' ? (await import('./host.th')).failuresTh : (await import('./host.en')).failuresEn;
  return (failure) => sayFailure(failure, words);
}
