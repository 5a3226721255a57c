/** The measures as the matching of measures with indicators and issues reads them. */
import type { MeasureText } from '../assessment/coverage/match';
import type { RecognisedWorkbook } from '../plan/types';

export function measureTexts(workbook: RecognisedWorkbook): readonly MeasureText[] {
  return (workbook.measures?.measures ?? []).map(({ number, fields, extra, oitReferences }) => ({
    number,
    title: fields.title.text,
    texts: [fields.steps.text, fields.done.text, fields.outcomes.text],
    oitCodes: oitReferences.map(({ code }) => code),
    explicitIndicator: extra.indicator?.text ?? null,
    explicitIssue: extra.issue?.text ?? null,
  }));
}
