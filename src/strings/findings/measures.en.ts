import type { measureRulesTh } from './measures.th';
import type { RuleTexts } from './types';

/** English texts of the rules on measures, wording and dirt. */
export const measureRulesEn: Readonly<Record<keyof typeof measureRulesTh, RuleTexts>> = {
  'measures-empty': {
    name: 'Measures table empty',
    says: { default: ['The measures table is empty.', 'Fill in the first measure in this row.'] },
  },
  'measures-left-out': {
    name: 'More than one measures table',
    says: {
      default: [
        'This sheet holds another measures table, which is left out of the report; the one on “{sheet}” is used.',
        'To use this one, choose its sheet in the pane. If it is another year’s, name the fiscal year above the table.',
      ],
      'other-year': [
        'The measures on this sheet are of {year}; the report uses those on “{sheet}”.',
        'Nothing to do. To use these, choose their year or sheet in the pane.',
      ],
    },
  },
  'measure-field-missing': {
    name: 'Measure incomplete',
    says: {
      title: ['Measure {number} has no title.', 'Type the measure’s title into this cell.'],
      steps: ['Measure {number} has no steps.', 'Type the steps into this cell, one a line.'],
      responsible: ['Measure {number} has no one responsible.', 'Type the division or post into this cell.'],
      period: ['Measure {number} has no period.', 'Type the months into this cell, such as ตุลาคม 2567 - กันยายน 2568.'],
      done: ['Measure {number} does not say what was done.', 'Type what has been done into this cell.'],
      outcomes: ['Measure {number} has no outcome.', 'Type what came of it into this cell.'],
    },
  },
  'measure-number-duplicate': {
    name: 'Measure number used twice',
    says: { default: ['Number {number} is already used by the measure at {first}.', 'Number the measures in order.'] },
  },
  'measure-number-gap': {
    name: 'Measure numbers not in order',
    says: {
      one: ['The numbers jump to {number}; there is no measure {expected}.', 'See whether a measure was lost, then number them in order.'],
      several: [
        'The numbers jump to {number}; there are no measures {expected} to {last}.',
        'See whether measures were lost, then number them in order.',
      ],
      order: ['Measure {number} is out of order; here measure {expected} should stand.', 'Sort the measures or correct the number.'],
    },
  },
  'duplicate-measure': {
    name: 'Measure given twice',
    says: {
      default: [
        'Measure {number} is the same as measure {first} (cell {cell}).',
        'Delete the row, or make it the measure it was meant to be.',
      ],
    },
  },
  'period-unreadable': {
    name: 'Period not readable',
    says: {
      default: [
        'The period of measure {number} (“{text}”) cannot be read.',
        'Write months, such as ตุลาคม 2567 - กันยายน 2568, or a fiscal year, such as ปีงบประมาณ พ.ศ. 2568.',
      ],
    },
  },
  'period-outside-fiscal-year': {
    name: 'Period outside the fiscal year',
    says: {
      'begins-before': [
        'Measure {number} begins in {fromMonth}, before 1 October {before}.',
        'Check that this work belongs to fiscal year {year}.',
      ],
      'ends-after': [
        'Measure {number} ends in {toMonth}, after 30 September {year}.',
        'Check that this work belongs to fiscal year {year}.',
      ],
      both: [
        'Measure {number} runs from {fromMonth} to {toMonth}, longer than fiscal year {year}.',
        'Give only the part that lies in fiscal year {year}.',
      ],
      'other-year': [
        'The period of measure {number} ({fromMonth} to {toMonth}) lies wholly outside fiscal year {year}.',
        'Check the year; it may be left over from an older report.',
      ],
    },
  },
  'period-reversed': {
    name: 'Period reversed',
    says: {
      days: ['Measure {number} ends on an earlier day of {fromMonth} than it begins.', 'Swap the days or correct them.'],
      default: ['Measure {number} begins in {fromMonth} but ends in {toMonth}, which is earlier.', 'Swap the months or correct the year.'],
    },
  },
  'oit-reference-unknown': {
    name: 'No such OIT item',
    says: {
      default: [
        'Measure {number} refers to {code}, but ITA {year} ends at {last}.',
        'Look up the number in the ITA manual of {year} and correct it.',
      ],
    },
  },
  'oit-reference-topic': {
    name: 'OIT item on another topic',
    says: {
      default: [
        'Measure {number} refers to {code}, which in {year} is “{title}”; the measure does not speak of it.',
        'Check that the number is of the right year.',
      ],
    },
  },
  'outcome-repeats-summary': {
    name: 'Outcome repeats what was done',
    says: {
      done: ['The outcome of measure {number} repeats what was done.', 'Write what came of it: a number, a share, what is better now.'],
      steps: ['The outcome of measure {number} repeats the steps.', 'Write what came of it: a number, a share, what is better now.'],
      nothing: [
        'The outcome of measure {number} says only that it was done.',
        'Write what came of it: a number, a share, what is better now.',
      ],
    },
  },
  'indicator-uncovered': {
    name: 'Low indicator without a measure',
    says: {
      default: [
        'Indicator {indicator} ({name}) has {score}, below {floor}, and no measure addresses it.',
        'Add a measure, or name the indicator in the measure that addresses it.',
      ],
    },
  },
  'issue-uncovered': {
    name: 'Issue without a measure',
    says: {
      some: [
        'No measure addresses {count} of the {total} issues: {names}.',
        'Add a measure, or name the issue in the measure that addresses it.',
      ],
      none: ['No measure addresses any of the {total} issues.', 'Name the issue in each measure.'],
    },
  },
  'indicator-claim-differs': {
    name: 'Claim about an indicator differs',
    says: {
      highest: [
        'The text calls indicator {named} the highest, but in the table it is indicator {real} ({score}).',
        'Correct the wording, or check the scores.',
      ],
      lowest: [
        'The text calls indicator {named} the lowest, but in the table it is indicator {real} ({score}).',
        'Correct the wording, or check the scores.',
      ],
      score: [
        'The text gives indicator {named} a score of {stated}, but the table says {score}.',
        'Correct the wording, or check the scores.',
      ],
    },
  },
  'agency-missing': {
    name: 'Agency not found',
    says: {
      default: [
        'No title above the table names the agency.',
        'Write agency, district and province above the table, or set the name in the settings.',
      ],
    },
  },
  'agency-name-differs': {
    name: 'Agency names differ',
    says: { default: ['The name “{other}” differs from “{own}”.', 'Check for a slip, or a text left over from another agency.'] },
  },
  'place-name-unknown': {
    name: 'No such district or province',
    says: {
      district: ['No district “{name}”.', 'Check the spelling of the district.'],
      'district-near': ['No district “{name}”. Perhaps “{near}”?', 'If it is a slip, correct it to “{near}”.'],
      'district-elsewhere': ['“{province}” has no district “{name}”; it belongs to “{elsewhere}”.', 'Check district and province.'],
      province: ['No province “{name}”.', 'Check the spelling of the province.'],
      'province-near': ['No province “{name}”. Perhaps “{near}”?', 'If it is a slip, correct it to “{near}”.'],
    },
  },
  misspelling: {
    name: 'Common misspelling',
    says: { default: ['“{wrong}” is probably meant to be “{right}”.', 'If it is a slip, correct it in this cell.'] },
  },
  'html-markup': {
    name: 'Web page code in the text',
    fix: 'Turn the code into line breaks',
    says: { default: ['Web page code {markup} is mixed into the text.', 'Delete the code, or let the ITA Report Pane mend it.'] },
  },
  'oit-reference-spelling': {
    name: 'OIT item in an odd spelling',
    fix: 'Spell OIT items one way',
    says: { default: ['An OIT item is written “{spelling}” instead of {code}.', 'Write {code}, or let the ITA Report Pane mend it.'] },
  },
  'mixed-digits': {
    name: 'Thai and Arabic digits mixed',
    fix: 'Use one kind of digits in the cell',
    says: {
      default: ['Thai and Arabic digits are mixed in this cell.', 'Use Thai digits throughout, or let the ITA Report Pane mend it.'],
      reference: ['An OIT item has an Arabic zero among Thai digits.', 'Write it with the letter O, or let the ITA Report Pane mend it.'],
    },
  },
  'decomposed-sara-am': {
    name: 'Sara am typed as two characters',
    fix: 'Join them into one sara am',
    says: { default: ['Sara am in this cell is typed as two characters.', 'Type it again, or let the ITA Report Pane mend it.'] },
  },
  'invisible-characters': {
    name: 'Invisible characters',
    fix: 'Remove invisible characters',
    says: { default: ['There are invisible characters in the text.', 'Type the text again, or let the ITA Report Pane mend it.'] },
  },
  'header-repeated': {
    name: 'Heading repeated',
    fix: 'Empty the repeated heading row without deleting it',
    says: { default: ['The heading row is repeated inside the table.', 'Empty this row, or let the ITA Report Pane mend it.'] },
  },
  'formula-error': {
    name: 'Formula error',
    says: { default: ['The formula in this cell gives {text}.', 'Correct the formula, or type the value.'] },
  },
  'text-too-long': {
    name: 'Text too long',
    says: {
      measure: [
        '“{field}” of measure {number} has a paragraph of {length} characters, more than the {limit} that a cell holds.',
        'Divide it into paragraphs or shorten it.',
      ],
      paragraph: [
        'This paragraph has {length} characters, more than the {limit} that a cell holds.',
        'Divide it into paragraphs or shorten it.',
      ],
      agency: [
        'The agency’s name has {length} characters, more than the {limit} that the footer takes.',
        'Set a shorter name in the settings.',
      ],
    },
  },
};
