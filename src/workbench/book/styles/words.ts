/** Words for looks: those of the file beside those of Office.js. */

type Pairs = Readonly<Record<string, string>>;

/** `ST_HorizontalAlignment` to `Excel.HorizontalAlignment`. */
export const HORIZONTAL: Pairs = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

/** `ST_VerticalAlignment` to `Excel.VerticalAlignment`. */
export const VERTICAL: Pairs = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify', distributed: 'Distributed' };

/** `ST_BorderStyle` to line style and weight of Office.js. */
export const BORDERS: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

/** The file's word for a line; Excel keeps the nearest it has, e.g. dotted lines come in one weight. */
export function borderWord(style: string, weight: string): string | null {
  if (style === 'None' || style === '') return null;
  const exact = Object.entries(BORDERS).find(([, [s, w]]) => s === style && w === weight);
  const near = Object.entries(BORDERS).find(([, [s]]) => s === style);
  return exact?.[0] ?? near?.[0] ?? 'thin';
}

export function wordOf(pairs: Pairs, value: string): string | null {
  return Object.entries(pairs).find(([, office]) => office === value)?.[0] ?? null;
}
