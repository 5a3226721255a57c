import { fill, loadPaneStrings, paneStrings, placesOf } from '../../src/strings';
import { paneEn as onlyPaneEn } from '../../src/strings/pane.en';
import { paneTh as onlyPaneTh } from '../../src/strings/pane.th';
import type { OutsideKey, PaneKey } from '../../src/strings';

const [paneTh, paneEn] = [paneStrings('th'), paneStrings('en')];
const keys = Object.keys(paneTh) as (PaneKey | OutsideKey)[];

describe('pane strings', () => {
  test('both languages have the same keys', () => {
    expect(Object.keys(paneEn).sort()).toEqual([...keys].sort());
  });

  test.each(keys)('%s has the same places in both languages', (key) => {
    const thai = placesOf(paneTh[key]);
    const english = placesOf(paneEn[key]);
    // English may need the number for its plural where Thai needs none.
    expect(english).toEqual(expect.arrayContaining([...thai]));
    const onlyPlural = english.filter((name) => !thai.includes(name));
    for (const name of onlyPlural) expect(paneEn[key]).toMatch(new RegExp(`\\{${name}:`));
  });

  test('Thai texts are Thai and English texts English', () => {
    const hasNoThai = keys.filter((key) => !/[\u0e00-\u0e7f]/.test(paneTh[key]) && !paneTh[key].includes('{'));
    expect(hasNoThai).toEqual([]);
    const sheetNames = /“[^”]*”|ผ่าน\S*|๑๒๓/g;
    const hasThai = keys.filter((key) => /[\u0e00-\u0e7f]/.test(paneEn[key].replace(sheetNames, '')));
    expect(hasThai).toEqual([]);
  });

  test('no text asks politely with particles, shouts, or ends in a blank', () => {
    for (const key of keys) {
      expect(paneTh[key]).not.toMatch(/ครับ|ค่ะ|ใช่ไหม|!/);
      expect(paneTh[key]).toBe(paneTh[key].trim());
      expect(paneEn[key]).toBe(paneEn[key].trim());
      expect(paneEn[key]).not.toContain('!');
    }
  });

  test('either language can be had at once or on demand', async () => {
    expect(await loadPaneStrings('th')).toBe(onlyPaneTh);
    expect(await loadPaneStrings('en')).toBe(onlyPaneEn);
    expect(paneTh).toMatchObject(onlyPaneTh);
    expect(paneEn).toMatchObject(onlyPaneEn);
  });
});

describe('fill', () => {
  test('puts names and numbers in place', () => {
    expect(fill(paneTh['result.lastyear'], { y: 2567, t: '85.94', l: 'ผ่าน' })).toBe('ปี 2567 ได้ 85.94 ระดับ “ผ่าน”');
  });

  test('chooses the English plural by the number', () => {
    expect(fill('{n} {n:cell|cells}', { n: 1 })).toBe('1 cell');
    expect(fill('{n} {n:cell|cells}', { n: 2 })).toBe('2 cells');
  });

  test('takes values as they are, even if they look like places', () => {
    expect(fill('“{text}”', { text: '{n} $& $1' })).toBe('“{n} $& $1”');
  });

  test('a forgotten value is an error, not a hole in the sentence', () => {
    expect(() => fill('{n} เซลล์')).toThrow(RangeError);
  });
});
