/** Loads the words of one language, and of no other. */
import { loadFailureText, loadFindingFormat, loadPaneStrings } from '../strings/load';
import type { Language } from '../strings/types';
import type { LanguagePack } from './components/words';

export async function loadPack(language: Language): Promise<LanguagePack> {
  const [strings, finding, failure] = await Promise.all([
    loadPaneStrings(language),
    loadFindingFormat(language),
    loadFailureText(language),
  ]);
  return { language, strings, finding, failure };
}
