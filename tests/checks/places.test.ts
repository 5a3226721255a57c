import { getDistrictByProvince, getProvinceAll } from 'thai-address-universal';
import { PLACES } from '../../src/checks/places/places';

test('the list of places is what the register says (npx tsx tools/places/generate.ts)', async () => {
  const provinces = await getProvinceAll();
  expect(Object.keys(PLACES).sort()).toEqual([...provinces].sort());
  for (const province of provinces) {
    const districts = await getDistrictByProvince(province);
    expect(PLACES[province]?.split(' ')).toEqual([...districts].sort());
  }
});
