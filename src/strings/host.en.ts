import type { FailureTemplates } from './host.types';

/** Refusals of Excel in English. */
export const failuresEn: FailureTemplates = {
  reasons: {
    'edit-mode': {
      title: 'Not possible while a cell is being edited',
      steps: ['Click the sheet and press Enter to finish typing, or Esc to give it up.', 'Come back and press Try again.'],
      alternative: null,
      next: 'Finish the cell being edited first',
    },
    'sheet-protected': {
      title: 'Cannot write: {sheet} is protected',
      steps: ['Open {sheet}.', 'On the Review tab choose Unprotect Sheet.', 'Come back and press Try again.'],
      alternative: 'No password? The report can go to a new sheet instead.',
      next: 'Unprotect the sheet first',
    },
    'structure-protected': {
      title: 'Cannot add the report sheet: the structure of this workbook is protected',
      steps: ['On the Review tab choose Protect Workbook to lift the protection.', 'Come back and press Try again.'],
      alternative: 'No password? Copy the measures and scores sheets into a new workbook and create the report there.',
      next: 'Unprotect the workbook first',
    },
    'read-only': {
      title: 'Cannot write: this file is open read-only',
      steps: [
        'If there is a bar Enable Editing at the top, press it.',
        'If not, save a copy with File › Save As and open the copy.',
        'Come back and press Try again.',
      ],
      alternative: null,
      next: 'Make the file editable first',
    },
    'too-old': {
      title: 'This Excel cannot lay out the report',
      steps: [
        'Use Excel on the web: sign in at excel.cloud.microsoft and open this file.',
        'Or open the file on another office PC with Excel 2021 or later, or Microsoft 365.',
      ],
      alternative: null,
      next: 'Use a newer Excel',
    },
    'other-workbook': {
      title: 'Not possible while Excel shows another file',
      steps: ['Go back to the file in which you asked for the report.', 'Press Try again.'],
      alternative: null,
      next: 'Go back to the file first',
    },
    'too-large': {
      title: 'More data than Excel can pass at once',
      steps: [
        'See whether a sheet is formatted far beyond its data; if so, delete the empty rows below.',
        'Save the file and press Try again.',
      ],
      alternative: 'In Excel on the web? Excel on the desktop takes more.',
      next: 'Remove unused rows first',
    },
    'part-missing': {
      title: 'A part of the add-in could not be fetched',
      steps: [
        'See whether this computer is connected to the network.',
        'Come back and press Try again.',
        'If it still fails, close the file, open it again, or tell your IT support.',
      ],
      alternative: null,
      next: 'Check the network connection first',
    },
    cancelled: {
      title: 'Cancelled',
      steps: ['Press Create report whenever you are ready.'],
      alternative: null,
      next: 'Create the report whenever you are ready',
    },
    unknown: {
      title: 'Excel could not do this',
      steps: [
        'Save the file and press Try again.',
        'If that does not help, close the file and open it again.',
        'If it still fails, copy the details below and send them to your IT support.',
      ],
      alternative: null,
      next: 'Save the file and try again',
    },
  },
  states: {
    untouched: 'Nothing in the file was changed. A previous report, if any, is whole.',
    restored: 'Your previous report, if there was one, is whole. Nothing else was changed.',
    'complete-unpaged': 'The report holds all its text but its pages are not laid out yet. Nothing else was changed.',
    partial: 'The report sheet is incomplete, so do not use it yet. Your measures and scores were not changed.',
    'partly-mended': 'Some of the cells may be mended and others not. Check the data again to see what is left.',
  },
  someSheet: 'the report sheet',
  namedSheet: 'sheet “{sheet}”',
};
