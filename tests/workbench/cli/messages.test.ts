/** What the command line says where there is no pane to say it in. */
import type { HostFailure } from '../../../src/excel/types';
import { messages } from '../../../src/workbench/cli/messages';
import { failuresTh } from '../../../src/strings/host.th';

const failure = (reason: HostFailure['reason']): HostFailure => ({
  reason,
  step: 'read',
  code: 'UnsupportedSheet',
  sheet: 'รายงาน ITA 2568',
  state: 'untouched',
});

describe('a refusal of the host', () => {
  const reasons = Object.keys(failuresTh.reasons) as HostFailure['reason'][];

  test.each(reasons)('%s: one line with the file, the code and what to do, and nothing that only the pane has', (reason) => {
    const sentence = messages.refused('งาน.xlsx', failure(reason));
    expect(sentence).toMatch(/^งาน\.xlsx: .* โปรด.*UnsupportedSheet/);
    expect(sentence).not.toMatch(/ด้านล่าง|ลองอีกครั้ง$|\n|\{/);
    expect(sentence.length).toBeLessThan(180);
  });

  test('names the sheet that is protected', () => {
    expect(messages.refused('งาน.xlsx', { ...failure('sheet-protected'), code: 'AccessDenied' })).toBe(
      'งาน.xlsx: เขียนไม่ได้ เพราะแผ่นงาน “รายงาน ITA 2568” ถูกป้องกันอยู่ โปรดยกเลิกการป้องกันแผ่นงานก่อน (รหัส AccessDenied)',
    );
  });

  test('without a reason that is known, gives what whoever looks into it needs', () => {
    expect(messages.refused('งาน.xlsx', failure('unknown'))).toContain('UnsupportedSheet (read)');
  });
});
