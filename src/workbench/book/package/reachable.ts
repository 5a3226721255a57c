/** Parts that nothing leads to any more. */
import type { Package } from './package';

function reach(pack: Package): Set<string> {
  const found = new Set<string>();
  const queue = [''];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    for (const { part } of pack.relationships(source)) {
      if (part === null || found.has(part)) continue;
      found.add(part);
      queue.push(part);
    }
  }
  return found;
}

/** Removes what was reachable in `before` and is no longer; parts that nobody ever referred to are not ours to judge. */
export function dropUnreachable(pack: Package, before: Package): void {
  const now = reach(pack);
  for (const part of reach(before)) if (!now.has(part)) pack.remove(part);
}
