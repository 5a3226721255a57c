import fc from 'fast-check';
import { asText, LONGEST_CELL, linkFormula, storable, wireBytes } from '../../src/excel/writer/text';
import { readInput } from '../../src/workbench/host/cells/input';
import { openBlank } from './support/open';

describe('text on its way into a cell', () => {
  test.each(['=1+1', '+66', '-ไม่มี', '@ชื่อ', "'อ้างอิง", '2568', '๒๕๖๘', '12%', '1/2', 'TRUE', 'เท็จ', '#N/A', 'ม.ค. 68', '\tย่อหน้า'])(
    '%j needs the apostrophe',
    (text) => {
      expect(asText(text)).toBe(`'${text}`);
    },
  );

  test.each(['สำนักปลัด', 'ลดขั้นตอน\nและระยะเวลา', 'โครงการอบรมคุณธรรมและจริยธรรมประจำปีงบประมาณ พ.ศ. 2568 ของเทศบาล'])('%j does not', (text) => {
    expect(asText(text)).toBe(text);
  });

  test('nothing that a workbook cannot hold gets in', () => {
    expect(storable('ก\r\nข\rค\u0001\u000b\u0085\ud800ง\uffff')).toBe('ก\nข\nค\ufffdง');
    expect(storable('ก'.repeat(40_000))).toHaveLength(LONGEST_CELL);
    expect(storable('😀'.repeat(20_000)).endsWith('\ud83d')).toBe(false);
  });

  test('a full cell that needs the apostrophe still fits', () => {
    expect(asText(`=${'ก'.repeat(LONGEST_CELL)}`)).toHaveLength(LONGEST_CELL);
  });

  test('whatever it is, Excel keeps it as that text and never as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const read = readInput(undefined as never, asText(text), 'General');
        expect([read.formula, read.value]).toEqual([null, storable(text)]);
      }),
      { numRuns: 300 },
    );
  });
});

test('a link carries sheet names with quotes, and quotes in its text', async () => {
  const formula = linkFormula('ดู "A7"', "ปี'68", 'A7');
  expect(formula).toBe(`=HYPERLINK("#'ปี''68'!A7","ดู ""A7""")`);
  const excel = await openBlank(['A']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('A').getRange('A1').formulas = [[formula]];
    await context.sync();
  });
  expect(excel.book.sheets[0]?.cells.get(0)?.value).toBe('ดู "A7"');
  excel.close();
});

test('the meter counts the bytes that JSON takes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean()), (value) => {
      const exact = new TextEncoder().encode(JSON.stringify(value)).length;
      expect(Math.abs(wireBytes(value) - exact)).toBeLessThanOrEqual(exact * 0.5 + 2);
    }),
  );
  expect(wireBytes('มาตรการ "ก"\n')).toBe(new TextEncoder().encode(JSON.stringify('มาตรการ "ก"\n')).length);
});
