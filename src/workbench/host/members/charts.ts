/** `ChartCollection` and `Chart`: clustered bars and columns; charts that the model cannot describe are kept and moved only. */
import type { BookChart, BookRange, BookSheet } from '../../book/types';
import { asFlag, asNumber, asText, oneOf, type Arguments } from '../arguments';
import { cellAt } from '../cells/grid';
import { allowChange } from '../cells/guard';
import { itemNotFound, notImitated } from '../errors';
import { defineType, type HostObject, type Scalar } from '../model';
import type { RangeCells } from '../objects';
import type { Session } from '../session';
import { chartAxes } from './chart-axes';
import { chartBorder, chartFill, chartFont } from './chart-parts';
import { chartSeriesCollection, defaultFont, newSeries, sourceOf } from './chart-series';
import { height, left, top, width } from './geometry';
import { locate, rangeArgument } from './range-cells';

interface Placed {
  readonly sheet: BookSheet;
  readonly chart: BookChart;
}

function described({ chart }: Placed): BookChart {
  if (chart.opaque) throw notImitated('the parts of a chart that was made elsewhere');
  return chart;
}

function size(name: 'left' | 'top' | 'width' | 'height'): Scalar<Placed> {
  return {
    get: ({ chart }) => chart[name],
    set: ({ sheet, chart }, value, session) => {
      allowChange(session, sheet, 'allowEditObjects');
      chart[name] = asNumber(value, name, 0);
    },
  };
}

const areaFormat = defineType<BookChart>('ChartAreaFormat', {
  objects: {
    Fill: (self, session) => chartFill({ get: () => self.background, set: (fill) => (self.background = fill) }, session),
    Border: (self, session) => chartBorder({ get: () => self.frame, set: (line) => (self.frame = line) }, session),
  },
});

const title = defineType<BookChart>('ChartTitle', {
  scalars: {
    Text: {
      get: (self) => self.title ?? '',
      set: (self, value) => {
        self.title = asText(value, 'text');
      },
    },
    Visible: {
      get: (self) => self.title !== null,
      set: (self, value) => {
        self.title = asFlag(value, 'visible') ? (self.title ?? 'Chart Title') : null;
      },
    },
  },
});

const legendFormat = defineType<BookChart>('ChartLegendFormat', {
  objects: {
    Font: (self, session) => chartFont({ get: () => self.legend.font, set: (font) => (self.legend.font = font) }, session),
  },
});

const legend = defineType<BookChart>('ChartLegend', {
  scalars: {
    Visible: {
      get: (self) => self.legend.visible,
      set: (self, value) => {
        self.legend.visible = asFlag(value, 'visible');
      },
    },
    Position: {
      get: (self) => self.legend.position,
      set: (self, value) => {
        self.legend.position = oneOf(value, 'position', ['Top', 'Bottom', 'Left', 'Right', 'Corner']);
      },
    },
  },
  objects: { Format: (self, session) => legendFormat(self, session) },
});

function plotPart(name: 'left' | 'top' | 'width' | 'height'): Scalar<BookChart> {
  return {
    get: (self) => {
      if (self.plot === null) throw notImitated('the plot area that Excel places itself');
      return self.plot[name];
    },
    set: (self, value) => {
      const plot = self.plot ?? { left: 0, top: 0, width: self.width, height: self.height };
      self.plot = { ...plot, [name]: asNumber(value, name, 0) };
    },
  };
}

const plotArea = defineType<BookChart>('ChartPlotArea', {
  scalars: { Left: plotPart('left'), Top: plotPart('top'), Width: plotPart('width'), Height: plotPart('height') },
});

/** From the top left corner of one cell to the bottom right corner of another ("or of the same one", typings). */
function setPosition({ sheet, chart }: Placed, args: Arguments, session: Session): null {
  allowChange(session, sheet, 'allowEditObjects');
  const place = (index: number, name: string): BookRange => {
    const object = args.optionalObject(index);
    return object === null ? locate(session, sheet, args.text(index, name)).range : (object.self as RangeCells);
  };
  const start = place(0, 'startCell');
  chart.left = left(sheet, start.firstColumn);
  chart.top = top(session, sheet, start.firstRow);
  if (!args.missing(1)) {
    const end = place(1, 'endCell');
    chart.width = width(sheet, { ...start, lastColumn: end.lastColumn });
    chart.height = height(session, sheet, { ...start, lastRow: end.lastRow });
  }
  return null;
}

export const chart = defineType<Placed>('Chart', {
  id: (self) => self.chart.id,
  scalars: {
    Id: { get: (self) => self.chart.id },
    Name: {
      get: (self) => self.chart.name,
      set: ({ sheet, chart: own }, value, session) => {
        allowChange(session, sheet, 'allowEditObjects');
        own.name = asText(value, 'name');
      },
    },
    ChartType: { get: (self) => self.chart.type },
    Left: size('left'),
    Top: size('top'),
    Width: size('width'),
    Height: size('height'),
  },
  objects: {
    Axes: (self, session) => chartAxes(described(self), session),
    Format: (self, session) => areaFormat(described(self), session),
    Legend: (self, session) => legend(described(self), session),
    PlotArea: (self, session) => plotArea(described(self), session),
    Series: (self, session) => chartSeriesCollection(described(self), session),
    Title: (self, session) => title(described(self), session),
    Worksheet: (self, session) => session.objects.worksheet(self.sheet),
  },
  methods: {
    Activate: () => null,
    Delete: ({ sheet, chart: own }, _, session) => {
      allowChange(session, sheet, 'allowEditObjects');
      sheet.charts = sheet.charts.filter((other) => other !== own);
      return null;
    },
    SetPosition: setPosition,
    SetData: (self, args, session) => {
      const by = args.choice(1, 'seriesBy', ['Auto', 'Columns', 'Rows'], 'Auto');
      described(self).series = seriesFrom(rangeArgument(args, 0, 'sourceData'), by, session);
      return null;
    },
  },
});

