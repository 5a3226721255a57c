/** Title lines and introduction. */
import type { Layout } from './context';
import { PAD } from './look';
import { REGION } from '../words';
import { paragraphRows } from './paragraphs';
import { fitted } from './sheet-builder';
import { textWidth, type Face } from './text-width';

const FIRST_TITLE: Face = { size: 20, bold: true };
const TITLE: Face = { size: 18, bold: true };

/** Where official titles may be broken: before the phrase that says after what, for which year, or for which part of it. */
const TITLE_BREAKS = ['ตาม', 'ประจำ', ' รอบ '];

/** A title too wide for the page in two lines: cut before its last `ตาม…`, `ประจำ…` or `รอบ …`, else at the last blank that serves. */
export function titleLines(title: string, face: Face, widest: number): readonly string[] {
  const fits = (text: string): boolean => textWidth(text, face) <= widest;
  if (fits(title)) return [title];
  const phrase = Math.max(...TITLE_BREAKS.map((word) => title.lastIndexOf(word)));
  const cut = phrase > 0 ? phrase : lastBlank(title, fits);
  return cut > 0 ? [title.slice(0, cut).trimEnd(), title.slice(cut).trimStart()] : [title];
}

function lastBlank(title: string, fits: (text: string) => boolean): number {
  for (let at = title.lastIndexOf(' '); at > 0; at = title.lastIndexOf(' ', at - 1)) {
    const line = title.slice(0, at);
    // `พ.ศ.` stays with its year.
    if (!line.endsWith('พ.ศ.') && fits(line)) return at;
  }
  return -1;
}

export function layTitles({ document, look, sheet, put }: Layout): void {
  const lines = document.titles.flatMap((title, index) =>
    titleLines(title, { ...(index === 0 ? FIRST_TITLE : TITLE), stretch: look.stretch }, look.titleWidth),
  );
  lines.forEach((line, index) => {
    const first = index === 0;
    const row = sheet.row('title', fitted(first ? 30 : 28.5, 0), [put(line)], { flow: { keepWithNext: true } });
    sheet.style(first ? 'title-first' : 'title', sheet.across(row));
  });
  sheet.gap(6, { keepWithNext: true });
}

export function layIntroduction(layout: Layout): void {
  const { document, sheet } = layout;
  const kept = document.kept.introduction;
  const first = sheet.next;
  paragraphRows(layout, {
    role: 'introduction',
    paragraphs: kept ?? document.introduction,
    verbatim: kept !== null,
    numbered: false,
    pad: PAD.paragraph,
    lastPad: PAD.introduction,
  });
  if (sheet.next > first) sheet.region(REGION.introduction, sheet.across(first, sheet.next - 1));
}
