import { useSyncExternalStore } from 'react';

export type ThemeName = 'light' | 'dark';

/** Where the theme comes from: Office where it tells, else the system. */
export interface ThemeSource {
  readonly get: () => ThemeName;
  /** Calls back on change; returns the way to stop. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** `prefers-color-scheme`, for the web and wherever Office says nothing. */
export const systemTheme: ThemeSource = {
  get: () => (typeof window.matchMedia === 'function' && window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  subscribe: (onChange) => {
    if (typeof window.matchMedia !== 'function') return () => undefined;
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  },
};

/** Light or dark for a background colour like `#262626`; `null` if it is no colour of that form. */
export function themeOfBackground(color: string | undefined): ThemeName | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? '');
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}

export function useTheme(source: ThemeSource): ThemeName {
  return useSyncExternalStore(source.subscribe, source.get);
}
