/** Comparing Thai texts by their letters: Thai writes no blanks between words, so likeness is counted in runs of characters. */

/** Letters only, lower case: no blanks, digits, punctuation or marks of repetition. */
export function bareLetters(text: string): string {
  const bare = text.toLowerCase().replace(COMMON_OTHERS, '');
  return ONLY_COMMON_LETTERS.test(bare) ? bare : bare.replace(/[^\p{L}\p{M}]+/gu, '');
}

/** What nearly always stands between letters; the general classes of Unicode cost many times more. */
const COMMON_OTHERS = /[\s0-9๐-๙ๆฯ!-/:-@[-`{-~]+/g;
const ONLY_COMMON_LETTERS = /^(?:[a-z\u0e01-\u0e2e\u0e40-\u0e45]|[\u0e30-\u0e3a]|[\u0e47-\u0e4e])*$/;

/** All runs of `size` characters; the whole text if it is shorter. */
function runsOf(text: string, size: number): ReadonlySet<string> {
  const runs = new Set<string>();
  if (text !== '' && text.length < size) runs.add(text);
  for (let start = 0; start + size <= text.length; start += 1) runs.add(text.slice(start, start + size));
  return runs;
}

/** Whether at least this share (0 to 1) of the runs of `part` also stand in `whole`; never for an empty part. */
export function mostlyFoundIn(whole: string, part: string, share: number, size = 6): boolean {
  const runs = runsOf(part, size);
  const mayMiss = runs.size * (1 - share);
  let missed = 0;
  for (const run of runs) {
    if (!whole.includes(run)) missed += 1;
    // Most texts share next to nothing, and this shows at once.
    if (missed > mayMiss) return false;
  }
  return runs.size > 0;
}

/** Least number of characters to insert, delete or replace; `limit + 1` as soon as it is known to be more than `limit`. */
export function editDistance(from: string, to: string, limit = Infinity): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let previous = Array.from({ length: to.length + 1 }, (_unused, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const substituted = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
