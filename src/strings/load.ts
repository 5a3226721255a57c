import type { Language, PaneStrings } from './types';

/** Texts of pane and ribbon, loading no other language than the one asked for. */
export async function loadPaneStrings(language: Language): Promise<PaneStrings> {
  return language === 'th' ? (await import('./pane.th')).paneTh : (await import('./pane.en')).paneEn;
}
