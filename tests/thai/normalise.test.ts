import fc from 'fast-check';
import { matchKey, normaliseText } from '../../src/thai/normalise';

const dirtOf = (text: string): readonly string[] => normaliseText(text).dirt;
const textOf = (text: string): string => normaliseText(text).text;

describe('markup', () => {
  test.each([
    ['<p>สำนักปลัด</p>', 'สำนักปลัด'],
    ['<p>ก</p> <p>ข</p>', 'ก\nข'],
    ['ก<br>ข<br/>ค<BR />ง', 'ก\nข\nค\nง'],
    ['<ul><li>ก</li><li>ข</li></ul>', 'ก\nข'],
    ['<p style="text-align:left">ก&nbsp;ข</p>', 'ก ข'],
    ['<span>ก</span><b>ข</b>', 'กข'],
    ['ก&amp;ข &quot;ค&quot; &#3585; &#x0E02;', 'ก&ข "ค" ก ข'],
    ['&lt;p&gt;ก&lt;/p&gt;', 'ก'],
    ['&amp;lt;p&amp;gt;ก', 'ก'],
  ])('%s', (raw, text) => {
    expect(normaliseText(raw)).toEqual({ text, dirt: ['html-markup'] });
  });

  test.each(['คะแนน < ๘๕', 'ก <ข> ค', 'A & B', 'R&D;', '1 <2> 3'])('angle brackets of the staff stay: %s', (text) => {
    expect(normaliseText(text)).toEqual({ text, dirt: [] });
  });
});

describe('invisible characters', () => {
  test.each([
    ['no-break space', 'ก\u00a0ข', 'ก ข'],
    ['no-break space at the end', 'ก\u00a0', 'ก'],
    ['zero-width space', 'ก\u200bข', 'กข'],
    ['byte order mark', '\ufeffก', 'ก'],
    ['soft hyphen', 'ก\u00adข', 'กข'],
    ['direction mark', 'ก\u200eข', 'กข'],
    ['vertical tab as a line break', 'ก\vข', 'ก\nข'],
    ['escaped carriage return', 'ก_x000D_\nข', 'ก\nข'],
    ['escaped carriage return without a line feed', 'ก_x000D_ข', 'ก\nข'],
  ])('%s', (_, raw, text) => {
    expect(normaliseText(raw)).toEqual({ text, dirt: ['invisible-characters'] });
  });

  test('ordinary line ends, tabs and outer blanks are no dirt', () => {
    expect(normaliseText('  ก \r\n\r\n ข\tค\rง ')).toEqual({ text: 'ก\nข ค\nง', dirt: [] });
  });
});

describe('sara am', () => {
  test.each([
    ['decomposed', 'อํานาจ', 'อำนาจ'],
    ['with a tone mark between', 'นํ้า', 'น้ำ'],
    ['with the tone mark first', 'น้ํา', 'น้ำ'],
    ['with the tone mark last', 'นํา้', 'น้ำ'],
    ['composed, tone mark last', 'นำ้', 'น้ำ'],
  ])('%s', (_, raw, text) => {
    expect(normaliseText(raw)).toEqual({ text, dirt: ['decomposed-sara-am'] });
  });

  test('composed sara am is clean', () => {
    expect(dirtOf('การใช้อำนาจ น้ำ')).toEqual([]);
  });
});

test('several kinds of dirt are all told, each once', () => {
  expect(dirtOf('<p>อํานาจ\u200b 0๒๗</p><p>\u00a0</p>')).toEqual([
    'html-markup',
    'invisible-characters',
    'decomposed-sara-am',
    'mixed-digits',
  ]);
});

test('vowels and tone marks typed in the wrong order are put right', () => {
  expect(textOf('ก\u0e48\u0e38')).toBe('ก\u0e38\u0e48');
});

test('normalising twice is normalising once', () => {
  const piece = fc.constantFrom(
    'ก',
    'ำ',
    '\u0e4d',
    'า',
    '\u0e48',
    '\u0e38',
    '<p>',
    '</p>',
    '<br>',
    '<',
    '>',
    '&',
    'amp;',
    'lt;',
    'gt;',
    'nbsp;',
    '&#60;',
    'p',
    'b',
    '/',
    ' ',
    '\n',
    '\r',
    '\t',
    '\u00a0',
    '\u200b',
    '๒',
    '0',
    '-',
    '<b>',
    '_x000D_',
    '\u037e',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const once = textOf(pieces.join(''));
      expect(normaliseText(once)).toEqual({ text: once, dirt: dirtOf(once).filter((kind) => kind === 'mixed-digits') });
    }),
    { numRuns: 3000 },
  );
});

