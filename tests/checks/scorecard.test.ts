import { scorecardOf } from '../../src/checks/support/scorecard';
import { cellFromValue } from '../../src/plan/cell';
import type { Grid } from '../../src/plan/grid';
import { recognise } from '../../src/plan/recognise';
import { DEFAULT_SETTINGS } from '../../src/settings/types';

const scoresOf = (iit: number): Grid => ({
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
  ].map((row, r) => row.map((value, column) => cellFromValue({ sheet: 'คะแนน ITA', row: r, column }, value, 'General'))),
});

const codes = (iit: number): string[] => {
  const { scores } = recognise([scoresOf(iit)], DEFAULT_SETTINGS);
  return scores ? Object.keys(scorecardOf(scores).instruments) : [];
};

test('a figure outside 0 to 100 is no score, so that no total is made of it', () => {
  expect(codes(88.55)).toEqual(['IIT', 'EIT1', 'EIT2', 'OIT']);
  expect(codes(885.5)).toEqual(['EIT1', 'EIT2', 'OIT']);
  expect(codes(-1)).toEqual(['EIT1', 'EIT2', 'OIT']);
});
