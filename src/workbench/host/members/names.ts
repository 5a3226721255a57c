/** `NamedItemCollection` and `NamedItem`, of the workbook and of sheets. */
import type { BookName } from '../../book/types';
import { formatAbsolute, formatAddress, parseRange, sheetPrefix } from '../address';
import { asFlag, asText } from '../arguments';
import { cellAt } from '../cells/grid';
import { allowWorkbookChange } from '../cells/guard';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { defineType } from '../model';
import type { NameScope, RangeCells } from '../objects';
import type { Session } from '../session';
import { rangeOfFormula } from './range-cells';

interface Named {
  readonly scope: NameScope;
  readonly name: BookName;
}

/** Names that the file keeps for print areas and the like: Excel does not list them. */
function isOwn(name: BookName): boolean {
  return !name.name.startsWith('_xlnm.');
}

function listOf(scope: NameScope): BookName[] {
  return scope.sheet === null ? scope.book.names : scope.sheet.names;
}

/** Names of the workbook and, for the workbook's collection, of its sheets as `Sheet1!Name`, as the typings say. */
function findName(scope: NameScope, key: unknown): Named | null {
  if (typeof key !== 'string') return null;
  const bang = key.lastIndexOf('!');
  const sheetName = bang < 0 ? null : key.slice(0, bang).replace(/^'|'$/g, '');
  const sheet = sheetName === null ? scope.sheet : (scope.book.sheets.find((one) => one.name === sheetName) ?? null);
  const place: NameScope = { book: scope.book, sheet };
  const plain = key.slice(bang + 1).toLowerCase();
  const name = listOf(place).find((candidate) => isOwn(candidate) && candidate.name.toLowerCase() === plain);
  return name === undefined ? null : { scope: place, name };
}

/**
 * "A name begins with a letter, underscore or backslash; it has letters, digits, periods and underscores, at most 255
 * characters, no spaces, and is not like a cell address" (support page "Names in formulas").
 */
export function isName(text: string): boolean {
  return (
    text.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(text) &&
    parseRange(text) === null &&
    !/^[rc]$/i.test(text) &&
    !/^r\d+c\d+$/i.test(text)
  );
}

function add(self: NameScope, given: unknown, reference: unknown, comment: string, session: Session): Named {
  allowWorkbookChange(session);
  const text = asText(given, 'name');
  if (!isName(text)) throw invalidArgument(`${text.slice(0, 60)} is not a name`);
  if (findName({ ...self }, text) !== null) throw new HostError('ItemAlreadyExists', `There is a name ${text} already.`);
  const name: BookName = { name: text, formula: formulaFor(session, reference), visible: true, comment };
  listOf(self).push(name);
  session.calculation.markAll();
  return { scope: self, name };
}

function formulaFor(session: Session, reference: unknown): string {
  if (typeof reference !== 'string') {
    const range = reference as RangeCells;
    return `=${sheetPrefix(range.sheet.name)}!${formatAbsolute(range)}`;
  }
  const formula = reference.startsWith('=') ? reference : `="${reference.replace(/"/g, '""')}"`;
  try {
    session.engine.parseFormula(formula);
  } catch {
    throw invalidArgument('the reference of a name must be a range or a formula');
  }
  return formula;
}

function place({ scope, name }: Named, session: Session) {
  return rangeOfFormula(session, scope.sheet, name.formula);
}

function typeOf(self: Named, session: Session): string {
  if (place(self, session) !== null) return 'Range';
  if (/^="/.test(self.name.formula)) return 'String';
  if (/^=[+-]?[\d.]+$/.test(self.name.formula)) return 'Double';
  return /#REF!/.test(self.name.formula) ? 'Error' : 'String';
}

/** The address for a range, else the constant; a formula that is neither is answered as it stands. */
function valueOf(self: Named, session: Session): unknown {
  const found = place(self, session);
  if (found !== null) {
    const { sheet, range } = found;
    return formatAddress(sheet.name, range).replace(/!.*/, `!${formatAbsolute(range)}`);
  }
  const text = /^="((?:[^"]|"")*)"$/.exec(self.name.formula);
  if (text !== null) return (text[1] ?? '').replace(/""/g, '"');
  const number = Number(self.name.formula.slice(1));
  return Number.isNaN(number) ? self.name.formula : number;
}

