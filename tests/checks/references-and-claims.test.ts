import {
  book,
  findingsIn,
  indicatorSheet,
  MEASURE_ROWS,
  MEASURES_HEADER,
  says,
  saysOf,
  short,
  withMeasures,
  withScores,
  type Row,
} from './builders';

describe('oit-reference-unknown', () => {
  test('O42 was the measures item of 2566; in 2568 the items end at O28', () => {
    const found = findingsIn(book(), { 'มาตรการ!B8': '1. จัดทำข่าวรายเดือน (O42)' });
    expect(short(found)).toEqual(['warning oit-reference-unknown มาตรการ!B8']);
    expect(found[0]?.params).toEqual({ number: 3, code: 'O42', year: 2568, last: 'O28' });
  });

  test('O28 exists', () => {
    expect(says('oit-reference-unknown', { 'มาตรการ!B8': '1. จัดทำข่าวรายเดือน (O28)' })).toEqual([]);
  });

  test('a year whose items are not all known says nothing', () => {
    const edits = { 'มาตรการ!B8': '1. จัดทำข่าวรายเดือน (O42)' };
    expect(says('oit-reference-unknown', edits, { settings: { fiscalYear: 2564 } })).toEqual([]);
  });
});

describe('oit-reference-topic', () => {
  test('a measure on assets that refers to statistics of complaints', () => {
    const found = findingsIn(book(), { 'มาตรการ!B9': '1. จัดทำทะเบียนยืมคืน (O19)' });
    expect(short(found)).toEqual(['info oit-reference-topic มาตรการ!B9']);
    expect(found[0]?.params).toMatchObject({ number: 4, code: 'O19' });
  });

  test.each([
    ['มาตรการ!B6', '1. ทบทวนคู่มือทุกกอง (O8)'],
    ['มาตรการ!B7', '1. เพิ่มคำขอออนไลน์ 4 งาน (O10)'],
    ['มาตรการ!B10', '1. ประกาศแผนจัดซื้อจัดจ้าง (O12)'],
    ['มาตรการ!B12', '1. ประกาศเจตนารมณ์ (O21) และรายงานการรับทรัพย์สิน (O22)'],
  ])('%s refers to its own matter', (cell, text) => {
    expect(says('oit-reference-topic', { [cell]: text })).toEqual([]);
  });
});

describe('oit-reference-spelling', () => {
  test.each(['๐๘', '08', '๐๐๘'])('“%s” for O8', (spelling) => {
    expect(says('oit-reference-spelling', { 'มาตรการ!B6': `ทบทวนคู่มือ (อ้างอิงข้อ ${spelling})` })).toEqual([
      'info oit-reference-spelling มาตรการ!B6',
    ]);
  });

  test.each(['O8', 'o8', 'O ๘', 'O๘', 'O-8'])('“%s” is how it is written', (spelling) => {
    expect(says('oit-reference-spelling', { 'มาตรการ!B6': `ทบทวนคู่มือ (อ้างอิงข้อ ${spelling})` })).toEqual([]);
  });

  test('two in one cell are one finding', () => {
    expect(says('oit-reference-spelling', { 'มาตรการ!B6': 'ทบทวนคู่มือ (ข้อ ๐๘ และข้อ ๐๙)' })).toHaveLength(1);
  });
});

const TEN = [90, 88, 98.44, 79.11, 89, 91, 90, 89, 88, 92];
const remark = (text: string) => withScores(indicatorSheet(TEN, [text]));

