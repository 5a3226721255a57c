/** What a mending takes out of a text, for the struck-through part of a preview. */

export interface DiffPart {
  readonly text: string;
  readonly removed: boolean;
}

/** Above this product of lengths the comparison is not worth its time and the whole text counts as replaced. */
const MOST_CELLS = 400_000;

/** Tags hold together, as people see them as one thing; all else goes letter by letter. */
const PIECES = /<[^<>]*>|[\s\S]/gu;

/** `before` cut into parts that stay and parts that go, in order; joined they are `before` again. */
export function removedParts(before: string, after: string): readonly DiffPart[] {
  if (before === '') return [];
  if (after === '') return [{ text: before, removed: true }];
  const from: readonly string[] = before.match(PIECES) ?? [];
  const to = [...after];
  if (from.length * to.length > MOST_CELLS) return [{ text: before, removed: true }];
  const kept = longestCommon(from, to);
  const parts: { text: string; removed: boolean }[] = [];
  from.forEach((text, index) => {
    const removed = !kept.has(index);
    const last = parts.at(-1);
    if (last !== undefined && last.removed === removed) last.text += text;
    else parts.push({ text, removed });
  });
  return parts;
}

/** Places of `from` that belong to a longest common subsequence with `to`. */
function longestCommon(from: readonly string[], to: readonly string[]): ReadonlySet<number> {
  const width = to.length + 1;
  const lengths = new Uint32Array((from.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = from.length - 1; row >= 0; row -= 1) {
    for (let column = to.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        from[row] === to[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const kept = new Set<number>();
  let row = 0;
  let column = 0;
  while (row < from.length && column < to.length) {
    if (from[row] === to[column]) {
      kept.add(row);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}

/** Letters that no one can see, shown as their code so that a preview is not two equal lines. */
export function visible(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\ufeff]/g, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** Kept text longer than this is shown by its ends; what goes is what a preview is for. */
const LONG = 80;
const ENDS = 30;
/** Letters of a part that a preview shows at most. */
const MOST_SHOWN = 240;

/** Parts as a preview shows them: long stretches that stay are cut in the middle, long ones that go at the end. */
export function shortened(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.map(({ text, removed }) => {
    const letters = [...text];
    if (removed) return { text: cutText(text), removed };
    if (letters.length <= LONG) return { text, removed };
    return { text: `${letters.slice(0, ENDS).join('')} … ${letters.slice(-ENDS).join('')}`, removed };
  });
}

/** A text of any length as a preview shows it. */
export function cutText(text: string): string {
  const letters = [...text];
  return letters.length <= MOST_SHOWN ? text : `${letters.slice(0, MOST_SHOWN).join('')} …`;
}
