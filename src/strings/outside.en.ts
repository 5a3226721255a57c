import type { OutsideStrings } from './types';

/** English texts of the ribbon and of the pages that stand where the pane cannot work: manifest and static pages hold them, the pane loads none. */
export const outsideEn: OutsideStrings = {
  'out.title': 'Open this pane from Excel',
  'out.text': 'This page works beside an Excel file and cannot run alone in a browser.',
  'out.1': 'Open the Excel file with your measures and scores.',
  'out.2': 'On the Home tab choose ITA Report Pane.',
  'out.none': 'No button? Ask your IT support to see “Installing” in the guide.',
  'old.title': 'This Excel cannot lay out the report',
  'old.text': 'It takes Excel 2021 or later, Microsoft 365, or Excel on the web.',
  'old.do': 'Meanwhile',
  'old.1': 'Use Excel on the web: sign in at excel.cloud.microsoft and open this file.',
  'old.2': 'Or open the file on another office PC with a newer Excel.',
  'old.safe': 'Your data has not been touched.',
  'old.version': 'Your version: {v}',
  'ribbon.group': 'ITA Report',
  'ribbon.report.label': 'Create report',
  'ribbon.report.tip':
    'Checks your data and writes the report to the sheet “รายงาน ITA”, ready to print. If something must be fixed first, it lists it instead and writes no report. Other sheets stay as they are.',
  'ribbon.check.label': 'Check data',
  'ribbon.check.tip':
    'Checks every measure and score and lists what to fix and what is worth a look, with links to the cells. Your data is not changed.',
  'ribbon.pane.label': 'ITA Report Pane',
  'ribbon.pane.tip':
    'Opens the side pane: see what was found, mend it, see total and level, try other scores and create the report in one place.',
  'ribbon.more.label': 'More',
  'ribbon.more.tip': 'Create the form, see or correct the ITA criteria, open the guide.',
  'ribbon.form.label': 'Create form',
  'ribbon.form.tip': 'Adds the sheets “มาตรการ” and “คะแนน ITA”, ready to fill in. Existing sheets are not overwritten.',
  'ribbon.criteria.label': 'ITA criteria',
  'ribbon.criteria.tip': "Opens the sheet with the year's weights, levels and OIT items. Correct it there if yours differ.",
  'ribbon.guide.label': 'Guide',
  'ribbon.guide.tip': 'Opens the guide to using and installing the add-in.',
};
