/**
 * Every state of the pane in a real Chromium, with a workbook in memory behind it: axe finds nothing, nothing scrolls sideways,
 * there is one filled button, and the focus is never hidden behind the footer. Pictures: `tests/taskpane/harness/shots.ts`.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openHarness, type Harness, type View } from '../taskpane/harness/browser';
import { buildHarness } from '../taskpane/harness/build';
import { STORIES } from '../taskpane/harness/stories';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const stories = Object.keys(STORIES);

let harness: Harness;

beforeAll(async () => {
  await buildHarness();
  harness = await openHarness();
}, 120_000);

afterAll(async () => {
  await harness?.close();
});

async function look<T>(view: View, see: (page: Page) => Promise<T>): Promise<T> {
  const page = await harness.open(view);
  try {
    return await see(page);
  } finally {
    await page.context().close();
  }
}

/** Rules that axe finds broken, each with the first element concerned. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await run.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** Elements that are wider than their room. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, body, .frame, .work, .fold-body')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `${element.className || element.tagName} ${element.scrollWidth}`),
  );
}

describe.each(stories)('%s', (story) => {
  test('in Thai: axe finds nothing, in a contrast theme neither; nothing scrolls sideways at any width', async () => {
    const seen = await look({ story }, async (page) => {
      const wide: string[] = [];
      const plain = await violations(page);
      for (const [width, height] of [
        [450, 700],
        [320, 700],
        [350, 378],
        [175, 350],
      ] as const) {
        await page.setViewportSize({ width, height });
        wide.push(...(await tooWide(page)).map((element) => `${width}: ${element}`));
      }
      const narrow = await violations(page);
      await page.emulateMedia({ forcedColors: 'active' });
      return { plain, narrow, contrast: await violations(page), wide };
    });
    expect(seen).toEqual({ plain: [], narrow: [], contrast: [], wide: [] });
  }, 60_000);

  test('in English: axe finds nothing, nothing scrolls sideways', async () => {
    const seen = await look({ story, language: 'en', width: 320 }, async (page) => [...(await violations(page)), ...(await tooWide(page))]);
    expect(seen).toEqual([]);
  }, 60_000);

  test('dark: axe finds nothing', async () => {
    expect(await look({ story, theme: 'dark' }, violations)).toEqual([]);
  }, 60_000);
});

describe('the footer', () => {
  test.each(stories.filter((story) => story !== 'recovery'))(
    '%s: one button is filled at most, and it is in the footer',
    async (story) => {
      const filled = await look({ story }, (page) =>
        page.evaluate(() => {
          const brand = ['rgb(29, 79, 145)', 'rgb(24, 66, 121)'];
          return [...document.querySelectorAll('button')]
            .filter((button) => button.offsetParent !== null && brand.includes(getComputedStyle(button).backgroundColor))
            .map((button) => button.closest('footer') !== null);
        }),
      );
      expect(filled.length).toBeLessThanOrEqual(1);
      expect(filled.every(Boolean)).toBe(true);
    },
    60_000,
  );

  test('never hides what has the focus', async () => {
    const hidden = await look({ story: 'findings', height: 378 }, async (page) => {
      const names: string[] = [];
      for (let stop = 0; stop < 40; stop += 1) {
        await page.keyboard.press('Tab');
        const covered = await page.evaluate(() => {
          const focused = document.activeElement;
          const footer = document.querySelector('.frame footer');
          if (focused === null || footer === null || footer.contains(focused) || focused === document.body) return null;
          const box = focused.getBoundingClientRect();
          return box.bottom > footer.getBoundingClientRect().top + 1 ? (focused.textContent ?? '') : null;
        });
        if (covered !== null) names.push(covered);
      }
      return names;
    });
    expect(hidden).toEqual([]);
  }, 60_000);
});
