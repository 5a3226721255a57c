/** `ChartAxes` and `ChartAxis`. */
import type { BookChart, BookChartAxis } from '../../book/types';
import { asFlag, asNumber, asText, oneOf } from '../arguments';
import { invalidArgument, notImitated } from '../errors';
import { defineType, type HostObject, type Scalar } from '../model';
import type { Session } from '../session';
import { chartFont, chartLine } from './chart-parts';

interface Axis {
  readonly chart: BookChart;
  readonly kind: 'category' | 'value';
}

function part<Name extends keyof BookChartAxis>(name: Name, check: (value: unknown) => BookChartAxis[Name]): Scalar<Axis> {
  return {
    get: (self) => self.chart[self.kind][name],
    set: (self, value) => {
      self.chart[self.kind][name] = check(value);
    },
  };
}

/** A bound: a number, `''` for automatic. "The returned value is always a number": an automatic one is not worked out here. */
function bound(name: 'minimum' | 'maximum' | 'majorUnit', least: number): Scalar<Axis> {
  return {
    get: (self) => {
      const value = self.chart[self.kind][name];
      if (value === null) throw notImitated(`automatic ${name} of an axis`);
      return value;
    },
    set: (self, value) => {
      self.chart[self.kind][name] = value === '' ? null : asNumber(value, name, least);
    },
  };
}

const tickMarks = ['None', 'Cross', 'Inside', 'Outside'] as const;
const positions = ['Automatic', 'Maximum', 'Minimum'] as const;

const axisFormat = defineType<Axis>('ChartAxisFormat', {
  objects: {
    Font: (self, session) => {
      const axis = self.chart[self.kind];
      return chartFont({ get: () => axis.font, set: (font) => (axis.font = font) }, session);
    },
    Line: (self, session) => {
      const axis = self.chart[self.kind];
      return chartLine({ get: () => axis.line, set: (line) => (axis.line = line) }, session);
    },
  },
});

const gridlinesFormat = defineType<BookChartAxis>('ChartGridlinesFormat', {
  objects: {
    Line: (self, session) => chartLine({ get: () => self.gridlines, set: (line) => (self.gridlines = line) }, session),
  },
});

const gridlines = defineType<{ axis: BookChartAxis; major: boolean }>('ChartGridlines', {
  scalars: {
    Visible: {
      get: ({ axis, major }) => major && axis.gridlines !== null,
      set: ({ axis, major }, value) => {
        const visible = asFlag(value, 'visible');
        if (!major && visible) throw notImitated('minor gridlines');
        if (major) axis.gridlines = visible ? (axis.gridlines ?? { color: '#D9D9D9', weight: 0.75, style: 'Continuous' }) : null;
      },
    },
  },
  objects: {
    Format: ({ axis, major }, session) => {
      if (!major) throw notImitated('minor gridlines');
      return gridlinesFormat(axis, session);
    },
  },
});

const axisTitle = defineType<Axis>('ChartAxisTitle', {
  scalars: {
    Visible: {
      get: () => false,
      set: (_, value) => {
        if (asFlag(value, 'visible')) throw notImitated('titles of axes');
      },
    },
  },
});

const chartAxis = defineType<Axis>('ChartAxis', {
  scalars: {
    Type: { get: (self) => (self.kind === 'category' ? 'Category' : 'Value') },
    AxisGroup: { get: () => 'Primary' },
    Minimum: bound('minimum', -Infinity),
    Maximum: bound('maximum', -Infinity),
    MajorUnit: bound('majorUnit', Number.MIN_VALUE),
    Visible: part('visible', (value) => asFlag(value, 'visible')),
    ReversePlotOrder: part('reverse', (value) => asFlag(value, 'reversePlotOrder')),
    NumberFormat: part('numberFormat', (value) => asText(value, 'numberFormat')),
    LinkNumberFormat: part('linked', (value) => asFlag(value, 'linkNumberFormat')),
    MajorTickMark: part('majorTick', (value) => oneOf(value, 'majorTickMark', tickMarks)),
    MinorTickMark: part('minorTick', (value) => oneOf(value, 'minorTickMark', tickMarks)),
    // "Can be set to a numeric value or an empty string for automatic"; the category axis alone has it.
    TickLabelSpacing: {
      get: (self) => self.chart[self.kind].tickLabelSpacing ?? '',
      set: (self, value) => {
        if (self.kind === 'value') throw invalidArgument('a value axis has no spacing of labels');
        self.chart.category.tickLabelSpacing = value === '' ? null : asNumber(value, 'tickLabelSpacing', 1, 31_999);
      },
    },
    // Both tell the point of this axis at which the other one crosses.
    Position: part('crosses', (value) => oneOf(value, 'position', positions)),
    Crosses: part('crosses', (value) => oneOf(value, 'crosses', positions)),
  },
  objects: {
    Format: (self, session) => axisFormat(self, session),
    MajorGridlines: (self, session) => gridlines({ axis: self.chart[self.kind], major: true }, session),
    MinorGridlines: (self, session) => gridlines({ axis: self.chart[self.kind], major: false }, session),
    Title: (self, session) => axisTitle(self, session),
  },
});

function axisOf(chart: BookChart, kind: 'category' | 'value', session: Session): HostObject {
  return chartAxis({ chart, kind }, session);
}

export const chartAxes = defineType<BookChart>('ChartAxes', {
  objects: {
    CategoryAxis: (self, session) => axisOf(self, 'category', session),
    ValueAxis: (self, session) => axisOf(self, 'value', session),
  },
  methods: {
    GetItem: (self, args, session) => {
      const type = args.choice(0, 'type', ['Category', 'Value', 'Series']);
      if (type === 'Series') throw notImitated('series axes');
      return axisOf(self, type === 'Category' ? 'category' : 'value', session);
    },
  },
});