test('a long cell of nothing but openings is read at once', () => {
  const started = performance.now();
  for (const hostile of [
    '<p '.repeat(10_000),
    '&amp'.repeat(8_000),
    ' '.repeat(32_000) + 'ก',
    '\n '.repeat(16_000),
    '<!--'.repeat(8_000),
  ]) {
    normaliseText(hostile);
  }
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('keys for comparing overlook blanks, punctuation, case, digit systems and a doubled sara e', () => {
  expect(matchKey('เเบบวัด (IIT) ส่วนที่ ๑')).toBe(matchKey('แบบวัด iit\nส่วนที่ 1'));
  expect(matchKey('มาตรการ/แนวทาง')).not.toBe(matchKey('มาตรการ'));
});

describe('markup of every kind', () => {
  test.each([
    ['<h1>ก</h1>ข', 'ก\nข'],
    ['<h6 id="a">ก</h6>ข', 'ก\nข'],
    ['<td>ก</td>ข', 'ก ข'],
    ['<td width="5">ก<th\tscope="col">ข', 'ก ข'],
    ['ก<td/>ข', 'ก ข'],
    ['ก<span class="a b">ข</span>', 'กข'],
    ['ก<w:sdt>ข</w:sdt>', 'กข'],
    ['ก<!-- ข -->ค', 'กค'],
    ['ก<!---->ค', 'กค'],
    ['ก&ensp;ข&emsp;ค&thinsp;ง', 'ก ข ค ง'],
    ['ก&zwnj;ข&zwj;ค&shy;ง', 'กขคง'],
    ['&lt;&gt;&quot;&apos;', '<>"\''],
    ['&ndash;&mdash;&bull;&middot;&hellip;', '–—•·…'],
    ['&lsquo;&rsquo;&ldquo;&rdquo;', '‘’“”'],
    ['&NBSP;ก&Amp;ข', 'ก&ข'],
    ['ก&#160;ข&#xA0;ค', 'ก ข ค'],
    ['&#55295;ก', '\ud7ffก'],
    ['&#57344;ก', '\ue000ก'],
  ])('%s', (raw, text) => {
    expect(normaliseText(raw)).toEqual({ text, dirt: ['html-markup'] });
  });

  test.each([
    ...['ก&#0;ข', 'ก&#1114112;ข', 'ก&#55296;ข', 'ก&#57343;ข', 'ก&#xDABC;ข', 'ก&nichts;ข', '<tdx>ก', '<h7>ก', '<spanner>ก', '<!-- ก'],
    ...['<td', '<w:1>ก'],
  ])('what is no markup stays: %s', (text) => {
    expect(normaliseText(text)).toEqual({ text, dirt: [] });
  });

  test('the last character there is', () => {
    expect(textOf('&#1114111;ก&#x10FFFE;')).toBe('\u{10ffff}ก\u{10fffe}');
  });
});

test.each([
  ['ก _x000D_ ข', 'ก\nข'],
  ['ก \nข', 'ก\nข'],
  ['ก\n ข', 'ก\nข'],
  ['ก\n\nข', 'ก\nข'],
  ['ก _x00 ข', 'ก _x00 ข'],
  [' ก ข ', 'ก ข'],
  ['<ก & ข>', '<ก & ข>'],
  ['', ''],
])('%j is read as %j', (raw, text) => {
  expect(textOf(raw)).toBe(text);
});

test('two tone marks behind sara am both move before it', () => {
  expect(textOf('ก\u0e33\u0e48\u0e49')).toBe('ก\u0e48\u0e49\u0e33');
});

test.each([
  ['E-Service', 'eservice'],
  ['ข้อ ๑.๒ -- (ก)', 'ข้อ12ก'],
])('the key of %s is %s', (text, key) => {
  expect(matchKey(text)).toBe(key);
});
