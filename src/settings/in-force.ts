/**
 * Settings in force: the built-in defaults, over them the organisation's file, over that what a workbook says itself, and the
 * organisation's locks on top.
 */
import type { LockKey, Organisation } from './organisation-types';
import { DEFAULT_SETTINGS, type Settings, type SignatoryRole } from './types';
import { settingsOver } from './validate';

/** What a workbook without settings of its own starts from. */
export function presetSettings({ presets, criteria }: Organisation): Settings {
  const { signatories, ...plain } = presets;
  return {
    ...DEFAULT_SETTINGS,
    ...plain,
    signatories: { ...DEFAULT_SETTINGS.signatories, ...signatories },
    ...(criteria === null ? {} : { criteria }),
  };
}

/** Settings in force: what the workbook stored over the organisation's presets, locks on top. `stored` may be anything. */
export function settingsInForce(stored: unknown, organisation: Organisation): Settings {
  return withLocks(settingsOver(presetSettings(organisation), stored), organisation);
}

/** Locked settings put back, whoever changed them; criteria are the organisation's alone. */
export function withLocks(settings: Settings, organisation: Organisation): Settings {
  const presets = presetSettings(organisation);
  const locked: Record<string, unknown> = {};
  let { signatories } = settings;
  for (const lock of organisation.locked) {
    const [key, role] = lock.split('.') as [string, SignatoryRole | undefined];
    if (role !== undefined) signatories = { ...signatories, [role]: presets.signatories[role] };
    else if (key === 'signatories') signatories = { ...signatories, ...organisation.presets.signatories };
    else if (key !== 'criteria') locked[key] = presets[key as keyof Settings];
  }
  const own = Object.fromEntries(Object.entries(settings).filter(([key]) => key !== 'criteria')) as Omit<Settings, 'criteria'>;
  return { ...own, ...locked, signatories, ...(organisation.criteria === null ? {} : { criteria: organisation.criteria }) };
}

/**
 * What a workbook needs to store: only where it differs from the presets. All the rest keeps following the organisation's file,
 * also when that changes.
 */
export function ownSettings(settings: Settings, organisation: Organisation): Readonly<Record<string, unknown>> {
  const presets = presetSettings(organisation);
  const differing = Object.entries(settings).filter(
    ([key, value]) => key !== 'criteria' && JSON.stringify(value) !== JSON.stringify(presets[key as keyof Settings]),
  );
  return Object.fromEntries(differing);
}

/** True if an officer may not change the setting here. */
export function isLocked(organisation: Organisation, key: LockKey): boolean {
  return organisation.locked.some((lock) => lock === key || key.startsWith(`${lock}.`));
}
