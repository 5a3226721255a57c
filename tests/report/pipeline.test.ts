import { findingsSheet, FINDINGS_SHEET } from '../../src/report/findings-sheet';
import { criteriaPlan } from '../../src/report/forms/criteria';
import type { Grid } from '../../src/plan/grid';
import { toReportJson } from '../../src/report/json';
import { openDataSheet } from '../../src/report/open-data';
import { prepare } from '../../src/report/pipeline';
import { layOutReport } from '../../src/report/layout/report-sheet';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/types';
import type { Content } from '../../src/report/sheet-plan';
import { framework } from './support/municipality';
import { grid, MEASURES, prepared, SCORE_ROWS, TITLES, workbook } from './support/workbook';

const errors = ({ findings }: ReturnType<typeof prepared>): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

const said = (content: Content | undefined): string | number | undefined => {
  if (content === undefined || 'formula' in content) return undefined;
  if ('link' in content) return content.link.text;
  return 'text' in content ? content.text : content.number;
};

describe('from the staff’s sheets to the report', () => {
  test('a workbook in order gives a document', () => {
    const { blocked, document, summary } = prepared();
    expect(blocked).toBe(false);
    expect(summary?.total).toBe('92.14');
    expect(document).toMatchObject({
      fiscalYear: 2568,
      agency: 'เทศบาลตำบลทุ่งแสงธรรม',
      targetSentence: 'บรรลุค่าเป้าหมายตามยุทธศาสตร์ชาติ (85 คะแนนขึ้นไป)',
    });
    expect(document?.measures).toHaveLength(2);
    expect(document?.measures[0]).toMatchObject({
      number: 1,
      title: 'มาตรการลดขั้นตอนการให้บริการประชาชน',
      steps: ['สำรวจงานบริการที่ประชาชนใช้มากที่สุด', 'ประกาศระยะเวลาแล้วเสร็จใหม่ (อ้างอิงข้อ ๐๙)'],
      outcomes: ['ประชาชนทราบเวลาแล้วเสร็จก่อนยื่นคำขอ', 'ความพึงพอใจอยู่ที่ร้อยละ ๙๒'],
    });
  });

  test('headings of sections reach the report with the measure below them', () => {
    const { document } = prepared({ measures: [['มิติที่ ๑ การสร้างวัฒนธรรมสุจริต'], ...MEASURES] });
    expect(document?.measures.map(({ heading }) => heading)).toEqual(['มิติที่ ๑ การสร้างวัฒนธรรมสุจริต', undefined]);
  });

  test('no score, no report', () => {
    const result = prepared({ scores: SCORE_ROWS.slice(0, 4) });
    expect(result.blocked).toBe(true);
    expect(result.document).toBeNull();
    expect(errors(result)).toContain('score-missing');
  });

  test('an empty workbook is a finding, not an exception', () => {
    const result = prepare([], DEFAULT_SETTINGS);
    expect(result.blocked).toBe(true);
    expect(errors(result)).toContain('sheet-missing');
  });

  test('the fiscal year of the run wins over the settings, theirs over the sheets', () => {
    expect(prepared().fiscalYear).toBe(2568);
    expect(prepared({}, { fiscalYear: 2567 }).fiscalYear).toBe(2567);
    expect(prepared({}, { fiscalYear: 2567 }, { fiscalYear: 2566 }).fiscalYear).toBe(2566);
    expect(prepared({}, { fiscalYear: 2567 }, { fiscalYear: 2566 }).framework?.fiscalYear).toBe(2566);
  });

  test('a year without a framework is blocked, never guessed', () => {
    const result = prepared({}, {}, { fiscalYear: 2575 });
    expect([result.framework, result.summary, result.document]).toEqual([null, null, null]);
    expect(errors(result).length).toBeGreaterThan(0);
  });
});

describe('drafts', () => {
  const gap = [[...MEASURES[0]!.slice(0, 2), '-', ...MEASURES[0]!.slice(3)], MEASURES[1]!];

  test('a gap in a measure blocks the report', () => {
    expect(errors(prepared({ measures: gap }))).toContain('measure-field-missing');
    expect(prepared({ measures: gap }).document).toBeNull();
  });

  test('but not a draft, where the gap is empty and the draft says that it is one', () => {
    const { document, blocked } = prepared({ measures: gap }, {}, { draft: true });
    expect(blocked).toBe(false);
    expect(document?.draft).toBe(true);
    expect(document?.measures[0]?.responsible).toEqual([]);
  });

  test('wrong scores block a draft too', () => {
    const scores = [...SCORE_ROWS.slice(0, 4), ['แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)', '๑๙๕.๐๐']];
    expect(prepared({ scores }, {}, { draft: true }).document).toBeNull();
  });
});

