import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITUATIONS, drafted } from './draft-situations';

const GOLDEN = join(__dirname, 'golden', 'drafts.th.md');

/** All drafted texts, to be read by a person who knows ITA. `UPDATE_GOLDEN=1` writes them anew. */
function asMarkdown(): string {
  const chapters = SITUATIONS.map((situation, index) => {
    const { total, level, analysis, recommendations } = drafted(situation);
    return [
      `## ${index + 1}. ${situation.name}`,
      `ปีงบประมาณ ${situation.fiscalYear ?? 2568} · คะแนนภาพรวม ${total} · ระดับ ${level}`,
      '**สรุปสิ่งที่ผลคะแนนบ่งชี้**',
      ...analysis,
      '**ข้อเสนอแนะเพื่อการพัฒนา**',
      ...(recommendations.length > 0
        ? recommendations.map((text, place) => `${place + 1}. ${text}`)
        : ['(ไม่มีข้อเสนอแนะเพิ่มเติมจากที่เจ้าหน้าที่เขียนไว้)']),
    ].join('\n\n');
  });
  return `# ข้อความที่ระบบร่างให้ ในสถานการณ์ต่าง ๆ\n\nคะแนนและมาตรการทั้งหมดเป็นข้อมูลสมมติ สร้างใหม่ด้วย \`UPDATE_GOLDEN=1 npx jest tests/assessment/drafts\`\n\n${chapters.join('\n\n')}\n`;
}

test('the drafted texts are those that were reviewed', () => {
  const now = asMarkdown();
  if (process.env.UPDATE_GOLDEN === '1' || !existsSync(GOLDEN)) writeFileSync(GOLDEN, now);
  expect(now).toBe(readFileSync(GOLDEN, 'utf8'));
});

describe.each(SITUATIONS.map((situation) => [situation.name, situation] as const))('%s', (_name, situation) => {
  const { analysis, recommendations } = drafted(situation);
  const texts = [...analysis, ...recommendations];

  test('reads cleanly: no holes, no double blanks, no Thai digits, nothing undefined', () => {
    for (const text of texts) expect(text).not.toMatch(/ {2}|undefined|null|NaN|\(\)|“”|[๐-๙]|^\s|\s$/);
  });

  test('says nothing twice', () => {
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('speaks of last year and of indicators only where they are known', () => {
    if (!situation.previous) expect(texts.join(' ')).not.toMatch(/ปีก่อน|ลดลงจาก|เพิ่มขึ้นจาก/);
    if (situation.scorecard.indicators.size === 0) expect(texts.join(' ')).not.toMatch(/ตัวชี้วัด/);
  });

  test('names only measures that exist', () => {
    const named = [...texts.join(' ').matchAll(/มาตรการที่ (\d+)/g)].map(([, number]) => Number(number));
    const known = (situation.measures ?? []).map(({ number }) => number);
    expect(named.filter((number) => !known.includes(number))).toEqual([]);
  });
});
