import { failuresEn } from './host.en';
import { failuresTh } from './host.th';
import { sayFailure } from './host.say';
import type { FailureFacts, FailureText } from './host.types';
import type { Language } from './types';

export type { FailureFacts, FailureText } from './host.types';

const templates = { th: failuresTh, en: failuresEn };

/** A refusal of Excel in words: what happened, how the workbook stands, what to do. */
export function failureText(failure: FailureFacts, language: Language): FailureText {
  return sayFailure(failure, templates[language]);
}

/** The same in one line, for the command line and the findings sheet: what happened, how the workbook stands, the first thing to do. */
export function failureSentence(failure: FailureFacts, language: Language): string {
  const text = failureText(failure, language);
  const stop = language === 'en' ? '.' : '';
  const title = `${text.title}${stop}`;
  // Outside the pane there is no button to try again with.
  const steps = text.steps.filter((step) => !/ลองอีกครั้ง$|Try again\.$/.test(step));
  return [title, text.state, ...steps.slice(0, 2)].join(' ');
}
