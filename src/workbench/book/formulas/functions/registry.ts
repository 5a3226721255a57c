/** All functions that the engine calculates. */
import { DATES } from './dates';
import type { Callable } from '../context';
import { LOGIC } from './logic';
import { LOOKUPS } from './lookup';
import { MATH } from './math';
import { STATISTICS } from './statistics';
import { TEXT } from './text';

const ALL = new Map<string, Callable>([MATH, LOGIC, STATISTICS, TEXT, LOOKUPS, DATES].flatMap((group) => Object.entries(group)));

/** `undefined` for a function that the engine does not know: cells with it keep their last result. */
export function functionNamed(name: string): Callable | undefined {
  return ALL.get(name);
}
