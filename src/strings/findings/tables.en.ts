import { criteriaSaysEn } from './criteria.en';
import type { tableRulesTh } from './tables.th';
import type { RuleTexts } from './types';

/** English texts of the rules on sheets, years and scores. */
export const tableRulesEn: Readonly<Record<keyof typeof tableRulesTh, RuleTexts>> = {
  'sheet-missing': {
    name: 'Table not found',
    says: {
      measures: [
        'No measures table was found, looking in every sheet that is not hidden for headings such as “มาตรการ/แนวทาง”, “ผู้รับผิดชอบ”, “ระยะเวลา”.',
        'If a hidden sheet holds it, unhide that sheet. If a visible one does, choose its sheet and columns in the pane; or press Create form and fill it in.',
      ],
      scores: [
        'No ITA scores table was found, looking in every sheet that is not hidden for rows that name IIT, EIT, OIT or an indicator.',
        'If a hidden sheet holds it, unhide that sheet. If a visible one does, choose its sheet in the pane; or press Create form and fill in the scores.',
      ],
    },
  },
  'column-missing': {
    name: 'Column not found',
    says: {
      measures: [
        'The measures table has no column “{field}”.',
        'Add the column. If it exists under another name, match it by hand in the pane.',
      ],
      scores: ['The scores table has no score column.', 'Give the score column a clear heading, or match it by hand in the pane.'],
    },
  },
  'fiscal-year-missing': {
    name: 'Fiscal year not known',
    says: {
      default: [
        'Neither titles nor the scores table name a fiscal year.',
        'Write for example “ประจำปีงบประมาณ พ.ศ. 2568” above the table, or choose the year in the pane.',
      ],
      'no-framework': [
        'The add-in has no ITA criteria for fiscal year {year}, so nothing can be computed.',
        'Check the year. If it is right, press ITA criteria to create the sheet of that year’s criteria and fill in weights and levels from the ITA manual.',
      ],
    },
  },
  'framework-unconfirmed': {
    name: 'Criteria of the year not confirmed',
    says: {
      default: [
        'Some ITA criteria of {year} ({facts}) are not confirmed by any document; the report uses what is most likely.',
        'Compare with that year’s ITA manual. If they differ, press ITA criteria and correct the sheet.',
      ],
      agency: [
        'Some values of the criteria sheet of {year} ({facts}) are still those that were put there, which no document confirms.',
        'Compare with that year’s ITA manual, correct what differs, and delete the line “ยังไม่มีเอกสารยืนยัน” below each heading you have compared.',
      ],
    },
  },
  'scores-year-differs': {
    name: 'No scores of the report’s year',
    says: {
      default: [
        'The scores found are of {year}; there are none of {expected}.',
        'Type the scores of {expected}, or choose the report’s year to fit the scores.',
      ],
      previous: [
        'The column of last year’s scores is of {year}: the scores of {expected} cannot be compared with it.',
        'Correct the year in the column’s heading, or choose the report’s year to fit the scores.',
      ],
    },
  },
  'score-missing': {
    name: 'Score missing',
    says: {
      empty: ['The score of {row} is empty.', 'Type the published score, 0 to 100, into this cell.'],
      'rolled-up': ['The score of {row} is empty; the report uses the mean of its indicators.', 'Type the published score into this cell.'],
      row: [
        'The scores table has no row for {row}, so the total cannot be computed.',
        'Add a row for {row} with its score below the last one.',
      ],
    },
  },
  'score-not-a-number': {
    name: 'Score is not a number',
    says: { default: ['The score of {row} reads “{text}”, which is no score.', 'Type a number from 0 to 100, such as 89.73.'] },
  },
  'score-out-of-range': {
    name: 'Score out of range',
    says: { default: ['The score of {row} is {text}, not between 0 and 100.', 'Check it against the published result and type it again.'] },
  },
  'score-precision': {
    name: 'More than two decimals',
    says: {
      default: [
        'The score of {row} has more than two decimals ({text}).',
        'Use the published score. The report computes with what it sees, without rounding first.',
      ],
    },
  },
  'score-converted': {
    name: 'Score converted',
    says: {
      'percent-sign': ['The score of {row} is written {text} and read as {value}.', 'Nothing to do if that is right.'],
      'percent-format': ['The score of {row} is formatted as a percentage and read as {value}.', 'Nothing to do if that is right.'],
      'decimal-comma': ['The score of {row} has a decimal comma ({text}) and is read as {value}.', 'Nothing to do if that is right.'],
      'weighted-points': [
        'The score of {row} is given in weighted points ({text}), which is {value} out of 100.',
        'Compare with the published score; if it differs, type the score out of 100 instead.',
      ],
    },
  },
  'score-ambiguous': {
    name: 'Score with two meanings',
    says: {
      default: [
        'The score of {row} is {text}, which may be out of 100 or already weighted.',
        'Type the score out of 100, or say out of how many, such as 26.92/30.',
      ],
    },
  },
  'instrument-duplicate': {
    name: 'Score given twice',
    says: {
      default: ['{row} is given again; the first is at {first}.', 'Keep one row, or correct the name of the row.'],
      eit: [
        'A second row says EIT, like {first}, without saying which part.',
        'If these are the two parts, add “ส่วนที่ 1” and “ส่วนที่ 2” to their names.',
      ],
    },
  },
  'score-rollup-differs': {
    name: 'Instrument differs from its mean',
    says: {
      indicators: [
        '{row} is {stated} but the mean of its indicators is {computed}.',
        'Check both against the published results. The report uses {stated}.',
      ],
      parts: [
        '{row} is {stated} but the mean of its two parts is {computed}.',
        'Check both against the published results. The report uses the two parts.',
      ],
    },
  },
  'total-differs': {
    name: 'Total differs',
    says: {
      default: [
        'The stated total is {stated} but the scores give {computed}, a difference of {difference}.',
        'Check each instrument’s score, then correct the total.',
      ],
      rounding: [
        'The stated total is {stated} but the scores give {computed}; 0.01 is a matter of rounding.',
        'The published figure may stay. The report shows {computed}.',
      ],
    },
  },
  'level-differs': {
    name: 'Level differs from the scores',
    says: {
      default: ['The stated level is “{stated}” but a total of {total} gives “{computed}”.', 'Correct the wording, or check the scores.'],
      floor: [
        'The stated level is “{stated}” but an instrument is below {floor}, which gives “{computed}”.',
        'Correct the wording to “{computed}”, or check the instruments’ scores.',
      ],
      'not-a-level': [
        'The stated level “{stated}” does not exist in the criteria of {year}; a total of {total} gives “{computed}”.',
        'Correct the wording to “{computed}” and check the fiscal year.',
      ],
    },
  },
  'target-claim-differs': {
    name: 'Claim about the target differs',
    says: {
      claimed: [
        'The text says the target was met, but the total of {total} is below {target}.',
        'Correct the wording, or check the scores.',
      ],
      denied: [
        'The text says the target was missed, but the total of {total} reaches {target}.',
        'Correct the wording, or check the scores.',
      ],
    },
  },
  'eit-part-below-floor': {
    name: 'A part of EIT below the floor',
    says: {
      default: [
        '{row} is {score}, below {floor}, though EIT as a whole is not.',
        'Compare the level with the published one. If the floor applies to each part, choose so in the settings.',
      ],
    },
  },
  'eit-parts-averaged': {
    name: 'EIT in parts in a year that has none',
    says: {
      averaged: [
        'The criteria of {year} know no parts of EIT. The report uses the mean of the two, {computed}, as EIT.',
        'Make sure that these are the scores of {year}, then give EIT in one row as published.',
      ],
      whole: [
        'The criteria of {year} know no parts of EIT. The report uses the row of EIT, not the mean of the two parts, {computed}.',
        'Make sure that these are the scores of {year}, then remove the rows of the parts.',
      ],
    },
  },
  'criteria-invalid': {
    name: 'Criteria sheet invalid',
    says: criteriaSaysEn,
  },
  'year-mismatch': {
    name: 'Years do not fit together',
    says: {
      'report-title': [
        'The title says {year} but this report is for {expected}.',
        'Correct the year in the title, or choose the report’s year in the pane.',
      ],
      'scores-title': [
        'The scores table says it is for {year} but this report is for {expected}.',
        'Make sure these are the scores of {expected}, then correct the year.',
      ],
      analysis: [
        'The text says the analysis used ITA {year}, but this year’s measures should come from {expected}.',
        'Correct it to {expected} if it is a slip.',
      ],
      introduction: [
        'The introduction speaks of {year}, far from the report’s year ({expected}).',
        'Make sure the text was not left over from an older report.',
      ],
      other: [
        'The text speaks of {year}, far from the report’s year ({expected}).',
        'Make sure the text was not left over from an older report.',
      ],
    },
  },
};
