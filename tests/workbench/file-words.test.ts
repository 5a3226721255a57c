import type { Loss } from '../../src/workbench/book';
import { fileWords } from '../../src/workbench/file-words';

const LOSSES: readonly Loss[] = [
  { kind: 'macros' },
  { kind: 'signature' },
  { kind: 'dates-1904' },
  { kind: 'chart', sheet: 'สรุป', name: 'แผนภูมิ 3', type: 'Sunburst' },
  { kind: 'validation', sheet: 'สรุป', type: 'Custom' },
];

test.each(LOSSES)('a loss ($kind) is said in both languages, one line each, with the names that it concerns', (loss) => {
  const thai = fileWords.th.loss(loss);
  const english = fileWords.en.loss(loss);
  expect(thai).toMatch(/^[^\n]*[\u0E00-\u0E7F]{6}[^\n]*$/);
  for (const [key, value] of Object.entries(loss)) {
    if (key === 'kind') continue;
    expect(thai).toContain(value);
    expect(english).toContain(value);
  }
});

test('every refusal of a file names it, in both languages', () => {
  for (const sentence of [...Object.values(fileWords.th.refused), ...Object.values(fileWords.en.refused)])
    expect(sentence('ของเรา.xlsx')).toMatch(/^.*“ของเรา\.xlsx”.+$/);
});
