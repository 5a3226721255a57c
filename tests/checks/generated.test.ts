/** Thousands of generated workbooks: never an exception, never a silent wrong total, every injected fault found at its cell. */
import fc from 'fast-check';
import { exact, toFixedHalfUp } from '../../src/assessment/exact';
import { mendAll } from '../../src/checks/mendings/mend-all';
import { runChecks } from '../../src/checks/run';
import type { RawValue } from '../../src/plan/grid';
import {
  addressOf,
  book,
  findingsIn,
  gridsOf,
  inputOf,
  inputOfGrids,
  MEASURE_ROWS,
  MEASURES_HEADER,
  MEASURES_TOP,
  SCORES_TOP,
  SCORE_ROWS,
  short,
  type Book,
  type Row,
} from './builders';

const words = [
  ...MEASURES_HEADER.map(String),
  ...MEASURE_ROWS.flat().map(String),
  ...MEASURES_TOP.flat().map(String),
  ...SCORES_TOP.flat().map(String),
  ...SCORE_ROWS.flat().map(String),
  '',
  '-',
  '=1+1',
  '+66 2 123 4567',
  '@ชื่อ',
  '#REF!',
  '#N/A',
  'ลำดับ',
  'ปีงบประมาณ พ.ศ. ๒๕๖๘',
  'ตัวชี้วัดที่ ๓ การใช้อำนาจ',
  'มิติที่ ๑ การสร้างสังคม',
  '<p>',
  '</p><p>&nbsp;',
  '0๒๗ ๐๘ 042',
  'ไม่มีข้อมูล',
  '26.92/30',
  '๘๙,๗๓',
  '89.73%',
  'อำเภอนองเรือ จังหวัดขอนแก่น',
  '\u200b\u00a0',
  '\ud800',
  'ก'.repeat(400),
];

const cell: fc.Arbitrary<RawValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.oneof(fc.integer({ min: -5, max: 3000 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()) },
);

/** Sheets of anything, most of them with a header that is one. */
const anyBook: fc.Arbitrary<Book> = fc
  .array(
    fc.tuple(
      fc.constantFrom<readonly Row[]>([], [MEASURES_HEADER], [...MEASURES_TOP, MEASURES_HEADER], [...SCORES_TOP, ['เครื่องมือ', 'คะแนน']]),
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((sheets) => Object.fromEntries(sheets.map(([top, rows], index) => [`แผ่น${index + 1}`, [...top, ...rows]])));

test('any workbook: no exception, every sentence whole, every cell inside its sheet, the order kept', () => {
  fc.assert(
    fc.property(anyBook, (source) => {
      const input = inputOf(source);
      const findings = runChecks(input);
      expect(short(findings)).toHaveLength(findings.length);
      expect(runChecks(input)).toEqual(findings);
      for (const { at, sheet, mending } of findings) {
        expect(sheet).toBe(at?.sheet ?? null);
        if (mending) expect(mending.after).not.toBe(mending.before);
      }
      const ranks = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
      expect([...ranks].sort()).toEqual(ranks);
      const said = findings.map(
        (finding) => `${finding.rule} ${finding.variant} ${addressOf(finding) ?? ''} ${JSON.stringify(finding.params)}`,
      );
      expect(new Set(said).size).toBe(said.length);
      mendAll(findings);
    }),
    { numRuns: 1000 },
  );
});

const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2));

test('a total is never wrong in silence: stated and computed agree, or it is said', () => {
  fc.assert(
    fc.property(fc.tuple(score, score, score, score), score, ([iit, eit1, eit2, oit], stated) => {
      const edits = {
        'คะแนน ITA!B4': iit,
        'คะแนน ITA!B5': eit1,
        'คะแนน ITA!B6': eit2,
        'คะแนน ITA!B7': oit,
        'คะแนน ITA!A2': `ผลคะแนนภาพรวม: ${stated} คะแนน`,
      };
      const findings = findingsIn(book(), edits);
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) {
        // Scores of this shape are only refused where they may mean something else: shares (0.89), points out of 30 or 40.
        expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['score-ambiguous']));
        return;
      }
      const sum = (factor: string, value: string) => exact(factor).mul(exact(value));
      const total = sum('0.3', iit).add(sum('0.15', eit1)).add(sum('0.15', eit2)).add(sum('0.4', oit));
      const difference = exact(stated)
        .sub(exact(toFixedHalfUp(total, 2)))
        .abs();
      const told = findings.filter(({ rule }) => rule === 'total-differs').map(({ severity }) => severity);
      expect(told).toEqual(difference.equals(exact('0')) ? [] : difference.equals(exact('0.01')) ? ['info'] : ['warning']);
    }),
    { numRuns: 300 },
  );
});

