/**
 * Whole sheets as text, to be read and compared by people. After an intended change run with `UPDATE_GOLDEN=1` and read the
 * difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOutReport } from '../../src/report/layout/report-sheet';
import type { Summary } from '../../src/assessment/types';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { document, framework, measure, scorecard, settings, summary } from './support/municipality';
import { render } from './support/render';

function compare(name: string, plan: SheetPlan): void {
  const path = join(__dirname, 'golden', `${name}.txt`);
  const text = render(plan);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** Ten indicators of an invented municipality, this year and last. */
const INDICATORS = ['92.40', '88.26', '91.05', '84.12', '89.77', '93.18', '90.64', '90.23', '96.25', '93.75'];
const LAST_YEAR = ['90.15', '84.90', '91.62', '79.40', '88.03', '92.00', '88.71', '91.10', '91.50', '87.50'];

const byNumber = (scores: readonly string[]): Record<number, string> =>
  Object.fromEntries(scores.map((score, index) => [index + 1, score]));

const indicatorsOnly = (): Summary => summary(scorecard({}, byNumber(INDICATORS)));

function twoYears(): Summary {
  const previous = { fiscalYear: 2567, framework: framework(2567), scorecard: scorecard({}, byNumber(LAST_YEAR)) };
  return summary(scorecard({}, byNumber(INDICATORS)), 2568, previous);
}

const PHRASE = 'ผู้รับบริการได้รับความสะดวกและทราบขั้นตอนล่วงหน้า ';
const longOutcome = (): string => PHRASE.repeat(Math.ceil(8000 / PHRASE.length)).trim();

const sheets: Readonly<Record<string, () => SheetPlan>> = {
  landscape: () => layOutReport(document()),
  portrait: () => layOutReport(document({ settings: settings({ orientation: 'portrait' }) })),
  'arabic-digits': () => layOutReport(document({ settings: settings({ digits: 'arabic' }) })),
  'draft-with-gaps': () =>
    layOutReport(
      document({ draft: true, measures: [measure(1, { responsible: [], outcomes: [] }), measure(2, { title: '', period: '', done: [] })] }),
    ),
  'letters-2564': () =>
    layOutReport(
      document({
        fiscalYear: 2564,
        summary: summary(scorecard({ IIT: '81.20', EIT: '84.00', OIT: '90.50' }), 2564),
        frameworkNote: 'หมายเหตุ ใช้เกณฑ์ของหน่วยงาน',
      }),
    ),
  'indicators-two-years': () => layOutReport(document({ summary: twoYears() })),
  'indicators-one-year-portrait': () =>
    layOutReport(document({ summary: indicatorsOnly(), settings: settings({ orientation: 'portrait' }) })),
  'one-measure': () =>
    layOutReport(
      document({
        measures: [measure(1, { steps: ['ประกาศนโยบาย'], outcomes: ['บุคลากรรับทราบ'], responsible: ['สำนักปลัด'] })],
        recommendations: ['รักษามาตรฐานไว้'],
        analysis: [],
        signatories: { reporter: { name: 'นางสาวอรุณี ใจงาม', position: 'เจ้าพนักงานธุรการ' }, reviewer: null, approver: null },
      }),
    ),
  'long-outcome': () => layOutReport(document({ measures: [measure(1, { outcomes: [longOutcome()] })] })),
};

test.each(Object.keys(sheets))('%s', (name) => {
  compare(name, sheets[name]!());
});
