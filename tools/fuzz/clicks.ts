/** Hostile workbooks through the whole click: office.js, the host, the sheet that stands there in the end. */
import { openDesk } from '../faults/desk';
import { engine } from '../../src/workbench/book';
import { asBook, inputsOf, wrongSheets } from './books';
import { fuzzedBook, rawBook, seedOf, type Failure } from './run';

export interface ClickFigures {
  readonly tried: number;
  readonly ends: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
}

export async function fuzzClicks(sample: Uint8Array, seed: number, goal: { clicks: number; until?: () => boolean }): Promise<ClickFigures> {
  const base = rawBook(engine.open(sample));
  const desk = await openDesk(sample);
  const failures: Failure[] = [];
  const ends: Record<string, number> = {};
  let tried = 0;
  try {
    for (; tried < goal.clicks && goal.until?.() !== true; tried += 1) {
      const own = seedOf(seed, tried);
      const wrong: string[] = [];
      let end = 'crash';
      try {
        desk.open(engine.save(asBook(fuzzedBook(base, own))));
        const inputs = inputsOf(desk.book);
        const { outcome, completed } = await desk.click((session) =>
          session.generateReport({ showFindings: true, draft: tried % 2 === 0 }),
        );
        end = outcome === null ? 'no outcome' : outcome.status === 'failed' ? `failed: ${outcome.failure.code}` : outcome.status;
        if (completed !== 1) wrong.push(`completed ${completed} times`);
        if (outcome === null || outcome.status === 'failed') wrong.push(end);
        wrong.push(...wrongSheets(desk.book, inputs));
      } catch (error) {
        wrong.push(String(error instanceof Error ? error.stack : error).slice(0, 300));
      }
      ends[end] = (ends[end] ?? 0) + 1;
      if (wrong.length > 0) failures.push({ seed: `click ${own}`, wrong });
    }
  } finally {
    await desk.close();
  }
  return { tried, ends, failures };
}
