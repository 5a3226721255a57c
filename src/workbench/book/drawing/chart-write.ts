/** A chart part from the model: bars and columns, as ISO/IEC 29500-1, 21.2 orders their elements. */
import type { BookChart, BookChartAxis, BookChartSeries, BookFont } from '../types';
import { EMU_PER_POINT } from '../units';
import { type XmlElement, element } from '../xml/tree';
import { BAR_TYPES, CROSSINGS, DASHES, LABEL_POSITIONS, LEGEND_POSITIONS, TICK_MARKS, fileWord } from './words';

type Line = { color: string; weight: number; style: string } | null;
/** Values of a reference, for readers that do not calculate; numbers or texts. */
export type Lookup = (reference: string) => readonly (number | string)[];

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

export function canDescribe(type: string): boolean {
  return type in BAR_TYPES;
}

const value = (name: string, val: string | number | boolean): XmlElement => element(`c:${name}`, { val });

export function chartPart(chart: BookChart, lookup: Lookup): XmlElement {
  const [direction, grouping] = BAR_TYPES[chart.type] ?? ['bar', 'clustered'];
  const horizontal = direction === 'bar';
  const first = chart.series[0];
  const stacked = grouping !== 'clustered';
  const bars = element('c:barChart', {}, [
    value('barDir', direction),
    value('grouping', grouping),
    value('varyColors', 0),
    ...chart.series.map((series, index) => seriesOf(series, index, lookup)),
    value('gapWidth', first?.gapWidth ?? 150),
    value('overlap', stacked ? 100 : (first?.overlap ?? 0)),
    value('axId', CATEGORY_AXIS),
    value('axId', VALUE_AXIS),
  ]);
  const plot = element('c:plotArea', {}, [
    layoutOf(chart),
    bars,
    categoryAxis(chart, horizontal),
    valueAxis(chart, horizontal),
    element('c:spPr', {}, [element('a:noFill')]),
  ]);
  return element(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    [
      value('roundedCorners', 0),
      element('c:chart', {}, [
        chart.title === null ? null : titleOf(chart.title),
        value('autoTitleDeleted', chart.title === null),
        plot,
        chart.legend.visible ? legendOf(chart) : null,
        value('plotVisOnly', 1),
        value('dispBlanksAs', 'gap'),
      ]),
      element('c:spPr', {}, [fillOf(chart.background), lineOf(chart.frame)]),
    ],
  );
}

function layoutOf({ plot, width, height }: BookChart): XmlElement {
  if (!plot) return element('c:layout');
  const share = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 1e6) / 1e6 : 0);
  return element('c:layout', {}, [
    element('c:manualLayout', {}, [
      value('layoutTarget', 'outer'),
      value('xMode', 'edge'),
      value('yMode', 'edge'),
      value('x', share(plot.left, width)),
      value('y', share(plot.top, height)),
      value('w', share(plot.width, width)),
      value('h', share(plot.height, height)),
    ]),
  ]);
}

function titleOf(text: string): XmlElement {
  return element('c:title', {}, [
    element('c:tx', {}, [
      element('c:rich', {}, [
        element('a:bodyPr'),
        element('a:lstStyle'),
        element('a:p', {}, [element('a:r', {}, [element('a:rPr'), element('a:t', {}, [text])])]),
      ]),
    ]),
    value('overlay', 0),
  ]);
}

function legendOf({ legend }: BookChart): XmlElement {
  return element('c:legend', {}, [
    value('legendPos', fileWord(LEGEND_POSITIONS, legend.position)),
    value('overlay', 0),
    textOf(legend.font),
  ]);
}

function seriesOf(series: BookChartSeries, index: number, lookup: Lookup): XmlElement {
  return element('c:ser', {}, [
    value('idx', index),
    value('order', index),
    element('c:tx', {}, [element('c:v', {}, [series.name])]),
    element('c:spPr', {}, [fillOf(series.fill), lineOf(series.line)]),
    value('invertIfNegative', 0),
    series.labels ? labelsOf(series.labels) : null,
    series.categories === null ? null : element('c:cat', {}, [categoriesOf(series.categories, lookup)]),
    element('c:val', {}, [numbersOf(series.values, lookup(series.values))]),
  ]);
}

function labelsOf(labels: NonNullable<BookChartSeries['labels']>): XmlElement {
  return element('c:dLbls', {}, [
    element('c:numFmt', { formatCode: labels.numberFormat, sourceLinked: labels.linked }),
    element('c:spPr', {}, [element('a:noFill'), element('a:ln', {}, [element('a:noFill')])]),
    textOf(labels.font),
    value('dLblPos', fileWord(LABEL_POSITIONS, labels.position)),
    value('showLegendKey', 0),
    value('showVal', 1),
    value('showCatName', 0),
    value('showSerName', 0),
    value('showPercent', 0),
    value('showBubbleSize', 0),
  ]);
}

