import type { Book, BookSheet } from '../types';
export function recalculate(_book: Book, _changed?: readonly { sheet: BookSheet; row: number; column: number }[]): void {
  // Follows.
}
