import fc from 'fast-check';
import type { Cell, Grid, RawValue } from '../../src/plan/grid';
import { HEADER, IIT, measure, OIT, read, scoreRows, scoresOf, sheet, TITLES, type Row } from './sheets';

const INTRODUCTION =
  'รายงานผลการดำเนินการตามมาตรการที่ได้วิเคราะห์ผลการประเมิน ITA ของเทศบาลตำบลทุ่งสมมติ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ และได้กำหนดมาตรการในปีงบประมาณ พ.ศ. ๒๕๖๘ ดังต่อไปนี้';
const MEASURES: Row[] = [...TITLES, [INTRODUCTION], HEADER, measure('๑. ประกาศนโยบาย'), measure('๒. อบรม')];
const SCORES: Row[] = [['สรุปผลการประเมิน ITA ภาพรวม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'], ...scoreRows(90, 91, 92, 93)];

describe('what stands around the tables', () => {
  const workbook = read([sheet('มาตรการ', MEASURES), sheet('คะแนน ITA', SCORES)]);

  test('titles and introduction', () => {
    expect(workbook.titles.map(({ at }) => at.row)).toEqual([0, 1, 2]);
    expect(workbook.introduction.map(({ value }) => value)).toEqual([INTRODUCTION]);
  });

  test('the agency with its district and province', () => {
    expect(workbook.agency).toEqual({
      name: { value: 'เทศบาลตำบลทุ่งสมมติ', at: { sheet: 'มาตรการ', row: 2, column: 0 } },
      district: { value: 'เมือง', at: { sheet: 'มาตรการ', row: 2, column: 0 } },
      province: { value: 'พิจิตร', at: { sheet: 'มาตรการ', row: 2, column: 0 } },
    });
    expect(workbook.agencyMentions.map(({ at }) => at.row)).toEqual([2, 3]);
  });

  test('years and their roles', () => {
    expect(workbook.fiscalYear).toEqual({ value: 2568, at: { sheet: 'มาตรการ', row: 1, column: 0 } });
    expect(workbook.years.map(({ year, role, at }) => [year, role, at.row])).toEqual([
      [2568, 'report-title', 1],
      [2567, 'analysis', 3],
      [2568, 'introduction', 3],
      [2568, 'scores-title', 0],
    ]);
  });

  test('a name spelled otherwise elsewhere is a mention of its own', () => {
    const grids = [sheet('มาตรการ', MEASURES), sheet('คะแนน', [['ผลการประเมินของเทศบาลตำบลทุ่งสมมุติ ปี ๒๕๖๘'], ...scoreRows(90, 91, 92, 93)])];
    expect(read(grids).agencyMentions.map(({ value }) => value)).toContain('เทศบาลตำบลทุ่งสมมุติ');
  });

  test('titles as labels and values in cells of their own, or several lines in one cell', () => {
    const cells = read([
      sheet('ก', [['ชื่อหน่วยงาน', 'องค์การบริหารส่วนตำบลทุ่งสมมติ'], ['ปีงบประมาณ', 2568], ['จังหวัด', 'พิจิตร'], HEADER, measure('๑. ก')]),
    ]);
    expect(cells).toMatchObject({
      agency: { name: { value: 'องค์การบริหารส่วนตำบลทุ่งสมมติ', at: { row: 0, column: 1 } }, province: { value: 'พิจิตร' } },
      fiscalYear: { value: 2568, at: { row: 1, column: 1 } },
    });
    const lines = read([sheet('ก', [[TITLES.map(([text]) => text).join('\n')], HEADER, measure('๑. ก')])]);
    expect(lines.titles).toHaveLength(3);
    expect(lines.agency?.district?.value).toBe('เมือง');
  });

  test.each([
    ['the score sheet', [sheet('ก', [HEADER, measure('๑. ก')]), sheet('ข', SCORES)]],
    ['a sheet name', [sheet('มาตรการ 2568', [HEADER, measure('๑. ก')]), sheet('ข', scoreRows(90, 91, 92, 93))]],
    ['a cover sheet', [sheet('ปก', [['รายงานประจำปีงบประมาณ พ.ศ. ๒๕๖๘']]), sheet('ก', [HEADER, measure('๑. ก')])]],
  ] as [string, Grid[]][])('the year from %s where no title names it', (_, grids) => {
    expect(read(grids).fiscalYear?.value).toBe(2568);
  });

  test('no year anywhere is no year', () => {
    expect(read([sheet('ก', [HEADER, measure('๑. ก', { 3: 'ไตรมาส ๑' })])])).toMatchObject({
      fiscalYear: null,
      measures: { measures: [{ period: null }] },
    });
  });

  test('a year from the settings settles open periods', () => {
    const found = read([sheet('ก', [HEADER, measure('๑. ก', { 3: 'ไตรมาส ๑' })])], { fiscalYear: 2569 });
    expect(found.measures?.measures[0]?.period).toEqual({ from: '2568-10', to: '2568-12' });
  });
});

