import type { Agency } from '../../plan/types';
import { nearestName, type Gazetteer } from '../places/nearest';
import { finding } from '../support/finding';
import type { Finding, Rule } from '../types';

const unknown = (
  kind: 'district' | 'province',
  named: Agency['district'],
  params: Record<string, string>,
  near: string | null,
): Finding[] =>
  named
    ? [
        finding('place-name-unknown', 'info', named.at, {
          variant: `${kind}${near === null ? '' : '-near'}`,
          params: { name: named.value.trim(), ...params, ...(near === null ? {} : { near }) },
        }),
      ]
    : [];

function checkDistrict({ district, province }: Agency, known: Gazetteer): Finding[] {
  if (!district) return [];
  const { districtsOf, provinces } = known;
  const name = district.value;
  const within = province ? known.knownProvince(province.value) : null;
  if (within === null) {
    const everywhere = provinces.flatMap(districtsOf);
    const isKnown = name.trim() === 'เมือง' || everywhere.includes(name.replace(/\s+/g, ''));
    return isKnown ? [] : unknown('district', district, {}, nearestName(name, everywhere));
  }
  if (known.hasDistrict(within, name)) return [];
  const near = nearestName(name, districtsOf(within));
  const elsewhere = known.provincesWith(name);
  if (near === null && elsewhere.length > 0) {
    const params = { name: name.trim(), province: within, elsewhere: elsewhere.slice(0, 3).join(' ') };
    return [finding('place-name-unknown', 'info', district.at, { variant: 'district-elsewhere', params })];
  }
  return unknown('district', district, { province: within }, near);
}

/**
 * The agency's district or province does not exist, with the nearest name that does: `นองเรือ` in Khon Kaen can only be
 * `หนองเรือ`. Never mended by itself: a name is the officer's to confirm.
 */
export const placeNameUnknown: Rule = {
  id: 'place-name-unknown',
  severities: ['info'],
  optional: false,
  variants: ['district', 'district-near', 'district-elsewhere', 'province', 'province-near'],
  check: ({ workbook: { agency }, gazetteer }) => {
    if (!agency || gazetteer === undefined) return [];
    const { province } = agency;
    const wrongProvince = province !== null && gazetteer.knownProvince(province.value) === null;
    const near = (): string | null => (province === null ? null : nearestName(province.value, gazetteer.provinces));
    return [...checkDistrict(agency, gazetteer), ...(wrongProvince ? unknown('province', province, {}, near()) : [])];
  },
};
