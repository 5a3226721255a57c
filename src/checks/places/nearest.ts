import { editDistance } from '../support/likeness';

/** Districts of each province, their names divided by blanks. */
export type Places = Readonly<Record<string, string>>;

/** What is known of provinces and districts. */
export interface Gazetteer {
  /** Official names of all provinces. */
  readonly provinces: readonly string[];
  /** The province's official name, or `null` if there is none of that name. */
  readonly knownProvince: (name: string) => string | null;
  /** Districts of a province by its official name. */
  readonly districtsOf: (province: string) => readonly string[];
  /** Whether a province has the district. The district of the provincial capital is often just called เมือง. */
  readonly hasDistrict: (province: string, district: string) => boolean;
  /** Provinces that have a district of that name. */
  readonly provincesWith: (district: string) => readonly string[];
}

/** Everyday names of provinces that are fine in running text. */
const PROVINCE_ALIASES: Readonly<Record<string, string>> = {
  กทม: 'กรุงเทพมหานคร',
  กรุงเทพ: 'กรุงเทพมหานคร',
  กรุงเทพฯ: 'กรุงเทพมหานคร',
};

const plain = (name: string): string => name.replace(/[\s.]+/g, '');

export function gazetteerOf(places: Places): Gazetteer {
  const provinces = Object.keys(places);
  const districtsOf = (province: string): readonly string[] => places[province]?.split(' ') ?? [];
  return {
    provinces,
    districtsOf,
    knownProvince: (name) => {
      const written = plain(name);
      const official = PROVINCE_ALIASES[written] ?? written;
      return official in places ? official : null;
    },
    hasDistrict: (province, district) => {
      const written = plain(district);
      return written === 'เมือง' || districtsOf(province).includes(written);
    },
    provincesWith: (district) => {
      const written = plain(district);
      return provinces.filter((province) => districtsOf(province).includes(written));
    },
  };
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
