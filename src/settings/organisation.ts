/**
 * The organisation's settings file, `organisation.json` beside the static pages: read, and told what is wrong with it. How it
 * is laid over the defaults and under the workbook's own settings is `in-force.ts`.
 */
import {
  array,
  boolean,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
  type GenericSchema,
} from 'valibot';
import { readCriteriaPreset, shown } from './organisation-criteria';
import { faultSentence } from './organisation-texts';
import {
  NO_ORGANISATION,
  type LockKey,
  type Organisation,
  type OrganisationFault,
  type OrganisationReading,
  type PresetKey,
} from './organisation-types';
import type { SignatoryRole } from './types';

export { NO_ORGANISATION, type LockKey, type Organisation, type OrganisationFault, type OrganisationReading } from './organisation-types';
export { faultSentence } from './organisation-texts';

const NAME = pipe(string(), maxLength(250));
const SIGNATORY = nullable(object({ name: optional(NAME, ''), position: optional(NAME, '') }));
const ROLES: readonly SignatoryRole[] = ['reporter', 'reviewer', 'approver'];

/** Strict, unlike the workbook's own settings: whoever writes the file wants to hear of a slip. */
const PRESETS = {
  agency: pipe(string(), minLength(1), maxLength(250)),
  fiscalYear: pipe(number(), integer(), minValue(2500), maxValue(2699)),
  digits: picklist(['thai', 'arabic']),
  font: pipe(string(), minLength(1), maxLength(64)),
  orientation: picklist(['landscape', 'portrait']),
  round: picklist([6, 12]),
  rulesOff: array(string()),
  floorsApplyTo: picklist(['whole', 'parts']),
  openData: boolean(),
} satisfies Record<Exclude<PresetKey, 'signatories'>, GenericSchema>;

/** For editors and readers: `$schema` and `comment` may stand in the file and mean nothing. */
const REMARKS = ['$schema', 'comment'];

/** The file's text. Never throws: a broken file gives no settings and says why. */
export function readOrganisationFile(text: string): OrganisationReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { organisation: NO_ORGANISATION, faults: [{ kind: 'not-json', path: '', found: '' }] };
  }
  return readOrganisation(value);
}

/** What the file says, key by key: one with a mistake is told and ignored, the others count. */
export function readOrganisation(value: unknown): OrganisationReading {
  if (!isRecord(value)) return { organisation: NO_ORGANISATION, faults: [{ kind: 'not-an-object', path: '', found: '' }] };
  const faults: OrganisationFault[] = [];
  const tell = (fault: OrganisationFault): void => void faults.push(fault);
  const presets: Record<string, unknown> = {};
  let criteria: Record<string, unknown> | null = null;
  for (const [key, given] of Object.entries(value)) {
    if (isPlainPreset(key)) {
      const parsed = safeParse(PRESETS[key], given);
      if (parsed.success) presets[key] = parsed.output;
      else tell({ kind: 'wrong-value', path: key, found: shown(given) });
    } else if (key === 'signatories') {
      const signatories = readSignatories(given, tell);
      if (Object.keys(signatories).length > 0) presets[key] = signatories;
    } else if (key === 'criteria') {
      if (isRecord(given)) criteria = given;
      else tell({ kind: 'wrong-value', path: key, found: shown(given) });
    } else if (key !== 'locked' && !REMARKS.includes(key)) tell({ kind: 'unknown-key', path: key, found: '' });
  }
  const wanted = readLocks(value['locked'], tell);
  const preset = criteria === null ? null : readCriteriaPreset(criteria, wanted.includes('criteria'), tell);
  const organisation: Organisation = { presets: presets as Organisation['presets'], criteria: preset, locked: [] };
  const locked = wanted.filter((lock) => {
    const given = isGiven(lock, organisation);
    if (!given) tell({ kind: 'lock-without-value', path: lock, found: '' });
    return given;
  });
  return { organisation: { ...organisation, locked }, faults };
}

function readSignatories(value: unknown, tell: (fault: OrganisationFault) => void): Record<string, unknown> {
  if (!isRecord(value)) {
    tell({ kind: 'wrong-value', path: 'signatories', found: shown(value) });
    return {};
  }
  const found: Record<string, unknown> = {};
  for (const [role, given] of Object.entries(value)) {
    const path = `signatories.${role}`;
    const parsed = safeParse(SIGNATORY, given);
    if (!ROLES.some((one) => one === role)) tell({ kind: 'unknown-key', path, found: '' });
    else if (parsed.success) found[role] = parsed.output;
    else tell({ kind: 'wrong-value', path, found: shown(given) });
  }
  return found;
}

function readLocks(value: unknown, tell: (fault: OrganisationFault) => void): readonly LockKey[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    tell({ kind: 'wrong-value', path: 'locked', found: shown(value) });
    return [];
  }
  return value.flatMap((lock: unknown) => {
    if (isLockKey(lock)) return [lock];
    tell({ kind: 'unknown-lock', path: 'locked', found: shown(lock) });
    return [];
  });
}

/** A lock on nothing would fix today's default for ever, which nobody means. */
function isGiven(lock: LockKey, { presets, criteria }: Organisation): boolean {
  if (lock === 'criteria') return criteria !== null;
  const [key, role] = lock.split('.');
  if (key === 'signatories' && role !== undefined) return presets.signatories !== undefined && role in presets.signatories;
  return key !== undefined && key in presets;
}

function isPlainPreset(key: string): key is keyof typeof PRESETS {
  return Object.hasOwn(PRESETS, key);
}

function isLockKey(value: unknown): value is LockKey {
  if (typeof value !== 'string') return false;
  return isPlainPreset(value) || value === 'signatories' || value === 'criteria' || ROLES.some((role) => value === `signatories.${role}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything wrong with a file, as sentences; empty if it can be used as it is. */
export function organisationFileFaults(text: string, language: 'th' | 'en'): readonly string[] {
  return readOrganisationFile(text).faults.map((fault) => faultSentence(fault, language));
}
