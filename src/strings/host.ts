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
  return [title, text.state, ...text.steps.slice(0, 2)].join(' ');
}

/** The step at which it happened, for the details. */
export function stepName(step: FailureFacts['step'], language: Language): string {
  return templates[language].steps[step];
}
