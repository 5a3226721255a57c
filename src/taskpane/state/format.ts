/** Numbers and times as the pane writes them: Arabic digits whatever the report uses, a true minus, the reader's own separators. */
import { type Exact, toExactText, toFixedHalfUp } from '../../assessment/exact';
import type { Language } from '../../strings/types';

/** U+2212: as wide as a plus sign, unlike the hyphen. */
const MINUS = '−';

const LOCALES: Readonly<Record<Language, string>> = { th: 'th-TH-u-nu-latn-ca-buddhist', en: 'en-GB-u-nu-latn' };

const twoPlaces: Readonly<Record<Language, Intl.NumberFormat>> = {
  th: new Intl.NumberFormat(LOCALES.th, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat(LOCALES.en, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};

/** A score to two places, rounded half up by exact arithmetic before `Intl` sees it: `89.73`. */
export function formatScore(value: Exact, language: Language): string {
  return twoPlaces[language].format(Number(toFixedHalfUp(value, 2))).replace('-', MINUS);
}

/** A plain decimal string of the core (`89.30`, `85.00`) as a score. */
export function formatDecimal(value: string, language: Language): string {
  return twoPlaces[language].format(Number(value)).replace('-', MINUS);
}

/** A threshold without idle zeros: `85.00` → `85`, `84.50` → `84.5`. */
export function formatThreshold(value: string): string {
  return String(Number(value));
}

/** A change with its sign, two places: `+3.36`, `−0.20`, `0.00`. */
export function formatChange(value: Exact, language: Language): string {
  const text = formatScore(value, language);
  return value.s > 0n && Number(toFixedHalfUp(value, 2)) > 0 ? `+${text}` : text;
}

/** Two places where they say it all, else written out: parts of a sum that do not add up cost trust (93.595, +1.405). */
export function formatExact(value: Exact): string {
  const text = toExactText(value);
  const [whole = '', places = ''] = text.split('.');
  return (places.length < 2 ? `${whole}.${places.padEnd(2, '0')}` : text).replace('-', MINUS);
}

/** Weights have no idle zeros: `30`, `12.5`. */
export function formatWeight(value: Exact): string {
  return toExactText(value);
}

/** Time of day: `10.42 น.` in Thai, `10:42` in English. */
export function formatTime(milliseconds: number, language: Language): string {
  const parts = new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    milliseconds,
  );
  const of = (type: 'hour' | 'minute'): string => parts.find((part) => part.type === type)?.value ?? '';
  return language === 'th' ? `${of('hour')}.${of('minute')} น.` : `${of('hour')}:${of('minute')}`;
}
