import type { Finding } from '../../src/checks/types';
import { cellsOf, countItems, findingsAt, groupFindings, mendable } from '../../src/taskpane/state/findings';
import { FAULTY, preparedOf } from './support/workbook';

const at = (row: number, column = 2) => ({ sheet: 'มาตรการ', row, column });

function finding(rule: Finding['rule'], severity: Finding['severity'], row: number, more: Partial<Finding> = {}): Finding {
  return { rule, severity, sheet: 'มาตรการ', at: at(row), variant: 'default', params: {}, mending: null, ...more };
}

const markup = (row: number): Finding =>
  finding('html-markup', 'warning', row, { params: { tag: `<p${row}>` }, mending: { at: at(row), before: '<p>ก</p>', after: 'ก' } });

describe('findings as the pane lists them', () => {
  test('the same dirt in many cells is one item with many cells', () => {
    const [group] = groupFindings([markup(8), markup(9), markup(12)]);
    expect(group?.items).toHaveLength(1);
    expect(group?.items[0]?.findings.map((one) => one.at?.row)).toEqual([8, 9, 12]);
    expect(group?.items[0]?.first).toEqual(markup(8));
  });

  test('two measures that lack something are two items, as each is mended by hand', () => {
    const missing = (measure: number) =>
      finding('measure-field-missing', 'error', measure, { params: { n: measure, field: 'responsible' } });
    expect(countItems(groupFindings([missing(4), missing(7)]), 'error')).toBe(2);
  });

  test('the same words at two cells are one item', () => {
    const twice = [finding('formula-error', 'error', 3), finding('formula-error', 'error', 5)];
    expect(countItems(groupFindings(twice), 'error')).toBe(1);
  });

  test('groups stand in order of severity and empty ones are left out', () => {
    const groups = groupFindings([finding('agency-name-differs', 'info', 1), finding('sheet-missing', 'error', 2)]);
    expect(groups.map(({ severity }) => severity)).toEqual(['error', 'info']);
  });

  test('one rule of two severities makes two items', () => {
    const two = [finding('total-differs', 'warning', 1), finding('total-differs', 'info', 1)];
    expect(groupFindings(two).flatMap(({ items }) => items.map(({ key }) => key))).toHaveLength(2);
  });

  test('an item keeps its key when its first cell is mended', () => {
    const before = groupFindings([markup(8), markup(9)])[0]?.items[0]?.key;
    expect(groupFindings([markup(9)])[0]?.items[0]?.key).toBe(before);
  });

  test('a cell with two kinds of dirt counts as one cell to mend', () => {
    const digits = finding('mixed-digits', 'warning', 8, { mending: { at: at(8), before: 'ก', after: 'ข' } });
    expect(cellsOf([markup(8), digits].flatMap((one) => one.mending ?? []))).toBe(1);
  });

  test('emptying a repeated header counts every cell of its row', () => {
    const row = {
      at: at(7, 0),
      before: 'มาตรการ',
      after: '',
      also: [1, 2].map((column) => ({ at: at(7, column), before: 'x', after: '' })),
    };
    expect(cellsOf([row])).toBe(3);
    const header = finding('header-repeated', 'warning', 7, { at: at(7, 0), mending: row });
    expect(findingsAt([header, markup(8)], at(7, 0))).toEqual([header]);
  });

  test('the faulty workbook: two errors, three warnings, two kinds that can be mended', () => {
    const { findings } = preparedOf(FAULTY);
    const groups = groupFindings(findings);
    expect([countItems(groups, 'error'), countItems(groups, 'warning'), countItems(groups, 'info')]).toEqual([2, 3, 0]);
    expect(mendable(findings).map(({ rule }) => rule)).toEqual(['html-markup', 'header-repeated']);
  });
});
