/** What each rule means, in English: for the rules' own page. Neither pane nor sheets carry it. */
export const meaningsEn: Readonly<Record<string, string>> = {
  'sheet-missing': 'No sheet holds a measures table or a scores table, so no report can be made.',
  'column-missing': 'A table lacks a column that the report needs, or its heading uses words that are not known.',
  'fiscal-year-missing': 'Weights, levels and OIT items belong to a fiscal year, so the year must be known first.',
  'framework-unconfirmed': 'Part of that year’s criteria was found in no document and is taken from a neighbouring year.',
  'scores-year-differs': 'All scores in the workbook are of another year, which the report would print as its own.',
  'score-missing': 'A score that the total needs is empty, or has no row.',
  'score-not-a-number': 'A score cell holds text, a date or something else that cannot be read as a score.',
  'score-out-of-range': 'Every ITA score lies between 0 and 100.',
  'score-precision': 'ITA results are published with two decimals; more are usually a sign of a figure computed by hand.',
  'score-converted': 'A score was written in another shape that can mean only one thing; it was converted, and this says so.',
  'score-ambiguous': 'The figure may be out of 100 or already weighted, so nothing is computed from it.',
  'instrument-duplicate': 'Several rows give a score for the same instrument or indicator, so it is not known which counts.',
  'score-rollup-differs': 'An instrument’s score is the mean of its indicators, or of the two parts of EIT; 0.01 is allowed for rounding.',
  'total-differs': 'The stated total is not what the scores give. A difference of exactly 0.01 is rounding and only noted.',
  'level-differs': 'The stated level is not the one that the scores give. It depends on the total and on every instrument.',
  'target-claim-differs': 'The text says that the target was met, or not met, and the total says otherwise.',
  'eit-part-below-floor':
    'One part of EIT is below the floor while EIT as a whole is not. No document settles whether a level’s condition means each part.',
  'eit-parts-averaged': 'The criteria of this year know one score of EIT, but the table gives two parts.',
  'criteria-invalid': 'The agency’s own ITA criteria sheet holds values that cannot be used.',
  'year-mismatch':
    'A report uses the scores of its own year, analyses the ITA of the year before and is published as evidence of the year after. A year named here fits none of these.',
  'measures-empty': 'The headings of the measures table were found, but not one measure.',
  'measures-left-out':
    'Several sheets hold measures. The report uses one table, of its own year: the one with the most of its columns, the first among equals.',
  'measure-field-missing':
    'The report needs six fields: measure, steps, responsible, period, what was done, outcome. A field that holds only a dash counts as empty.',
  'measure-number-duplicate': 'Two measures carry the same number. Where the table has sections, each may count from 1.',
  'measure-number-gap': 'A number is left out or out of order; a measure may have been lost.',
  'duplicate-measure': 'Two measures have the same title and, letter by letter, the same steps or results.',
  'period-unreadable': 'The period names no months or year. It is printed as written but cannot be checked.',
  'period-outside-fiscal-year':
    'The fiscal year runs from 1 October of the year before to 30 September; a measure’s period should lie in it.',
  'period-reversed': 'The period ends before it begins.',
  'oit-reference-unknown':
    'A measure refers to an OIT item that the year does not have. Numbers change every year; the text is often an older one.',
  'oit-reference-topic': 'The item exists, but its title has nothing in common with the measure; it may be another year’s number.',
  'outcome-repeats-summary': 'The outcome should tell what came of it, not once more what was done.',
  'indicator-uncovered': 'An indicator below the floor should be addressed by at least one measure.',
  'issue-uncovered': 'The analysis of ITA results is arranged by seven issues; this tells which of them no measure addresses.',
  'indicator-claim-differs': 'The text names a highest or lowest indicator, or a score, that the scores table contradicts.',
  'agency-missing': 'No sheet names the agency, so titles and footer of the report would lack it.',
  'agency-name-differs': 'Another agency of the same kind is named: a slip, or a text taken over from elsewhere.',
  'place-name-unknown': 'The district or province is not among the 928 districts and 77 provinces of the register.',
  misspelling: 'A word that official papers often misspell, or one that lost its sara am when copied from a PDF file.',
  'html-markup':
    'Text copied from a website brought code such as <p> or &nbsp; along. The report leaves it out, but the sheet still holds it.',
  'oit-reference-spelling':
    'An OIT item is written with a zero or another letter instead of O, such as ๐๘ for O8. It is understood, but cannot be searched for.',
  'mixed-digits': 'One cell holds Thai and Arabic digits, beyond what is accepted: foreign words, addresses of websites, sums of money.',
  'decomposed-sara-am': 'Sara am stands as two characters, as text from PDF files has it. It looks the same but is not found by searching.',
  'invisible-characters': 'Odd blanks or control characters came along with copied text; they disturb line breaks and searching.',
  'header-repeated': 'The heading row is typed again inside the table. The report prints it on every page by itself.',
  'formula-error': 'A cell that is needed holds a formula that cannot be computed, such as #REF! or #N/A.',
  'text-too-long': 'An Excel cell holds 32,767 characters a paragraph, and the agency’s name must fit the page footer.',
};
