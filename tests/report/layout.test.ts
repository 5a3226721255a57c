import fc from 'fast-check';
import { titleLines } from '../../src/report/layout/front';
import { paginate } from '../../src/report/layout/paginate';
import { layOutReport } from '../../src/report/layout/report-sheet';
import { SetText, splitToLines, textWidth } from '../../src/report/layout/text-width';
import type { PlannedRow, SheetPlan } from '../../src/report/sheet-plan';
import type { ReportMeasure } from '../../src/report/document';
import { AGENCY, document, measure, settings } from './support/municipality';

const textAt = (row: PlannedRow, column: number): string => {
  const content = row.cells.find((cell) => cell.column === column)?.content;
  return content !== undefined && 'text' in content ? content.text : '';
};

const rowsOf = (plan: SheetPlan, role: string): readonly PlannedRow[] => plan.rows.filter((row) => row.role === role);

/** Texts without blanks, numbers, dashes and line feeds: what must not get lost. */
const bare = (text: string): string => text.replace(/[\s\u00a0–]|[0-9๐-๙]+\./g, '');

describe('nothing is lost', () => {
  const word = fc.constantFrom('ดำเนินการ', 'ประชาชน', 'ตรวจสอบ', 'เผยแพร่', 'ข้อมูลสาธารณะ', 'No Gift Policy', 'งบประมาณ', 'ต่อเนื่อง');
  const paragraph = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));
  const list = fc.array(paragraph, { minLength: 1, maxLength: 4 });
  /** Mostly short, yet some agencies write half a page. */
  const title = fc.oneof(
    word,
    fc.array(word, { minLength: 4, maxLength: 40 }).map((words) => words.join(' ')),
  );
  const anyMeasure = fc.record({ title, steps: list, responsible: list, period: word, done: list, outcomes: list });

  test.each(['landscape', 'portrait'] as const)('%s: every paragraph of a measure stands in its column, in order', (orientation) => {
    fc.assert(
      fc.property(fc.array(anyMeasure, { minLength: 1, maxLength: 3 }), (given) => {
        const measures = given.map((fields, index): ReportMeasure => ({ ...fields, number: index + 1 }));
        const plan = layOutReport(document({ measures, settings: settings({ orientation }) }));
        measures.forEach((expected, index) => {
          const rows = plan.rows.filter((row) => row.flow.measure === index);
          const columns = [[expected.title], expected.steps, expected.responsible, [expected.period], expected.done, expected.outcomes];
          columns.forEach((paragraphs, column) => {
            const shown = rows.map((row) => textAt(row, column)).join('\n');
            expect(bare(shown.replaceAll('(ต่อ)', ''))).toBe(bare(paragraphs.join('\n')));
            expect([column, textAt(rows[0] as PlannedRow, column)]).not.toEqual([column, '']);
          });
          // At a page's beginning “๑. (ต่อ)” is written into column A: only where nothing stands there.
          for (const row of rows) expect(textAt(row, 0) === '' || row.flow.continued === undefined).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a title too long for its page goes on under the next header, and says so', () => {
    const title = 'การยกระดับกระบวนงานให้บริการประชาชนทุกประเภทขององค์กรปกครองส่วนท้องถิ่นให้โปร่งใสและตรวจสอบได้ '.repeat(6).trim();
    const plan = layOutReport(document({ measures: [measure(1, { title })] }));
    const rows = rowsOf(plan, 'measure').filter((row) => row.flow.measure === 0);
    const [first = '', second = '', ...others] = rows.map((row) => textAt(row, 0)).filter((text) => text !== '');
    expect(first).toMatch(/^๑\.\u00a0การยกระดับ/);
    expect(second).toMatch(/^๑\. \(ต่อ\) /);
    expect(bare([first, second, ...others].join('').replaceAll('(ต่อ)', ''))).toBe(bare(title));
  });

  test('no cell is expected to be higher than a row may be', () => {
    const phrase = 'ผู้รับบริการได้รับความสะดวกและทราบขั้นตอนล่วงหน้า ';
    const plan = layOutReport(document({ measures: [measure(1, { outcomes: [phrase.repeat(160).trim()], steps: ['ก'.repeat(3000)] })] }));
    for (const row of rowsOf(plan, 'measure')) {
      plan.columnWidths.forEach((width, column) => {
        expect(SetText.in(width, { size: 16, bold: column === 0 }, textAt(row, column)).most).toBeLessThanOrEqual(16);
      });
    }
  });

  test('a paragraph over the limit is cut at spaces only', () => {
    const words = Array.from({ length: 300 }, (_, index) => `ข้อความ${index}`);
    const parts = splitToLines(words.join(' '), 147, { size: 16, bold: false }, 16);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ').split(' ')).toEqual(words);
  });

  test('the part of a cut paragraph that goes on has neither number nor dash', () => {
    const long = 'ประชาชนได้รับบริการตามกำหนด '.repeat(60).trim();
    const plan = layOutReport(document({ measures: [measure(1, { outcomes: [long, 'ข้อสอง'] })] }));
    const outcomes = rowsOf(plan, 'measure').flatMap((row) => textAt(row, 5).split('\n'));
    expect(outcomes.filter((text) => text.startsWith('–\u00a0'))).toHaveLength(2);
    expect(outcomes.length).toBeGreaterThan(2);
  });
});

describe('periods', () => {
  const periodOf = (period: string, orientation: 'landscape' | 'portrait' = 'landscape'): string => {
    const plan = layOutReport(document({ measures: [measure(1, { period })], settings: settings({ orientation }) }));
    return rowsOf(plan, 'measure').map((row) => textAt(row, 3))[0] ?? '';
  };

  test('an en dash stands between the ends, and never first on a line', () => {
    expect(periodOf('ไตรมาส ๑ - ๔')).toBe('ไตรมาส\u00a0๑\u00a0– ๔');
  });

  test('a month keeps its year on its line if the column takes both', () => {
    expect(periodOf('ธันวาคม ๒๕๖๗ - กันยายน ๒๕๖๘')).toBe('ธันวาคม ๒๕๖๗\u00a0– กันยายน\u00a0๒๕๖๘');
    expect(periodOf('กันยายน ๒๕๖๘', 'portrait')).toBe('กันยายน ๒๕๖๘');
  });

  test('a hyphen inside a word is none of a period’s', () => {
    expect(periodOf('ระยะเวลา E-Service')).toContain('E-Service');
  });
});

describe('a dimension of the plan', () => {
  const heading = 'มิติที่ 1 การสร้างสังคมที่ไม่ทนต่อการทุจริต';
  const measures = [measure(1, { heading }), measure(2), { ...measure(1), heading: 'มิติที่ 2 การบริหารราชการด้วยความโปร่งใส' }];

  test('stands across the table above its first measure, in the digits of the report, and stays with it', () => {
    const plan = layOutReport(document({ measures }));
    const at = plan.rows.flatMap((row, index) => (row.role === 'measure-heading' ? [index] : []));
    expect(at.map((index) => textAt(plan.rows[index] as PlannedRow, 0))).toEqual([
      heading.replace('1', '๑'),
      'มิติที่ ๒ การบริหารราชการด้วยความโปร่งใส',
    ]);
    for (const index of at) {
      expect(plan.rows[index]).toMatchObject({
        merges: [[0, 5]],
        flow: { keepWithNext: true, measure: plan.rows[index + 1]?.flow.measure },
      });
      expect(textAt(plan.rows[index + 1] as PlannedRow, 0)).toMatch(/^๑\.\u00a0/);
    }
  });

  test.each([1, 5, 9, 13, 17, 21, 25])('is never left alone on a page, with outcomes of %i phrases', (phrases) => {
    const outcomes = ['ผู้รับบริการได้รับความสะดวกและทราบขั้นตอนล่วงหน้า '.repeat(phrases * 3).trim()];
    const long = measures.map((one) => ({ ...one, outcomes }));
    const plan = layOutReport(document({ measures: [...long, ...long, ...long] }));
    const heights = plan.rows.map((row, index) => {
      const lines = plan.columnWidths.map(
        (width, column) => SetText.in(width, { size: 16, bold: column === 0 }, textAt(row, column)).lines,
      );
      return row.role === 'measure' ? Math.max(...lines) * 24 : row.height.kind === 'fixed' ? row.height.points : index < 8 ? 54 : 24;
    });
    const { breaks } = paginate(plan, heights);
    const after = breaks.map(({ beforeRow }) => plan.rows[beforeRow - 1]?.role);
    expect(breaks.length).toBeGreaterThan(2);
    expect(after).not.toContain('measure-heading');
  });
});

describe('titles', () => {
  const face = { size: 20, bold: true };

  test('a title too wide is cut before its last ตาม…', () => {
    const title = 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน';
    expect(titleLines(title, face, 662)).toEqual([
      'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
      'ตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    ]);
  });

  test('one without such a phrase is cut at a blank', () => {
    const title = 'องค์การบริหารส่วนตำบลทุ่งแสงธรรมพัฒนาสามัคคี อำเภอธารทองวัฒนานคร จังหวัดแสงสุวรรณบุรีรมย์';
    expect(titleLines(title, { size: 18, bold: true }, 436)).toEqual([
      'องค์การบริหารส่วนตำบลทุ่งแสงธรรมพัฒนาสามัคคี อำเภอธารทองวัฒนานคร',
      'จังหวัดแสงสุวรรณบุรีรมย์',
    ]);
  });

  test('one with a half-year is cut before its รอบ, and พ.ศ. keeps its year', () => {
    const title = 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๖ เดือน (ตุลาคม พ.ศ. ๒๕๖๗ – มีนาคม พ.ศ. ๒๕๖๘)';
    expect(titleLines(title, face, 430)).toEqual(['ประจำปีงบประมาณ พ.ศ. ๒๕๖๘', 'รอบ ๖ เดือน (ตุลาคม พ.ศ. ๒๕๖๗ – มีนาคม พ.ศ. ๒๕๖๘)']);
    for (let width = 150; width < 430; width += 5)
      for (const line of titleLines(title.replace(' รอบ ', ' '), face, width).slice(0, -1)) expect(line).not.toMatch(/พ\.ศ\.$/);
  });

  test('one that fits stays on its line', () => {
    expect(titleLines('รายงานผลตามมาตรการ', face, 662)).toEqual(['รายงานผลตามมาตรการ']);
  });
});

describe('print set-up', () => {
  test('an ampersand in the agency’s name is no code, and digits do not run into one', () => {
    const { page } = layOutReport(document({ agency: '9 บ้าน & สวน', settings: settings({ digits: 'arabic' }) }));
    expect(page.footer.left).toBe('&"TH SarabunPSK,Regular"&14&K595959 9 บ้าน && สวน');
  });

  test('only a draft carries ร่าง, and only in the page header', () => {
    expect(layOutReport(document({ draft: true })).page.header.right).toContain('ร่าง');
    expect(layOutReport(document()).page.header.right).toBe('');
    expect(layOutReport(document({ draft: true })).rows).toHaveLength(layOutReport(document()).rows.length);
  });

  test('a header far down is not frozen', () => {
    const introduction = Array.from({ length: 4 }, () => `${AGENCY}ได้ดำเนินการตามมาตรการ`);
    // Titles 90, introduction 60, header 54: a third of a laptop's screen.
    expect(layOutReport(document()).freezeRows).toBe(6);
    expect(layOutReport(document({ introduction })).freezeRows).toBe(0);
  });
});

describe('signatures', () => {
  const nobody = { reporter: null, reviewer: null, approver: null };
  const someone = { name: 'นายใจดี งานเสร็จ', position: 'ปลัดเทศบาล' };
  const cells = (plan: SheetPlan): string[][] =>
    rowsOf(plan, 'signature').map((row) => row.cells.map(({ column }) => `${column}:${textAt(row, column).slice(0, 7)}`));

  test('one role alone stands on the right', () => {
    expect(cells(layOutReport(document({ signatories: { ...nobody, reviewer: someone } })))[0]).toEqual(['3:ลงชื่อ ']);
  });

  test('two stand beside each other', () => {
    const plan = layOutReport(document({ signatories: { ...nobody, reporter: someone, approver: someone } }));
    expect(cells(plan)).toHaveLength(4);
    expect(cells(plan)[0]).toEqual(['0:ลงชื่อ ', '3:ลงชื่อ ']);
  });

  test.each(['landscape', 'portrait'] as const)(
    '%s: a long position goes on in a second line, and both dates wait for it',
    (orientation) => {
      const acting = { name: 'นางสาวใจงาม ทำดี', position: 'ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ รักษาราชการแทนปลัดเทศบาลตำบลทุ่งแสงธรรม' };
      const plan = layOutReport(
        document({ signatories: { ...nobody, reporter: acting, reviewer: someone }, settings: settings({ orientation }) }),
      );
      const rows = rowsOf(plan, 'signature');
      const left = rows.map((row) => textAt(row, 0));
      const right = rows.map((row) => textAt(row, 3));
      expect(left.join('')).toContain(`ตำแหน่ง ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ${orientation === 'landscape' ? 'รักษาราชการแทน' : ''}`);
      expect(left.findIndex((text) => text.startsWith('วันที่'))).toBe(right.findIndex((text) => text.startsWith('วันที่')));
      for (const [side, first, last] of [
        [left, 0, 2],
        [right, 3, 5],
      ] as const) {
        const room = plan.columnWidths.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
        for (const line of side) expect(textWidth(line, { size: 16, bold: false })).toBeLessThanOrEqual(room);
      }
      // Excel centres on over blank cells of the same alignment: beside a second line there may be none.
      const centred = plan.styled.filter(({ style }) => style === 'signature');
      for (const [index, row] of plan.rows.entries()) {
        if (row.role !== 'signature') continue;
        const halves = centred.filter(({ firstRow, lastRow }) => firstRow <= index && index <= lastRow);
        expect(halves.map(({ firstColumn }) => firstColumn).sort()).toEqual(row.cells.map(({ column }) => column));
      }
    },
  );

  test('none, no block', () => {
    const plan = layOutReport(document({ signatories: nobody }));
    expect(plan.regions.map(({ name }) => name)).not.toContain('ITA_Signature');
  });
});
