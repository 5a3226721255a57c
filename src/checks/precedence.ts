import type { RuleId } from './rule-ids';
import { placeKey } from './support/finding';
import type { Finding } from './types';

/**
 * One cause, one finding. Where a finding of `cause` stands, findings of `consequences` are left out: on the same cell, or
 * anywhere, where a wrong or missing input makes everything computed from it worthless. Rules stay simple and say all they
 * see; what is too much is decided here and nowhere else.
 */
interface Precedence {
  readonly cause: RuleId;
  readonly where: 'same-cell' | 'anywhere';
  /** Rules, or single variants of a rule. */
  readonly consequences: readonly (RuleId | `${RuleId}/${string}`)[];
  /** Only findings of this severity are such a cause. */
  readonly only?: Finding['severity'];
  /** Only this variant of the cause. */
  readonly variant?: string;
}

/** Claims about results: worth nothing while a score is in doubt. */
const RESULT_CLAIMS: readonly RuleId[] = [
  'total-differs',
  'level-differs',
  'target-claim-differs',
  'eit-part-below-floor',
  'eit-parts-averaged',
  'score-rollup-differs',
  'indicator-claim-differs',
  'indicator-uncovered',
];

const SCORE_FAULTS: readonly RuleId[] = [
  'scores-year-differs',
  'score-missing',
  'score-not-a-number',
  'score-out-of-range',
  'score-ambiguous',
  'instrument-duplicate',
  'criteria-invalid',
];

const PRECEDENCE: readonly Precedence[] = [
  // An error value is neither a number nor a text, and its cell is not empty either.
  {
    cause: 'formula-error',
    where: 'same-cell',
    consequences: [
      'score-missing',
      'score-not-a-number',
      'score-out-of-range',
      'score-ambiguous',
      'measure-field-missing',
      'period-unreadable',
      'outcome-repeats-summary',
    ],
  },
  // A warning leaves a total that can be trusted.
  ...SCORE_FAULTS.map((cause): Precedence => ({ cause, where: 'anywhere', only: 'error', consequences: RESULT_CLAIMS })),
  // A column that was not found gives no scores: not each row's score is missing.
  {
    cause: 'column-missing',
    where: 'anywhere',
    variant: 'scores',
    consequences: ['score-missing', 'score-not-a-number', 'score-ambiguous', ...RESULT_CLAIMS],
  },
  { cause: 'score-ambiguous', where: 'same-cell', consequences: ['score-out-of-range', 'score-converted', 'score-precision'] },
  { cause: 'score-out-of-range', where: 'same-cell', consequences: ['score-converted', 'score-precision'] },
  // The same measure pasted twice has its number twice, too.
  { cause: 'duplicate-measure', where: 'same-cell', consequences: ['measure-number-duplicate', 'measure-number-gap'] },
  // Its mending spells the references, too.
  { cause: 'mixed-digits', where: 'same-cell', consequences: ['oit-reference-spelling'] },
  { cause: 'scores-year-differs', where: 'same-cell', consequences: ['year-mismatch'] },
  { cause: 'period-reversed', where: 'same-cell', consequences: ['period-outside-fiscal-year'] },
  // An empty workbook is told once a table, not once more for its year and agency.
  { cause: 'sheet-missing', where: 'anywhere', variant: 'measures', consequences: ['fiscal-year-missing', 'agency-missing'] },
  // Criteria that cannot be used leave the year without any: the sheet is what has to be mended.
  { cause: 'criteria-invalid', where: 'anywhere', consequences: ['fiscal-year-missing/no-framework'] },
  { cause: 'fiscal-year-missing', where: 'anywhere', consequences: ['year-mismatch', 'framework-unconfirmed'] },
  // Without measures none covers anything; the empty table says it.
  { cause: 'measures-empty', where: 'anywhere', consequences: ['indicator-uncovered', 'issue-uncovered'] },
  { cause: 'column-missing', where: 'anywhere', variant: 'measures', consequences: ['indicator-uncovered', 'issue-uncovered'] },
];

const causes = (finding: Finding, { cause, only, variant }: Precedence): boolean =>
  finding.rule === cause && (only === undefined || finding.severity === only) && (variant === undefined || finding.variant === variant);

/** Leaves out the findings whose cause is told by another one. */
export function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const anywhere = new Set<string>();
  const atCell = new Set<string>();
  for (const finding of findings) {
    for (const precedence of PRECEDENCE) {
      if (!causes(finding, precedence)) continue;
      for (const consequence of precedence.consequences) {
        if (precedence.where === 'anywhere') anywhere.add(consequence);
        else if (finding.at) atCell.add(`${consequence} ${placeKey(finding.at)}`);
      }
    }
  }
  return findings.filter(
    ({ rule, variant, at }) => !anywhere.has(rule) && !anywhere.has(`${rule}/${variant}`) && !(at && atCell.has(`${rule} ${placeKey(at)}`)),
  );
}
