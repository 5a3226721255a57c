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
