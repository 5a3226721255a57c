import { frameworkFor } from '../../src/assessment/frameworks';
import { GAZETTEER } from '../../src/checks/places/gazetteer';
import { nearestName } from '../../src/checks/places/nearest';
import { addressOf, book, findingsIn, inputOf, MEASURES, SCORES, says, saysOf, short } from './builders';
import { runChecks } from '../../src/checks/run';

const { hasDistrict, knownProvince, districtsOf, provinces } = GAZETTEER;

const YEARLESS = { 'มาตรการ!A2': '', 'มาตรการ!A4': '', 'คะแนน ITA!A1': 'สรุปผลการประเมิน ITA' };

describe('fiscal-year-missing', () => {
  test.each(['ไตรมาส ๑ - ๔', 'ตุลาคม - กันยายน', 'ตลอดปีงบประมาณ', '- ไตรมาส ๑\n- ไตรมาส ๒'])(
    'a period that only lacks the year is not told as well: %s',
    (period) => {
      expect(short(findingsIn(book(), { ...YEARLESS, 'มาตรการ!D6': period }))).toEqual(['error fiscal-year-missing มาตรการ!A1']);
    },
  );

  test('one that names no months is', () => {
    expect(saysOf('period-unreadable', book(), { ...YEARLESS, 'มาตรการ!D6': 'ตามความเหมาะสม' })).toEqual([
      'warning period-unreadable มาตรการ!D6',
    ]);
  });

  test('no sheet names a year', () => {
    expect(saysOf('fiscal-year-missing', book(), { ...YEARLESS, 'มาตรการ!D6': 'ต.ค. - ก.ย.' })).toEqual([
      'error fiscal-year-missing มาตรการ!A1',
    ]);
  });

  test('a year that is set by hand will do', () => {
    expect(saysOf('fiscal-year-missing', book(), YEARLESS, { settings: { fiscalYear: 2568 } })).toEqual([]);
  });

  test('a year without any ITA criteria is an error with a way out, and no other finding on years', () => {
    const edits = { 'มาตรการ!A2': 'ประจำปีงบประมาณ พ.ศ. 2575' };
    const found = findingsIn(book(), edits).filter(({ rule }) => rule.includes('year') || rule.includes('framework'));
    expect(short(found)).toEqual(['error fiscal-year-missing/no-framework มาตรการ!A2']);
    expect(found[0]?.params).toEqual({ year: 2575 });
  });
});

describe('framework-unconfirmed', () => {
  test('2569 rests on assumptions: said once, at the cell that names the year', () => {
    const found = findingsIn(book(), {}, { settings: { fiscalYear: 2569 } }).filter(({ rule }) => rule === 'framework-unconfirmed');
    expect(short(found)).toEqual(['warning framework-unconfirmed มาตรการ!A2']);
    expect(found[0]?.params).toEqual({ year: 2569, facts: 'instruments indicators levels oitItems' });
  });

  test('2568 is confirmed; 2569 stays unconfirmed in an agency’s own sheet until it vouches for it', () => {
    expect(says('framework-unconfirmed', {})).toEqual([]);
    const own = frameworkFor(2569);
    const framework = own && { ...own, origin: 'agency' as const };
    const said = (confirmed: boolean) =>
      saysOf(
        'framework-unconfirmed',
        book(),
        {},
        { settings: { fiscalYear: 2569 }, input: { framework: framework && { ...framework, confirmed } } },
      );
    expect(said(false)).toEqual([expect.stringContaining('warning framework-unconfirmed/agency')]);
    expect(said(true)).toEqual([]);
  });
});

