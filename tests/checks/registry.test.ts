import { RULES } from '../../src/checks/registry';
import { RULE_IDS } from '../../src/checks/rule-ids';
import { ruleTexts } from '../../src/strings';

test('the registry has every rule once, in the order of the ids', () => {
  expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
});

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s has a sentence for each of its variants and no other', (id, rule) => {
  for (const language of ['th', 'en'] as const) expect(Object.keys(ruleTexts(id, language).says).sort()).toEqual([...rule.variants].sort());
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s can be switched off only if it stops nothing',
  (_, { optional, severities }) => {
    expect(severities.length).toBeGreaterThan(0);
    if (optional) expect(severities).not.toContain('error');
  },
);
