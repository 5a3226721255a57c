import fc from 'fast-check';
import { MOST_BREAKS, paginate } from '../../src/report/layout/paginate';
import { layOutReport } from '../../src/report/layout/report-sheet';
import type { Pagination, PlannedRow, RowFlow, SheetPlan } from '../../src/report/sheet-plan';
import { document, measure } from './support/municipality';

const HEADER = 50;

interface RowSketch {
  readonly role?: string;
  readonly points: number;
  readonly give?: number;
  readonly flow?: Partial<RowFlow>;
}

/** A plan of fixed rows on pages of 500 points, with a table header in row 0 if the sketch begins with one. */
function planOf(sketches: readonly RowSketch[], charts: SheetPlan['charts'] = []): SheetPlan {
  const base = layOutReport(document());
  const rows = sketches.map(({ role = 'measure', points, give = 0, flow }): PlannedRow => ({
    role,
    height: { kind: 'fixed', points, give },
    cells: [],
    merges: [],
    flow: { breakBefore: 'allowed', keepWithNext: false, measure: null, ...flow },
  }));
  return {
    ...base,
    rows,
    charts,
    repeatedHeader: sketches[0]?.role === 'table-header' ? 0 : null,
    page: { ...base.page, scale: 100, rowBudget: 500 },
  };
}

const header: RowSketch = { role: 'table-header', points: HEADER, flow: { keepWithNext: true } };
const measureRows = (index: number, ...points: number[]): RowSketch[] =>
  points.map((height) => ({ points: height, flow: { measure: index, continued: `${index + 1}. (ต่อ)` } }));
const breaksOf = (plan: SheetPlan): Pagination['breaks'] => paginate(plan, []).breaks;

describe('where pages end', () => {
  test('a measure that reaches over the page’s end is broken between its rows, under a copy of the header', () => {
    const plan = planOf([header, ...measureRows(0, 300, 100, 200)]);
    expect(breaksOf(plan)).toEqual([{ beforeRow: 3, headerCopy: true, continuation: '1. (ต่อ)' }]);
  });

  test('a short measure moves whole when less than a quarter of the page is left', () => {
    const plan = planOf([header, ...measureRows(0, 350), ...measureRows(1, 60, 80)]);
    expect(breaksOf(plan)).toEqual([{ beforeRow: 2, headerCopy: true, continuation: null }]);
  });

  test('a long measure does not: it begins where it stands', () => {
    const plan = planOf([header, ...measureRows(0, 350), ...measureRows(1, 60, 200, 200)]);
    expect(breaksOf(plan)).toEqual([{ beforeRow: 3, headerCopy: true, continuation: '2. (ต่อ)' }]);
  });

  test('the copied header takes its room', () => {
    const plan = planOf([header, ...measureRows(0, 400, 400, 60)]);
    expect(breaksOf(plan).map(({ beforeRow }) => beforeRow)).toEqual([2, 3]);
  });

  test('a heading goes with what follows, and the gap before it stays behind, shrunk if need be', () => {
    const plan = planOf([
      { role: 'text', points: 495 },
      { role: 'gap', points: 9, flow: { breakBefore: 'never' } },
      { role: 'heading', points: 30, flow: { keepWithNext: true } },
      { role: 'text', points: 20 },
    ]);
    const pagination = paginate(plan, []);
    expect(pagination.breaks).toEqual([{ beforeRow: 2, headerCopy: false, continuation: null }]);
    expect(pagination.heights[1]).toBe(4.5);
  });

  test('rows that may not be parted stay on one page', () => {
    const together = { flow: { breakBefore: 'never', keepWithNext: true } } as const;
    const plan = planOf([
      { role: 'text', points: 300 },
      { role: 'table', points: 100, flow: { keepWithNext: true } },
      { role: 'table', points: 100, ...together },
      { role: 'table', points: 100, flow: { breakBefore: 'never' } },
    ]);
    expect(breaksOf(plan).map(({ beforeRow }) => beforeRow)).toEqual([1]);
  });

  test('more than a page of them is broken where it must be', () => {
    const plan = planOf(Array.from({ length: 8 }, () => ({ role: 'text', points: 100, flow: { keepWithNext: true } })));
    expect(breaksOf(plan).map(({ beforeRow }) => beforeRow)).toEqual([5]);
  });
});

