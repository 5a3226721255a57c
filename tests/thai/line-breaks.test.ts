import fc from 'fast-check';
import { unbreakablePieces, withoutEndBlanks } from '../../src/thai/line-breaks';

describe('where a line may break', () => {
  test.each([
    ['ลดขั้นตอนการให้บริการ', ['ลด', 'ขั้น', 'ตอน', 'การ', 'ให้', 'บริการ']],
    ['E-Service ของเทศบาล', ['E-', 'Service ', 'ของ', 'เทศบาล']],
    ['(อ้างอิง O9)', ['(อ้างอิง ', 'O9)']],
    ['ต่าง ๆ ให้', ['ต่าง ๆ ', 'ให้']],
    ['พ.ศ.\u00a0๒๕๖๘', ['พ.ศ.\u00a0๒๕๖๘']],
    ['“ผ่านดี”', ['“ผ่าน', 'ดี”']],
  ])('%s', (text, pieces) => {
    expect(unbreakablePieces(text)).toEqual(pieces);
  });

  test('nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unbreakablePieces(text).join('')).toBe(text);
      }),
    );
  });

  test('blanks at a line’s end take no room, but those that do not break', () => {
    expect(withoutEndBlanks('เทศบาล  ')).toBe('เทศบาล');
    expect(withoutEndBlanks('พ.ศ.\u00a0')).toBe('พ.ศ.\u00a0');
  });
});
