import { findAgencies, findDistrict, findProvince } from '../../src/thai/agency';

const names = (text: string, known: string | null = null): string[] => findAgencies(text, known).map(({ value }) => value);

test('a title line gives name, district and province with their places', () => {
  const text = 'เทศบาลตำบลทุ่งสมมติ อำเภอเมือง จังหวัดพิจิตร';
  const [agency] = findAgencies(text);
  expect(agency).toEqual({
    value: 'เทศบาลตำบลทุ่งสมมติ',
    index: 0,
    district: { value: 'เมือง', index: text.indexOf('เมือง') },
    province: { value: 'พิจิตร', index: text.indexOf('พิจิตร') },
  });
});

test.each([
  ['เทศบาลเมืองสมมติ', 'เทศบาลเมืองสมมติ'],
  ['เทศบาลนครสมมติ จังหวัดเลย', 'เทศบาลนครสมมติ'],
  ['องค์การบริหารส่วนตำบลทุ่งสมมติ อ.เมือง จ.พิจิตร', 'องค์การบริหารส่วนตำบลทุ่งสมมติ'],
  ['องค์การบริหารส่วนตำบล ทุ่งสมมติ', 'องค์การบริหารส่วนตำบลทุ่งสมมติ'],
  ['อบต.ทุ่งสมมติ', 'อบต.ทุ่งสมมติ'],
  ['มาตรการของเทศบาลตำบลทุ่งสมมติ ประจำปีงบประมาณ', 'เทศบาลตำบลทุ่งสมมติ'],
  ['โดยเทศบาลตำบลทุ่งสมมติได้ดำเนินการ', 'เทศบาลตำบลทุ่งสมมติ'],
  ['สำนักงานเทศบาลตำบลทุ่งสมมติ', 'เทศบาลตำบลทุ่งสมมติ'],
  ['เทศบาลตำบลทุ่งสมมติอำเภอเมืองจังหวัดพิจิตร', 'เทศบาลตำบลทุ่งสมมติ'],
  ['วิทยาลัยเทคนิคทุ่งสมมติ จังหวัดพิจิตร', 'วิทยาลัยเทคนิคทุ่งสมมติ'],
  ['สำนักงานทดลองจังหวัดเลย', 'สำนักงานทดลองจังหวัดเลย'],
  ['หน่วยงาน: โรงเรียนทุ่งสมมติ', 'โรงเรียนทุ่งสมมติ'],
])('%s', (text, name) => {
  expect(names(text)).toEqual([name]);
});

test.each(['คณะกรรมการบริหาร', 'สรุปผลการประเมิน', ''])('no agency in %j', (text) => {
  expect(names(text)).toEqual([]);
});

test('a known name ends where it ends, for Thai puts no blank behind it', () => {
  expect(names('เว็บไซต์ของเทศบาลตำบลทุ่งสมมติทุกช่องทาง', 'เทศบาลตำบลทุ่งสมมติ')).toEqual(['เทศบาลตำบลทุ่งสมมติ']);
});

test('district and province stand on lines of their own', () => {
  expect(findDistrict('อ. บ้านหมี่')?.value).toBe('บ้านหมี่');
  expect(findProvince('จังหวัด ลพบุรี')?.value).toBe('ลพบุรี');
  expect(findProvince('องค์การบริหารส่วนจังหวัดเลย')?.value).toBe('เลย');
  expect(findDistrict('ประจำปี')).toBeNull();
});

test('a known name is no name of others', () => {
  expect(names('เทศบาลตำบลนาสมมติ', 'เทศบาลตำบลทุ่งสมมติ')).toEqual(['เทศบาลตำบลนาสมมติ']);
});

test('a blank behind the kind is closed up, behind an abbreviation it stays', () => {
  expect(names('เทศบาลตำบล ทุ่งสมมติ')).toEqual(['เทศบาลตำบลทุ่งสมมติ']);
  expect(names('อบต. ทุ่งสมมติ')).toEqual(['อบต. ทุ่งสมมติ']);
  expect(names('อบต ทุ่งสมมติ')).toEqual(['อบตทุ่งสมมติ']);
});

test('what runs on for more than forty letters is a sentence, no name', () => {
  expect(names(`เทศบาลตำบล${'ก'.repeat(40)}`)).toEqual([`เทศบาลตำบล${'ก'.repeat(40)}`]);
  expect(names(`เทศบาลตำบล${'ก'.repeat(41)}`)).toEqual([]);
});

test('every part is told with its place, in the second line as in the first', () => {
  const text = 'ประจำปีงบประมาณ\nของเทศบาลตำบลทุ่งสมมติ อำเภอบ้านหมี่ จังหวัดลพบุรี\n หน่วยงาน: โรงเรียนทุ่งสมมติ อ.เมือง จ.เลย';
  const [municipality, school] = findAgencies(text);
  expect(municipality).toEqual({
    value: 'เทศบาลตำบลทุ่งสมมติ',
    index: text.indexOf('เทศบาลตำบล'),
    district: { value: 'บ้านหมี่', index: text.indexOf('บ้านหมี่') },
    province: { value: 'ลพบุรี', index: text.indexOf('ลพบุรี') },
  });
  expect(school).toEqual({
    value: 'โรงเรียนทุ่งสมมติ',
    index: text.indexOf('โรงเรียน'),
    district: { value: 'เมือง', index: text.lastIndexOf('เมือง') },
    province: { value: 'เลย', index: text.lastIndexOf('เลย') },
  });
});

test('an abbreviation of district and province stands alone', () => {
  expect(findDistrict('ถนนหลัก อ.บ้านหมี่')?.value).toBe('บ้านหมี่');
  expect(findProvince('ถนนหลัก จ.เลย')?.value).toBe('เลย');
  expect(findDistrict('กอ.รมน')).toBeNull();
  expect(findProvince('อบจ.เลย')).toBeNull();
});

test.each([
  ['โรงพยาบาลทุ่งสมมติ กิ่งอำเภอบ้านหมี่', 'โรงพยาบาลทุ่งสมมติ'],
  ['โรงพยาบาลทุ่งสมมติ อำเภอบ้านหมี่', 'โรงพยาบาลทุ่งสมมติ'],
  ['โรงพยาบาลทุ่งสมมติ ต.ในเมือง', 'โรงพยาบาลทุ่งสมมติ'],
  ['โรงพยาบาลทุ่งสมมติ ประจำปีงบประมาณ', 'โรงพยาบาลทุ่งสมมติ'],
])('%s', (text, name) => {
  expect(names(text)).toEqual([name]);
});
