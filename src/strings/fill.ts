import type { Params } from './types';

const PLACE = /\{([a-zA-Z][a-zA-Z0-9]*)(?::([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Puts values into a template: `{name}` becomes the value, `{n:cell|cells}` the first word if the value is 1, else the second.
 * A place whose value is not given is a mistake of ours and throws `RangeError`; the values themselves are never read as templates.
 */
export function fill(template: string, params: Params = {}): string {
  return template.replace(PLACE, (_place, name: string, one?: string, other?: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`no value for {${name}} in “${template}”`);
    if (one === undefined || other === undefined) return String(value);
    return Number(value) === 1 ? one : other;
  });
}

/** The names of the places in a template, sorted, each once. */
export function placesOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(PLACE)].map((match) => match[1] ?? ''))].sort();
}
