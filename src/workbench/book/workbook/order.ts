import type { XmlElement } from '../xml/tree';

/** Order of the children of `workbook` (ISO/IEC 29500-1, 18.2.27). */
const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize ' +
  'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

export function placeInWorkbook(workbook: XmlElement, child: XmlElement): void {
  workbook.place(child, ORDER);
}
