/** The report document on its sheet: every section top to bottom, then the page it is printed on. */
import type { ReportDocument } from '../document';
import type { SheetPlan } from '../sheet-plan';
import { reportSheetName } from '../titles';
import { layoutOf, type Layout } from './context';
import { layIndicatorChart, layInstrumentChart } from './charts';
import { layComparison } from './comparison';
import { layIntroduction, layTitles } from './front';
import { layIndicators, linkMeans } from './indicators';
import { BODY, COLOR, lookOf, PAD, reportPage, reportStyles } from './look';
import { layMeasures } from './measures';
import { layHeading, paragraphRows } from './paragraphs';
import { layResult } from './result';
import { laySignatures } from './signatures';
import { REGION } from '../words';

/** A header that ends further down than this (points) is not frozen: what stands above it would eat the screen of a laptop. */
const MOST_FROZEN = 210;

export function layOutReport(document: ReportDocument): SheetPlan {
  const { settings, fiscalYear, agency, draft } = document;
  const look = lookOf(settings);
  const layout = layoutOf(document, look);
  layTitles(layout);
  layIntroduction(layout);
  const { headerRow, headerEnd } = layMeasures(layout);
  layScores(layout);
  layAnalysis(layout);
  layRecommendations(layout);
  laySignatures(layout);
  const { sheet, say } = layout;
  return {
    kind: 'report',
    fiscalYear,
    sheetName: reportSheetName(fiscalYear),
    tabColor: COLOR.heading,
    columnWidths: look.columnWidths,
    base: { font: { name: settings.font, size: BODY, color: COLOR.text, bold: false, italic: false }, vertical: 'Top' },
    styles: reportStyles(look, Number(document.summary.framework.floor)),
    rows: sheet.rows,
    styled: sheet.styled,
    borders: sheet.borders,
    regions: sheet.regions,
    charts: sheet.charts,
    dataBars: sheet.dataBars,
    lists: [],
    tables: [],
    page: reportPage(look, say(agency), draft, settings.font),
    freezeRows: headerEnd <= MOST_FROZEN ? headerRow + 1 : 0,
    showGridlines: false,
    repeatedHeader: headerRow,
    documentTitle: say(document.titles.slice(0, 2).join(' ')),
  };
}

/** Everything that shows scores. Means of indicators are linked last, when the indicators have found their rows. */
function layScores(layout: Layout): void {
  const result = layResult(layout);
  layFrameworkNote(layout);
  layInstrumentChart(layout, result, layComparison(layout, result));
  const indicators = layIndicators(layout);
  if (indicators === null) return;
  layIndicatorChart(layout, indicators);
  linkMeans(layout, result, indicators);
}

/** What the result rests on, where that needs saying. */
function layFrameworkNote(layout: Layout): void {
  const note = layout.document.frameworkNote;
  if (note === null) return;
  layout.sheet.gap(6, { keepWithNext: true });
  paragraphRows(layout, {
    role: 'framework-note',
    paragraphs: [layout.say(note)],
    verbatim: true,
    numbered: false,
    pad: PAD.table,
    lastPad: PAD.table,
    keepFirst: true,
    style: 'note',
  });
}

function layAnalysis(layout: Layout): void {
  const { analysis } = layout.document;
  if (analysis.length === 0) return;
  layHeading(layout, 'สรุปสิ่งที่ผลคะแนนบ่งชี้');
  paragraphRows(layout, {
    role: 'analysis',
    paragraphs: analysis,
    verbatim: false,
    numbered: false,
    pad: PAD.paragraph,
    lastPad: PAD.paragraph,
    keepFirst: true,
  });
}

function layRecommendations(layout: Layout): void {
  const { document, sheet } = layout;
  const kept = document.kept.recommendations;
  const paragraphs = kept ?? document.recommendations;
  if (paragraphs.length === 0) return;
  layHeading(layout, 'ข้อเสนอแนะเพื่อการพัฒนา');
  const first = sheet.next;
  paragraphRows(layout, {
    role: 'recommendation',
    paragraphs,
    verbatim: kept !== null,
    numbered: paragraphs.length > 1,
    pad: PAD.paragraph,
    lastPad: PAD.paragraph,
    keepFirst: true,
    keepLast: true,
  });
  sheet.region(REGION.recommendations, sheet.across(first, sheet.next - 1));
}
