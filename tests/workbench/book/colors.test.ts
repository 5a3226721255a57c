import { Colors } from '../../../src/workbench/book/styles/colors';
import { parseXml } from '../../../src/workbench/book/xml/tree';

const accents = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];
const slots = ['FFFFFF', '000000', 'E7E6E6', '44546A', ...accents];
const names = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const theme = parseXml(
  `<theme><themeElements><clrScheme>${slots.map((color, i) => `<${names[i]}><srgbClr val="${color}"/></${names[i]}>`).join('')}</clrScheme></themeElements></theme>`,
);

describe('theme colours', () => {
  // As the colour menu of Excel shows them for the Office theme of 2013.
  it.each([
    [4, 0.7999816888943144, '#D9E1F2'],
    [4, 0.5999938962981048, '#B4C6E7'],
    [4, 0.3999755851924192, '#8EA9DB'],
    [4, -0.249977111117893, '#305496'],
    [4, -0.499984740745262, '#203764'],
    [5, 0.7999816888943144, '#FCE4D6'],
    [5, -0.499984740745262, '#833C0C'],
    [9, 0.3999755851924192, '#A9D08E'],
    [7, 0.5999938962981048, '#FFE699'],
    [8, -0.249977111117893, '#2F75B5'],
    [0, -0.0499893185216834, '#F2F2F2'],
    [0, -0.1499984740745262, '#D9D9D9'],
    [1, 0.499984740745262, '#808080'],
    [3, 0.7999816888943144, '#D6DCE4'],
    [4, 0, '#4472C4'],
  ])('%d with tint %d is %s', (index, tint, expected) => {
    expect(new Colors(theme, null).resolve(parseXml(`<color theme="${index}" tint="${tint}"/>`), '')).toBe(expected);
  });

  it('takes indexed colours from the palette, the file’s own if it has one', () => {
    const own = parseXml('<styleSheet><colors><indexedColors><rgbColor rgb="00123456"/></indexedColors></colors></styleSheet>');
    expect(new Colors(null, null).resolve(parseXml('<color indexed="10"/>'), '')).toBe('#FF0000');
    expect(new Colors(null, own).resolve(parseXml('<color indexed="0"/>'), '')).toBe('#123456');
    expect(new Colors(null, own).resolve(parseXml('<color auto="1"/>'), '#000000')).toBe('#000000');
  });
});
