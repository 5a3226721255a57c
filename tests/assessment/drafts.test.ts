import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FloorsApplyTo } from '../../src/assessment/assess';
import { exact } from '../../src/assessment/exact';
import { SITUATIONS, drafted } from './draft-situations';
import { scores } from './scores';

/** Signs of a sentence whose parts did not fit together. */
const UNCLEAN = / {2}|undefined|null|NaN|\(\)|“”|[๐-๙]|^\s|\s$|คือ $|ได้แก่ $|[ก-๙]\d+\.\d/;

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
    for (const text of texts) expect(text).not.toMatch(UNCLEAN);
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

// Whatever the scores: a draft may say little, but never anything broken.
test('any scores, any year, any measures: every draft reads cleanly', () => {
  const score = fc
    .oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(8_499, 8_500, 8_501, 9_500))
    .map((value) => exact(BigInt(value)).div(100n));
  const instruments = fc.record({ IIT: score, EIT1: score, EIT2: score, OIT: score });
  const indicators = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), score), { maxLength: 12 }).map((entries) => new Map(entries));
  const card = fc.record({ instruments, indicators });
  const titles = fc.constantFrom('มาตรการดูแลทรัพย์สินของราชการ', 'การเปิดเผยข้อมูล', 'นโยบาย No Gift Policy', 'มาตรการอื่น', '');
  const measure = fc.record({
    number: fc.option(fc.integer({ min: 1, max: 30 })),
    title: titles,
    texts: fc.constant([]),
    oitCodes: fc.constant([]),
  });
  fc.assert(
    fc.property(
      card,
      fc.option(card, { nil: undefined }),
      fc.array(measure, { maxLength: 5 }),
      fc.constantFrom(2565, 2566, 2568, 2570),
      fc.constantFrom<FloorsApplyTo>('whole', 'parts'),
      (scorecard, previous, measures, fiscalYear, floorsApplyTo) => {
        const { analysis, recommendations } = drafted({
          name: '',
          scorecard,
          measures,
          fiscalYear,
          floorsApplyTo,
          ...(previous && { previous }),
        });
        expect(analysis.length).toBeGreaterThan(0);
        for (const text of [...analysis, ...recommendations]) expect(text).not.toMatch(UNCLEAN);
      },
    ),
    { numRuns: 300 },
  );
});

const CODES = ['IIT', 'EIT1', 'EIT2', 'OIT'] as const;
const LABELS = { IIT: 'IIT', EIT1: 'EIT ส่วนที่ 1', EIT2: 'EIT ส่วนที่ 2', OIT: 'OIT' } as const;

test('the most is said of all that tie for it, and never where all do', () => {
  const four = fc.tuple(...CODES.map(() => fc.integer({ min: 90, max: 93 })));
  fc.assert(
    fc.property(four, four, (now, before) => {
      const card = (values: readonly number[]) => scores(Object.fromEntries(CODES.map((code, index) => [code, String(values[index])])));
      const text = drafted({ name: 'ties', scorecard: card(now), previous: card(before) }).analysis.join(' ');
      const changes = CODES.map((code, index) => ({ code, change: (now[index] ?? 0) - (before[index] ?? 0) }));
      for (const [words, sign] of [
        ['เพิ่มขึ้นมากที่สุด คือ ', 1],
        ['ลดลงมากที่สุด คือ ', -1],
      ] as const) {
        const moved = changes.filter(({ change }) => change * sign > 0);
        const furthest = Math.max(...moved.map(({ change }) => change * sign));
        const tied = moved.filter(({ change }) => change * sign === furthest);
        const said = text.split(words)[1]?.split(' ส่วนเครื่องมือ')[0];
        if (said === undefined) continue;
        expect(tied.length).toBeLessThan(moved.length);
        expect(CODES.filter((code) => said.includes(`${LABELS[code]} (`))).toEqual(tied.map(({ code }) => code));
      }
    }),
  );
});
