/** `docs/json.md` names every value that `--json` prints, and none that it never prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toReportJson } from '../../src/report/json';
import type { WireFigures } from '../../src/workbench/host/statistics';
import { MEASURES, prepared, SCORE_ROWS, type WorkbookParts } from './support/workbook';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'json.md'), 'utf8');
const documented = new Set(Array.from(page.matchAll(/^\| `([^`]+)` \|/gm), ([, name]) => name!));

const wire: WireFigures = { roundTrips: 1, requestBytes: [10], responseBytes: [20], highestApiSet: '1.9' };

function printed(parts: WorkbookParts, fiscalYear?: number): unknown {
  const result = prepared(parts, {}, fiscalYear === undefined ? {} : { fiscalYear });
  return { ...toReportJson(result, { status: 'written', sheet: 'รายงาน ITA 2568', kept: ['recommendations'] }), wire };
}

/** Leaves as `measures[].period.from`; a value that may be `null` counts where it is not. */
function leaves(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => leaves(entry, `${path}[]`));
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, path === '' ? key : `${path}.${key}`));
}

const NAMES = ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ', 'การใช้ทรัพย์สินของราชการ', 'การแก้ไขปัญหาการทุจริต'];
const MORE = ['คุณภาพการดำเนินงาน', 'ประสิทธิภาพการสื่อสาร', 'การปรับปรุงการทำงาน', 'การเปิดเผยข้อมูล', 'การป้องกันการทุจริต'];
const LAST_YEAR = ['84', '91', '92', '80', '94', '83', '88', '91', '95', '92'];

/** Ten indicators and last year's; `fifth` is the score of the fifth. */
const indicators = (fifth: string): NonNullable<WorkbookParts['scores']> => [
  ['ตัวชี้วัด', 'คะแนนที่ได้รับ', 'คะแนนปีก่อน (พ.ศ. 2567)'],
  ...[...NAMES, ...MORE].map((name, index) => [`ตัวชี้วัดที่ ${index + 1} ${name}`, index === 4 ? fifth : String(86 + index), LAST_YEAR[index]!]),
];

const examples: readonly unknown[] = [
  printed({}),
  printed({ scores: indicators('92') }),
  // Below the target by a little: one instrument alone could reach it.
  printed({ scores: [...SCORE_ROWS.slice(0, 4), ['แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)', '76.00']] }),
  printed({ measures: [['<p>มาตรการหนึ่ง</p>', ...MEASURES[0]!.slice(1)], MEASURES[1]!] }),
  printed({}, 2575),
];
const found = new Set(examples.flatMap((example) => leaves(example)));

/** `summary` is documented for its `null`; `summary.total` for itself. */
const isParent = (name: string): boolean => [...documented].some((other) => other.startsWith(`${name}.`) || other.startsWith(`${name}[`));

test('every value that is printed is documented', () => {
  const named = (leaf: string) =>
    documented.has(leaf) || (isParent(leaf) && !leaf.endsWith('[]')) || (leaf.endsWith('[]') && documented.has(leaf.slice(0, -2)));
  expect([...found].filter((leaf) => !named(leaf))).toEqual([]);
});

test('every value that is documented is printed by one of these workbooks', () => {
  expect([...documented].filter((name) => !isParent(name) && !found.has(name))).toEqual([]);
});
