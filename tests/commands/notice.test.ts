import { noticeAddress, readNotice } from '../../src/commands/notice-address';
import type { HostFailure } from '../../src/excel/types';

const PAGE = 'https://intranet.example.go.th/ita/commands.html';
const refusal: HostFailure = {
  reason: 'structure-protected',
  step: 'write',
  code: 'AccessDenied',
  sheet: 'รายงาน ITA 2568',
  state: 'untouched',
};

describe('a refusal on its way into the dialog', () => {
  it('arrives as it left', () => {
    expect(readNotice(noticeAddress(PAGE, refusal, 'th'))).toEqual({ failure: refusal, language: 'th' });
    expect(readNotice(noticeAddress(PAGE, { ...refusal, sheet: null }, 'en'))).toEqual({
      failure: { ...refusal, sheet: null },
      language: 'en',
    });
  });

  it('lies beside the page that opens it', () => {
    expect(noticeAddress(PAGE, refusal, 'th')).toMatch(/^https:\/\/intranet\.example\.go\.th\/ita\/notice\.html#/);
  });

  it('reads as the most general one if somebody made the address up', () => {
    const { failure } = readNotice(`${PAGE}#reason=<img>&code="><script>&state=fine`);
    expect(failure).toEqual({ reason: 'unknown', step: 'read', code: 'script', sheet: null, state: 'untouched' });
  });
});
