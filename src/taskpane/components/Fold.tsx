import type { ReactNode } from 'react';
import type { Mark, Section } from '../state/types';
import { Glyph, MarkGlyph } from './Glyph';

export const headingId = (section: Section): string => `heading-${section}`;
export const bodyId = (section: Section): string => `body-${section}`;

interface FoldProps {
  readonly section: Section;
  readonly mark: Mark;
  readonly title: string;
  /** Said at the right while the section is closed. */
  readonly summary: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One of the four sections: a heading that opens and closes it. Closed, it is one line with a summary. */
export function Fold({ section, mark, title, summary, open, onToggle, children }: FoldProps) {
  return (
    <section className="fold" aria-labelledby={headingId(section)}>
      <h2>
        <button
          type="button"
          id={headingId(section)}
          className="fold-button"
          aria-expanded={open}
          aria-controls={bodyId(section)}
          onClick={onToggle}
        >
          {mark === 'none' ? <span className="glyph-room" /> : <MarkGlyph mark={mark} size={18} />}
          <span className="fold-title">{title}</span> {!open && <span className="fold-summary quiet">{summary}</span>}
          <Glyph name="down" size={16} />
        </button>
      </h2>
      <div id={bodyId(section)} className="fold-body" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
