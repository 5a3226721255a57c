import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Session } from '../../excel/session-types';
import type { Language } from '../../strings/types';
import { useTheme, type ThemeSource } from '../hooks/useTheme';
import type { HouseRules } from '../house-rules';
import { rememberLanguage } from '../language';
import { App } from './App';
import { HostProvider, HouseProvider, type HostFacts } from './host';
import { Recovery } from './Recovery';
import { wordsOf, WordsProvider, type LanguagePack } from './words';

const NO_RULES: HouseRules = { locked: [], faults: () => [] };

interface RootProps {
  readonly session: Session;
  readonly host: HostFacts;
  readonly pack: LanguagePack;
  /** Loads the words of another language, on demand. */
  readonly loadPack: (language: Language) => Promise<LanguagePack>;
  readonly theme: ThemeSource;
  /** What the organisation has settled, once it is read. */
  readonly house?: Promise<HouseRules>;
  readonly onReload: () => void;
  /** Further content under the same net, for tests. */
  readonly children?: ReactNode;
}

/** Everything around the pane: words, theme, host, and the net below. */
export function Root({ session, host, pack: first, loadPack, theme, house, onReload, children }: RootProps) {
  const [pack, setPack] = useState(first);
  const words = useMemo(() => wordsOf(pack), [pack]);
  const themeName = useTheme(theme);
  useEffect(() => {
    document.documentElement.lang = pack.language;
    document.title = pack.strings['app.name'];
  }, [pack]);
  const [rules, setRules] = useState<HouseRules>(NO_RULES);
  useEffect(() => {
    let gone = false;
    void house?.then((read) => {
      if (!gone) setRules(read);
    });
    return () => {
      gone = true;
    };
  }, [house]);
  const language = useMemo(
    () => ({
      current: pack.language,
      choose: (chosen: Language) => {
        loadPack(chosen).then(
          (loaded) => {
            rememberLanguage(chosen);
            setPack(loaded);
          },
          // Its words cannot be fetched: the pane stays in the language that it has.
          () => undefined,
        );
      },
    }),
    [pack.language, loadPack],
  );
  return (
    <Recovery strings={pack.strings} onReload={onReload}>
      {/* Fluent's tokens come from `styles/theme.css`, so its controls need no provider around them. */}
      <div className={`pane theme-${themeName}`}>
        <HostProvider value={host}>
          <HouseProvider value={rules}>
            <WordsProvider value={words}>
              <App session={session} language={language} />
              {children}
            </WordsProvider>
          </HouseProvider>
        </HostProvider>
      </div>
    </Recovery>
  );
}
