import { read, scoreRows, scoresOf, sheet, type Row } from './sheets';
import type { ScoresTable } from '../../src/plan/types';

function table(rows: readonly Row[]): ScoresTable {
  const found = read([sheet('คะแนน', rows)]).scores;
  if (found === null) throw new Error('no score table found');
  return found;
}

describe('the year before', () => {
  const previous = (found: ScoresTable | null): (string | null | undefined)[] =>
    (found?.instruments ?? []).map((row) => row.previous?.value);

  test.each([
    [
      'headed by years',
      [
        ['แบบวัด', 'ปี ๒๕๖๗', 'ปี ๒๕๖๘', 'ผลต่าง'],
        ['IIT', 80, 90, 10],
        ['EIT', 81, 91, 10],
        ['OIT', 82, 92, 10],
      ],
    ],
    [
      'later year first',
      [
        ['แบบวัด', 'คะแนนปี 2568', 'คะแนนปี 2567'],
        ['IIT', 90, 80],
        ['EIT', 91, 81],
        ['OIT', 92, 82],
      ],
    ],
    [
      'called the year before',
      [
        ['แบบวัด', 'คะแนนปีก่อน', 'คะแนนที่ได้'],
        ['IIT', 80, 90],
        ['EIT', 81, 91],
        ['OIT', 82, 92],
      ],
    ],
    [
      'years below a group header',
      [
        ['แบบวัด', 'ผลคะแนน', ''],
        ['', '2567', '2568'],
        ['IIT', 80, 90],
        ['EIT', 81, 91],
        ['OIT', 82, 92],
      ],
    ],
  ] as [string, Row[]][])('in a column %s', (_, rows) => {
    const found = table(rows);
    expect(found.instruments.map(({ score }) => score.value)).toEqual(['90', '91', '92']);
    expect(previous(found)).toEqual(['80', '81', '82']);
  });

  test('the column of the wanted year is the score, even if a later one stands there', () => {
    const rows = [
      ['แบบวัด', 'ปี 2567', 'ปี 2568'],
      ['IIT', 80, 90],
      ['EIT', 81, 91],
      ['OIT', 82, 92],
    ];
    expect(scoresOf(read([sheet('คะแนน', rows)], { fiscalYear: 2567 }))).toEqual(['IIT 80', 'EIT 81', 'OIT 82']);
  });

  test('in a second table', () => {
    const found = read([
      sheet('คะแนน', [['ผลคะแนน ITA ปี 2567'], ...scoreRows(79, 80, 81, 82), [], ['ผลคะแนน ITA ปี 2568'], ...scoreRows(89, 90, 91, 92)]),
    ]);
    expect(scoresOf(found)).toEqual(['IIT 89', 'EIT1 90', 'EIT2 91', 'OIT 92']);
    expect(found.previousScores?.instruments.map(({ score }) => score.value)).toEqual(['79', '80', '81', '82']);
  });

  test('on another sheet, told by its name', () => {
    const found = read([sheet('คะแนน 2567', scoreRows(79, 80, 81, 82)), sheet('คะแนน 2568', scoreRows(89, 90, 91, 92))]);
    expect(found.scores?.range.sheet).toBe('คะแนน 2568');
    expect(found.previousScores?.fiscalYear?.value).toBe(2567);
  });
});

describe('what the sheet says of its scores', () => {
  const with_ = (...lines: string[]): ScoresTable => table([...lines.map((line) => [line]), ...scoreRows(90, 91, 92, 93)]);

  test('total, level and target in one sentence, each at its cell', () => {
    const found = with_(
      'สรุปผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘',
      'ผลคะแนนภาพรวม: ๙๑.๖๕ คะแนน (อยู่ในระดับ "ผ่านดี" บรรลุค่าเป้าหมายตามยุทธศาสตร์ชาติ)',
    );
    const at = { sheet: 'คะแนน', row: 1, column: 0 };
    expect(found.stated).toEqual({ total: { value: '91.65', at }, level: { value: 'ผ่านดี', at }, targetMet: { value: true, at } });
    expect(found.fiscalYear).toEqual({ value: 2568, at: { sheet: 'คะแนน', row: 0, column: 0 } });
  });

  test.each([
    ['ผลการประเมิน ITA ปี ๒๕๖๘ ได้ ๘๔.๑๐ คะแนน ระดับต้องปรับปรุง ไม่บรรลุค่าเป้าหมาย', '84.10', 'ต้องปรับปรุง', false],
    ['คะแนนรวม 96.1 อยู่ในระดับ AA', '96.1', 'AA', undefined],
    ['ได้คะแนน ๙๑.๖๕ คะแนน ผ่านดี', '91.65', 'ผ่านดี', undefined],
    ['ผลคะแนนภาพรวม 91.65 คะแนน ระดับ "A+"', '91.65', 'A+', undefined],
    ['ผลคะแนนภาพรวม 91.65 คะแนน เผยแพร่ผ่านช่องทางออนไลน์', '91.65', undefined, undefined],
    ['ต้องพัฒนาเพื่อให้บรรลุค่าเป้าหมาย', undefined, undefined, undefined],
    ['ตัวชี้วัดที่ได้คะแนนสูงสุด คือ การใช้อำนาจ (๙๘.๔๔ คะแนน)', undefined, undefined, undefined],
  ])('%s', (line, total, level, target) => {
    const { stated } = with_(line);
    expect([stated.total?.value, stated.level?.value, stated.targetMet?.value]).toEqual([total, level, target]);
  });

  test('total and level in rows or columns of the table', () => {
    const rows = table([
      ['แบบวัด', 'คะแนน'],
      ['IIT', 90],
      ['EIT', 91],
      ['OIT', 93],
      ['คะแนนรวม', '๙๑.๕'],
      ['ระดับ', 'ผ่านดี'],
    ]);
    expect([rows.stated.total?.value, rows.stated.level]).toEqual(['91.5', { value: 'ผ่านดี', at: { sheet: 'คะแนน', row: 5, column: 1 } }]);
    const columns = table([
      ['แบบวัด', 'คะแนน', 'ระดับ'],
      ['IIT', 90, '-'],
      ['EIT', 91, '-'],
      ['OIT', 93, '-'],
      ['ภาพรวม', 91.5, 'ผ่านดี'],
    ]);
    expect([columns.stated.total?.value, columns.stated.level?.value]).toEqual(['91.5', 'ผ่านดี']);
  });

  test('recommendations, without their heading, notes and signatures', () => {
    const found = table([
      ...scoreRows(90, 91, 92, 93),
      ['ข้อเสนอแนะเพิ่มเติม'],
      ['หน่วยงานควรเพิ่มช่องทางการสื่อสารกับประชาชน\nและปรับปรุงเว็บไซต์ให้เป็นปัจจุบัน'],
      ['ที่มา: รายงานผลการประเมินของหน่วยงาน'],
      ['', 'ลงชื่อ ........................'],
      ['', 'นางสมมติ ใจงาม ตำแหน่งปลัดเทศบาล'],
    ]);
    expect(found.remarks.map(({ value }) => value)).toEqual(['หน่วยงานควรเพิ่มช่องทางการสื่อสารกับประชาชน', 'และปรับปรุงเว็บไซต์ให้เป็นปัจจุบัน']);
  });
});
