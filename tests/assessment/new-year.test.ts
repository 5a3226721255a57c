import { moduleOf } from '../../tools/frameworks/new-year';
import { carriedOver } from '../../src/assessment/frameworks/build';
import { year } from './scores';

test('a new year begins as a copy of the latest, with nothing confirmed', () => {
  expect(moduleOf(2571, 2570)).toContain('export const framework2571 = carriedOver(framework2570, 2571);');
  const begun = carriedOver(year(2570), 2571);
  expect(begun).toMatchObject({ fiscalYear: 2571, confirmed: false, origin: 'built-in', oitItems: year(2570).oitItems });
});
