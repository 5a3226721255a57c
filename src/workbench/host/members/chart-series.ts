/** `ChartSeriesCollection`, `ChartSeries` and data labels. */
import type { BookChart, BookChartSeries, BookFont } from '../../book/types';
import { formatAbsolute, sheetPrefix } from '../address';
import { asFlag, asInteger, asText, oneOf } from '../arguments';
import { HostError, itemNotFound, notImitated } from '../errors';
import { defineType, type Scalar } from '../model';
import type { RangeCells } from '../objects';
import { chartFill, chartFont, chartLine } from './chart-parts';
import { rangeArgument } from './range-cells';

interface Series {
  readonly chart: BookChart;
  readonly series: BookChartSeries;
}

export const defaultFont: BookFont = {
  name: 'Calibri',
  size: 10,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#595959',
};

/** `'Sheet'!$A$1:$A$4`, the form in which charts keep their sources. */
export function sourceOf(range: RangeCells): string {
  return `${sheetPrefix(range.sheet.name)}!${formatAbsolute(range)}`;
}

export function newSeries(name: string, values: string, categories: string | null): BookChartSeries {
  return { name, values, categories, fill: '#4472C4', line: null, gapWidth: 182, overlap: 0, labels: null };
}

type Labels = NonNullable<BookChartSeries['labels']>;

function labelsOf({ series }: Series): Labels {
  if (series.labels === null) throw new HostError('InvalidOperation', 'The series has no data labels.');
  return series.labels;
}

function labelPart<Name extends keyof Labels>(name: Name, check: (value: unknown) => Labels[Name]): Scalar<Series> {
  return {
    get: (self) => labelsOf(self)[name],
    set: (self, value) => {
      self.series.labels = { ...labelsOf(self), [name]: check(value) };
    },
  };
}

/** Labels show the value and nothing else here. */
function shown(always: boolean, what: string): Scalar<Series> {
  return {
    get: () => always,
    set: (_, value) => {
      if (asFlag(value, what) !== always) throw notImitated(`data labels with ${what} ${String(!always)}`);
    },
  };
}

const labelPositions = [
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
  'Callout',
] as const;

const labelFormat = defineType<Series>('ChartDataLabelFormat', {
  objects: {
    Font: (self, session) =>
      chartFont(
        {
          get: () => labelsOf(self).font,
          set: (font) => {
            self.series.labels = { ...labelsOf(self), font };
          },
        },
        session,
      ),
  },
});

const dataLabels = defineType<Series>('ChartDataLabels', {
  scalars: {
    Position: labelPart('position', (value) => oneOf(value, 'position', labelPositions)),
    NumberFormat: labelPart('numberFormat', (value) => asText(value, 'numberFormat')),
    LinkNumberFormat: labelPart('linked', (value) => asFlag(value, 'linkNumberFormat')),
    ShowValue: shown(true, 'showValue'),
    ShowSeriesName: shown(false, 'showSeriesName'),
    ShowCategoryName: shown(false, 'showCategoryName'),
    ShowLegendKey: shown(false, 'showLegendKey'),
    ShowPercentage: shown(false, 'showPercentage'),
  },
  objects: { Format: (self, session) => labelFormat(self, session) },
});

const seriesFormat = defineType<Series>('ChartSeriesFormat', {
  objects: {
    Fill: ({ series }, session) => chartFill({ get: () => series.fill, set: (fill) => (series.fill = fill) }, session),
    Line: ({ series }, session) => chartLine({ get: () => series.line, set: (line) => (series.line = line) }, session),
  },
});

const chartSeries = defineType<Series>('ChartSeries', {
  scalars: {
    Name: {
      get: ({ series }) => series.name,
      set: ({ series }, value) => {
        series.name = asText(value, 'name');
      },
    },
    // "0 to 500" and "-100 to 100" (typings).
    GapWidth: {
      get: ({ series }) => series.gapWidth,
      set: ({ chart }, value) => {
        const gapWidth = asInteger(value, 'gapWidth', 0, 500);
        for (const series of chart.series) series.gapWidth = gapWidth;
      },
    },
    Overlap: {
      get: ({ series }) => series.overlap,
      set: ({ chart }, value) => {
        const overlap = asInteger(value, 'overlap', -100, 100);
        for (const series of chart.series) series.overlap = overlap;
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.labels !== null,
      set: ({ series }, value) => {
        if (!asFlag(value, 'hasDataLabels')) series.labels = null;
        else series.labels ??= { position: 'OutsideEnd', numberFormat: 'General', linked: true, font: defaultFont };
      },
    },
  },
  objects: {
    Format: (self, session) => seriesFormat(self, session),
    DataLabels: (self, session) => dataLabels(self, session),
  },
  methods: {
    Delete: ({ chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
      return null;
    },
    SetValues: ({ series }, args) => {
      series.values = sourceOf(rangeArgument(args, 0, 'sourceData'));
      return null;
    },
    SetXAxisValues: ({ series }, args) => {
      series.categories = sourceOf(rangeArgument(args, 0, 'sourceData'));
      return null;
    },
  },
});

export const chartSeriesCollection = defineType<BookChart>('ChartSeriesCollection', {
  scalars: { Count: { get: (self) => self.series.length } },
  items: (self, session) => self.series.map((series) => chartSeries({ chart: self, series }, session)),
  methods: {
    GetCount: (self) => self.series.length,
    GetItemAt: (self, args, session) => {
      const series = self.series[args.integer(0, 'index')];
      if (series === undefined) throw itemNotFound('a series of this number');
      return chartSeries({ chart: self, series }, session);
    },
    Add: (self, args, session) => {
      const [first] = self.series;
      const added = newSeries(args.optionalText(0, 'name') ?? `Series${String(self.series.length + 1)}`, '', null);
      Object.assign(added, { gapWidth: first?.gapWidth ?? added.gapWidth, overlap: first?.overlap ?? added.overlap });
      self.series.splice(args.optionalInteger(1, 'index', self.series.length), 0, added);
      return chartSeries({ chart: self, series: added }, session);
    },
  },
});