/** A fault of one kind: which cell it goes to, what it writes there, which rule must tell it. */
interface Fault {
  readonly rule: string;
  readonly columns: readonly string[];
  readonly value: RawValue | ((text: string) => RawValue);
}

const MEASURE_FAULTS: readonly Fault[] = [
  { rule: 'measure-field-missing', columns: ['B', 'C', 'D', 'E', 'F'], value: '' },
  { rule: 'measure-field-missing', columns: ['B', 'C', 'E', 'F'], value: '-' },
  { rule: 'formula-error', columns: ['B', 'C', 'D', 'E', 'F'], value: '#REF!' },
  { rule: 'html-markup', columns: ['A', 'B', 'C', 'D', 'E', 'F'], value: (text) => `<p>${text}</p>` },
  { rule: 'invisible-characters', columns: ['A', 'B', 'C', 'D', 'E', 'F'], value: (text) => `${text.slice(0, 4)}\u200b${text.slice(4)}` },
  { rule: 'decomposed-sara-am', columns: ['B', 'C', 'E', 'F'], value: (text) => `${text} ท\u0e4d\u0e32` },
  { rule: 'mixed-digits', columns: ['B', 'E', 'F'], value: (text) => `${text} รวม 12 ครั้ง ๑๒ แห่ง` },
  { rule: 'oit-reference-unknown', columns: ['B', 'E', 'F'], value: (text) => `${text} (O42)` },
  { rule: 'period-unreadable', columns: ['D'], value: 'ต่อเนื่อง' },
  { rule: 'period-outside-fiscal-year', columns: ['D'], value: 'ตุลาคม 2567 - ตุลาคม 2568' },
  { rule: 'period-reversed', columns: ['D'], value: 'กันยายน 2568 - ตุลาคม 2567' },
  { rule: 'misspelling', columns: ['B', 'E', 'F'], value: (text) => `${text} ตามเจตนารมย์` },
];

const SCORE_FAULTS: readonly Fault[] = [
  { rule: 'score-missing', columns: ['B'], value: '' },
  { rule: 'score-not-a-number', columns: ['B'], value: 'ไม่มีข้อมูล' },
  { rule: 'score-out-of-range', columns: ['B'], value: '100.01' },
  { rule: 'score-precision', columns: ['B'], value: '90.123' },
  { rule: 'score-ambiguous', columns: ['B'], value: 0.9 },
  { rule: 'score-converted', columns: ['B'], value: '90.00%' },
  { rule: 'formula-error', columns: ['B'], value: '#DIV/0!' },
];

const injection = fc.oneof(
  fc.tuple(fc.constantFrom(...MEASURE_FAULTS), fc.nat(), fc.integer({ min: 6, max: 12 }), fc.constant('มาตรการ')),
  fc.tuple(fc.constantFrom(...SCORE_FAULTS), fc.nat(), fc.integer({ min: 4, max: 7 }), fc.constant('คะแนน ITA')),
);

test('every injected fault is found at its cell', () => {
  const clean = book();
  fc.assert(
    fc.property(fc.uniqueArray(injection, { minLength: 1, maxLength: 5, selector: ([, , row, sheet]) => `${sheet} ${row}` }), (faults) => {
      const placed = faults.map(([fault, pick, row, sheet]) => {
        const column = fault.columns[pick % fault.columns.length] ?? 'B';
        const text = String(clean[sheet]?.[row - 1]?.['ABCDEF'.indexOf(column)] ?? '');
        return {
          rule: fault.rule,
          cell: `${sheet}!${column}${row}`,
          value: typeof fault.value === 'function' ? fault.value(text) : fault.value,
        };
      });
      const findings = findingsIn(clean, Object.fromEntries(placed.map((one) => [one.cell, one.value])));
      const told = findings.map((finding) => `${finding.rule} ${addressOf(finding) ?? ''}`);
      for (const { rule, cell: address } of placed) expect(told).toContain(`${rule} ${address}`);
    }),
    { numRuns: 700 },
  );
});

test('the cost grows in proportion to the rows', () => {
  const rows = (count: number): Book => ({
    ...book(),
    มาตรการ: [
      ...MEASURES_TOP,
      MEASURES_HEADER,
      ...Array.from({ length: count }, (_row, index): Row => {
        const [title = '', ...rest] = MEASURE_ROWS[index % 7] as Row;
        return [`${index + 1}. ${String(title).slice(3)} ชุดที่ ${index}`, ...rest];
      }),
    ],
  });
  const input = inputOfGrids(gridsOf(rows(5000)));
  const before = process.cpuUsage();
  const findings = runChecks(input);
  const { user } = process.cpuUsage(before);
  expect(input.workbook.measures?.measures).toHaveLength(5000);
  expect(findings.length).toBeLessThan(20_000);
  // The aim is one second on the reference machine; ten leave room for a busy one and still catch what grows with the square.
  expect(user / 1e6).toBeLessThan(10);
});
