import { finding } from '../support/finding';
import { bareLetters, mostlyFoundIn } from '../support/likeness';
import { saysNothing, spokenNumber } from '../support/measures';
import type { Measure } from '../../plan/types';
import type { Finding, Rule } from '../types';

/** Words that only say that something was done. */
const DONE_WORDS = /ดำเนินการ|ดำเนินงาน|เรียบร้อย|แล้วเสร็จ|เสร็จสิ้น|แล้ว|ได้มีการ|มีการ|ได้|ตามแผน|ครบถ้วน/g;

const REPEATED = 0.9;

function variantOf({ fields }: Measure): 'done' | 'steps' | 'nothing' | null {
  const said = (text: string): string => bareLetters(text).replace(DONE_WORDS, '');
  const outcome = said(fields.outcomes.text);
  if (outcome === '') return 'nothing';
  if (mostlyFoundIn(said(fields.done.text), outcome, REPEATED)) return 'done';
  return mostlyFoundIn(said(fields.steps.text), outcome, REPEATED) ? 'steps' : null;
}

/** The outcome only repeats what was done, or the steps, or says no more than that it was done: no result is told. */
export const outcomeRepeatsSummary: Rule = {
  id: 'outcome-repeats-summary',
  severities: ['warning'],
  optional: false,
  variants: ['done', 'steps', 'nothing'],
  check: ({ workbook: { measures } }) => {
    const found: Finding[] = [];
    measures?.measures.forEach((measure, position) => {
      if (saysNothing(measure.fields.outcomes)) return;
      const variant = variantOf(measure);
      if (variant === null) return;
      const params = { number: spokenNumber(measure, position) };
      found.push(finding('outcome-repeats-summary', 'warning', measure.fields.outcomes.at, { variant, params }));
    });
    return found;
  },
};