describe('measures and scores on one sheet', () => {
  const scoresBelow: Row[] = [
    [],
    ['สรุปผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
    ['ผลคะแนนภาพรวม ๙๑.๕๐ คะแนน'],
    ...scoreRows(90, 91, 92, 93),
    ['ข้อเสนอแนะเพิ่มเติม'],
    ['ควรพัฒนาช่องทางการสื่อสารให้หลากหลาย'],
  ];

  test('scores below', () => {
    const found = read([sheet('รวม', [...MEASURES, ...scoresBelow])]);
    expect(found.measures?.measures).toHaveLength(2);
    expect(scoresOf(found)).toEqual(['IIT 90', 'EIT1 91', 'EIT2 92', 'OIT 93']);
    expect(found.scores).toMatchObject({ stated: { total: { value: '91.50' } }, fiscalYear: { value: 2568 }, remarks: [{}] });
  });

  test('scores above', () => {
    const found = read([sheet('รวม', [...TITLES, ...scoreRows(90, 91, 92, 93), [], HEADER, measure('๑. ก'), measure('๒. ข')])]);
    expect(found.measures?.measures).toHaveLength(2);
    expect(scoresOf(found)).toHaveLength(4);
    expect(found.titles).toHaveLength(3);
  });

  test('scores beside', () => {
    const rows: Row[] = [
      [...HEADER, '', 'เครื่องมือ', 'คะแนน'],
      [...measure('๑. ก'), '', IIT, 90],
      [...measure('๒. ข'), '', 'EIT', 91],
      [...measure('๓. ค'), '', OIT, 92],
      measure('๔. ง'),
    ];
    const found = read([sheet('รวม', rows)]);
    expect(found.measures?.measures.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(found.measures?.columns.map(({ field }) => field)).not.toContain('previousScore');
    expect(scoresOf(found)).toEqual(['IIT 90', 'EIT 91', 'OIT 92']);
  });

  test('indicator and score columns of the measures are no score table', () => {
    const rows: Row[] = [
      ['ที่', 'ตัวชี้วัด', 'คะแนนปีก่อน', ...HEADER],
      [1, 'การใช้อำนาจ', 79.11, ...measure('ก')],
      [2, 'การใช้งบประมาณ', 81, ...measure('ข')],
    ];
    const found = read([sheet('มาตรการ', rows)]);
    expect(found.scores).toBeNull();
    expect(found.measures?.measures[0]?.extra.previousScore?.text).toBe('79.11');
  });
});

test('the criteria sheet is set aside', () => {
  const criteria = sheet('เกณฑ์ ITA', scoreRows(30, 15, 15, 40));
  const found = read([criteria, sheet('มาตรการ', MEASURES), sheet('คะแนน', SCORES)]);
  expect(found.criteria).toBe(criteria);
  expect(found.scores?.range.sheet).toBe('คะแนน');
});

test.each([[[]], [[sheet('ว่าง', [])]], [[sheet('อื่น', [['สวัสดี', 1, true, '#REF!']])]]])(
  'a workbook of nothing known recognises nothing',
  (grids) => {
    expect(read(grids)).toMatchObject({ measures: null, scores: null, agency: null, fiscalYear: null });
  },
);

const value: fc.Arbitrary<RawValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<RawValue>('') },
  fc.constantFrom<RawValue>(
    ...HEADER,
    ...TITLES.flat(),
    ...SCORES.flat(),
    ...measure('๑. ก'),
    'ที่',
    'คะแนน',
    'IIT',
    'EIT',
    'ส่วนที่ ๑',
    'OIT',
    'การใช้อำนาจ',
    'รวม',
    'ลงชื่อ',
    'มิติที่ ๑',
    '-',
    '<p>',
    '#N/A',
    '๘๙,๗๓',
    '0๒๗',
    'ไตรมาส ๑ - ๔',
  ),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.string({ maxLength: 12 }),
);
const anyRows = fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 14 });

