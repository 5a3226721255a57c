/** Loads the words of one language, and of no other. */
import type { FindingFacts, FindingText } from '../strings/findings/types';
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

export interface FirstPack {
  readonly pack: LanguagePack;
  /** Loads the sentences of findings: to be waited for before anything is found. */
  readonly loadSentences: () => Promise<void>;
}

/** What the first view says, refusals included: they must be at hand when nothing more can be fetched. */
export async function loadFirstPack(language: Language): Promise<FirstPack> {
  const [strings, failure] = await Promise.all([loadPaneStrings(language), loadFailureText(language)]);
  let say: ((finding: FindingFacts) => FindingText) | null = null;
  const finding = (found: FindingFacts): FindingText => {
    if (say === null) throw new Error('a finding came before its sentences');
    return say(found);
  };
  return {
    pack: { language, strings, finding, failure },
    loadSentences: async () => {
      say = await loadFindingFormat(language);
    },
  };
}
