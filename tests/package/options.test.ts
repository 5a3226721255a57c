import { baseUrlFault } from '../../tools/package/base-url';
import { readOptions } from '../../tools/package/options';

describe('the address of a package', () => {
  it.each(['https://intranet.example.go.th/ita/', 'https://ita.example.go.th/', 'https://10.1.2.3:8443/tools/ita/'])(
    '%s is one',
    (address) => {
      expect(baseUrlFault(address)).toBeNull();
    },
  );

  it.each([
    ['intranet.example.go.th/ita/', 'is no web address'],
    ['', 'is no web address'],
    ['http://intranet.example.go.th/ita/', 'does not begin with https://'],
    ['file:///C:/ita/', 'does not begin with https://'],
    ['https://intranet.example.go.th/ita', 'does not end with a slash'],
    ['https://intranet.example.go.th/ita/taskpane.html', 'does not end with a slash'],
    ['https://intranet.example.go.th', 'does not end with a slash'],
    ['https://intranet.example.go.th/ita/?v=1', 'question mark'],
    ['https://intranet.example.go.th/ita/#', 'number sign'],
    ['https://admin:secret@intranet.example.go.th/ita/', 'user name or password'],
    ['https://INTRANET.example.go.th/ita/', 'write https://intranet.example.go.th/ita/'],
    ['https://เทศบาล.ไทย/ita/', 'write https://xn--'],
    ['https://intranet.example.go.th/a/../ita/', 'write https://intranet.example.go.th/ita/'],
    ['https://localhost:3000/', 'development server'],
  ])('%s is refused with a sentence: %s', (address, words) => {
    const fault = baseUrlFault(address);
    expect(fault).toContain(words);
    // Thai first, the same in English below.
    expect(fault).toMatch(/^.*[ก-๙].*\n[^ก-๙]*(เทศบาล\.ไทย)?[^ก-๙]*$/);
  });
});

describe('the command line', () => {
  it('takes office.js from Microsoft unless told otherwise', () => {
    expect(readOptions(['--base-url', 'https://a.go.th/'])).toEqual({
      baseUrl: 'https://a.go.th/',
      officeJs: 'cdn',
      switchedOff: false,
      settings: null,
    });
    expect(readOptions(['--base-url', 'https://a.go.th/', '--office-js', 'self', '--switched-off', '--settings', 'o.json'])).toEqual({
      baseUrl: 'https://a.go.th/',
      officeJs: 'self',
      switchedOff: true,
      settings: 'o.json',
    });
  });

  it.each([
    [[], 'is missing'],
    [['--base-url', 'http://a.go.th/'], 'does not begin with https://'],
    [['--base-url', 'https://a.go.th/', '--office-js', 'npm'], '--office-js is “npm”'],
    [['--base-url', 'https://a.go.th/', '--ofice-js', 'self'], '--ofice-js'],
    [['--base-url', 'https://a.go.th/', 'self'], 'self'],
  ])('%j is refused: %s', (args, words) => {
    expect(() => readOptions(args)).toThrow(words);
  });
});
