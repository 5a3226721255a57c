/** Parts that charts share: fonts, lines, borders and fills, each seen through a pair of functions. */
import type { BookFont } from '../../book/types';
import { asColor, asFlag, asNumber, asText, oneOf } from '../arguments';
import { invalidArgument } from '../errors';
import { defineType, type Scalar } from '../model';
import { asFontSize, asUnderline } from './format-data';

interface ChartLine {
  color: string;
  weight: number;
  style: string;
}

/** Something that can be read and replaced as a whole. */
interface Slot<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
}

const lineStyles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
] as const;

const plainLine: ChartLine = { color: '#000000', weight: 0.75, style: 'Continuous' };

function fontPart<Name extends keyof BookFont>(name: Name, check: (value: unknown) => BookFont[Name]): Scalar<Slot<BookFont>> {
  return {
    get: (self) => self.get()[name],
    set: (self, value) => {
      self.set({ ...self.get(), [name]: check(value) });
    },
  };
}

export const chartFont = defineType<Slot<BookFont>>('ChartFont', {
  scalars: {
    Name: fontPart('name', (value) => asText(value, 'name')),
    Size: fontPart('size', asFontSize),
    Bold: fontPart('bold', (value) => asFlag(value, 'bold')),
    Italic: fontPart('italic', (value) => asFlag(value, 'italic')),
    Color: fontPart('color', (value) => asColor(value, 'color')),
    Underline: fontPart('underline', (value) => {
      const underline = asUnderline(value);
      if (underline === 'Double') throw invalidArgument('charts underline once or not at all');
      return underline;
    }),
  },
});

const lineScalars: Readonly<Record<'Color' | 'Weight' | 'LineStyle', Scalar<Slot<ChartLine | null>>>> = {
  Color: {
    get: (self) => self.get()?.color ?? '#000000',
    set: (self, value) => {
      self.set({ ...plainLine, ...self.get(), color: asColor(value, 'color') });
    },
  },
  Weight: {
    get: (self) => self.get()?.weight ?? 0,
    set: (self, value) => {
      self.set({ ...plainLine, ...self.get(), weight: asNumber(value, 'weight', 0, 1584) });
    },
  },
  LineStyle: {
    get: (self) => self.get()?.style ?? 'None',
    set: (self, value) => {
      const style = oneOf(value, 'lineStyle', lineStyles);
      self.set(style === 'None' ? null : { ...plainLine, ...self.get(), style });
    },
  },
};

const clear = (self: Slot<ChartLine | null>): null => {
  self.set(null);
  return null;
};

export const chartLine = defineType<Slot<ChartLine | null>>('ChartLineFormat', {
  scalars: lineScalars,
  methods: { Clear: clear },
});

export const chartBorder = defineType<Slot<ChartLine | null>>('ChartBorder', {
  scalars: lineScalars,
  methods: { Clear: clear },
});

export const chartFill = defineType<Slot<string | null>>('ChartFill', {
  methods: {
    Clear: (self) => {
      self.set(null);
      return null;
    },
    SetSolidColor: (self, args) => {
      self.set(asColor(args.plain(0), 'color'));
      return null;
    },
  },
});
