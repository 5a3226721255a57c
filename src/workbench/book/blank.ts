/** A new, empty workbook with one sheet. */
import { Package } from './package/package';
import { PLAIN_STYLES } from './styles/style-sheet';
import { XML_DECLARATION } from './xml/text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const SHEET_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
export const PLAIN_SHEET = `${XML_DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData/></worksheet>`;

export function blankPackage(): Package {
  const pack = Package.create();
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  pack.add('xl/workbook.xml', '', `${main}.sheet.main+xml`);
  pack.relate('', `${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml');
  pack.add(
    'xl/worksheets/sheet1.xml',
    PLAIN_SHEET.replace('<sheetData', '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData'),
    SHEET_CONTENT_TYPE,
  );
  const sheet = pack.relate('xl/workbook.xml', `${RELATIONSHIPS}/worksheet`, 'xl/worksheets/sheet1.xml');
  pack.add('xl/styles.xml', XML_DECLARATION + PLAIN_STYLES, `${main}.styles+xml`);
  pack.relate('xl/workbook.xml', `${RELATIONSHIPS}/styles`, 'xl/styles.xml');
  pack.write(
    'xl/workbook.xml',
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews>` +
      `<sheets><sheet name="Sheet1" sheetId="1" r:id="${sheet}"/></sheets></workbook>`,
  );
  return pack;
}
