/** The result on the sheet is live and agrees with the exact arithmetic, whatever a person types over the scores. */
import fc from 'fast-check';
import { toFixedHalfUp } from '../../src/assessment/exact';
import { layOutReport } from '../../src/report/layout/report-sheet';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { Sheet } from './support/calculate';
import { document, scorecard, SCORES, settings, summary } from './support/municipality';

const SCORE_COLUMN = 3;

function report(scores: Parameters<typeof scorecard>[0], fiscalYear = 2568, floorsApplyTo: 'whole' | 'parts' = 'whole'): SheetPlan {
  const result = summary(scorecard(scores), fiscalYear, null, floorsApplyTo);
  return layOutReport(document({ summary: result, settings: settings({ floorsApplyTo }) }));
}

const firstInstrument = (plan: SheetPlan): number => plan.regions.find(({ name }) => name === 'ITA_Instruments')!.firstRow;

describe('total and level', () => {
  test('84.995 is 85.00, and its level follows', () => {
    const sheet = new Sheet(report({ IIT: '96.77', EIT1: '86.85', EIT2: '90.59', OIT: '73.37' }));
    expect(sheet.named('ITA_Total')).toBe(85);
    expect(sheet.named('ITA_Level')).toBe('ผ่าน');
  });

  test('a hundredth less is not', () => {
    const plan = report({ IIT: '96.77', EIT1: '86.85', EIT2: '90.59', OIT: '73.37' });
    const sheet = new Sheet(plan).type(firstInstrument(plan), SCORE_COLUMN, 96.76);
    expect(sheet.named('ITA_Total')).toBe(84.99);
    expect(sheet.named('ITA_Level')).toBe('ต้องปรับปรุง');
  });

  test('a score typed over on the sheet changes total, level, floor and the sentence in the band', () => {
    const plan = report(SCORES);
    const row = firstInstrument(plan);
    const target = plan.rows.findIndex(({ role }) => role === 'result-target');
    const sheet = new Sheet(plan);
    expect([sheet.named('ITA_Level'), sheet.value(row, 5)]).toEqual(['ผ่านดี', 'ผ่านเกณฑ์']);
    sheet.type(row, SCORE_COLUMN, 84.99);
    expect([sheet.named('ITA_Level'), sheet.value(row, 5)]).toEqual(['ผ่าน', 'ต่ำกว่าเกณฑ์']);
    expect(sheet.value(target, 0)).toBe('บรรลุค่าเป้าหมายตามยุทธศาสตร์ชาติ (๘๕ คะแนนขึ้นไป)');
    sheet.type(row, SCORE_COLUMN, 20);
    expect(sheet.named('ITA_Level')).toBe('ต้องปรับปรุง');
    expect(sheet.value(target, 0)).toBe('ยังไม่บรรลุค่าเป้าหมาย (๘๕ คะแนนขึ้นไป)');
  });

  test('floors apply to EIT as one number, or to each part where the agency wants it so', () => {
    const scores = { IIT: '90.00', EIT1: '84.00', EIT2: '92.00', OIT: '95.00' };
    expect(new Sheet(report(scores)).named('ITA_Level')).toBe('ผ่านดี');
    expect(new Sheet(report(scores, 2568, 'parts')).named('ITA_Level')).toBe('ผ่าน');
  });

  test('a year of letters has its letter in the band', () => {
    const plan = report({ IIT: '90.00', EIT: '84.00', OIT: '95.00' }, 2564);
    const band = plan.rows.findIndex(({ role }) => role === 'result-band');
    expect(new Sheet(plan).value(band, 5)).toBe('“A”');
  });
});

describe('agreement with the exact arithmetic', () => {
  const score = fc
    .integer({ min: 5000, max: 10000 })
    .map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);

  test.each(['whole', 'parts'] as const)('any scores given by instrument, floors applied to EIT as %s', (floorsApplyTo) => {
    fc.assert(
      fc.property(score, score, score, score, (IIT, EIT1, EIT2, OIT) => {
        const result = summary(scorecard({ IIT, EIT1, EIT2, OIT }), 2568, null, floorsApplyTo);
        const sheet = new Sheet(layOutReport(document({ summary: result, settings: settings({ floorsApplyTo }) })));
        expect(Number(sheet.named('ITA_Total')).toFixed(2)).toBe(result.total);
        expect(sheet.named('ITA_Level')).toBe(result.level);
      }),
      { numRuns: 150 },
    );
  });

  test('any ten indicators, whose means need not end', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 10, maxLength: 10 }), (scores) => {
        const indicators = Object.fromEntries(scores.map((value, index) => [index + 1, value]));
        const result = summary(scorecard({}, indicators));
        const plan = layOutReport(document({ summary: result }));
        const sheet = new Sheet(plan);
        expect(Number(sheet.named('ITA_Total')).toFixed(2)).toBe(result.total);
        expect(sheet.named('ITA_Level')).toBe(result.level);
        result.instruments.forEach(({ score: exactScore }, index) => {
          const shown = Number(sheet.value(firstInstrument(plan) + index, SCORE_COLUMN));
          expect(Math.abs(shown - Number(toFixedHalfUp(exactScore, 10)))).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 100 },
    );
  });
});
