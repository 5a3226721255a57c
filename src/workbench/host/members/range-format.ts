/** `RangeFormat` with its font, fill and protection. Everything works on one or more rectangles. */
import type { BookFont, BookStyle } from '../../book/types';
import { asColor, asFlag, asText, oneOf } from '../arguments';
import { changeStyle, readUniform } from '../cells/style';
import { defineType, type Scalar } from '../model';
import type { Cells } from '../objects';
import { rangeBorders } from './borders';
import { asFontSize, asIndent, asRotation, asUnderline, horizontalAlignments, verticalAlignments } from './format-data';
import {
  autofitColumns,
  autofitRows,
  setColumnWidths,
  setRowHeights,
  sharedColumnWidth,
  sharedRowHeight,
  setStandardWidths,
} from './row-column';

/** A property that lies in the style of each cell. */
function styled<Value>(
  read: (style: BookStyle) => Value,
  check: (value: unknown) => Value,
  write: (style: BookStyle, value: Value) => BookStyle,
): Scalar<Cells> {
  return {
    get: (self, session) => readUniform(session, self, read),
    set: (self, value, session) => {
      const checked = check(value);
      changeStyle(session, self, (style) => write(style, checked));
    },
  };
}

function fontPart<Name extends keyof BookFont>(name: Name, check: (value: unknown) => BookFont[Name]): Scalar<Cells> {
  return styled(
    (style) => style.font[name],
    check,
    (style, value) => ({ ...style, font: { ...style.font, [name]: value } }),
  );
}

const rangeFont = defineType<Cells>('RangeFont', {
  scalars: {
    Name: fontPart('name', (value) => asText(value, 'name')),
    Size: fontPart('size', asFontSize),
    Bold: fontPart('bold', (value) => asFlag(value, 'bold')),
    Italic: fontPart('italic', (value) => asFlag(value, 'italic')),
    Strikethrough: fontPart('strikethrough', (value) => asFlag(value, 'strikethrough')),
    Underline: fontPart('underline', asUnderline),
    Color: fontPart('color', (value) => asColor(value, 'color')),
  },
});

const rangeFill = defineType<Cells>('RangeFill', {
  scalars: {
    // A cell without fill reads as white, as Excel answers.
    Color: styled(
      (style) => (style.fill === '' ? '#FFFFFF' : style.fill),
      (value) => (value === '' ? '' : asColor(value, 'color')),
      (style, fill) => ({ ...style, fill }),
    ),
  },
  methods: {
    Clear: (self, _, session) => {
      changeStyle(session, self, (style) => ({ ...style, fill: '' }));
      return null;
    },
  },
});

const formatProtection = defineType<Cells>('FormatProtection', {
  scalars: {
    Locked: styled(
      (style) => style.locked,
      (value) => asFlag(value, 'locked'),
      (style, locked) => ({ ...style, locked }),
    ),
  },
});

export const rangeFormat = defineType<Cells>('RangeFormat', {
  scalars: {
    HorizontalAlignment: styled<string>(
      (style) => style.horizontal,
      (value) => oneOf(value, 'horizontalAlignment', horizontalAlignments),
      (style, horizontal) => ({ ...style, horizontal }),
    ),
    VerticalAlignment: styled<string>(
      (style) => style.vertical,
      (value) => oneOf(value, 'verticalAlignment', verticalAlignments),
      (style, vertical) => ({ ...style, vertical }),
    ),
    WrapText: styled(
      (style) => style.wrap,
      (value) => asFlag(value, 'wrapText'),
      (style, wrap) => ({ ...style, wrap }),
    ),
    IndentLevel: styled(
      (style) => style.indent,
      asIndent,
      (style, indent) => ({ ...style, indent }),
    ),
    ShrinkToFit: styled(
      (style) => style.shrink,
      (value) => asFlag(value, 'shrinkToFit'),
      (style, shrink) => ({ ...style, shrink }),
    ),
    TextOrientation: styled(
      (style) => style.rotation,
      asRotation,
      (style, rotation) => ({ ...style, rotation }),
    ),
    RowHeight: {
      get: (self, session) => sharedRowHeight(session, self),
      set: (self, value, session) => {
        setRowHeights(session, self, value);
      },
    },
    ColumnWidth: {
      get: (self) => sharedColumnWidth(self),
      set: (self, value, session) => {
        setColumnWidths(session, self, value);
      },
    },
    UseStandardWidth: {
      get: (self) => {
        const width = sharedColumnWidth(self);
        return width === null ? null : width === self.sheet.standardWidth;
      },
      set: (self, value, session) => {
        setStandardWidths(session, self, value);
      },
    },
  },
  objects: {
    Font: (self, session) => rangeFont(self, session),
    Fill: (self, session) => rangeFill(self, session),
    Borders: (self, session) => rangeBorders(self, session),
    Protection: (self, session) => formatProtection(self, session),
  },
  methods: {
    AutofitRows: (self, _, session) => {
      autofitRows(session, self);
      return null;
    },
    AutofitColumns: (self, _, session) => {
      autofitColumns(session, self);
      return null;
    },
  },
});
