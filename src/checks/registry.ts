import { agencyMissing } from './rules/agency-missing';
import { agencyNameDiffers } from './rules/agency-name-differs';
import { columnMissing } from './rules/column-missing';
import { criteriaInvalid } from './rules/criteria-invalid';
import { decomposedSaraAm } from './rules/decomposed-sara-am';
import { duplicateMeasure } from './rules/duplicate-measure';
import { eitPartBelowFloor } from './rules/eit-part-below-floor';
import { eitPartsAveraged } from './rules/eit-parts-averaged';
import { fiscalYearMissing } from './rules/fiscal-year-missing';
import { formulaError } from './rules/formula-error';
import { frameworkUnconfirmed } from './rules/framework-unconfirmed';
import { headerRepeated } from './rules/header-repeated';
import { htmlMarkup } from './rules/html-markup';
import { indicatorClaimDiffers } from './rules/indicator-claim-differs';
import { indicatorUncovered } from './rules/indicator-uncovered';
import { instrumentDuplicate } from './rules/instrument-duplicate';
import { invisibleCharacters } from './rules/invisible-characters';
import { issueUncovered } from './rules/issue-uncovered';
import { levelDiffers } from './rules/level-differs';
import { measureFieldMissing } from './rules/measure-field-missing';
import { measureNumberDuplicate } from './rules/measure-number-duplicate';
import { measureNumberGap } from './rules/measure-number-gap';
import { measuresEmpty } from './rules/measures-empty';
import { measuresLeftOut } from './rules/measures-left-out';
import { misspelling } from './rules/misspelling';
import { mixedDigits } from './rules/mixed-digits';
import { oitReferenceSpelling } from './rules/oit-reference-spelling';
import { oitReferenceTopic } from './rules/oit-reference-topic';
import { oitReferenceUnknown } from './rules/oit-reference-unknown';
import { outcomeRepeatsSummary } from './rules/outcome-repeats-summary';
import { periodOutsideFiscalYear } from './rules/period-outside-fiscal-year';
import { periodReversed } from './rules/period-reversed';
import { periodUnreadable } from './rules/period-unreadable';
import { placeNameUnknown } from './rules/place-name-unknown';
import { scoreAmbiguous } from './rules/score-ambiguous';
import { scoreConverted } from './rules/score-converted';
import { scoreMissing } from './rules/score-missing';
import { scoreNotANumber } from './rules/score-not-a-number';
import { scoreOutOfRange } from './rules/score-out-of-range';
import { scorePrecision } from './rules/score-precision';
import { scoreRollupDiffers } from './rules/score-rollup-differs';
import { scoresYearDiffers } from './rules/scores-year-differs';
import { sheetMissing } from './rules/sheet-missing';
import { targetClaimDiffers } from './rules/target-claim-differs';
import { textTooLong } from './rules/text-too-long';
import { totalDiffers } from './rules/total-differs';
import { yearMismatch } from './rules/year-mismatch';
import type { Rule } from './types';

/** Every rule, in the order of `RULE_IDS`. The pane, the findings sheet, the command line and `docs/rules.md` read this list. */
export const RULES: readonly Rule[] = [
  sheetMissing,
  columnMissing,
  fiscalYearMissing,
  frameworkUnconfirmed,
  scoresYearDiffers,
  scoreMissing,
  scoreNotANumber,
  scoreOutOfRange,
  scorePrecision,
  scoreConverted,
  scoreAmbiguous,
  instrumentDuplicate,
  scoreRollupDiffers,
  totalDiffers,
  levelDiffers,
  targetClaimDiffers,
  eitPartBelowFloor,
  eitPartsAveraged,
  criteriaInvalid,
  yearMismatch,
  measuresEmpty,
  measuresLeftOut,
  measureFieldMissing,
  measureNumberDuplicate,
  measureNumberGap,
  duplicateMeasure,
  periodUnreadable,
  periodOutsideFiscalYear,
  periodReversed,
  oitReferenceUnknown,
  oitReferenceTopic,
  outcomeRepeatsSummary,
  indicatorUncovered,
  issueUncovered,
  indicatorClaimDiffers,
  agencyMissing,
  agencyNameDiffers,
  placeNameUnknown,
  misspelling,
  htmlMarkup,
  oitReferenceSpelling,
  mixedDigits,
  decomposedSaraAm,
  invisibleCharacters,
  headerRepeated,
  formulaError,
  textTooLong,
];