describe('titles and introduction', () => {
  test('the staff’s own title lines are kept', () => {
    expect(prepared().document?.titles).toEqual(TITLES.map(([title]) => title));
  });

  test('lines that are no report’s title give way to ours', () => {
    const titles = [['มาตรการส่งเสริมคุณธรรม เทศบาลตำบลทุ่งแสงธรรม ปีงบประมาณ พ.ศ. 2568']];
    expect(prepared({ titles }).document?.titles.slice(0, 2)).toEqual([
      'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
      'ประจำปีงบประมาณ พ.ศ. 2568',
    ]);
  });

  test('a report of six months says so in title and introduction', () => {
    const document = prepared({}, { round: 6 }).document;
    expect(document?.titles[1]).toBe('ประจำปีงบประมาณ พ.ศ. 2568 รอบ 6 เดือน (ตุลาคม พ.ศ. 2567 – มีนาคม พ.ศ. 2568)');
    expect(document?.introduction[0]).toContain('รอบ 6 เดือน');
  });

  test('the draft names agency, years, number of measures and the item of publication', () => {
    const [introduction] = prepared().document?.introduction ?? [];
    for (const fact of ['เทศบาลตำบลทุ่งแสงธรรม', '2567', '2568', '2 มาตรการ', 'ข้อ O26', '2569']) expect(introduction).toContain(fact);
  });

  test('to 2566 the report was published in its own year', () => {
    const [introduction] = prepared({}, { fiscalYear: 2566 }).document?.introduction ?? [];
    expect(introduction).toContain('ข้อ O43 ของการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566');
  });

  test('the staff’s own introduction wins over the draft, the settings over both', () => {
    const own =
      'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสของเทศบาลตำบลทุ่งแสงธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ มีผลการดำเนินการดังต่อไปนี้';
    const titles = [...TITLES, [own]];
    expect(prepared({ titles }).document?.introduction).toEqual([own]);
    expect(prepared({ titles }, { introduction: ['ตามที่ตั้งไว้'] }).document?.introduction).toEqual(['ตามที่ตั้งไว้']);
  });
});

describe('recommendations', () => {
  const remark = 'ควรเร่งปรับปรุงช่องทางการสื่อสารกับผู้รับบริการ และรักษามาตรฐานของคะแนนสูงสุดไว้อย่างต่อเนื่อง';
  const scores = [...SCORE_ROWS, ['ข้อเสนอแนะเพิ่มเติม'], [remark]];

  test('are drafted from the scores', () => {
    expect(prepared().document?.recommendations.length).toBeGreaterThan(0);
  });

  test('the staff’s own come first and are not lost', () => {
    expect(prepared({ scores }).document?.recommendations[0]).toBe(remark);
  });

  test('those of the settings stand alone', () => {
    expect(prepared({ scores }, { recommendations: ['ข้อเดียว'] }).document?.recommendations).toEqual(['ข้อเดียว']);
  });
});

describe('the agency’s own criteria', () => {
  const criteria = (change: (text: string) => string = (text) => text): Grid => {
    const plan = criteriaPlan(framework());
    const rows = plan.rows.map((row) =>
      plan.columnWidths.map((_, column) => {
        const value = said(row.cells.find((cell) => cell.column === column)?.content) ?? '';
        return typeof value === 'string' ? change(value) : value;
      }),
    );
    return grid(plan.sheetName, rows);
  };

  test('win over what is built in, and the report says so', () => {
    const { framework: used, document } = prepare([...workbook(), criteria()], DEFAULT_SETTINGS);
    expect(used?.origin).toBe('agency');
    expect(document?.frameworkNote).toContain('เกณฑ์ ITA');
  });

  test('with a mistake block the report', () => {
    const result = prepare([...workbook(), criteria((text) => (text === 'OIT' ? 'XYZ' : text))], DEFAULT_SETTINGS);
    expect(errors(result)).toContain('criteria-invalid');
    // No total either: what is built in is not what the agency goes by.
    expect([result.document, result.summary]).toEqual([null, null]);
  });

  test('of another year are not taken for this one’s', () => {
    const result = prepare([...workbook(), criteria()], DEFAULT_SETTINGS, { fiscalYear: 2575 });
    expect(result.framework).toBeNull();
    expect(result.document).toBeNull();
  });

  test('win over the organisation’s file, unless that locks them', () => {
    const own = { fiscalYear: 2568, target: '90.00', floor: null, weights: [], levels: [], locked: false };
    const target = (settings: Settings, grids = workbook()) => prepare(grids, settings).framework?.target;
    expect(target({ ...DEFAULT_SETTINGS, criteria: own })).toBe('90.00');
    expect(target({ ...DEFAULT_SETTINGS, criteria: own }, [...workbook(), criteria()])).toBe('85.00');
    expect(target({ ...DEFAULT_SETTINGS, criteria: { ...own, locked: true } }, [...workbook(), criteria()])).toBe('90.00');
  });
});

describe('last year', () => {
  test('a second column gives the comparison', () => {
    const scores = [
      ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ', 'คะแนนปีก่อน (พ.ศ. ๒๕๖๗)'],
      ...SCORE_ROWS.slice(1).map(([name, score], index) => [name!, score!, ['๘๖.๘๒', '๙๓.๑๐', '๘๘.๑๑', '๘๙.๕๐'][index]!]),
    ];
    const { summary } = prepared({ scores });
    expect(summary?.previous).toMatchObject({ fiscalYear: 2567, total: '89.03' });
  });
});

