import { CRITERIA_PROBLEM_KINDS } from '../../plan/criteria-sheet';
import { finding } from '../support/finding';
import type { Rule } from '../types';

/** The agency's own criteria sheet says something that cannot be. It is not used in part, nor passed over in silence: it stops. */
export const criteriaInvalid: Rule = {
  id: 'criteria-invalid',
  severities: ['error'],
  optional: false,
  variants: ['default', ...CRITERIA_PROBLEM_KINDS],
  check: ({ criteriaProblems = [] }) =>
    criteriaProblems.map(({ kind, at, params }) => finding('criteria-invalid', 'error', at, { variant: kind, params })),
};
