/** What LibreOffice is given to print: one sheet of the workbook, and TH Sarabun's measures. */
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { join } from 'node:path';
import { sheetsOf, showingOnly } from '../../tools/print/one-sheet';
import { resized } from '../../tools/print/thai-font';

const SAMPLE = readFileSync(join(__dirname, '..', '..', 'samples', 'ita-2568.xlsx'));

describe('a workbook that shows a single sheet', () => {
  const shown = showingOnly(SAMPLE, ['คะแนน ITA']);

  test('hides all others', () => {
    const visible = sheetsOf(shown).filter(({ hidden }) => !hidden);
    expect(sheetsOf(SAMPLE).length).toBeGreaterThan(1);
    expect(visible.map(({ name }) => name)).toEqual(['คะแนน ITA']);
  });

  test('keeps the print area of that sheet only, and opens on it', () => {
    const xml = strFromU8(unzipSync(shown)['xl/workbook.xml'] ?? new Uint8Array());
    const position = sheetsOf(SAMPLE).findIndex(({ name }) => name === 'คะแนน ITA');
    const areas = [...xml.matchAll(/_xlnm\.Print_Area" localSheetId="(\d+)"/g)].map(([, sheet]) => Number(sheet));
    expect(areas).toEqual([position]);
    expect(xml).toContain(`activeTab="${String(position)}"`);
  });
});

const LAKSAMAN = '/usr/share/fonts/truetype/tlwg/Laksaman.ttf';

(existsSync(LAKSAMAN) ? describe : describe.skip)('the stand-in for TH Sarabun', () => {
  const font = existsSync(LAKSAMAN) ? resized(readFileSync(LAKSAMAN)) : new Uint8Array();
  const view = new DataView(font.buffer);
  const offsetOf = (tag: string): number => {
    for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
      if (strFromU8(font.subarray(entry, entry + 4)) === tag) return view.getUint32(entry + 8);
    }
    throw new Error(`The font has no table ${tag}.`);
  };

  test('has lines of one and a half times the size', () => {
    const em = view.getUint16(offsetOf('head') + 18);
    const line = view.getInt16(offsetOf('hhea') + 4) - view.getInt16(offsetOf('hhea') + 6);
    expect(line / em).toBe(1.5);
  });

  test('goes by a name of its own', () => {
    const names = Buffer.from(font).toString('latin1');
    expect(names).toContain('ItaPrint');
    expect(names).not.toContain('Laksaman');
  });
});
