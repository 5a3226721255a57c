import fc from 'fast-check';
import { wordFinder } from '../../src/thai/find-words';

test('words inside one another and words that overlap are all found', () => {
  const find = wordFinder(['การทุจริต', 'ทุจริต', 'ป้องกันการ', 'อบรม']);
  expect([...find('แผนป้องกันการทุจริต')].sort()).toEqual(['การทุจริต', 'ทุจริต', 'ป้องกันการ'].sort());
});

test('a word of one character is refused', () => {
  expect(() => wordFinder(['ก'])).toThrow(new RangeError('too short to be found: ก'));
});

test('finds what a plain search finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('ก', 'า', 'ร', 'a', ' '), maxLength: 30 });
  const word = fc.string({ unit: fc.constantFrom('ก', 'า', 'ร', 'a'), minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(letters, fc.array(word, { maxLength: 8 }), (text, words) => {
      expect([...wordFinder(words)(text)].sort()).toEqual([...new Set(words)].filter((one) => text.includes(one)).sort());
    }),
  );
});
