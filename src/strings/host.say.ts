import { fill } from './fill';
import type { FailureFacts, FailureTemplates, FailureText } from './host.types';

/** A refusal of Excel in the words of one language. */
export function sayFailure(failure: FailureFacts, words: FailureTemplates): FailureText {
  const sheet = failure.sheet === null ? words.someSheet : fill(words.namedSheet, { sheet: failure.sheet });
  const say = (template: string): string => fill(template, { sheet }).replace(/ {2,}/g, ' ').trim();
  const reason = words.reasons[failure.reason];
  return {
    title: say(reason.title),
    state: words.states[failure.state],
    steps: reason.steps.map(say),
    alternative: reason.alternative === null ? null : say(reason.alternative),
    next: say(reason.next),
  };
}
