/**
 * How a year's file becomes a `Framework`: item codes are counted, not typed, and `confirmed` follows from the provenance,
 * so that the whole can never claim more than its parts.
 */
import type { Framework, OitItem, Provenance } from '../types';

/** A title as a year's list uses it, with other wordings that agencies use for the same item. */
export interface ItemTitle {
  readonly title: string;
  readonly aliases: readonly string[];
}

export const item = (title: string, ...aliases: readonly string[]): ItemTitle => ({ title, aliases });

/** Counts codes upwards: `numbered(34, a, b)` gives O34 and O35. */
export function numbered(first: bigint, ...titles: readonly ItemTitle[]): readonly OitItem[] {
  return titles.map((entry, index) => ({ code: `O${first + BigInt(index)}`, ...entry }));
}

/** What a year's file states; the rest follows. */
export type FrameworkFacts = Omit<Framework, 'confirmed' | 'origin'>;

/** Weights, levels and items decide over `confirmed`; a year whose items are unknown claims nothing about them. */
export function isConfirmed(facts: Pick<Framework, 'provenance' | 'oitItems'>): boolean {
  const { instruments, levels, oitItems } = facts.provenance;
  return instruments.confirmed && levels.confirmed && (oitItems.confirmed || facts.oitItems.length === 0);
}

export function builtIn(facts: FrameworkFacts): Framework {
  return { ...facts, confirmed: isConfirmed(facts), origin: 'built-in' };
}

/** A later year of which nothing is known: the facts of an earlier one, all of them unconfirmed. */
export function carriedOver(from: Framework, fiscalYear: number): Framework {
  const assumed: Provenance = { source: `carried over from FY ${from.fiscalYear}`, confirmed: false };
  return builtIn({
    ...from,
    fiscalYear,
    provenance: {
      instruments: assumed,
      indicators: assumed,
      levels: assumed,
      oitItems: assumed,
      reportItem: assumed,
      issues: assumed,
    },
  });
}
