/** The workbook engine: one object that keeps the contract, and the types. */
import { blankPackage } from './blank';
import { displayText } from './display/display';
import { recalculate } from './formulas/calculate';
import { parseFormula } from './formulas/parser';
import { fitColumnWidth, fitRowHeight } from './measure/fit';
import { openBook, openPackage } from './open';
import { deleteRows, insertRows, insertRowsEach } from './rows';
import { saveBook } from './save';
import { addSheet, removeSheet, renameSheet } from './sheets';
import type { BookEngine } from './types';

export * from './types';
export { LIMITS } from './package/zip';
export { charactersOfPoints, pointsOfCharacters } from './units';

export const engine: BookEngine = {
  open: openBook,
  create: () => openPackage(blankPackage()),
  save: saveBook,
  addSheet,
  removeSheet,
  renameSheet,
  insertRows,
  insertRowsEach,
  deleteRows,
  recalculate,
  parseFormula(formula) {
    parseFormula(formula);
  },
  displayText,
  fitRowHeight,
  fitColumnWidth,
};