test('whatever the sheets hold, reading never fails and every value points to a cell that exists', () => {
  fc.assert(
    fc.property(anyRows, anyRows, fc.nat(3), fc.constantFrom('General', '0.00%', 'd/m/yyyy'), (one, other, firstRow, numberFormat) => {
      const grids = [sheet('มาตรการ', one, { firstRow, numberFormat }), sheet('คะแนน', other, { numberFormat })];
      const cellAt = (cell: Cell): Cell | undefined => {
        const grid = grids.find(({ sheet: name }) => name === cell.at.sheet)!;
        return grid.rows[cell.at.row - grid.firstRow]?.[cell.at.column - grid.firstColumn];
      };
      const found = read(grids);
      for (const { fields } of found.measures?.measures ?? []) {
        for (const { cells } of Object.values(fields)) for (const cell of cells) expect(cellAt(cell)).toBe(cell);
      }
      for (const { score } of [...(found.scores?.instruments ?? []), ...(found.scores?.indicators ?? [])]) {
        if (score.value !== null) {
          expect(score.value).toMatch(/^-?\d+(\.\d+)?$/);
          expect(cellAt(score.cell)).toMatchObject({ at: score.at });
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test('columns may stand in any order at any place', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
  fc.assert(
    fc.property(order, fc.nat(8), fc.nat(5), fc.boolean(), (columns, firstRow, firstColumn, titled) => {
      const arrange = (row: Row): Row => columns.map((column) => row[column] ?? '');
      const rows = [...(titled ? TITLES : []), arrange(HEADER), arrange(measure('๑. ก')), arrange(measure('๒. ข'))];
      const measures = read([sheet('ก', rows, { firstRow, firstColumn })]).measures?.measures ?? [];
      expect(measures.map(({ number, fields }) => [number, fields.title.text, fields.outcomes.text])).toEqual([
        [1, 'ก', 'บุคลากรถือปฏิบัติ'],
        [2, 'ข', 'บุคลากรถือปฏิบัติ'],
      ]);
    }),
  );
});

test('a long list of indicator names without scores is passed over once', () => {
  const rows: Row[] = Array.from({ length: 10_000 }, () => ['', 'การใช้อำนาจ', 'กองคลัง']);
  const before = process.cpuUsage();
  expect(read([sheet('บันทึก', rows)]).scores).toBeNull();
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(8_000);
});

test('a score table as long as a sheet may be is read', () => {
  const rows: Row[] = [['ตัวชี้วัด', 'คะแนน'], ...Array.from({ length: 30_000 }, (): Row => ['การใช้อำนาจ', 90, '', '', '', ''])];
  expect(read([sheet('คะแนน', rows)]).scores?.indicators).toHaveLength(30_000);
});

test('twenty thousand rows are read in step with their number', () => {
  const rows = (count: number): Row[] => [
    ...TITLES,
    HEADER,
    ...Array.from({ length: count }, (_, index) =>
      measure(`${index + 1}. มาตรการ`, { 1: '๑. จัดทำคู่มือแนวทางปฏิบัติ (ข้อ ๐๘) ๒. ประชาสัมพันธ์', 5: '- ลดความเสี่ยง - เพิ่มความเชื่อมั่น' }),
    ),
  ];
  const cpuOf = (grids: Grid[]): number => {
    const before = process.cpuUsage();
    expect(read(grids).measures?.measures).not.toHaveLength(0);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const [small, large] = [[sheet('ก', rows(2_000))], [sheet('ก', rows(20_000))]];
  cpuOf(small);
  const [few, many] = [cpuOf(small), cpuOf(large)];
  // Ten times the rows; a quadratic reader would need a hundred times as long.
  expect(many).toBeLessThan(few * 30 + 500);
});
