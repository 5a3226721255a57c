/** The pane's entry: waits for Office, sees whether this Excel can do it, and puts the pane on the page. */
import { createRoot } from 'react-dom/client';
import { aboutHost, interfaceLanguage, officeBackground } from '../excel/about';
import { hostState } from '../excel/capabilities';
import { whenReady } from '../excel/office';
import type { Session } from '../excel/session-types';
import { Root } from './components/Root';
import { systemTheme, themeOfBackground, type ThemeSource } from './hooks/useTheme';
import type { HouseRules } from './house-rules';
import { startLanguage } from './language';
import { lateSession } from './late-session';
import { loadFirstPack, loadPack } from './pack';
import { VERSION } from './version';
import './styles/index.css';

declare global {
  interface Window {
    /** From `static/gate.js`: shows a still view of the page instead of the pane. */
    readonly itaStill?: { readonly show: (view: 'outside' | 'too-old', language: 'th' | 'en', version: string) => void };
  }
}

/** Office's own theme where it tells one, which it does on the desktop; else that of the system. */
function themeSource(): ThemeSource {
  const office = themeOfBackground(officeBackground());
  return office === null ? systemTheme : { get: () => office, subscribe: () => () => undefined };
}

async function start(): Promise<void> {
  // The words are asked for while Office gets ready, in the language that the browser speaks: Excel mostly speaks the same.
  const guess = startLanguage(navigator.language);
  const early = loadFirstPack(guess);
  early.catch(() => undefined);
  await whenReady();
  const state = hostState();
  const language = startLanguage(interfaceLanguage());
  if (state !== 'ready') {
    window.itaStill?.show(state, language, aboutHost().version);
    return;
  }
  const root = document.getElementById('root');
  if (root === null) return;
  const { pack, loadSentences } = await (language === guess ? early : loadFirstPack(language));
  let tellRules: (rules: HouseRules) => void = () => undefined;
  const house = new Promise<HouseRules>((resolve) => {
    tellRules = resolve;
  });
  /** Everything that works on the workbook: after the frame rather than before it. */
  const loadEngine = async (): Promise<Session> => {
    const [{ createSession, loadHouseRules }] = await Promise.all([import('./engine'), loadSentences()]);
    // The organisation's rules come first, as they decide how the workbook is read.
    tellRules(await loadHouseRules());
    return createSession();
  };
  createRoot(root).render(
    <Root
      session={lateSession(loadEngine)}
      host={{ ...aboutHost(), pane: VERSION }}
      pack={pack}
      loadPack={loadPack}
      theme={themeSource()}
      house={house}
      onReload={() => window.location.reload()}
    />,
  );
}

void start();
