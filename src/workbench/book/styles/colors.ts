/** Colours of SpreadsheetML resolved to `#RRGGBB`: literal, indexed, theme with tint (ISO/IEC 29500-1, 18.8.3 and 18.8.19). */
import type { XmlElement } from '../xml/tree';

/** The default palette of ISO/IEC 29500-1, 18.8.27; 64 and 65 are the system's foreground and background. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Theme colours in the order that `theme="n"` counts: light and dark swap places against the theme part's own order. */
const THEME_SLOTS = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const OFFICE_THEME = 'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ');

export class Colors {
  private readonly theme: string[];
  private readonly palette: string[];

  constructor(themeRoot: XmlElement | null, styleRoot: XmlElement | null) {
    const scheme = themeRoot?.find('themeElements', 'clrScheme');
    this.theme = THEME_SLOTS.map((slot, i) => {
      const color = scheme?.child(slot)?.elements[0];
      return (color?.attribute('lastClr') ?? color?.attribute('val') ?? OFFICE_THEME[i] ?? '000000').toUpperCase();
    });
    const own = styleRoot?.find('colors', 'indexedColors')?.all('rgbColor');
    this.palette = PALETTE.map((color, i) => own?.[i]?.attribute('rgb')?.slice(-6).toUpperCase() ?? color);
  }

  /** `otherwise` for no colour element and for `auto`. */
  resolve(color: XmlElement | undefined, otherwise: string): string {
    if (!color || color.flag('auto')) return otherwise;
    const rgb = color.attribute('rgb');
    const theme = color.number('theme');
    const indexed = color.number('indexed');
    let base: string | undefined;
    if (rgb !== undefined) base = rgb.slice(-6).toUpperCase();
    else if (theme !== undefined) base = this.theme[theme];
    else if (indexed !== undefined) base = indexed === 64 ? '000000' : indexed === 65 ? 'FFFFFF' : this.palette[indexed];
    if (base === undefined || !/^[0-9A-F]{6}$/.test(base)) return otherwise;
    return `#${tinted(base, color.number('tint') ?? 0)}`;
  }

  /** A colour of the drawing language inside `solidFill` and the like; `null` if it is none that we resolve. */
  drawing(fill: XmlElement | undefined): string | null {
    const color = fill?.elements[0];
    if (!color || color.elements.length > 0) return null;
    if (color.local === 'srgbClr') return `#${(color.attribute('val') ?? '000000').toUpperCase()}`;
    if (color.local === 'sysClr') return `#${(color.attribute('lastClr') ?? '000000').toUpperCase()}`;
    if (color.local !== 'schemeClr') return null;
    const alias: Record<string, string> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };
    const slot = color.attribute('val') ?? '';
    const index = THEME_SLOTS.indexOf(alias[slot] ?? slot);
    return index < 0 ? null : `#${this.theme[index] ?? '000000'}`;
  }
}

/** Steps of hue, lightness and saturation in the colour dialogues of Windows, whose whole-number arithmetic Excel's tints follow. */
const STEPS = 240;
const third = STEPS / 3;

/** A tint scales the lightness: down to black for −1, up to white for 1. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16)) as [number, number, number];
  const max = Math.max(red, green, blue);
  const sum = max + Math.min(red, green, blue);
  const spread = 2 * max - sum;
  const lightness = divide(sum * STEPS + 255, 510);
  // Files keep tints in 32,767ths, cut: 0.39998 means 0.4.
  const light = Math.floor(0.01 + (tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + STEPS * tint));
  if (spread === 0) return hex(Math.round((light * 255) / STEPS)).repeat(3);
  const scale = lightness <= STEPS / 2 ? sum : 510 - sum;
  const saturation = divide(spread * STEPS + divide(scale, 2), scale);
  const far = (channel: number): number => divide(((max - channel) * STEPS) / 6 + divide(spread, 2), spread);
  let hue: number;
  if (red === max) hue = far(blue) - far(green);
  else if (green === max) hue = third + far(red) - far(blue);
  else hue = 2 * third + far(green) - far(red);
  const high =
    light <= STEPS / 2
      ? divide(light * (STEPS + saturation) + STEPS / 2, STEPS)
      : light + saturation - divide(light * saturation + STEPS / 2, STEPS);
  const low = 2 * light - high;
  return [hue + third, hue, hue - third].map((at) => hex(divide(channelAt(at, low, high) * 255 + STEPS / 2, STEPS))).join('');
}

function channelAt(hue: number, low: number, high: number): number {
  const at = (hue + STEPS) % STEPS;
  const sixth = STEPS / 6;
  if (at < sixth) return low + divide((high - low) * at + sixth / 2, sixth);
  if (at < STEPS / 2) return high;
  return at < 2 * third ? low + divide((high - low) * (2 * third - at) + sixth / 2, sixth) : low;
}

function divide(a: number, b: number): number {
  return Math.floor(a / b);
}

function hex(value: number): string {
  return Math.max(0, Math.min(255, value)).toString(16).toUpperCase().padStart(2, '0');
}
