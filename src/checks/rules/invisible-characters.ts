import { dirtRule } from '../support/dirt';

/** Characters that no one sees: zero-width and no-break blanks, direction marks. They disturb searching and line breaks. */
export const invisibleCharacters = dirtRule('invisible-characters', () => ({}));
