/** The language of the pane: the reader's own choice on this computer, else that of Excel's interface, Thai where nothing is known. */
import type { Language } from '../strings/types';

export const LANGUAGES: readonly Language[] = ['th', 'en'];

/** Each language in itself, so that whoever cannot read the present one finds the way. */
export const NATIVE_NAMES: Readonly<Record<Language, string>> = { th: 'ไทย', en: 'English' };

export interface LanguageChoice {
  readonly current: Language;
  readonly choose: (language: Language) => void;
}

const REMEMBERED = 'ita-report.language';

/** `excelLanguage` is a tag such as `th-TH`; empty or absent if Excel does not say. */
export function startLanguage(excelLanguage: string | undefined): Language {
  const own = LANGUAGES.find((language) => language === readChoice());
  return own ?? (excelLanguage === undefined || excelLanguage === '' || /^th\b/i.test(excelLanguage) ? 'th' : 'en');
}

export function rememberLanguage(language: Language): void {
  try {
    window.localStorage.setItem(REMEMBERED, language);
  } catch {
    // Storage may be closed to the web view: then the choice lasts until the pane closes.
  }
}

function readChoice(): string | null {
  try {
    return window.localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}
