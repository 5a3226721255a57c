import { FRAMEWORK_YEARS, frameworkFor, frameworkTemplate } from '../../src/assessment/frameworks';
import { assess } from '../../src/assessment/assess';
import type { Framework } from '../../src/assessment/types';
import { cellFromValue } from '../../src/plan/cell';
import { CRITERIA_PROBLEM_KINDS, readCriteria } from '../../src/plan/criteria-sheet';
import { cellAddress, type Grid, type RawValue } from '../../src/plan/grid';
import { criteriaPlan } from '../../src/report/forms/criteria';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { scores } from '../assessment/scores';

function year(fiscalYear: number): Framework {
  const framework = frameworkFor(fiscalYear);
  if (!framework) throw new Error(`no framework for ${fiscalYear}`);
  return framework;
}

type Table = RawValue[][];

/** The sheet as Excel would give it back: formulas calculated, everything else as written. */
function written(plan: SheetPlan): Table {
  const table: Table = plan.rows.map((row) => {
    const cells: RawValue[] = plan.columnWidths.map(() => '');
    for (const { column, content } of row.cells) {
      if ('text' in content) cells[column] = content.text;
      else if ('number' in content) cells[column] = content.number;
      else if ('formula' in content) cells[column] = content.formula;
    }
    return cells;
  });
  const valueAt = (address: string) => Number(table[Number(address.slice(1)) - 1]![address.charCodeAt(0) - 65]);
  return table.map((row) =>
    row.map((value) => {
      if (typeof value !== 'string' || !value.startsWith('=')) return value;
      return value
        .slice(1)
        .split('+')
        .reduce((sum, address) => sum + valueAt(address), 0);
    }),
  );
}

const gridOf = (table: Table): Grid => ({
  sheet: 'เกณฑ์ ITA',
  firstRow: 0,
  firstColumn: 0,
  rows: table.map((row, rowIndex) =>
    row.map((value, column) => cellFromValue({ sheet: 'เกณฑ์ ITA', row: rowIndex, column }, value, 'General')),
  ),
  tables: [],
});

const BUILT_IN = year(2568);

/** Row of the section's table in which a cell says so; the section is told by its heading. */
function rowOf(table: Table, heading: string, text: RawValue): number {
  const start = table.findIndex((row) => String(row[0]).includes(heading));
  const row = table.findIndex((cells, index) => index > start && cells.includes(text));
  if (start < 0 || row < 0) throw new Error(`no ${text} under ${heading}`);
  return row;
}

/** Reads the sheet of FY 2568 after an officer has edited it. */
function afterEditing(edit: (table: Table) => void, builtIn: Framework | null = BUILT_IN) {
  const table = written(criteriaPlan(BUILT_IN));
  edit(table);
  const { framework, problems } = readCriteria(gridOf(table), builtIn);
  return {
    framework,
    told: problems.map(({ kind, at, params }) => `${kind} ${cellAddress(at)} ${JSON.stringify(params)}`),
    problems,
    table,
  };
}

/** Sets one cell. */
const set = (heading: string, text: RawValue, column: number, value: RawValue) => (table: Table) => {
  table[rowOf(table, heading, text)]![column] = value;
};

describe('what is written reads back the same', () => {
  test.each(FRAMEWORK_YEARS)('FY %i', (fiscalYear) => {
    const builtIn = year(fiscalYear);
    const { framework, problems } = readCriteria(gridOf(written(criteriaPlan(builtIn))), builtIn);
    expect(problems).toEqual([]);
    expect(framework).toEqual({ ...builtIn, origin: 'agency' });
  });

  test('a year without a framework, from the template of the latest', () => {
    const template = frameworkTemplate(2575);
    const { framework } = readCriteria(gridOf(written(criteriaPlan(template))), null);
    expect(framework).toMatchObject({ fiscalYear: 2575, origin: 'agency', measureItem: 'O25' });
  });

  test('nobody vouches for what was only put there: a sheet left as it is stays unconfirmed', () => {
    const { framework } = readCriteria(gridOf(written(criteriaPlan(frameworkTemplate(2575)))), null);
    expect(framework?.confirmed).toBe(false);
    expect(framework?.provenance.instruments.confirmed).toBe(false);
  });

  test('a value that was changed is the agency’s own; so is a section whose note was deleted', () => {
    const table = written(criteriaPlan(frameworkTemplate(2575)));
    set('3. ระดับ', 'ผ่านดีเยี่ยม', 2, 96)(table);
    const note = table.findIndex(
      (row, index) => index > rowOf(table, '2. เครื่องมือ', 'รหัส') - 2 && String(row[0]).startsWith('ยังไม่มีเอกสารยืนยัน'),
    );
    table[note]![0] = '';
    const { framework } = readCriteria(gridOf(table), null);
    expect(framework?.provenance).toMatchObject({
      levels: { source: 'เกณฑ์ ITA', confirmed: true },
      instruments: { source: 'เกณฑ์ ITA', confirmed: true },
      reportItem: { confirmed: false },
    });
  });
});

