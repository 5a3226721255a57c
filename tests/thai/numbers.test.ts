import fc from 'fast-check';
import { toThaiDigits } from '../../src/thai/digits';
import { plainDecimal, readNumber, shiftDecimal } from '../../src/thai/numbers';

test.each([
  ['89.73', '89.73', 'none'],
  ['๘๙.๗๓', '89.73', 'thai-digits'],
  ['๘๙,๗๓', '89.73', 'decimal-comma'],
  ['89.73%', '89.73', 'percent-sign'],
  ['89.73 %', '89.73', 'percent-sign'],
  ['ร้อยละ ๘๙.๗๓', '89.73', 'percent-sign'],
  ['89.73 คะแนน', '89.73', 'none'],
  ['89. 73', '89.73', 'none'],
  ['089.70', '89.70', 'none'],
  ['.5', '0.5', 'none'],
  ['100', '100', 'none'],
  ['-5', '-5', 'none'],
  ['1,000', '1000', 'none'],
  ['12,345.5', '12345.5', 'none'],
])('%s', (text, value, conversion) => {
  expect(readNumber(text)).toEqual({ value, conversion, outOf: null });
});

test.each([
  ['26.92/30', '26.92', '30'],
  ['๓๔.๓๐ เต็ม ๔๐', '34.30', '40'],
  ['26.92 จาก 30 คะแนน', '26.92', '30'],
])('%s says out of how many', (text, value, outOf) => {
  expect(readNumber(text)).toMatchObject({ value, outOf });
});

test.each(['', '-', 'ไม่มีข้อมูล', 'ผ่านดี', '8.9.1', '1 มกราคม', '89.73 90.12', '89-90', '1,2,3', 'O27', '89.73ก'])('no number: %s', (text) => {
  expect(readNumber(text)).toBeNull();
});

test('what a spreadsheet stores is the decimal that was typed, never in exponent form', () => {
  expect([89.30000000000001, 0.1 + 0.2, 1e-7, 1e21, -1.5e-9, 100].map(plainDecimal)).toEqual([
    '89.3',
    '0.3',
    '0.0000001',
    '1000000000000000000000',
    '-0.0000000015',
    '100',
  ]);
  expect(
    [
      ['0.8973', 2],
      ['5', 2],
      ['-0.5', 1],
      ['2692', -2],
      ['1.5', -3],
    ].map(([value, places]) => shiftDecimal(value as string, places as number)),
  ).toEqual(['89.73', '500', '-5', '26.92', '0.0015']);
});

test('any score is read back exactly, in any spelling', () => {
  const score = fc.tuple(
    fc.integer({ min: 0, max: 100 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(score, fc.constantFrom('', ' คะแนน', '%'), fc.boolean(), ([whole, fraction], tail, thai) => {
      const value = `${whole}.${fraction}`;
      expect(readNumber(`${thai ? toThaiDigits(value) : value}${tail}`)?.value).toBe(value);
    }),
  );
});

test('moving the point there and back gives the number again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 8 }), (units, places) => {
      expect(shiftDecimal(shiftDecimal(String(units), -places), places)).toBe(String(units));
    }),
  );
});

test.each([
  ['ร้อยละ: 89.73', '89.73', 'percent-sign'],
  ['ร้อยละ  89.73', '89.73', 'percent-sign'],
  ['ร้อยละ89.73', '89.73', 'percent-sign'],
  ['คะแนน :  89.73', '89.73', 'none'],
  ['89 .73', '89.73', 'none'],
  ['.125', '0.125', 'none'],
  [' 89.73 ', '89.73', 'none'],
  ['89.73 (ผ่านดี)', '89.73', 'none'],
  ['89.73 ()', '89.73', 'none'],
  ['1,234,567', '1234567', 'none'],
  ['1,234.', '1234', 'none'],
  ['1,234.56', '1234.56', 'none'],
  ['007', '7', 'none'],
])('%s is read as %s', (text, value, conversion) => {
  expect(readNumber(text)).toEqual({ value, conversion, outOf: null });
});

test.each(['1234,567', '1,2345', '89.73 (2)', 'ร้อยละ x 89', '26.92/30.', '89.73 (ก'])('no number: %s', (text) => {
  expect(readNumber(text)).toBeNull();
});

test('full marks may have a fraction', () => {
  expect(readNumber('26.92/30.25')).toMatchObject({ value: '26.92', outOf: '30.25' });
});

test('large and small numbers of a spreadsheet', () => {
  expect([1.25e21, -1.25e-7, 2e-7].map(plainDecimal)).toEqual(['1250000000000000000000', '-0.000000125', '0.0000002']);
  expect(['Infinity', 'NaN'].map(Number).map(plainDecimal)).toEqual(['Infinity', 'NaN']);
  expect([shiftDecimal('0', 2), shiftDecimal('0.05', 1), shiftDecimal('100', -2)]).toEqual(['0', '0.5', '1.00']);
});
