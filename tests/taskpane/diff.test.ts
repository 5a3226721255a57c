import fc from 'fast-check';
import { cutText, removedParts, shortened, visible } from '../../src/taskpane/state/diff';

const shown = (before: string, after: string): string =>
  removedParts(before, after)
    .map(({ text, removed }) => (removed ? `[${text}]` : text))
    .join('');

describe('what a mending takes out', () => {
  test('markup goes tag by tag', () => {
    expect(shown('<p>สำนักปลัด</p><p>กองคลัง</p>', 'สำนักปลัด\nกองคลัง')).toBe('[<p>]สำนักปลัด[</p><p>]กองคลัง[</p>]');
  });

  test('an emptied cell goes whole, an empty one shows nothing', () => {
    expect(shown('มาตรการ', '')).toBe('[มาตรการ]');
    expect(shown('', 'มาตรการ')).toBe('');
  });

  test('one digit among others', () => {
    expect(shown('ปี 2๕68', 'ปี 2568')).toBe('ปี 2[๕]68');
  });

  test('very long texts count as replaced rather than make the pane wait', () => {
    const long = 'ก'.repeat(3000);
    expect(removedParts(long, `${long}ข`)).toEqual([{ text: long, removed: true }]);
  });

  test('the parts joined are always the text before, and what stays is in the text after, in order', () => {
    const letters = fc.string({ unit: fc.constantFrom('ก', 'า', '่', '<', 'p', '>', ' ', '1'), maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const parts = removedParts(before, after);
        expect(parts.map(({ text }) => text).join('')).toBe(before);
        let rest = after;
        for (const letter of parts.filter(({ removed }) => !removed).flatMap(({ text }) => [...text])) {
          const place = rest.indexOf(letter);
          expect(place).toBeGreaterThanOrEqual(0);
          rest = rest.slice(place + letter.length);
        }
      }),
    );
  });

  test('a long cell is shown by what changes, not whole', () => {
    const long = 'ก'.repeat(500);
    const parts = shortened(removedParts(`<p>${long}</p>`, long));
    expect(parts.map(({ text }) => text)).toEqual(['<p>', `${'ก'.repeat(30)} … ${'ก'.repeat(30)}`, '</p>']);
    expect(cutText(long)).toBe(`${'ก'.repeat(240)} …`);
    expect(cutText('สั้น')).toBe('สั้น');
  });

  test('letters that no one can see are shown by their code', () => {
    expect(visible('เทศ\u200bบาล\ufeff')).toBe('เทศ[U+200B]บาล[U+FEFF]');
    expect(visible('น้ำ')).toBe('น้ำ');
  });
});