describe('an officer’s corrections', () => {
  test('a changed weight changes the total', () => {
    const { framework } = afterEditing((table) => {
      set('2. เครื่องมือ', 'IIT', 3, 20)(table);
      set('2. เครื่องมือ', 'OIT', 3, 50)(table);
    });
    const card = scores({ IIT: '89.73', EIT1: '99.25', EIT2: '87.94', OIT: '85.75' });
    expect(assess(card, framework!, { floorsApplyTo: 'whole' })?.total).toBe('88.90');
    expect(framework?.provenance.instruments).toEqual({ source: 'เกณฑ์ ITA', confirmed: true });
    expect(framework?.provenance.levels).toEqual(BUILT_IN.provenance.levels);
  });

  test.each<[string, RawValue, string]>([
    ['Thai digits', '๓๐', '30'],
    ['a percent sign', '30%', '30'],
    ['decimals', 30.0, '30'],
    ['text', ' 30 ', '30'],
  ])('a weight with %s is read', (_how, value, weight) => {
    const { framework } = afterEditing(set('2. เครื่องมือ', 'IIT', 3, value));
    expect(framework?.instruments[0]?.weight).toBe(weight);
  });

  test('rows added, blank rows left, columns moved, digits and blanks in headings changed: all the same', () => {
    const { framework } = afterEditing((table) => {
      table.splice(rowOf(table, '6. ข้อ OIT', 'O28') + 1, 0, ['', '', '', ''], ['๐๒๙', 'รายงานเพิ่มเติม', 'รายงานพิเศษ; รายงานอื่น', '']);
      table[table.findIndex((row) => row[0] === '4. ตัวชี้วัด')]![0] = '๔.ตัวชี้วัด ';
      for (const row of table) row.unshift('');
    });
    expect(framework?.oitItems.at(-1)).toEqual({ code: 'O29', title: 'รายงานเพิ่มเติม', aliases: ['รายงานพิเศษ', 'รายงานอื่น'] });
    expect(framework?.indicators).toEqual(BUILT_IN.indicators);
  });

  test('a floor for a level can be taken away with a dash', () => {
    const { framework } = afterEditing(set('3. ระดับ', 'ผ่านดีเยี่ยม', 3, '-'));
    expect(framework?.levels[0]).toEqual({ name: 'ผ่านดีเยี่ยม', totalMin: '95.00', instrumentMin: null });
  });

  test('EIT without parts', () => {
    const { framework } = afterEditing((table) => table.splice(rowOf(table, '2. เครื่องมือ', 'EIT1'), 2));
    expect(framework?.instruments[1]?.parts).toEqual([]);
  });

  test('an unconfirmed year stays unconfirmed where nothing was corrected', () => {
    const { framework } = readCriteria(gridOf(written(criteriaPlan(year(2569)))), year(2569));
    expect(framework).toMatchObject({ origin: 'agency', confirmed: false });
  });
});

