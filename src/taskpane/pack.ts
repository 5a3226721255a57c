/** Loads the words of one language. */
import { formatFinding } from '../strings/findings/format';
import { failureText } from '../strings/host';
import { loadPaneStrings } from '../strings/load';
import type { Language } from '../strings/types';
import type { LanguagePack } from './components/words';

export async function loadPack(language: Language): Promise<LanguagePack> {
  const strings = await loadPaneStrings(language);
  return {
    language,
    strings,
    finding: (finding) => formatFinding(finding, language),
    failure: (failure) => failureText(failure, language),
  };
}