describe('indicator-claim-differs', () => {
  test.each([
    ['highest', 'ควรรักษาตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่'],
    ['lowest', 'ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้คะแนนต่ำสุด ควรเร่งปรับปรุง'],
    ['score', 'ควรรักษามาตรฐานของตัวชี้วัดที่ ๓ การใช้อำนาจ (๙๗.๔๔ คะแนน)'],
  ])('%s: %s', (variant, text) => {
    expect(saysOf('indicator-claim-differs', remark(text))).toEqual([`warning indicator-claim-differs/${variant} คะแนน ITA!A14`]);
  });

  test.each([
    'ควรรักษาตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ ๓ การใช้อำนาจ (๙๘.๔๔ คะแนน)',
    'ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้คะแนนต่ำสุด (79.11)',
    'ควรพัฒนาตัวชี้วัดที่ 2 การใช้งบประมาณ และตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ให้ดียิ่งขึ้น',
    'คะแนนสูงสุด คือ ตัวชี้วัดที่ 3 และต่ำสุด คือ ตัวชี้วัดที่ 4',
    'ในปี 2567 ตัวชี้วัดที่ 1 ได้คะแนนสูงสุด (99.00 คะแนน)',
  ])('borne out, or no claim: %s', (text) => {
    expect(saysOf('indicator-claim-differs', remark(text))).toEqual([]);
  });

  describe('beside last year’s scores', () => {
    /** Indicator 1 was the best of last year, at 99; this year it is 3, at 98.44. */
    const both = (text: string, last: readonly (number | '')[] = [99, 88, 90, 70, 89, 91, 90, 89, 88, 92]) => {
      const [title = [], ...table] = indicatorSheet(last);
      const lastYear = [title.map((cell) => String(cell).replace('2568', '2567')), ...table];
      return saysOf('indicator-claim-differs', { ...remark(text), คะแนนปีก่อน: lastYear });
    };

    test.each(['ในปี 2567 ตัวชี้วัดที่ 1 ได้คะแนนสูงสุด (99.00 คะแนน)', 'ตัวชี้วัดที่ 1 ได้คะแนนสูงสุด', 'ตัวชี้วัดที่ 3 การใช้อำนาจ ได้ 90.00 คะแนน'])(
      'what last year’s bear out is right: %s',
      (text) => {
        expect(both(text)).toEqual([]);
      },
    );

    test.each([
      ['highest', 'ตัวชี้วัดที่ 2 ได้คะแนนสูงสุด'],
      ['highest', 'ในปี 2567 ตัวชี้วัดที่ 2 ได้คะแนนสูงสุด'],
      ['score', 'ตัวชี้วัดที่ 3 การใช้อำนาจ ได้ 97.44 คะแนน'],
    ])('what neither year bears out is not (%s): %s', (variant, text) => {
      expect(both(text)).toEqual([`warning indicator-claim-differs/${variant} คะแนน ITA!A14`]);
    });

    test('an indicator that last year’s scores lack is judged by this year’s', () => {
      expect(both('ตัวชี้วัดที่ 1 ได้คะแนนสูงสุด', ['', 88, 90, 70, 89, 91, 90, 89, 88, 92])).toHaveLength(1);
    });
  });

  test('of equals the first is named as the real one, and each may be called the best', () => {
    const source = (text: string) => withScores(indicatorSheet([90, 98, 98, 70, 70, 91, 90, 89, 88, 92], [text]));
    const real = (text: string) =>
      findingsIn(source(text))
        .filter(({ rule }) => rule === 'indicator-claim-differs')
        .map(({ params }) => params);
    expect(real('ตัวชี้วัดที่ 1 ได้คะแนนสูงสุด')).toEqual([{ named: 1, real: 2, score: '98.00' }]);
    expect(real('ตัวชี้วัดที่ 1 ได้คะแนนต่ำสุด')).toEqual([{ named: 1, real: 4, score: '70.00' }]);
    expect(real('ตัวชี้วัดที่ 3 ได้คะแนนสูงสุด')).toEqual([]);
    expect(real('ตัวชี้วัดที่ 5 ได้คะแนนต่ำสุด')).toEqual([]);
  });

  test('of an indicator whose score is missing nothing can be said', () => {
    const source = withScores(indicatorSheet(['', ...TEN.slice(1)], ['ตัวชี้วัดที่ 1 ได้คะแนนสูงสุด (99.00 คะแนน)']));
    expect(saysOf('indicator-claim-differs', source)).toEqual([]);
  });

  test.each([
    ['98.4', 0],
    ['98.5', 1],
    ['98.44', 0],
    ['098.44', 0],
  ])('a score told as %s, rounded to its own places, stands for 98.44', (score, findings) => {
    expect(saysOf('indicator-claim-differs', remark(`ตัวชี้วัดที่ 3 การใช้อำนาจ ได้ ${score} คะแนน`))).toHaveLength(findings);
  });

  test('the introduction is read like the remarks', () => {
    const text = 'ในปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลหนองบัวทองพบว่าตัวชี้วัดที่ 2 การใช้งบประมาณ ได้คะแนนสูงสุด จึงกำหนดมาตรการส่งเสริมคุณธรรม ดังต่อไปนี้';
    expect(saysOf('indicator-claim-differs', withScores(indicatorSheet(TEN)), { 'มาตรการ!A4': text })).toEqual([
      'warning indicator-claim-differs/highest มาตรการ!A4',
    ]);
  });

  test('without indicators in the sheet a claim cannot be judged', () => {
    const source = { ...book(), 'คะแนน ITA': [...(book()['คะแนน ITA'] ?? []), ['ข้อเสนอแนะเพิ่มเติม'], ['ตัวชี้วัดที่ 1 ได้คะแนนสูงสุด (99.00)']] };
    expect(saysOf('indicator-claim-differs', source)).toEqual([]);
  });
});

