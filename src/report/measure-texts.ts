/** The measures as the matching of measures with indicators and issues reads them. */
import type { MeasureText } from '../assessment/coverage/match';
import { measureTexts as textsOfTable } from '../checks/support/coverage';
import type { RecognisedWorkbook } from '../plan/types';

export function measureTexts(workbook: RecognisedWorkbook): readonly MeasureText[] {
  return textsOfTable(workbook.measures);
}
