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

test.each(['คณะกรรมการบริหาร', 'สรุปผลการประเมิน', 'กรมธรรม์'.slice(0, 0)])('no agency in %j', (text) => {
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
