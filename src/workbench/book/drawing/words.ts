/** Words of charts: the file's beside those of Office.js. */

/** `Excel.ChartType` to direction and grouping of the file. */
export const BAR_TYPES: Readonly<Record<string, readonly [direction: string, grouping: string]>> = {
  BarClustered: ['bar', 'clustered'],
  BarStacked: ['bar', 'stacked'],
  BarStacked100: ['bar', 'percentStacked'],
  ColumnClustered: ['col', 'clustered'],
  ColumnStacked: ['col', 'stacked'],
  ColumnStacked100: ['col', 'percentStacked'],
};

export const LEGEND_POSITIONS = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;
export const LABEL_POSITIONS = { OutsideEnd: 'outEnd', InsideEnd: 'inEnd', InsideBase: 'inBase', Center: 'ctr' } as const;
export const TICK_MARKS = { None: 'none', Cross: 'cross', Inside: 'in', Outside: 'out' } as const;
export const CROSSINGS = { Automatic: 'autoZero', Minimum: 'min', Maximum: 'max' } as const;
export const DASHES = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDot',
} as const;

/** The file's word; the first one for a word that the file does not have. */
export function fileWord(pairs: Readonly<Record<string, string>>, office: string): string {
  return pairs[office] ?? Object.values(pairs)[0] ?? '';
}

export function officeWord(pairs: Readonly<Record<string, string>>, file: string | undefined): string | null {
  return Object.entries(pairs).find(([, word]) => word === file)?.[0] ?? null;
}
