/**
 * Renders `assets/icons/svg` into the PNG files that the manifest and the pages name. Three drawings an icon: 16 with its outlines
 * on the pixel grid and half the detail, 32, and 80 with finer lines. Run `npx tsx tools/icons/render.ts` after a change there.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const ICONS = resolve(__dirname, '../../assets/icons');
const SOURCES = join(ICONS, 'svg');

/** Which drawing each size is made from. Whole multiples where there are any, so that lines stay sharp. */
const DRAWING: Readonly<Record<number, 16 | 32 | 80>> = { 16: 16, 20: 16, 24: 32, 32: 32, 40: 80, 48: 32, 64: 32, 80: 80, 128: 32 };
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const APP_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

async function main(): Promise<void> {
  const names = [...new Set(readdirSync(SOURCES).map((file) => file.replace(/-\d+\.svg$/, '')))].sort();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const name of names) {
    for (const size of name === 'app' ? APP_SIZES : RIBBON_SIZES) {
      const source = readFileSync(join(SOURCES, `${name}-${DRAWING[size]}.svg`), 'utf8');
      const drawing = source.replace(/width="\d+" height="\d+"/, `width="${size}" height="${size}"`);
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
      writeFileSync(join(ICONS, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void main();
