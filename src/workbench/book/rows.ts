import type { Book, BookSheet } from './types';
export function insertRows(_book: Book, _sheet: BookSheet, _at: number, _count: number): void {
  throw new Error('Follows.');
}
export function deleteRows(_book: Book, _sheet: BookSheet, _at: number, _count: number): void {
  throw new Error('Follows.');
}
