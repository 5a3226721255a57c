/** Types of the strings room, free of any text, so that importing them loads no language. */
import type { outsideTh } from './outside.th';
import type { paneTh } from './pane.th';

/** Thai is the source, English complete. */
export type Language = 'th' | 'en';

/** Every text of the pane has one key in both languages. */
export type PaneKey = keyof typeof paneTh;

export type PaneStrings = Readonly<Record<PaneKey, string>>;

/** The same of the ribbon and the still pages. */
export type OutsideKey = keyof typeof outsideTh;

export type OutsideStrings = Readonly<Record<OutsideKey, string>>;

/** Values for the places `{name}` of a template. */
export type Params = Readonly<Record<string, string | number>>;
