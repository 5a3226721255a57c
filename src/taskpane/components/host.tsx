import { createContext, useContext } from 'react';
import type { HouseRules } from '../house-rules';

/** What a support person asks first. */
export interface HostFacts {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  /** Highest requirement set, `ExcelApi 1.17`. */
  readonly apiSet: string;
  /** Version of the add-in. */
  readonly pane: string;
}

const HostContext = createContext<HostFacts>({ name: 'Excel', version: '', platform: '', apiSet: '', pane: '' });

export const HostProvider = HostContext.Provider;

export function useHost(): HostFacts {
  return useContext(HostContext);
}

/** What the organisation has locked and what is wrong with its file; nothing until the file is read. */
const HouseContext = createContext<HouseRules>({ locked: [], faults: () => [] });

export const HouseProvider = HouseContext.Provider;

export function useHouseRules(): HouseRules {
  return useContext(HouseContext);
}