const types = ['BarClustered', 'ColumnClustered'] as const;

function add(sheet: BookSheet, args: Arguments, session: Session): HostObject {
  allowChange(session, sheet, 'allowEditObjects');
  const given = args.text(0, 'type');
  const type = types.find((known) => known.toLowerCase() === given.toLowerCase());
  if (type === undefined) throw notImitated(`charts of the kind ${given}`);
  const source = rangeArgument(args, 1, 'sourceData');
  const series = seriesFrom(source, args.choice(2, 'seriesBy', ['Auto', 'Columns', 'Rows'], 'Auto'), session);
  const number = sheet.charts.length + 1;
  const axis = {
    visible: true,
    minimum: null,
    maximum: null,
    majorUnit: null,
    reverse: false,
    crosses: 'Automatic',
    numberFormat: 'General',
    linked: true,
    font: defaultFont,
    tickLabelSpacing: null,
    majorTick: 'None',
    minorTick: 'None',
    line: { color: '#D9D9D9', weight: 0.75, style: 'Continuous' },
  };
  const made: BookChart = {
    id: freeId(session),
    name: `Chart ${String(number)}`,
    type,
    opaque: false,
    title: series.length === 1 ? (series[0]?.name ?? null) : 'Chart Title',
    series,
    category: { ...axis, gridlines: null },
    value: { ...axis, line: null, gridlines: { color: '#D9D9D9', weight: 0.75, style: 'Continuous' } },
    legend: { visible: true, position: 'Bottom', font: defaultFont },
    plot: null,
    frame: { color: '#D9D9D9', weight: 0.75, style: 'Continuous' },
    background: '#FFFFFF',
    altTitle: '',
    altDescription: '',
    left: 120,
    top: 60,
    // "5 by 3 inches", the size of a new chart.
    width: 360,
    height: 216,
    placement: 'TwoCell',
  };
  sheet.charts.push(made);
  return session.objects.chart(sheet, made);
}

function freeId(session: Session): string {
  const used = new Set(session.book.sheets.flatMap((sheet) => sheet.charts.map((known) => known.id)));
  for (let number = used.size + 1; ; number += 1) {
    const id = `{00000000-0008-0000-0000-${number.toString(16).padStart(12, '0')}}`;
    if (!used.has(id)) return id;
  }
}

/** Series as Excel finds them in a block: a first row of texts names them, a first column of texts gives the categories. */
function seriesFrom(source: RangeCells, by: 'Auto' | 'Columns' | 'Rows', session: Session): BookChart['series'] {
  session.calculation.settle();
  const { sheet, firstRow, lastRow, firstColumn, lastColumn } = source;
  const isText = (row: number, column: number) => typeof cellAt(sheet, row, column)?.value === 'string';
  const columns = by === 'Columns' || (by === 'Auto' && lastRow - firstRow >= lastColumn - firstColumn);
  if (!columns) throw notImitated('charts with a series for each row');
  const categories = lastColumn > firstColumn && isText(lastRow, firstColumn);
  const header = lastRow > firstRow && isText(firstRow, lastColumn);
  const from = header ? firstRow + 1 : firstRow;
  const block = (column: number) =>
    sourceOf({ sheet, referenceId: null, firstRow: from, lastRow, firstColumn: column, lastColumn: column });
  const series: BookChart['series'] = [];
  for (let column = firstColumn + (categories ? 1 : 0); column <= lastColumn; column += 1) {
    const name = header ? String(cellAt(sheet, firstRow, column)?.value ?? '') : `Series${String(series.length + 1)}`;
    series.push(newSeries(name, block(column), categories ? block(firstColumn) : null));
  }
  return series;
}

function byName(sheet: BookSheet, name: string): BookChart | null {
  return sheet.charts.find((known) => known.name.toLowerCase() === name.toLowerCase()) ?? null;
}

export const charts = defineType<BookSheet>('ChartCollection', {
  scalars: { Count: { get: (self) => self.charts.length } },
  items: (self, session) => self.charts.map((known) => session.objects.chart(self, known)),
  item: (self, key, session) => {
    const found = self.charts.find((known) => known.id === key);
    if (found === undefined) throw itemNotFound(`the chart ${String(key)}`);
    return session.objects.chart(self, found);
  },
  methods: {
    Add: add,
    GetCount: (self) => self.charts.length,
    GetItem: (self, args, session) => {
      const name = args.text(0, 'name');
      const found = byName(self, name);
      if (found === null) throw itemNotFound(`the chart ${name}`);
      return session.objects.chart(self, found);
    },
    GetItemAt: (self, args, session) => {
      const found = self.charts[args.integer(0, 'index')];
      if (found === undefined) throw itemNotFound('a chart of this number');
      return session.objects.chart(self, found);
    },
    GetItemOrNullObject: (self, args, session) => {
      const found = byName(self, args.text(0, 'name'));
      return found === null ? null : session.objects.chart(self, found);
    },
  },
});
