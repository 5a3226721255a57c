import * as v from 'valibot';
import { FRAMEWORK_YEARS, frameworkFor, frameworkTemplate } from '../../src/assessment/frameworks';
import type { Framework } from '../../src/assessment/types';
import { exact, sumOf } from '../../src/assessment/exact';
import { FrameworkSchema } from './framework-schema';

function year(fiscalYear: number): Framework {
  const framework = frameworkFor(fiscalYear);
  if (!framework) throw new Error(`no framework for ${fiscalYear}`);
  return framework;
}

const titleOf = (framework: Framework, code: string) => framework.oitItems.find((item) => item.code === code)?.title;

test('the add-in knows FY 2562 to 2570, and no other', () => {
  expect(FRAMEWORK_YEARS).toEqual([2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569, 2570]);
  expect(frameworkFor(2561)).toBeNull();
  expect(frameworkFor(2575)).toBeNull();
});

describe.each(FRAMEWORK_YEARS)('FY %i', (fiscalYear) => {
  const framework = year(fiscalYear);

  test('has the shape of a framework', () => {
    const result = v.safeParse(FrameworkSchema, framework);
    expect(result.issues ?? []).toEqual([]);
    expect(framework.fiscalYear).toBe(fiscalYear);
  });

  test('weighs to 100, and parts to their instrument', () => {
    expect(sumOf(framework.instruments.map(({ weight }) => exact(weight))).toString()).toBe('100');
    for (const { parts, weight } of framework.instruments.filter((instrument) => instrument.parts.length > 0)) {
      expect(sumOf(parts.map((part) => exact(part.weight))).toString()).toBe(weight);
    }
  });

  test('numbers its indicators 1 to 10: five of IIT, three of EIT, two of OIT', () => {
    expect(framework.indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(framework.indicators.map(({ instrument }) => instrument).join(' ')).toBe('IIT IIT IIT IIT IIT EIT EIT EIT OIT OIT');
  });

  test('orders its levels from the best down to 0', () => {
    const least = framework.levels.map(({ totalMin }) => exact(totalMin));
    least.slice(1).forEach((next, index) => expect(next.lte(least[index]!)).toBe(true));
    expect(framework.levels.at(-1)).toMatchObject({ totalMin: '0.00', instrumentMin: null });
  });

  test('numbers its items without a gap and never lists a title or alias twice in an item', () => {
    const numbers = framework.oitItems.map(({ code }) => Number(code.slice(1)));
    numbers.slice(1).forEach((next, index) => expect(next).toBe(numbers[index]! + 1));
    for (const { title, aliases } of framework.oitItems) expect(new Set([title, ...aliases]).size).toBe(aliases.length + 1);
  });

  test('names items of its own list for the measures and the report', () => {
    if (framework.oitItemsComplete) expect(framework.oitItems[0]?.code).toBe('O1');
    for (const code of [framework.measureItem, framework.reportItem]) {
      if (code !== null && framework.oitItems.length > 0) expect(titleOf(framework, code)).toBeDefined();
    }
  });

  test('is confirmed only if weights, levels and the items it lists are', () => {
    const { instruments, levels, oitItems } = framework.provenance;
    const facts = [instruments, levels, ...(framework.oitItems.length > 0 ? [oitItems] : [])];
    expect(framework.confirmed).toBe(facts.every(({ confirmed }) => confirmed));
  });
});

test.each([
  [2562, false, 'weights are remembered'],
  [2563, true, 'weights recomputed from published tables'],
  [2564, true, 'weights recomputed from published tables'],
  [2565, false, 'the halves of EIT are remembered'],
  [2566, false, 'the halves of EIT are remembered'],
  [2567, false, 'most item titles are remembered'],
  [2568, true, 'recomputed on a published result'],
  [2569, false, 'weights and levels are carried over'],
  [2570, false, 'a copy of 2569'],
])('FY %i: confirmed is %s, since %s', (fiscalYear, confirmed) => {
  expect(year(fiscalYear).confirmed).toBe(confirmed);
});

// Item numbers change every year: the same topic, looked up in each year's own list.
test.each([
  [2565, 43, 'O42', 'O43', 0],
  [2566, 43, 'O42', 'O43', 0],
  [2567, 35, 'O34', 'O35', null],
  [2568, 28, 'O27', 'O28', -1],
  [2569, 26, 'O25', 'O26', -1],
  [2570, 26, 'O25', 'O26', -1],
] as const)('FY %i: the last of %i items are measures %s and report %s', (fiscalYear, last, measures, report, covers) => {
  const framework = year(fiscalYear);
  expect(framework.oitItems.at(-1)?.code).toBe(`O${last}`);
  expect([framework.measureItem, framework.reportItem, framework.reportItemCovers]).toEqual([measures, report, covers]);
});

test.each([
  [2566, 'O18', 'E-Service'],
  [2567, 'O13', 'E-Service'],
  [2568, 'O10', 'E-Service'],
  [2569, 'O10', 'ระบบการให้บริการผ่านช่องทางออนไลน์ (E-Service)'],
  [2566, 'O36', 'แผนปฏิบัติการป้องกันการทุจริต'],
  [2567, 'O32', 'แผนปฏิบัติการป้องกันการทุจริต'],
  [2568, 'O25', 'แผนปฏิบัติการป้องกันการทุจริต'],
  [2569, 'O23', 'แผนปฏิบัติการป้องกันการทุจริต'],
  [2568, 'O16', 'ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม'],
  [2568, 'O8', 'คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่'],
  [2568, 'O22', 'รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา'],
  [2569, 'O25', 'การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร'],
])('FY %i: %s is %s', (fiscalYear, code, title) => {
  expect(titleOf(year(fiscalYear), code)).toBe(title);
});

test('O27 and O28 of FY 2568 do not exist a year later', () => {
  expect(titleOf(year(2569), 'O27')).toBeUndefined();
  expect(titleOf(year(2569), 'O28')).toBeUndefined();
});

test('EIT has parts from FY 2565; levels have names from FY 2566; issues are seven from FY 2567', () => {
  const sinceWhen = (holds: (framework: Framework) => boolean) => FRAMEWORK_YEARS.filter((fiscalYear) => holds(year(fiscalYear)))[0];
  expect(sinceWhen(({ instruments }) => instruments.some(({ parts }) => parts.length > 0))).toBe(2565);
  expect(sinceWhen(({ levelScheme }) => levelScheme === 'named')).toBe(2566);
  expect(sinceWhen(({ issues }) => issues.length === 7)).toBe(2567);
});

test('a year without a framework starts from the latest one, with nothing confirmed', () => {
  const template = frameworkTemplate(2575);
  expect(template).toMatchObject({ fiscalYear: 2575, confirmed: false, measureItem: 'O25' });
  expect(Object.values(template.provenance).some(({ confirmed }) => confirmed)).toBe(false);
  expect(frameworkTemplate(2568)).toBe(year(2568));
});
