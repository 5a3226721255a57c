import { finding } from '../support/finding';
import type { Rule } from '../types';

/** Kinds of complaints that reading the criteria sheet can make; any other is shown by the general sentence. */
const KINDS = ['default'];

/** The agency's own criteria sheet says something that cannot be: then the built-in criteria would be used unnoticed, so it stops. */
export const criteriaInvalid: Rule = {
  id: 'criteria-invalid',
  severities: ['error'],
  optional: false,
  variants: KINDS,
  check: ({ criteriaProblems = [] }) =>
    criteriaProblems.map(({ kind, at, params }) =>
      finding('criteria-invalid', 'error', at, { variant: KINDS.includes(kind) ? kind : 'default', params }),
    ),
};
