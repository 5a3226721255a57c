/** The whole pane in jsdom: opened on a workbook in memory, pressed and read as a person does, by roles and words. */
// Compiled before the first test: parts on demand bring it, and it would eat a test's time.
import '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot, type Root as ReactRoot } from 'react-dom/client';
import type { HostFailure } from '../../../src/excel/types';
import { failureText, fill, formatFinding, paneStrings, type Language, type PaneKey, type Params } from '../../../src/strings';
import { Root } from '../../../src/taskpane/components/Root';
import type { LanguagePack } from '../../../src/taskpane/components/words';
import type { FakeSession } from './fake-session';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
if (typeof globalThis.CSS === 'undefined') Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/["\\]/g, '\\$&') } });

/** The clock that no test holds: parts on demand arrive by promises that fake timers do not drive. */
const realTimeout = globalThis.setTimeout;

export function packOf(language: Language): LanguagePack {
  return {
    language,
    strings: paneStrings(language),
    finding: (finding) => formatFinding(finding, language),
    failure: (failure: HostFailure) => failureText(failure, language),
  };
}

export interface Pane {
  /** A text of the pane, as the strings room has it. */
  t(key: PaneKey, params?: Params): string;
  /** Everything seen, hidden parts left out. */
  readonly text: string;
  button(name: string | RegExp): HTMLElement;
  queryButton(name: string | RegExp): HTMLElement | null;
  next(): HTMLElement;
  step(key: 'data' | 'check' | 'result' | 'report'): HTMLElement;
  field(label: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  press(element: HTMLElement): Promise<void>;
  type(field: HTMLElement, value: string): Promise<void>;
  key(name: string, target?: Element): Promise<void>;
  /** Lets what is under way go on, `milliseconds` later. */
  wait(milliseconds?: number): Promise<void>;
  readonly polite: string;
  readonly assertive: string;
  close(): Promise<void>;
}

/** What a screen reader calls an element, as far as the pane's markup goes. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  const text = label ?? element.textContent ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

const seen = (element: Element): boolean => element.closest('[hidden]') === null;

export async function openPane(session: FakeSession, language: Language = 'th', children?: ReactNode): Promise<Pane> {
  document.body.innerHTML = '<div id="root"></div>';
  const container = document.getElementById('root') as HTMLElement;
  const strings = paneStrings(language);
  const wait = async (milliseconds = 0): Promise<void> => {
    await act(async () => {
      await jest.advanceTimersByTimeAsync(milliseconds);
    });
    for (let turn = 0; turn < 5; turn += 1) await act(() => new Promise<void>((resolve) => realTimeout(resolve, 0)));
  };
  let root: ReactRoot | null = null;
  await act(() => {
    root = createRoot(container);
    root.render(
      <Root
        session={session}
        host={{ name: 'Excel', version: '16.0', platform: 'PC', apiSet: 'ExcelApi 1.17', pane: '0.1.0' }}
        pack={packOf(language)}
        loadPack={(chosen) => Promise.resolve(packOf(chosen))}
        theme={{ get: () => 'light', subscribe: () => () => undefined }}
        onReload={() => undefined}
      >
        {children}
      </Root>,
    );
    return Promise.resolve();
  });
  await wait();

  const buttons = (): HTMLElement[] => [...container.querySelectorAll<HTMLElement>('button, summary')].filter(seen);
  const queryButton = (name: string | RegExp): HTMLElement | null =>
    buttons().find((one) => (typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)))) ?? null;
  const must = <T,>(found: T | null | undefined, what: string): T => {
    if (found === null || found === undefined) throw new Error(`${what} is not there. There is: ${buttons().map(nameOf).join(' | ')}`);
    return found;
  };
  return {
    t: (key, params) => fill(strings[key], params),
    get text() {
      const copy = container.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('[hidden], [role="status"], [role="alert"]').forEach((part) => part.remove());
      return (copy.textContent ?? '').replace(/\s+/g, ' ');
    },
    queryButton,
    button: (name) => must(queryButton(name), `button ${String(name)}`),
    next: () => must(document.getElementById('next-button'), 'the next step'),
    step: (key) =>
      must(
        buttons().find((one) => one.className === 'step' && nameOf(one).startsWith(strings[`nav.${key}`])),
        key,
      ),
    field: (label) => {
      const of = [...container.querySelectorAll('label')].filter(seen).find((one) => nameOf(one) === label);
      const found =
        (of?.control as HTMLElement | null | undefined) ??
        [...container.querySelectorAll('input, textarea, select')].filter(seen).find((one) => one.getAttribute('aria-label') === label);
      return must(found, `field ${label}`) as HTMLInputElement;
    },
    async press(element) {
      await act(async () => {
        element.focus();
        element.click();
      });
      await wait();
    },
    async type(field, value) {
      await act(async () => {
        field.focus();
        const prototype = Object.getPrototypeOf(field) as object;
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
        field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
      });
      await wait();
    },
    async key(name, target = document.activeElement ?? document.body) {
      await act(async () => {
        target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
      });
      await wait();
    },
    wait,
    get polite() {
      return (container.querySelector('[role="status"]')?.textContent ?? '').trim();
    },
    get assertive() {
      return (container.querySelector('[role="alert"]')?.textContent ?? '').trim();
    },
    async close() {
      await act(async () => {
        root?.unmount();
      });
    },
  };
}

/** Timers under the test's hand, promises as they are. */
export function fakeTime(): void {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
}
