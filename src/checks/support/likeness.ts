/** Comparing Thai texts by their letters: Thai writes no blanks between words, so likeness is counted in runs of characters. */

/** Letters only, lower case: no blanks, digits, punctuation or marks of repetition. */
export function bareLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}]|ๆ|ฯ/gu, '');
}

/** All runs of `size` characters; the whole text if it is shorter. */
function runsOf(text: string, size: number): ReadonlySet<string> {
  const runs = new Set<string>();
  if (text !== '' && text.length < size) runs.add(text);
  for (let start = 0; start + size <= text.length; start += 1) runs.add(text.slice(start, start + size));
  return runs;
}

/** Share of the runs of `part` that also stand in `whole`, 0 to 1; 0 for an empty part. */
export function shareFound(part: string, whole: string, size = 6): number {
  const runs = runsOf(part, size);
  if (runs.size === 0) return 0;
  const others = runsOf(whole, size);
  let found = 0;
  for (const run of runs) if (others.has(run)) found += 1;
  return found / runs.size;
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
