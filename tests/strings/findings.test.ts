import { RULES } from '../../src/checks/registry';
import { RULE_IDS } from '../../src/checks/rule-ids';
import { formatFinding, placesOf, ruleTexts, RULES_WITH_TEXTS } from '../../src/strings';

test('the registry holds every rule once, in the order of the ids', () => {
  expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS]);
});

test('every rule has texts, and no text is without a rule', () => {
  expect([...RULES_WITH_TEXTS].sort()).toEqual([...RULE_IDS].sort());
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const thai = ruleTexts(id, 'th');
  const english = ruleTexts(id, 'en');

  test('has a sentence for each of its variants, in both languages, and none beyond', () => {
    expect(Object.keys(thai.says).sort()).toEqual([...rule.variants].sort());
    expect(Object.keys(english.says).sort()).toEqual([...rule.variants].sort());
  });

  test('says the same in both languages: same values in sentence and advice together', () => {
    for (const variant of rule.variants) {
      const places = (texts: typeof thai): readonly string[] => placesOf((texts.says[variant] ?? []).join(' '));
      expect([variant, places(english)]).toEqual([variant, places(thai)]);
    }
  });

  test('speaks like a colleague', () => {
    const words = [thai.name, thai.meaning, ...Object.values(thai.says).flat()];
    for (const text of words) {
      expect(text).toMatch(/[\u0e00-\u0e7f]/);
      expect(text).not.toMatch(/ครับ|ค่ะ|(?<!#[A-Z/0]{3,6})!|ใช่ไหม| {2}|^ | $/);
    }
    for (const [message, todo] of Object.values(english.says)) {
      expect(message).toMatch(/[.?]$/);
      expect(todo).toMatch(/[.?]$/);
    }
    expect(english.fix === undefined).toBe(thai.fix === undefined);
  });
});

test.each(['measures', 'scores'])('sheet-missing/%s says that hidden sheets were not looked at, and what to do about one', (variant) => {
  const missing = { rule: 'sheet-missing', variant, params: {}, mending: null };
  for (const [language, hidden, unhide] of [
    ['th', 'ที่ไม่ได้ซ่อนไว้', 'ให้เลิกซ่อน'],
    ['en', 'that is not hidden', 'unhide'],
  ] as const) {
    const { message, todo } = formatFinding(missing, language);
    expect(message).toContain(hidden);
    expect(todo).toContain(unhide);
  }
});

describe('formatFinding', () => {
  const finding = { rule: 'measure-field-missing', variant: 'responsible', params: { number: 4, field: 'responsible' }, mending: null };

  test('one sentence, and what to do', () => {
    expect(formatFinding(finding, 'th')).toEqual({
      message: 'มาตรการที่ 4 ยังไม่มีผู้รับผิดชอบ',
      todo: 'พิมพ์ชื่อกองหรือตำแหน่งลงในเซลล์นี้',
      fix: null,
    });
    expect(formatFinding(finding, 'en').message).toBe('Measure 4 has no one responsible.');
  });

  test('codes become words: months, instruments, fields, lists', () => {
    const period = {
      rule: 'period-reversed',
      variant: 'default',
      params: { number: 2, fromMonth: '2568-09', toMonth: '2567-10' },
      mending: null,
    };
    expect(formatFinding(period, 'th').message).toBe('มาตรการที่ 2 เริ่ม กันยายน 2568 แต่สิ้นสุด ตุลาคม 2567 ซึ่งมาก่อน');
    expect(formatFinding(period, 'en').message).toContain('September 2568');
    const score = { rule: 'score-missing', variant: 'row', params: { row: 'EIT2' }, mending: null };
    expect(formatFinding(score, 'th').message).toContain('EIT ส่วนที่ 2');
    expect(formatFinding({ ...score, params: { row: '#9' } }, 'en').message).toContain('indicator 9');
    const facts = {
      rule: 'framework-unconfirmed',
      variant: 'default',
      params: { year: 2569, facts: 'instruments levels oitItems' },
      mending: null,
    };
    expect(formatFinding(facts, 'th').message).toContain('(น้ำหนักคะแนน เกณฑ์ระดับ และรายการข้อ OIT)');
    expect(formatFinding(facts, 'en').message).toContain('(weights, levels and OIT items)');
  });

  test('offers a mending only where there is one', () => {
    const markup = { rule: 'html-markup', variant: 'default', params: { markup: '<p>' }, mending: { after: '' } };
    expect(formatFinding(markup, 'th').fix).toEqual({ label: 'เปลี่ยนรหัสเป็นการขึ้นบรรทัด' });
    expect(formatFinding({ ...markup, mending: null }, 'th').fix).toBeNull();
  });

  test('what cells hold is never taken for a template', () => {
    const score = { rule: 'score-not-a-number', variant: 'default', params: { row: 'IIT', text: '{row} $& <b>' }, mending: null };
    expect(formatFinding(score, 'th').message).toBe('คะแนน IIT เขียนว่า “{row} $& <b>” ซึ่งไม่ใช่คะแนน');
  });

  test('a rule that no one knows is a mistake of ours', () => {
    expect(() => formatFinding({ ...finding, rule: 'no-such-rule' }, 'th')).toThrow(RangeError);
  });
});
