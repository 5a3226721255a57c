/**
 * Functions added after Excel 2007 stand in files with a prefix that Excel hides ([MS-XLSX] 2.2.2, future functions). The
 * model holds formulas as the user sees them.
 */
const PLAIN_PREFIX = new Set(
  (
    'ACOT AGGREGATE ARABIC BASE BITAND BITOR BITXOR CEILING.MATH CONCAT CONFIDENCE.T COVARIANCE.P COVARIANCE.S DAYS DECIMAL FLOOR.MATH FORECAST.LINEAR ' +
    'FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.MULT MODE.SNGL NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.INC ' +
    'QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ SHEET SHEETS STDEV.P STDEV.S SWITCH TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEBSERVICE XOR ' +
    'ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND HSTACK LAMBDA LET MAKEARRAY MAP RANDARRAY REDUCE SCAN SEQUENCE SINGLE SORTBY ' +
    'TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH'
  ).split(' '),
);
/** These carry a second prefix. */
const WORKSHEET_PREFIX = new Set(['FILTER', 'SORT']);

/** Applies `change` to the stretches of a formula outside string literals. */
function outsideStrings(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');
}

/** As a file writes it (without `=`) to what the user sees. */
export function fromFile(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return outsideStrings(formula, (text) => text.replace(/_xlfn\.(_xlws\.)?|_xlpm\.|_xludf\./g, ''));
}

/** What the user sees (without `=`) to what a file must say. */
export function toFile(formula: string): string {
  return outsideStrings(formula, (text) =>
    text.replace(/([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu, (name) => {
      const upper = name.toUpperCase();
      if (WORKSHEET_PREFIX.has(upper)) return `_xlfn._xlws.${upper}`;
      return PLAIN_PREFIX.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}
