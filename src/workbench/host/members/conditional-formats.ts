/** `ConditionalFormatCollection` and data bars (ExcelApi 1.6). Other kinds stay in the file and are not answered. */
import type { BookConditionalFormat, BookSheet } from '../../book/types';
import { intersection } from '../address';
import { asColor, asFlag, asRecord, asText, oneOf } from '../arguments';
import { allowChange } from '../cells/guard';
import { invalidArgument, itemNotFound, notImitated } from '../errors';
import { defineType, type HostObject, type Scalar } from '../model';
import type { Cells } from '../objects';
import { withoutAreas } from '../rectangles';
import type { Session } from '../session';
import { plainRange } from './range-cells';

interface Placed {
  readonly sheet: BookSheet;
  readonly format: BookConditionalFormat;
}

function on(self: Cells): BookConditionalFormat[] {
  return self.sheet.conditionalFormats.filter((format) => self.areas.some((area) => intersection(format.range, area) !== null));
}

const words = { lowerBoundRule: 'minimum', upperBoundRule: 'maximum' } as const;

/** The end of a bar: a number, given as text with or without `=`. */
function bound(name: keyof typeof words): Scalar<Placed> {
  return {
    get: ({ format }) => ({ type: 'Number', formula: String(format[words[name]]) }),
    set: ({ format }, value) => {
      const rule = asRecord(value, name);
      const type = oneOf(rule.type, 'type', ['Automatic', 'LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile']);
      if (type !== 'Number') throw notImitated(`ends of data bars of the kind ${type}`);
      const number = Number(asText(rule.formula, 'formula').replace(/^=/, ''));
      if (Number.isNaN(number)) throw invalidArgument('the formula of this end must be a number');
      format[words[name]] = number;
    },
  };
}

const positiveFormat = defineType<Placed>('ConditionalDataBarPositiveFormat', {
  scalars: {
    FillColor: {
      get: ({ format }) => format.color,
      set: ({ format }, value) => {
        format.color = asColor(value, 'fillColor');
      },
    },
    GradientFill: {
      get: ({ format }) => !format.solid,
      set: ({ format }, value) => {
        format.solid = !asFlag(value, 'gradientFill');
      },
    },
    // "'' if no border is present or set" (typings).
    BorderColor: {
      get: ({ format }) => format.border ?? '',
      set: ({ format }, value) => {
        format.border = value === '' ? null : asColor(value, 'borderColor');
      },
    },
  },
});

const dataBar = defineType<Placed>('DataBarConditionalFormat', {
  scalars: {
    LowerBoundRule: bound('lowerBoundRule'),
    UpperBoundRule: bound('upperBoundRule'),
    ShowDataBarOnly: {
      get: ({ format }) => !format.showValue,
      set: ({ format }, value) => {
        format.showValue = !asFlag(value, 'showDataBarOnly');
      },
    },
    BarDirection: {
      get: () => 'Context',
      set: (_, value) => {
        if (oneOf(value, 'barDirection', ['Context', 'LeftToRight', 'RightToLeft']) === 'RightToLeft') {
          throw notImitated('data bars from right to left');
        }
      },
    },
  },
  objects: { PositiveFormat: (self, session) => positiveFormat(self, session) },
});

const conditionalFormat = defineType<Placed>('ConditionalFormat', {
  id: ({ format }) => format.id,
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: () => 'DataBar' },
    Priority: { get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format) },
    StopIfTrue: { get: () => null },
  },
  objects: {
    DataBar: (self, session) => dataBar(self, session),
    DataBarOrNullObject: (self, session) => dataBar(self, session),
  },
  methods: {
    Delete: ({ sheet, format }, _, session) => {
      allowChange(session, sheet, 'allowFormatCells');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      return null;
    },
    GetRange: ({ sheet, format }, _, session) => session.objects.range(sheet, format.range),
    GetRangeOrNullObject: ({ sheet, format }, _, session) => session.objects.range(sheet, format.range),
  },
});

function freeId(session: Session): string {
  const used = new Set(session.book.sheets.flatMap((sheet) => sheet.conditionalFormats.map((format) => format.id)));
  for (let number = used.size + 1; ; number += 1) {
    const id = `{00000000-000B-0000-0000-${number.toString(16).padStart(12, '0')}}`;
    if (!used.has(id)) return id;
  }
}

function add(self: Cells, kind: string, session: Session): HostObject {
  if (kind !== 'DataBar') throw notImitated(`conditional formats of the kind ${kind}`);
  const [area, ...more] = self.areas;
  if (area === undefined || more.length > 0) throw notImitated('one conditional format on several areas');
  allowChange(session, self.sheet, 'allowFormatCells', area);
  const format: BookConditionalFormat = {
    id: freeId(session),
    kind: 'dataBar',
    range: plainRange(area),
    color: '#638EC6',
    border: null,
    solid: false,
    minimum: 0,
    maximum: 100,
    showValue: true,
  };
  // The newest format comes first, as in Excel's list.
  self.sheet.conditionalFormats.unshift(format);
  return conditionalFormat({ sheet: self.sheet, format }, session);
}

export const conditionalFormats = defineType<Cells>('ConditionalFormatCollection', {
  items: (self, session) => on(self).map((format) => conditionalFormat({ sheet: self.sheet, format }, session)),
  item: (self, key, session) => {
    const format = on(self).find((candidate) => candidate.id === key);
    if (format === undefined) throw itemNotFound(`the conditional format ${String(key)}`);
    return conditionalFormat({ sheet: self.sheet, format }, session);
  },
  methods: {
    Add: (self, args, session) => add(self, args.text(0, 'type'), session),
    ClearAll: (self, _, session) => {
      for (const area of self.areas) allowChange(session, self.sheet, 'allowFormatCells', area);
      self.sheet.conditionalFormats = withoutAreas(self.sheet.conditionalFormats, self.areas);
      return null;
    },
    GetCount: (self) => on(self).length,
    GetItemAt: (self, args, session) => {
      const format = on(self)[args.integer(0, 'index')];
      if (format === undefined) throw itemNotFound('a conditional format of this number');
      return conditionalFormat({ sheet: self.sheet, format }, session);
    },
  },
});
