/** The pane on a page of its own, with a workbook in memory: `?story=findings&language=th&theme=dark`. Never shipped. */
import { createRoot } from 'react-dom/client';
import { Root } from '../../../src/taskpane/components/Root';
import { loadPack } from '../../../src/taskpane/pack';
import type { ThemeSource } from '../../../src/taskpane/hooks/useTheme';
import type { PaneKey, PaneStrings } from '../../../src/strings/types';
import { STORIES } from './stories';
import '../../../src/taskpane/styles/index.css';

const query = new URLSearchParams(window.location.search);
const language = query.get('language') === 'en' ? 'en' : 'th';
const story = STORIES[query.get('story') ?? ''] ?? STORIES.findings;
const theme: ThemeSource = { get: () => (query.get('theme') === 'dark' ? 'dark' : 'light'), subscribe: () => () => undefined };

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The element that a step of a story means: by id or class, else the first button, link or summary with the text of a key. */
function find(step: string, strings: PaneStrings): HTMLElement | null {
  if (/^[#.]/.test(step)) return document.querySelector<HTMLElement>(step);
  const text = strings[step as PaneKey] ?? step;
  const pressable = [...document.querySelectorAll<HTMLElement>('button, summary')];
  return (
    pressable.find((element) => element.textContent?.trim() === text || element.getAttribute('aria-label') === text) ??
    pressable.find((element) => element.textContent?.trim().startsWith(text) || element.getAttribute('aria-label')?.startsWith(text)) ??
    null
  );
}

async function press(step: string, strings: PaneStrings): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const element = find(step, strings);
    // A button may have to wait for the first reading.
    if (element !== null && element.getAttribute('aria-disabled') !== 'true') {
      element.click();
      await pause(120);
      return;
    }
    await pause(50);
  }
  throw new Error(`nothing to press for ${step}`);
}

function Broken(): never {
  throw new TypeError('a component broke');
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null || story === undefined) return;
  const pack = await loadPack(language);
  const session = story.session();
  const host = { name: 'Excel', version: '16.0.17928', platform: 'Windows', apiSet: 'ExcelApi 1.17', pane: '0.1.0' };
  createRoot(root).render(
    <Root session={session} host={host} pack={pack} loadPack={loadPack} theme={theme} onReload={() => window.location.reload()}>
      {story.broken === true && <Broken />}
    </Root>,
  );
  await pause(150);
  for (const step of story.clicks ?? []) await press(step, pack.strings);
  await pause(200);
  document.documentElement.dataset.ready = 'yes';
}

void start();
