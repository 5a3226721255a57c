import { createContext, useContext } from 'react';

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