export const namedItem = defineType<Named>('NamedItem', {
  id: (self) => self.name.name,
  scalars: {
    Name: { get: (self) => self.name.name },
    Scope: { get: (self) => (self.scope.sheet === null ? 'Workbook' : 'Worksheet') },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Visible: {
      get: (self) => self.name.visible,
      set: (self, value) => {
        self.name.visible = asFlag(value, 'visible');
      },
    },
    Comment: {
      get: (self) => self.name.comment,
      set: (self, value) => {
        self.name.comment = asText(value, 'comment');
      },
    },
    Formula: {
      get: (self) => self.name.formula,
      set: (self, value, session) => {
        allowWorkbookChange(session);
        self.name.formula = formulaFor(session, asText(value, 'formula'));
        session.calculation.markAll();
      },
    },
  },
  objects: {
    ArrayValues: (self, session) => arrayValues(self, session),
    Worksheet: (self, session) => {
      if (self.scope.sheet === null) throw itemNotFound('a sheet: the name is of the workbook');
      return session.objects.worksheet(self.scope.sheet);
    },
    WorksheetOrNullObject: (self, session) => (self.scope.sheet === null ? null : session.objects.worksheet(self.scope.sheet)),
  },
  methods: {
    Delete: (self, _, session) => {
      allowWorkbookChange(session);
      const list = listOf(self.scope);
      const at = list.indexOf(self.name);
      if (at < 0) throw itemNotFound(`the name ${self.name.name}`);
      list.splice(at, 1);
      session.calculation.markAll();
      return null;
    },
    GetRange: (self, _, session) => {
      const found = place(self, session);
      if (found === null) throw itemNotFound(`a range named ${self.name.name}`);
      return session.objects.range(found.sheet, found.range);
    },
    GetRangeOrNullObject: (self, _, session) => {
      const found = place(self, session);
      return found === null ? null : session.objects.range(found.sheet, found.range);
    },
  },
});

const arrayValues = defineType<Named>('NamedItemArrayValues', {
  scalars: {
    Values: {
      get: (self, session) => {
        const found = place(self, session);
        if (found === null) return [[valueOf(self, session)]];
        const values: unknown[][] = [];
        for (let row = found.range.firstRow; row <= found.range.lastRow; row += 1) {
          const line: unknown[] = [];
          for (let column = found.range.firstColumn; column <= found.range.lastColumn; column += 1) {
            const cell = cellAt(found.sheet, row, column);
            line.push(cell?.error ?? cell?.value ?? '');
          }
          values.push(line);
        }
        return values;
      },
    },
  },
});

export const namedItems = defineType<NameScope>('NamedItemCollection', {
  items: (self, session) =>
    listOf(self)
      .filter(isOwn)
      .map((name) => namedItem({ scope: self, name }, session)),
  item: (self, key, session) => {
    const found = findName(self, key);
    if (found === null) throw itemNotFound(`the name ${String(key)}`);
    return namedItem(found, session);
  },
  methods: {
    Add: (self, args, session) => {
      const comment = args.optionalText(2, 'comment') ?? '';
      const range = args.optionalObject(1);
      const reference = range?.type === 'Range' ? range.self : args.text(1, 'reference');
      return namedItem(add(self, args.plain(0), reference, comment, session), session);
    },
    AddFormulaLocal: (self, args, session) =>
      namedItem(add(self, args.plain(0), args.text(1, 'formula'), args.optionalText(2, 'comment') ?? '', session), session),
    GetCount: (self) => listOf(self).filter(isOwn).length,
    GetItemOrNullObject: (self, args, session) => {
      const found = findName(self, args.text(0, 'name'));
      return found === null ? null : namedItem(found, session);
    },
  },
});
