import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Session } from '../../excel/session-types';
import type { Language } from '../../strings/types';
import { useTheme, type ThemeSource } from '../hooks/useTheme';
import { rememberLanguage } from '../language';
import { App } from './App';
import { HostProvider, type HostFacts } from './host';
import { Recovery } from './Recovery';
import { wordsOf, WordsProvider, type LanguagePack } from './words';

/** Fluent's tokens come from `styles/theme.css`: the provider brings its contexts only. */
const TOKENS_BY_STYLE_SHEET = {};

interface RootProps {
  readonly session: Session;
  readonly host: HostFacts;
  readonly pack: LanguagePack;
  /** Loads the words of another language, on demand. */
  readonly loadPack: (language: Language) => Promise<LanguagePack>;
  readonly theme: ThemeSource;
  readonly onReload: () => void;
  /** Further content under the same net, for tests. */
  readonly children?: ReactNode;
}

/** Everything around the pane: words, theme, host, and the net below. */
export function Root({ session, host, pack: first, loadPack, theme, onReload, children }: RootProps) {
  const [pack, setPack] = useState(first);
  const words = useMemo(() => wordsOf(pack), [pack]);
  const themeName = useTheme(theme);
  useEffect(() => {
    document.documentElement.lang = pack.language;
    document.title = pack.strings['app.name'];
  }, [pack]);
  const language = useMemo(
    () => ({
      current: pack.language,
      choose: (chosen: Language) => {
        rememberLanguage(chosen);
        void loadPack(chosen).then(setPack);
      },
    }),
    [pack.language, loadPack],
  );
  return (
    <Recovery strings={pack.strings} onReload={onReload}>
      <FluentProvider theme={TOKENS_BY_STYLE_SHEET} className="provider">
        <div className={`pane theme-${themeName}`}>
          <HostProvider value={host}>
            <WordsProvider value={words}>
              <App session={session} language={language} />
              {children}
            </WordsProvider>
          </HostProvider>
        </div>
      </FluentProvider>
    </Recovery>
  );
}