function categoriesOf(reference: string, lookup: Lookup): XmlElement {
  const values = lookup(reference);
  if (values.length > 0 && values.every((item) => typeof item === 'number')) return numbersOf(reference, values);
  return element('c:strRef', {}, [element('c:f', {}, [reference]), element('c:strCache', {}, points(values))]);
}

function numbersOf(reference: string, values: readonly (number | string)[]): XmlElement {
  const cache = [element('c:formatCode', {}, ['General']), ...points(values, true)];
  return element('c:numRef', {}, [element('c:f', {}, [reference]), element('c:numCache', {}, cache)]);
}

function points(values: readonly (number | string)[], numbersOnly = false): XmlElement[] {
  const made = values.flatMap((item, idx) =>
    item === '' || (numbersOnly && typeof item !== 'number') ? [] : [element('c:pt', { idx }, [element('c:v', {}, [String(item)])])],
  );
  return [value('ptCount', values.length), ...made];
}

function categoryAxis({ category, value: other }: BookChart, horizontal: boolean): XmlElement {
  return element('c:catAx', {}, [
    value('axId', CATEGORY_AXIS),
    element('c:scaling', {}, [value('orientation', category.reverse ? 'maxMin' : 'minMax')]),
    ...axisBody(category, horizontal ? 'l' : 'b'),
    value('crossAx', VALUE_AXIS),
    value('crosses', fileWord(CROSSINGS, other.crosses)),
    value('auto', 1),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    category.tickLabelSpacing === null ? null : value('tickLblSkip', category.tickLabelSpacing),
    value('noMultiLvlLbl', 0),
  ]);
}

function valueAxis({ category, value: axis }: BookChart, horizontal: boolean): XmlElement {
  return element('c:valAx', {}, [
    value('axId', VALUE_AXIS),
    element('c:scaling', {}, [
      value('orientation', axis.reverse ? 'maxMin' : 'minMax'),
      axis.maximum === null ? null : value('max', axis.maximum),
      axis.minimum === null ? null : value('min', axis.minimum),
    ]),
    ...axisBody(axis, horizontal ? 'b' : 'l'),
    value('crossAx', CATEGORY_AXIS),
    // The file says at each axis where it crosses the other; the model, like Office.js, where the other crosses it.
    value('crosses', fileWord(CROSSINGS, category.crosses)),
    value('crossBetween', 'between'),
    axis.majorUnit === null ? null : value('majorUnit', axis.majorUnit),
  ]);
}

function axisBody(axis: BookChartAxis, position: string): (XmlElement | null)[] {
  return [
    value('delete', !axis.visible),
    value('axPos', position),
    axis.gridlines ? element('c:majorGridlines', {}, [element('c:spPr', {}, [lineOf(axis.gridlines)])]) : null,
    element('c:numFmt', { formatCode: axis.numberFormat, sourceLinked: axis.linked }),
    value('majorTickMark', fileWord(TICK_MARKS, axis.majorTick)),
    value('minorTickMark', fileWord(TICK_MARKS, axis.minorTick)),
    value('tickLblPos', 'nextTo'),
    element('c:spPr', {}, [lineOf(axis.line)]),
    textOf(axis.font),
  ];
}

function fillOf(color: string | null): XmlElement {
  return color === null ? element('a:noFill') : element('a:solidFill', {}, [colorOf(color)]);
}

function colorOf(color: string): XmlElement {
  return element('a:srgbClr', { val: color.replace('#', '').toUpperCase() });
}

function lineOf(line: Line): XmlElement {
  if (!line) return element('a:ln', {}, [element('a:noFill')]);
  const dash = element('a:prstDash', { val: fileWord(DASHES, line.style) });
  return element('a:ln', { w: Math.round(line.weight * EMU_PER_POINT) }, [element('a:solidFill', {}, [colorOf(line.color)]), dash]);
}

/** Thai is drawn in the typeface for complex scripts: all three are named. */
function textOf(font: BookFont): XmlElement {
  const properties = element(
    'a:defRPr',
    { sz: Math.round(font.size * 100), b: font.bold, i: font.italic, u: font.underline === 'None' ? 'none' : 'sng' },
    [
      element('a:solidFill', {}, [colorOf(font.color)]),
      ...['latin', 'ea', 'cs'].map((script) => element(`a:${script}`, { typeface: font.name })),
    ],
  );
  const paragraph = element('a:p', {}, [element('a:pPr', {}, [properties]), element('a:endParaRPr', { lang: 'en-US' })]);
  return element('c:txPr', {}, [element('a:bodyPr'), element('a:lstStyle'), paragraph]);
}
