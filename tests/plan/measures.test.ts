import { measure, read, scoreRows, sheet, HEADER, TITLES, type Row, type SheetOptions } from './sheets';
import type { Grid } from '../../src/plan/grid';
import type { Settings } from '../../src/settings/types';
import type { Measure, MeasuresTable } from '../../src/plan/types';

function table(rows: readonly Row[], options: SheetOptions = {}, settings: Partial<Settings> = {}): MeasuresTable {
  const found = read([sheet('มาตรการ', rows, options)], settings).measures;
  if (found === null) throw new Error('no measures table found');
  return found;
}

const measures = (rows: readonly Row[], options: SheetOptions = {}): readonly Measure[] => table(rows, options).measures;
const titles = (rows: readonly Row[]): string[] => measures(rows).map(({ number, fields }) => `${number ?? '-'} ${fields.title.text}`);

describe('where the table stands', () => {
  test('below titles, from the first cell', () => {
    const found = table([...TITLES, HEADER, measure('๑. ประกาศนโยบาย'), measure('๒. อบรม')]);
    expect(found.range).toEqual({ sheet: 'มาตรการ', firstRow: 3, lastRow: 5, firstColumn: 0, lastColumn: 5 });
    expect(found.measures.map(({ at }) => at.row)).toEqual([4, 5]);
    expect(found.missing).toEqual([]);
  });

  test('anywhere else', () => {
    const found = table([HEADER, measure('๑. ประกาศนโยบาย')], { firstRow: 11, firstColumn: 3 });
    expect(found).toMatchObject({ headerRow: 11, range: { firstColumn: 3, lastColumn: 8 } });
    expect(found.measures[0]?.fields.outcomes.at).toEqual({ sheet: 'มาตรการ', row: 12, column: 8 });
  });

  test('columns in another order, more columns between, line breaks and double spaces in the header', () => {
    const header = [
      'ลำดับ',
      'ผู้รับ\nผิดชอบ',
      'มาตรการ /  กิจกรรม',
      'งบประมาณ',
      'ผลลัพธ์',
      'ขั้นตอน',
      '',
      'ระยะเวลา\nดำเนินการ',
      'ผลการดำเนินการ',
      'หมายเหตุ',
    ];
    const row = ['๑', 'กองคลัง', 'ประกาศนโยบาย', '๓๐,๐๐๐', 'บุคลากรถือปฏิบัติ', 'จัดทำประกาศ', '', 'ไตรมาส ๑', 'ประกาศแล้ว', '-'];
    const [only] = measures([...TITLES, header, row]);
    expect(only).toMatchObject({ number: 1, period: { from: '2567-10', to: '2567-12' } });
    expect(Object.values(only!.fields).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['ประกาศนโยบาย', 'จัดทำประกาศ', 'กองคลัง', 'ไตรมาส ๑', 'ประกาศแล้ว', 'บุคลากรถือปฏิบัติ']),
    );
    expect(Object.keys(only!.extra)).toEqual(['number', 'budget', 'notes']);
  });

  test.each([
    ['headers of PDF text without sara am', ['ลาดับ', 'มาตรการ', 'วิธีดาเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดาเนินการ', 'ผลสาเร็จ']],
    [
      'headers of other agencies',
      ['ที่', 'โครงการ/กิจกรรม/มาตรการ', 'แนวทางการดำเนินงาน', 'หน่วยงานที่รับผิดชอบ', 'กรอบเวลา', 'ผลการดำเนินงาน', 'ผลสัมฤทธิ์'],
    ],
    [
      'headers with markup and a colon',
      ['ที่', '<p>มาตรการ :</p>', '<p>วิธีการปฏิบัติ</p>', 'ส่วนราชการที่รับผิดชอบ', 'ห้วงเวลา', 'สรุปผล', 'ความสำเร็จ'],
    ],
  ])('%s', (_, header) => {
    expect(table([header, ['1', ...measure('ประกาศนโยบาย')]])).toMatchObject({ missing: [], measures: [{ number: 1 }] });
  });

  test('a group header above its parts', () => {
    const upper = ['ที่', 'มาตรการ/แนวทาง', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินการ', ''];
    const lower = ['', '', '', '', '', 'สรุปผล', 'ผลลัพธ์'];
    const found = table([upper, lower, [1, ...measure('ก')], upper, lower, [2, ...measure('ข')]]);
    expect(found.missing).toEqual([]);
    expect(found.measures.map(({ number, fields }) => [number, fields.outcomes.text])).toEqual([
      [1, 'บุคลากรถือปฏิบัติ'],
      [2, 'บุคลากรถือปฏิบัติ'],
    ]);
  });

  test('a missing column is told, the rest is read', () => {
    const found = table([HEADER.slice(0, 5), measure('๑. ประกาศนโยบาย').slice(0, 5)]);
    expect(found.missing).toEqual(['outcomes']);
    expect(found.measures).toHaveLength(1);
  });

  test('expected results are not results', () => {
    const header = [...HEADER.slice(0, 5), 'ผลที่คาดว่าจะได้รับ'];
    expect(table([header, measure('๑. ก')]).missing).toEqual(['outcomes']);
  });

  test('data that uses header words is no header', () => {
    expect(
      read([
        sheet('อื่น', [
          ['มาตรการประหยัดพลังงาน', 'ผลลัพธ์ดี'],
          ['ระยะเวลาสามวัน', 'สำนักปลัด'],
        ]),
      ]).measures,
    ).toBeNull();
  });

  test('columns chosen by hand', () => {
    const columns = { title: 'B', steps: 'C', responsible: 'D', period: 'E', done: 'F', outcomes: 'G' };
    const settings = { measuresTable: { sheet: 'มาตรการ', columns } };
    const found = table(
      [
        ['x', 'ก', 'ข', 'ค', 'ง', 'จ', 'ฉ'],
        ['', ...measure('๑. ประกาศนโยบาย')],
      ],
      {},
      settings,
    );
    expect(found.columns.every(({ chosen }) => chosen)).toBe(true);
    expect(found.measures.map(({ fields }) => fields.title.text)).toEqual(['ประกาศนโยบาย']);
  });

  test("a person's own sheet named like a report comes second", () => {
    const grids = [sheet('รายงาน ITA 2568', [HEADER, measure('๙. ของเดิม')]), sheet('ข้อมูล', [HEADER, measure('๑. ปัจจุบัน')])];
    expect(read(grids).measures?.range.sheet).toBe('ข้อมูล');
  });
});

