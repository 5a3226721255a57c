/** What must hold for any workbook whatever: no exception, bounded time, no formula from a cell, no silent wrong total. */
import { cpu } from '../common/meter';
import type { Grid, RawValue } from '../../src/plan/grid';
import { findingsSheet } from '../../src/report/findings-sheet';
import { layOutReport } from '../../src/report/layout/report-sheet';
import { paginate } from '../../src/report/layout/paginate';
import { openDataSheet } from '../../src/report/open-data';
import { prepare, type Prepared } from '../../src/report/pipeline';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { DEFAULT_SETTINGS } from '../../src/settings/types';

export interface Verdict {
  readonly wrong: readonly string[];
  readonly written: boolean;
  readonly ms: number;
}

/** Generous: a workbook of usual size takes a few milliseconds. */
const SLOW = 5000;

/** The whole pure way of one workbook. */
export function judgeGrids(grids: readonly Grid[], draft = false): Verdict {
  const started = cpu();
  const wrong: string[] = [];
  let written = false;
  try {
    const prepared = prepare(grids, { ...DEFAULT_SETTINGS, openData: true }, { draft });
    const plans: SheetPlan[] = [];
    const findings = findingsSheet(prepared);
    if (findings !== null) plans.push(findings);
    if (prepared.document !== null) {
      written = true;
      const plan = layOutReport(prepared.document);
      plans.push(plan, openDataSheet(prepared.document, prepared.workbook));
      paginate(
        plan,
        plan.rows.map((row) => (row.height.kind === 'fixed' ? row.height.points : row.height.least)),
      );
      wrong.push(...wrongTotal(prepared));
    } else if (!prepared.findings.some(({ severity }) => severity === 'error')) {
      wrong.push('no report and no error that says why');
    }
    for (const plan of plans) wrong.push(...unsafe(plan));
  } catch (error) {
    wrong.push(
      `threw ${error instanceof Error ? `${error.name}: ${error.message} ${String(error.stack).split('\n')[1]?.trim() ?? ''}` : String(error)}`,
    );
  }
  const ms = cpu() - started;
  if (ms > SLOW) wrong.push(`took ${Math.round(ms)} ms`);
  return { wrong, written, ms };
}

/** The functions and names that our own formulas are made of. */
const OUR_FORMULA = /^=[A-Z0-9$:,;.()<>=+\-*/&" “”\u0E00-\u0E7F]*$/;
const FUNCTIONS = new Set([
  'IF',
  'AND',
  'OR',
  'ROUND',
  'SUM',
  'SUMPRODUCT',
  'MIN',
  'MAX',
  'AVERAGE',
  'ABS',
  'COUNT',
  'IFERROR',
  'TEXT',
  'LOOKUP',
  'INDEX',
  'MATCH',
  'CHOOSE',
  'ISNUMBER',
  'N',
]);

/** Nothing of a cell has become a formula, a header code, a sheet name or a defined name. */
export function unsafe(plan: SheetPlan): string[] {
  const wrong: string[] = [];
  for (const { cells } of plan.rows) {
    for (const { content } of cells) {
      if (!('formula' in content)) continue;
      const { formula } = content;
      const called = formula.replace(/"[^"]*"/g, '').match(/[A-Z]+(?=\()/g) ?? [];
      if (!OUR_FORMULA.test(formula) || called.some((name) => !FUNCTIONS.has(name)))
        wrong.push(`formula ${JSON.stringify(formula.slice(0, 80))}`);
    }
  }
  if (!/^[^[\]:*?/\\]{1,31}$/.test(plan.sheetName)) wrong.push(`sheet name ${JSON.stringify(plan.sheetName)}`);
  for (const region of plan.regions) if (!/^ITA_[A-Za-z0-9_]+$/.test(region.name)) wrong.push(`name ${region.name}`);
  const { header, footer } = plan.page;
  for (const text of [header.left, header.center, header.right, footer.left, footer.center, footer.right]) {
    const rest = text
      .replace(/&&/g, '')
      .replace(/&"[^"&]*"/g, '')
      .replace(/&K[0-9A-F]{6}/g, '')
      .replace(/&[0-9]{1,3}/g, '')
      .replace(/&[PN]/g, '');
    if (rest.includes('&')) wrong.push(`header code ${JSON.stringify(text.slice(0, 80))}`);
    if (text.length > 255) wrong.push(`a header of ${text.length} characters`);
  }
  return wrong;
}

/** The total once more by other means: from the cells that the report says it took its scores from, in whole numbers. */
export function wrongTotal({ summary, workbook, framework }: Prepared): string[] {
  if (summary === null || framework === null || workbook.scores === null) return ['a report without a summary'];
  const wrong: string[] = [];
  const weights = new Map(
    framework.instruments.flatMap(({ code, weight, parts }) => [
      [code, weight] as const,
      ...parts.map((part) => [part.code, part.weight] as const),
    ]),
  );
  // Hundred-thousandths of a percent point; anything finer comes from a mean and is passed over.
  let units = 0n;
  let exactly = true;
  for (const instrument of summary.instruments) {
    const { n, d } = instrument.score;
    const [weight = '0', decimals = ''] = (weights.get(instrument.code) ?? '0').split('.');
    const scale = 10n ** 30n;
    units += (n * scale * BigInt(weight + decimals)) / (d * 100n * 10n ** BigInt(decimals.length));
    exactly &&= scale % d === 0n;
    if (instrument.rolledUp) continue;
    const row = workbook.scores.instruments.find(({ code, score }) => code === instrument.code && score.value !== null);
    const cell = row?.score.cell;
    const parts = workbook.scores.instruments.filter(({ code, score }) => code.startsWith(instrument.code) && score.value !== null);
    // A year without parts takes the mean of the two that a sheet of another year gives.
    if (cell === undefined && parts.length > 1) continue;
    if (cell === undefined) wrong.push(`${instrument.code} has no cell`);
    else if (row?.score.fraction === undefined && !meansThis(cell.raw, cell.numberFormat, n, d, row?.score.conversion ?? 'none')) {
      wrong.push(`${instrument.code} is ${n}/${d} where the cell says ${JSON.stringify(cell.raw)}`);
    }
  }
  const cents = (units * 100n * 2n + 10n ** 30n) / (2n * 10n ** 30n);
  const total = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
  if (exactly && total !== summary.total) wrong.push(`total ${summary.total} where the scores give ${total}`);
  return wrong;
}

/** A plain reading of a score's cell: its only number, as a fraction of whole numbers. */
function meansThis(raw: RawValue, format: string, n: bigint, d: bigint, conversion: string): boolean {
  // Excel keeps fifteen digits; what is typed as 72.07 % may be stored as 0.7206999999999999.
  const text = (typeof raw === 'number' ? String(Number(raw.toPrecision(15))) : raw.toString())
    .normalize('NFKC')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  const found = /-?(?:\d+(?:[.,]\d+)?|[.,]\d+)/.exec(text)?.[0].replace(',', '.') ?? '';
  if (found === '' || /e/i.test(text)) return typeof raw === 'number';
  const [whole = '', decimals = ''] = found.split('.');
  const isPercent = conversion === 'percent-format' || (typeof raw === 'number' && format.includes('%'));
  const scale = 10n ** BigInt(decimals.length);
  const value = BigInt(whole + decimals) * (isPercent ? 100n : 1n);
  return conversion === 'weighted-points' || value * d === n * scale;
}