describe('indicator-uncovered', () => {
  const withoutAssets = MEASURE_ROWS.filter((row) => !String(row[0]).includes('ทรัพย์สิน')).map(([title = '', ...rest], index): Row => [
    String(title).replace(/^\d+/, String(index + 1)),
    ...rest,
  ]);
  const scores = withScores(indicatorSheet(TEN))['คะแนน ITA'] ?? [];

  test('indicator 4 at 79.11 and no measure on assets: at its score', () => {
    const source = { ...withMeasures(withoutAssets), 'คะแนน ITA': scores };
    expect(saysOf('indicator-uncovered', source)).toEqual(['warning indicator-uncovered คะแนน ITA!B6']);
    expect(saysOf('indicator-uncovered', source, {}, { settings: { rulesOff: ['indicator-uncovered'] } })).toEqual([]);
  });

  test('a measure on assets addresses it', () => {
    expect(saysOf('indicator-uncovered', withScores(indicatorSheet(TEN)))).toEqual([]);
  });

  test('an explicit column addresses it', () => {
    const rows = withoutAssets.map((row, index): Row => [...row, index === 0 ? 'ตัวชี้วัดที่ 4' : 'ตัวชี้วัดที่ 1']);
    const source = { ...withMeasures(rows, [...MEASURES_HEADER, 'ตัวชี้วัด']), 'คะแนน ITA': scores };
    expect(saysOf('indicator-uncovered', source)).toEqual([]);
  });
});

describe('issue-uncovered', () => {
  test('one finding lists what is missing', () => {
    const found = findingsIn(withMeasures(MEASURE_ROWS.slice(0, 3))).filter(({ rule }) => rule === 'issue-uncovered');
    expect(short(found)).toEqual(['warning issue-uncovered/some มาตรการ!A5']);
    expect(found[0]?.params).toMatchObject({ count: 4, total: 7 });
    expect(found[0]?.params.names).toContain('(4) กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ');
  });

  test('none at all', () => {
    const plain: Row = ['1. มาตรการปลูกต้นไม้', '1. ปลูกต้นไม้', 'กองช่าง', 'ปีงบประมาณ พ.ศ. 2568', 'ปลูกแล้ว 40 ต้น', 'ร่มรื่นขึ้น'];
    expect(saysOf('issue-uncovered', withMeasures([plain]))).toEqual(['warning issue-uncovered/none มาตรการ!A5']);
  });

  test('all seven covered, or switched off, or a year without issues', () => {
    expect(says('issue-uncovered', {})).toEqual([]);
    expect(saysOf('issue-uncovered', withMeasures(MEASURE_ROWS.slice(0, 1)), {}, { settings: { rulesOff: ['issue-uncovered'] } })).toEqual(
      [],
    );
    expect(saysOf('issue-uncovered', withMeasures(MEASURE_ROWS.slice(0, 1)), {}, { settings: { fiscalYear: 2564 } })).toEqual([]);
  });
});