describe('several sheets with measures', () => {
  const titled = (year: number): Row => [`รายงานผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. ${year}`];
  const reportOf = (name: string, year: number): Grid => sheet(name, [titled(year), HEADER, measure(`๑. ประกาศนโยบายปี ${year}`)]);
  const scoresOfYear = (name: string, year: number | null): Grid =>
    sheet(name, [[`ผลการประเมิน ITA${year === null ? '' : ` ประจำปีงบประมาณ พ.ศ. ${year}`}`], ...scoreRows(90, 91, 92, 93)]);
  const sheetRead = (grids: readonly Grid[], settings: Partial<Settings> = {}): string | undefined =>
    read(grids, settings).measures?.range.sheet;
  const kept = [reportOf('ก', 2567), reportOf('ข', 2568)];

  test('last year’s sheet kept in the file: the table of the scores’ year is read, wherever it stands', () => {
    const grids = [...kept, scoresOfYear('คะแนน', 2568)];
    for (const order of [grids, [...grids].reverse()]) {
      const found = read(order);
      expect([found.measures?.range.sheet, found.fiscalYear?.value, found.scores?.fiscalYear?.value]).toEqual(['ข', 2568, 2568]);
      expect(found.otherMeasures?.map(({ at, fiscalYear }) => [at.sheet, fiscalYear])).toEqual([['ก', 2567]]);
    }
  });

  test('the year set outweighs that of the scores', () => {
    expect(sheetRead([...kept, scoresOfYear('คะแนน', 2568)], { fiscalYear: 2567 })).toBe('ก');
    expect(sheetRead([...kept, scoresOfYear('คะแนน', 2567)], { fiscalYear: 2568 })).toBe('ข');
  });

  test('scores of both years: the newest of both', () => {
    const found = read([...kept, scoresOfYear('เก่า', 2567), scoresOfYear('ใหม่', 2568)]);
    expect([found.measures, found.scores, found.previousScores].map((table) => table?.range.sheet)).toEqual(['ข', 'ใหม่', 'เก่า']);
  });

  test('only last year’s scores are there yet: the report is last year’s', () => {
    expect(sheetRead([...kept, scoresOfYear('คะแนน', 2567)])).toBe('ก');
  });

  test('scores that name no year, or none at all: the newest', () => {
    expect(sheetRead([...kept, scoresOfYear('คะแนน', null)])).toBe('ข');
    expect(sheetRead(kept)).toBe('ข');
  });

  test('scores beside the measures of their sheet count, too', () => {
    const both = (name: string, year: number): Grid => {
      const scores = scoreRows(90, 91, 92, 93);
      const rows = [HEADER, measure('๑. ก'), measure('๒. ข'), measure('๓. ค'), measure('๔. ง')];
      return sheet(name, [titled(year), ...rows.map((row, index) => [...row, '', ...(scores[index] ?? [])])]);
    };
    const found = read([both('ก', 2567), both('ข', 2568)]);
    expect([found.measures, found.scores, found.previousScores].map((table) => table?.range.sheet)).toEqual(['ข', 'ข', 'ก']);
  });

  test('a table without a year is taken before that of another year', () => {
    const undated = sheet('ค', [HEADER, measure('๑. ก')]);
    expect(sheetRead([reportOf('ก', 2567), undated, scoresOfYear('คะแนน', 2568)])).toBe('ค');
    expect(sheetRead([undated, reportOf('ก', 2568), scoresOfYear('คะแนน', 2568)])).toBe('ก');
  });

  test('titles copied from last year: the sheets’ names tell them apart', () => {
    const grids = [reportOf('มาตรการ 2567', 2567), reportOf('มาตรการ 2568', 2567), scoresOfYear('คะแนน', 2568)];
    expect(sheetRead(grids)).toBe('มาตรการ 2568');
  });

  test('a plan of the year, which reports nothing, is not read in the place of the report', () => {
    const plan = sheet('แผน', [titled(2568), HEADER.slice(0, 4), measure('๑. ก').slice(0, 4)]);
    expect(sheetRead([plan, reportOf('ก', 2567), scoresOfYear('คะแนน', 2568)])).toBe('ก');
  });

  test('a sheet chosen by hand is read, whatever its year', () => {
    expect(sheetRead([...kept, scoresOfYear('คะแนน', 2568)], { measuresTable: { sheet: 'ก', columns: {} } })).toBe('ก');
  });

  test('a copy of the report is not read in the place of the measures', () => {
    const undated = sheet('ข้อมูล', [HEADER, measure('๑. ปัจจุบัน')]);
    expect(sheetRead([reportOf('รายงาน ITA 2568 (2)', 2568), undated, scoresOfYear('คะแนน', 2568)])).toBe('ข้อมูล');
  });
});

