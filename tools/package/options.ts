/** What the packager is asked for, read off the command line. */
import { parseArgs } from 'node:util';
import { baseUrlFault } from './base-url';
import type { OfficeJs } from './headers';

export interface PackageOptions {
  readonly baseUrl: string;
  readonly officeJs: OfficeJs;
  readonly switchedOff: boolean;
  /** File with the organisation's settings; `null` for none. */
  readonly settings: string | null;
}

/** A mistake of whoever called: told as its one sentence, without a trace. */
export class PackageRefusal extends Error {}

export const USAGE =
  'npm run package -- --base-url https://intranet.example.go.th/ita/ [--office-js self] [--switched-off] [--settings organisation.json]';

/** Throws a `PackageRefusal` for anything it does not know. */
export function readOptions(args: readonly string[]): PackageOptions {
  const values = parsed(args);
  const baseUrl = values['base-url'];
  if (baseUrl === undefined) throw new PackageRefusal(`The address of the folder that will serve the add-in is missing. Usage: ${USAGE}`);
  const fault = baseUrlFault(baseUrl);
  if (fault !== null) throw new PackageRefusal(fault);
  const officeJs = values['office-js'] ?? 'cdn';
  if (officeJs !== 'cdn' && officeJs !== 'self')
    throw new PackageRefusal(`--office-js is “${officeJs}”: write cdn (Microsoft's network) or self (a copy in the package).`);
  return { baseUrl, officeJs, switchedOff: values['switched-off'] ?? false, settings: values.settings ?? null };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'base-url': { type: 'string' },
        'office-js': { type: 'string' },
        'switched-off': { type: 'boolean' },
        settings: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new PackageRefusal(`${reason} Usage: ${USAGE}`);
  }
}
