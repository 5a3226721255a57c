import type { ReactNode } from 'react';
import type { Mark } from '../state/types';

/** Every sign of the pane, drawn on a 20 x 20 grid in the colour of its text. Decoration: the word beside it carries the meaning. */
const DRAWINGS = {
  done: (
    <>
      <circle cx="10" cy="10" r="8" fill="currentColor" />
      <path d="m6.4 10.3 2.5 2.5 4.8-5.2" className="glyph-cut" />
    </>
  ),
  error: (
    <>
      <circle cx="10" cy="10" r="8" fill="currentColor" />
      <path d="m7.2 7.2 5.6 5.6m0-5.6-5.6 5.6" className="glyph-cut" />
    </>
  ),
  warning: (
    <>
      <path d="M8.7 2.9a1.5 1.5 0 0 1 2.6 0l6.9 12.4a1.5 1.5 0 0 1-1.3 2.2H3.1a1.5 1.5 0 0 1-1.3-2.2z" fill="currentColor" />
      <path d="M10 7.3v4.4m0 2.7v.1" className="glyph-cut" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="8" fill="currentColor" />
      <path d="M10 9.3v4.4m0-7.3v.1" className="glyph-cut" />
    </>
  ),
  wait: <circle cx="10" cy="10" r="7.2" className="glyph-line" strokeDasharray="2.6 1.924" />,
  busy: (
    <>
      <circle cx="10" cy="10" r="8" className="glyph-line glyph-track" />
      <path d="M10 2a8 8 0 0 1 7 4.1" className="glyph-line glyph-turn" />
    </>
  ),
  tick: <path d="m3.8 10.6 3.9 3.9 8.5-9" className="glyph-line" />,
  down: <path d="m4.5 7.5 5.5 5.5 5.5-5.5" className="glyph-line" />,
  up: <path d="M10 16.5v-13M4.8 8.7 10 3.5l5.2 5.2" className="glyph-line" />,
  fall: <path d="M10 3.5v13M4.8 11.3l5.2 5.2 5.2-5.2" className="glyph-line" />,
  back: <path d="M16.5 10h-13m5.2-5.2L3.5 10l5.2 5.2" className="glyph-line" />,
  gear: (
    <>
      <circle cx="10" cy="10" r="2.6" className="glyph-line" />
      <path
        d="m8.5 1.9-.4 2.2-1.500.8-2.1-.8L3 6.7l1.7 1.5v1.7L3 11.4l1.5 2.6 2.1-.8 1.500.8.4 2.2h3l.4-2.2 1.5-.8 2.100.8 1.5-2.6-1.7-1.5V8.2L17 6.7l-1.5-2.6-2.100.8-1.5-.8-.4-2.2z"
        className="glyph-line"
        transform="translate(0 .9)"
      />
    </>
  ),
  pencil: (
    <path d="m3.2 16.800.9-3.9 9.6-9.6a1.9 1.9 0 0 1 2.7 0l.3.3a1.9 1.9 0 0 1 0 2.7l-9.6 9.6zm9-11.9 2.9 2.9" className="glyph-line" />
  ),
  table: <path d="M3 4.5h14v11H3zm0 3.7h14M3 11.8h14M8 8.2v7.3" className="glyph-line" />,
  wand: <path d="m3 17 9.2-9.2m1.6-5v3m-1.5-1.5h3m1.2 5.2v2.4m-1.2-1.2h2.4M7.7 2.9v2.2M6.6 4h2.2" className="glyph-line" />,
  page: <path d="M5 2.5h6.5L15.5 6.5v11H5zm6.300.2v4h4M7.5 10.5h5.5m-5.5 3.5h5.5" className="glyph-line" />,
  copy: <path d="M7 6.5h9.5V17H7zm-2.5 7h-1V3H13v1" className="glyph-line" />,
} as const satisfies Record<string, ReactNode>;

export type GlyphName = keyof typeof DRAWINGS;

export function Glyph({ name, size = 20, tone }: { readonly name: GlyphName; readonly size?: number; readonly tone?: Mark }) {
  return (
    <svg
      className={`glyph${tone === undefined ? '' : ` tone-${tone}`}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[name]}
    </svg>
  );
}

/** The sign of a state in the colour of that state; nothing for `none`. */
export function MarkGlyph({ mark, size = 20 }: { readonly mark: Mark; readonly size?: number }) {
  return mark === 'none' ? null : <Glyph name={mark} size={size} tone={mark} />;
}