describe('year-mismatch', () => {
  test.each([
    ['report-title', 'มาตรการ!A1', 'รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. 2567'],
    ['scores-title', 'คะแนน ITA!A2', 'ผลคะแนนภาพรวม ปี 2566: 90.00 คะแนน'],
  ])('%s names another year', (role, cell, text) => {
    expect(says('year-mismatch', { [cell]: text }, { settings: { fiscalYear: 2568 } })).toEqual([`warning year-mismatch/${role} ${cell}`]);
  });

  test('the analysis must rest on the year before', () => {
    const text = String(book()[MEASURES]?.[3]?.[0]).replace('2567', '2566');
    const found = findingsIn(book(), { 'มาตรการ!A4': text });
    expect(short(found)).toEqual(['warning year-mismatch/analysis มาตรการ!A4']);
    expect(found[0]?.params).toEqual({ year: 2566, expected: 2567 });
  });

  test('report of 2568, analysis of 2567, scores of 2568: as it should be', () => {
    expect(says('year-mismatch', {})).toEqual([]);
  });

  test('publication in the year after may be named in the introduction', () => {
    const text = `${String(book()[MEASURES]?.[3]?.[0])} เพื่อเผยแพร่ตามตัวชี้วัดการเปิดเผยข้อมูลของ ITA 2569 ดังต่อไปนี้`;
    expect(says('year-mismatch', { 'มาตรการ!A4': text })).toEqual([]);
  });

  test('an introduction left over from five years ago', () => {
    const text = `${String(book()[MEASURES]?.[3]?.[0])} และเคยรายงานไว้ในปีงบประมาณ พ.ศ. 2563 ดังต่อไปนี้`;
    expect(says('year-mismatch', { 'มาตรการ!A4': text })).toEqual(['warning year-mismatch/introduction มาตรการ!A4']);
  });

  test.each([
    'ตามพระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561',
    'ตามแผนแม่บทภายใต้ยุทธศาสตร์ชาติ (พ.ศ. 2566 - 2580)',
    'ตามมติคณะรัฐมนตรีเมื่อวันที่ 23 มกราคม 2561',
    'โดยเริ่มเข้าร่วมการประเมินเมื่อวันที่ 5 มีนาคม 2560',
    'ซึ่งจัดตั้งขึ้นในปี พ.ศ. 2542',
  ])('years of laws, plans and dates are their own: %s', (words) => {
    const text = `${String(book()[MEASURES]?.[3]?.[0])} ${words} ดังต่อไปนี้`;
    expect(says('year-mismatch', { 'มาตรการ!A4': text })).toEqual([]);
  });

  test('a fiscal year beside a plan is the report’s own', () => {
    expect(
      says('year-mismatch', { 'มาตรการ!A1': 'รายงานผลตามแผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. 2566' }, { settings: { fiscalYear: 2568 } }),
    ).toEqual(['warning year-mismatch/report-title มาตรการ!A1']);
  });

  test('a plan in the title has its own years', () => {
    expect(says('year-mismatch', { 'มาตรการ!A1': 'รายงานตามแผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)' })).toEqual([]);
  });

  test('the table of last year’s scores names last year, as it should', () => {
    const source = {
      ...book(),
      คะแนนปีก่อน: (book()[SCORES] ?? []).map((row) => row.map((value) => String(value).replaceAll('2568', '2567'))),
    };
    expect(saysOf('year-mismatch', source)).toEqual([]);
  });
});

describe('place-name-unknown', () => {
  const title = (place: string) => ({ 'มาตรการ!A3': `เทศบาลตำบลหนองบัวทอง ${place}` });

  test.each([
    ['อำเภอบ้านใผ่ จังหวัดขอนแก่น', 'district-near', 'บ้านไผ่'],
    ['อำเภอนองเรือ จังหวัดขอนแก่น', 'district-near', 'หนองเรือ'],
    ['อำเภอบ้านไผ่ จังหวัดขอนแกน', 'province-near', 'ขอนแก่น'],
  ])('%s: %s, probably %s', (place, variant, near) => {
    const found = findingsIn(book(), title(place));
    expect(short(found)).toEqual([`info place-name-unknown/${variant} มาตรการ!A3`]);
    expect(found[0]?.params.near).toBe(near);
  });

  test('a district of another province', () => {
    const found = findingsIn(book(), title('อำเภอปากช่อง จังหวัดขอนแก่น'));
    expect(short(found)).toEqual(['info place-name-unknown/district-elsewhere มาตรการ!A3']);
    expect(found[0]?.params.elsewhere).toBe('นครราชสีมา');
  });

  test.each([
    ['อำเภอซับซ้อนยิ่งนัก จังหวัดขอนแก่น', 'district'],
    ['อำเภอบ้านไผ่ จังหวัดแดนสุขาวดี', 'province'],
  ])('%s: no name is near enough to guess', (place, variant) => {
    expect(says('place-name-unknown', title(place))).toEqual([`info place-name-unknown/${variant} มาตรการ!A3`]);
  });

  test.each(['อำเภอบ้านไผ่ จังหวัดขอนแก่น', 'อำเภอเมือง จังหวัดขอนแก่น', 'อำเภอเมืองขอนแก่น จังหวัดขอนแก่น', 'จังหวัดขอนแก่น', ''])(
    '“%s” is in order',
    (place) => {
      expect(says('place-name-unknown', title(place))).toEqual([]);
    },
  );

  test('without a register no place is looked at', () => {
    const { gazetteer, ...input } = inputOf(book(), title('อำเภอบ้านใผ่ จังหวัดขอนแก่น'));
    expect(gazetteer).toBeDefined();
    expect(short(runChecks(input))).toEqual([]);
  });

  test('the register has every province and 928 districts, none twice in a province', () => {
    expect(provinces).toHaveLength(77);
    expect(provinces.flatMap(districtsOf)).toHaveLength(928);
    for (const province of provinces) expect(new Set(districtsOf(province)).size).toBe(districtsOf(province).length);
  });

  test('names as people write them', () => {
    expect(knownProvince('กทม.')).toBe('กรุงเทพมหานคร');
    expect(knownProvince('อำนาจเจริญ')).toBe('อำนาจเจริญ');
    expect(hasDistrict('พระนครศรีอยุธยา', 'พระนครศรีอยุธยา')).toBe(true);
    expect(nearestName('ขอนแกน', provinces)).toBe('ขอนแก่น');
  });

  test('two names equally near are no guess', () => {
    expect(nearestName('บ้านก', ['บ้านข', 'บ้านค'])).toBeNull();
  });
});

