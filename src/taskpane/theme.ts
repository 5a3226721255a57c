/** Fluent's themes in official navy, and with lines high enough for a tone mark above an upper vowel. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { ThemeName } from './hooks/useTheme';

const type: Partial<Theme> = {
  // The first family holds Segoe's Latin letters, so both scripts match. No fonts are shipped.
  fontFamilyBase: "'Leelawadee UI','Segoe UI','Noto Sans Thai Looped',Thonburi,Tahoma,sans-serif",
  fontFamilyNumeric: "'Leelawadee UI','Segoe UI','Noto Sans Thai Looped',Thonburi,Tahoma,sans-serif",
  lineHeightBase200: '20px',
  lineHeightBase300: '22px',
  lineHeightBase400: '26px',
  lineHeightHero900: '46px',
};

const light: Theme = {
  ...webLightTheme,
  ...type,
  colorBrandBackground: '#1d4f91',
  colorBrandBackgroundHover: '#184279',
  colorBrandBackgroundPressed: '#123460',
  colorBrandBackgroundSelected: '#184279',
  colorBrandBackground2: '#edf3fb',
  colorBrandForeground1: '#1d4f91',
  colorBrandForegroundLink: '#1d4f91',
  colorBrandForegroundLinkHover: '#184279',
  colorBrandForegroundLinkPressed: '#123460',
  colorBrandStroke1: '#1d4f91',
  colorCompoundBrandBackground: '#1d4f91',
  colorCompoundBrandBackgroundHover: '#184279',
  colorCompoundBrandBackgroundPressed: '#123460',
  colorCompoundBrandForeground1: '#1d4f91',
  colorCompoundBrandForeground1Hover: '#184279',
  colorCompoundBrandForeground1Pressed: '#123460',
  colorCompoundBrandStroke: '#1d4f91',
  colorCompoundBrandStrokeHover: '#184279',
  colorCompoundBrandStrokePressed: '#123460',
};

const dark: Theme = {
  ...webDarkTheme,
  ...type,
  colorBrandBackground: '#2f68b4',
  colorBrandBackgroundHover: '#3a76c6',
  colorBrandBackgroundPressed: '#265596',
  colorBrandBackgroundSelected: '#2f68b4',
  colorBrandBackground2: '#1b2a3f',
  colorBrandForeground1: '#8fb8ea',
  colorBrandForegroundLink: '#8fb8ea',
  colorBrandForegroundLinkHover: '#a9c9f1',
  colorBrandForegroundLinkPressed: '#7eade6',
  colorBrandStroke1: '#7eade6',
  colorCompoundBrandBackground: '#7eade6',
  colorCompoundBrandBackgroundHover: '#98bdec',
  colorCompoundBrandBackgroundPressed: '#6a9bd8',
  colorCompoundBrandForeground1: '#8fb8ea',
  colorCompoundBrandForeground1Hover: '#a9c9f1',
  colorCompoundBrandForeground1Pressed: '#7eade6',
  colorCompoundBrandStroke: '#7eade6',
  colorCompoundBrandStrokeHover: '#98bdec',
  colorCompoundBrandStrokePressed: '#6a9bd8',
};

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark };
