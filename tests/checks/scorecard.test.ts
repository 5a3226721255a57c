import { hasUnusableInstrument, scorecardOf } from '../../src/checks/support/scorecard';
import { cellFromValue } from '../../src/plan/cell';
import type { Grid, RawValue } from '../../src/plan/grid';
import { recognise } from '../../src/plan/recognise';
import { DEFAULT_SETTINGS } from '../../src/settings/types';

const scoresOf = (iit: RawValue, ...more: readonly (readonly [string, RawValue])[]): Grid => ({
  sheet: 'คะแนน ITA',
  firstRow: 0,
  firstColumn: 0,
  tables: [],
  rows: [
    ['สรุปผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568', ''],
    ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ'],
    ['IIT', iit],
    ['EIT ส่วนที่ 1', 93.46],
    ['EIT ส่วนที่ 2', 86.74],
    ['OIT', 92.5],
    ...more,
  ].map((row, r) => row.map((value, column) => cellFromValue({ sheet: 'คะแนน ITA', row: r, column }, value, 'General'))),
});

const codes = (iit: RawValue): string[] => {
  const { scores } = recognise([scoresOf(iit)], DEFAULT_SETTINGS);
  return scores ? Object.keys(scorecardOf(scores).instruments) : [];
};

test('a figure outside 0 to 100 is no score, so that no total is made of it', () => {
  expect(codes(88.55)).toEqual(['IIT', 'EIT1', 'EIT2', 'OIT']);
  expect(codes(885.5)).toEqual(['EIT1', 'EIT2', 'OIT']);
  expect(codes(-1)).toEqual(['EIT1', 'EIT2', 'OIT']);
});

test('0 and 100 are scores', () => {
  expect(codes(0)).toContain('IIT');
  expect(codes(100)).toContain('IIT');
});

test('of a row given twice, the first that holds a score', () => {
  const read = (iit: RawValue) => {
    const { scores } = recognise([scoresOf(iit, ['IIT', 70], ['ตัวชี้วัดที่ 1', 80], ['ตัวชี้วัดที่ 1', 90], ['ตัวชี้วัดที่ 2', 'ไม่มี'])], DEFAULT_SETTINGS);
    return scores && scorecardOf(scores);
  };
  expect(read(88)?.instruments.IIT?.toString()).toBe('88');
  expect(read('')?.instruments.IIT?.toString()).toBe('70');
  expect([...(read(88)?.indicators ?? [])].map(([number, score]) => [number, score.toString()])).toEqual([[1, '80']]);
});

test.each<[string, RawValue, boolean]>([
  ['a score', 88.55, false],
  ['nothing', '', false],
  ['a word', 'ไม่มีข้อมูล', true],
  ['an error', '#REF!', true],
  ['more than there can be', 885.5, true],
])('an instrument’s cell that holds %s', (_, iit, unusable) => {
  const { scores } = recognise([scoresOf(iit)], DEFAULT_SETTINGS);
  expect(scores && hasUnusableInstrument(scores)).toBe(unusable);
});

test('points that may mean two scores are asked about, and are not unusable', () => {
  const { scores } = recognise([scoresOf(88)], DEFAULT_SETTINGS);
  const [iit, ...rest] = scores?.instruments ?? [];
  if (!scores || !iit) throw new Error('no scores');
  const doubtful = { ...iit, score: { ...iit.score, value: null, ambiguous: true } };
  expect(hasUnusableInstrument({ ...scores, instruments: [doubtful, ...rest] })).toBe(false);
});
