import type { HostFailure, HostFailureReason } from '../../src/excel/types';
import { failureText, placesOf } from '../../src/strings';
import { failuresEn } from '../../src/strings/host.en';
import { failuresTh } from '../../src/strings/host.th';

const failure = (reason: HostFailureReason, more: Partial<HostFailure> = {}): HostFailure => ({
  reason,
  step: 'write',
  code: 'AccessDenied',
  sheet: 'รายงาน ITA 2568',
  state: 'untouched',
  ...more,
});

const reasons = Object.keys(failuresTh.reasons) as HostFailureReason[];

describe('refusals of Excel in words', () => {
  test('a protected report sheet is named, with the command that lifts it', () => {
    const text = failureText(failure('sheet-protected'), 'th');
    expect(text.title).toBe('เขียนไม่ได้ เพราะแผ่นงาน “รายงาน ITA 2568” ถูกป้องกันอยู่');
    expect(text.steps[0]).toBe('เปิดแผ่นงาน “รายงาน ITA 2568”');
    expect(text.steps[1]).toContain('(Unprotect Sheet)');
    expect(text.alternative).toContain('รหัสผ่าน');
  });

  test('a sheet that is not known is not left as a hole', () => {
    expect(failureText(failure('sheet-protected', { sheet: null }), 'th').title).toBe('เขียนไม่ได้ เพราะแผ่นงานรายงานถูกป้องกันอยู่');
    expect(failureText(failure('sheet-protected', { sheet: null }), 'en').title).toBe('Cannot write: the report sheet is protected');
  });

  test.each(reasons)('%s says what happened, how the workbook stands and what to do, in both languages', (reason) => {
    for (const language of ['th', 'en'] as const) {
      const text = failureText(failure(reason), language);
      expect(text.title).not.toBe('');
      expect(text.state).not.toBe('');
      expect(text.steps.length).toBeGreaterThan(0);
      const whole = JSON.stringify(text);
      expect(whole).not.toMatch(/\{\w+\}/);
      expect(whole).not.toContain('AccessDenied');
      expect(/[\u0e00-\u0e7f]/.test(text.title.replace(/“.*”/, ''))).toBe(language === 'th');
    }
    expect(failuresEn.reasons[reason].steps).toHaveLength(failuresTh.reasons[reason].steps.length);
    expect(placesOf(failuresEn.reasons[reason].title)).toEqual(placesOf(failuresTh.reasons[reason].title));
  });

  test('the states differ in words', () => {
    const states = (['untouched', 'restored', 'complete-unpaged', 'partial', 'partly-mended'] as const).map(
      (state) => failureText(failure('unknown', { state }), 'th').state,
    );
    expect(new Set(states).size).toBe(5);
    expect(states[3]).toContain('ยังเขียนไม่ครบ');
  });
});
