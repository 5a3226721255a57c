import { tokenize } from './lexer';
export function parseFormula(formula: string): void {
  tokenize(formula.replace(/^=/, ''));
}