// Each complaint stands at the cell that has to be corrected.
describe('what cannot be', () => {
  const cell = (table: Table, heading: string, text: RawValue, column: number) => cellAddress({ row: rowOf(table, heading, text), column });

  test.each<[string, (table: Table) => void, string, [string, RawValue, number], string]>([
    ['weights that do not sum to 100', set('2. เครื่องมือ', 'OIT', 3, 45), 'weights-sum', ['2. เครื่องมือ', 'รวม', 3], '{"sum":"105"}'],
    [
      'parts that do not weigh what EIT weighs',
      set('2. เครื่องมือ', 'EIT2', 3, 12.5),
      'part-weights-sum',
      ['2. เครื่องมือ', 'EIT2', 3],
      '{"sum":"27.5","weight":"30"}',
    ],
    [
      'a weight in words',
      set('2. เครื่องมือ', 'EIT1', 3, 'สิบห้า'),
      'weight-not-a-number',
      ['2. เครื่องมือ', 'EIT1', 3],
      '{"code":"EIT1","found":"สิบห้า"}',
    ],
    [
      'an instrument twice',
      set('2. เครื่องมือ', 'EIT1', 0, 'IIT'),
      'instrument-duplicate',
      ['2. เครื่องมือ', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก ส่วนที่ 1', 0],
      '{"code":"IIT"}',
    ],
    [
      'an unknown instrument of an indicator',
      set('4. ตัวชี้วัด', 'การใช้อำนาจ', 3, 'IIX'),
      'unknown-instrument',
      ['4. ตัวชี้วัด', 'การใช้อำนาจ', 3],
      '{"code":"IIX"}',
    ],
    [
      'levels that overlap',
      set('3. ระดับ', 'ต้องปรับปรุง', 2, 90),
      'levels-overlap',
      ['3. ระดับ', 'ต้องปรับปรุง', 2],
      '{"level":"ต้องปรับปรุง","above":"ผ่าน"}',
    ],
    [
      'two levels with the same least scores',
      set('3. ระดับ', 'ผ่าน', 3, 85),
      'levels-overlap',
      ['3. ระดับ', 'ผ่าน', 2],
      '{"level":"ผ่าน","above":"ผ่านดี"}',
    ],
    [
      'a lowest level that is not open below',
      set('3. ระดับ', 'ต้องปรับปรุงโดยด่วน', 2, 10),
      'levels-incomplete',
      ['3. ระดับ', 'ต้องปรับปรุงโดยด่วน', 2],
      '{"level":"ต้องปรับปรุงโดยด่วน"}',
    ],
    [
      'a level in words',
      set('3. ระดับ', 'ผ่านดี', 2, 'แปดสิบห้า'),
      'level-not-a-number',
      ['3. ระดับ', 'ผ่านดี', 2],
      '{"level":"ผ่านดี","found":"แปดสิบห้า"}',
    ],
    [
      'a level over 100',
      set('3. ระดับ', 'ผ่านดีเยี่ยม', 2, 950),
      'level-out-of-range',
      ['3. ระดับ', 'ผ่านดีเยี่ยม', 2],
      '{"level":"ผ่านดีเยี่ยม","found":"950"}',
    ],
    [
      'an indicator number twice',
      set('4. ตัวชี้วัด', 'การใช้อำนาจ', 0, 2),
      'indicator-duplicate',
      ['4. ตัวชี้วัด', 'การใช้อำนาจ', 0],
      '{"number":2}',
    ],
    [
      'an indicator without a number',
      set('4. ตัวชี้วัด', 'การใช้อำนาจ', 0, 'สาม'),
      'indicator-number-unreadable',
      ['4. ตัวชี้วัด', 'การใช้อำนาจ', 0],
      '{"found":"สาม"}',
    ],
    [
      'an item twice',
      set('6. ข้อ OIT', 'O9', 0, 'O8'),
      'item-duplicate',
      ['6. ข้อ OIT', 'คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการหรือผู้มาติดต่อ', 0],
      '{"code":"O8"}',
    ],
    [
      'a measures item that is not on the list',
      set('1. ข้อมูล', 'ข้อ OIT ที่เผยแพร่มาตรการ', 2, 'O35'),
      'item-unknown',
      ['1. ข้อมูล', 'ข้อ OIT ที่เผยแพร่มาตรการ', 2],
      '{"code":"O35"}',
    ],
    [
      'a target that is no score',
      set('1. ข้อมูล', 'ค่าเป้าหมายของคะแนนภาพรวม', 2, '#N/A'),
      'score-not-a-number',
      ['1. ข้อมูล', 'ค่าเป้าหมายของคะแนนภาพรวม', 2],
      '{"row":"ค่าเป้าหมายของคะแนนภาพรวม","found":""}',
    ],
    [
      'another year',
      set('1. ข้อมูล', 'ปีงบประมาณ (พ.ศ.)', 2, 2567),
      'fiscal-year-differs',
      ['1. ข้อมูล', 'ปีงบประมาณ (พ.ศ.)', 2],
      '{"year":2567,"expected":2568}',
    ],
    ['no year', set('1. ข้อมูล', 'ปีงบประมาณ (พ.ศ.)', 2, ''), 'fiscal-year-unreadable', ['1. ข้อมูล', 'ปีงบประมาณ (พ.ศ.)', 2], '{"found":""}'],
    [
      'a choice that is none',
      set('1. ข้อมูล', 'รูปแบบของระดับ', 2, 'ดาว'),
      'choice-unknown',
      ['1. ข้อมูล', 'รูปแบบของระดับ', 2],
      '{"row":"รูปแบบของระดับ","found":"ดาว"}',
    ],
  ])('%s', (_name, edit, kind, [heading, text, column], params) => {
    const { framework, told, table } = afterEditing(edit);
    expect(told).toContain(`${kind} ${cell(table, heading, text, column)} ${params}`);
    expect(framework).toBeNull();
  });

  test('an unknown instrument, a weight of nothing, a name of nothing: each is told, once', () => {
    const { problems } = afterEditing((table) => {
      set('2. เครื่องมือ', 'OIT', 0, 'OTT')(table);
      set('2. เครื่องมือ', 'IIT', 3, 0)(table);
      set('6. ข้อ OIT', 'O4', 1, '')(table);
    });
    expect(problems.map(({ kind }) => kind)).toEqual(['weight-out-of-range', 'unknown-instrument', 'name-missing']);
  });

  test('a heading or a column that is gone is told, not silently replaced by what is built in', () => {
    const heading = afterEditing((table) => {
      table[table.findIndex((row) => String(row[0]).startsWith('3. ระดับ'))]![0] = '';
    });
    expect(heading.told).toContain('section-missing A1 {"section":"3. ระดับผลการประเมิน"}');
    const column = afterEditing((table) => {
      table[rowOf(table, '2. เครื่องมือ', 'น้ำหนัก (ร้อยละ)')]![3] = 'ค่าน้ำหนัก';
    });
    expect(column.problems).toMatchObject([{ kind: 'column-missing', params: { column: 'น้ำหนัก (ร้อยละ)' } }]);
    const row = afterEditing((table) => {
      table.splice(rowOf(table, '1. ข้อมูล', 'รูปแบบของระดับ'), 1);
    });
    expect(row.problems).toMatchObject([{ kind: 'row-missing', params: { row: 'รูปแบบของระดับ' } }]);
  });

  test('every table emptied: what is needed is asked for', () => {
    const { problems } = afterEditing((table) => {
      for (const heading of ['2. เครื่องมือ', '3. ระดับ', '4. ตัวชี้วัด']) {
        const start = table.findIndex((row) => String(row[0]).startsWith(heading));
        const end = table.findIndex((row, index) => index > start && /^[3-5]\. /.test(String(row[0])));
        const head = table.findIndex((row, index) => index > start && String(row[1]).startsWith('ชื่อ'));
        for (let index = head + 1; index < end; index += 1) table[index] = ['', '', '', ''];
      }
    });
    expect(problems.map(({ kind }) => kind)).toEqual([
      'instrument-missing',
      'instrument-missing',
      'instrument-missing',
      'levels-missing',
      'indicators-missing',
    ]);
  });

  test('an empty sheet has no criteria, and says so once a section', () => {
    const { framework, problems } = readCriteria(gridOf([]), BUILT_IN);
    expect(framework).toBeNull();
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['section-missing']));
    expect(problems).toHaveLength(6);
  });

  test('kinds are listed, so that each has a sentence', () => {
    expect(new Set(CRITERIA_PROBLEM_KINDS).size).toBe(CRITERIA_PROBLEM_KINDS.length);
  });
});

test('the sheet says what is not confirmed, and only that', () => {
  const notes = (fiscalYear: number) => criteriaPlan(year(fiscalYear)).rows.filter(({ role }) => role === 'note').length;
  expect(notes(2568)).toBe(1);
  expect(notes(2569)).toBeGreaterThan(3);
});
