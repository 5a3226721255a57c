/** What the settings offer. */
import type { SignatoryRole } from '../../settings/types';

export const ROLES: readonly SignatoryRole[] = ['reporter', 'reviewer', 'approver'];

/** Fonts that Thai offices print official documents in. */
const FONTS: readonly string[] = ['TH SarabunPSK', 'TH Sarabun New', 'TH SarabunIT๙', 'TH Niramit AS', 'Angsana New', 'Cordia New'];

/** The list, with the font of the settings in it even if it is another one. */
export function fontOptions(chosen: string): readonly string[] {
  return FONTS.includes(chosen) ? FONTS : [chosen, ...FONTS];
}
