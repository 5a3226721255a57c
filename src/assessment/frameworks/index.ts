/** Every fiscal year that the add-in knows. One module a year, so that a year can be corrected, reviewed and loaded by itself. */
import type { Framework } from '../types';
import { framework2562 } from './2562';
import { framework2563 } from './2563';
import { framework2564 } from './2564';
import { framework2565 } from './2565';
import { framework2566 } from './2566';
import { framework2567 } from './2567';
import { framework2568 } from './2568';
import { framework2569 } from './2569';
import { framework2570 } from './2570';
import { carriedOver } from './build';

const FRAMEWORKS: readonly Framework[] = [
  framework2562,
  framework2563,
  framework2564,
  framework2565,
  framework2566,
  framework2567,
  framework2568,
  framework2569,
  framework2570,
];

/** Fiscal years (Buddhist era) with a built-in framework, earliest first. */
export const FRAMEWORK_YEARS: readonly number[] = FRAMEWORKS.map((framework) => framework.fiscalYear);

/** The built-in framework of a fiscal year; `null` if none is known: never a guess from a neighbouring year. */
export function frameworkFor(fiscalYear: number): Framework | null {
  return FRAMEWORKS.find((framework) => framework.fiscalYear === fiscalYear) ?? null;
}

/** What an agency starts from when it writes the criteria of a year that has no framework: the latest one, unconfirmed. */
export function frameworkTemplate(fiscalYear: number): Framework {
  return frameworkFor(fiscalYear) ?? carriedOver(framework2570, fiscalYear);
}
