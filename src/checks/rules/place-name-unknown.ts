import type { Agency } from '../../plan/types';
import { districtsOf, hasDistrict, knownProvince, nearestName, provincesWith, PROVINCES } from '../places/nearest';
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

function checkDistrict({ district, province }: Agency): Finding[] {
  if (!district) return [];
  const name = district.value;
  const within = province ? knownProvince(province.value) : null;
  if (within === null) {
    const everywhere = PROVINCES.flatMap(districtsOf);
    const known = name.trim() === 'เมือง' || everywhere.includes(name.replace(/\s+/g, ''));
    return known ? [] : unknown('district', district, {}, nearestName(name, everywhere));
  }
  if (hasDistrict(within, name)) return [];
  const near = nearestName(name, districtsOf(within));
  const elsewhere = provincesWith(name);
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
  check: ({ workbook: { agency } }) => {
    if (!agency) return [];
    const { province } = agency;
    const wrongProvince = province !== null && knownProvince(province.value) === null;
    return [...checkDistrict(agency), ...(wrongProvince ? unknown('province', province, {}, nearestName(province.value, PROVINCES)) : [])];
  },
};