describe('agency-missing', () => {
  const nameless = {
    'มาตรการ!A3': '',
    'มาตรการ!A4': 'ผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสในปีงบประมาณ พ.ศ. 2568 มีรายละเอียดของแต่ละมาตรการดังต่อไปนี้',
  };

  test('no sheet names the agency', () => {
    expect(short(findingsIn(book(), nameless))).toEqual(['warning agency-missing มาตรการ!A1']);
  });

  test('a name that is set by hand will do', () => {
    expect(saysOf('agency-missing', book(), nameless, { settings: { agency: 'เทศบาลตำบลหนองบัวทอง' } })).toEqual([]);
  });
});

describe('agency-name-differs', () => {
  test('a neighbour’s name in the introduction', () => {
    const text = String(book()[MEASURES]?.[3]?.[0]).replace('หนองบัวทอง', 'หนองบัวเงิน');
    const found = findingsIn(book(), { 'มาตรการ!A4': text });
    expect(short(found)).toEqual(['info agency-name-differs มาตรการ!A4']);
    expect(found[0]?.params).toEqual({ other: 'เทศบาลตำบลหนองบัวเงิน', own: 'เทศบาลตำบลหนองบัวทอง' });
  });

  test('an abbreviation of the own name, and another body of the province, are fine', () => {
    const text = String(book()[MEASURES]?.[3]?.[0]);
    expect(says('agency-name-differs', { 'มาตรการ!A4': text.replace('เทศบาลตำบลหนองบัวทอง', 'ทต.หนองบัวทอง') })).toEqual([]);
    expect(says('agency-name-differs', { 'มาตรการ!A4': `องค์การบริหารส่วนจังหวัดขอนแก่น และ${text}` })).toEqual([]);
  });

  test('a name set by hand is the one that counts', () => {
    const found = saysOf('agency-name-differs', book(), {}, { settings: { agency: 'เทศบาลตำบลอื่น' } });
    expect(found[0]).toBe('info agency-name-differs มาตรการ!A3');
  });
});

test('findings come by severity, then by rule, then by place', () => {
  const edits = {
    'มาตรการ!A3': 'เทศบาลตำบลหนองบัวทอง อำเภอบ้านใผ่ จังหวัดขอนแก่น',
    'มาตรการ!D7': 'ต่อเนื่อง',
    'มาตรการ!C8': '',
    'มาตรการ!C6': '',
    'คะแนน ITA!B7': '',
  };
  expect(short(findingsIn(book(), edits))).toEqual([
    'error score-missing/empty คะแนน ITA!B7',
    'error measure-field-missing/responsible มาตรการ!C6',
    'error measure-field-missing/responsible มาตรการ!C8',
    'warning period-unreadable มาตรการ!D7',
    'info place-name-unknown/district-near มาตรการ!A3',
  ]);
});

test('only optional rules can be switched off', () => {
  const input = inputOf(book(), { 'มาตรการ!C6': '' }, { settings: { rulesOff: ['measure-field-missing', 'issue-uncovered'] } });
  expect(runChecks(input).map(addressOf)).toEqual(['มาตรการ!C6']);
});
