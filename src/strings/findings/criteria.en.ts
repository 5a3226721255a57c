import type { criteriaSaysTh } from './criteria.th';
import type { Says } from './types';

const FORM = 'or delete this sheet and press ITA criteria to make it anew.';

/** English sentences on the agency's own criteria sheet. */
export const criteriaSaysEn: Readonly<Record<keyof typeof criteriaSaysTh, Says>> = {
  default: ['The ITA criteria sheet has an unusable value in this cell.', `Correct it, ${FORM}`],
  'section-missing': ['The criteria sheet lacks the heading “{section}”.', `Type the heading again, ${FORM}`],
  'column-missing': ['“{section}” lacks the column “{column}”.', `Type the column’s heading again, ${FORM}`],
  'row-missing': ['The criteria sheet lacks the row “{row}”.', `Add the row, ${FORM}`],
  'fiscal-year-unreadable': ['The fiscal year of the criteria reads “{found}”, which is no year.', 'Type a Buddhist year, such as 2568.'],
  'fiscal-year-differs': [
    'The criteria are for {year} but this report is for {expected}.',
    'Make them the criteria of {expected}, or delete the sheet to use those that come with the add-in.',
  ],
  'choice-unknown': ['“{row}” reads “{found}”, which is none of the choices.', 'Choose from the list in this cell.'],
  'score-not-a-number': ['“{row}” reads “{found}”, which is no score.', 'Type a number from 0 to 100.'],
  'score-out-of-range': ['“{row}” is {found}, not between 0 and 100.', 'Type a number from 0 to 100.'],
  'unknown-instrument': ['There is no instrument “{code}”.', 'Use the codes IIT, EIT, EIT1, EIT2 or OIT.'],
  'instrument-duplicate': ['The instrument {code} has more than one row.', 'Keep one.'],
  'instrument-missing': ['The criteria sheet lacks the instrument {code}.', 'Add a row for it, with its weight.'],
  'weight-not-a-number': ['The weight of {code} reads “{found}”, which is no number.', 'Type the weight in per cent, such as 30.'],
  'weight-out-of-range': ['The weight of {code} is {found}, which cannot be.', 'Type a weight above 0 and not above 100.'],
  'weights-sum': ['The weights add up to {sum}, not 100.', 'Check each weight, so that they add up to 100.'],
  'part-missing': ['The criteria sheet divides EIT in two parts but lacks {code}.', 'Add the row that is missing, or use one row for EIT.'],
  'part-weights-sum': ['The two parts add up to {sum} but EIT weighs {weight}.', 'Correct their weights, so that they add up to {weight}.'],
  'name-missing': ['This row has no name.', 'Type the name that the ITA manual gives.'],
  'levels-missing': ['The criteria sheet has no levels.', 'Add at least one level.'],
  'level-not-a-number': ['The score of level “{level}” reads “{found}”, which is no number.', 'Type a number from 0 to 100.'],
  'level-out-of-range': ['The score of level “{level}” is {found}, not between 0 and 100.', 'Type a number from 0 to 100.'],
  'levels-overlap': [
    'Level “{level}” overlaps “{above}” above it.',
    'Put the levels in order, best first, each lower than the one before.',
  ],
  'levels-incomplete': [
    'The last level “{level}” does not reach down to 0.',
    'Let the last level begin at 0, without a floor for the instruments.',
  ],
  'indicators-missing': ['The criteria sheet has no indicators.', `Add them, ${FORM}`],
  'indicator-number-unreadable': ['The number of an indicator reads “{found}”, which is none.', 'Type the indicator’s number, such as 1.'],
  'indicator-duplicate': ['Indicator {number} has more than one row.', 'Keep one, or correct the number.'],
  'item-code-unreadable': ['The code of an OIT item reads “{found}”, which is none.', 'Type the code, such as O27.'],
  'item-duplicate': ['Item {code} has more than one row.', 'Keep one, or correct the code.'],
  'item-unknown': ['Item {code} is not in this sheet’s list of OIT items.', 'Correct the code, or add the item to the list.'],
};
