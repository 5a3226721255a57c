import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/settings/types';
import { settingsOver, validSettings } from '../../src/settings/validate';

test('what was saved comes back as it was', () => {
  const saved = { ...DEFAULT_SETTINGS, agency: 'เทศบาลตำบลทุ่งแสงธรรม', round: 6 as const, introduction: ['ย่อหน้าแรก', 'ย่อหน้าสอง'] };
  expect(validSettings(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
});

test('a broken part falls back by itself, the rest is kept', () => {
  expect(
    validSettings({
      digits: 'roman',
      orientation: 'portrait',
      fiscalYear: 68,
      signatories: { reporter: { name: 'นางสาวใจดี' }, approver: null },
    }),
  ).toEqual({
    ...DEFAULT_SETTINGS,
    orientation: 'portrait',
    signatories: {
      reporter: { name: 'นางสาวใจดี', position: '' },
      reviewer: DEFAULT_SETTINGS.signatories.reviewer,
      approver: null,
    },
  });
});

test('entries of later versions and foreign ones are dropped', () => {
  expect(validSettings({ __proto__: { digits: 'arabic' }, colour: 'red' })).toEqual(DEFAULT_SETTINGS);
});

test("a workbook's settings stand over an organisation's", () => {
  const organisation = validSettings({ agency: 'เทศบาลตำบลทุ่งแสงธรรม', digits: 'arabic' });
  expect(settingsOver(organisation, { digits: 'thai' })).toEqual({ ...DEFAULT_SETTINGS, agency: 'เทศบาลตำบลทุ่งแสงธรรม' });
});

test('nothing that is given makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Object.keys(validSettings(value)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    }),
  );
});
