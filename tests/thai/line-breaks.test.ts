import { unbreakablePieces, withoutEndBlanks } from '../../src/thai/line-breaks';

const pieces = (line: string): string => unbreakablePieces(line).join('|');

test('Thai breaks between words, without blanks to show them', () => {
  expect(pieces('ประชาชนได้รับบริการ')).toBe('ประชาชน|ได้|รับ|บริการ');
  expect(pieces('')).toBe('');
});

test.each([
  ['a blank stays with the word before it', 'ก ข', 'ก |ข'],
  ['several blanks, too', 'ก   ข', 'ก   |ข'],
  ['marks that close', 'ประชาชน) บริการ', 'ประชาชน) |บริการ'],
  ['several of them', 'ประชาชน”). บริการ', 'ประชาชน”). |บริการ'],
  ['a sign of repetition', 'ต่างๆ ประชาชน', 'ต่างๆ |ประชาชน'],
  ['marks that open', '(ประชาชน “บริการ', '(ประชาชน |“บริการ'],
  ['a Latin word with its number', 'ประชาชน ITA/2568 บริการ', 'ประชาชน |ITA/2568 |บริการ'],
  ['a number with its sign', 'ประชาชน 85.75% บริการ', 'ประชาชน |85.75% |บริการ'],
  ['a compound breaks behind its hyphen', 'E-Service ประชาชน', 'E-|Service |ประชาชน'],
  ['a no-break space', 'ประชาชน\u00a0บริการ', 'ประชาชน\u00a0บริการ'],
  ['a narrow one', 'ประชาชน\u202fบริการ', 'ประชาชน\u202fบริการ'],
  ['a word joiner', 'ประชาชน\u2060บริการ', 'ประชาชน\u2060บริการ'],
])('%s: %j', (_, line, broken) => {
  expect(pieces(line)).toBe(broken);
});

test.each([
  ['ก  ', 'ก'],
  ['ก\t', 'ก'],
  ['ก ข', 'ก ข'],
  ['ก\u00a0', 'ก\u00a0'],
  ['ก\u202f', 'ก\u202f'],
])('blanks at the end of %j take no room, but those that do not break', (piece, rest) => {
  expect(withoutEndBlanks(piece)).toBe(rest);
});
