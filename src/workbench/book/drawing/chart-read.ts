/** A chart part to the model. A chart that the model cannot say wholly is opaque: it is kept as it is. */
import type { BookChart, BookChartAxis, BookChartSeries, BookFont } from '../types';
import { DEFAULT_FONT } from '../styles/style-sheet';
import { EMU_PER_POINT } from '../units';
import { canonical } from '../xml/canonical';
import type { XmlElement } from '../xml/tree';
import { chartPart } from './chart-write';
import { BAR_TYPES, CROSSINGS, DASHES, LABEL_POSITIONS, LEGEND_POSITIONS, TICK_MARKS, officeWord } from './words';

type Frame = Pick<BookChart, 'id' | 'name' | 'altTitle' | 'altDescription' | 'left' | 'top' | 'width' | 'height' | 'placement'>;

/** Values that readers keep beside references: they follow the cells and say nothing of the chart. */
const CACHES = ['strCache', 'numCache'];

/** The model of a chart; whether it is all of it is found out by writing it and comparing. */
export function readChart(root: XmlElement, frame: Frame): BookChart {
  const chart = describe(root, frame);
  const again = chartPart(chart, () => []);
  chart.opaque = canonical(root, CACHES) !== canonical(again, CACHES);
  return chart;
}

function val(parent: XmlElement | undefined, local: string): string | undefined {
  return parent?.child(local)?.attribute('val');
}

function numberOf(parent: XmlElement | undefined, local: string): number | null {
  return parent?.child(local)?.number('val') ?? null;
}

function describe(root: XmlElement, frame: Frame): BookChart {
  const inner = root.child('chart');
  const plot = inner?.child('plotArea');
  const kinds = (plot?.elements ?? []).filter((child) => child.local.endsWith('Chart'));
  const bars = kinds[0];
  const [direction, grouping] = [val(bars, 'barDir'), val(bars, 'grouping')];
  const type = Object.entries(BAR_TYPES).find(([, [d, g]]) => d === direction && g === grouping)?.[0];
  const gapWidth = numberOf(bars, 'gapWidth') ?? 150;
  const overlap = numberOf(bars, 'overlap') ?? 0;
  const [category, value] = [plot?.child('catAx'), plot?.child('valAx')];
  const shape = root.child('spPr');
  return {
    ...frame,
    type: type ?? otherType(bars),
    opaque: false,
    title: inner?.child('title')?.text ?? null,
    series: kinds.flatMap((kind) => kind.all('ser').map((series) => seriesOf(series, gapWidth, overlap))),
    category: { ...axisOf(category), crosses: officeWord(CROSSINGS, val(value, 'crosses')) ?? 'Automatic' },
    value: { ...axisOf(value), crosses: officeWord(CROSSINGS, val(category, 'crosses')) ?? 'Automatic' },
    legend: {
      visible: inner?.child('legend') !== undefined,
      position: officeWord(LEGEND_POSITIONS, val(inner?.child('legend'), 'legendPos')) ?? 'Right',
      font: fontOf(inner?.child('legend')),
    },
    plot: plotOf(plot, frame),
    frame: lineOf(shape),
    background: fillOf(shape),
  };
}

/** A name for what the model does not describe: the file's own, as near to Office.js's as it comes. */
function otherType(kind: XmlElement | undefined): string {
  const word = kind?.local.replace(/Chart$/, '') ?? 'unknown';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function seriesOf(series: XmlElement, gapWidth: number, overlap: number): BookChartSeries {
  const shape = series.child('spPr');
  const labels = series.child('dLbls');
  const reference = (local: string): string | null =>
    [...(series.child(local)?.walk() ?? [])].find((node) => node.local === 'f')?.text ?? null;
  const name = series.child('tx');
  return {
    name: name?.child('v')?.text ?? [...(name?.walk() ?? [])].find((node) => node.local === 'v')?.text ?? '',
    values: reference('val') ?? '',
    categories: reference('cat'),
    fill: fillOf(shape),
    line: lineOf(shape),
    gapWidth,
    overlap,
    labels: labels
      ? {
          position: officeWord(LABEL_POSITIONS, val(labels, 'dLblPos')) ?? 'OutsideEnd',
          numberFormat: labels.child('numFmt')?.attribute('formatCode') ?? 'General',
          linked: labels.child('numFmt')?.flag('sourceLinked') ?? true,
          font: fontOf(labels),
        }
      : null,
  };
}

function axisOf(axis: XmlElement | undefined): BookChartAxis {
  const scaling = axis?.child('scaling');
  const gridlines = axis?.child('majorGridlines');
  return {
    visible: val(axis, 'delete') !== '1',
    minimum: numberOf(scaling, 'min'),
    maximum: numberOf(scaling, 'max'),
    majorUnit: numberOf(axis, 'majorUnit'),
    reverse: val(scaling, 'orientation') === 'maxMin',
    crosses: 'Automatic',
    numberFormat: axis?.child('numFmt')?.attribute('formatCode') ?? 'General',
    linked: axis?.child('numFmt')?.flag('sourceLinked') ?? true,
    font: fontOf(axis),
    tickLabelSpacing: numberOf(axis, 'tickLblSkip'),
    majorTick: officeWord(TICK_MARKS, val(axis, 'majorTickMark')) ?? 'Cross',
    minorTick: officeWord(TICK_MARKS, val(axis, 'minorTickMark')) ?? 'Cross',
    line: lineOf(axis?.child('spPr')),
    gridlines: gridlines ? (lineOf(gridlines.child('spPr')) ?? { color: '#D9D9D9', weight: 0.75, style: 'Continuous' }) : null,
  };
}

function plotOf(plot: XmlElement | undefined, { width, height }: Frame): BookChart['plot'] {
  const layout = plot?.find('layout', 'manualLayout');
  const share = (local: string): number | null => numberOf(layout, local);
  const [x, y, w, h] = ['x', 'y', 'w', 'h'].map(share);
  if (x === null || y === null || w === null || h === null || x === undefined || y === undefined || w === undefined || h === undefined)
    return null;
  return { left: x * width, top: y * height, width: w * width, height: h * height };
}

function fillOf(shape: XmlElement | undefined): string | null {
  const color = shape?.child('solidFill')?.child('srgbClr')?.attribute('val');
  return color === undefined ? null : `#${color.toUpperCase()}`;
}

function lineOf(shape: XmlElement | undefined): BookChart['frame'] {
  const line = shape?.child('ln');
  const color = fillOf(line);
  if (!line || color === null) return null;
  return {
    color,
    weight: (line.number('w') ?? 9525) / EMU_PER_POINT,
    style: officeWord(DASHES, val(line, 'prstDash')) ?? 'Continuous',
  };
}

function fontOf(owner: XmlElement | undefined): BookFont {
  const properties = owner?.find('txPr', 'p', 'pPr', 'defRPr');
  return {
    name: properties?.child('latin')?.attribute('typeface') ?? DEFAULT_FONT.name,
    size: (properties?.number('sz') ?? 1000) / 100,
    bold: properties?.flag('b') ?? false,
    italic: properties?.flag('i') ?? false,
    underline: (properties?.attribute('u') ?? 'none') === 'none' ? 'None' : 'Single',
    strikethrough: false,
    color: fillOf(properties) ?? '#000000',
  };
}
