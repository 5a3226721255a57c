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
import { loadPack } from './pack';
import { VERSION } from './version';
import './styles/index.css';

declare global {
  interface Window {
    /** From `static/gate.js`: shows a still view of the page instead of the pane. */
    readonly itaStill?: { readonly show: (view: 'outside' | 'too-old', language: 'th' | 'en', version: string) => void };
  }
}

/** What the organisation has settled: read before the workbook, as it decides how that is read. */
async function loadRules(): Promise<HouseRules> {
  const { loadHouseRules } = await import('./house-rules');
  return loadHouseRules();
}

/** Everything that works on the workbook: beside the frame rather than before it. */
async function loadEngine(house: Promise<HouseRules>): Promise<Session> {
  const [{ createSession }] = await Promise.all([import('../excel/create-session'), house]);
  return createSession();
}

/** Office's own theme where it tells one, which it does on the desktop; else that of the system. */
function themeSource(): ThemeSource {
  const office = themeOfBackground(officeBackground());
  return office === null ? systemTheme : { get: () => office, subscribe: () => () => undefined };
}

async function start(): Promise<void> {
  const house = loadRules();
  const engine = loadEngine(house);
  await whenReady();
  const state = hostState();
  const language = startLanguage(interfaceLanguage());
  if (state !== 'ready') {
    window.itaStill?.show(state, language, aboutHost().version);
    return;
  }
  const root = document.getElementById('root');
  if (root === null) return;
  const pack = await loadPack(language);
  createRoot(root).render(
    <Root
      session={lateSession(engine)}
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
