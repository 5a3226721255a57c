/** Takes pictures of the pane's states into `out/shots`: `npx tsx tests/taskpane/harness/shots.ts [story …]`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildHarness, OUT } from './build';
import { openHarness, type View } from './browser';
import { STORIES } from './stories';

const SHOTS = join(OUT, '../shots');

function nameOf({ story, language = 'th', theme = 'light', width = 350, height = 700, contrast = false, full = false }: View): string {
  return [
    story,
    language,
    width,
    ...(theme === 'dark' ? ['dark'] : []),
    ...(contrast ? ['contrast'] : []),
    ...(height === 700 ? [] : [height]),
    ...(full ? ['full'] : []),
  ].join('-');
}

const viewsOf = (story: string): readonly View[] => [
  { story, full: true },
  { story, language: 'en', full: true },
  { story, theme: 'dark', full: true },
  { story, theme: 'dark', contrast: true, full: true },
  { story, width: 320 },
  { story, width: 450 },
  { story, height: 378 },
  { story, width: 175, height: 350 },
];

async function main(): Promise<void> {
  const [mode, ...rest] = process.argv.slice(2);
  const quick = mode === '--quick';
  const stories = (quick ? rest : process.argv.slice(2)).filter((name) => name in STORIES);
  mkdirSync(SHOTS, { recursive: true });
  await buildHarness();
  const harness = await openHarness();
  for (const story of stories.length > 0 ? stories : Object.keys(STORIES)) {
    for (const view of quick ? viewsOf(story).slice(0, 1) : viewsOf(story)) {
      const page = await harness.open(view);
      await page.screenshot({ path: join(SHOTS, `${nameOf(view)}.png`) });
      await page.context().close();
    }
    console.log(story);
  }
  await harness.close();
}

void main();
