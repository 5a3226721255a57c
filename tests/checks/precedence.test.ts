/** One cause, one finding: what is not told while something else is. */
import { withoutConsequences } from '../../src/checks/precedence';
import { RULE_IDS, type RuleId } from '../../src/checks/rule-ids';
import { finding } from '../../src/checks/support/finding';
import type { Severity } from '../../src/checks/types';

const HERE = { sheet: 'มาตรการ', row: 5, column: 1 };
const THERE = { sheet: 'มาตรการ', row: 6, column: 1 };

/** The rules whose findings in the same cell, and whose findings in another cell, are left out beside the cause. */
function leftOut(rule: RuleId, severity: Severity, variant = 'default') {
  const cause = finding(rule, severity, HERE, { variant });
  const missing = (at: typeof HERE): RuleId[] =>
    RULE_IDS.filter((id) => {
      const other = finding(id, 'info', at, { variant: 'any' });
      return id !== rule && !withoutConsequences([cause, other]).includes(other);
    });
  return { here: missing(HERE), there: missing(THERE) };
}

const RESULT_CLAIMS: readonly RuleId[] = [
  'score-rollup-differs',
  'total-differs',
  'level-differs',
  'target-claim-differs',
  'eit-part-below-floor',
  'eit-parts-averaged',
  'indicator-uncovered',
  'indicator-claim-differs',
];

test.each<[RuleId]>([['score-missing'], ['score-not-a-number'], ['criteria-invalid'], ['instrument-duplicate']])(
  'while %s stops the report, nothing is claimed of results',
  (rule) => {
    expect(leftOut(rule, 'error').there).toEqual(RESULT_CLAIMS);
    expect(leftOut(rule, 'error').here).toEqual(RESULT_CLAIMS);
  },
);

test.each<[RuleId]>([['scores-year-differs'], ['score-out-of-range'], ['score-ambiguous']])('nor while %s does', (rule) => {
  expect(leftOut(rule, 'error').there).toEqual(RESULT_CLAIMS);
});

test('a warning leaves a total that can be trusted', () => {
  expect(leftOut('score-missing', 'warning')).toEqual({ here: [], there: [] });
});

test.each<[RuleId, RuleId[]]>([
  ['mixed-digits', ['oit-reference-spelling']],
  ['period-reversed', ['period-outside-fiscal-year']],
  ['duplicate-measure', ['measure-number-duplicate', 'measure-number-gap']],
  [
    'formula-error',
    [
      'score-missing',
      'score-not-a-number',
      'score-out-of-range',
      'score-ambiguous',
      'measure-field-missing',
      'period-unreadable',
      'outcome-repeats-summary',
    ],
  ],
])('%s in a cell leaves out there, and only there: %s', (rule, consequences) => {
  expect(leftOut(rule, 'info')).toEqual({ here: consequences, there: [] });
});

test('a score that cannot be is not also converted or too precise', () => {
  expect(leftOut('score-out-of-range', 'info').here).toEqual(['score-precision', 'score-converted']);
  expect(leftOut('score-ambiguous', 'info').here).toEqual(['score-out-of-range', 'score-precision', 'score-converted']);
});

test('scores of another year: their title is not wrong once more', () => {
  expect(leftOut('scores-year-differs', 'info').here).toEqual(['year-mismatch']);
});

test.each<[RuleId, string, RuleId[]]>([
  ['column-missing', 'measures', ['indicator-uncovered', 'issue-uncovered']],
  ['measures-empty', 'default', ['indicator-uncovered', 'issue-uncovered']],
  ['sheet-missing', 'measures', ['fiscal-year-missing', 'agency-missing']],
  ['sheet-missing', 'scores', []],
  ['fiscal-year-missing', 'default', ['framework-unconfirmed', 'year-mismatch']],
])('%s (%s) leaves out everywhere: %s', (rule, variant, consequences) => {
  expect(leftOut(rule, 'error', variant).there).toEqual(consequences);
});

test('a column of scores that was not found is not each score’s fault', () => {
  const { there } = leftOut('column-missing', 'error', 'scores');
  expect([...there].sort()).toEqual(['score-missing', 'score-not-a-number', 'score-ambiguous', ...RESULT_CLAIMS].sort());
});

test('criteria that cannot be used leave the year without any: that is not told, a missing year is', () => {
  const cause = finding('criteria-invalid', 'error', HERE);
  const noFramework = finding('fiscal-year-missing', 'error', THERE, { variant: 'no-framework' });
  const noYear = finding('fiscal-year-missing', 'error', THERE);
  expect(withoutConsequences([cause, noFramework, noYear])).toEqual([cause, noYear]);
});

test('what has no cell has none in common', () => {
  const [cause, other] = [finding('mixed-digits', 'warning', null), finding('oit-reference-spelling', 'info', null)];
  expect(withoutConsequences([cause, other])).toEqual([cause, other]);
});
