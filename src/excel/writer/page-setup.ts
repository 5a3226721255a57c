/** The printed page: paper, margins, scale, header and footer. Everything here needs ExcelApi 1.9. */
import type { PageSetup } from '../../report/sheet-plan';
import { areaAddress, rowsAddress, type Area } from '../address';

/** Excel's limit for one of the three parts of a header or footer together with its codes. */
const LONGEST_PART = 255;

export function setUpPage(sheet: Excel.Worksheet, page: PageSetup, top: number): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = page.fitWidth ? { horizontalFitToPages: 1 } : { scale: page.scale };
  layout.setPrintMargins(Excel.PrintMarginUnit.points, page.margins);
  layout.centerHorizontally = page.centerHorizontally;
  layout.printGridlines = false;
  layout.printHeadings = false;
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftHeader = cut(page.header.left);
  defaultForAllPages.centerHeader = cut(page.header.center);
  defaultForAllPages.rightHeader = cut(page.header.right);
  defaultForAllPages.leftFooter = cut(page.footer.left);
  defaultForAllPages.centerFooter = cut(page.footer.center);
  defaultForAllPages.rightFooter = cut(page.footer.right);
  if (page.titleRows !== null) {
    layout.setPrintTitleRows(`$${rowsAddress(top + page.titleRows[0], top + page.titleRows[1]).replace(':', ':$')}`);
  }
}

export function setPrintArea(sheet: Excel.Worksheet, area: Area): void {
  sheet.pageLayout.setPrintArea(areaAddress(area));
}

/** Manual breaks before the given rows of the sheet; earlier ones are taken away. */
export function setBreaks(sheet: Excel.Worksheet, rows: readonly number[], column: number): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) {
    sheet.horizontalPageBreaks.add(areaAddress({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }));
  }
}

function cut(text: string): string {
  return text.length <= LONGEST_PART ? text : `${text.slice(0, LONGEST_PART - 1)}…`;
}