describe('JSON', () => {
  test('follows the contract of the command line', () => {
    const json = toReportJson(prepared(), { status: 'written', sheet: 'รายงาน ITA 2568' });
    expect(json).toMatchObject({
      status: 'written',
      agency: 'เทศบาลตำบลทุ่งแสงธรรม',
      fiscalYear: 2568,
      framework: { fiscalYear: 2568, confirmed: true },
      summary: {
        total: '92.14',
        exact: '92.141',
        level: 'ผ่านดี',
        meetsTarget: true,
        instruments: [
          { code: 'IIT', weight: '30', score: '89.12', weighted: '26.736' },
          { code: 'EIT1', weight: '15', score: '94.50', weighted: '14.175' },
          { code: 'EIT2', weight: '15', score: '88.20', weighted: '13.23' },
          { code: 'OIT', weight: '40', score: '95.00', weighted: '38' },
        ],
        indicators: [],
      },
      report: { sheet: 'รายงาน ITA 2568' },
    });
    expect(json.measures[0]).toMatchObject({ cell: 'A6', period: { from: '2567-10', to: '2568-09' }, oitReferences: ['O9'] });
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  test('a mean that does not end is shown to two places, the exact total to ten and an ellipsis', () => {
    const scores = [
      ['ตัวชี้วัด', 'คะแนน'],
      ...['90', '91', '92', '93', '94', '90', '90', '91', '95', '96'].map((score, index) => [
        `ตัวชี้วัดที่ ${index + 1} ${NAMES[index]!}`,
        score,
      ]),
    ];
    const json = toReportJson(prepared({ scores }), { status: 'checked', sheet: null });
    expect(json.summary?.instruments[1]).toMatchObject({ code: 'EIT', score: '90.33', weighted: '27.1' });
    expect(json.summary?.indicators[0]).toEqual({ number: 1, name: 'การปฏิบัติหน้าที่', score: '90.00', previous: null });
  });

  test('a blocked run still tells what was read, each finding with its sentence and its cell', () => {
    const json = toReportJson(prepared({ scores: SCORE_ROWS.slice(0, 4) }), { status: 'blocked', sheet: null });
    expect(json.measures).toHaveLength(2);
    expect(json.summary).toBeNull();
    const finding = json.findings.find(({ rule }) => rule === 'score-missing');
    expect(finding?.message).toMatch(/OIT/);
    expect(finding?.sheet).toBe('คะแนน ITA');
  });
});

const NAMES = [
  'การปฏิบัติหน้าที่',
  'การใช้งบประมาณ',
  'การใช้อำนาจ',
  'การใช้ทรัพย์สินของราชการ',
  'การแก้ไขปัญหาการทุจริต',
  'คุณภาพการดำเนินงาน',
  'ประสิทธิภาพการสื่อสาร',
  'การปรับปรุงการทำงาน',
  'การเปิดเผยข้อมูล',
  'การป้องกันการทุจริต',
];

describe('the findings sheet', () => {
  test('counts by kind, then says each finding with a link to its cell', () => {
    const result = prepared({ scores: SCORE_ROWS.slice(0, 4) });
    const plan = findingsSheet(result)!;
    expect(plan.sheetName).toBe(FINDINGS_SHEET);
    expect(plan.rows.filter(({ role }) => role === 'finding')).toHaveLength(result.findings.length);
    const texts = plan.rows.flatMap((row) => row.cells.map(({ content }) => said(content)));
    expect(texts).toContainEqual(expect.stringMatching(/^ต้องแก้ ๑ ข้อ/));
    const first = plan.rows.find(({ role }) => role === 'finding');
    expect(first?.cells.find(({ column }) => column === 4)?.content).toEqual({ link: expect.objectContaining({ sheet: 'คะแนน ITA' }) });
  });

  test('nothing found, no sheet', () => {
    expect(findingsSheet({ ...prepared(), findings: [] })).toBeNull();
  });
});

describe('the open-data sheet', () => {
  test('one row a measure and one a score, Arabic digits, no line breaks', () => {
    const result = prepared();
    const plan = openDataSheet(result.document!, result.workbook);
    const rows = plan.rows.map((row) => row.cells.map(({ content }) => said(content)));
    expect(plan.rows.filter(({ role }) => role === 'open-measure')).toHaveLength(2);
    expect(rows[1]).toEqual(expect.arrayContaining([2568, 1, '2567-10', '2568-09', 'O9', 'ตุลาคม พ.ศ. 2567 - กันยายน พ.ศ. 2568']));
    expect(rows.flat().filter((value) => typeof value === 'string' && /[๐-๙\n]/.test(value))).toEqual([]);
    expect(plan.tables.map(({ name }) => name)).toEqual(['ITA_OpenMeasures', 'ITA_OpenScores']);
  });
});

test('the same workbook gives the same sheet, twice', () => {
  const lay = () => layOutReport(prepare(workbook(), DEFAULT_SETTINGS).document!);
  expect(lay()).toEqual(lay());
});
