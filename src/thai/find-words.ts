/**
 * Finding many words in a text at once. Thai writes no blanks between words, so every place of the text is looked at; words are
 * kept by their first two characters, and most places begin none of them.
 */

/** The words of a list that a text holds anywhere, overlapping ones included. Words are compared as they stand. */
export type WordFinder = (text: string) => ReadonlySet<string>;

/** Makes a finder of these words. Each needs at least two characters; throws `RangeError` otherwise. */
export function wordFinder(words: readonly string[]): WordFinder {
  const byStart = new Map<number, string[]>();
  for (const word of words) {
    if (word.length < 2) throw new RangeError(`too short to be found: ${word}`);
    const start = startAt(word, 0);
    const same = byStart.get(start);
    if (same) same.push(word);
    else byStart.set(start, [word]);
  }
  return (text) => {
    const found = new Set<string>();
    for (let index = 0; index + 1 < text.length; index += 1) {
      const candidates = byStart.get(startAt(text, index));
      if (candidates === undefined) continue;
      for (const word of candidates) if (text.startsWith(word, index)) found.add(word);
    }
    return found;
  };
}

const startAt = (text: string, index: number): number => text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
