import { criteriaSaysEn } from './criteria.en';
import type { tableRulesTh } from './tables.th';
import type { RuleTexts } from './types';

/** English texts of the rules on sheets, years and scores. */
export const tableRulesEn: Readonly<Record<keyof typeof tableRulesTh, RuleTexts>> = {
  'sheet-missing': {
    name: 'Table not found',
    meaning: 'No sheet holds a measures table or a scores table, so no report can be made.',
    says: {
      measures: [
        'No measures table was found, looking in every sheet for headings such as “มาตรการ/แนวทาง”, “ผู้รับผิดชอบ”, “ระยะเวลา”.',
        'If there is one, choose its sheet and columns in the pane; or press Create form and fill it in.',
      ],
      scores: [
        'No ITA scores table was found, looking in every sheet for rows that name IIT, EIT, OIT or an indicator.',
        'If there is one, choose its sheet in the pane; or press Create form and fill in the scores.',
      ],
    },
  },
  'column-missing': {
    name: 'Column not found',
    meaning: 'A table lacks a column that the report needs, or its heading uses words that are not known.',
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
    meaning: 'Weights, levels and OIT items belong to a fiscal year, so the year must be known first.',
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
    meaning: 'Part of that year’s criteria was found in no document and is taken from a neighbouring year.',
    says: {
      default: [
        'Some ITA criteria of {year} ({facts}) are not confirmed by any document; the report uses what is most likely.',
        'Compare with that year’s ITA manual. If they differ, press ITA criteria and correct the sheet.',
      ],
    },
  },
  'scores-year-differs': {
    name: 'No scores of the report’s year',
    meaning: 'All scores in the workbook are of another year, which the report would print as its own.',
    says: {
      default: [
        'The scores found are of {year}; there are none of {expected}.',
        'Type the scores of {expected}, or choose the report’s year to fit the scores.',
      ],
    },
  },
  'score-missing': {
    name: 'Score missing',
    meaning: 'A score that the total needs is empty, or has no row.',
    says: {
      empty: ['The score of {row} is empty.', 'Type the published score, 0 to 100, into this cell.'],
      row: [
        'The scores table has no row for {row}, so the total cannot be computed.',
        'Add a row for {row} with its score below the last one.',
      ],
    },
  },
  'score-not-a-number': {
    name: 'Score is not a number',
    meaning: 'A score cell holds text, a date or something else that cannot be read as a score.',
    says: { default: ['The score of {row} reads “{text}”, which is no score.', 'Type a number from 0 to 100, such as 89.73.'] },
  },
  'score-out-of-range': {
    name: 'Score out of range',
    meaning: 'Every ITA score lies between 0 and 100.',
    says: { default: ['The score of {row} is {text}, not between 0 and 100.', 'Check it against the published result and type it again.'] },
  },
  'score-precision': {
    name: 'More than two decimals',
    meaning: 'ITA results are published with two decimals; more are usually a sign of a figure computed by hand.',
    says: {
      default: [
        'The score of {row} has more than two decimals ({text}).',
        'Use the published score. The report computes with what it sees, without rounding first.',
      ],
    },
  },
  'score-converted': {
    name: 'Score converted',
    meaning: 'A score was written in another shape that can mean only one thing; it was converted, and this says so.',
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
    meaning: 'The figure may be out of 100 or already weighted, so nothing is computed from it.',
    says: {
      default: [
        'The score of {row} is {text}, which may be out of 100 or already weighted.',
        'Type the score out of 100, or say out of how many, such as 26.92/30.',
      ],
    },
  },
  'instrument-duplicate': {
    name: 'Score given twice',
    meaning: 'Several rows give a score for the same instrument or indicator, so it is not known which counts.',
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
    meaning: 'An instrument’s score is the mean of its indicators, or of the two parts of EIT; 0.01 is allowed for rounding.',
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
    meaning: 'The stated total is not what the scores give. A difference of exactly 0.01 is rounding and only noted.',
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
    meaning: 'The stated level is not the one that the scores give. It depends on the total and on every instrument.',
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
    meaning: 'The text says that the target was met, or not met, and the total says otherwise.',
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
    meaning:
      'One part of EIT is below the floor while EIT as a whole is not. No document settles whether a level’s condition means each part.',
    says: {
      default: [
        '{row} is {score}, below {floor}, though EIT as a whole is not.',
        'Compare the level with the published one. If the floor applies to each part, choose so in the settings.',
      ],
    },
  },
  'eit-parts-averaged': {
    name: 'EIT in parts in a year that has none',
    meaning: 'The criteria of this year know one score of EIT, but the table gives two parts.',
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
    meaning: 'The agency’s own ITA criteria sheet holds values that cannot be used.',
    says: criteriaSaysEn,
  },
  'year-mismatch': {
    name: 'Years do not fit together',
    meaning:
      'A report uses the scores of its own year, analyses the ITA of the year before and is published as evidence of the year after. A year named here fits none of these.',
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
