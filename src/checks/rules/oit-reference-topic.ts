import { MEASURE_FIELDS, spokenNumber } from '../support/measures';
import { finding } from '../support/finding';
import { shareTopic, spoken, spokenTitle } from '../support/topics';
import type { Finding, Rule } from '../types';

/**
 * The item exists but its title has no topic in common with the measure: perhaps the number of another year. Only where it is
 * plain: one common topic word anywhere in the measure keeps the rule silent.
 */
export const oitReferenceTopic: Rule = {
  id: 'oit-reference-topic',
  severities: ['info'],
  optional: false,
  variants: ['default'],
  check: ({ workbook: { measures }, framework }) => {
    if (!measures || !framework) return [];
    const items = new Map(
      framework.oitItems.map((item) => [item.code, { title: item.title, said: [item.title, ...item.aliases].map(spokenTitle) }]),
    );
    const found: Finding[] = [];
    measures.measures.forEach((measure, position) => {
      if (measure.oitReferences.length === 0) return;
      const text = spoken(MEASURE_FIELDS.map((field) => measure.fields[field].text).join(' '));
      for (const { code, at } of measure.oitReferences) {
        const item = items.get(code);
        if (!item || item.said.some((title) => shareTopic(title, text))) continue;
        const params = { number: spokenNumber(measure, position), code, title: item.title, year: framework.fiscalYear };
        found.push(finding('oit-reference-topic', 'info', at, { params }));
      }
    });
    return found;
  },
};
