/** What the agency's organisation has settled for all its officers, as far as the pane shows it. */
import { currentOrganisation, loadOrganisation, organisationFaults } from '../excel/organisation';
import type { LockKey } from '../settings/organisation-types';
import type { Language } from '../strings/types';

export interface HouseRules {
  readonly locked: readonly LockKey[];
  /** What is wrong with the organisation's file, a sentence each. */
  readonly faults: (language: Language) => readonly string[];
}

/** Reads the organisation's file. Without one nothing is locked and nothing is wrong. */
export async function loadHouseRules(): Promise<HouseRules> {
  await loadOrganisation();
  const { locked } = currentOrganisation();
  const faults = organisationFaults();
  if (faults.length === 0) return { locked, faults: () => [] };
  const { faultSentence } = await import('../settings/organisation-texts');
  return { locked, faults: (language) => faults.map((fault) => faultSentence(fault, language)) };
}
