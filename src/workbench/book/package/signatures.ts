/** Digital signatures (ISO/IEC 29500-2, 12): they vouch for parts that a saved change replaces. */
import { dropUnreachable } from './reachable';
import type { Package, Relationship } from './package';

export function signatures(pack: Package): Relationship[] {
  return pack.relationships('').filter(({ type }) => type.endsWith('/digital-signature/origin'));
}

/** Excel, too, takes signatures off when it saves a changed workbook. */
export function dropSignatures(pack: Package, before: Package): void {
  const list = signatures(pack);
  for (const { id } of list) pack.unrelate('', id);
  if (list.length > 0) dropUnreachable(pack, before);
}
