import fc from 'fast-check';
import { FormulaError, tokenize } from '../../../src/workbench/book/formulas/lexer';
import { parseFormula } from '../../../src/workbench/book/formulas/parser';
import { followRows, followSheet, shiftFormula } from '../../../src/workbench/book/formulas/rewrite';

const row = fc.integer({ min: 1, max: 900 });
const cell = fc
  .tuple(fc.constantFrom('', '$'), fc.constantFrom('A', 'B', 'AZ', 'XFA'), fc.constantFrom('', '$'), row)
  .map(([a, column, b, at]) => `${a}${column}${b}${at}`);
const sheet = fc.constantFrom('', 'มาตรการ!', "'คะแนน ITA'!", "'It''s'!");
const reference = fc.oneof(
  fc.tuple(sheet, cell).map(([name, at]) => name + at),
  fc.tuple(sheet, row, row).map(([name, a, b]) => `${name}A${Math.min(a, b)}:C${Math.max(a, b)}`),
  fc.tuple(row, row).map(([a, b]) => `$${Math.min(a, b)}:$${Math.max(a, b)}`),
  fc.constantFrom('B:D', 'ITA_Total', '"A1 ก"', '85', 'TRUE'),
);
const formula = fc
  .tuple(reference, fc.array(fc.tuple(fc.constantFrom('+', ' & ', '<>', '*'), reference), { maxLength: 4 }))
  .map(([first, rest]) => `SUM(${first}${rest.map((part) => part.join('')).join('')},1)`);

const isMeasures = (name: string): boolean => name === 'มาตรการ';

describe('a formula that is rewritten', () => {
  it('is made of its tokens, character by character', () => {
    fc.assert(
      fc.property(formula, (text) => {
        expect(
          tokenize(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('comes back when rows are inserted and the same rows deleted', () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 50 }), fc.boolean(), (text, at, count, here) => {
        const moved = followRows(text, { at, count }, here, isMeasures);
        expect(followRows(moved, { at, count: -count }, here, isMeasures)).toBe(text);
      }),
    );
  });

  it('comes back when it is copied there and back', () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 3 }), (text, rows, columns) => {
        expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text);
      }),
    );
  });

  it('comes back when a sheet is renamed and named as before', () => {
    fc.assert(
      fc.property(formula, fc.constantFrom('Plan', "แผน 'ใหม่'", 'A1', '2568', 'ก-ข', 'R1C1'), (text, name) => {
        const renamed = followSheet(text, isMeasures, name);
        expect(() => parseFormula(renamed)).not.toThrow();
        expect(followSheet(renamed, (other) => other === name, 'มาตรการ')).toBe(text);
      }),
    );
  });

  it.each([
    ['A5', { at: 0, count: 2 }, 'A7'],
    ['A5:A9', { at: 6, count: -10 }, 'A5:A6'],
    ['A5:A9', { at: 2, count: -4 }, 'A3:A5'],
    ['A5:A9', { at: 2, count: -10 }, '#REF!'],
    ['$1:$3', { at: 1, count: 1 }, '$1:$4'],
    ['B:B', { at: 1, count: 1 }, 'B:B'],
    ['SUM(A1:A3)', { at: 3, count: 1 }, 'SUM(A1:A3)'],
  ])('%s with rows moved by %p is %s', (text, by, expected) => {
    expect(followRows(text, by, true, () => false)).toBe(expected);
  });

  it.each([
    ["'คะแนน ITA'!A1+B2", '#REF!+B2'],
    ["SUM('คะแนน ITA'!A1:A9)", 'SUM(#REF!)'],
  ])('%s without its sheet is %s', (text, expected) => {
    expect(followSheet(text, (name) => name === 'คะแนน ITA', null)).toBe(expected);
  });
});

describe('reading any text as a formula', () => {
  it('ends in a tree or in one kind of error, quickly', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        '(',
        ')',
        '"',
        "'",
        '{',
        '}',
        ',',
        ';',
        '[',
        ']',
        '#',
        '!',
        ':',
        '-',
        '+',
        '%',
        '@',
        '$',
        'A',
        '1',
        'ก',
        ' ',
        'SUM(',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        try {
          parseFormula(`=${text}`);
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
        }
      }),
      { numRuns: 2000 },
    );
    expect(() => parseFormula(`={${'"'.repeat(3001)}`)).toThrow(FormulaError);
    expect(() => parseFormula(`=${'('.repeat(5000)}`)).toThrow(FormulaError);
    expect(() => parseFormula(`=${'-'.repeat(5000)}1`)).toThrow(FormulaError);
  });

  it('reads numbers with exponents in arrays too', () => {
    expect(parseFormula('={1E+5,-2.5e-3}')).toMatchObject({ kind: 'array', rows: [[{ value: 100000 }, { value: -0.0025 }]] });
  });
});
