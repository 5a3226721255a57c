import { editDistance } from '../support/likeness';
import { PLACES } from './places';

/** Everyday names of provinces that are fine in running text. */
const PROVINCE_ALIASES: Readonly<Record<string, string>> = {
  กทม: 'กรุงเทพมหานคร',
  กรุงเทพ: 'กรุงเทพมหานคร',
  กรุงเทพฯ: 'กรุงเทพมหานคร',
};

const plain = (name: string): string => name.replace(/[\s.]+/g, '');

/** The province's official name, or `null` if there is none of that name. */
export function knownProvince(name: string): string | null {
  const written = plain(name);
  const official = PROVINCE_ALIASES[written] ?? written;
  return official in PLACES ? official : null;
}

/** Districts of a province by its official name. */
export function districtsOf(province: string): readonly string[] {
  return PLACES[province]?.split(' ') ?? [];
}

/** Whether a province has the district. The district of the provincial capital is often just called เมือง. */
export function hasDistrict(province: string, district: string): boolean {
  const written = plain(district);
  return written === 'เมือง' || districtsOf(province).includes(written);
}

/** Provinces that have a district of that name. */
export function provincesWith(district: string): readonly string[] {
  const written = plain(district);
  return Object.keys(PLACES).filter((province) => districtsOf(province).includes(written));
}

/**
 * The one real name that a misspelled one most probably means: fewest changed letters, at most one in three. `null` if none is
 * near enough or two are equally near.
 */
export function nearestName(name: string, names: readonly string[]): string | null {
  const written = plain(name);
  const limit = Math.max(1, Math.floor(written.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  let tied = false;
  for (const candidate of names) {
    const distance = editDistance(written, candidate, Math.min(limit, least));
    if (distance > limit || distance > least) continue;
    tied = distance === least && best !== null;
    best = candidate;
    least = distance;
  }
  return tied ? null : best;
}

/** Official names of all provinces. */
export const PROVINCES: readonly string[] = Object.keys(PLACES);
