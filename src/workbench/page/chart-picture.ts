/** A chart of the book as a picture: recognisable, not Excel's own drawing. Horizontal bars, axes, floor line, labels. */
import { columnNumber } from '../book/reference';
import { cellKey, type Book, type BookCell, type BookChart } from '../book/types';

const PIXELS_PER_POINT = 96 / 72;
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Cells of `'Sheet'!$A$1:$B$4`, row by row; empty for anything else. */
function cellsOf(book: Book, reference: string | null): (BookCell | undefined)[] {
  const match = /^'?((?:[^']|'')+?)'?!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference ?? '');
  if (!match) return [];
  const sheet = book.sheets.find((candidate) => candidate.name === (match[1] ?? '').replace(/''/g, "'"));
  const result: (BookCell | undefined)[] = [];
  const firstColumn = columnNumber(match[2] ?? '') ?? 0;
  const lastColumn = columnNumber(match[4] ?? match[2] ?? '') ?? 0;
  for (let row = Number(match[3]) - 1; row <= Number(match[5] ?? match[3]) - 1; row += 1) {
    for (let at = firstColumn; at <= lastColumn; at += 1) result.push(sheet?.cells.get(cellKey(row, at)));
  }
  return result;
}

/** The picture as a data URL. Charts that the book keeps but cannot describe show their kind. */
export function chartPicture(book: Book, chart: BookChart, displayText: (cell: BookCell) => string): string {
  const width = Math.round(chart.width * PIXELS_PER_POINT);
  const height = Math.round(chart.height * PIXELS_PER_POINT);
  const parts: string[] = [];
  const text = (x: number, y: number, anchor: string, size: number, bold: boolean, color: string, content: string): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" dominant-baseline="central" font-size="${size}" font-family="${escape(chart.category.font.name)}, Sarabun, sans-serif"${bold ? ' font-weight="bold"' : ''} fill="${color}">${escape(content)}</text>`;
  if (chart.opaque || !chart.type.startsWith('Bar')) {
    parts.push(
      `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="#fff" stroke="#999"/>`,
      text(width / 2, height / 2, 'middle', 14, false, '#666', `${chart.title ?? chart.name} (${chart.type})`),
    );
  } else {
    drawBars();
  }
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`)}`;

  function drawBars(): void {
    if (chart.background) parts.push(`<rect width="${width}" height="${height}" fill="${chart.background}"/>`);
    const left = width * 0.14;
    const right = width * 0.97;
    const top = chart.legend.visible ? 36 : 6;
    const bottom = height - 30;
    const maximum = chart.value.maximum ?? 100;
    const x = (value: number): number => left + ((right - left) * value) / maximum;
    const labels = cellsOf(book, chart.series[0]?.categories ?? null).map((cell) => (cell ? displayText(cell) : ''));
    const count = Math.max(1, labels.length);
    const band = (bottom - top) / count;
    for (let value = 0; chart.value.majorUnit !== null && value <= maximum; value += chart.value.majorUnit) {
      const line = chart.value.gridlines;
      if (line && value > 0)
        parts.push(
          `<line x1="${x(value)}" x2="${x(value)}" y1="${top}" y2="${bottom}" stroke="${line.color}" stroke-width="2" stroke-dasharray="8 5"/>`,
        );
      const cell = { value, error: null, formula: null, hyperlink: null, style: { numberFormat: chart.value.numberFormat } } as BookCell;
      parts.push(
        text(x(value), bottom + 16, 'middle', chart.value.font.size * PIXELS_PER_POINT, false, chart.value.font.color, displayText(cell)),
      );
    }
    const gap = (chart.series[0]?.gapWidth ?? 60) / 100;
    const thickness = band / (chart.series.length + gap);
    labels.forEach((label, index) => {
      const row = chart.category.reverse ? index : count - 1 - index;
      parts.push(
        text(
          left - 8,
          top + band * (row + 0.5),
          'end',
          chart.category.font.size * PIXELS_PER_POINT,
          false,
          chart.category.font.color,
          label,
        ),
      );
      chart.series.forEach((series, order) => {
        const cell = cellsOf(book, series.values)[index];
        if (!cell || typeof cell.value !== 'number') return;
        const y = top + band * row + (thickness * gap) / 2 + thickness * order;
        parts.push(
          `<rect x="${left}" y="${y + 1}" width="${x(cell.value) - left}" height="${thickness - 2}" fill="${series.fill ?? 'none'}" stroke="${series.line?.color ?? 'none'}"/>`,
        );
        if (series.labels) {
          const shown = displayText({ ...cell, style: { ...cell.style, numberFormat: series.labels.numberFormat } });
          parts.push(
            text(
              x(cell.value) + 6,
              y + thickness / 2,
              'start',
              series.labels.font.size * PIXELS_PER_POINT,
              series.labels.font.bold,
              series.labels.font.color,
              shown,
            ),
          );
        }
      });
    });
    parts.push(
      `<line x1="${left}" x2="${left}" y1="${top}" y2="${bottom}" stroke="${chart.category.line?.color ?? '#404040'}" stroke-width="2"/>`,
    );
    if (chart.legend.visible) {
      chart.series.forEach((series, order) => {
        const at = width / 2 + (order - chart.series.length / 2) * 160;
        parts.push(
          `<rect x="${at}" y="10" width="14" height="14" fill="${series.fill ?? 'none'}" stroke="${series.line?.color ?? '#000'}"/>`,
          text(at + 22, 17, 'start', chart.legend.font.size * PIXELS_PER_POINT, false, '#000', series.name),
        );
      });
    }
  }
}