describe('charts', () => {
  const chart = (following: number): SheetPlan => {
    const [model] = layOutReport(document()).charts;
    return planOf(
      [
        { role: 'text', points: 200 },
        ...Array.from({ length: 4 }, (_, index) => ({ role: 'chart', points: 30, flow: index < 3 ? { keepWithNext: true } : {} })),
        { role: 'text', points: following },
      ],
      [{ ...model!, firstRow: 1, lastRow: 4, tallest: 240 }],
    );
  };

  test('a chart keeps its least height if what follows fits below it', () => {
    expect(paginate(chart(150), []).heights.slice(1, 5)).toEqual([30, 30, 30, 30]);
  });

  test('else it grows into the rest of the page, up to its greatest height', () => {
    expect(paginate(chart(400), []).heights.slice(1, 5)).toEqual([60, 60, 60, 60]);
  });
});

describe('heights', () => {
  const one = (height: PlannedRow['height'], measured: number): number | undefined => {
    const plan = planOf([{ points: 1 }]);
    return paginate({ ...plan, rows: [{ ...plan.rows[0]!, height }] }, [measured]).heights[0];
  };

  test('what Excel measured, with the pad of the row, in whole pixels', () => {
    expect(one({ kind: 'fitted', pad: 3, least: 27 }, 72)).toBe(75);
    expect(one({ kind: 'wide', pad: 12, least: 36 }, 47.9)).toBe(60);
  });

  test('never less than the row asks for, never more than Excel takes', () => {
    expect(one({ kind: 'fitted', pad: 3, least: 54 }, 24)).toBe(54);
    expect(one({ kind: 'fitted', pad: 3, least: 27 }, 409.5)).toBe(408.75);
  });

  test('fixed rows are not measured', () => {
    expect(one({ kind: 'fixed', points: 24 }, 99)).toBe(24);
  });
});

describe('any plan', () => {
  const heights = fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 60 });

  test('no page is fuller than the paper, copies of the header counted', () => {
    fc.assert(
      fc.property(fc.array(heights, { minLength: 1, maxLength: 8 }), (measures) => {
        const plan = planOf([header, ...measures.flatMap((rows, index) => measureRows(index, ...rows))]);
        const pagination = paginate(plan, []);
        const starts = [0, ...pagination.breaks.map(({ beforeRow }) => beforeRow), plan.rows.length];
        for (let page = 0; page + 1 < starts.length; page += 1) {
          const rows = pagination.heights.slice(starts[page], starts[page + 1]);
          const total = rows.reduce((sum, height) => sum + height, page === 0 ? 0 : HEADER);
          expect(total).toBeLessThanOrEqual(500);
          expect(rows.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('Excel’s limit of manual breaks is kept, and five thousand measures are paged at once', () => {
    const plan = planOf([header, ...Array.from({ length: 5000 }, (_, index) => measureRows(index, 200, 200)).flat()]);
    const started = process.cpuUsage().user;
    const { breaks } = paginate(plan, []);
    expect(breaks).toHaveLength(MOST_BREAKS);
    expect(process.cpuUsage().user - started).toBeLessThan(1_000_000);
  });

  test('a report with one measure fits its pages', () => {
    const plan = layOutReport(document({ measures: [measure(1)] }));
    const pagination = paginate(
      plan,
      plan.rows.map((row) => (row.height.kind === 'fixed' ? row.height.points : 48)),
    );
    expect(pagination.breaks.length).toBeGreaterThan(0);
    expect(pagination.breaks.every(({ headerCopy }) => !headerCopy)).toBe(true);
  });
});

describe('the end of the report', () => {
  const paragraph = (points: number, give: number): RowSketch => ({ role: 'analysis', points, give });
  const signature: RowSketch = { role: 'signature', points: 110, give: 15, flow: { breakBefore: 'never' } };

  test('comes in where the blanks of the page give way, each in its proportion', () => {
    const plan = planOf([paragraph(200, 6), paragraph(200, 6), signature]);
    const { breaks, heights } = paginate(plan, []);
    expect(breaks).toEqual([]);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(500);
    // Ten points too many of the 27 that can be given.
    expect(heights).toEqual([197.75, 197.75, 104]);
  });

  test('goes to a page of its own where they would have to give more than they can', () => {
    const plan = planOf([paragraph(210, 6), paragraph(210, 6), signature]);
    expect(paginate(plan, [])).toEqual({ heights: [210, 210, 110], breaks: [{ beforeRow: 1, headerCopy: false, continuation: null }] });
  });

  test('nothing before it is pressed', () => {
    const plan = planOf([paragraph(300, 50), paragraph(220, 50), paragraph(100, 0)]);
    expect(paginate(plan, []).heights).toEqual([300, 220, 100]);
  });
});
