import type { Rule } from '../types';
import { finding } from '../support/finding';

/** Facts that a reader of the report can see; the rest of the framework only steers checks. */
const FACTS = ['instruments', 'indicators', 'levels', 'oitItems', 'reportItem'] as const;

/**
 * The year's criteria rest in part on an assumption. Said once, at the cell that names the year; of the
 * agency's own sheet, while it holds what was put there and nobody has said that it was compared (`agency`).
 */
export const frameworkUnconfirmed: Rule = {
  id: 'framework-unconfirmed',
  severities: ['warning'],
  optional: false,
  variants: ['default', 'agency'],
  check: ({ workbook, framework }) => {
    if (!framework || framework.confirmed) return [];
    const facts = FACTS.filter((fact) => !framework.provenance[fact].confirmed);
    const at = workbook.fiscalYear?.at ?? workbook.titles[0]?.at ?? null;
    const variant = framework.origin === 'agency' ? 'agency' : 'default';
    return [finding('framework-unconfirmed', 'warning', at, { variant, params: { year: framework.fiscalYear, facts: facts.join(' ') } })];
  },
};
