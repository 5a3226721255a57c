import type { Package } from './package/package';
import type { BookState } from './state';
import type { StyleWriter } from './styles/style-writer';
import type { Book, Loss } from './types';

/** What one run of saving works on. */
export interface Saving {
  readonly book: Book;
  readonly state: BookState;
  readonly pack: Package;
  readonly styles: StyleWriter;
  readonly digit: number;
}

/** What cannot be saved is said once, however often the book is saved. */
export function tellLoss({ losses }: Book, loss: Loss): void {
  if (!losses.some((told) => JSON.stringify(told) === JSON.stringify(loss))) losses.push(loss);
}
