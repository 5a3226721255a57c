/** `DataValidation`: drop-down lists and custom formulas, with their alert and prompt (ExcelApi 1.8). */
import type { BookValidation } from '../../book/types';
import { formatAbsolute, intersection, sheetPrefix } from '../address';
import { asFlag, asRecord, asText, isGiven, oneOf } from '../arguments';
import { allowChange } from '../cells/guard';
import { invalidArgument, notImitated } from '../errors';
import { defineType, isHostObject, type Scalar } from '../model';
import type { Cells, RangeCells } from '../objects';
import { withoutAreas } from '../rectangles';
import type { Session } from '../session';
import { plainRange } from './range-cells';

/** A list typed out holds at most 255 characters (support page "Apply data validation to cells"). */
const listLimit = 255;
/** Titles hold 32, messages 255 characters (same page). */
const titleLimit = 32;
const messageLimit = 255;

/** Validations that lie on any of the cells. */
function found(self: Cells): BookValidation[] {
  return self.sheet.validations.filter((validation) => self.areas.some((area) => intersection(validation.range, area) !== null));
}

/** What all cells share; several different ones read as `null`. */
function single(self: Cells): BookValidation | null {
  const [first, ...others] = found(self);
  if (first === undefined) return null;
  const plain = (validation: BookValidation) => JSON.stringify({ ...validation, range: null });
  return others.every((other) => plain(other) === plain(first)) ? first : null;
}

function allow(self: Cells, session: Session): void {
  for (const area of self.areas) allowChange(session, self.sheet, 'none', area);
}

function setRule(self: Cells, value: unknown, session: Session): void {
  allow(self, session);
  const rule = asRecord(value, 'rule');
  const given = Object.entries(rule).filter(([, part]) => isGiven(part));
  const [[kind, part] = [undefined, undefined], ...more] = given;
  if (kind === undefined || more.length > 0) throw invalidArgument('a rule has exactly one part');
  const made = kind === 'list' ? listRule(self, part) : kind === 'custom' ? customRule(part, session) : null;
  if (made === null) throw notImitated(`validation of the kind ${kind}`);
  self.sheet.validations = withoutAreas(self.sheet.validations, self.areas);
  for (const area of self.areas) {
    self.sheet.validations.push({ ...made, range: plainRange(area), ignoreBlanks: true, error: null, prompt: null });
  }
}

function listRule(self: Cells, part: unknown): Pick<BookValidation, 'type' | 'source'> {
  const list = asRecord(part, 'list');
  if (!asFlag(list.inCellDropDown ?? true, 'inCellDropDown')) throw notImitated('lists without a drop-down arrow');
  if (isHostObject(list.source) && list.source.type === 'Range') {
    const range = list.source.self as RangeCells;
    const sheet = range.sheet === self.sheet ? '' : `${sheetPrefix(range.sheet.name)}!`;
    return { type: 'List', source: `=${sheet}${formatAbsolute(range)}` };
  }
  const source = asText(list.source, 'source');
  if (source === '') throw invalidArgument('a list has at least one entry');
  if (!source.startsWith('=') && source.length > listLimit) {
    throw invalidArgument(`a list typed out has at most ${String(listLimit)} characters`);
  }
  return { type: 'List', source };
}

function customRule(part: unknown, session: Session): Pick<BookValidation, 'type' | 'source'> {
  const formula = asText(asRecord(part, 'custom').formula, 'formula');
  try {
    session.engine.parseFormula(formula);
  } catch {
    throw invalidArgument('the formula does not parse');
  }
  return { type: 'Custom', source: formula };
}

function ruleOf(validation: BookValidation | null): unknown {
  if (validation === null) return {};
  if (validation.type === 'List') return { list: { inCellDropDown: true, source: validation.source } };
  if (validation.type === 'Custom') return { custom: { formula: validation.source } };
  throw notImitated(`validation of the kind ${validation.type}`);
}

function text(value: unknown, name: string, limit: number): string {
  const checked = isGiven(value) ? asText(value, name) : '';
  if (checked.length > limit) throw invalidArgument(`${name} has at most ${String(limit)} characters`);
  return checked;
}

/** A part that is kept with every validation on the cells. */
function part<Name extends 'error' | 'prompt' | 'ignoreBlanks'>(
  name: Name,
  read: (value: BookValidation[Name] | undefined) => unknown,
  check: (value: unknown) => BookValidation[Name],
): Scalar<Cells> {
  return {
    get: (self) => read(single(self)?.[name]),
    set: (self, value, session) => {
      allow(self, session);
      const checked = check(value);
      for (const validation of found(self)) validation[name] = checked;
    },
  };
}

export const dataValidation = defineType<Cells>('DataValidation', {
  scalars: {
    Type: {
      get: (self) => {
        const validation = single(self);
        if (validation !== null) return validation.type;
        return found(self).length === 0 ? 'None' : 'Inconsistent';
      },
    },
    Rule: { get: (self) => ruleOf(single(self)), set: setRule },
    IgnoreBlanks: part(
      'ignoreBlanks',
      (value) => value ?? true,
      (value) => asFlag(value, 'ignoreBlanks'),
    ),
    ErrorAlert: part(
      'error',
      (value) => ({
        message: value?.message ?? '',
        showAlert: value?.show ?? true,
        style: value?.style ?? 'Stop',
        title: value?.title ?? '',
      }),
      (value) => {
        const alert = asRecord(value, 'errorAlert');
        return {
          title: text(alert.title, 'title', titleLimit),
          message: text(alert.message, 'message', messageLimit),
          style: oneOf(alert.style ?? 'Stop', 'style', ['Stop', 'Warning', 'Information']),
          show: asFlag(alert.showAlert ?? true, 'showAlert'),
        };
      },
    ),
    Prompt: part(
      'prompt',
      (value) => ({ message: value?.message ?? '', showPrompt: value?.show ?? true, title: value?.title ?? '' }),
      (value) => {
        const prompt = asRecord(value, 'prompt');
        return {
          title: text(prompt.title, 'title', titleLimit),
          message: text(prompt.message, 'message', messageLimit),
          show: asFlag(prompt.showPrompt ?? true, 'showPrompt'),
        };
      },
    ),
  },
  methods: {
    Clear: (self, _, session) => {
      allow(self, session);
      self.sheet.validations = withoutAreas(self.sheet.validations, self.areas);
      return null;
    },
  },
});
