import { carryOver, keptRegions, memoryOf, type Previous, type PreviousRegions, type RegionCells } from '../../src/report/carry-over';
import type { ReportDocument } from '../../src/report/document';
import { layOutReport } from '../../src/report/layout/report-sheet';
import { REGION } from '../../src/report/words';
import { document, measure, settings } from './support/municipality';

/** A sheet as the writer leaves it: the cells of the named regions, and what the writer remembers. */
function written(report: ReportDocument) {
  const plan = layOutReport(report);
  const cells = (name: string): string[][] => {
    const region = plan.regions.find((candidate) => candidate.name === name)!;
    return plan.rows.slice(region.firstRow, region.lastRow + 1).map((row) => {
      const texts = Array.from({ length: 6 }, () => '');
      for (const { column, content } of row.cells) if ('text' in content) texts[column] = content.text;
      return texts;
    });
  };
  const regions = {
    introduction: cells(REGION.introduction),
    recommendations: cells(REGION.recommendations),
    signature: cells(REGION.signature),
  };
  return { regions, memory: memoryOf(plan, report) };
}

const edited = (cells: RegionCells, row: number, text: string): RegionCells =>
  cells.map((texts, index) => (index === row ? [text, ...texts.slice(1)] : texts));

const introductionOf = (report: ReportDocument): readonly string[] => written(report).regions.introduction.map((row) => row[0]!);

test('what nobody changed is drafted anew', () => {
  const { document: next, kept } = carryOver(written(document()), document({ introduction: ['ข้อความใหม่'] }));
  expect(kept).toEqual([]);
  expect(introductionOf(next)[0]).toContain('ข้อความใหม่');
});

test('a changed introduction survives further runs, also when measures come and go', () => {
  let sheet: Previous = written(document());
  sheet = {
    ...sheet,
    regions: { ...sheet.regions, introduction: edited(sheet.regions.introduction ?? [], 0, 'คำนำที่เจ้าหน้าที่แก้เอง ปี 2568') },
  };
  for (const count of [3, 1, 2]) {
    const measures = Array.from({ length: count }, (_, index) => measure(index + 1));
    const { document: next, kept } = carryOver(sheet, document({ measures, introduction: [`มี ${count} มาตรการ`] }));
    expect(kept).toEqual(['introduction']);
    expect(introductionOf(next)).toEqual(['คำนำที่เจ้าหน้าที่แก้เอง ปี 2568']);
    sheet = written(next);
  }
});

test('a recommendation added by hand is kept word for word, numbers and all', () => {
  const sheet = written(document());
  const added = [...sheet.regions.recommendations, ['๓. จัดอบรมบุคลากร', '', '', '', '', '']];
  const { document: next, kept } = carryOver({ ...sheet, regions: { ...sheet.regions, recommendations: added } }, document());
  expect(kept).toEqual(['recommendations']);
  expect(written(next).regions.recommendations).toEqual(added);
});

test('a date written into the signature block is kept', () => {
  const sheet = written(document());
  const signature = edited(sheet.regions.signature, 3, 'วันที่ ๑๐ เดือน ตุลาคม พ.ศ. ๒๕๖๘');
  const { document: next, kept } = carryOver({ ...sheet, regions: { ...sheet.regions, signature } }, document());
  expect(kept).toEqual(['signature']);
  expect(written(next).regions.signature).toEqual(signature);
});

test('the way back: a region that is to be drafted again', () => {
  const sheet = written(document());
  const regions: PreviousRegions = { ...sheet.regions, introduction: edited(sheet.regions.introduction, 0, 'แก้แล้ว') };
  const { document: next, kept } = carryOver({ ...sheet, regions }, document(), ['introduction']);
  expect(kept).toEqual([]);
  expect(introductionOf(next)).toEqual(introductionOf(document()));
});

test('the latest word wins: a text set in the pane after the hand edit was kept', () => {
  const sheet = written(document());
  const kept = carryOver(
    { ...sheet, regions: { ...sheet.regions, introduction: edited(sheet.regions.introduction, 0, 'แก้บนแผ่นงาน') } },
    document(),
  );
  const fromPane = settings({ introduction: ['แก้ในแผง'] });
  const next = carryOver(written(kept.document), document({ settings: fromPane, introduction: ['แก้ในแผง'] }));
  expect(next.kept).toEqual([]);
  expect(introductionOf(next.document)[0]).toContain('แก้ในแผง');
});

test('blanks at the ends of cells are no edit', () => {
  const sheet = written(document());
  const introduction = sheet.regions.introduction.map(([first, ...rest]) => [`${first ?? ''} `, ...rest]);
  expect(keptRegions({ ...sheet, regions: { ...sheet.regions, introduction } }, document().settings)).toEqual([]);
});

test('a report that left no memory keeps nothing', () => {
  const sheet = written(document());
  expect(keptRegions({ regions: sheet.regions, memory: null }, document().settings)).toEqual([]);
});

test('a region emptied by hand stays empty', () => {
  const sheet = written(document());
  const recommendations = sheet.regions.recommendations.map((row) => row.map(() => ''));
  const { document: next } = carryOver({ ...sheet, regions: { ...sheet.regions, recommendations } }, document());
  expect(written(next).regions.recommendations.flat().join('')).toBe('');
  expect(carryOver(written(next), document()).kept).toEqual(['recommendations']);
});
