import { endsWithin, exact, meanOf, roundHalfUp, toExactText, toFixedHalfUp, toFixedUp, toShownText } from '../../src/assessment/exact';

const third = exact('1').div(3n);

test.each([
  ['84.995', '85.00'],
  ['84.9949', '84.99'],
  ['0.005', '0.01'],
  ['-0.005', '-0.01'],
  ['-0.004', '0.00'],
  ['100', '100.00'],
])('%s is shown as %s', (value, shown) => {
  expect(toFixedHalfUp(exact(value), 2)).toBe(shown);
  expect(roundHalfUp(exact(value), 2).equals(exact(shown))).toBe(true);
});

test('written out in full if it ends, cut and marked if not', () => {
  expect(toExactText(exact('89.2975'))).toBe('89.2975');
  expect(toExactText(exact('89.730'))).toBe('89.73');
  expect(toExactText(third)).toBe('0.3333333333…');
  expect(toExactText(exact('-2').div(3n))).toBe('-0.6666666666…');
  expect(toExactText(exact('1').div(3n).add(exact('99')))).toBe('99.3333333333…');
});

test('shown: in full if it ends, else rounded', () => {
  expect(toShownText(exact('93.595'), 2)).toBe('93.595');
  expect(toShownText(exact('266').div(3n), 2)).toBe('88.67');
});

test('what is needed at least is rounded up', () => {
  expect(toFixedUp(exact('9.95').div(3n), 2)).toBe('3.32');
  expect(toFixedUp(exact('3.31'), 2)).toBe('3.31');
});

test.each(['', '89,73', '1e2', '8.', '.5', ' 8', '๘๙.๗๓', 'NaN', '1/3'])('%p is not a plain decimal', (text) => {
  expect(() => exact(text)).toThrow(new RangeError(`not a plain decimal: ${text}`));
});

test('a mean of nothing is an error, not a number', () => {
  expect(() => meanOf([])).toThrow(new RangeError('mean of nothing'));
});

test('ends within places', () => {
  expect([endsWithin(exact('0.125'), 3), endsWithin(exact('0.125'), 2), endsWithin(third, 9)]).toEqual([true, false, false]);
});

test('compares for sorting', () => {
  const sorted = ['3', '-1', '2.5'].map((text) => exact(text)).sort((left, right) => left.compare(right));
  expect(sorted.map(toExactText)).toEqual(['-1', '2.5', '3']);
});

test('a float cannot enter: the type refuses it', () => {
  // @ts-expect-error a number is not exact
  expect(() => exact(0.1)).toThrow(RangeError);
  // @ts-expect-error nor may one be added
  exact('1').add(0.5);
});
