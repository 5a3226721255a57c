/** A sheet plan as text that people can read and compare: rows with their cells, then what lies over them. */
import { columnLetters } from '../../../src/plan/grid';
import type { Content, NamedRegion, PlannedRow, RowHeight, SheetPlan } from '../../../src/report/sheet-plan';

type Rectangle = Omit<NamedRegion, 'name'>;

export function address({ firstRow, lastRow, firstColumn, lastColumn }: Rectangle): string {
  const first = `${columnLetters(firstColumn)}${firstRow + 1}`;
  const last = `${columnLetters(lastColumn)}${lastRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** No-break spaces as ␣, line feeds as ⏎. */
export const visible = (text: string): string =>
  text
    .replace(/\u00a0{14}/g, '⇥')
    .replace(/\u00a0/g, '␣')
    .replace(/\n/g, '⏎');

function content(value: Content): string {
  if ('text' in value) return visible(value.text);
  if ('number' in value) return `#${value.number}`;
  if ('formula' in value) return visible(value.formula);
  return `${visible(value.link.text)} → ${value.link.sheet}!${value.link.cell}`;
}

function height(value: RowHeight): string {
  return value.kind === 'fixed' ? `${value.points}` : `${value.kind} ≥${value.least} +${value.pad}`;
}

function flow({ flow: { breakBefore, keepWithNext, measure } }: PlannedRow): string {
  return `${breakBefore === 'never' ? '↑' : ' '}${keepWithNext ? '↓' : ' '}${measure === null ? '' : ` m${measure}`}`;
}

export function render(plan: SheetPlan): string {
  const lines = [`${plan.sheetName} (${plan.kind}), columns ${plan.columnWidths.join(' ')}, freeze ${plan.freezeRows}`, ''];
  plan.rows.forEach((row, index) => {
    const merges = row.merges.map(([first, last]) => ` merge ${columnLetters(first)}:${columnLetters(last)}`).join('');
    lines.push(`${String(index + 1).padStart(3)} ${flow(row)} ${row.role} [${height(row.height)}]${merges}`.trimEnd());
    for (const cell of row.cells) lines.push(`        ${columnLetters(cell.column)} ${content(cell.content)}`);
  });
  lines.push('', 'styles');
  for (const range of plan.styled) lines.push(`  ${address(range)} ${range.style}`);
  lines.push('borders');
  for (const { line, sides, ...range } of plan.borders)
    lines.push(`  ${address(range)} ${sides.join(' ')}: ${line === null ? 'none' : `${line.weight} ${line.color}`}`);
  lines.push('names');
  for (const region of plan.regions) lines.push(`  ${region.name} ${address(region)}`);
  for (const chart of plan.charts)
    lines.push(
      'chart',
      ...JSON.stringify(chart, null, 1)
        .split('\n')
        .map((line) => `  ${line}`),
    );
  for (const bar of plan.dataBars)
    lines.push(
      `data bars ${address({ ...bar, firstColumn: bar.column, lastColumn: bar.column })} ${bar.minimum} to ${bar.maximum} ${bar.color}`,
    );
  for (const list of plan.lists)
    lines.push(`list ${address({ ...list, firstColumn: list.column, lastColumn: list.column })}: ${list.values.join(' | ')}`);
  for (const table of plan.tables) lines.push(`table ${table.name} ${address(table)}`);
  const { page } = plan;
  lines.push(
    `page ${page.orientation} scale ${page.scale}${page.fitWidth ? ' fit width' : ''} budget ${page.rowBudget ?? 'none'} titles ${page.titleRows?.join('-') ?? 'none'}`,
    `  header ${page.header.left} | ${page.header.center} | ${page.header.right}`,
    `  footer ${page.footer.left} | ${page.footer.center} | ${page.footer.right}`,
    '',
  );
  return lines.join('\n');
}
