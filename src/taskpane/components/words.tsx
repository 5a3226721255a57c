import { createContext, useContext } from 'react';
import type { Finding } from '../../checks/types';
import type { HostFailure } from '../../excel/types';
import { fill } from '../../strings/fill';
import type { FailureText } from '../../strings/host.types';
import type { Language, PaneKey, PaneStrings, Params } from '../../strings/types';

/** A finding in words: what is so, and what to do about it. */
export interface FindingWords {
  readonly message: string;
  readonly todo: string;
}

/** Everything the pane says, in the language of the reader. Components hold no text of their own. */
export interface Words {
  readonly language: Language;
  readonly t: (key: PaneKey, params?: Params) => string;
  readonly finding: (finding: Finding) => FindingWords;
  readonly failure: (failure: HostFailure) => FailureText;
}

/** The parts of the strings room that one language needs, loaded once. */
export interface LanguagePack {
  readonly language: Language;
  readonly strings: PaneStrings;
  readonly finding: Words['finding'];
  readonly failure: Words['failure'];
}

export function wordsOf({ language, strings, finding, failure }: LanguagePack): Words {
  return { language, t: (key, params) => fill(strings[key], params), finding, failure };
}

const WordsContext = createContext<Words | null>(null);

export const WordsProvider = WordsContext.Provider;

/** The words of the pane. Throws outside a `WordsProvider`: that is a mistake of ours, not a state. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('no words: the component stands outside its provider');
  return words;
}
