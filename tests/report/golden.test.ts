/**
 * Whole sheets as text, to be read and compared by people. After an intended change run with `UPDATE_GOLDEN=1` and read the
 * difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOutReport } from '../../src/report/layout/report-sheet';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { document } from './support/municipality';
import { render } from './support/render';

function compare(name: string, plan: SheetPlan): void {
  const path = join(__dirname, 'golden', `${name}.txt`);
  const text = render(plan);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

test('a small municipality, landscape', () => {
  compare('landscape', layOutReport(document()));
});
