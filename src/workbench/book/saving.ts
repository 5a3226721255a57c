import type { Package } from './package/package';
import type { BookState } from './state';
import type { StyleWriter } from './styles/style-writer';
import type { Book } from './types';

/** What one run of saving works on. */
export interface Saving {
  readonly book: Book;
  readonly state: BookState;
  readonly pack: Package;
  readonly styles: StyleWriter;
  readonly digit: number;
}
