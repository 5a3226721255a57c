/** Lists to choose from in cells. Validations of other kinds stay in the sheet as written. */
import { tellLoss } from '../saving';
import type { Book, BookSheet, BookValidation } from '../types';
import { parseSqref, rangeName } from '../reference';
import { canonical } from '../xml/canonical';
import { type XmlElement, element } from '../xml/tree';
import type { SheetDocument } from './document';

const TYPES: Readonly<Record<string, string>> = { List: 'list', Custom: 'custom' };
const STYLES: Readonly<Record<string, string>> = { Stop: 'stop', Warning: 'warning', Information: 'information' };

/** `error` or `prompt` `null`: shown as Excel shows them on its own. `null` for a kind that the model cannot say. */
function validationElement(validation: BookValidation, prefix: string): XmlElement | null {
  const type = TYPES[validation.type];
  if (type === undefined) return null;
  const { error, prompt, source } = validation;
  const formula = source.startsWith('=') ? source.slice(1) : `"${source.replace(/"/g, '""')}"`;
  const style = STYLES[error?.style ?? 'Stop'] ?? 'stop';
  return element(
    `${prefix}dataValidation`,
    {
      type,
      errorStyle: style === 'stop' ? null : style,
      allowBlank: validation.ignoreBlanks ? 1 : null,
      showInputMessage: (prompt?.show ?? true) ? 1 : null,
      showErrorMessage: (error?.show ?? true) ? 1 : null,
      errorTitle: error?.title || null,
      error: error?.message || null,
      promptTitle: prompt?.title || null,
      prompt: prompt?.message || null,
      sqref: rangeName(validation.range),
    },
    [element(`${prefix}formula1`, {}, [formula])],
  );
}

function recognise(node: XmlElement): BookValidation | null {
  const range = parseSqref(node.attribute('sqref') ?? '')[0];
  const type = Object.entries(TYPES).find(([, word]) => word === node.attribute('type'))?.[0];
  const formula = node.child('formula1')?.text ?? '';
  if (!range || type === undefined) return null;
  const text = (name: string): string => node.attribute(name) ?? '';
  const style = Object.entries(STYLES).find(([, word]) => word === (node.attribute('errorStyle') ?? 'stop'))?.[0] ?? 'Stop';
  const error = { title: text('errorTitle'), message: text('error'), style, show: node.flag('showErrorMessage') };
  const prompt = { title: text('promptTitle'), message: text('prompt'), show: node.flag('showInputMessage') };
  const plainError = error.show && error.title === '' && error.message === '' && style === 'Stop';
  const plainPrompt = prompt.show && prompt.title === '' && prompt.message === '';
  const read: BookValidation = {
    range,
    type,
    source: /^".*"$/s.test(formula) ? formula.slice(1, -1).replace(/""/g, '"') : `=${formula}`,
    ignoreBlanks: node.flag('allowBlank'),
    error: plainError ? null : error,
    prompt: plainPrompt ? null : prompt,
  };
  const prefix = node.name.slice(0, node.name.length - node.local.length);
  const again = validationElement(read, prefix);
  return again && canonical(again) === canonical(node) ? read : null;
}

export function readValidations(document: SheetDocument): BookValidation[] {
  return (document.get('dataValidations')?.all('dataValidation') ?? []).flatMap((node) => recognise(node) ?? []);
}

export function writeValidations(document: SheetDocument, sheet: BookSheet, book: Book): void {
  const list = document.get('dataValidations') ?? element(`${document.prefix}dataValidations`);
  const kept = list.all('dataValidation').filter((node) => recognise(node) === null);
  const made = sheet.validations.flatMap((validation) => {
    const node = validationElement(validation, document.prefix);
    if (!node) tellLoss(book, { kind: 'validation', sheet: sheet.name, type: validation.type });
    return node ?? [];
  });
  list.children = [...kept, ...made];
  list.set('count', list.children.length);
  document.put('dataValidations', ...(list.children.length > 0 ? [list] : []));
}