describe('which rows are measures', () => {
  test('repeated headers are told and left out', () => {
    const again = HEADER.map((text) => String(text).replace('การดำเนินการ', 'การ ดำเนินการ'));
    const found = table([HEADER, measure('๑. ก'), again, measure('๒. ข')]);
    expect(found.repeatedHeaders).toEqual([{ sheet: 'มาตรการ', row: 2, column: 0 }]);
    expect(found.measures.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('a measure over several rows is one', () => {
    const rows = [HEADER, measure('๑. ก', { 1: '๑. ร่าง' }), ['', '๒. เสนอ'], ['', '๓. ประกาศ', '', '', 'แจ้งเวียนแล้ว'], measure('๒. ข')];
    const [first, second] = measures(rows);
    expect(first?.rows).toEqual([1, 2, 3]);
    expect(first?.fields.steps.items.map(({ value, at }) => [value, at.row])).toEqual([
      ['ร่าง', 1],
      ['เสนอ', 2],
      ['ประกาศ', 3],
    ]);
    expect(first?.fields.done.text).toBe('จัดทำประกาศแล้ว\nแจ้งเวียนแล้ว');
    expect(second?.rows).toEqual([4]);
  });

  test('steps that go on below a row that repeats all other cells belong to the measure above', () => {
    expect(titles([HEADER, measure('๑. ก', { 1: '๑. ร่าง' }), measure('', { 1: '๒. เสนอ' })])).toEqual(['1 ก']);
  });

  test('a row that lacks nothing but its title is a measure without title', () => {
    expect(titles([HEADER, measure('๑. ก'), measure(''), measure('๓. ค')])).toEqual(['1 ก', '- ', '3 ค']);
    expect(
      titles([
        ['ที่', ...HEADER],
        [1, ...measure('ก')],
        [2, ...measure('')],
      ]),
    ).toEqual(['1 ก', '2 ']);
  });

  test('with a number column a row without number and title goes on', () => {
    expect(
      titles([
        ['ที่', ...HEADER],
        [1, ...measure('ก')],
        ['', ...measure('')],
      ]),
    ).toEqual(['1 ก']);
  });

  test('sections, totals, notes and signatures are no measures', () => {
    const rows: Row[] = [
      HEADER,
      ['มิติที่ ๑ การสร้างวัฒนธรรมสุจริต'],
      measure('๑. ก'),
      ['หมวด ๒ การเปิดเผยข้อมูล'],
      measure('๒. รวมพลังต้านทุจริต'),
      ['รวม', '', '', '๒ มาตรการ'],
      ['หมายเหตุ: ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๘'],
      [],
      ['', '', '', '', 'ลงชื่อ ........................ ผู้รายงาน'],
      ['', '', '', '', '(นายสมมติ ใจดี)'],
      ['', '', '', '', 'ปลัดเทศบาล'],
    ];
    const found = table(rows);
    expect(found.measures.map(({ number }) => number)).toEqual([1, 2]);
    expect(found.sections.map(({ value, at }) => [value, at.row])).toEqual([
      ['มิติที่ ๑ การสร้างวัฒนธรรมสุจริต', 1],
      ['หมวด ๒ การเปิดเผยข้อมูล', 3],
    ]);
    expect(found.range.lastRow).toBe(4);
  });

  test('numbered rows of an empty form at the end are no measures', () => {
    expect(titles([['ที่', ...HEADER], [1, ...measure('ก')], [2], [3]])).toEqual(['1 ก']);
  });

  test('an empty table is a table', () => {
    expect(table([...TITLES, HEADER]).measures).toEqual([]);
  });

  test('error values are kept where they stand', () => {
    const [only] = measures([HEADER, measure('๑. ก', { 4: '#REF!' })]);
    expect(only?.fields.done.cells[0]).toMatchObject({ kind: 'error', text: '#REF!' });
  });
});

describe('headings of sections', () => {
  const headings = (rows: readonly Row[]): (string | undefined)[] => measures([HEADER, ...rows]).map(({ heading }) => heading);

  test('belong to the measure right below them', () => {
    const rows = [['มิติที่ ๑ การสร้างวัฒนธรรมสุจริต'], measure('๑. ก'), measure('๒. ข'), ['มิติที่ ๒ การบริหารราชการ\nด้วยความโปร่งใส'], measure('๑. ค')];
    expect(headings(rows)).toEqual(['มิติที่ ๑ การสร้างวัฒนธรรมสุจริต', undefined, 'มิติที่ ๒ การบริหารราชการ ด้วยความโปร่งใส']);
  });

  test('measures without any have none', () => {
    expect(measures([HEADER, measure('๑. ก')])[0]).not.toHaveProperty('heading');
  });

  test('two in a row stand together; one without a measure below it is nobody’s', () => {
    expect(headings([['มิติที่ ๑ สุจริต'], ['หมวด ก การให้บริการ'], measure('๑. ก'), ['มิติที่ ๒ โปร่งใส']])).toEqual(['มิติที่ ๑ สุจริต หมวด ก การให้บริการ']);
  });

  test('a header copied between the heading and its measure does not part them', () => {
    expect(headings([measure('๑. ก'), ['มิติที่ ๒ โปร่งใส'], HEADER, measure('๒. ข')])).toEqual([undefined, 'มิติที่ ๒ โปร่งใส']);
  });

  test.each(['มิติที่ ๑ สุจริต (ต่อ)', 'มิติที่ ๑  สุจริต'])('a heading that goes on after a page break is not said again: %s', (again) => {
    expect(headings([['มิติที่ ๑ สุจริต'], measure('๑. ก'), HEADER, [again], measure('๒. ข')])).toEqual(['มิติที่ ๑ สุจริต', undefined]);
  });
});

describe('a line that closes the table', () => {
  const two = [HEADER, measure('๑. ประกาศนโยบาย'), measure('๒. อบรม')];
  const BOTH = ['1 ประกาศนโยบาย', '2 อบรม'];
  const LINE = 'สรุปผลการดำเนินการ ผลการประเมินบรรลุค่าเป้าหมาย';

  test('is no measure, one line or several, and no row of the table', () => {
    expect(titles([...two, [], [LINE]])).toEqual(BOTH);
    expect(titles([...two, [], [LINE], ['จึงเรียนมาเพื่อโปรดทราบ'], [], ['จบรายงาน']])).toEqual(BOTH);
    expect(table([...two, [], [LINE]]).range.lastRow).toBe(2);
  });

  test('in the column of the numbers, too', () => {
    const rows = [['ที่', ...HEADER], ['๑', ...measure('ประกาศนโยบาย')], ['๒', ...measure('อบรม')], [], [LINE]];
    expect(titles(rows)).toEqual(BOTH);
  });

  test.each<[string, readonly Row[]]>([
    ['numbered', [[], ['๓. ส่งเสริมความโปร่งใส']]],
    ['right below the others', [['ส่งเสริมความโปร่งใส']]],
    ['of more than a title', [[], ['ส่งเสริมความโปร่งใส', '', 'สำนักปลัด']]],
    ['with steps below it', [[], ['ส่งเสริมความโปร่งใส'], ['', 'จัดประชุม']]],
    ['with a measure below it', [[], ['ส่งเสริมความโปร่งใส'], [], measure('๔. เผยแพร่ข้อมูล')]],
    ['under a section', [['มิติที่ ๒ การมีส่วนร่วม'], [], ['ส่งเสริมความโปร่งใส']]],
  ])('a title %s is a measure whose fields are missing', (_, rows) => {
    const found = measures([...two, ...rows]).find(({ fields }) => fields.title.text === 'ส่งเสริมความโปร่งใส');
    expect(found?.fields.outcomes.text).toBe('');
  });

  test('a numbered one in a column of its own is, too', () => {
    const rows = [['ที่', ...HEADER], ['๑', ...measure('ประกาศนโยบาย')], [], ['๒', 'ส่งเสริมความโปร่งใส']];
    expect(titles(rows)).toEqual(['1 ประกาศนโยบาย', '2 ส่งเสริมความโปร่งใส']);
  });

  test('where measures stand apart anyway, a title that stands so is one of them', () => {
    const apart = [HEADER, measure('ประกาศนโยบาย'), [], measure('อบรม'), [], ['ส่งเสริมความโปร่งใส']];
    expect(titles(apart)).toEqual(['- ประกาศนโยบาย', '- อบรม', '- ส่งเสริมความโปร่งใส']);
  });

  test('the only title of a table is a measure, however far below the header', () => {
    expect(titles([HEADER, [], [], ['ส่งเสริมความโปร่งใส']])).toEqual(['- ส่งเสริมความโปร่งใส']);
  });
});

describe('what a measure says', () => {
  const [only] = measures([
    ...TITLES,
    [...HEADER, 'ข้อ OIT'],
    [
      ...measure('<p>๓.มาตรการใช้ทรัพย์สิน\nผลประเมิน ๗๙.๑๑ คะแนน (OIT ข้อ 0๒๗)</p>', {
        1: '๑.จัดทำคู่มือ (ข้อ ๐๘) ๒.ประชาสัมพันธ์ (ข้อ ๐๑๖)',
        3: 'ธ.ค. 67 - ก.ย. 68',
        5: '-ลดความเสี่ยง ตาม 0๒๗ - สร้างความเข้าใจ',
      }),
      'o9',
    ],
  ]);

  test('its number and title, without markup, on one line as an item', () => {
    expect(only?.number).toBe(3);
    expect(only?.fields.title.items.map(({ value }) => value)).toEqual(['มาตรการใช้ทรัพย์สิน ผลประเมิน ๗๙.๑๑ คะแนน (OIT ข้อ 0๒๗)']);
  });

  test('its lists, each item at its cell', () => {
    expect(only?.fields.steps.items.map(({ value }) => value)).toEqual(['จัดทำคู่มือ (ข้อ ๐๘)', 'ประชาสัมพันธ์ (ข้อ ๐๑๖)']);
    expect(only?.fields.outcomes.items.map(({ value }) => value)).toEqual(['ลดความเสี่ยง ตาม 0๒๗', 'สร้างความเข้าใจ']);
  });

  test('its references in order of appearance, each once, with spelling and cell', () => {
    expect(only?.oitReferences.map(({ code, spelling, at }) => [code, spelling, at.column])).toEqual([
      ['O27', '0๒๗', 0],
      ['O8', '๐๘', 1],
      ['O16', '๐๑๖', 1],
      ['O9', 'o9', 6],
    ]);
  });

  test('its months', () => {
    expect(only).toMatchObject({ period: { from: '2567-12', to: '2568-09' }, periodReversed: false });
  });

  test.each([
    ['กันยายน ๒๕๖๘ - ตุลาคม ๒๕๖๗', { from: '2568-09', to: '2567-10' }, true],
    ['๑) ต.ค. ๖๗\n๒) ม.ค. - มี.ค. ๖๘', { from: '2567-10', to: '2568-03' }, false],
    ['ตามความเหมาะสม', null, false],
    ['', null, false],
  ])('months of %j', (text, period, periodReversed) => {
    expect(measures([...TITLES, HEADER, measure('๑. ก', { 3: text })])[0]).toMatchObject({ period, periodReversed });
  });

  test('a date cell is a month', () => {
    const [dated] = measures([...TITLES, HEADER, measure('๑. ก', { 3: 45566 })], { numberFormat: 'd mmm yyyy' });
    expect(dated?.period).toEqual({ from: '2567-10', to: '2567-10' });
  });

  test('a missing field stands where it should have been', () => {
    const [incomplete] = measures([HEADER, measure('๑. ก', { 2: '' })]);
    expect(incomplete?.fields.responsible).toEqual({ at: { sheet: 'มาตรการ', row: 1, column: 2 }, cells: [], text: '', items: [] });
  });
});
